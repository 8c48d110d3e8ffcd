"""Serve the demo's site until Ctrl-C: `python -m scrapers.specimen --port 8765`."""

import argparse
import threading
from pathlib import Path

from scrapers.specimen import DEMO, serve


def main() -> None:
    """Serve the demo's councils and write their registry where asked."""
    parser = argparse.ArgumentParser(prog="python -m scrapers.specimen", description=__doc__)
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--registry", type=Path, help="write the councils' lines to this CSV file")
    options = parser.parse_args()
    with serve(DEMO, port=options.port) as server:
        if options.registry:
            server.write_registry(options.registry)
        print(f"{DEMO.councils} councils at {server.url}/", flush=True)  # noqa: T201
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()

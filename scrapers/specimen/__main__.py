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
    try:
        run(options.port, options.registry)
    except KeyboardInterrupt:
        return


def run(port: int, registry: Path | None) -> None:
    """Serve until interrupted; the address is printed when it answers."""
    with serve(DEMO, port=port) as server:
        if registry:
            server.write_registry(registry)
        print(f"{DEMO.councils} councils at {server.url}/", flush=True)  # noqa: T201
        threading.Event().wait()


if __name__ == "__main__":
    main()

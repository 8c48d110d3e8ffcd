"""Datasette on what was published: read only, described, bounded, with the package beside it."""

import socket
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from datapackage.database import NAME
from datapackage.flip import reading, released
from datapackage.metadata import metadata
from datapackage.publish import PACKAGE, NoDatabase, opened

if TYPE_CHECKING:
    from datasette.app import Datasette

SITE = Path(__file__).with_name("site")
SETTINGS = {
    "sql_time_limit_ms": 1_000,
    "max_returned_rows": 1_000,
    "facet_time_limit_ms": 300,
    "suggest_facets": False,
    "allow_csv_stream": False,
    "max_csv_mb": 50,
    "truncate_cells_html": 400,
    "default_cache_ttl": 60,
}
"""Limits for strangers. Whole tables are in the package: streaming them is many times the work."""


def serve(data: Path, *, host: str = "127.0.0.1", port: int = 8001) -> None:
    """Serve what is published of `data` until interrupted; port 0 takes one that is free.

    Prints the address as soon as it answers. What is published meanwhile is served from the next
    start; `NoDatabase` says what to do where nothing is.
    """
    import uvicorn  # noqa: PLC0415 — only who serves waits for it

    release = _released(data)
    with reading(release), closing(_listening(host, port)) as listening:
        application = datasette(release).app()
        address = f"[{host}]" if ":" in host else host
        click.echo(f"Minutebook is at http://{address}:{listening.getsockname()[1]}/")
        config = uvicorn.Config(application, log_level="warning", lifespan="on", workers=1)
        uvicorn.Server(config).run(sockets=[listening])


def datasette(release: Path) -> "Datasette":
    """Return Datasette as it serves a release: immutable database, metadata, templates, limits."""
    from datasette.app import Datasette  # noqa: PLC0415 — takes a second to import

    path = release / NAME
    with opened(path):
        return Datasette(
            immutables=[str(path)],
            metadata=metadata(),
            template_dir=str(SITE / "templates"),
            plugins_dir=str(SITE / "plugins"),
            static_mounts=[("site", str(SITE / "static")), (PACKAGE, str(release / PACKAGE))],
            settings=SETTINGS,
        )


def _released(data: Path) -> Path:
    release = released(data)
    if release is None:
        raise NoDatabase(
            f"nothing of {data} is published yet: run `minutebook refresh` or `minutebook package`"
        )
    return release


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)

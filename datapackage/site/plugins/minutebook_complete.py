"""Datasette plugin: the page that says how complete and how fresh the data is."""

import datetime as dt
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response
from pluggy import HookimplMarker

from datapackage.answers import answers
from datapackage.canned import queries
from datapackage.checks import DESCRIPTOR
from datapackage.completeness import Freshness, freshness
from datapackage.metadata import DATABASE
from datapackage.origin import AS_OF
from datapackage.publish import PACKAGE

hookimpl = HookimplMarker("datasette")
SHOWN = 50
"""Lines of what is missing; the query behind them has all."""

Variables = dict[str, Any]


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Return the page."""
    return [(r"^/complete/?$", complete_page)]


@hookimpl
def extra_template_vars(datasette: Datasette, view_name: str) -> Variables:
    """Return what the home page says of it."""
    return {"fresh": _fresh(datasette)} if view_name == "index" else {}


async def complete_page(datasette: Datasette, request: object) -> Response:
    """Return how complete the data is, council by council, and what is missing and why."""
    database = datasette.get_database(DATABASE)
    asked = {query.name: query.sql for query in queries()}
    missing = await answers(database, asked["missing_meetings"])
    shown = {
        "fresh": _fresh(datasette),
        "as_of": (await answers(database, AS_OF))[0][0],
        "covered": await answers(database, asked["coverage_by_council"]),
        "missing": missing[:SHOWN],
        "more": len(missing) > SHOWN,
    }
    return Response.html(await datasette.render_template("complete.html", shown, request=request))


def _fresh(datasette: Datasette) -> Freshness | None:
    """Return what the published package says, None where there is none."""
    path = Path(datasette.get_database(DATABASE).path).parent / PACKAGE / DESCRIPTOR
    if not path.exists():
        return None
    return freshness(json.loads(path.read_text(encoding="utf-8")), _clock())


def _clock() -> str:
    """Return the time, UTC: a page that is looked at later may have become too old."""
    return dt.datetime.now(dt.UTC).isoformat()

"""Council minutes as open data: the command that collects, reads, packages and serves them."""

import datetime as dt
import json
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console, RenderableType

from datapackage import committed, publish
from datapackage import report as published_report
from datapackage import serve as site
from datapackage.checks import Refused
from datapackage.flip import InTheWay
from datapackage.metadata import Stale
from datapackage.publish import NoDatabase, Published
from datapackage.withdraw import withdraw
from scrapers import diagnosis, outage, registry, specimen, under_way
from scrapers import report as sites_report
from scrapers.archive import ArchiveError
from scrapers.bars import bars, waiting
from scrapers.choice import Choice, choosing, data_option, registry_option, within
from scrapers.crawl import Visit, crawl
from scrapers.doctor import NoSite, examine
from scrapers.registry import RegistryError
from transform import report
from transform.allowed import BadAllowance
from transform.alone import Busy, alone
from transform.explain import NotFound, explain
from transform.history import BadHistory
from transform.load import Loaded, LoadError, transform
from transform.room import NoRoom
from transform.status import NoData, statuses
from transform.takedown import BadNotice

ERRORS = (
    ArchiveError,
    BadAllowance,
    BadHistory,
    BadNotice,
    Busy,
    InTheWay,
    LoadError,
    NoData,
    NoDatabase,
    NoRoom,
    NotFound,
    Refused,
    RegistryError,
    Stale,
)
"""What can go wrong and says itself what to do about it."""

output = Console(width=None if sys.stdout.isatty() else 200, soft_wrap=not sys.stdout.isatty())
notes = Console(stderr=True, soft_wrap=True)


class Misused(click.ClickException):
    """The command was not understood."""

    exit_code = 2


class Front(click.Group):
    """The command group: what can go wrong becomes one line that says what to do."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 — click's own signature
        """Run a command; a known error becomes a line on stderr and exit code 1, misuse 2."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            command = f"{error.ctx.command_path} --help" if error.ctx else "minutebook --help"
            raise Misused(f"{error.format_message()} (`{command}` explains)") from error
        except ERRORS as error:
            raise click.ClickException(str(error)) from error
        except (OSError, sqlite3.DatabaseError) as error:
            raise click.ClickException(
                f"{error}. What was kept is safe: mend this and run the command again."
            ) from error


@click.group(cls=Front, context_settings={"max_content_width": 100})
@click.version_option(package_name="minutebook")
def main() -> None:
    """Council minutes as open data.

    Minutebook collects the minutes that UK councils publish, reads agenda items, decisions,
    votes, attendance and declarations out of them, and publishes a checked data package.

    \b
    Try it without a network:  minutebook demo
    Collect one council:       minutebook refresh kent --since 2026-01-01
    Look at the result:        minutebook serve
    """


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, not a table.")
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Councils to read at once.  [default: the number of cores]",
)


@main.command()
@choosing
@within
@workers_option
def refresh(choice: Choice, since: str | None, until: str | None, workers: int | None) -> None:
    """Scrape, transform and package: the main job.

    It is fit to run every night, and takes up again what was interrupted.

    \b
    minutebook refresh kent tower-hamlets --since 2026-01-01
    minutebook refresh --all
    """
    _exit(good=_refresh(choice, since, until, workers))


@main.command()
@choosing
@within
def scrape(choice: Choice, since: str | None, until: str | None) -> None:
    """Fetch what is due of councils' sites into the archive.

    Run again, it fetches only what is due, and carries on where it was interrupted.

    \b
    minutebook scrape kent --until 2025-12-31
    """
    _exit(good=_show_endings(_scrape(choice, since, until), []))


@main.command(name="transform")
@choosing
@workers_option
def transform_command(choice: Choice, workers: int | None) -> None:
    """Read the archive into the database, without any request.

    \b
    minutebook transform kent
    minutebook transform --all --workers 2
    """
    _exit(good=_show_endings([], _transform(choice, workers)))


@main.command()
@data_option()
def package(data: Path) -> None:
    """Write, check and publish the data package of the database.

    A package that fails a check is not published: the last one stays, and the exit code is 1.

    \b
    minutebook package --data /srv/minutebook
    """
    _exit(good=not published_report.is_degraded(_package(data)))


@main.command()
@data_option()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, help="The port; 0 takes a free one.")
def serve(data: Path, host: str, port: int) -> None:
    """Serve what is published, database and package, in the browser, by Datasette.

    \b
    minutebook serve --host 0.0.0.0 --port 80
    """
    site.serve(data, host=host, port=port)


@main.command()
@data_option("data/demo", "The directory for the demo's data.")
@click.option("--serve/--no-serve", "serving", default=True, help="Serve the result, or end.")
@click.option("--port", default=8001, show_default=True, help="The port to serve at.")
@click.option("--site-port", default=8790, show_default=True, help="The specimen site's port.")
def demo(data: Path, serving: bool, port: int, site_port: int) -> None:
    """Collect council sites of our own and serve the result.

    \b
    minutebook demo --no-serve
    """
    with specimen.serve(specimen.DEMO, port=site_port) as server:
        data.mkdir(parents=True, exist_ok=True)
        councils = data / "councils.csv"
        server.write_registry(councils)
        notes.print(f"Specimen council sites at {server.url}")
        good = _refresh(Choice(registry.read(councils), (), data))
        if good and serving:
            site.serve(data, port=port)
    _exit(good=good)


@main.command()
@click.argument("words", nargs=-1)
@registry_option
def councils(words: tuple[str, ...], registry_file: Path) -> None:
    """List or search the councils of the registry.

    \b
    minutebook councils
    minutebook councils scottish moderngov
    """
    found = registry.search(registry.read(registry_file), words)
    output.print(sites_report.councils(found))
    notes.print(f"{len(found)} councils")


@main.command()
@click.argument("url")
@registry_option
@json_option
def doctor(url: str, registry_file: Path, as_json: bool) -> None:
    """Say what a council's site is and how to collect it.

    A handful of polite requests tell its platform, web service, robots.txt and template, and
    which line to add to the registry. The exit code is 1 when it cannot be collected.

    \b
    minutebook doctor https://democracy.kent.gov.uk/
    """
    known = registry.read(registry_file)
    try:
        with waiting(notes, f"Looking at {url}"):
            found = examine(url, now=_clock)
    except NoSite as error:
        raise click.UsageError(f"{url!r} is not the address of a web site.") from error
    made = diagnosis.diagnose(found, known)
    record = diagnosis.record(found, made)
    _show(sites_report.site(record), record if as_json else None)
    _exit(good=made.is_collectable)


@main.command()
@data_option()
@json_option
def status(data: Path, as_json: bool) -> None:
    """Show how every council stands: outcome, age, coverage, problems.

    Nothing is asked or changed. A council without a whole visit for 48 hours is called stale,
    for 14 days degraded.

    \b
    minutebook status --json > status.json
    """
    found = statuses(data, now=_clock())
    _show([report.standing(found)], [one.record() for one in found] if as_json else None)


@main.command(name="explain")
@click.argument("row_id", metavar="ROW-ID")
@data_option()
def explain_command(row_id: str, data: Path) -> None:
    """Show a row and what it was read from.

    The row, the page it is from, and the words in their place.

    \b
    minutebook explain kent/61234#d1
    """
    _show(report.source(explain(data / "minutes.db", data / "archive", row_id)))


@main.command()
@click.option("--check", is_flag=True, help="Only say whether the file is as it should be.")
def metadata(check: bool) -> None:
    """Write what is made of the tables' descriptions.

    That is metadata.json, for Datasette, and docs/dictionary.md.

    \b
    minutebook metadata --check
    """
    (committed.check if check else committed.write)()


def _refresh(
    choice: Choice, since: str | None = None, until: str | None = None, workers: int | None = None
) -> bool:
    """Scrape, transform and package; return whether all of it ended well."""
    with under_way.ending(choice.data / "archive"):
        visits = _scrape(choice, since, until, goes_on=True)
        if found := outage.detect(visits):
            _show_endings(visits, [])
            notes.print(f"{found}: nothing was loaded or published", markup=False)
            return False
        loaded = _transform(choice, workers)
        published = _package(choice.data)
    return _show_endings(visits, loaded) and not published_report.is_degraded(published)


def _scrape(
    choice: Choice, since: str | None, until: str | None, *, goes_on: bool = False
) -> Sequence[Visit]:
    chosen = choice.collectable()
    if left_out := choice.left_out():
        notes.print(f"{left_out} councils cannot be collected yet: left out")
    with alone(choice.data), bars(notes, "Fetching") as advance:
        return crawl(
            chosen, choice.data, now=_clock, since=since, until=until, goes_on=goes_on,
            progress=advance,
        )  # fmt: skip


def _transform(choice: Choice, workers: int | None) -> Sequence[Loaded]:
    withdraw(choice.data)
    with bars(notes, "Reading") as advance:
        loaded = transform(
            choice.registry, choice.archived(), choice.data, now=_clock(), workers=workers,
            progress=advance,
        )  # fmt: skip
    for notice in (notice for load in loaded for notice in load.unknown):
        notes.print(f"to be withheld, but not there: {notice.table} {notice.row}", markup=False)
    return loaded


def _package(data: Path) -> Published:
    withdraw(data)
    with waiting(notes, "Writing and checking the package"):
        published = publish.build(data / "minutes.db", data, now=_clock())
    for line in published_report.lines(published):
        notes.print(line, markup=False)
    return published


def _show(shown: Iterable[RenderableType], record: object = None) -> None:
    """Print what is to be shown; the record in its place, as JSON, where there is one."""
    if record is not None:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    for one in shown:
        output.print(one)


def _show_endings(visits: Sequence[Visit], loaded: Sequence[Loaded]) -> bool:
    """Print how each council ended; return whether all ended well."""
    found = report.endings(visits, loaded)
    output.print(report.ended(found))
    return all(one.is_good for one in found)


def _exit(*, good: bool) -> None:
    sys.exit(0 if good else 1)


def _clock() -> str:
    """Return the time, UTC to the second: the one place where time enters the program."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    main()

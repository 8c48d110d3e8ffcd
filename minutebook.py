"""Council minutes as open data: the command that collects, reads, packages and serves them."""

import datetime as dt
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from datapackage import metadata as described
from datapackage import publish
from datapackage import serve as site
from datapackage.about import about
from datapackage.checks import Refused
from datapackage.documents import dictionary
from datapackage.flip import InTheWay
from datapackage.publish import NoDatabase
from datapackage.withdraw import withdraw
from scrapers import diagnosis, registry, specimen
from scrapers.archive import ArchiveError
from scrapers.crawl import Visit, crawl
from scrapers.doctor import NoSite, examine
from scrapers.registry import Council, RegistryError
from transform.allowed import BadAllowance
from transform.alone import Busy, alone
from transform.explain import NotFound, explain
from transform.history import BadHistory
from transform.load import Loaded, LoadError, transform
from transform.room import NoRoom
from transform.status import NoData, Status, statuses
from transform.takedown import BadNotice

GOOD = frozenset({"complete", "unchanged", "empty_confirmed"})
"""The outcomes that count as success; any other makes the command exit with 1."""
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
    described.Stale,
)
METADATA = Path(__file__).with_name("metadata.json")
DICTIONARY = Path(__file__).with_name("docs") / "dictionary.md"

P = ParamSpec("P")
R = TypeVar("R")
Advance = Callable[[str, int, int | None], None]

output = Console(width=None if sys.stdout.isatty() else 200, soft_wrap=not sys.stdout.isatty())
notes = Console(stderr=True)


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


@dataclass(frozen=True)
class Choice:
    """What the common options say: which councils, from which registry, kept where."""

    registry: Mapping[str, Council]
    ids: tuple[str, ...]
    every: bool
    data: Path

    def collectable(self) -> list[Council]:
        """Return the councils to visit; with --all, those that can be collected today."""
        if self.ids:
            return [self.registry[id_] for id_ in self.ids]
        current = [council for council in self.registry.values() if not council.ended_on]
        found = [council for council in current if council.platform == "moderngov" and council.url]
        if not found:
            raise click.ClickException("No council of the registry can be collected yet.")
        if len(found) < len(current):
            notes.print(f"{len(current) - len(found)} councils cannot be collected yet: left out")
        return found

    def archived(self) -> list[str]:
        """Return the councils to read: those named, or all that have an archive."""
        held = [id_ for id_ in self.registry if (self.data / "archive" / f"{id_}.db").exists()]
        if not (self.ids or held):
            raise click.ClickException(
                f"{self.data} holds no archive yet: run `minutebook scrape` first."
            )
        return list(self.ids) or held


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


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="The directory that holds archive, database and package.",
)
registry_option = click.option(
    "--registry",
    "registry_file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=registry.BUILT_IN,
    help="A CSV of councils in place of the built-in registry.",
)
since_option = click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Leave out meetings before this day."
)
until_option = click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), help="Leave out meetings after this day."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, not a table.")
workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Councils to read at once.  [default: the number of cores]",
)


def choosing(command: Callable[P, R]) -> Callable[P, R]:
    """Add the options that choose councils, registry and data directory to a command."""
    for option in (
        data_option,
        registry_option,
        click.option("--all", "every", is_flag=True, help="Every council of the registry."),
        click.argument("ids", metavar="[COUNCIL]...", nargs=-1),
    ):
        command = option(command)
    return command


@main.command()
@choosing
@since_option
@until_option
@workers_option
def refresh(
    ids: tuple[str, ...],
    every: bool,
    registry_file: Path,
    data: Path,
    since: dt.datetime | None,
    until: dt.datetime | None,
    workers: int | None,
) -> None:
    """Scrape, transform and package: the main job.

    It is fit to run every night, and takes up again what was interrupted.

    \b
    minutebook refresh kent tower-hamlets --since 2026-01-01
    minutebook refresh --all
    """
    choice = _choice(ids, every, registry_file, data)
    visits = _scrape(choice, since, until)
    loaded = _transform(choice, workers)
    _package(choice.data)
    _finish(visits, loaded)


@main.command()
@choosing
@since_option
@until_option
def scrape(
    ids: tuple[str, ...],
    every: bool,
    registry_file: Path,
    data: Path,
    since: dt.datetime | None,
    until: dt.datetime | None,
) -> None:
    """Fetch what is due of councils' sites into the archive.

    Run again, it fetches only what is due, and carries on where it was interrupted.
    """
    _finish(_scrape(_choice(ids, every, registry_file, data), since, until), [])


@main.command(name="transform")
@choosing
@workers_option
def transform_command(
    ids: tuple[str, ...], every: bool, registry_file: Path, data: Path, workers: int | None
) -> None:
    """Read the archive into the database, without any request."""
    _finish([], _transform(_choice(ids, every, registry_file, data), workers))


@main.command()
@data_option
def package(data: Path) -> None:
    """Write, check and publish the data package of the database."""
    _package(data)


@main.command()
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, help="The port; 0 takes a free one.")
def serve(data: Path, host: str, port: int) -> None:
    """Serve what is published, database and package, in the browser, by Datasette."""
    site.serve(data, host=host, port=port)


@main.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data/demo"),
    show_default=True,
    help="The directory for the demo's data.",
)
@click.option("--serve/--no-serve", "serving", default=True, help="Serve the result, or end.")
@click.option("--port", default=8001, show_default=True, help="The port to serve at.")
@click.option("--site-port", default=8790, show_default=True, help="The specimen site's port.")
@click.pass_context
def demo(ctx: click.Context, data: Path, serving: bool, port: int, site_port: int) -> None:
    """Collect council sites of our own and serve the result."""
    with specimen.serve(specimen.DEMO, port=site_port) as server:
        data.mkdir(parents=True, exist_ok=True)
        councils = data / "councils.csv"
        server.write_registry(councils)
        notes.print(f"Specimen council sites at {server.url}")
        ctx.invoke(refresh, every=True, registry_file=councils, data=data)
        if serving:
            site.serve(data, port=port)


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
    table = Table("council", "name", "kind", "platform", "site", box=None)
    for council in found:
        table.add_row(council.id, council.name, council.kind, council.platform, council.url)
    output.print(table)
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
        with notes.status(f"Looking at {url}") if notes.is_terminal else nullcontext():
            found = examine(url, now=_clock)
    except NoSite as error:
        raise click.UsageError(f"{url!r} is not the address of a web site.") from error
    made = diagnosis.diagnose(found, known)
    _show_site(diagnosis.record(found, made), as_json)
    sys.exit(0 if made.is_collectable else 1)


@main.command()
@data_option
@json_option
def status(data: Path, as_json: bool) -> None:
    """Show how every council stands: outcome, age, coverage, problems.

    Nothing is asked or changed. A council without a whole visit for 48 hours is called stale,
    for 14 days degraded.
    """
    found = statuses(data, now=_clock())
    if as_json:
        click.echo(json.dumps([one.record() for one in found], indent=2, ensure_ascii=False))
    else:
        output.print(_status_table(found))


@main.command(name="explain")
@click.argument("row_id", metavar="ROW-ID")
@data_option
def explain_command(row_id: str, data: Path) -> None:
    """Show a row and what it was read from.

    The row, the page it is from, and the words in their place.

    \b
    minutebook explain kent/61234#d1
    """
    found = explain(data / "minutes.db", data / "archive", row_id)
    table = Table("column", f"{found.table}", box=None)
    for name, value in found.row.items():
        table.add_row(name, "" if value is None else str(value))
    output.print(table)
    output.print(f"\nread from  {found.url}\nfetched    {found.fetched_at}\n", highlight=False)
    output.print(found.fragment, markup=False, highlight=False)


@main.command()
@click.option("--check", is_flag=True, help="Only say whether the file is as it should be.")
def metadata(check: bool) -> None:
    """Write what is made of the tables' descriptions.

    That is metadata.json, for Datasette, and docs/dictionary.md.
    """
    words = dictionary(about())
    if not check:
        described.write(METADATA)
        DICTIONARY.write_text(words, encoding="utf-8")
        return
    described.check(METADATA)
    if DICTIONARY.read_text(encoding="utf-8") != words:
        raise described.Stale(f"{DICTIONARY} is not up to date: run `minutebook metadata`")


def _choice(ids: tuple[str, ...], every: bool, registry_file: Path, data: Path) -> Choice:
    known = registry.read(registry_file)
    if bool(ids) == every:
        raise click.UsageError("Name one or more councils, or give --all.")
    for id_ in ids:
        if id_ not in known:
            raise click.UsageError(
                f"No council is called {id_!r}: `minutebook councils {id_}` searches the registry."
            )
    return Choice(known, ids, every, data)


def _scrape(
    choice: Choice, since: dt.datetime | None, until: dt.datetime | None
) -> Sequence[Visit]:
    if since and until and since > until:
        raise click.UsageError("--since is later than --until.")
    councils = choice.collectable()
    with alone(choice.data), _progress("Fetching") as advance:
        return crawl(
            councils,
            choice.data,
            now=_clock,
            since=f"{since:%Y-%m-%d}" if since else None,
            until=f"{until:%Y-%m-%d}" if until else None,
            progress=advance,
        )


def _transform(choice: Choice, workers: int | None) -> Sequence[Loaded]:
    withdraw(choice.data)
    with _progress("Reading") as advance:
        loaded = transform(
            choice.registry, choice.archived(), choice.data, workers=workers, progress=advance
        )
    for notice in (notice for load in loaded for notice in load.unknown):
        notes.print(f"to be withheld, but not there: {notice.table} {notice.row}", markup=False)
    return loaded


def _package(data: Path) -> None:
    withdraw(data)
    with notes.status("Writing and checking the package") if notes.is_terminal else nullcontext():
        published = publish.build(data / "minutes.db", data, now=_clock())
    rows = sum(published.rows.values())
    notes.print(f"Published {rows:,} rows in {published.package} and {published.zip}")
    for alarm in published.allowed:
        notes.print(f"let through: {alarm}", markup=False)
    for council in published.behind:
        notes.print(f"{council.council_id} is {council.standing}: as of {council.as_of or 'never'}")


def _show_site(record: Mapping[str, Any], as_json: bool) -> None:
    """Print what is known of a site; what to do about it comes last."""
    if as_json:
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
        return
    table = Table("what", "found", box=None)
    said = ("collectable", "faults", "remarks", "line")
    for name, value in record.items():
        if name not in said:
            table.add_row(name.replace("_", " "), Text("" if value is None else str(value)))
    output.print(table)
    for verdict, lines in (("cannot be collected", "faults"), ("note", "remarks")):
        for line in record[lines]:
            output.print(f"{verdict}: {line}", markup=False, highlight=False)
    if record["line"]:
        output.print("line of scrapers/councils.csv:", ",".join(registry.COLUMNS), sep="\n")
        output.print(record["line"], markup=False, highlight=False)


def _status_table(found: Sequence[Status]) -> Table:
    """Return the table of how councils stand."""
    table = Table("council", "outcome", box=None)
    for name in ("age, hours", "expected", "held", "missing"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("problems", overflow="fold")
    table.add_column("flags", overflow="fold")
    for one in found:
        cells = (one.age_hours, one.expected, one.held, one.missing)
        problems = ", ".join(f"{count:,} {name}" for name, count in one.problems.items())
        flags = ", ".join((*one.flags, *([one.note] if one.note else [])))
        shown = ("" if cell is None else f"{cell:,}" for cell in cells)
        table.add_row(one.council_id, one.outcome or "", *shown, Text(problems), Text(flags))
    return table


def _clock() -> str:
    """Return the time, UTC to the second: the one place where time enters the program."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _progress(verb: str) -> Iterator[Advance]:
    """Show a bar for each council, on a terminal only; yields what moves the bars on."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), console=notes, disable=not notes.is_terminal
    ) as bars:
        tasks: dict[str, Any] = {}

        def advance(council: str, done: int, total: int | None) -> None:
            if council not in tasks:
                tasks[council] = bars.add_task(f"{verb} {council}", total=total)
            bars.update(tasks[council], completed=done, total=total)

        yield advance


def _finish(visits: Sequence[Visit], loaded: Sequence[Loaded]) -> None:
    """Print how each council ended and exit with 1 unless all ended well."""
    seen = {visit.council_id: visit for visit in visits}
    read = {load.council_id: load for load in loaded}
    table = Table("council", "outcome", box=None)
    for name in ("requests", "meetings", "items", "problems", "changes"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("why", overflow="fold")
    outcomes = []
    for id_ in sorted(seen | read):
        outcome, cells = _line(seen.get(id_), read.get(id_))
        outcomes.append(outcome)
        table.add_row(id_, outcome, *cells)
    output.print(table)
    sys.exit(0 if GOOD.issuperset(outcomes) else 1)


def _line(visit: Visit | None, load: Loaded | None) -> tuple[str, list[str]]:
    """Return a council's outcome, the worse of fetching and reading, and its other cells."""
    ends = [end for end in (visit, load) if end]
    bad = [end for end in ends if end.outcome not in GOOD]
    changes = load.added + load.modified + load.removed if load else None
    counts = [
        visit.requests if visit else None,
        *((load.meetings, load.items, load.problems) if load else (None, None, None)),
        changes,
    ]
    cells = ["" if count is None else f"{count:,}" for count in counts]
    return (bad or ends)[0].outcome, [*cells, "; ".join(end.message for end in bad)]


if __name__ == "__main__":
    main()

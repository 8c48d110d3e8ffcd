"""What a person reads in the package: README.md, DICTIONARY.md and LICENCE.md."""

from collections.abc import Iterable, Iterator

from datapackage.about import About
from datapackage.descriptor import Source
from datapackage.export import Exported, json_lines_path
from transform.rows import TABLES, Row
from transform.schema import Column, columns

README = "README.md"
DICTIONARY = "DICTIONARY.md"
LICENCE = "LICENCE.md"


def readme(
    about: About, exported: Iterable[Exported], sources: Iterable[Source], created: str | None
) -> str:
    """Return the README: what this is, how to read and cite it, and what is in it."""
    tables = "\n".join(map(_readme_line, exported))
    known = list(sources)
    councils = "\n".join(map(_source_line, known))
    as_of = f" The data is as of {created}." if created else ""
    return f"""\
# {about.title}

{about.description}{as_of}

Version {about.version}, from <{about.homepage}>. The columns are described in \
[{DICTIONARY}]({DICTIONARY}), and for programs in [datapackage.json](datapackage.json), a Data \
Package v2. `SHA256SUMS` has the hash of every file: `sha256sum -c SHA256SUMS`.

## What is here

| table | rows | | |
| --- | ---: | --- | --- |
{tables}

{about.prose.csv.strip()}

{about.prose.json_lines.strip()}

## How to read it

{about.prose.reading.strip()}

## Licence and attribution

{about.prose.licence.strip()}

{about.prose.attribution.strip()} The notice is in [{LICENCE}]({LICENCE}).

{about.prose.takedown.strip()}

{_late(known)}## Sources

| council | site | pages fetched |
| --- | --- | --- |
{councils}
"""


def dictionary(about: About) -> str:
    """Return the data dictionary: every table and every column, from the row classes."""
    return f"# {about.title}: data dictionary\n" + "".join(map(_table, TABLES))


def licence(about: About) -> str:
    """Return the licence notice of the package."""
    return f"""\
# Licence of {about.title}

{about.licence.title}: <{about.licence.path}>

{about.prose.licence.strip()}

## Attribution

{about.prose.attribution.strip()}
"""


def _readme_line(exported: Exported) -> str:
    table, lines = exported.table.TABLE, json_lines_path(exported.table)
    files = f"[CSV]({exported.csv.path}) [JSON Lines]({lines})"
    return f"| {table.name} | {exported.rows:,} | {files} | {table.description} |"


def _source_line(source: Source) -> str:
    return f"| {source.title} | <{source.path}> | {source.first[:10]} to {source.last[:10]} |"


def _late(sources: Iterable[Source]) -> str:
    """Return what is said of councils that are not up to date; nothing where all are."""
    lines = "".join(
        f"- {source.title}: {_since(source)}\n" for source in sources if source.standing
    )
    if not lines:
        return ""
    return f"""\
## Not up to date

The sites of these councils could not be read well of late. Their rows are the last good ones, \
and what the date of the data says does not hold for them.

{lines}
"""


def _since(source: Source) -> str:
    told = f"as of {source.as_of}" if source.as_of else "never read well"
    return f"{told}, more than 14 days behind" if source.standing == "lapsed" else told


def _table(row: type[Row]) -> str:
    table = row.TABLE
    lines = "\n".join(_dictionary_line(column) for column in columns(row))
    return f"""
## {table.title}

`{table.name}`: {table.description} Key: {", ".join(f"`{name}`" for name in table.key)}.

| column | type | | description |
| --- | --- | --- | --- |
{lines}
"""


def _dictionary_line(column: Column) -> str:
    notes = "; ".join(_notes(column))
    return f"| `{column.name}` | {column.type} | {notes} | {column.description} |"


def _notes(column: Column) -> Iterator[str]:
    if column.required:
        yield "required"
    if column.references:
        yield f"→ `{column.references}`"
    if column.enum:
        yield "one of " + ", ".join(f"`{word}`" for word in column.enum)

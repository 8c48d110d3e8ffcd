"""What is said of a publication: what it is, and what is not as it should be."""

from collections.abc import Iterator

from datapackage.publish import Published


def lines(published: Published) -> Iterator[str]:
    """Yield what is to be said of what was published, a line each."""
    rows = sum(published.rows.values())
    yield f"Published {rows:,} rows in {published.package} and {published.zip}"
    yield from (f"let through: {alarm}" for alarm in published.allowed)
    for council in published.behind:
        yield f"{council.council_id} is {council.standing}: as of {council.as_of or 'never'}"
    if is_degraded(published):
        yield "The package is degraded: a council was not read well for 14 days."


def is_degraded(published: Published) -> bool:
    """Return whether the package's claim to be current is broken: a council of it has lapsed."""
    return any(council.standing == "lapsed" for council in published.behind)

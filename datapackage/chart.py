"""A small chart for those who would rather look than read: bars a month, as one inline SVG."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

HEIGHT = 120
BAR = 12
GAP = 3
MARGIN = 18
"""Below the bars, for the years."""


class Month(NamedTuple):
    """A month, `YYYY-MM`, and its meetings: listed by the sites, here, here with minutes."""

    month: str
    listed: int
    here: int
    with_minutes: int


def bars(months: Sequence[Month]) -> Markup:
    """Return the chart, empty where there is nothing to show."""
    if not months:
        return Markup()
    width = len(months) * (BAR + GAP)
    unit = HEIGHT / max(max(month.listed, month.here, 1) for month in months)
    drawn = Markup("\n").join(
        _month(index * (BAR + GAP), unit, month) for index, month in enumerate(months)
    )
    return Markup(
        '<svg class="chart" role="img" aria-labelledby="chart-title" '
        'viewBox="0 0 {width} {height}" style="max-width: {most}px">\n'
        '<title id="chart-title">Meetings by month, {first} to {last}: '
        "listed by the councils’ sites, here, and here with minutes</title>\n{drawn}\n</svg>"
    ).format(
        width=width,
        height=HEIGHT + MARGIN,
        most=width * 2,
        first=months[0].month,
        last=months[-1].month,
        drawn=drawn,
    )


def _month(x: int, unit: float, month: Month) -> Markup:
    return Markup("<g><title>{said}</title>{parts}</g>").format(
        said=f"{month.month}: {month.listed} listed, {month.here} here, "
        f"{month.with_minutes} with minutes",
        parts=Markup("").join(_parts(x, unit, month)),
    )


def _parts(x: int, unit: float, month: Month) -> Iterator[Markup]:
    counts = [("listed", month.listed), ("here", month.here), ("minutes", month.with_minutes)]
    for name, count in counts:
        high = round(count * unit, 1)
        yield Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
            name, x, round(HEIGHT - high, 1), BAR, high
        )
    if month.month.endswith("-01"):
        yield Markup('<text x="{}" y="{}">{}</text>').format(
            x, HEIGHT + MARGIN - 4, month.month[:4]
        )

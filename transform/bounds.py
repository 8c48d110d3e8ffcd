"""What no page has: as many tags, or tables and lists as deep in one another, as would never end.

What readers do for every table or list that stands in another is done again for that one: the
deeper they nest, the longer it takes. Other elements may nest as they like, as those do that Word
opens and never closes.
"""

from collections.abc import Mapping, Sequence

from bs4.element import Tag

MOST_TAGS = 500_000
"""A page of four hundred items with all that Word puts into them has two thirds of this."""
DEEPEST = 500
"""So many tables, rows, cells, lists and their entries may stand in one another."""
_NESTING = ("table", "tr", "td", "ul", "ol", "li")


def too_many(tags: int) -> str | None:
    """Return what is wrong with so many tags, None if nothing is."""
    return f"found {tags}, expected at most {MOST_TAGS}" if tags > MOST_TAGS else None


def too_deep(by_name: Mapping[str, Sequence[Tag]]) -> str | None:
    """Return what is wrong with how deep tables and lists stand in one another, None if nothing."""
    nesting = [tag for name in _NESTING for tag in by_name.get(name, ())]
    if len(nesting) <= DEEPEST:
        return None
    depths: dict[int, int] = {}
    deepest = max(_depth(tag, depths) for tag in nesting)
    return f"found {deepest} in one another" if deepest > DEEPEST else None


def _depth(tag: Tag, depths: dict[int, int]) -> int:
    """Return how many that nest an element stands in, itself too; what is asked twice is kept."""
    passed: list[Tag] = []
    above: Tag | None = tag
    while above is not None and id(above) not in depths:
        passed.append(above)
        above = above.parent
    depth = depths[id(above)] if above is not None else 0
    for one in reversed(passed):
        depth += one.name in _NESTING
        depths[id(one)] = depth
    return depth

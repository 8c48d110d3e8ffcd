"""Parts of words of which one must stand in a text for a rule to apply: asked before a pattern."""


def of(words: str) -> tuple[str, ...]:
    """Return the parts that a text lists; `_` stands for a space.

    >>> of("declar made_by")
    ('declar', 'made by')
    """
    return tuple(word.replace("_", " ") for word in words.split())


def stand_in(text: str, stems: tuple[str, ...]) -> bool:
    """Say whether one of the parts stands in a text, which is in small letters as they are."""
    return any(map(text.__contains__, stems))

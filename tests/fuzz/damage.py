"""Changes of bytes: what is cut, doubled, mixed, nested deeply, littered and blown up.

Each takes a body and the means to change it, and returns the body that it is then.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

NESTS = (
    "<div>|</div>", "<span>|</span>", "<b>|</b>", "<p>|</p>", "<ul><li>|</li></ul>", "<font>|",
    "<table><tr><td>|</td></tr></table>", "<ol type=i><li>|", "<blockquote>|", "<o:p>|</o:p>",
    "<a href='documents/s1/x.pdf'>|</a>", "<div class='mgWordPara'>|</div>", "<!--|-->",
)  # fmt: skip
"""What is put around a part, time and again."""
UNITS = (
    "Councillor Ash and ", "Mr A Bell, ", "Ann Bell\n", "Councillors Ash, Birch, ", "Mr ", "J. ",
    "A.", "X-", "a and ", "as ", "had ", "each ", ", ", "(", ")", "[", "“", "’", "\t", ";", ": ",
    "RESOLVED that ", "RESOLVED that x be y.\n", "It was agreed that ", "agreed ", "noted. ",
    "That it be ", "The Committee ", "the Manager, ", "The report was noted. ", "For (1)\n",
    "Against (2): ", "voted against ", "by 8 votes to 3 ", "recorded ", "1. x\n", "(a) x\n",
    "(i) ", "1.1 x\n", "• ", "– ", "moved and ", "Mr Ash moved, Mr Bell seconded. ", "LOST. ",
    "declared an interest in ", "Mr Ash declared an interest in item 4. ", "interest ", "no ",
    "Apologies from Mr Ash ", "Ymddiheurodd ", "y Cynghorydd Ash ", "Penderfynwyd ", "was ",
    "substituted for ", "in response to ", "The Head of Service said ", "<br>", "<p>", "<td>x",
    "<li>", "<tr>", "&nbsp;", "&#8203;", "&", "<", "\u0301", "\U0001f600", "ﬁ", "İ",
)  # fmt: skip
"""What a page is blown up with, thousands of times; a line feed ends a paragraph."""


@dataclass(frozen=True)
class Means:
    """What a change has to work with: chance, another page, how large the page may become."""

    random: Random
    other: bytes
    largest: int

    def part(self, body: bytes, longest: int = 4_000) -> tuple[int, int]:
        """Return the beginning and the end of a part of a page."""
        start = self.random.randrange(len(body) + 1)
        return start, min(len(body), start + self.random.randrange(1, longest))

    def times(self, body: bytes, length: int, *choices: int) -> int:
        """Return how often something of a length is set in, as far as there is room for it."""
        return min(self.random.choice(choices), max(self.largest - len(body), 0) // max(length, 1))


def cut(body: bytes, means: Means) -> bytes:
    """Take a part out."""
    start, end = means.part(body)
    return body[:start] + body[end:]


def double(body: bytes, means: Means) -> bytes:
    """Repeat a part."""
    start, end = means.part(body)
    times = means.times(body, end - start, 1, 3, 30, 300)
    return body[:end] + body[start:end] * times + body[end:]


def shuffle(body: bytes, means: Means) -> bytes:
    """Mix the elements of a part."""
    start, end = means.part(body)
    pieces = body[start:end].split(b"<")
    means.random.shuffle(pieces)
    return body[:start] + b"<".join(pieces) + body[end:]


def nest(body: bytes, means: Means) -> bytes:
    """Put many elements around a part."""
    start, end = means.part(body)
    before, _, behind = means.random.choice(NESTS).encode().partition(b"|")
    times = means.times(body, len(before + behind), 1, 20, 250, 3_000)
    return body[:start] + before * times + body[start:end] + behind * times + body[end:]


def litter(body: bytes, means: Means) -> bytes:
    """Set bytes of any kind into a page."""
    start, end = means.part(body, longest=80)
    return body[:start] + means.random.randbytes(means.random.randrange(1, 200)) + body[end:]


def swap(body: bytes, means: Means) -> bytes:
    """Set a part of another page in the place of a part."""
    start, end = means.part(body)
    first, last = means.part(means.other)
    return body[:start] + means.other[first:last] + body[end:]


def blow_up(body: bytes, means: Means) -> bytes:
    """Set a paragraph or many into a page that repeat one or several words."""
    random = means.random
    unit = "".join(random.choice(UNITS) for _ in range(random.choice((1, 1, 1, 2, 3))))
    unit = unit.replace("\n", random.choice(("</p>\n<p>", "<br>", "\n", "<p>")))
    said = random.choice(("", "", *UNITS)).encode()
    times = means.times(body, len(unit.encode()), 100, 1_000, 100_000)
    found = list(_places(body))
    start = random.choice(found) if found else random.randrange(len(body) + 1)
    return body[:start] + said + unit.encode() * times + body[start:]


def _places(body: bytes) -> Iterator[int]:
    """Give where the paragraphs of blocks of text begin."""
    place = body.find(b"mgWordPara")
    while 0 <= place < len(body):
        place = body.find(b">", place) + 1
        if not place:
            return
        yield place
        place = body.find(b"<p", place)


CHANGES: Sequence[Callable[[bytes, Means], bytes]] = (
    *(cut, double, shuffle, nest, litter, swap),
    *(blow_up, blow_up),
)

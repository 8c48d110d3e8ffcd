"""What holds for any minutes: rows are cut out of their text, and only meaning changes them.

Looked at are the pages of `tests/samples.py` and blocks that are made up here.
"""

from collections.abc import Callable
from functools import cache
from html import escape
from random import Random
from typing import TypeVar

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.specimen import DEMO
from tests import rewriting, samples
from tests.bench import mutations
from tests.samples import Sample, Texts
from transform import minutes, word
from transform.html import SelectionError
from transform.minutes import Minuted, Reading
from transform.minutes.text.prose import Prose
from transform.rows import (
    AgendaItem,
    Attendance,
    Contribution,
    Decision,
    Declaration,
    Paragraph,
    Row,
    Vote,
)
from transform.word import Block, Line

R = TypeVar("R", bound=Row)
PIECES = (
    "RESOLVED that", "(a) it be noted; and", "1. ", "Councillors Ash and Birch", "Mr J. Cole",
    "said that", "moved", "seconded by", "For (3)", "Against:", "was LOST", "It was agreed that",
    "declared an interest in item 4", "Apologies were received from", "substituted for",
    "The Committee noted the report.", "by 3 votes to 2", "y Cynghorydd Llŷr", "Dr Zoë O’Hara",
    "PENDERFYNWYD", "REASONS", "in private", "• ", "“no”", "(Substitute: Mr Ash)", "&", "<3", "–",
    "asked that her vote against be recorded.", "The Head of Parks replied", "; and", ":", ".",
)  # fmt: skip
AROUND = (
    "<p>|</p>", "<p class=MsoNormal>|</p>", "<p><b>|</b></p>", "<h3>|</h3>", "<ul><li>|</li></ul>",
    "<ol type=a start=2><li>|</li></ol>", "<div>|</div>", "<p>|<br>|</p>", "<li><p>|</p></li>",
    "<table><tr><td>|</td><td>|</td></tr></table>", "<p><span style='x'>1.<span>&nbsp; </span>"
    "</span>|</p>", "<blockquote><p>|</p></blockquote>",
)  # fmt: skip
TITLES = ("Apologies and Substitutes", "Declarations of Interest", "A matter", "Urgent Business")
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map(" ".join)
PARTS = st.tuples(st.sampled_from(AROUND), WORDS, WORDS).map(
    lambda drawn: drawn[0].replace("|", escape(drawn[1]), 1).replace("|", escape(drawn[2]))
)
MADE_UP = st.builds(
    Texts,
    st.sampled_from(TITLES),
    st.just(""),
    st.lists(PARTS, min_size=1, max_size=8).map("\n".join),
)


@cache
def own() -> tuple[Sample, ...]:
    """Return the pages of this project."""
    return tuple(samples.own())


@cache
def blocks() -> tuple[Texts, ...]:
    """Return every block of text of these pages, once."""
    return tuple(dict.fromkeys(block for page in own() for block in samples.items_of(page)))


BLOCKS = st.deferred(lambda: st.sampled_from(blocks())) | MADE_UP


def block_of(html: str) -> Block | None:
    """Read HTML into lines."""
    return word.read([BeautifulSoup(html, "lxml", multi_valued_attributes=None)])


def reading(block: Block | None, title: str) -> Reading:
    """Read a block as the minutes of an item."""
    item = Minuted(
        item_id="fen/7",
        meeting_id="fen/1",
        page_id="fen/p1",
        title=title,
        decision=None,
        minutes=block,
        restricted=False,
    )
    return minutes.read(item)


def of(kind: type[R], rows: list[Row]) -> list[R]:
    """Return the rows of one table."""
    return [row for row in rows if isinstance(row, kind)]


def assert_is_cut_out(row: Row, minutes_: str, decision: str) -> None:
    """Assert that what a row says stands where it says that it stands."""
    if isinstance(row, Decision):
        text = decision if row.source == "decision_block" else minutes_
        assert text[row.start : row.end] == row.text
        for person in filter(None, (row.moved_by, row.seconded_by)):
            assert person.split()[-1] in text
    elif isinstance(row, Paragraph | Declaration):
        assert minutes_[row.start : row.end] == row.text
    elif isinstance(row, Attendance | Vote | Contribution):
        assert row.start is not None
        assert row.end is not None
        assert 0 <= row.start < row.end <= len(minutes_)
        assert_is_named(row, minutes_[row.start : row.end], minutes_)


def assert_is_named(row: Attendance | Vote | Contribution, words: str, text: str) -> None:
    """Assert that someone is named in the words; one who speaks may be called by office there."""
    family = row.name.split()[-1] if row.name else ""
    by_office = isinstance(row, Contribution) and row.role and row.role in " ".join(words.split())
    assert family in (text if by_office else words)
    if isinstance(row, Attendance) and row.substitute_for:
        assert row.substitute_for.split()[-1] in text


def rows_of(page: Sample) -> list[Row]:
    """Return the rows of a page, none where it is refused."""
    try:
        return samples.rows_of(samples.record_of(page))
    except SelectionError:
        return []


def assert_all_hold(rows: list[Row]) -> None:
    """Assert what holds for the rows of any page."""
    texts = {row.id: (row.minutes or "", row.decision or "") for row in of(AgendaItem, rows)}
    for row in rows:
        item = row.model_dump().get("item_id")
        if item is not None:
            assert_is_cut_out(row, *texts[item])
    decided = {row.id for row in of(Decision, rows)}
    assert {row.decision_id for row in of(Vote, rows)} <= decided | {None}
    paragraphs = {row.id for row in of(Paragraph, rows)}
    assert {row.parent_id for row in of(Paragraph, rows)} <= paragraphs | {None}
    assert {row.paragraph_id for row in of(Contribution, rows)} <= paragraphs


def test_rows_of_every_page_are_cut_out_of_it_and_the_same_again() -> None:
    for page in own():
        rows = rows_of(page)
        assert_all_hold(rows)
        assert rows_of(page) == rows


def test_rows_of_the_demonstration_are_cut_out_of_it() -> None:
    rows = [rows_of(page) for page in samples.visited(DEMO)]
    for of_page in rows:
        assert_all_hold(of_page)
    assert sum(map(len, rows)) > 10_000


@settings(max_examples=150)
@given(MADE_UP)
def test_rows_of_any_block_are_cut_out_of_it(made_up: Texts) -> None:
    block = block_of(made_up.minutes)
    rows = list(reading(block, made_up.title).rows)
    for row in rows:
        assert_is_cut_out(row, block.text if block else "", "")
    assert len({row.model_dump()["id"] for row in rows}) == len(rows)
    assert list(reading(block, made_up.title).rows) == rows


@settings(max_examples=150)
@given(BLOCKS)
def test_reading_what_was_read_changes_nothing(texts: Texts) -> None:
    block = block_of(texts.minutes)
    if block is None:
        return
    plain = Block(
        tuple(Line(line.text, heading=line.heading, table=line.table) for line in block.lines)
    )
    again = block_of("".join(map(written, plain.lines)))
    assert again == plain
    assert reading(again, texts.title) == reading(plain, texts.title)


def written(line: Line) -> str:
    """Return a line as HTML that has no label of the browser's."""
    if line.table:
        cells = [escape(cell) for cell in line.text.split("\t")]
        sign = "th" if line.heading else "td"
        return f"<table><tr>{''.join(f'<{sign}>{cell}</{sign}>' for cell in cells)}</tr></table>"
    text = escape(line.text)
    return f"<p><b>{text}</b></p>" if line.heading else f"<p>{text}</p>"


@pytest.mark.parametrize("word_", ["lamp, ", "x", "RESOLVED that ", "(lamp) "])
def test_no_sentence_is_endless_and_none_loses_words(word_: str) -> None:
    text = (word_ * 3_000).strip()
    prose = Prose(Block((Line(text), Line("End."))))
    parts = [prose.text[part.start : part.end] for part in prose.sentences]
    assert max(map(len, parts)) <= 2_000
    assert "".join(parts).replace(" ", "") == f"{text}End.".replace(" ", "")


def test_a_wording_that_is_no_sentence_any_more_is_whole() -> None:
    wording = "that " + ", ".join(f"lamp {number} be lit" for number in range(400))
    rows = list(reading(Block((Line(f"RESOLVED {wording}"),)), "A matter").rows)
    assert [row.text for row in of(Decision, rows)] == [wording]


@pytest.mark.parametrize("change", [*rewriting.CHANGES.values(), rewriting.everything])
@settings(max_examples=80)
@given(texts=BLOCKS, seed=st.integers(0, 10**6))
def test_mark_up_that_says_nothing_changes_nothing(
    change: Callable[[str, Random], str], texts: Texts, seed: int
) -> None:
    before = block_of(texts.minutes)
    changed = change(texts.minutes, Random(seed))  # noqa: S311 — it must repeat
    after = block_of(changed)
    assert after == before, changed
    assert reading(after, texts.title) == reading(before, texts.title)


@settings(max_examples=300)
@given(st.integers(0, 10**6))
def test_damaged_pages_are_read_or_refused(number: int) -> None:
    page = mutations.mutant(own(), seed=1, number=number, largest=30_000)
    assert mutations.read(page).raised == ""

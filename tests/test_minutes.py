"""The whole reading of an item: silences, privacy, putting off, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.minuting import read, rows, silences
from transform.rows import Decision, Declaration, Paragraph, Silence


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Apologies for Absence", "There were none.", ["apologies"]),
        ("Apologies", "No apologies were received.", ["apologies"]),
        ("Ymddiheuriadau", "Ni dderbyniwyd unrhyw ymddiheuriadau.", ["apologies"]),
        ("Declarations of Interest", "None declared.", ["declarations"]),
        ("Declarations of Interest", "There were no declarations of interest.", ["declarations"]),
        ("Disclosure of Interests", "No interests were declared.", ["declarations"]),
        ("Datgan Buddiannau", "Dim.", ["declarations"]),
        ("Urgent Business", "There was no urgent business.", ["urgent_business"]),
        ("Public Questions", "There were no public questions.", ["public_questions"]),
        ("Petitions", "No petitions had been received.", ["petitions"]),
        (
            "Apologies and Declarations of Interest",
            "There were no declarations of interest.",
            ["declarations"],
        ),
        ("Apologies and Declarations of Interest", "None.", []),
        ("Declarations of Interest", "Members were reminded to declare interests.", []),
        ("Matters Arising", "None.", []),
    ],
)
def test_what_the_record_says_there_was_none_of(title: str, text: str, expected: list[str]) -> None:
    assert silences(text, title=title) == expected


def test_none_under_one_heading_is_no_silence_where_another_declares() -> None:
    texts = (
        "#Pecuniary interests",
        "There were none.",
        "#Other",
        "Mr Ash declared an interest in item 2.",
    )
    reading = read(*texts, title="Declarations of Interest")
    assert (rows(reading, Silence), len(rows(reading, Declaration))) == ([], 1)


@pytest.mark.parametrize(
    ("title", "text", "exempt"),
    [
        ("Lease", "(This item was considered in closed session)", True),
        (
            "Lease",
            "The Committee considered it, in private, with advice. This item was long.",
            True,
        ),
        ("Lease", "RESOLVED that the press and public be excluded for this item.", True),
        ("Lease", "See Exempt Minute [E-02].", True),
        ("Exclusion of the Public", "RESOLVED that the public be excluded for this item.", False),
        ("Exclusion", "RESOLVED that the public be not excluded from this item.", False),
        (
            "Lease",
            "The Chair ruled that this item, though exempt, could be taken in public.",
            False,
        ),
        ("Lease", "Payments were exempt from the freeze.", False),
    ],
)
def test_whether_an_item_was_private(title: str, text: str, *, exempt: bool) -> None:
    assert read(text, title=title).exempt is exempt
    assert read(text, title=title, restricted=True).exempt


@pytest.mark.parametrize(
    ("text", "deferred"),
    [
        ("RESOLVED that the application be DEFERRED for a site visit.", True),
        ("DECISION: DEFERRED, for a site visit.", True),
        ("RESOLVED: To defer it to May.", True),
        ("This item was deferred to the next meeting.", True),
        ("The meeting being inquorate, this item was deferred.", True),
        ("Gohiriwyd yr eitem hon tan fis Mai.", True),
        ("Mr Ash moved that it be deferred; the motion was lost by 4 votes to 8.", False),
        ("The Chair said that one application had been deferred in May.", False),
        ("It was agreed that the programme be approved, the item on fees being deferred.", False),
    ],
)
def test_whether_an_item_was_put_off(text: str, *, deferred: bool) -> None:
    assert read(text).deferred is deferred


def test_paragraphs_of_a_decision_are_known_as_such() -> None:
    texts = (
        "1. Mr Ash spoke.",
        "2. RESOLVED that:",
        "(a) x be y; and",
        "(b) z be w.",
        "REASON: None.",
    )
    kinds = [(row.label, row.kind) for row in rows(read(*texts), Paragraph)]
    expected = [("1", "text"), ("2", "decision"), ("a", "clause"), ("b", "clause"), (None, "text")]
    assert kinds == expected


def test_an_item_without_minutes_says_nothing() -> None:
    reading = read()
    assert (reading.rows, reading.exempt, reading.deferred) == ((), False, False)


FRAGMENTS = (
    "RESOLVED that", "(a) it be noted; and", "1. ", "Councillors Ash and Birch", "Mr J. Cole",
    "said that", "moved", "seconded by", "For (3)", "Against:",
    "declared an interest in item 4", "was LOST", "It was agreed",
    "Apologies were received from", "substituted for", "\t", "“", "”", "‘", "’", "(", ")", "–",
    ":", ";", ".", ",", "The Committee noted", "by 3 votes to 2", "y Cynghorydd",
    "PENDERFYNWYD", "REASONS", "in private", "•",
)  # fmt: skip


@given(
    st.lists(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8), max_size=8),
    st.booleans(),
)
def test_rows_of_any_text_are_cut_out_of_it(lines: list[list[str]], declaring: bool) -> None:
    texts = [text for line in lines if (text := " ".join(line).strip())]
    title = "Declarations of Interest and Apologies" if declaring else "A matter"
    reading = read(*texts, title=title, decision=tuple(texts[:2]))
    minutes, block = "\n".join(texts), "\n".join(texts[:2])
    for row in reading.rows:
        if isinstance(row, (Paragraph, Declaration)):
            assert minutes[row.start : row.end] == row.text
        elif isinstance(row, Decision):
            text = block if row.source == "decision_block" else minutes
            assert text[row.start : row.end] == row.text
    assert len({row.model_dump()["id"] for row in reading.rows}) == len(reading.rows)
    assert read(*texts, title=title, decision=tuple(texts[:2])) == reading

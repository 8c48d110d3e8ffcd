"""Votes in tables, as pages lay them out."""

import pytest
from bs4 import BeautifulSoup

from transform import word
from transform.minutes import votes
from transform.minutes.text.prose import Prose


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def table(*rows: str) -> str:
    return f"<p>A recorded vote was taken.</p><table>{''.join(rows)}</table>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            table(row("For", "Against"), row("Ann Ash<br>Bo Birch", "Cy Reed<br>Di Moss")),
            [("for", None, ["Ann Ash", "Bo Birch"]), ("against", None, ["Cy Reed", "Di Moss"])],
        ),
        (
            table(row("For", "Against"), row("<p>Ash</p><p>Birch</p>", "Reed"), row("2", "1")),
            [("for", 2, ["Ash", "Birch"]), ("against", 1, ["Reed"])],
        ),
        (
            table(row("For (2)", "Ann Ash<br>Bo Birch"), row("Against (1)", "Cy Reed")),
            [("for", 2, ["Ann Ash", "Bo Birch"]), ("against", 1, ["Cy Reed"])],
        ),
        (
            table(row("For (2)", "Against (1)"), row("Cllr Ash<br>Cllr Birch", "Cllr Reed")),
            [("for", 2, ["Cllr Ash", "Cllr Birch"]), ("against", 1, ["Cllr Reed"])],
        ),
        (
            table(row("Member", "Vote"), row("Cllr Ash", "Yes"), row("Cllr Reed", "No")),
            [("for", None, ["Cllr Ash"]), ("against", None, ["Cllr Reed"])],
        ),
        # Yes and No answer another question.
        (
            table(
                row("Member", "Interest", "Left the room?"),
                row("Cllr Ash", "Owns the shop", "Yes"),
                row("Cllr Reed", "Has dined there", "No"),
            ),
            [],
        ),
    ],
)
def test_votes_in_a_table(html: str, expected: list[tuple[str, int | None, list[str]]]) -> None:
    block = word.read([BeautifulSoup(html, "lxml")])
    assert block is not None
    found = votes.read(Prose(block))
    assert [(b.choice, b.printed, [p.name for p in b.people]) for b in found] == expected

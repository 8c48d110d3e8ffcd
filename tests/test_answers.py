"""The specimen meetings are sound: what they answer stands in their words."""

import re

import pytest

from tests import answers
from tests.answers import Facts, Item
from transform import names

FOLDERS = (answers.SPECIMENS, answers.SPECIMENS / "unseen")
MEETINGS = {name: found for folder in FOLDERS for name, found in answers.read(folder).items()}
ITEMS = [
    pytest.param(item, id=f"{name}-{item.id}")
    for name, meeting in MEETINGS.items()
    for item in meeting.items
]


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.replace("’", "'").casefold()))


def _family(name: str) -> str:
    return names.key(name).split()[-1]


def _named(facts: Facts) -> list[str]:
    """Return everyone whom the facts name."""
    people = [
        *facts.apologies,
        *(name for s in facts.substitutes for name in (s.name, s.absent)),
        *(declared.name for declared in facts.declarations),
        *(name for decided in facts.decisions for name in (decided.moved_by, decided.seconded_by)),
        *(vote.name for vote in facts.votes),
        *(speaker.name for speaker in facts.speakers),
    ]
    return [name for name in people if name]


@pytest.mark.parametrize("item", ITEMS)
def test_what_is_answered_stands_in_the_text(item: Item) -> None:
    text = _folded(item.text())
    quoted = [decision.text for decision in item.facts.decisions]
    quoted += [declared.about or "" for declared in item.facts.declarations]
    assert [words for words in quoted if _folded(words) not in text] == []
    folded = f" {names.key(text)}"
    missing = [name for name in _named(item.facts) if f" {_family(name)}" not in folded]
    assert missing == []


@pytest.mark.parametrize("item", ITEMS)
def test_movers_speak(item: Item) -> None:
    """Movers and seconders count among the speakers, if under a fuller name."""
    speakers = {_family(speaker.name) for speaker in item.facts.speakers}
    movers = {
        _family(name)
        for decision in item.facts.decisions
        for name in (decision.moved_by, decision.seconded_by)
        if name
    }
    assert movers - speakers == set()


def test_numbers_of_items_are_unique_in_a_meeting() -> None:
    numbers = {name: [item.id for item in found.items] for name, found in MEETINGS.items()}
    assert [name for name, ids in numbers.items() if len(set(ids)) < len(ids)] == []

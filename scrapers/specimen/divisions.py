"""Divisions: amendments, recorded votes with names, and votes recorded at somebody's wish."""

from collections.abc import Sequence
from typing import Literal

from scrapers.specimen.decisions import Vote, movers
from scrapers.specimen.draft import Draft
from scrapers.specimen.facts import Motion, Voted
from scrapers.specimen.people import Member

Choice = Literal["for", "against", "abstain"]
Division = dict[Choice, list[Member]]


def amendment(draft: Draft, wording: str) -> None:
    """Write an amendment that is moved, seconded and lost; some with a count."""
    mover, seconder = movers(draft)
    draft.say(
        draft.scene.pick((
            f"{mover} proposed, and {seconder} seconded, an amendment that {wording}.",
            f"An amendment was moved by {mover} and seconded by {seconder}, that {wording}.",
        ))
    )  # fmt: skip
    fewer = max(1, len(draft.there) // 3)
    more = len(draft.there) - fewer
    text, vote = draft.scene.pick((
        (f"On being put to the vote the amendment was *LOST* by {fewer} votes to {more}.",
         (fewer, more, 0)),
        ("The amendment was put to the vote and declared *LOST*.", None),
        (f"With {fewer} votes for and {more} against, the amendment fell.", (fewer, more, 0)),
    ))  # fmt: skip
    draft.lost(text, (mover, seconder), vote)
    draft.recorded.append(Motion(f"Amendment: {wording[:60]}", "Amendment", "Rejected"))


def divide(draft: Draft, movers: tuple[str, str], *, carried: bool) -> Vote | None:
    """Write who voted how; return the numbers, None in a form that does not print them."""
    division = _division(draft, movers, carried=carried)
    draft.say(
        draft.scene.pick((
            "A recorded vote was taken, as follows:",
            "A recorded vote having been requested, the voting was recorded as follows:",
            "In accordance with the Standing Orders the names of those voting were recorded:",
        ))
    )  # fmt: skip
    form = draft.scene.pick((_counted, _lined, _sentences, _tabled))
    form(draft, division)
    for choice, voters in division.items():
        draft.votes += [Voted(draft.scene.name(voter), choice) for voter in voters]
    if form in {_sentences, _tabled}:
        return None
    return Vote(*(len(division[choice]) for choice in division))


def _division(draft: Draft, movers: tuple[str, str], *, carried: bool) -> Division:
    """Part the members in two sides and a few between; the movers are for their motion."""
    voters = sorted(draft.there, key=lambda voter: voter.family)
    draft.draw.shuffle(voters)
    voters.sort(key=lambda voter: draft.scene.name(voter) in movers, reverse=carried)
    more = len(voters) * 3 // 5 + 1
    winners, rest = voters[:more], voters[more:]
    abstain = rest[: min(draft.draw.randrange(3), len(rest) - 2)]
    losers = [voter for voter in rest if voter not in abstain]
    sides = (winners, losers) if carried else (losers, winners)
    order = (sorted(side, key=lambda voter: voter.family) for side in (*sides, abstain))
    choices: tuple[Choice, ...] = ("for", "against", "abstain")
    return dict(zip(choices, order, strict=True))


def _commas(draft: Draft, voters: Sequence[Member]) -> str:
    return ", ".join(draft.scene.name(voter) for voter in voters)


def _counted(draft: Draft, division: Division) -> None:
    """Write each side as a heading with its number, and the names below it."""
    for choice, voters in division.items():
        if voters:
            draft.line(f"{choice.capitalize()} ({len(voters)})", form="heading")
            draft.line(_commas(draft, voters))


def _lined(draft: Draft, division: Division) -> None:
    """Write each side on a line, its number at the end."""
    for choice, voters in division.items():
        if voters:
            draft.line(f"*{choice.capitalize()}:* {draft.scene.names(voters)} ({len(voters)})")


def _sentences(draft: Draft, division: Division) -> None:
    """Write each side as a sentence without a number."""
    words = {"for": "Voting for the motion", "against": "Voting against the motion",
             "abstain": "Abstained"}  # fmt: skip
    for choice, voters in division.items():
        if voters:
            draft.line(f"{words[choice]}: {draft.scene.names(voters)}.")


def _tabled(draft: Draft, division: Division) -> None:
    """Write a table of members and how each voted."""
    draft.line("Member\tVote", form="row")
    for choice, voters in division.items():
        for voter in voters:
            draft.line(f"{draft.scene.name(voter)}\t{choice.capitalize()}", form="row")


def on_request(draft: Draft) -> None:
    """Write that one or two members asked for their votes against to be recorded."""
    voters = draft.draw.sample(draft.there, draft.scene.pick((1, 2)))
    whose = "votes" if voters[1:] else "vote"
    draft.say(
        f"{draft.scene.names(voters)} asked that their {whose} against the decision be recorded."
    )
    draft.votes += [Voted(draft.scene.name(voter), "against", on_request=True) for voter in voters]

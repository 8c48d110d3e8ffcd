"""Business in private: the resolution to exclude the public, and what little is then published."""

from scrapers.specimen.decisions import decide
from scrapers.specimen.draft import Draft
from scrapers.specimen.scene import Slots


def exclusion(draft: Draft) -> None:
    """Write that the press and public are excluded; it is the next item that is private."""
    act = "section 100A(4) of the Local Government Act 1972"
    paragraph = draft.scene.pick(("3", "1 and 2", "5"))
    words = draft.scene.pick((
        f"under {act} the press and public be excluded from the meeting for the following item, "
        "because it involved the likely disclosure of exempt information as defined in paragraph "
        f"{paragraph} of Part 1 of Schedule 12A to the Act",
        f"the press and public be excluded during the next item under {act}, on the grounds set "
        f"out in paragraph {paragraph} of Part 1 of Schedule 12A to the Act",
    ))  # fmt: skip
    decide(draft, [words], form=draft.scene.pick(("inline", "dash", "agreed")))


def private(draft: Draft, slots: Slots) -> None:
    """Write an item taken in private: the decision, or only that there was one."""
    draft.exempt = True
    body = draft.scene.body
    draft.say(f"(This item was considered in private.) The {body} considered an exempt report on "
              f"the contract with {slots['firm']}.")  # fmt: skip
    decide(draft, ["the recommendations in the exempt report be approved"],
           form=draft.scene.pick(("inline", "heading", "agreed")))  # fmt: skip

"""The items every meeting begins with: apologies, declarations of interest, the last minutes."""

from collections.abc import Sequence

from scrapers.specimen.decisions import decide
from scrapers.specimen.draft import Draft
from scrapers.specimen.facts import Substitution
from scrapers.specimen.people import Member
from scrapers.specimen.scene import joined

NO_APOLOGIES = (
    "There were no apologies for absence.",
    "No apologies for absence were received.",
    "Apologies for absence: none.",
    "All members of the committee were present and there were no apologies.",
)
APOLOGIES = (
    "Apologies for absence were received from {names}.",
    "Apologies were received from {names}.",
    "Apologies for absence were submitted on behalf of {names}.",
    "The Democratic Services Officer reported apologies for absence from {names}.",
    "An apology for absence was received from {names}.",
)
SUBSTITUTES = (
    "{came} substituted for {absent}.",
    "{came} attended as substitute for {absent}.",
    "{absent} was substituted by {came}.",
    "{came} was present in place of {absent}.",
    "{came} deputised for {absent}.",
    "{absent} was replaced by {came}.",
)
NO_DECLARATIONS = (
    "There were no declarations of interest.",
    "No declarations of interest were made.",
    "None.",
    "No interests were declared in any item on the agenda.",
    "There were none.",
)
KINDS = (
    ("a disclosable pecuniary interest", "disclosable_pecuniary"),
    ("an other registrable interest", "other_registrable"),
    ("an other significant interest", "other_significant"),
    ("a personal interest", "personal"),
    ("a personal and prejudicial interest", "prejudicial"),
    ("a non-pecuniary interest", "non_pecuniary"),
    ("an interest", "unspecified"),
)
REASONS = (
    "as a governor of a school named in the report",
    "as the owner of a property close to the site",
    "because a member of the family worked for the contractor",
    "as a trustee of a charity that received a grant",
    "as a council tenant",
    "having met the applicant before joining the Council",
)


def apologies(draft: Draft) -> None:
    """Write who is absent and who came for whom."""
    scene = draft.scene
    if not scene.absent:
        draft.none.add("apologies")
        draft.say(scene.pick(NO_APOLOGIES))
        return
    draft.apologies += [scene.name(member) for member in scene.absent]
    if scene.odds(12) and len(scene.absent) > 1:
        draft.say("Apologies for absence were received from:")
        names = [scene.name(member) for member in scene.absent]
        for line in ["\n".join(names)] if scene.house.bare else names:
            draft.line(line)
    elif scene.substitutes and scene.odds(35):
        _substituted_within(draft)
        return
    else:
        template = scene.pick(APOLOGIES[: 5 if len(scene.absent) == 1 else 4])
        draft.say(template.format(names=scene.names(scene.absent)))
    for came, absent in scene.substitutes:
        _substituted(draft, came, absent)
    if scene.odds(15):
        draft.say(
            f"{scene.name(scene.present[-1])} had given notice of arriving late and joined the "
            "meeting after this item."
        )


def _substituted(draft: Draft, came: Member, absent: Member) -> None:
    """Either may come first in the sentence; now and then nobody says for whom."""
    name = draft.scene.name
    if draft.scene.odds(15):
        draft.say(f"{name(came)} attended as a substitute.")
        draft.substitutes.append(Substitution(name(came), None))
        return
    words = draft.scene.pick(SUBSTITUTES)
    draft.say(words.format(came=name(came), absent=name(absent)))
    draft.substitutes.append(Substitution(name(came), name(absent)))


def _substituted_within(draft: Draft) -> None:
    """One sentence for both, or substitutes in brackets after the absent."""
    scene = draft.scene
    cover = {absent: came for came, absent in scene.substitutes}
    alone = [member for member in scene.absent if member not in cover]
    draft.substitutes += [
        Substitution(scene.name(came), scene.name(absent)) for absent, came in cover.items()
    ]
    if scene.odds(50):
        parts = [scene.name(member) for member in alone]
        parts += [f"{scene.name(gone)} (Substitute: {scene.name(cover[gone])})" for gone in cover]
    else:
        *most, last = cover
        parts = [scene.name(member) for member in alone]
        parts += [
            f"{scene.name(gone)} (with {scene.name(cover[gone])} substituting)" for gone in most
        ]
        parts.append(f"{scene.name(last)}, who was substituted by {scene.name(cover[last])}")
    draft.say(f"Apologies for absence were received from {joined(parts)}.")


def declarations(draft: Draft, references: Sequence[str]) -> None:
    """Write which interests are declared in the items that `references` name.

    Now and then the minutes are empty, which is not the same as saying that there were none.
    """
    scene = draft.scene
    if scene.odds(4):
        return
    if not references or scene.odds(45):
        draft.none.add("declarations")
        draft.say(scene.pick(NO_DECLARATIONS))
        return
    declaring = draft.draw.sample(scene.present, scene.pick((1, 1, 2, 3)))
    if len(declaring) == 3:
        _declared_together(draft, declaring[:2], scene.pick(references))
        declaring = declaring[2:]
    for member in declaring:
        _declared(draft, member, scene.pick(references))


def _declared(draft: Draft, member: Member, about: str) -> None:
    scene = draft.scene
    phrase, kind = scene.pick(KINDS)
    name, reason = scene.name(member), scene.pick(REASONS)
    end, withdrew = scene.pick((
        ("", None),
        (" and left the meeting while the item was considered", True),
        (" and remained in the meeting", False),
        (" and took no part in the discussion or the vote", None),
        (" and would leave the room for that item", True),
    ))  # fmt: skip
    if scene.odds(60):
        draft.say(
            f"{name} declared {phrase} in {about}, {reason},{end}."
            if end
            else f"{name} declared {phrase} in {about}, {reason}."
        )
    else:
        draft.say(f"In respect of {about}, {name} declared {phrase} {reason}{end}.")
    draft.declared(name, kind, about, withdrew=withdrew)


def _declared_together(draft: Draft, members: Sequence[Member], about: str) -> None:
    phrase, kind = draft.scene.pick(KINDS)
    draft.say(f"{draft.scene.names(members)} each declared {phrase} in {about}.")
    for one in members:
        draft.declared(draft.scene.name(one), kind, about)


def previous_minutes(draft: Draft) -> None:
    """Write that the minutes of the last meeting are approved, in one of the usual forms."""
    scene = draft.scene
    last = scene.day(scene.previous)
    if scene.odds(25):
        decide(
            draft,
            [f"the minutes of the meeting held on {last} be approved as a correct record"],
            form="noted",
        )
        return
    words = scene.pick((
        f"the minutes of the meeting held on {last} be approved as a correct record and signed "
        f"by the {scene.house.chair}",
        f"the minutes of the meeting held on {last} be confirmed as a correct record",
        f"the minutes of the meeting held on {last} were correctly recorded and that they be "
        f"signed by the {scene.house.chair}",
    ))  # fmt: skip
    decide(draft, [words], form=scene.pick(("inline", "heading", "agreed", "dash")))


def inquorate(draft: Draft) -> None:
    """Write that too few came for a meeting to be held."""
    body = draft.scene.body
    draft.say(f"The {body} was inquorate: too few members were present for business to be done.")
    draft.say("The business on the agenda would be taken at the next meeting.")


def urgent(draft: Draft) -> None:
    """Write that nothing is urgent."""
    draft.say(draft.scene.pick(("There was no urgent business.", "None.",
                                "There were no items of urgent business.")))  # fmt: skip


def work_programme(draft: Draft) -> None:
    """Write that the work programme is agreed or noted, with or without a keyword."""
    body = draft.scene.body
    if draft.scene.odds(40):
        draft.say(f"The {body} considered its work programme for the year.")
    decide(draft, ["the work programme be noted"],
           form=draft.scene.pick(("noted", "noted", "inline", "agreed")))  # fmt: skip

"""Minutes in Welsh: the usual items and reports, with the same facts as in English."""

from collections.abc import Sequence

from scrapers.specimen.almanac import MISOEDD
from scrapers.specimen.decisions import listed
from scrapers.specimen.draft import Draft
from scrapers.specimen.facts import Decided, Paragraph, Substitution
from scrapers.specimen.people import Member
from scrapers.specimen.scene import Scene, Slots, sentence
from scrapers.specimen.subjects import Pwnc

VOWELS = "AEIOUWYaeiouwyâêîôûŵŷ"


def a(words: str) -> str:
    """Return words after `and`, which is `ac` before a vowel.

    >>> a("Owain Bebb"), a("Mair Pugh")
    ('ac Owain Bebb', 'a Mair Pugh')
    """
    return f"{'ac' if words[0] in VOWELS else 'a'} {words}"


def person(member: Member) -> str:
    """Return a member's name with the Welsh title, as the facts have it."""
    return f"Y Cynghorydd {member.given} {member.family}"


def _within(member: Member) -> str:
    return f"y{person(member)[1:]}"


def _people(members: Sequence[Member]) -> str:
    if len(members) == 1:
        return _within(members[0])
    *most, last = (f"{member.given} {member.family}" for member in members)
    return f"y Cynghorwyr {', '.join(most)} {a(last)}"


def day(scene: Scene) -> str:
    """Return the day of the last meeting in Welsh."""
    last = scene.previous
    return f"{last.day} {MISOEDD[last.month - 1]} {last.year}"


def ymddiheuriadau(draft: Draft) -> None:
    """Write who is absent and who came for whom."""
    scene = draft.scene
    if not scene.absent:
        draft.none.add("apologies")
        draft.say(scene.pick(("Ni dderbyniwyd unrhyw ymddiheuriadau.",
                              "Nid oedd unrhyw ymddiheuriadau am absenoldeb.")))  # fmt: skip
        return
    draft.apologies += [person(member) for member in scene.absent]
    draft.say(f"Derbyniwyd ymddiheuriadau am absenoldeb gan {_people(scene.absent)}.")
    for came, absent in scene.substitutes:
        draft.say(f"Roedd {_within(came)} yn dirprwyo ar ran {_within(absent)}.")
        draft.substitutes.append(Substitution(person(came), person(absent)))


def datganiadau(draft: Draft, references: Sequence[str]) -> None:
    """Write which interests are declared."""
    scene = draft.scene
    if not references or scene.odds(50):
        draft.none.add("declarations")
        draft.say("Ni ddatganwyd unrhyw fuddiant.")
        return
    member, about = scene.pick(scene.present), scene.pick(references)
    words, kind = scene.pick((
        ("fuddiant personol", "personal"),
        ("fuddiant personol a buddiant sy’n rhagfarnu", "prejudicial"),
    ))  # fmt: skip
    end, withdrew = scene.pick((("", None), (" a gadawodd y cyfarfod", True)))
    draft.say(f"Datganodd {_within(member)} {words} yn {about}{end}.")
    draft.declared(person(member), kind, about, withdrew=withdrew)


def cofnodion(draft: Draft) -> None:
    """Write that the last minutes are approved."""
    last = day(draft.scene)
    decide(draft, [f"cadarnhau bod cofnodion y cyfarfod a gynhaliwyd ar {last} yn gywir"])


def adroddiad(draft: Draft, subject: Pwnc, slots: Slots) -> None:
    """Write the minutes of an item about a report."""
    scene = draft.scene
    head = draft.heard(person(scene.chair), "Cadeirydd")
    told = " ".join(sentence(told.format_map(slots)) for told in subject.report)
    draft.say(f"Cyflwynwyd yr adroddiad gan y Cadeirydd, y{head[1:]}. {told}")
    points = [point.format_map(slots) for point in subject.points]
    if scene.odds(50):
        member = scene.pick(scene.present)
        draft.heard(person(member))
        draft.say(f"Dywedodd {_within(member)} bod {points[0].removeprefix('roedd ')}."
                  if points[0].startswith("roedd ")
                  else f"Nododd {_within(member)} y mater hwn: {points[0]}.")  # fmt: skip
    else:
        draft.say("Yn ystod y drafodaeth nodwyd y pwyntiau canlynol:")
        draft.bullets([f"{sentence(point)}." for point in points])
    decide(draft, [clause.format_map(slots) for clause in subject.clauses[: scene.pick((1, 2))]])


def decide(draft: Draft, clauses: Sequence[str]) -> None:
    """Write a decision: PENDERFYNWYD, or that it was agreed."""
    scene = draft.scene
    marker, verb = scene.pick((
        ("resolved", "*PENDERFYNWYD*"),
        ("resolved", "*PENDERFYNWYD* yn unfrydol"),
        ("agreed", "Cytunwyd"),
    ))  # fmt: skip
    unanimous = verb.endswith("unfrydol") or None
    below = listed(draft, clauses) if clauses[1:] else []
    below = [_welsh_end(line) for line in below]
    opening = "" if below else f" {clauses[0]}."
    draft.say(f"{verb}{opening or ':'}")
    draft.sheet += below
    draft.decision += [Paragraph(f"{verb}{opening or ':'}"), *below]
    text = " ".join(line.text for line in below) or opening.strip()
    draft.decisions.append(Decided(marker, text, "carried" if unanimous else None, unanimous))


def _welsh_end(line: Paragraph) -> Paragraph:
    return Paragraph(line.words.replace("; and", "; ac"), line.label, line.depth, line.form)

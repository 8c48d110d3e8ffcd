"""The agenda of a meeting: which items it has, in which order, under which numbers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from scrapers.specimen import council_business, planning, standing, welsh
from scrapers.specimen.diary import Sitting
from scrapers.specimen.draft import Draft
from scrapers.specimen.private import exclusion, private
from scrapers.specimen.reports import report
from scrapers.specimen.scene import Scene, Slots, sentence
from scrapers.specimen.subjects import (
    Subject,
    applications,
    hearings,
    motions,
    pynciau,
    subjects,
)

Write = Callable[[Draft], None]


@dataclass(frozen=True)
class Entry:
    """A line of the agenda and what writes its minutes; `papers` is how many it links to."""

    title: str
    write: Write | None = None
    purpose: str = ""
    number: str = ""
    papers: int = 0
    restricted: bool = False
    below: bool = False
    """Whether it is numbered under the one before: 5, 5a, 5b."""


def entries(scene: Scene, sitting: Sitting) -> list[Entry]:
    """Return the items of a meeting, numbered as the house numbers them."""
    if sitting.status == "inquorate":
        return _numbered(scene, sitting, [Entry("Apologies for Absence", standing.inquorate)])
    if scene.committee.kind == "welsh":
        return _welsh(scene, sitting)
    business = list(BUSINESS.get(scene.committee.kind, _committee)(scene))
    numbered = _numbered(scene, sitting, [*_opening(scene), *business, *_closing(scene)])
    places = _references(numbered, "item")
    numbered[1] = replace(numbered[1], write=partial(standing.declarations, references=places))
    return numbered


def _references(numbered: Sequence[Entry], word: str) -> list[str]:
    return [
        f"{word} {entry.number.rstrip('.')}"
        for entry in numbered[3:]
        if entry.papers and entry.purpose
    ]


def _opening(scene: Scene) -> Iterator[Entry]:
    yield Entry(
        scene.pick(("Apologies for Absence", "Apologies and Substitutes", "Apologies")),
        standing.apologies,
        scene.pick(("", "To receive apologies for absence and notice of any substitutes.")),
    )
    yield Entry(
        scene.pick(("Declarations of Interest", "Declarations of Interest by Members",
                    "Disclosures of Interest")),
        None,
        "Members are asked to declare any disclosable pecuniary interest, other registrable "
        "interest or personal interest in items on this agenda.",
    )  # fmt: skip
    last = scene.day(scene.previous)
    yield Entry(
        scene.pick(("Minutes", f"Minutes of the meeting held on {last}")),
        standing.previous_minutes,
        f"To approve as a correct record the minutes of the meeting held on {last}.", papers=1,
    )  # fmt: skip


def _closing(scene: Scene) -> Iterator[Entry]:
    if scene.odds(45):
        yield Entry(
            "Urgent business",
            standing.urgent,
            "To consider any business that the person presiding decides is urgent.",
        )
    if scene.odds(25):
        yield Entry("Date of next meeting")


def _reports(scene: Scene, count: int) -> Iterator[Entry]:
    found = subjects(scene.committee.themes)
    for subject in scene.draw.sample(found, min(count, len(found))):
        yield _report(scene, subject)


def _report(scene: Scene, subject: Subject) -> Entry:
    slots = Slots(scene)
    title = sentence(scene.pick(subject.titles).format_map(slots))
    purpose = subject.purpose.format_map(slots)
    if scene.odds(35):
        purpose = f"The report of the {subject.officer} is attached. {purpose}"
    return Entry(
        title, partial(report, subject=subject, slots=slots), purpose,
        papers=scene.pick((1, 1, 2, 3)),
    )  # fmt: skip


def _committee(scene: Scene) -> Iterator[Entry]:
    yield from _reports(scene, scene.pick((3, 4, 5)))
    yield Entry("Work programme", standing.work_programme, papers=1)
    if scene.odds(20):
        yield from _private(scene)


def _cabinet(scene: Scene) -> Iterator[Entry]:
    yield from _reports(scene, scene.pick((4, 5)))
    if scene.odds(60):
        yield from _private(scene)


def _private(scene: Scene) -> Iterator[Entry]:
    slots = Slots(scene)
    yield Entry("Exclusion of the press and public", exclusion)
    write = scene.pick((partial(private, slots=slots), None))
    yield Entry(f"Contract with {slots['firm']} (exempt)", write, restricted=True)


def _council(scene: Scene) -> Iterator[Entry]:
    yield Entry("Announcements", council_business.announcements)
    asked = scene.pick(subjects())
    yield Entry("Public Question Time", partial(council_business.public_question, subject=asked))
    if scene.odds(40):
        yield Entry("Petitions", council_business.petition)
    if scene.date.month in {1, 2, 3}:
        money = scene.pick(subjects(("budget",)))
        title = money.titles[0].format(year=scene.date.year)
        yield Entry(title, partial(council_business.budget, subject=money), papers=3)
    yield from _reports(scene, 2)
    for moved in scene.draw.sample(motions(), 2):
        yield Entry(
            f"Notice of Motion: {moved.title}", partial(council_business.motion, moved=moved),
            "To debate a motion of which notice has been given.",
        )  # fmt: skip
    yield Entry("Appointments to outside bodies", council_business.appointments, papers=1)


def _planning(scene: Scene) -> Iterator[Entry]:
    yield Entry("Applications for determination")
    for case in scene.draw.sample(applications(), scene.pick((3, 4, 5))):
        slots = Slots(scene)
        place = scene.pick(("Land at {road}", "{building}, {road}", "Former garage, {road}"))
        title = f"{{reference}} - {place}, {{town}}".format_map(slots)
        yield Entry(
            title, partial(planning.application, case=case, slots=slots),
            sentence(case.proposal.format_map(slots)), papers=scene.pick((1, 2)), below=True,
        )  # fmt: skip
    if scene.odds(50):
        yield Entry("Appeal decisions", planning.appeals, papers=1)
    if scene.odds(30):
        yield from _reports(scene, 1)


def _licensing(scene: Scene) -> Iterator[Entry]:
    yield Entry("Procedure", purpose="The procedure to be followed is attached.", papers=1)
    case, slots = scene.pick(hearings()), Slots(scene)
    yield Entry(
        case.title.format_map(slots), partial(planning.hearing, case=case, slots=slots), papers=2
    )


BUSINESS: dict[str, Callable[[Scene], Iterator[Entry]]] = {
    "council": _council,
    "cabinet": _cabinet,
    "planning": _planning,
    "licensing": _licensing,
}
"""What the kinds of committee do beyond the usual items; the others take reports."""


def _welsh(scene: Scene, sitting: Sitting) -> list[Entry]:
    listed = [
        Entry("Ymddiheuriadau am absenoldeb", welsh.ymddiheuriadau),
        Entry("Datganiadau o fuddiant"),
        Entry("Cofnodion", welsh.cofnodion,
              f"Cadarnhau cofnodion y cyfarfod a gynhaliwyd ar {welsh.day(scene)}.", papers=1),
    ]  # fmt: skip
    for subject in scene.draw.sample(pynciau(), 3):
        slots = Slots(scene)
        title, purpose = (text.format_map(slots) for text in (subject.title, subject.purpose))
        write = partial(welsh.adroddiad, subject=subject, slots=slots)
        listed.append(Entry(title, write, purpose, papers=1))
    numbered = _numbered(scene, sitting, listed)
    places = _references(numbered, "eitem")
    numbered[1] = replace(numbered[1], write=partial(welsh.datganiadau, references=places))
    return numbered


def _numbered(scene: Scene, sitting: Sitting, listed: Sequence[Entry]) -> list[Entry]:
    number = sitting.place * 14 % 240 if scene.house.numbers == "running" else 0
    dot = "" if scene.house.numbers == "bare" else "."
    numbered, letter = list[Entry](), 0
    for entry in listed:
        if entry.below and scene.house.numbers == "bare":
            letter += 1
            mark = f"{number}{chr(96 + letter)}"
        else:
            number, letter = number + 1, 0
            mark = f"{number}{dot}"
        numbered.append(replace(entry, number=mark))
    return numbered

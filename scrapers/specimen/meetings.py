"""A meeting, built whole from its number: items, attendance and documents."""

import datetime as dt
from dataclasses import replace

from scrapers.specimen.agenda import Entry, entries
from scrapers.specimen.almanac import DAYS, MONTHS
from scrapers.specimen.chance import chance
from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.cut import beginning
from scrapers.specimen.diary import Sitting
from scrapers.specimen.draft import Draft
from scrapers.specimen.facts import Document, Facts, Item, Meeting, Paragraph, Present
from scrapers.specimen.people import Member, members, officers, seats
from scrapers.specimen.scene import Scene


def build(
    seed: int,
    edits: int,
    council: Council,
    committee: Committee,
    sitting: Sitting,
    *,
    printed: bool = False,
) -> Meeting:
    """Return the meeting of a sitting, with its minutes changed so many times."""
    scene = _scene(seed, council, committee, sitting)
    items = _items(scene, sitting, edits) if sitting.agenda else ()
    if printed:
        items = tuple(replace(item, cut=False) for item in items)
    there = _there(scene, sitting)
    age = {"minutes": 28, "agenda": -7}[("agenda", "minutes")[sitting.minutes]]
    return Meeting(
        sitting.number, council, committee, sitting.date, sitting.start_time, sitting.status,
        "cy" if committee.kind == "welsh" else "en",
        agenda_published=sitting.agenda, decisions_published=sitting.decisions,
        minutes_published=sitting.minutes, draft=sitting.draft,
        changed=sitting.date + dt.timedelta(days=age + 14 * edits),
        items=items, attendance=there if committee.attendance_page else (),
        documents=_documents(scene, sitting),
        webcast=committee.kind in {"council", "planning"} and sitting.status == "held",
        clerk=scene.officer("Democratic Services Officer").name,
        end_time=_end(sitting) if sitting.minutes else "",
        there=there, printed=printed,
    )  # fmt: skip


def _end(sitting: Sitting) -> str:
    minutes = int(sitting.start_time[:2]) * 60 + int(sitting.start_time[3:]) + 75
    minutes += sitting.number * 7 % 90
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _scene(seed: int, council: Council, committee: Committee, sitting: Sitting) -> Scene:
    draw = chance(seed, council.slug, sitting.number)
    seated = seats(council, committee, seed)
    away = draw.choice((0, 1, 1, 2, 2, 3) if len(seated) > 5 else (0, 0, 1))
    absent = tuple(draw.sample(seated, away))
    alone = max(0, away - draw.choice((0, 1, 1, 2)))
    covered = () if committee.kind in {"council", "cabinet"} else absent[alone:]
    others = [member for member in members(council, seed) if member not in seated]
    came = draw.sample(others, len(covered)) if covered else []
    previous = sitting.date - dt.timedelta(days=draw.choice((28, 35, 56)))
    return Scene(
        council, committee, sitting.date, previous, draw, seated, absent,
        tuple(zip(came, covered, strict=True)), officers(council, seed),
    )  # fmt: skip


def _items(scene: Scene, sitting: Sitting, edits: int) -> tuple[Item, ...]:
    items = []
    for place, entry in enumerate(entries(scene, sitting)):
        draft = Draft(scene)
        if entry.write:
            entry.write(draft)
        items.append(_item(sitting, place, entry, draft))
    return _corrected(tuple(items), edits)


def _item(sitting: Sitting, place: int, entry: Entry, draft: Draft) -> Item:
    number = sitting.number * 40 + place
    minutes = draft.block if sitting.minutes and entry.write else None
    decided = tuple(draft.decision) if sitting.decisions and draft.decision else None
    written = minutes is not None or decided is not None
    return Item(
        number, entry.number, entry.title,
        purpose=(Paragraph(entry.purpose),) if entry.purpose else None,
        decision=decided, minutes=minutes, restricted=entry.restricted,
        cut=minutes is not None and beginning(minutes) is not None,
        issue=number // 3 if entry.papers > 1 else None,
        documents=_attachments(number, entry), recorded=tuple(draft.recorded) if written else (),
        facts=draft.facts if minutes is not None else draft.decided if decided else Facts(),
    )  # fmt: skip


def _corrected(items: tuple[Item, ...], edits: int) -> tuple[Item, ...]:
    """Return the items after so many changes; each adds a note to the first of them."""
    if not edits or not items or items[0].minutes is None:
        return items
    first = items[0].minutes
    notes = tuple(
        Paragraph(f"Note {count + 1}: these minutes were corrected after they were published.")
        for count in range(edits)
    )
    return (replace(items[0], minutes=(*first, *notes)), *items[1:])


def _attachments(number: int, entry: Entry) -> tuple[Document, ...]:
    """Return what an item links to; the first is the link that its title is."""
    titles = [
        entry.title,
        *(f"Appendix {letter} - {entry.title[:40].strip()}" for letter in "ABCD"),
    ]
    return tuple(
        Document(
            title, f"documents/s{number * 10 + place}/{_file_name(title)}.pdf",
            f"PDF {97 + number * (place + 3) % 880} KB", number * 10 + place,
        )
        for place, title in enumerate(titles[: entry.papers])
    )  # fmt: skip


def _file_name(title: str) -> str:
    kept = "".join(letter for letter in title if letter.isalnum() or letter in " -")
    return kept[:60].strip()


def _there(scene: Scene, sitting: Sitting) -> tuple[Present, ...]:
    """Return the members and who came for them; before the meeting everybody is expected."""
    lines = [
        _attendee(scene, sitting, member, _role(place)) for place, member in enumerate(scene.seats)
    ]
    if sitting.status != "held":
        return tuple(lines)
    lines += [
        replace(_attendee(scene, sitting, came, "Substitute"), attendance="Present as substitute")
        for came, _ in scene.substitutes
    ]
    clerk = scene.officer("Democratic Services Officer")
    return (*lines, Present(clerk.name, clerk.role, "In attendance"))


def _role(place: int) -> str:
    return ("Chair", "Vice-Chair")[place] if place < 2 else "Committee Member"


def _attendee(scene: Scene, sitting: Sitting, member: Member, role: str) -> Present:
    there = "Apologies" if member in scene.absent else "Present"
    if there == "Present" and member.uid % 11 == 4:
        there = "Present, virtual"
    attendance = there if sitting.status == "held" else "Expected"
    return Present(member.name, role, attendance, member.uid, member.party, member.ward)


def _documents(scene: Scene, sitting: Sitting) -> tuple[Document, ...]:
    """Return the packs of the meeting; printed minutes are among them once there are minutes."""
    pack, day = sitting.number + 9, sitting.date
    date = f"{DAYS[day.weekday()]} {day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}"
    when = f"{date} {sitting.start_time.replace(':', '.')}"
    name = _file_name(scene.committee.name)
    printed = "Printed draft minutes" if sitting.draft else "Printed minutes"
    packs = (
        (sitting.agenda, "Agenda frontsheet", "Agenda frontsheet", 0),
        (sitting.agenda, "Agenda reports pack", "Public reports pack", 10),
        (sitting.decisions, "Printed decisions", "Decisions", 2),
        (sitting.minutes, printed, printed, 1),
    )
    chooser = f"mgChooseDocPack.aspx?ID={pack}"
    made = [
        Document(title, f"documents/g{pack}/{start} {when} {name}.pdf?T={kind}", _size(pack, kind))
        for there, title, start, kind in packs
        if there
    ]
    if scene.council.index % 2 == 0:
        made = [replace(one, href=chooser) if one.href.endswith("T=10") else one for one in made]
    if sitting.agenda and sitting.place % 4 == 1:
        late = Document("Supplement: Late Material", f"{chooser}&SID={pack * 2}", _size(pack, 3))
        made.insert(2, late)
    return tuple(made)


def _size(number: int, part: int) -> str:
    kilobytes = 97 + number * (part + 3) % 1880
    return f"PDF {kilobytes} KB" if kilobytes < 1000 else f"PDF {kilobytes // 1000} MB"

"""Printed minutes are read as they stand on paper, whatever the way they were made."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.specimen import Meeting, Site
from scrapers.specimen import pdf as specimen_pdf
from scrapers.specimen import printed as specimen
from scrapers.specimen.facts import Paragraph
from transform.printed import PrintedItem, PrintedMinutes, agenda, pdf, people, read, titles
from transform.printed.lines import Page, of_text
from transform.printed.loose import rejoined
from transform.record import Attendee, Item
from transform.word import Block, Line

PRINTED = Path(__file__).parent / "printed"
CASES = sorted(path for path in PRINTED.iterdir() if path.suffix in {".pdf", ".txt"})
SITE = Site(councils=3, committees=4, years=1, meetings=8, welsh=(1,))


def _pages(path: Path) -> tuple[Page, ...]:
    if path.suffix == ".pdf":
        return pdf.read(path.read_bytes())
    return of_text(path.read_text(encoding="utf-8"))


def _told(minutes: PrintedMinutes) -> dict[str, object]:
    """Return what printed minutes say, as the files of expected answers have it."""
    return {
        "dates": [str(day) for day in minutes.head.dates],
        "place": minutes.head.place,
        "attendance": [_line(one) for one in minutes.head.attendance],
        "unread": list(minutes.head.unread),
        "items": [
            {
                "number": item.number,
                "reference": item.reference,
                "title": item.title,
                "minutes": [line.text for line in item.minutes.lines] if item.minutes else [],
            }
            for item in minutes.items
        ],
    }


def _line(one: Attendee) -> str:
    told = (one.name, one.role, one.status, one.capacity, one.substitute_for)
    return " | ".join(part or "-" for part in told)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("agenda_known", [True, False])
def test_minutes_of_every_layout(path: Path, agenda_known: bool) -> None:
    """Numbers in runs of their own, columns, bullets, headers, lists that run over a page."""
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    titles = [item["title"] for item in expected["items"]]
    made = _told(read(_pages(path), titles if agenda_known else ()))
    if agenda_known or any(item["number"] for item in expected["items"]):
        assert made == expected
    else:
        assert made["items"] == []  # titles without numbers are only known from the agenda


@cache
def _published() -> tuple[Meeting, ...]:
    every = map(SITE.facts, SITE.numbers())
    return tuple(meeting for meeting in every if meeting.minutes_published)


@pytest.mark.parametrize("meeting", _published(), ids=lambda meeting: str(meeting.number))
def test_the_specimens_minutes_are_read_as_they_were_printed(meeting: Meeting) -> None:
    """All but where a page ends with a sentence that fills its line: that may end a paragraph."""
    made = read(pdf.read(specimen.minutes(meeting)), [item.title for item in meeting.items])
    wanted = [(item.title, _words(item.minutes)) for item in meeting.items if item.minutes]
    assert [
        (item.title, " ".join(item.minutes.text.split())) for item in made.items if item.minutes
    ] == wanted
    there = [one.name for one in meeting.there if one.attendance != "Expected"]
    assert sorted(one.name for one in made.head.attendance) == sorted(there)


def _words(block: tuple[Paragraph, ...]) -> str:
    """Return the words of a block, with the labels that a printer prints."""
    made = {"ordered": "{0.label} {0.text}", "bullet": "• {0.text}"}
    return " ".join(" ".join(made.get(one.form, "{0.text}").format(one) for one in block).split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr R Ash (Chairman), Mrs B Coe, OBE, and Sir Paul Dee", [
            ("Mr R Ash", "Chairman"), ("Mrs B Coe", None), ("Sir Paul Dee", None)]),
        ("Mr R Ash, OBE (Chair), Ms Eve", [("Mr R Ash", "Chair"), ("Ms Eve", None)]),
        ("Councillors Ash (Chair), Bell and D Coe", [
            ("Councillor Ash", "Chair"), ("Councillor Bell", None), ("Councillor D Coe", None)]),
        ("The Mayor, Councillor A Bell (in the Chair), the Deputy Mayor, Councillor Zed", [
            ("Councillor A Bell", "Mayor, in the Chair"), ("Councillor Zed", "Deputy Mayor")]),
        ("Dr A Ghyll (Director of Hope, Faith and Charity) and Mr B Watt (Counsel)", [
            ("Dr A Ghyll", "Director of Hope, Faith and Charity"), ("Mr B Watt", "Counsel")]),
        ("Sue Oak, Cabinet Member for Finance, Roads and Paths; Jo Elm, Town Clerk", [
            ("Sue Oak", "Cabinet Member for Finance, Roads and Paths"), ("Jo Elm", "Town Clerk")]),
        ("Mark Stone – Head of Legal and Democratic Services", [
            ("Mark Stone", "Head of Legal and Democratic Services")]),
        ("Ms P Ford (Head (Acting) of Parks) and Muir (Accountant)", [
            ("Ms P Ford", "Head (Acting) of Parks"), ("Muir", "Accountant")]),
        ("Cllr Ann Bell (from item 4)\tCllr Coe", [("Cllr Ann Bell", None), ("Cllr Coe", None)]),
        ("Y Cynghorydd Nia Haf (Cadeirydd), y Cynghorwyr Gwern Parri ac Ifan Môn", [
            ("Cynghorydd Nia Haf", "Cadeirydd"), ("Cynghorydd Gwern Parri", None),
            ("Cynghorydd Ifan Môn", None)]),
        ("Mr Ash and two members of the public", [("Mr Ash", None)]),
        ("None", []),
    ],
)  # fmt: skip
def test_lists_of_people(text: str, found: list[tuple[str, str | None]]) -> None:
    listed, unread = people.read(text)
    assert ([(one.name, one.role) for one in listed], unread) == (found, [])


def test_what_a_bracket_says_beside_a_role() -> None:
    told = "Mr R Ash (Clerk) (virtual), Cllr Coe (substitute for Cllr D Eve)"
    (ash, coe), unread = people.read(told)
    assert (ash.role, ash.virtual, unread) == ("Clerk", True, [])
    assert (coe.substitute_for, coe.virtual) == ("Cllr D Eve", False)


def test_what_is_no_person_is_told() -> None:
    assert people.read("Mr Ash (Chair), Lowwater, Mrs Coe")[1] == ["Lowwater"]


@pytest.mark.parametrize(
    ("loose", "joined"),
    [
        (["(1)", "", "One thing."], ["(1) One thing."]),
        (["a)", "b)", "", "note it; and", "send it."], ["a) note it; and", "b) send it."]),
        (["(1)", "(2)", "One thing", "went on.", "Another."], ["(1) One thing", "went on.",
                                                            "(2) Another."]),
        (["•", "•", "2)", "", "One.", "Two.", "", "Three."], ["• One.", "• Two.", "2) Three."]),
        (["1.", "2.", "One.", "Two.", "Three."], ["1.", "2.", "One.", "Two.", "Three."]),
        (["5."], ["5."]),
    ],
)  # fmt: skip
def test_loose_numbers_are_joined_where_the_count_is_certain(
    loose: list[str], joined: list[str]
) -> None:
    (page,) = of_text("\n".join(loose))
    assert [line.text for line in rejoined(page)] == joined


AGENDA = (
    Item("71", "1", "Apologies"),
    Item("72", "2", "Minutes"),
    Item("73", "3", "Update"),
    Item("74", "4", "Update"),
    Item("75", "5", "Harbour dues for the year to come"),
)


def _printed(*items: tuple[str | None, str, str | None]) -> list[PrintedItem]:
    block = Block((Line("Noted."),))
    return [PrintedItem(number, title, reference, block) for number, title, reference in items]


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        ([("41", "APOLOGIES", "1"), ("42", "Minutes", "2")], ["71", "72"]),
        ([("41", "Apologies", "1"), ("43", "Update", "4")], ["71", "74"]),
        ([("41", "Apologies", None), ("43", "Update", None)], ["71"]),
        ([("1", "Apologies", None), ("3", "An oral update", None)], ["71", "73"]),
        ([("2", "Apologies", None), ("3", "An oral update", None)], ["71"]),
        ([("3", "An oral update", None)], []),
        ([(None, "Harbour dues for the year", None)], ["75"]),
        ([(None, "Apologies", None), (None, "Apologies", None)], []),
        ([("7", "Fish", "9")], []),
    ],
)
def test_items_are_joined_to_the_agenda_without_doubt(
    items: list[tuple[str | None, str, str | None]], joined: list[str]
) -> None:
    assert [item.number for _, item in agenda.pairs(_printed(*items), AGENDA)] == joined


def test_a_page_that_a_title_names_is_no_part_of_it() -> None:
    assert titles.words("Budget (Pages 3 - 14)") == titles.words("BUDGET")


@given(st.binary(max_size=300), st.integers(0, 5_000), st.sampled_from([1, 40, 4_000]))
def test_no_file_stops_the_reading(noise: bytes, place: int, cut: int) -> None:
    whole = (PRINTED / "wharnley.pdf").read_bytes()
    for body in (noise, b"%PDF-1.7" + noise, whole[:place] + noise + whole[place + cut :]):
        try:
            read(pdf.read(body))
        except (pdf.Unreadable, pdf.TooLong):
            continue


@given(st.text(alphabet="(aA1.) \n\f•,;:MrItem", max_size=400))
def test_no_text_stops_the_reading(text: str) -> None:
    read(of_text(text), ["Apologies"])


def test_a_file_of_too_many_pages_is_refused() -> None:
    with pytest.raises(pdf.TooLong, match="401 pages"):
        pdf.read(specimen_pdf.pages([[specimen_pdf.Run(50, 700, "One")]] * 401))


@pytest.mark.parametrize(
    "form",
    [
        "word ", "(1)\n", "(a)\n(b)\n\nnote it;\nsend it.\n", "Title\n(Item 1)\n", "1 1",
        "1.\n\nMinutes\n\n", "For (1)\nMr Ash\n", "1. APOLOGIES\n",
        "PRESENT: Cllr Ann Bell ", "Cllr Ann Bell ", "PRESENT: Mr A (a (b) ", "Mr A, ",
    ],
)  # fmt: skip
def test_long_text_takes_no_longer_than_it_must(form: str) -> None:
    """A form that took the square of its length would take minutes for this much."""
    text = (form * (200_000 // len(form)))[:200_000]
    assert read(of_text(f"PRESENT: {text}"), ["Apologies", "Minutes"]) is not None


def _sheet(*rows: tuple[float, float, str] | tuple[float, float, str, bool]) -> tuple[Page, ...]:
    return pdf.read(specimen_pdf.pages([[specimen_pdf.Run(*row) for row in rows]]))


def test_names_in_a_column_beside_their_label() -> None:
    pages = _sheet(
        (60, 700, "Present:"), (200, 700, "Councillor Ann Bell (Chair)"),
        (200, 686, "Councillor C Dee"), (200, 672, "Councillor Eve Fox (substitute for"),
        (200, 658, "Councillor G Hay)"), (60, 630, "In attendance:"),
        (200, 630, "Jo Elm, Town Clerk"), (200, 616, "Pat Lee - Solicitor"),
        (60, 590, "1. Apologies", True), (60, 570, "None."),
    )  # fmt: skip
    minutes = read(pages, ["Apologies"])
    assert [(one.name, one.role, one.capacity) for one in minutes.head.attendance] == [
        ("Councillor Ann Bell", "Chair", "member"),
        ("Councillor C Dee", None, "member"),
        ("Councillor Eve Fox", "substitute for Councillor G Hay", "member"),
        ("Jo Elm", "Town Clerk", "officer"),
        ("Pat Lee", "Solicitor", "officer"),
    ]
    assert minutes.head.attendance[2].substitute_for == "Councillor G Hay"
    assert minutes.head.unread == ()


def test_numbers_stay_with_their_clauses_wherever_the_file_has_them() -> None:
    """The numbers of a page come first in the file, and stand a little off the line."""
    pages = _sheet(
        (60, 698, "7.", True), (90, 661, "(1)"), (90, 621, "(2)"),
        (90, 700, "Sea wall", True),
        (120, 660, "The wall be mended from the slipway to the pier before"), (120, 647, "winter."),
        (120, 620, "The cost be met."),
    )  # fmt: skip
    (item,) = read(pages, ["Sea wall"]).items
    assert (item.number, item.title) == ("7", "Sea wall")
    assert item.minutes is not None
    assert [line.text for line in item.minutes.lines] == [
        "(1) The wall be mended from the slipway to the pier before winter.",
        "(2) The cost be met.",
    ]


def test_a_sentence_that_refers_to_an_item_is_no_heading() -> None:
    text = (
        "1.\nApologies\n(Item 1)\nThey were received earlier in the meeting (Item 1).\n\n"
        "2.\nMinutes\n(Item 2)\nAgreed.\n"
    )
    minutes = read(of_text(text))
    assert [item.title for item in minutes.items] == ["Apologies", "Minutes"]


def test_words_of_the_minutes_that_are_a_title_too_are_no_heading() -> None:
    pages = _sheet(
        (60, 700, "1. Questions", True), (60, 680, "Two were asked."),
        (60, 650, "2. Petitions", True), (60, 630, "One was handed in."),
        (60, 600, "3. Motions", True), (60, 580, "Questions"), (60, 560, "There were none."),
    )  # fmt: skip
    found = read(pages, ["Questions", "Petitions", "Motions"]).items
    assert [item.title for item in found] == ["Questions", "Petitions", "Motions"]

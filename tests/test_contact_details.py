"""What tells how to reach a person is hidden; what only looks like it is not.

A `«…»` of a case is what is to be hidden. All names, numbers and places are invented.
"""

import re

import pytest

from transform.contact_details import BLOCK, hide

HIDDEN = [
    # e-mail
    "Contact «jo.bloggs@example.org» by Friday.",
    "(«j.o'neill+fen@mail.example.co.uk»)",
    "Ysgrifennwch at «swyddfa@enghraifft.cymru», os gwelwch yn dda",
    "«jo (at) example (dot) org» for a copy",
    "«first@example.org»; «second@example.org»",
    # telephones
    "Tel: «01632 960001».",
    "on «(01632) 960 001» or «020 7946 0001»",
    "mobile «07700 900123»",
    "ring «0121 496 0000», «0300 123 4567» or «0800 496 000»",
    "«+44 1632 960001» and «+44 (0)1632 960001»",
    "«0044 20 7946 0001»",
    "«01632960001»",
    "«01632-960-001»",
    "«016973 12345»",
    "«01632 960001 ext. 234»",
    "Phone number: «960001»",
    "Telephone «960 001 extension 12»",
    "Ffôn: «01632 960001 est. 12»",
    "Rhif ffôn symudol: «07700 900 123»",
    # where someone lives
    "Mr J Rowe of «14 Mill Lane, Saltmarsh, XX1 2AB» spoke against.",
    "Mrs Anna Thorne, of «14a Mill Lane» asked:",
    "Mr and Mrs Thorne of «Flat 3, 14 Mill Lane, Saltmarsh»",
    "Dr R. T. Rowe of «Rose Cottage, Mill Lane, Saltmarsh».",
    "a resident of «14 Mill Lane» spoke",
    "Councillor Rowe declared that she lived at «14 Mill Lane».",
    "he resides at «2-4 The Green Way»",
    "Objections were received from «14 Mill Lane» and others",
    "the occupiers of «14 St Mary Street, Saltmarsh, XX1 2AB».",
    "Home address: «14 Mill Lane, Saltmarsh»",
    "a neighbour at «Flat 2, 14 Harbour View»",
    "Councillor Prys, sy'n byw yn «14 Heol y Bont», a ddatganodd",
    "un o drigolion «14 Stryd Fawr, Caerhalen, XX1 2AB».",
    "gwrthwynebiad gan «14 Ffordd y Môr»",
    "Cyfeiriad cartref: «14 Lôn Las»",
    "Mr Prys o «14 Maes Hyfryd, Caerhalen»",
]
KEPT = [
    # numbers that ring nowhere
    "Planning application 21/01234/FUL was approved.",
    "APP/X0123/W/23/3123456",
    "Reference: 01632 960001",
    "invoice no. 01632960001",
    "Company number 01632960",
    "UPRN 010001632960",
    "£01632 960001",
    "£1,632,960 and £07.50",
    "from 01-04-2025 to 31-03-2026",
    "on 01/04/2025 at 10.30",
    "01.04.2025",
    "Minute 0163",
    "grid reference SX 01632 96000",
    "0123/4567/8901",
    "Cyfeirnod: 01632 960001",
    "cais cynllunio 0163296000/24",
    "between 2024 and 2025, 1632 homes and 960001 trees",
    "ISBN 978-0-16-329600-1",
    "the phone masts of 2024/25",
    "the mobile library made 12 stops",
    "0.0163296000",
    # what is no e-mail address
    "4 plants @ £20.00 each",
    "follow @saltmarshdc",
    "[email protected]",
    "www.example.org",
    # public places
    "Land at 14 Mill Lane, Saltmarsh, XX1 2AB",
    "Application for 14 Mill Lane, Saltmarsh: two dormers",
    "in the Council Chamber, Town Hall, 1 High Street, Saltmarsh, XX1 1AA",
    "Premises licence: The Anchor, 3 Harbour Street",
    "Council Offices, Civic Way, Saltmarsh XX1 1AA",
    "Mr Rowe of Rowe and Thorne Ltd, 3 Harbour Street",
    "residents of Mill Lane were worried",
    "a resident of Saltmarsh",
    "the 14 residents of the ward",
    "Councillor Rowe of the Fen Party",
    "Mr Rowe at 7 o'clock",
    "lives at risk on 14 March",
    "trigolion Caerhalen",
    "Neuadd y Dref, 1 Stryd Fawr, Caerhalen",
    "Safle: 14 Heol y Bont, Caerhalen",
    "Objections were received from 14 residents",
    "letters received from Mill Lane School",
    "the Dr Martin Street scheme",
]


@pytest.mark.parametrize("marked", HIDDEN)
def test_hidden(marked: str) -> None:
    expected = re.sub("«(.*?)»", lambda found: BLOCK * len(found[1]), marked)
    assert hide(re.sub("[«»]", "", marked)) == expected


@pytest.mark.parametrize("text", KEPT)
def test_kept(text: str) -> None:
    assert hide(text) == text


@pytest.mark.parametrize("text", [re.sub("[«»]", "", marked) for marked in HIDDEN])
def test_the_length_stays_and_twice_is_once(text: str) -> None:
    assert len(hide(text)) == len(text)
    assert hide(hide(text)) == hide(text)


@pytest.mark.parametrize(
    "piece", ["0", "01632 ", "a.", "Mr A ", "lives at 1 A ", "(0", "a@a.", "Heol "]
)
def test_no_text_takes_for_ever(piece: str) -> None:
    """Text that is nearly a number or an address, at a length that only a linear search ends."""
    text = piece * (400_000 // len(piece))
    assert len(hide(text)) == len(text)

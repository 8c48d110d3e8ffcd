"""The registry: every line of the built-in one holds, and a line that does not is named."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers import registry
from scrapers.registry import Council, RegistryError

HEADER = ",".join(registry.COLUMNS)
MARSH = "marsh,Marsh District Council,E07000999,district,England,moderngov,https://marsh.example/,,"
FEN = "fen,Fen Council,,unitary,England,cmis,http://fen.example/cmis5/,2021-04-01,marsh"

SHARED = {
    "broadland": "south-norfolk",
    "eastbourne": "lewes",
    "forest-heath": "west-suffolk",
    "mid-suffolk": "babergh",
    "north-dorset": "west-dorset",
    "north-yorkshire-county": "north-yorkshire",
    "somerset-county": "somerset",
    "st-edmundsbury": "west-suffolk",
    "suffolk-coastal": "east-suffolk",
    "west-devon": "south-hams",
    "weymouth-and-portland": "west-dorset",
    "worthing": "adur",
}
"""Councils that publish on another's site: one line has the address, so that a site is asked
once, and theirs has none."""

WITHOUT_SUCCESSOR = {
    "cumbria",  # two councils took its place
    "northamptonshire",  # two councils took its place
    "london-fire-and-emergency-planning-authority",  # an office without meetings took its place
}

KINDS = {
    "E06": "unitary",
    "E07": "district",
    "E08": "metropolitan",
    "E09": "london_borough",
    "E10": "county",
    "E26": "national_park",
    "E31": "fire",
    "E47": "combined_authority",
    "E61": "other",
    "N09": "northern_irish",
    "S12": "scottish",
    "W06": "welsh",
    "W18": "national_park",
}
NATIONS = {"E": "England", "N": "Northern Ireland", "S": "Scotland", "W": "Wales"}


@pytest.fixture(scope="module")
def councils() -> dict[str, Council]:
    return registry.read()


def write(directory: Path, *lines: str) -> Path:
    path = directory / "councils.csv"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_every_current_principal_council_is_listed(councils: dict[str, Council]) -> None:
    current = Counter(council.kind for council in councils.values() if not council.ended_on)
    assert current == {
        "county": 21,
        "district": 164,
        "unitary": 63,
        "metropolitan": 36,
        "london_borough": 33,
        "welsh": 22,
        "scottish": 32,
        "northern_irish": 11,
        "combined_authority": 6,
        "fire": 2,
        "national_park": 2,
        "other": 1,
    }


def test_platforms_are_counted(councils: dict[str, Council]) -> None:
    found = Counter((council.platform, bool(council.ended_on)) for council in councils.values())
    assert found == {
        ("moderngov", False): 317,
        ("moderngov", True): 36,
        ("cmis", False): 33,
        ("cmis", True): 4,
        ("jadu", False): 5,
        ("custom", False): 38,
        ("custom", True): 2,
        ("unknown", True): 9,
    }


def test_lines_are_in_the_order_of_their_ids(councils: dict[str, Council]) -> None:
    assert list(councils) == sorted(councils)


def test_names_sites_and_codes_occur_once(councils: dict[str, Council]) -> None:
    for column in ("name", "gss_code", "url"):
        held = [getattr(council, column) for council in councils.values()]
        assert [cell for cell, times in Counter(held).items() if cell and times > 1] == []


def test_codes_agree_with_kind_and_nation(councils: dict[str, Council]) -> None:
    for council in councils.values():
        if council.gss_code:
            assert council.kind == KINDS[council.gss_code[:3]], council
            assert council.nation == NATIONS[council.gss_code[0]], council
    uncoded = [council.id for council in councils.values() if not council.gss_code]
    assert uncoded == ["greater-manchester-waste-disposal-authority"]


def test_sites_are_directories_not_pages(councils: dict[str, Council]) -> None:
    without = {council.id for council in councils.values() if council.url is None}
    assert without == set(SHARED)
    page = re.compile(r"\.(aspx|html?|asp|asmx|xml)/?$", re.IGNORECASE)
    for council in councils.values():
        assert council.url is None or (
            council.url.endswith("/") and not page.search(council.url)
        ), council


def test_councils_that_share_a_site_share_its_platform(councils: dict[str, Council]) -> None:
    for guest, host in SHARED.items():
        assert councils[host].url, host
        assert councils[guest].platform == councils[host].platform, guest


def test_ended_councils_have_a_day_and_a_successor(councils: dict[str, Council]) -> None:
    ended = {id_: council for id_, council in councils.items() if council.ended_on}
    assert len(ended) == 51
    assert {id_ for id_, council in ended.items() if not council.successor_id} == WITHOUT_SUCCESSOR
    for council in ended.values():
        if council.successor_id:
            later = councils[council.successor_id].ended_on
            assert council.ended_on, council
            assert later is None or later > council.ended_on, council


@pytest.mark.parametrize(
    ("id_", "day", "successor"),
    [
        ("poole", dt.date(2019, 4, 1), "bournemouth-christchurch-and-poole"),
        ("forest-heath", dt.date(2019, 4, 1), "west-suffolk"),
        ("taunton-deane", dt.date(2019, 4, 1), "somerset-west-and-taunton"),
        ("aylesbury-vale", dt.date(2020, 4, 1), "buckinghamshire"),
        ("kettering", dt.date(2021, 4, 1), "north-northamptonshire"),
        ("carlisle", dt.date(2023, 4, 1), "cumberland"),
        ("somerset-west-and-taunton", dt.date(2023, 4, 1), "somerset"),
        ("selby", dt.date(2023, 4, 1), "north-yorkshire"),
    ],
)
def test_mergers(councils: dict[str, Council], id_: str, day: dt.date, successor: str) -> None:
    assert (councils[id_].ended_on, councils[id_].successor_id) == (day, successor)


@pytest.mark.parametrize(
    ("id_", "name", "code", "url"),
    [
        ("kent", "Kent County Council", "E10000016", "https://democracy.kent.gov.uk/"),
        (
            "tower-hamlets",
            "London Borough of Tower Hamlets",
            "E09000030",
            "https://democracy.towerhamlets.gov.uk/",
        ),
        (
            "city-of-london",
            "City of London Corporation",
            "E09000001",
            "https://democracy.cityoflondon.gov.uk/",
        ),
        (
            "brighton-and-hove",
            "Brighton and Hove City Council",
            "E06000043",
            "https://democracy.brighton-hove.gov.uk/",
        ),
        (
            "barnsley",
            "Barnsley Metropolitan Borough Council",
            "E08000038",
            "https://barnsleymbc.moderngov.co.uk/",
        ),
        (
            "wychavon",
            "Wychavon District Council",
            "E07000238",
            "https://mgov.wychavon.gov.uk/modern.gov/",
        ),
    ],
)
def test_some_lines(councils: dict[str, Council], id_: str, name: str, code: str, url: str) -> None:
    council = councils[id_]
    assert (council.name, council.gss_code, council.url) == (name, code, url)
    assert (council.platform, council.ended_on) == ("moderngov", None)


def test_a_file_is_read_in_its_order(tmp_path: Path) -> None:
    assert registry.read(write(tmp_path, HEADER, MARSH, FEN)) == {
        "marsh": Council(
            id="marsh",
            name="Marsh District Council",
            gss_code="E07000999",
            kind="district",
            nation="England",
            platform="moderngov",
            url="https://marsh.example/",
        ),
        "fen": Council(
            id="fen",
            name="Fen Council",
            kind="unitary",
            nation="England",
            platform="cmis",
            url="http://fen.example/cmis5/",
            ended_on=dt.date(2021, 4, 1),
            successor_id="marsh",
        ),
    }
    assert list(registry.read(write(tmp_path, HEADER, FEN, MARSH))) == ["fen", "marsh"]
    assert registry.read(write(tmp_path, HEADER)) == {}


def test_a_file_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_bytes(f"{HEADER}\r\n{MARSH.replace('Marsh D', 'Môr a D')}\r\n".encode("utf-8-sig"))
    assert registry.read(path)["marsh"].name == "Môr a District Council"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], ", line 1, column id: is missing"),
        ([HEADER.replace(",url", "")], ", line 1, column url: is missing"),
        ([f"{HEADER},colour"], ", line 1, column 'colour': is not a column of the registry"),
        ([f"{HEADER},url"], f", line 1: the columns must be {HEADER}"),
        ([HEADER.replace("id,name", "name,id", 1)], f", line 1: the columns must be {HEADER}"),
        ([HEADER, MARSH, ""], ", line 3, column id: is missing"),
        ([HEADER, MARSH[:-1]], ", line 2, column successor_id: is missing"),
        ([HEADER, f"{MARSH},"], ", line 2, column 10: is one too many"),
        ([HEADER, MARSH, f'"{FEN}'], ", line 3: is not CSV: unexpected end of data"),
        ([HEADER, MARSH.removeprefix("marsh")], ", line 2, column id: is empty"),
        (
            [HEADER, MARSH.replace("marsh", "Marsh Land", 1)],
            ", line 2, column id: 'Marsh Land': should match pattern '^[a-z0-9]+(-[a-z0-9]+)*$'",
        ),
        (
            [HEADER, MARSH.replace("Marsh D", " D", 1)],
            ", line 2, column name: ' District Council': should match pattern ",
        ),
        (
            [HEADER, MARSH, FEN.replace("Fen C", '"Fen\nC').replace("cil,", 'cil",', 1)],
            ", line 4, column name: 'Fen\\nCouncil': should match pattern ",
        ),
        (
            [HEADER, MARSH.replace("E07000999", "E0700099")],
            ", line 2, column gss_code: 'E0700099': should match pattern '^[ENSW][0-9]{8}$'",
        ),
        (
            [HEADER, MARSH.replace("district,", "borough,", 1)],
            ", line 2, column kind: 'borough': should be 'county', 'district', ",
        ),
        ([HEADER, MARSH.replace("England", "")], ", line 2, column nation: is empty"),
        (
            [HEADER, MARSH.replace("moderngov", "moderngof")],
            ", line 2, column platform: 'moderngof': should be 'moderngov', 'cmis', ",
        ),
        (
            [HEADER, MARSH.replace("example/", "example/ieDocHome.aspx")],
            ", line 2, column url: 'https://marsh.example/ieDocHome.aspx': Value error, should be "
            "the site's base address, not a page",
        ),
        *(
            (
                [HEADER, MARSH.replace("https://marsh.example/", url)],
                f", line 2, column url: '{url}': should match pattern ",
            )
            for url in (
                "marsh.example",
                "ftp://marsh.example/",
                "https://marsh.example/?LLL=0",
                "https:///",
                "https://marsh.example/a b/",
            )
        ),
        *(
            (
                [HEADER, MARSH, FEN.replace("2021-04-01", day)],
                f", line 3, column ended_on: '{day}': should be ",
            )
            for day in ("1 April 2021", "01/04/2021", "2021-02-29", "20210401", "1617235200")
        ),
        (
            [HEADER, MARSH, FEN.replace("2021-04-01", "")],
            ", line 3, column ended_on: is empty, but the council has a successor",
        ),
        (
            [HEADER, FEN],
            ", line 2, column successor_id: 'marsh': is not another council of this registry",
        ),
        (
            [HEADER, FEN.replace(",marsh", ",fen")],
            ", line 2, column successor_id: 'fen': is not another council of this registry",
        ),
        (
            [HEADER, MARSH, FEN, FEN.replace("/fen.", "/fenland.")],
            ", line 4, column id: 'fen': is that of line 3 too",
        ),
        (
            [HEADER, MARSH, FEN.replace("Council,,", "Council,E07000999,")],
            ", line 3, column gss_code: 'E07000999': is that of line 2 too",
        ),
        (
            [HEADER, MARSH, FEN.replace("http://fen.example/cmis5/", "http://Marsh.example/")],
            ", line 3, column url: 'http://Marsh.example/': is that of line 2 too",
        ),
    ],
)
def test_what_is_malformed_is_said_in_one_line(tmp_path: Path, lines: list[str], said: str) -> None:
    path = write(tmp_path, *lines)
    with pytest.raises(RegistryError) as caught:
        registry.read(path)
    assert str(caught.value).startswith(f"{path}{said}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegistryError) as caught:
        registry.read(tmp_path / "none.csv")
    assert (
        str(caught.value) == f"{tmp_path / 'none.csv'}: cannot be read: No such file or directory"
    )
    with pytest.raises(RegistryError, match=r": cannot be read: Is a directory$"):
        registry.read(tmp_path)


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_bytes(f"{HEADER}\n{MARSH}\n{FEN.replace('Fen C', 'Môr C')}\n".encode("cp1252"))
    with pytest.raises(RegistryError) as caught:
        registry.read(path)
    assert str(caught.value) == f"{path}, line 3: is not UTF-8 text"


@given(
    body=st.one_of(
        st.binary(),
        st.builds(
            lambda cells: "\n".join((HEADER, MARSH, ",".join(cells))).encode(),
            st.lists(st.one_of(st.text(), st.sampled_from(FEN.split(","))), min_size=9, max_size=9),
        ),
    )
)
def test_whatever_a_file_holds_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, body: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "wild.csv"
    path.write_bytes(body)
    try:
        assert all(id_ == council.id for id_, council in registry.read(path).items())
    except RegistryError as error:
        assert str(error).startswith(f"{path}")  # noqa: PT017 — either outcome is right
        assert len(str(error).splitlines()) == 1  # noqa: PT017


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["kent"], ["kent"]),
        (["Tower", "HAMLETS"], ["tower-hamlets"]),
        (["tower hamlets"], ["tower-hamlets"]),
        (["king’s", "lynn"], ["kings-lynn-and-west-norfolk"]),
        (["hammersmith & fulham"], ["hammersmith-and-fulham"]),
        (["western", "isles"], ["western-isles"]),
        (["comhairle"], ["western-isles"]),
        (["e06000043"], ["brighton-and-hove"]),
        (["welsh", "custom"], ["vale-of-glamorgan"]),
        (["suffolk", "cmis"], ["east-suffolk", "suffolk-coastal"]),
        (["northern ireland", "moderngov"], ["belfast", "derry-city-and-strabane"]),
        (["tower", "kent"], []),
        (["ent"], []),
    ],
)
def test_councils_are_found_by_words(
    councils: dict[str, Council], words: list[str], ids: list[str]
) -> None:
    assert [council.id for council in registry.search(councils, words)] == ids


def test_no_word_finds_all(councils: dict[str, Council]) -> None:
    assert registry.search(councils, []) == list(councils.values())


def test_a_site_may_be_written_without_its_last_slash(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER, MARSH.replace("example/", "example/democracy"))
    assert registry.read(path)["marsh"].url == "https://marsh.example/democracy/"

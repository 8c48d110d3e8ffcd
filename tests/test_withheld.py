"""An archive that something is taken out of keeps no byte of it, and is otherwise as it was."""

from pathlib import Path

import pytest

from scrapers import withheld
from scrapers.archive import Archive, ArchiveError
from scrapers.withheld import Beside

NOW = "2026-03-01T02:00:00Z"
URL = "https://council.example/fen/ieListDocuments.aspx?MId=7"
SECRET = bytes(range(256)) * 8
"""Bytes that are packed as they are, so that they can be looked for in the file."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "fen.db"
    with Archive(path, "fen") as archive:
        run = archive.begin(NOW, since=None, until=None)
        store(archive, SECRET)
        archive.end(run, NOW, outcome="complete", requests=1, size=1)
    return path


def store(archive: Archive, body: bytes) -> bool:
    run = archive.begin(NOW, since=None, until=None)
    return archive.store(
        run, NOW, url=URL, kind="meeting", number="7", status=200, media_type="text/html",
        headers={}, body=body,
    )  # fmt: skip


def test_no_byte_stays(path: Path) -> None:
    assert bytes(range(200)) in path.read_bytes()
    with withheld.rewriting(path, "fen") as archive:
        (page,) = withheld.versions(archive)
        withheld.put(archive, {page.id: b"nothing"})
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert bytes(range(200)) not in left
    with Archive(path, "fen") as archive:
        (now,) = withheld.versions(archive)
        assert (now.body, now.sha256, now.is_withheld) == (b"nothing", page.sha256, False)
        assert withheld.is_altered(archive, page.id)
        assert withheld.newest(archive) == [page.id]
        assert store(archive, SECRET) is False


def test_a_page_without_a_body_is_withheld(path: Path) -> None:
    with withheld.rewriting(path, "fen") as archive:
        withheld.put(archive, {page.id: b"" for page in withheld.versions(archive)})
        assert [page.is_withheld for page in withheld.versions(archive)] == [True]


def test_what_stands_beside(path: Path) -> None:
    beside = Beside(
        rows=[("votes", "fen/1#v1")], words=[("council", "fen", 2, "a", "b")],
        scans=[("fen/p1", "c")], kept=[("[]", "fen/p1", b"rows")],
    )  # fmt: skip
    with Archive(path, "fen", readonly=True) as archive:
        assert withheld.beside(archive) == Beside()
    with withheld.rewriting(path, "fen") as archive:
        withheld.note(archive, beside)
        assert withheld.beside(archive) == beside


def test_only_one_at_a_time(path: Path) -> None:
    busy = pytest.raises(ArchiveError, match="another process")
    with withheld.rewriting(path, "fen"), Archive(path, "fen") as other, busy:
        other.lock()


def test_what_fails_half_way_has_changed_nothing(path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _fail(path)
    with Archive(path, "fen") as archive:
        assert [page.body for page in withheld.versions(archive)] == [SECRET]


def _fail(path: Path) -> float:
    with withheld.rewriting(path, "fen") as archive:
        withheld.put(archive, {page.id: b"" for page in withheld.versions(archive)})
        return 1 / 0

"""Publishing a release: one link says which it is, and what killed builds left is put right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from datapackage.flip import (
    InTheWay,
    building,
    put_file,
    reading,
    release,
    released,
    retire,
)
from tests.breaking import broken_off, fail, kill

NAMES = ("package", "all.zip")


def publish(data: Path, content: str) -> Path:
    """Publish a release whose every file says the same."""
    with building(data, NAMES) as aside:
        (aside / "release/package").mkdir(parents=True)
        for path in ("release/package/file", "release/all.zip"):
            (aside / path).write_text(content)
        return release(aside / "release", data, NAMES)


def seen(data: Path) -> list[str]:
    """Return what a reader sees, in the folder of data and in the release itself."""
    paths = ("package/file", "all.zip", "current/package/file", "current/all.zip")
    return [(data / path).read_text() for path in paths if (data / path).exists()]


def releases(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "releases").iterdir())


def test_nothing_is_published(tmp_path: Path) -> None:
    assert (released(tmp_path), seen(tmp_path)) == (None, [])


def test_a_release_and_the_next(tmp_path: Path) -> None:
    assert publish(tmp_path, "old") == tmp_path / "releases/1" == released(tmp_path)
    assert seen(tmp_path) == ["old"] * 4
    assert publish(tmp_path, "new") == tmp_path / "releases/2" == released(tmp_path)
    assert seen(tmp_path) == ["new"] * 4
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "all.zip", "current", "package", "releases",
    ]  # fmt: skip


def test_a_reader_inside_the_old_release_keeps_it_whole(tmp_path: Path) -> None:
    inside = publish(tmp_path, "old")
    publish(tmp_path, "new")
    retire(tmp_path, keep=1)
    assert [(inside / name).read_text() for name in ("package/file", "all.zip")] == ["old", "old"]


@pytest.mark.parametrize(("keep", "left"), [(0, ["4"]), (1, ["3", "4"]), (2, ["2", "3", "4"])])
def test_old_releases_are_retired(keep: int, left: list[str], tmp_path: Path) -> None:
    for content in "abcd":
        publish(tmp_path, content)
    retire(tmp_path, keep=keep)
    assert releases(tmp_path) == left
    assert seen(tmp_path) == ["d"] * 4


@pytest.mark.parametrize(("keep", "left"), [(0, ["3"]), (1, ["1", "2", "3"])])
def test_one_that_is_served_is_kept_unless_none_may_be(
    keep: int, left: list[str], tmp_path: Path
) -> None:
    with reading(publish(tmp_path, "a")):
        for content in "bc":
            publish(tmp_path, content)
        retire(tmp_path, keep=keep)
        assert releases(tmp_path) == left
    retire(tmp_path, keep=1)
    assert "1" not in releases(tmp_path)


def test_an_error_in_the_build_leaves_nothing_behind(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    with pytest.raises(FileExistsError), building(tmp_path, NAMES) as aside:
        aside.mkdir()
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_release_that_was_never_published_is_swept(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    publish(tmp_path, "killed")
    (tmp_path / "current").unlink()
    (tmp_path / "current").symlink_to("releases/1")
    (tmp_path / ".package-new/release").mkdir(parents=True)
    publish(tmp_path, "new")
    retire(tmp_path, keep=1)
    assert (releases(tmp_path), seen(tmp_path)) == (["1", "2"], ["new"] * 4)


@pytest.mark.parametrize("name", ["package", "all.zip", "current"])
def test_what_is_not_ours_is_not_overwritten(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(InTheWay, match=f"{name} is in the way of what is published: move it away"):
        publish(tmp_path, "new")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("breaks", [fail, kill])
def test_broken_off_anywhere_all_is_old_or_all_is_new(
    breaks: Callable[[], None], tmp_path: Path
) -> None:
    found = []
    for data in broken_off(partial(publish, content="old"), follow, tmp_path, breaks):
        found.append(tuple(seen(data)))
        follow(data)
        assert (seen(data), len(releases(data))) == (["new"] * 4, 2)
        assert [path.name for path in data.glob(".*")] == []
    assert set(found) == {("old",) * 4, ("new",) * 4}


@pytest.mark.parametrize("breaks", [fail, kill])
def test_broken_off_before_anything_was_published(
    breaks: Callable[[], None], tmp_path: Path
) -> None:
    found = []
    for data in broken_off(lambda _: None, follow, tmp_path, breaks):
        found.append(tuple(seen(data)))
        follow(data)
        assert seen(data) == ["new"] * 4
    assert set(found) == {(), ("new",) * 4}


def follow(data: Path) -> None:
    """Publish the next release."""
    publish(data, "new")
    retire(data, keep=1)


def test_a_file_in_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    put_file(tmp_path / "new", tmp_path / "old")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("old", "new")]

"""The crawl that is under way: one that is interrupted is carried on, not begun anew.

A small file beside the archives says when it began and with which bounds; it goes when the crawl
has ended. A council that was visited since then is not visited again.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from scrapers.archive import Archive, ArchiveError, Run

NAME = "crawl.json"
RESUMES = timedelta(hours=12)
"""An interrupted crawl is carried on with for so long; the next night's is a new one."""

Bounds = tuple[str | None, str | None]


def begin(archives: Path, now: str, bounds: Bounds) -> str | None:
    """Return when the crawl began that this one carries on, None where none was interrupted."""
    path = archives / NAME
    begun = _begun(path, now, bounds)
    if begun is None:
        archives.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_text(json.dumps({"began": now, "bounds": bounds}), encoding="utf-8")
        new.replace(path)
    return begun


def end(archives: Path) -> None:
    """Note that the crawl has come to its end: the next one is a new one."""
    (archives / NAME).unlink(missing_ok=True)


@contextmanager
def ending(archives: Path) -> Iterator[None]:
    """End the crawl with what goes on after it, however that ends but by a kill or an interrupt."""
    try:
        yield
    except Exception:
        end(archives)
        raise
    end(archives)


def visited(archive: Archive, begun: str | None) -> Run | None:
    """Return the visit to a council that has ended since the crawl began, if there was one."""
    ended = [run for run in archive.runs() if run.ended_at]
    return ended[-1] if begun and ended and ended[-1].started_at >= begun else None


def _begun(path: Path, now: str, bounds: Bounds) -> str | None:
    if not path.exists():
        return None
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        began, same = str(said["began"]), tuple(said["bounds"]) == bounds
        recent = datetime.fromisoformat(now) - datetime.fromisoformat(began) <= RESUMES
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError(f"{path} cannot be read ({error!r}): delete it") from error
    return began if same and recent else None

"""Takes what is withheld out of a council: first out of its shard, then out of its archive.

Both in such a way that the archive, read again, comes to the same shard.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from scrapers import withheld
from scrapers.archive import Archive
from scrapers.withheld import Beside
from transform import archived, kept, visits
from transform.blocking import Ref
from transform.council import page_row
from transform.guard import unjoin
from transform.kept import Group
from transform.phrases import Phrase
from transform.takedown import Notice
from transform.withhold import CITED, Taken, withhold

Fill = Callable[[Path, Archive], None]
LAST = "(SELECT id FROM runs ORDER BY started_at DESC, id DESC LIMIT 1)"
"""The visit that problems of reading are told of."""


@dataclass(frozen=True)
class Job:
    """What is to be taken out of which archive and its shard; `fill` reads one into the other."""

    council_id: str
    archive: Path
    shard: Path
    notices: Sequence[Notice]
    fill: Fill

    @property
    def people(self) -> frozenset[str]:
        """The people who are withheld."""
        return frozenset(one.row for one in self.notices if one.table == "people")


def take_out(job: Job, known: Iterable[Phrase]) -> list[Notice]:
    """Take what is withheld, also `known` words, out of both; return the notices of nothing."""
    with closing(sqlite3.connect(job.shard)) as shard:
        with Archive(job.archive, job.council_id, readonly=True) as held:
            beside = withheld.beside(held)
            groups = [kept.group(record) for record in beside.kept]
            stand = _restore(job, shard, held, groups, list(_phrases(beside)))
            taken = _withhold(shard, job.notices, {*known, *_phrases(beside)})
            lost = [(one.table, one.row) for one in taken.missing if one.table != "people"]
            lost = [ref for ref in lost if ref not in beside.rows]
            bodies = _changed(shard, held, taken, beside, lost)
        gone = {page: body for page, body in bodies.items() if body is not None}
        now = _now(beside, taken, bodies, lost if gone else ())
        whole = stand == groups and all(kept.is_as_kept(shard, one) for one in stand)
        if gone or now != beside or not whole:
            with withheld.rewriting(job.archive, job.council_id) as held:
                withheld.put(held, gone)
                now.kept = _read_again(job, shard, held, taken)
                withheld.note(held, now)
    return [one for one in taken.missing if (one.table, one.row) not in now.rows]


def _read_again(
    job: Job, shard: sqlite3.Connection, held: Archive, taken: Taken
) -> list[withheld.Record]:
    """Read the archive again in the place of the shard; return what it has to keep for that."""
    bare, whole = job.shard.with_suffix(".bare.db"), job.shard.with_suffix(".whole.db")
    job.fill(bare, held)
    shutil.copyfile(bare, whole)
    with closing(sqlite3.connect(bare)) as other:
        unjoin(other, job.council_id, taken.phrases, job.people)
        _withhold(other, job.notices, taken.phrases)
        dropped = {page.sha256: page.id for page in withheld.versions(held) if page.is_withheld}
        groups = list(kept.differing(shard, other, dropped))
    with closing(sqlite3.connect(whole)) as other:
        stand = _restore(job, other, held, groups, taken.phrases)
        _withhold(other, job.notices, taken.phrases)
    bare.unlink()
    shard.close()
    whole.replace(job.shard)
    return sorted(one.record() for one in stand)


def _restore(
    job: Job,
    shard: sqlite3.Connection,
    held: Archive,
    groups: Sequence[Group],
    known: Iterable[Phrase],
) -> list[Group]:
    """Put back what the archive keeps and return what of it still stands."""
    newest = frozenset(withheld.newest(held) if groups else ())
    with shard:
        unjoin(shard, job.council_id, known, job.people)
        stand = kept.restore(shard, groups, newest, lambda id_: withheld.is_altered(held, id_))
        if stand:
            _settle(shard, held)
    return stand


def _settle(shard: sqlite3.Connection, held: Archive) -> None:
    """Make mentions, pages and the last visit fit the rows that were put back."""
    for table, rowid, _, key in shard.execute("PRAGMA foreign_key_check").fetchall():
        names = [
            row[3] for row in shard.execute(f"PRAGMA foreign_key_list({table})") if row[0] == key
        ]
        if names != ["page_id"]:
            shard.execute(f'UPDATE {table} SET "{names[0]}" = NULL WHERE rowid = ?', [rowid])
    shard.execute(
        "UPDATE runs SET problems = (SELECT count(*) FROM problems WHERE run_id = runs.id) "
        f"WHERE id = {LAST}"
    )
    lost = {one for (one,) in shard.execute("SELECT class FROM problems WHERE page_id NOTNULL")}
    fetched = held.published_runs()[-1].outcome
    if fetched in visits.GOOD and not lost & visits.LOST:
        query = f"UPDATE runs SET outcome = ? WHERE id = {LAST} AND outcome = 'partial'"
        shard.execute(query, [fetched])
    _cite(shard, held)


def _cite(shard: sqlite3.Connection, held: Archive) -> None:
    """Make the pages of a shard those that its rows were read from."""
    shard.execute(f"DELETE FROM pages WHERE id NOT IN ({CITED})")
    lacking = shard.execute(f"SELECT page_id FROM ({CITED}) EXCEPT SELECT id FROM pages")
    for (id_,) in sorted(lacking.fetchall()):
        cells = page_row(held.council_id, held.page_by_id(id_)).model_dump()
        marks = ", ".join("?" * len(cells))
        shard.execute(f"INSERT INTO pages VALUES ({marks})", [*cells.values()])


def _withhold(
    shard: sqlite3.Connection, notices: Sequence[Notice], known: Iterable[Phrase]
) -> Taken:
    with shard:
        return withhold(shard, notices, known)


def _changed(
    shard: sqlite3.Connection, held: Archive, taken: Taken, beside: Beside, lost: Iterable[Ref]
) -> dict[str, bytes | None]:
    """Return the pages that are looked through, each with its new body if it is to have one."""
    meetings = {
        item.partition("/")[2]: meeting.partition("/")[2]
        for item, meeting in shard.execute("SELECT id, meeting_id FROM agenda_items")
    }
    given = archived.orders(held.council_id, taken, meetings, lost)
    scanned = {str(page): str(words) for page, words in beside.scans}
    return dict(archived.changed(withheld.versions(held), given, scanned, _digest(taken)))


def _now(beside: Beside, taken: Taken, bodies: Mapping[str, object], lost: Iterable[Ref]) -> Beside:
    """Return what is to stand beside the pages, but for the rows that are kept."""
    words = _digest(taken)
    scans = {str(page): str(known) for page, known in beside.scans} if words else {}
    scans |= dict.fromkeys(bodies, words) if words else {}
    return Beside(
        rows=sorted({*beside.rows, *taken.named, *lost}),
        words=sorted(tuple(one) for one in taken.phrases),
        scans=sorted(scans.items()),
        kept=beside.kept,
    )


def _phrases(beside: Beside) -> Iterator[Phrase]:
    for scope, owner, length, first, whole in beside.words:
        yield Phrase(scope, owner, length, first, whole)  # type: ignore[arg-type]


def _digest(taken: Taken) -> str:
    """Return what stands for all the words that are withheld, "" if there are none."""
    words = repr(sorted(taken.phrases)).encode()
    return sha256(words).hexdigest() if taken.phrases else ""

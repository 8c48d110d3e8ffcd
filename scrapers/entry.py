"""The line of the registry that a site asks for, as far as the site says it."""

import csv
import io
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from scrapers.findings import Findings
from scrapers.registry import COLUMNS, Council

COMMON = frozenset((
    *("www", "ww2", "ww3", "ww5", "gov", "uk", "co", "com", "org", "net", "wales", "cymru", "llyw"),
    *("scot", "info", "public", "democracy", "democratic", "meetings", "committees", "councillors"),
    *("council", "minutes", "modgov", "moderngov", "mgov", "cmis", "cmispublic"),
))  # fmt: skip
"""Parts of hosts that name no council."""
NATIONS = {"wales": "Wales", "cymru": "Wales", "scot": "Scotland"}
"""Ends of hosts that say which nation a council is in."""


def line(found: Findings, known: Council | None) -> str:
    """Return the line, with what is not known left empty."""
    cells = dict.fromkeys(COLUMNS, "")
    if known:
        cells |= {name: str(cell) for name, cell in known if cell is not None}
    else:
        end = (urlsplit(found.base).hostname or "").rpartition(".")[2]
        cells |= {"id": _id(found), "name": found.name or "", "nation": NATIONS.get(end, "")}
    cells |= {"platform": found.platform, "url": found.base}
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(cells.values())
    return written.getvalue()


def council(found: Findings, known: Mapping[str, Council]) -> Council | None:
    """Return the one council of the registry that the site is of, if it is there."""
    hosts = {urlsplit(url).hostname for url in (found.asked, found.base)}
    by_host = [one for one in known.values() if urlsplit(one.url or "").hostname in hosts]
    if len(by_host) == 1:
        return by_host[0]
    return known.get(_id(found)) if not by_host else None


def _id(found: Findings) -> str:
    """Return the short name of a council that its host suggests, or nothing."""
    host = urlsplit(found.base).hostname or ""
    if re.fullmatch(r"[\d.]+|.*:.*|localhost", host):
        return ""
    parts = [part for part in host.split(".") if part not in COMMON]
    return re.sub(r"[^a-z0-9]+", "-", parts[-1]).strip("-") if parts else ""


def empty(written: str) -> list[str]:
    """Return the columns that are to be filled in before a line is one of the registry."""
    row = next(csv.reader([written]))
    return [name for name, cell in zip(COLUMNS[:5], row, strict=False) if not cell]

"""A stand-in for the program `gh`, for the tests of the nightly run: releases are folders.

Run as a program it does what the workflows ask of `gh`, in the folder that `GH_FOLDER` names.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path
from typing import Any

LISTED = ".[] | [.publishedAt, .tagName] | @tsv"
ISSUES = ".[] | [.number, .title] | @tsv"


def install(folder: Path) -> dict[str, str]:
    """Put a `gh` into a folder and return the environment in which it is found."""
    program = folder / "bin" / "gh"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{__file__}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"PATH": path, "GH_FOLDER": str(folder)}


def publish(folder: Path, tag: str, at: str, *, draft: bool = False) -> Path:
    """Make a release and return the folder of its files."""
    files = folder / "releases" / tag
    files.mkdir(parents=True)
    _write(folder / "releases" / f"{tag}.json", {"at": at, "draft": draft, "flags": []})
    return files


def told(folder: Path) -> dict[str, Any]:
    """Return what there is to know of every release, by tag."""
    paths = sorted((folder / "releases").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def main(arguments: Sequence[str]) -> None:
    """Do what `gh` would."""
    folder = Path(os.environ["GH_FOLDER"])
    with (folder / "asked.txt").open("a", encoding="utf-8") as log:
        log.write(" ".join(arguments) + "\n")
    match list(arguments):
        case ["release", "list", *rest]:
            assert (_after(rest, "--jq"), "--exclude-drafts" in rest) == (LISTED, True)
            sys.stdout.writelines(_listed(folder))
        case ["release", "download", tag, *rest]:
            _download(folder / "releases" / tag, Path(_after(rest, "--dir")), rest)
        case ["release", "create", tag, "--draft", "--title", _, "--notes", _, *files]:
            _create(folder, tag, files)
        case ["release", "edit", tag, "--draft=false", flag]:
            known = told(folder)[tag] | {"draft": False, "flags": [flag]}
            _write(folder / "releases" / f"{tag}.json", known)
        case ["issue", "list", *rest]:
            assert _after(rest, "--jq") == ISSUES
            sys.stdout.write((folder / "issues.txt").read_text(encoding="utf-8"))
        case ["issue", "create" | "close", *_] | ["api", *_]:
            return
        case other:
            sys.exit(f"gh does not know {other}")


def _listed(folder: Path) -> Iterator[str]:
    for tag, known in told(folder).items():
        if not known["draft"]:
            yield f"{known['at']}\t{tag}\n"


def _create(folder: Path, tag: str, files: Sequence[str]) -> None:
    """Make a draft; a file that `GH_LOSES` names does not arrive whole."""
    made = publish(folder, tag, os.environ["NOW"], draft=True)
    for name in files:
        shutil.copy(name, made)
    if lost := os.environ.get("GH_LOSES"):
        (made / lost).write_bytes(b"")


def _download(release: Path, target: Path, options: Sequence[str]) -> None:
    wanted = [option for before, option in pairwise(options) if before == "--pattern"]
    target.mkdir(exist_ok=True)
    found = [
        path for path in release.iterdir() if any(fnmatch(path.name, p) for p in wanted or ["*"])
    ]
    for path in found:
        shutil.copy(path, target)
    if not found:
        sys.exit("no assets match the file pattern")


def _after(options: Sequence[str], name: str) -> str:
    return options[options.index(name) + 1]


def _write(path: Path, known: dict[str, Any]) -> None:
    path.write_text(json.dumps(known), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

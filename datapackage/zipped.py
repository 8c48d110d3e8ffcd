"""The package in one file: the same folder gives the same bytes, wherever and whenever."""

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold, for every file."""
UNIX = 3
REGULAR = 0o100644 << 16
BUFFER = 1 << 20


def zip_folder(folder: Path, target: Path) -> None:
    """Write a zip of the folder's files, sorted by path; `target` must not exist."""
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in files(folder):
            with path.open("rb") as source, archive.open(_entry(folder, path), "w") as copy:
                shutil.copyfileobj(source, copy, BUFFER)


def differences(folder: Path, archive: Path) -> Iterator[str]:
    """Yield what a zip has that its folder has not, or has otherwise."""
    with zipfile.ZipFile(archive) as packed:
        right = {path.relative_to(folder).as_posix(): path for path in files(folder)}
        if packed.namelist() != list(right):
            yield f"{archive.name}: has {packed.namelist()}, not {list(right)}"
            return
        for name, path in right.items():
            with packed.open(name) as copy, path.open("rb") as file:
                if _digest(copy) != _digest(file):
                    yield f"{archive.name}: {name} is not as in the folder"


def files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, sorted by path; links are not followed."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path


def _digest(file: IO[bytes]) -> bytes:
    digest = hashlib.sha256()
    while block := file.read(BUFFER):
        digest.update(block)
    return digest.digest()


def _entry(folder: Path, path: Path) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = REGULAR
    entry.file_size = path.stat().st_size
    return entry

"""Room on the disk: asked for before anything is written, not found missing halfway."""

import shutil
from pathlib import Path

MEGA = 1_000_000


class NoRoom(Exception):  # noqa: N818 — it says what is the case
    """There is too little room on the disk; the message says how much is wanted."""


def need(folder: Path, size: int) -> None:
    """Return if the disk that a folder is on has room for so many bytes; else raise `NoRoom`."""
    free = shutil.disk_usage(folder).free
    if free < size:
        raise NoRoom(
            f"{folder} has {free // MEGA:,} MB of room, this takes up to {-(-size // MEGA):,} MB: "
            "nothing was changed; free some space and run the command again"
        )

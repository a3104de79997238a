"""One run at a time for an output folder. The lock is the system's own and dies with the process that holds it."""
from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediacompare.errors import OutputError


class Busy(OutputError):
    """Another run holds the folder."""


@contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Hold `folder`'s lock (`.mediacompare/lock`, made when missing) while the block runs.

    Raises Busy when another process holds it, OutputError when the file cannot be made.
    """
    path = folder / ".mediacompare" / "lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+")
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror or error}") from error
    with file:
        if not _take(file.fileno()):
            raise Busy(f"{folder}: another run is at work there; this one leaves it alone")
        yield


def _take(descriptor: int) -> bool:
    """Lock the open file for this process without waiting; False when somebody else has it."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

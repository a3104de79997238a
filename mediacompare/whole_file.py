"""Writing a file whole or not at all: a run that fails leaves yesterday's file as it was."""
from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from mediacompare.errors import OutputError

OPEN_ELSEWHERE = (5, 32)  # Windows: access denied, sharing violation


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A binary stream whose bytes become `path` when the block ends well, and vanish when it does not.

    The folder is made when it is missing. Raises `OutputError` when the system refuses (rights, a full disk, a
    folder of that name); the file that stood there is then unchanged. What a link points to is written, not the link;
    a pipe or a device is written to and never replaced.
    """
    if _takes_a_stream(path):
        yield from _streamed(path)
        return
    path = path.resolve() if path.is_symlink() else path
    name = hashlib.sha256(path.name.encode("utf-8", "surrogatepass")).hexdigest()[:16]  # a long name leaves no room
    part = path.with_name(f".{name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {_reason(error)}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _takes_a_stream(path: Path) -> bool:
    """Whether `path` is there and neither a file nor a folder: a pipe, a socket, a device."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:
        return False


def _streamed(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("wb") as stream:
            yield stream
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    """What the system says; on Windows nobody can replace a file that another program shows."""
    said = error.strerror or str(error)
    return f"{said} (close it where it is open)" if getattr(error, "winerror", None) in OPEN_ELSEWHERE else said


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all. Raises `OutputError`."""
    with whole_file(path) as stream:
        stream.write(data)


def sweep_parts(folder: Path, *, deep: bool = True) -> None:
    """Delete what a run that was killed left of files it had begun, in folders inside the folder too when `deep`. Only
    for a folder that no other run is using."""
    for part in folder.glob("**/.*.part" if deep else ".*.part"):
        with suppress(OSError):
            part.unlink()

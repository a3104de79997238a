"""A file as it was when it was opened: no further than its end then, and nothing that makes a reader wait."""
from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mediacompare.ingest.document import Refused


class AsItWas:
    """The bytes that a file had when it was opened: one that grows faster than it is read still ends."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._before = os.fstat(stream.fileno())
        self._left = self._before.st_size

    def read(self, size: int = -1, /) -> bytes:
        return self._take(self._stream.read, size)

    def readline(self, size: int = -1, /) -> bytes:
        return self._take(self._stream.readline, size)

    def _take(self, read: Callable[[int], bytes], size: int) -> bytes:
        data = read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        return data

    def changed(self) -> bool:
        """Whether the file was written to since it was opened."""
        now = os.fstat(self._stream.fileno())
        return (now.st_size, now.st_mtime_ns) != (self._before.st_size, self._before.st_mtime_ns)


@contextmanager
def opened(path: Path) -> Iterator[AsItWas]:
    """A regular file, open. Raises `OSError`, and `Refused` for what became a pipe or a device since it was found."""
    with open(path, "rb", opener=_without_waiting) as stream:  # Path.open takes no opener
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise Refused("is no regular file", "pipe it in and give - as the path")
        yield AsItWas(stream)


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for somebody at the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))

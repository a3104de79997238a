"""Files compressed with gzip, unpacked as they are read and no further than is allowed."""
from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast

from mediacompare.ingest.document import ByteStream, Refused, too_long


class Unpacked:
    """The content of a gzip stream. Raises `Refused` for a broken one, or for more than `limit` bytes in all."""

    def __init__(self, packed: ByteStream, limit: int) -> None:
        self._stream = gzip.GzipFile(fileobj=cast(BinaryIO, packed), mode="rb")
        self._limit = limit
        self._left = limit

    def read(self, size: int = -1, /) -> bytes:
        return self._take(self._stream.read, size)

    def readline(self, size: int = -1, /) -> bytes:
        return self._take(self._stream.readline, size)

    def _take(self, read: Callable[[int], bytes], size: int) -> bytes:
        try:
            data = read(self._left + 1 if size < 0 else min(size, self._left + 1))
        except (EOFError, gzip.BadGzipFile, zlib.error):
            raise Refused("is no whole gzip file", "pack it or copy it anew") from None
        self._left -= len(data)
        if self._left < 0:
            raise too_long(self._limit, "unpacked")
        return data

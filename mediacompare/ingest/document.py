"""One input before it is understood: its name, its bytes, and how much of it may be read."""
from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Protocol

from mediacompare.errors import InputError

# What libraries that read a format let through on a damaged file, beside their own errors (found by benchmarks/fuzz).
DAMAGE = (ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, RecursionError,
          TypeError, ValueError, struct.error, zlib.error)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before an input is refused.

    `article_bytes`: of one article's file, or one line of a .jsonl file; `table_bytes`: of a file of many articles
    that is read whole (.csv, .json); `unpacked_bytes`: of a compressed file, unpacked; `pages`: of a PDF.
    """

    article_bytes: int = 20_000_000
    table_bytes: int = 400_000_000
    unpacked_bytes: int = 1_000_000_000
    pages: int = 500


DEFAULT_LIMITS = Limits()


class Refused(InputError):
    """An input that holds no article that can be used: `what` is wrong, and the way out (`advice`)."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what + (f" ({advice})" if advice else ""))
        self.what = what
        self.advice = advice


class ByteStream(Protocol):
    """What readers need of an open file."""

    def read(self, size: int = -1, /) -> bytes: ...

    def readline(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Document:
    """An open input. `name` is what problems call it, `stem` its default id and outlet, `path` None for a stream."""

    name: str
    stem: str
    stream: ByteStream
    path: str | None = None
    limits: Limits = DEFAULT_LIMITS

    def read(self) -> bytes:
        """All bytes of a file with one article. Raises `Refused` when there are more than `limits.article_bytes`."""
        return self._read(self.limits.article_bytes)

    def read_table(self) -> bytes:
        """All bytes of a file with many articles. Raises `Refused` when there are more than `limits.table_bytes`."""
        return self._read(self.limits.table_bytes)

    def _read(self, limit: int) -> bytes:
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise too_long(limit)
        return data


def too_long(limit: int) -> Refused:
    """The refusal of a file or line of more bytes than the limit."""
    return Refused(f"is longer than {limit:,} bytes", "look whether it is the right file, or raise the limit")

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
MOST_QUOTED = 80  # characters of an input in a problem


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before an input is refused.

    `article_bytes`: of one article's file, one line of a .jsonl file, one field of a .csv file; `list_bytes`: of a
    .json file of many articles, which is read whole; `unpacked_bytes`: of a compressed file, unpacked; `nesting`: of
    lists and objects in JSON; `pages`: of a PDF; `seconds`: for a file that a library takes apart (see `apart`).
    Several articles in a file that is read record by record (.jsonl, .csv) may be of any length together.
    """

    article_bytes: int = 20_000_000
    list_bytes: int = 60_000_000
    unpacked_bytes: int = 1_000_000_000
    nesting: int = 100
    pages: int = 500
    seconds: float = 30.0


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
        data = self.stream.read(self.limits.article_bytes + 1)
        if len(data) > self.limits.article_bytes:
            raise too_long(self.limits.article_bytes)
        return data


def too_long(limit: int, name: str = "size") -> Refused:
    """The refusal of a file or line of more bytes than the limit that the command line calls `name`."""
    return Refused(f"is longer than {limit:,} bytes", f"is it the right file? if so, say --limit {name}=MB")


def clipped(words: str) -> str:
    """Words from an input as a problem quotes them: their beginning, where they are long."""
    return words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED]}…"

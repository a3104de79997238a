"""What counts as a word: letters and digits, joined over apostrophes, hyphens, points and commas inside."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from mediacompare.model import Span

WORD = re.compile(r"\w+(?:['’‑.,-]\w+)*")


def find_words(text: str, start: int = 0, end: int | None = None, *, skip: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Every word of `text[start:end]`, in order. "U.S.", "$1.2", "month-long" and "city's" are one word each.

    The ordered spans of `skip` hold no words (furniture).
    """
    end = len(text) if end is None else end
    if not skip:
        return tuple([Span(*m.span()) for m in WORD.finditer(text, start, end)])
    bounds = [start, *(edge for span in skip for edge in (span.start, span.end)), end]
    pieces = zip(bounds[::2], bounds[1::2], strict=True)
    return tuple([Span(*m.span()) for first, last in pieces for m in WORD.finditer(text, first, last)])


def words_within(words: Sequence[Span], spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those of the ordered `words` that begin inside one of the `spans`; overlapping spans count a word once."""
    found: set[int] = set()
    for span in spans:
        found.update(range(bisect_left(words, span.start, key=_start), bisect_left(words, span.end, key=_start)))
    return tuple(words[i] for i in sorted(found))


def _start(span: Span) -> int:
    return span.start

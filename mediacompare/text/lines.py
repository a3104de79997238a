"""Paragraphs: in news text as it comes, a line is a paragraph."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mediacompare.model import Span

LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def find_paragraphs(text: str, *, skip: Iterable[Span] = ()) -> Iterator[Span]:
    """Every line of `text` that holds more than white space, trimmed; lines that touch `skip` are left out."""
    barred = iter(sorted(skip))
    bar = next(barred, None)
    for line in LINE.finditer(text):
        start, end = trim(text, *line.span())
        if start == end:
            continue
        while bar is not None and bar.end <= start:
            bar = next(barred, None)
        if bar is None or bar.start >= end:
            yield Span(start, end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved inwards over white space; equal when nothing else is left."""
    piece = text[start:end]
    inner = piece.strip()
    if not inner:
        return start, start
    start += len(piece) - len(piece.lstrip())
    return start, start + len(inner)

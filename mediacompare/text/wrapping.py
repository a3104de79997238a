"""Lines that a program has broken at a fixed width, and where their paragraphs really end.

A break is forced when the next line's first word would not have fitted. Where the breaks are forced, and most of them
do not end a sentence, the text is wrapped; prose with one sentence a line, verse and lists are not.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacompare.text.edits import Edit

LINE = re.compile(r"([^\n\r\u2028\u2029\x0b\x0c]*)(\r\n|[\n\r\u2028\u2029\x0b\x0c]|\Z)")
SOFT = frozenset("\u2028\x0b")
TERMINAL = re.compile(r"[.!?:…][\"'”’»)\]]*$|[\"”»]$")
OPENS_ANEW = re.compile(
    r"[-*•–—·▪◦]\s|\d{1,3}[.)]\s|[#|>]|(?:[QA]|Question|Answer)[:.]\s|\[?\(?\d{1,2}:\d\d|[(\[][A-Z][A-Z ,-]+[)\]]"
    r"|>>|[A-Z][A-Z.’' -]+(?:, [^:\n]{1,60})?(?: ?\([^)\n]{1,40}\))?:(?:\s|$)"
    r"|(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w.’'-]+(?: ?\([^)\n]{1,40}\))?:(?:\s|$)"
)
LONG_WORD = re.compile(r"\S{30}")
WIDEST = 130
NARROWEST = 24
FORCED_SHARE = 0.85
FULL = 0.72
FULL_SHARE = 0.75
BROKEN_SHARE = 0.55
FEW = 4
FEWEST_BEFORE_BREAK = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words: where they start and end, where the next line starts, and whether a soft break ends it."""

    start: int
    end: int
    next: int
    soft: bool
    block: int


def find_wraps(text: str) -> list[Edit]:
    """Edits that put a space instead of each line break inside a paragraph."""
    lines = list(_lines(text))
    pairs = [(a, b) for a, b in pairwise(lines) if a.block == b.block]
    if not pairs:
        return []
    wide = {line.block for line in lines if line.end - line.start > WIDEST}
    narrow = [pair for pair in pairs if pair[0].block not in wide]
    width = _width(text, narrow)
    joined = []
    for a, b in pairs:
        inside = width is not None and a.block not in wide and _wrapped(text, a, b, width)
        if inside or _broken_off(text, a, b):
            joined.append(_join(text, a, b))
    return joined


def _lines(text: str) -> Iterator[_Line]:
    block, position = 0, 0
    for match in LINE.finditer(text):
        line, start = match[1], match.start(1)
        stripped = line.strip()
        if stripped:
            start += len(line) - len(line.lstrip())
            yield _Line(start, start + len(stripped), match.end(), match[2] in SOFT, block)
        else:
            block += 1
        position = match.end()
        if position >= len(text) and not match[2]:
            return
        if match[2] in ("\x0c", "\u2029"):
            block += 1


def _width(text: str, pairs: Sequence[tuple[_Line, _Line]]) -> int | None:
    """The width at which the lines are broken, None where they are not."""
    if not pairs:
        return None
    # An address that is longer than a line has a line of its own, which says nothing about the width.
    width = max((a.end - a.start for a, _ in pairs if not LONG_WORD.search(text, a.start, a.end)), default=0)
    if width < NARROWEST:
        return None
    tried = [(a, b) for a, b in pairs if not OPENS_ANEW.match(text, b.start, b.end)]
    if not tried:
        return None
    broken = sum(not _ends(text, a) for a, _ in tried)
    if broken < BROKEN_SHARE * len(tried):
        return None
    forced = sum(_forced(text, a, b, width) for a, b in tried)
    full = sum(a.end - a.start >= FULL * width for a, _ in tried)
    lower = sum(text[b.start].islower() for _, b in tried)
    if len(tried) < FEW:
        return width if forced == len(tried) and lower else None
    if forced >= FORCED_SHARE * len(tried):
        return width
    return int(FULL * width) if full >= FULL_SHARE * len(tried) and 4 * lower >= len(tried) else None


def _wrapped(text: str, a: _Line, b: _Line, width: int) -> bool:
    """Whether the break between two lines of a wrapped text was the program's."""
    forced = a.end - a.start >= width or _forced(text, a, b, width)
    if OPENS_ANEW.match(text, b.start, b.end) and (_ends(text, a) or not forced):
        return False
    return forced or text[b.start].islower()


def _broken_off(text: str, a: _Line, b: _Line) -> bool:
    """Whether a line outside wrapped text goes on in the next: it ends in a word or a comma, that opens small.

    A soft break (Shift and Enter in Word) stands inside a paragraph unless it ends a sentence.
    """
    if a.soft and not _ends(text, a) and not OPENS_ANEW.match(text, b.start, b.end):
        return True
    if not text[b.start].islower() or not (text[a.end - 1].isalpha() or text[a.end - 1] in ",;"):
        return False
    return text.count(" ", a.start, a.end) >= FEWEST_BEFORE_BREAK and text.count(" ", b.start, b.end) >= 1


def _forced(text: str, a: _Line, b: _Line, width: int) -> bool:
    """Whether the first word of `b` would not have fitted behind `a`."""
    space = text.find(" ", b.start, b.end)
    first = (space if space >= 0 else b.end) - b.start
    return a.end - a.start + 1 + first > width


def _ends(text: str, line: _Line) -> bool:
    return TERMINAL.search(text, max(line.start, line.end - 8), line.end) is not None


def _join(text: str, a: _Line, b: _Line) -> Edit:
    """A space instead of the break; nothing behind a hyphen or dash that stands close to the word before it."""
    words = text[a.start : a.end]
    joint = words.rstrip("-–—/")
    tight = joint != words and joint[-1:].isalnum() and text[b.start].isalnum()
    return Edit(a.end, b.start, "" if tight else " ")

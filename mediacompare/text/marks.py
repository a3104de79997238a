"""Quotation marks of every kind, paired into quoted stretches, paragraph by paragraph.

Curly, straight, guillemets, low-high and two-apostrophe marks; single marks only where no double ones are open. A
quote over several paragraphs opens each and closes only the last. A mark that never closes ends with its paragraph,
so that one slip of a typesetter cannot turn the rest of an article inside out.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mediacompare.model import Span
from mediacompare.text.lines import find_paragraphs, trim

# A single mark between two letters is an apostrophe and never looked at.
MARK = re.compile(r"[\"“”„‟«»]|'''?|``|’’|‘‘|(?<!\w)[‘’‚‹›']|[‘’‚‹›'](?!\w)")
OPENING = frozenset(["“", "„", "‟", "«", "``", "‘‘"])
CLOSING = frozenset(["”", "»", "’’"])
SINGLE = frozenset("‘’‚‹›'")
BEFORE_OPENING = frozenset("([{—–-/:;,…*>")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks: `outer` with its marks, `inner` without them and trimmed.

    `closed` is false when no closing mark stands in the paragraph; `continues` when the next paragraph opens with a
    mark, so that the same voice goes on; `single` for single quotation marks.
    """

    outer: Span
    inner: Span
    closed: bool
    continues: bool = False
    single: bool = False


def find_quoted(text: str, *, skip: Iterable[Span] = ()) -> tuple[Quoted, ...]:
    """The quoted stretches of `text` in order, never overlapping; paragraphs that touch `skip` are left out."""
    found: list[Quoted] = []
    paragraphs = list(find_paragraphs(text, skip=skip))
    for number, paragraph in enumerate(paragraphs):
        stretches = _pair(text, paragraph)
        if stretches and not stretches[-1].closed and number + 1 < len(paragraphs):
            goes_on = _opens_with_mark(text, paragraphs[number + 1])
            last = stretches[-1]
            stretches[-1] = Quoted(last.outer, last.inner, False, goes_on, last.single)
        found += stretches
    return tuple(found)


def _opens_with_mark(text: str, paragraph: Span) -> bool:
    mark = MARK.match(text, paragraph.start)
    return mark is not None and mark.group() not in CLOSING


def _pair(text: str, paragraph: Span) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, int] | None = None
    single: tuple[int, int] | None = None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        if sign in SINGLE:
            if opened is None:
                single = _single(text, paragraph, mark, single, found)
            continue
        opens, closes = _directions(text, paragraph, mark, opened is not None)
        if opened is not None and (closes or opens):
            _add(found, text, opened, mark.span() if closes else (mark.start(), mark.start()), closes, False)
            opened = None
        if opens:
            opened, single = mark.span(), None
    if opened is not None:
        _add(found, text, opened, (paragraph.end, paragraph.end), False, False)
    return sorted(found, key=lambda quoted: quoted.outer)


def _directions(text: str, paragraph: Span, mark: re.Match[str], inside: bool) -> tuple[bool, bool]:
    """Whether a double mark opens and whether it closes; straight marks are read by what stands around them."""
    sign = mark.group()
    if sign in OPENING:
        # A closing mark typed as an opening one: a letter or a stop before it, none after it.
        if inside and _closes_by_shape(text, paragraph, mark):
            return False, True
        return True, False
    if sign in CLOSING:
        # German and Scandinavian typesetting opens with the mark that closes elsewhere.
        swapped = sign == "»" and not inside and _opens_by_shape(text, paragraph, mark)
        return swapped, inside
    shape = _opens_by_shape(text, paragraph, mark)
    if not inside:
        return shape or _follows_nothing(text, paragraph, mark), False
    reopened = shape and _word_before(text, paragraph, mark)
    return reopened, not reopened


def _opens_by_shape(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """White space, a bracket or a dash before the mark and something other than white space after it."""
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return (before.isspace() or before in BEFORE_OPENING) and not after.isspace() and after not in ".,;:?!)”"


def _closes_by_shape(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Something other than white space before the mark, and white space, a stop or the paragraph's end after it."""
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return not text[mark.start() - 1].isspace() and (after.isspace() or after in ".,;:?!)")


def _follows_nothing(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """A loose mark with a space on both sides still opens when the paragraph holds its partner; at its start always."""
    return mark.start() == paragraph.start and mark.end() < paragraph.end


def _word_before(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """A mark that looks like an opening one inside a quote is one only when white space precedes it."""
    return mark.start() > paragraph.start and text[mark.start() - 1].isspace() and text[mark.end()].isalnum()


def _single(
    text: str, paragraph: Span, mark: re.Match[str], opened: tuple[int, int] | None, found: list[Quoted]
) -> tuple[int, int] | None:
    """Follow single marks outside double ones; apostrophes are told apart by the letters around them."""
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if opened is None:
        opens = (before.isspace() or before in BEFORE_OPENING) and after.isalpha() and mark.group() not in "’›"
        return mark.span() if opens else None
    if mark.group() == "‘" or after.isalnum() or before.isspace():
        return opened
    long_enough = mark.start() - opened[1] > 2
    if long_enough:
        _add(found, text, opened, mark.span(), True, True)
    return None


def _add(
    found: list[Quoted], text: str, opening: tuple[int, int], closing: tuple[int, int], closed: bool, single: bool
) -> None:
    start, end = trim(text, opening[1], closing[0])
    if start < end:
        outer_end = closing[1] if closed else end
        found.append(Quoted(Span(opening[0], outer_end), Span(start, end), closed, False, single))

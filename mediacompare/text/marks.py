"""Quotation marks of every kind, paired into quoted stretches, paragraph by paragraph.

Curly, straight, guillemets, low-high and two-apostrophe marks, and single ones (`singles.py`). What stands inside the
outer marks is one stretch, whatever marks it holds itself. A quote over several paragraphs opens each and closes only
the last. A mark that never closes ends with its paragraph, so that one slip of a typesetter cannot turn the rest of an
article inside out.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediacompare.model import Span
from mediacompare.text.lines import find_paragraphs, trim
from mediacompare.text.singles import SINGLE, find_closing, may_open, stays_open

# A single mark between two letters is an apostrophe and never looked at.
MARK = re.compile(r"[\"“”„‟«»「」『』]|'''?|``|’’|‘‘|(?<!\w)[‘’‚‹›']|[‘’‚‹›'](?!\w)")
OPENING = frozenset(["“", "„", "‟", "«", "``", "‘‘", "「", "『"])
CLOSING = frozenset(["”", "»", "’’", "」", "』"])
BEFORE_OPENING = frozenset("([{—–-/:;,…*>‘'")
MOST_NESTED = 12
MOST_MIDDLE = 12


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
    number = 0
    while number < len(paragraphs):
        paragraph = paragraphs[number]
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        opens_next = MARK.match(text, following.start) if following is not None else None
        goes_on = opens_next is not None and opens_next.group() not in CLOSING
        stretches = _pair(text, paragraph, goes_on and opens_next is not None and opens_next.group() in SINGLE)
        number += 1
        if stretches and not stretches[-1].closed and following is not None:
            last = stretches[-1]
            inside = [] if goes_on or last.single else _middle(text, paragraphs[number : number + MOST_MIDDLE])
            stretches[-1] = Quoted(last.outer, last.inner, False, goes_on or bool(inside), last.single)
            stretches += inside
            number += len(inside)
        found += stretches
    return tuple(found)


def _middle(text: str, paragraphs: Sequence[Span]) -> list[Quoted]:
    """The paragraphs inside a quotation that opens before them, where only the first and the last have a mark.

    None unless one of them ends with a closing mark that nothing in it has opened, and none before it has a mark.
    """
    found: list[Quoted] = []
    for paragraph in paragraphs:
        marks = [mark for mark in MARK.finditer(text, *_edges(paragraph)) if mark.group() not in SINGLE]
        if not marks:
            found.append(Quoted(paragraph, paragraph, False, True))
            continue
        mark = marks[0]
        if len(marks) > 1 or mark.end() != paragraph.end or not (
                mark.group() in CLOSING or (mark.group() == '"' and not text[mark.start() - 1].isspace())):
            return []
        inner = Span(*trim(text, paragraph.start, mark.start())) if mark.start() > paragraph.start else None
        return [*found, Quoted(paragraph, inner, True)] if inner is not None else []
    return []


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _pair(text: str, paragraph: Span, goes_on: bool) -> list[Quoted]:
    """The stretches of one paragraph; `goes_on` when the next one opens with a single mark."""
    found: list[Quoted] = []
    marks = list(MARK.finditer(text, paragraph.start, paragraph.end))
    # Two apostrophes in a row may be two single marks that close together.
    singles = [place for mark in marks if set(mark.group()) <= SINGLE for place in range(*mark.span())]
    opened: tuple[int, int] | None = None
    depth, reached = 0, paragraph.start
    for number, mark in enumerate(marks):
        sign = mark.group()
        if mark.start() < reached:
            continue
        if sign in SINGLE:
            if opened is None:
                reached = _single(text, paragraph, mark.start(), singles, goes_on, found)
            continue
        opens, closes = _directions(text, paragraph, mark, opened is not None)
        if opened is not None and opens and not closes and _nested(marks[number + 1 :]):
            depth += 1
            continue
        if opened is not None and closes and depth:
            depth -= 1
            continue
        if opened is not None and (closes or opens):
            _add(found, text, opened, mark.span() if closes else (mark.start(), mark.start()), closes, False)
            opened = None
        if opens:
            opened = mark.span()
    if opened is not None:
        _add(found, text, opened, (paragraph.end, paragraph.end), False, False)
    return sorted(found, key=lambda quoted: quoted.outer)


def _nested(following: Sequence[re.Match[str]]) -> bool:
    """Whether an opening mark inside speech opens a quotation in it: both are closed again in the paragraph."""
    depth = 2
    for mark in following[:MOST_NESTED]:
        sign = mark.group()
        depth += (sign in OPENING) - (sign in CLOSING)
        if not depth:
            return True
    return False


def _single(text: str, paragraph: Span, at: int, singles: Sequence[int], goes_on: bool, found: list[Quoted]) -> int:
    """Add the stretch that the single mark at `at` opens, if it does; returns where to go on."""
    if not may_open(text, at, paragraph):
        return at
    closing = find_closing(text, at, singles[bisect_right(singles, at) :], paragraph)
    if closing is not None:
        _add(found, text, (at, at + 1), (closing, closing + 1), True, True)
        return closing + 1
    if stays_open(text, at, paragraph, goes_on=goes_on):
        _add(found, text, (at, at + 1), (paragraph.end, paragraph.end), False, True)
        return paragraph.end
    return at


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


def _add(
    found: list[Quoted], text: str, opening: tuple[int, int], closing: tuple[int, int], closed: bool, single: bool
) -> None:
    start, end = trim(text, opening[1], closing[0])
    if start < end:
        outer_end = closing[1] if closed else end
        found.append(Quoted(Span(opening[0], outer_end), Span(start, end), closed, False, single))

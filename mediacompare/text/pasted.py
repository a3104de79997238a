"""Text copied from a page: where its story begins and ends, and which lines between are the page's own."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacompare.model import Furniture, Span
from mediacompare.text.lines import find_paragraphs
from mediacompare.text.page_lines import (
    ABOUT,
    CLOCK,
    POINTS,
    POST_AUTHOR,
    has_credit,
    is_caption,
    is_sentence,
    line_kind,
)

FEWEST_LINES = 3  # of a page's own, from which a text may be a paste
A_THOUSAND = 3.5  # such lines in a thousand words, from which it is one
OPEN_TELLS = 0.3  # of such a line: any other that ends no sentence, a heading or a link
FEWEST_KINDS = 2  # of them, above the story's first paragraphs
LONG_WORDS = 8  # of a sentence that is surely text
MOST_GAINED = 30  # words that one paragraph counts for the story
LOST_LINE = -6  # what a line that is no sentence counts against it
LOST_RULE = -3  # a line of a known kind may stand in the midst of a story
LOST_END = -25  # what stands under a story
LOST_BY_KIND = {"advertisement": -1, "subscription line": -1, "picture and caption": -1, "embedded post": -1,
                "comments": -25, "rights line": -25}
HEADING_WORDS = 11
TITLE_WORDS = (4, 32)
WITH_MENUS = 15  # lines above a story, from which they hold menus
ABOVE_MENUS = 8  # words of a headline that stands above these
NAMED_WORDS = 6  # of a headline above a byline
NEAR = 14  # lines between two bylines or dates of one story
STANDFIRST = 60  # most words above the byline
HEAD = 8  # lines in which a byline may follow what seems the story's first
SIGNED = ("byline", "dateline of the page")
PARAGRAPH_WORDS = 30  # from which a line is a paragraph, however it ends
REPEATED_WORDS = 5
LAST_LINES = 5
MOST_POINTS = 6
LIST_KINDS = ("related stories", "listen line", "number")
GOES_ON = re.compile(r"[a-z,;.)’'](?!\.\w)")
WRAPPED = 0.5  # share of the long lines without an end that the next goes on with, from which lines end anywhere
FEWEST_WRAPPED = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, and what it seems to be: `kind` is a page's own, None for what may be story."""

    span: Span
    text: str
    words: int
    sentence: bool
    kind: str | None


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text copied from a page: its lines, the numbers of the story's first line, of the one after its last, and of
    the line that is its headline (None where none is sure)."""

    lines: tuple[Line, ...]
    first: int
    last: int
    headline: int | None = None


def look_for_paste(text: str) -> Pasted | None:
    """The lines of a text that was copied from a page; None for a text in which few lines are a page's."""
    spans = list(find_paragraphs(text))
    lines = tuple(_line(span, text, certain=True) for span in spans)
    if not _is_paste(lines, sum(line.words for line in lines)) or _is_wrapped(lines):
        return None
    lines = tuple(_line(span, text) for span in spans)
    first, last = _run(lines)
    first = _below_byline(lines, first, last)
    return Pasted(lines, first, last, _headline(lines, first)) if first < last else None


def _is_paste(lines: Sequence[Line], words: int) -> bool:
    """Whether enough lines are a page's own: for the length of the text, or above its first paragraphs."""
    telling = {line.text: line for line in lines if _tells(line)}
    kinds = {line.kind for line in telling.values()}
    opened = sum(not line.sentence and line.kind is None and line.words < PARAGRAPH_WORDS for line in lines)
    own = len(telling) + OPEN_TELLS * opened
    if len(kinds) >= FEWEST_KINDS and own >= FEWEST_LINES and 1000 * own >= A_THOUSAND * words:
        return True
    return len({line.kind for line in lines[: _story_begins(lines)] if _tells(line)}) >= FEWEST_KINDS


def _tells(line: Line) -> bool:
    """Whether a line is a page's own beyond doubt, and not the hour over a post or the number of a list."""
    return line.kind is not None and not CLOCK.match(line.text)


def _story_begins(lines: Sequence[Line]) -> int:
    """The number of the first of two long sentences in a row."""
    long = [line.sentence and line.kind is None and line.words >= 2 * LONG_WORDS for line in lines]
    return next((number for number in range(len(lines) - 1) if long[number] and long[number + 1]), 0)


def _line(span: Span, text: str, *, certain: bool = False) -> Line:
    """A line; `certain` asks a long sentence only for a credit: enough to tell a paste, and ten times as fast."""
    line = span.of(text)
    sentence, words = is_sentence(line), line.count(" ") + 1
    if certain and sentence and words >= LONG_WORDS:
        return Line(span, line, words, sentence, "picture and caption" if has_credit(line) else None)
    return Line(span, line, words, sentence, line_kind(line))


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines end anywhere, as in mail: then a line without an end is half a sentence, and the next goes on."""
    pairs = [after.text[0].islower() for line, after in pairwise(lines)
             if not line.sentence and line.kind is None and min(line.words, after.words) >= LONG_WORDS]
    return len(pairs) >= FEWEST_WRAPPED and sum(pairs) > WRAPPED * len(pairs)


def _headline(lines: Sequence[Line], first: int) -> int | None:
    """The number of the headline above the story: the first line of all, else the one printed twice, else the first of
    those right above byline and date. A line in the menus of a whole page is none."""
    fitting = [number for number in range(first) if _may_be_headline(lines[number])]
    alone = TITLE_WORDS[0] + 1 if first <= WITH_MENUS else ABOVE_MENUS
    if fitting and fitting[0] == 0 and lines[0].words >= alone and (first <= WITH_MENUS or not lines[0].sentence):
        return 0
    twice = [number for number in fitting if any(lines[other].text == lines[number].text for other in fitting
                                                 if other < number) and lines[number].words > TITLE_WORDS[0]]
    if twice:
        return twice[-1]
    found, anchor = None, first
    for at in reversed([number for number in range(first) if lines[number].kind in SIGNED]):
        if anchor - at > NEAR:
            break
        anchor = top = at
        while top and _may_be_headline(lines[top - 1]) and lines[top - 1].words >= NAMED_WORDS:
            top -= 1
        found = top if top < at else found
    return found


def _may_be_headline(line: Line) -> bool:
    """Whether a line has a headline's length, and is no row of names ("Ada Quill Deputy Editor")."""
    if line.kind is not None or not TITLE_WORDS[0] <= line.words <= TITLE_WORDS[1]:
        return False
    return line.text.upper() == line.text or any(word[0].islower() for word in line.text.split())


def _run(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the story stands: the run of lines in which sentences outweigh the rest most."""
    best, total, start, found = 0.0, 0.0, 0, (0, 0)
    for number, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, number
        total += _weight(line)
        if total > best:
            best, found = total, (start, number + 1)
    return found


def _below_byline(lines: Sequence[Line], first: int, last: int) -> int:
    """The story's first line, below its byline and date where only headline and standfirst stand above these."""
    begin = first
    for number in range(first, min(first + HEAD, last)):
        if sum(line.words for line in lines[first:number] if line.kind is None) > STANDFIRST:
            break
        if lines[number].kind in SIGNED:
            begin = number + 1
    return begin if begin < last else first


def _weight(line: Line) -> float:
    if line.kind:
        return LOST_BY_KIND.get(line.kind, LOST_RULE)
    if line.sentence:
        return LOST_END if ABOUT.match(line.text) else min(line.words, MOST_GAINED) + LOST_RULE
    return LOST_LINE


def set_aside(paste: Pasted) -> list[Furniture]:
    """Every line of a paste that is no part of its story, each with the kind that it seems to be."""
    kinds = [line.kind for line in paste.lines]
    for number in range(len(kinds)):
        if kinds[number] is None and not paste.first <= number < paste.last:
            kinds[number] = "above the story" if number < paste.first else "below the story"
    _set_aside_repeated(paste, kinds)
    _set_aside_points(paste, kinds)
    _set_aside_posts(paste, kinds)
    _set_aside_open_lines(paste, kinds)
    _set_aside_captions(paste, kinds)
    if paste.headline is not None:
        kinds[paste.headline] = None
    return [Furniture(line.span, kind) for line, kind in zip(paste.lines, kinds, strict=True) if kind]


def _set_aside_repeated(paste: Pasted, kinds: list[str | None]) -> None:
    seen: set[str] = set()
    for number, line in enumerate(paste.lines):
        if line.words >= REPEATED_WORDS:
            if line.text in seen and kinds[number] is None:
                kinds[number] = "repeated line"
            seen.add(line.text)


def _set_aside_points(paste: Pasted, kinds: list[str | None]) -> None:
    """The points in short that some pages print above a story: they say again what it says."""
    for number, line in enumerate(paste.lines):
        if not POINTS.fullmatch(line.text):
            continue
        end = number + 1
        while end < len(paste.lines) and kinds[end] is None and paste.lines[end].sentence:
            end += 1
        if end - number - 1 <= MOST_POINTS:
            kinds[number + 1 : end] = ["points in short"] * (end - number - 1)


def _set_aside_posts(paste: Pasted, kinds: list[str | None]) -> None:
    """The words of an embedded post stand in the line above its author's."""
    for number, line in enumerate(paste.lines):
        if number and kinds[number] == "embedded post" and kinds[number - 1] is None and POST_AUTHOR.match(line.text):
            kinds[number - 1] = "embedded post"


def _set_aside_open_lines(paste: Pasted, kinds: list[str | None]) -> None:
    """Lines within the story that end no sentence: a short one by itself is a heading, others are links."""
    number = paste.first
    while number < paste.last:
        if paste.lines[number].sentence and kinds[number] is None:
            number += 1
            continue
        begin = number
        while number < paste.last and not (paste.lines[number].sentence and kinds[number] is None):
            number += 1
        _judge_block(paste, kinds, begin, number)


def _judge_block(paste: Pasted, kinds: list[str | None], begin: int, end: int) -> None:
    """Judge the lines from `begin` to before `end`, between two sentences of the story."""
    lines = paste.lines
    opened = [number for number in range(begin, end) if kinds[number] is None]
    before, after = (lines[begin - 1].text if begin else ""), (lines[end].text if end < len(lines) else "")
    if not opened or (before.endswith(":") and opened[0] == begin and len(opened) > 1):
        return
    if GOES_ON.match(after) or (GOES_ON.match(lines[opened[0]].text) and len(opened) == 1):
        return  # a sentence whose links stand on lines of their own
    heading = opened[-1] if len(opened) == 1 or kinds[opened[-1] - 1] not in (None, *LIST_KINDS) else None
    if heading is not None and _heads_a_list(kinds, begin, heading):
        heading = None
    for number in opened:
        if lines[number].words > PARAGRAPH_WORDS or (number == heading and lines[number].words <= HEADING_WORDS):
            continue
        kinds[number] = "link or caption"


def _heads_a_list(kinds: Sequence[str | None], begin: int, number: int) -> bool:
    """Whether the line above is the head of a list of links."""
    return number > begin and kinds[number - 1] in LIST_KINDS


def _set_aside_captions(paste: Pasted, kinds: list[str | None]) -> None:
    for number, line in enumerate(paste.lines):
        if kinds[number] is None and line.sentence and is_caption(line.text):
            kinds[number] = "picture and caption"
        elif kinds[number] is None and paste.last - number <= LAST_LINES and ABOUT.match(line.text):
            kinds[number] = "about the author"

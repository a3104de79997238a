"""Quotations whose speaker stands before them as a label: round-ups (`Name, Outlet: “…”`) and lines of their own."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mediacompare.annotate.forms.labels import LINE_ONLY, OPENING, Label, read_name, tells_office
from mediacompare.annotate.quotes.named import BODY_WORDS, PARTICLES
from mediacompare.annotate.quotes.reading.roles import first_names, titles
from mediacompare.annotate.quotes.reading.vocabulary import cue_forms
from mediacompare.annotate.wording.masking import FUNCTION_WORDS
from mediacompare.model import Span
from mediacompare.text.marks import Quoted, find_quoted

LABEL = "label"
LONGEST_NAME = 5
LONGEST_ROLE = 7
TRAILING = re.compile(r"[\s.]*(?:\([^()\n]{1,60}\))?[\s.]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a form gives to somebody: `spans` inside `paragraphs`, `apart` what is nobody's.

    `label` names the speaker, or `speaker` does. `quoted` is false for a document that is printed without marks.
    """

    spans: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    rule: str
    label: Label | None = None
    speaker: str | None = None
    mention: Span | None = None
    apart: tuple[Span, ...] = ()
    quoted: bool = True


def find_labelled(text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
    """The paragraphs that are a person's label and a quotation, in one line or in two."""
    found: list[Passage] = []
    number = 0
    while number < len(paragraphs):
        paragraph = paragraphs[number]
        if ":" not in text[paragraph.start : paragraph.end]:
            number += 1
            continue
        passage, used = _in_line(text, paragraph), 1
        if passage is None:
            passage, used = _over_lines(text, paragraphs[number : number + 40])
        if passage is not None:
            found.append(passage)
        number += max(used, 1)
    return tuple(found)


def _in_line(text: str, paragraph: Span) -> Passage | None:
    opening = OPENING.match(text, paragraph.start, paragraph.end)
    label = read_name(text, paragraph, opening.end() if opening else paragraph.start)
    if label is None or label.span.end >= paragraph.end or not _names_person(text, label):
        return None
    if not label.marked and label.name.start == paragraph.start:
        return None  # "Ada Quill: “...”": the quote rules read it
    stretches = _quoted(text, Span(label.span.end, paragraph.end))
    if not stretches or stretches[0].outer.start != label.span.end or not stretches[-1].closed:
        return None
    if any(TRAILING.fullmatch(text, a, b) is None for a, b in _gaps(stretches, paragraph.end)):
        return None
    return Passage(tuple(one.inner for one in stretches), (paragraph,), LABEL, label, apart=(label.span,))


def _over_lines(text: str, paragraphs: Sequence[Span]) -> tuple[Passage | None, int]:
    """A line that is only a label, and the quotation below it; and how many paragraphs they are."""
    line = paragraphs[0]
    opening = OPENING.match(text, line.start, line.end)
    start = opening.end() if opening else line.start
    for begin in {LINE_ONLY.match(text, start, line.end).end(), start}:  # type: ignore[union-attr]
        label = read_name(text, line, begin)
        if label is not None and label.span.end >= line.end and _names_person(text, label):
            break
    else:
        return None, 1
    spans, used = [], [line]
    for paragraph in paragraphs[1:]:
        stretches = _quoted(text, paragraph)
        whole = len(stretches) == 1 and stretches[0].outer.start == paragraph.start and (
            TRAILING.fullmatch(text, stretches[0].outer.end, paragraph.end) is not None)
        if not whole:
            break
        spans.append(stretches[0].inner)
        used.append(paragraph)
        if stretches[0].closed:
            break
    if not spans:
        return None, 1
    return Passage(tuple(spans), tuple(used), LABEL, label, apart=(line,)), len(used)


def _names_person(text: str, label: Label) -> bool:
    """Whether a label names a person: by a first name, a title or an office, a role beside it, or by being named again.

    No body, no verb ("Continued Stone: “...”" is a sentence) and no headline.
    """
    words = label.printed.split()
    lower = [word.lower() for word in words]
    if label.letter or len(words) > LONGEST_NAME or any(word in BODY_WORDS for word in lower):
        return False
    if any(word in FUNCTION_WORDS and word not in PARTICLES for word in lower[lower[0] == "the" :]):
        return False
    if tells_office(label):
        return True
    if len(words) < 2:
        return False
    if lower[0] in first_names() or lower[0] in titles():
        return True
    if lower[0] in cue_forms():
        return False
    return text.count(label.printed) > 1 or (0 < len(label.role.split()) <= LONGEST_ROLE and len(words) <= 3)


def _quoted(text: str, paragraph: Span) -> list[Quoted]:
    """The quoted stretches of one paragraph, in the text's offsets."""
    words = paragraph.of(text)
    return [Quoted(_moved(one.outer, paragraph.start), _moved(one.inner, paragraph.start), one.closed)
            for one in find_quoted(words)]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _gaps(stretches: Sequence[Quoted], end: int) -> list[tuple[int, int]]:
    ends = [one.outer.end for one in stretches]
    return list(zip(ends, [*(one.outer.start for one in stretches[1:]), end], strict=True))

"""The pieces that are scored: stretches of one sentence in one voice.

A sentence that holds quoted words is cut where the voice changes. What stands inside the quotation marks is a quoted
piece with its speaker; what is left is the outlet's. A remnant of the outlet's of fewer than `MIN_FRAME_WORDS` words
("he said on Monday") is no piece: it says who speaks, not how the outlet judges.
"""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.model import AnnotatedArticle, Sentence, Span, Voice

MIN_FRAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence in one voice; `speaker` is who is quoted, None in the outlet's voice."""

    span: Span
    voice: Voice
    speaker: str | None = None
    in_headline: bool = False


def cut_pieces(annotated: AnnotatedArticle) -> tuple[Piece, ...]:
    """Every piece of the article's sentences, in order. No piece holds a word of the other voice, and none is empty
    of words. Offsets are into the article's text."""
    speakers = {span: quote.speaker for quote in annotated.quotes for span in quote.quoted}
    pieces: list[Piece] = []
    for sentence in annotated.sentences:
        inside = _overlapping(annotated.quoted, sentence.span)
        if not inside:
            pieces.append(Piece(sentence.span, "outlet", None, sentence.in_headline))
            continue
        pieces.extend(_cut(sentence, inside, annotated.words, speakers))
    return tuple(pieces)


def _overlapping(spans: Sequence[Span], span: Span) -> list[Span]:
    """Those of the ordered, disjoint `spans` that overlap `span`."""
    first = bisect_left(spans, span.start, key=lambda s: s.end)
    found = []
    for candidate in spans[first:]:
        if candidate.start >= span.end:
            break
        if candidate.overlaps(span):
            found.append(candidate)
    return found


def _cut(
    sentence: Sentence, inside: Sequence[Span], words: Sequence[Span], speakers: dict[Span, str | None]
) -> Iterator[Piece]:
    """The pieces of a sentence that overlaps the quoted stretches `inside`."""
    position = sentence.span.start
    for quoted in inside:
        start, end = max(quoted.start, sentence.span.start), min(quoted.end, sentence.span.end)
        yield from _frame(position, start, sentence, words)
        held = _words_between(words, start, end)
        if held:
            yield Piece(Span(held[0].start, held[-1].end), "quoted", _speaker(quoted, speakers), sentence.in_headline)
        position = end
    yield from _frame(position, sentence.span.end, sentence, words)


def _frame(start: int, end: int, sentence: Sentence, words: Sequence[Span]) -> Iterator[Piece]:
    held = _words_between(words, start, end)
    if len(held) >= MIN_FRAME_WORDS:
        yield Piece(Span(held[0].start, held[-1].end), "outlet", None, sentence.in_headline)


def _words_between(words: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The ordered `words` that lie wholly between two positions."""
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_left(words, end, key=lambda word: word.start)
    while last > first and words[last - 1].end > end:
        last -= 1
    return words[first:last]


def _speaker(quoted: Span, speakers: dict[Span, str | None]) -> str | None:
    """Who says the stretch: stretches of `annotated.quoted` are unions of the quotes' own."""
    if quoted in speakers:
        return speakers[quoted]
    return next((name for span, name in speakers.items() if span.overlaps(quoted)), None)

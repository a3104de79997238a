"""The pieces that are scored: stretches of one sentence in one voice.

A sentence that holds quoted words is cut where the voice changes. What stands inside the quotation marks is a quoted
piece with its speaker; what is left is the outlet's. A remnant of the outlet's of fewer than `MIN_FRAME_WORDS` words
("he said on Monday") is no piece: it says who speaks, not how the outlet judges.
"""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.model import AnnotatedArticle, Span, Voice, overlapping

MIN_FRAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence in one voice; `speaker` is who is quoted, None in the outlet's voice."""

    span: Span
    voice: Voice
    speaker: str | None = None


def cut_pieces(annotated: AnnotatedArticle) -> tuple[Piece, ...]:
    """Every piece of the article's sentences, in order, as offsets into its text.

    No piece holds a word of the other voice, and none that is cut from a sentence is empty of words.
    """
    speakers = {span: quote.speaker for quote in annotated.quotes for span in quote.quoted}
    pieces: list[Piece] = []
    for sentence in annotated.sentences:
        inside = overlapping(annotated.quoted, sentence.span)
        if not inside:
            pieces.append(Piece(sentence.span, "outlet"))
            continue
        pieces.extend(_cut(sentence.span, inside, annotated.words, speakers))
    return tuple(pieces)


def _cut(
    sentence: Span, inside: Sequence[Span], words: Sequence[Span], speakers: dict[Span, str | None]
) -> Iterator[Piece]:
    """The pieces of a sentence that overlaps the quoted stretches `inside`."""
    position = sentence.start
    for quoted in inside:
        start, end = max(quoted.start, sentence.start), min(quoted.end, sentence.end)
        yield from _frame(position, start, words)
        held = _words_between(words, start, end)
        if held:
            yield Piece(Span(held[0].start, held[-1].end), "quoted", _speaker(quoted, speakers))
        position = end
    yield from _frame(position, sentence.end, words)


def _frame(start: int, end: int, words: Sequence[Span]) -> Iterator[Piece]:
    held = _words_between(words, start, end)
    if len(held) >= MIN_FRAME_WORDS:
        yield Piece(Span(held[0].start, held[-1].end), "outlet")


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

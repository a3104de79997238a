"""The pieces that are scored: stretches of one sentence in one voice.

A sentence that holds quoted or reported words is cut where the voice changes. What stands inside the quotation marks is
a quoted piece with its speaker, what is credited to somebody without marks a reported one; what is left is the
outlet's. A remnant of the outlet's of fewer than `MIN_FRAME_WORDS` words ("he said on Monday") is no piece: it says who
speaks, not how the outlet judges. Nor is what is left of a statement around its quoted words.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.model import AnnotatedArticle, Quote, Span, Voice, overlapping

MIN_FRAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence in one voice; `speaker` is who said it, None in the outlet's voice."""

    span: Span
    voice: Voice
    speaker: str | None = None


def cut_pieces(annotated: AnnotatedArticle) -> tuple[Piece, ...]:
    """Every piece of the article's sentences, in order, as offsets into its text.

    No piece holds a word of the other voice, and none that is cut from a sentence is empty of words.
    """
    voices = _voices(annotated)
    spans = [span for span, _, _ in voices]
    pieces: list[Piece] = []
    for sentence in annotated.sentences:
        first = bisect_right(spans, sentence.span.start, key=lambda span: span.end)
        last = bisect_left(spans, sentence.span.end, key=lambda span: span.start)
        inside = voices[first:last]
        if not inside:
            pieces.append(Piece(sentence.span, "outlet"))
            continue
        pieces.extend(_cut(sentence.span, inside, annotated.words))
    return tuple(pieces)


def _voices(annotated: AnnotatedArticle) -> list[tuple[Span, Voice, str | None]]:
    """The quoted and the reported stretches in order, disjoint, each with its voice and its speaker."""
    speakers = {span: quote.speaker for quote in annotated.quotes for span in quote.quoted}
    reported = _speakers_of(annotated.reported, annotated.quotes)
    found: list[tuple[Span, Voice, str | None]] = [(span, "quoted", _speaker(span, speakers))
                                                   for span in annotated.quoted]
    found += [(span, "reported", reported.get(span)) for span in annotated.reported]
    return sorted(found, key=lambda one: one[0])


def _speakers_of(reported: Sequence[Span], quotes: Sequence[Quote]) -> dict[Span, str | None]:
    """Who each reported stretch is credited to: the first quote that holds it."""
    found: dict[Span, str | None] = {}
    for quote in quotes:
        for span in quote.spans:
            for stretch in overlapping(reported, span):
                found.setdefault(stretch, quote.speaker)
    return found


def _cut(sentence: Span, inside: Sequence[tuple[Span, Voice, str | None]], words: Sequence[Span]) -> Iterator[Piece]:
    """The pieces of a sentence that overlaps the quoted and reported stretches `inside`."""
    position = sentence.start
    for stretch, voice, speaker in inside:
        start, end = max(stretch.start, sentence.start), min(stretch.end, sentence.end)
        yield from _frame(position, start, words)
        held = _words_between(words, start, end)
        if held and (voice == "quoted" or len(held) >= MIN_FRAME_WORDS):
            yield Piece(Span(held[0].start, held[-1].end), voice, speaker)
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

"""Whose voice a loaded term is in: the outlet's own, that of somebody it quotes, or of somebody it reports.

A term that begins inside speech marks is the speaker's. One that stands in what is credited to somebody without marks
is reported: in an indirect quote, behind a turn of phrase that makes it a charge, a label or a belief ("accused them of
bigotry", see `lexicon.credits`), or between marks by which the outlet holds it off. Every other is the outlet's own.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from mediacompare.annotate.wording.loaded_rules import SCARE_QUOTES, Match
from mediacompare.lexicon.credits import load_credits
from mediacompare.lexicon.matching import Pieces
from mediacompare.model import AnnotatedArticle, LoadedHit, Quote, Span, Voice, merge_spans


class Inside:
    """Whether a span touches one of many ordered, disjoint ones."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def touches(self, span: Span) -> bool:
        place = bisect_right(self._starts, span.start) - 1
        return any(self._spans[i].overlaps(span) for i in (place, place + 1) if 0 <= i < len(self._spans))

    def holds(self, span: Span) -> bool:
        """Whether one of them is larger than the span and holds all of it."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and self._spans[place].contains(span) and self._spans[place] != span


class Voices:
    """Whose voice a place in an article is in."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._text = annotated.text
        self._credits = load_credits()
        self._quoted = Inside(annotated.quoted)
        self._reported = Inside(annotated.reported)
        self._held_off = Inside(merge_spans(aside.span for aside in annotated.asides if aside.kind == "scare"))
        self._speech = _by_sentence(annotated, ((quote, span) for quote in annotated.quotes for span in quote.quoted))
        # A statement that is too unsure to be shown is not the outlet's own wording either.
        told = (*annotated.quotes, *annotated.unsure)
        self._content = _by_sentence(annotated, ((quote, span) for quote in told for span in quote.spans))

    def hit(self, match: Match, number: int, sentence: Pieces) -> LoadedHit:
        """The match with its voice: quoted, reported or the outlet's, and of whom where that is known. `number` is
        that of the sentence it stands in."""
        voice = self._voice(match, sentence)
        entry = match.entry
        speaker = None if voice == "outlet" else self._speaker(match.span.start, voice, number)
        return LoadedHit(match.span, entry.term, entry.category, entry.strength, voice, speaker,
                         entry.plainer(match.span.of(self._text)), match.rule)

    def _voice(self, match: Match, sentence: Pieces) -> Voice:
        place = Span(match.span.start, match.span.start + 1)
        if self._quoted.touches(place):
            return "quoted"
        return "reported" if self._reported.touches(place) or self._credited(match, sentence) else "outlet"

    def _credited(self, match: Match, sentence: Pieces) -> bool:
        """Whether the outlet's own sentence makes the match somebody's: by a turn of phrase, or between marks."""
        if match.rule != SCARE_QUOTES and self._held_off.touches(match.span):
            return True
        first = bisect_left(sentence.starts, match.span.start)
        return first < len(sentence.words) and self._credits.turn_before(sentence, first) is not None

    def _speaker(self, start: int, voice: Voice, number: int) -> str | None:
        stretches = (self._speech if voice == "quoted" else self._content).get(number, ())
        return next((quote.speaker for quote, span in stretches if span.start <= start < span.end), None)


def _by_sentence(annotated: AnnotatedArticle,
                 stretches: Iterable[tuple[Quote, Span]]) -> dict[int, list[tuple[Quote, Span]]]:
    """The stretches of quotes, in their order, by the number of each sentence that they touch."""
    ends = [sentence.span.end for sentence in annotated.sentences]
    found: dict[int, list[tuple[Quote, Span]]] = defaultdict(list)
    for quote, span in stretches:
        number = bisect_right(ends, span.start)
        while number < len(ends) and annotated.sentences[number].span.start < span.end:
            found[number].append((quote, span))
            number += 1
    return found

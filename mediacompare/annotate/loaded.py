"""Loaded terms where they stand, and in whose voice.

Terms are matched with their inflections, longest first, never inside the name of a person or body, a title of a work
or a nickname. A hit that begins inside speech marks is the speaker's; every other is the outlet's, with the person
whose view it reports when it stands in an indirect quote.
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.annotate.masking import name_spans
from mediacompare.lexicon.entries import Entry, Form, Lexicon
from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.model import AnnotatedArticle, LoadedHit, Span, merge_spans

ALONE = 0.5
"""A term this strong is a hit wherever it stands."""
IN_COMPANY = 0.35
"""A weaker one, down to this, is a hit only beside a strong one in the same sentence."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term where it stands. `plain` terms are single words that are no term as part of a name."""

    span: Span
    entry: Entry
    plain: bool
    rule: str = "lexicon"


def find_loaded(annotated: AnnotatedArticle, lexicon: Lexicon) -> tuple[LoadedHit, ...]:
    """The loaded terms of an article's sentences in order of position, none overlapping another."""
    barred = _Inside(merge_spans([m.span for m in annotated.mentions if m.kind in ("person", "body")]
                                 + [a.span for a in annotated.asides if a.kind in ("title", "nickname")]))
    names = _Inside(name_spans(annotated))
    voices = _Voices(annotated)
    hits: list[LoadedHit] = []
    for sentence in annotated.sentences:
        matches = [match for match in _matches(Pieces(annotated.text, sentence.span), lexicon)
                   if not barred.touches(match.span) and not (match.plain and names.touches(match.span))]
        strongest = max((match.entry.strength for match in matches), default=0.0)
        least = IN_COMPANY if strongest >= ALONE else ALONE
        hits.extend(voices.hit(match) for match in matches if match.entry.strength >= least)
    return tuple(hits)


def _matches(pieces: Pieces, lexicon: Lexicon) -> Iterator[Match]:
    """Every term in a sentence, the longest from the left, contexts heeded."""
    def accept(form: Form, first: int, last: int) -> bool:
        return _counts(pieces, form, lexicon, first, last)

    for form, first, last in find_forms(pieces, lexicon.starts, accept):
        yield Match(pieces.span(first, last), form.entry, len(form.words) == 1 and form.capitals is None)


def _counts(pieces: Pieces, form: Form, lexicon: Lexicon, first: int, last: int) -> bool:
    """False when a neighbouring word disarms the term, or when none of those that would arm it is there."""
    arms = armed = False
    for context in (*lexicon.by_term.get(form.entry.term, ()), *lexicon.by_term.get("*", ())):
        beside = pieces.beside(context, first, last)
        if context.effect == "disarm" and beside:
            return False
        arms = arms or context.effect == "arm"
        armed = armed or (context.effect == "arm" and beside)
    return armed or not arms


class _Inside:
    """Whether a span touches one of many ordered, disjoint ones."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def touches(self, span: Span) -> bool:
        place = bisect_right(self._starts, span.start) - 1
        return any(self._spans[i].overlaps(span) for i in (place, place + 1) if 0 <= i < len(self._spans))


class _Voices:
    """Whose voice a place in an article is in."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._quoted = _Inside(annotated.quoted)
        self._speech = [(span, quote.speaker) for quote in annotated.quotes for span in quote.quoted]
        self._reported = [(span, quote.speaker) for quote in annotated.quotes for span in quote.spans]

    def hit(self, match: Match) -> LoadedHit:
        """The match with its voice: quoted by whom, or in whose reported view the outlet wrote it."""
        place = Span(match.span.start, match.span.start + 1)
        quoted = self._quoted.touches(place)
        speaker = next((name for span, name in (self._speech if quoted else self._reported) if span.overlaps(place)),
                       None)
        entry = match.entry
        return LoadedHit(match.span, entry.term, entry.category, entry.strength, "quoted" if quoted else "outlet",
                         speaker, entry.neutral, match.rule)

"""Loaded terms where they stand, and in whose voice.

Terms are matched with their inflections, longest first, never inside the name of a person or body, a title of a work
or a nickname; `loaded_rules` adds what no list can hold. `voices` says whose words each of them is.
"""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from mediacompare.annotate.wording.loaded_rules import Match, WordMaking, lift, scare_quotes
from mediacompare.annotate.wording.masking import name_spans
from mediacompare.annotate.wording.voices import Inside, Voices
from mediacompare.lexicon.entries import Form, Lexicon
from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.model import AnnotatedArticle, LoadedHit, Span, merge_spans

T = TypeVar("T")
LEAST = 0.5
"""Weaker terms are no hits, unless a rule finds them at work: the press could hardly write without them."""
ASSERTING, LEANING = "asserting", 0.45
"""The category of the mild verbs that `find_asserting` gives, and the strength from which it gives them everywhere."""


def find_loaded(annotated: AnnotatedArticle, lexicon: Lexicon) -> tuple[LoadedHit, ...]:
    """The loaded terms of an article's sentences in order of position, none overlapping another."""
    return _hits(annotated, lexicon, lambda match: match.entry.strength >= LEAST)


def find_asserting(annotated: AnnotatedArticle, lexicon: Lexicon) -> tuple[LoadedHit, ...]:
    """The mild verbs that report what is said and lean to one side ("claimed", "insisted"), in order of position.

    They are a class of their own: they belong to how words are introduced, and stand in no count of loaded terms. The
    mildest of them are given only where they are the cue of a quotation.
    """
    cues = Inside(merge_spans(quote.cue for quote in annotated.quotes if quote.cue is not None))

    def leans(match: Match) -> bool:
        entry = match.entry
        return entry.category == ASSERTING and entry.strength < LEAST and (
            entry.strength >= LEANING or cues.touches(match.span))

    return _hits(annotated, lexicon, leans)


def _hits(annotated: AnnotatedArticle, lexicon: Lexicon, wanted: Callable[[Match], bool]) -> tuple[LoadedHit, ...]:
    """The terms found in an article that are wanted, each with its voice."""
    names = _Names(annotated)
    voices = Voices(annotated)
    making = WordMaking(lexicon.patterns)
    scare = list(scare_quotes(annotated))
    hits: list[LoadedHit] = []
    for number, sentence in enumerate(annotated.sentences):
        pieces = Pieces(annotated.text, sentence.span)
        matches = [lift(match, pieces) for match in _matches(pieces, lexicon)]
        aside = [match for match in _within(scare, sentence.span, _match_start) if match.span.end <= sentence.span.end]
        found = [match for match in (*aside, *matches, *making.find(pieces)) if not names.bar(match)]
        hits.extend(voices.hit(match, number, pieces) for match in _longest(found) if wanted(match))
    return tuple(hits)


def _within(items: Sequence[T], span: Span, start: Callable[[T], int]) -> Sequence[T]:
    """Those of the items, in order of their `start`, that begin inside the span."""
    return items[bisect_left(items, span.start, key=start) : bisect_left(items, span.end, key=start)]


def _match_start(match: Match) -> int:
    return match.span.start


def _longest(matches: Sequence[Match]) -> list[Match]:
    """The matches in order, of those that overlap only the longest (the first of two that are equally long)."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: -len(match.span)):
        if not any(match.span.overlaps(other.span) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.span)


def _matches(pieces: Pieces, lexicon: Lexicon) -> Iterator[Match]:
    """Every term in a sentence, the longest from the left, contexts heeded."""
    def accept(form: Form, first: int, last: int) -> bool:
        return _counts(pieces, form, lexicon, first, last)

    for form, first, last in find_forms(pieces, lexicon.starts, accept):
        yield Match(pieces.span(first, last), form.entry, len(form.words) == 1 and form.capitals is None)


def _counts(pieces: Pieces, form: Form, lexicon: Lexicon, first: int, last: int) -> bool:
    """False when a neighbouring word disarms the term, or when none of those that would arm it is there."""
    arms = armed = False
    for context in lexicon.contexts_of(form, pieces.text[pieces.starts[first]].isupper()):
        beside = pieces.beside(context, first, last)
        if context.effect == "disarm" and beside:
            return False
        arms = arms or context.effect == "arm"
        armed = armed or (context.effect == "arm" and beside)
    return armed or not arms


class _Names:
    """What bars a term: being (part of) the name of a person or body, a title or a nickname."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        mentions = [mention.span for mention in annotated.mentions if mention.kind in ("person", "body")]
        titles = [aside.span for aside in annotated.asides if aside.kind in ("title", "nickname")]
        self._mentions = Inside(merge_spans(mentions))
        self._titles = Inside(merge_spans(titles))
        self._capitalised = Inside(name_spans(annotated))

    def bar(self, match: Match) -> bool:
        """True for a match that is no use of its term. A term that holds a name itself ("anti-Trump") is barred only
        inside a longer name."""
        if self._titles.touches(match.span):
            return True
        if match.plain:
            return self._mentions.touches(match.span) or self._capitalised.touches(match.span)
        return self._mentions.holds(match.span)

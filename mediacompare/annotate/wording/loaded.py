"""Loaded terms where they stand, and in whose voice.

Terms are matched with their inflections, longest first, never inside the name of a person or body, a title of a work
or a nickname; `loaded_rules` adds what no list can hold. A hit that begins inside speech marks is the speaker's; every
other is the outlet's, with the person whose view it reports when it stands in an indirect quote.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from mediacompare.annotate.wording.loaded_rules import Match, WordMaking, lift, scare_quotes
from mediacompare.annotate.wording.masking import name_spans
from mediacompare.lexicon.entries import Form, Lexicon
from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.model import AnnotatedArticle, LoadedHit, Quote, Span, Voice, merge_spans

T = TypeVar("T")
LEAST = 0.5
"""Weaker terms are no hits, unless a rule finds them at work: the press could hardly write without them."""


def find_loaded(annotated: AnnotatedArticle, lexicon: Lexicon) -> tuple[LoadedHit, ...]:
    """The loaded terms of an article's sentences in order of position, none overlapping another."""
    names = _Names(annotated)
    voices = _Voices(annotated)
    making = WordMaking(lexicon.patterns)
    cues = sorted(quote.cue for quote in annotated.quotes if quote.cue is not None)
    scare = list(scare_quotes(annotated))
    hits: list[LoadedHit] = []
    for number, sentence in enumerate(annotated.sentences):
        pieces = Pieces(annotated.text, sentence.span)
        near = _within(cues, sentence.span, _start)
        matches = [lift(match, pieces, near) for match in _matches(pieces, lexicon)]
        aside = [match for match in _within(scare, sentence.span, _match_start) if match.span.end <= sentence.span.end]
        found = [match for match in (*aside, *matches, *making.find(pieces)) if not names.bar(match)]
        hits.extend(voices.hit(match, number) for match in _longest(found) if match.entry.strength >= LEAST)
    return tuple(hits)


def _within(items: Sequence[T], span: Span, start: Callable[[T], int]) -> Sequence[T]:
    """Those of the items, in order of their `start`, that begin inside the span."""
    return items[bisect_left(items, span.start, key=start) : bisect_left(items, span.end, key=start)]


def _start(span: Span) -> int:
    return span.start


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
    for context in lexicon.contexts_of(form):
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

    def holds(self, span: Span) -> bool:
        """Whether one of them is larger than the span and holds all of it."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and self._spans[place].contains(span) and self._spans[place] != span


class _Names:
    """What bars a term: being (part of) the name of a person or body, a title or a nickname."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        mentions = [mention.span for mention in annotated.mentions if mention.kind in ("person", "body")]
        titles = [aside.span for aside in annotated.asides if aside.kind in ("title", "nickname")]
        self._mentions = _Inside(merge_spans(mentions))
        self._titles = _Inside(merge_spans(titles))
        self._capitalised = _Inside(name_spans(annotated))

    def bar(self, match: Match) -> bool:
        """True for a match that is no use of its term. A term that holds a name itself ("anti-Trump") is barred only
        inside a longer name."""
        if self._titles.touches(match.span):
            return True
        if match.plain:
            return self._mentions.touches(match.span) or self._capitalised.touches(match.span)
        return self._mentions.holds(match.span)


class _Voices:
    """Whose voice a place in an article is in."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._text = annotated.text
        self._quoted = _Inside(annotated.quoted)
        self._credited = _Inside(annotated.reported)
        self._speech = _by_sentence(annotated, ((quote, span) for quote in annotated.quotes for span in quote.quoted))
        # A statement that is too unsure to be shown is not the outlet's own wording either.
        reported = (*annotated.quotes, *annotated.unsure)
        self._reported = _by_sentence(annotated, ((quote, span) for quote in reported for span in quote.spans))

    def hit(self, match: Match, sentence: int) -> LoadedHit:
        """The match with its voice: quoted, or reported without marks, and of whom. `sentence` is the number of the
        sentence it stands in."""
        place = Span(match.span.start, match.span.start + 1)
        quoted = self._quoted.touches(place)
        voice: Voice = "quoted" if quoted else "reported" if self._credited.touches(place) else "outlet"
        stretches = (self._speech if quoted else self._reported).get(sentence, ())
        speaker = next((quote.speaker for quote, span in stretches if span.overlaps(place)), None)
        entry = match.entry
        return LoadedHit(match.span, entry.term, entry.category, entry.strength, voice, speaker,
                         entry.plainer(match.span.of(self._text)), match.rule)


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

"""The points of an event: what its articles tell, each point once, and which articles tell it and which leave it out.

A point is a sentence, or several sentences of different articles that tell the same. Sentences are joined the most
alike first, as long as those of different articles are alike on average (see `JOIN`), so that a long sentence with two
facts does not draw all that tells either into one point. A headline is no point, since its article tells again what it
says; what only the headline tells is told partly.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product
from typing import Literal

from mediacompare.align.nearness import Nearness
from mediacompare.model import AnnotatedArticle, Event, Link, Quote, Span
from mediacompare.text.words import words_within

Level = Literal["told", "partly", "unsure", "left out"]
# What tells the same on average, of all pairs across two groups, may be one point.
JOIN = 0.4
# Fewer words are no point by themselves ("He agreed.", "...").
LEAST_WORDS = 3
# A sentence of which so much is somebody's words rests on them; the rest is who says it.
SPEECH_SHARE = 0.4
End = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Telling:
    """How an article tells a point: `told` has it in one of the point's sentences, `partly` in a sentence that tells
    some of it and belongs to another point, `unsure` echoes it too loosely to say or has its number or its voice
    somewhere, `left out` has nothing near it. `sentences` are where, in order; there may be none for the last two."""

    article: str
    level: Level
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """`best` is the sentence that is most like the others (the first, where there is one); `tellings` has every article
    of the coverage, in its order. `rests_on` is whose words it is, "" where it is the outlets' own or they do not
    agree; `source` the id of a source that tells it too, None otherwise."""

    best: End
    tellings: tuple[Telling, ...]
    rests_on: str = ""
    source: str | None = None

    def articles(self, *levels: Level) -> tuple[str, ...]:
        """The articles that tell the point at one of these levels."""
        return tuple(telling.article for telling in self.tellings if telling.level in levels)

    @property
    def spread(self) -> Literal["all", "all but one", "one", "some"]:
        """Who tells it: "all" (some of them partly), "all but one" of three or more, where that one surely leaves it
        out, "one" where all others surely leave it out, and otherwise "some"."""
        told, left = self.articles("told", "partly"), self.articles("left out")
        if len(told) == len(self.tellings):
            return "all"
        if len(left) == 1 and len(told) == len(self.tellings) - 1 >= 2:
            return "all but one"
        return "one" if len(told) == 1 and len(left) == len(self.tellings) - 1 else "some"


def find_points(event: Event) -> tuple[Point, ...]:
    """The points of the coverage, those that most articles tell first, then in the order of the articles; none with
    fewer than two articles."""
    if len(event.coverage) < 2:
        return ()
    order = {
        (annotated.article.id, sentence.span): (place, number)
        for place, annotated in enumerate(event.coverage)
        for number, sentence in enumerate(annotated.sentences)
        if not sentence.in_headline and words_of(annotated, [sentence.span]) >= LEAST_WORDS
    }
    coverage = {annotated.article.id for annotated in event.coverage}
    scores, loose = _scores(event.links, coverage), _scores(event.echoes, coverage)
    groups = _join(order, scores, loose)
    sourced, nearness = _sourced(event), Nearness(event.coverage)
    points = [_point(event, members, scores, loose, sourced, nearness) for members in groups]
    return tuple(sorted(points, key=lambda point: (-len(point.articles("told")), order[point.best])))


Scores = Mapping[End, Mapping[End, float]]


def _scores(links: Iterable[Link], coverage: Set[str]) -> Scores:
    found: dict[End, dict[End, float]] = defaultdict(dict)
    for link in links:
        a, b = (link.a, link.a_span), (link.b, link.b_span)
        if link.a in coverage and link.b in coverage:
            found[a][b] = found[b][a] = link.score
    return found


def _join(order: Mapping[End, tuple[int, int]], scores: Scores, loose: Scores) -> list[list[End]]:
    """The sentences in groups, each in order; groups are joined by their most alike sentences first."""
    group_of = {end: [end] for end in order}
    pairs = sorted(
        (
            (score, a, b)
            for a, others in scores.items() if a in order
            for b, score in others.items() if b in order and order[a] < order[b]
        ),
        key=lambda row: (-row[0], order[row[1]], order[row[2]]),
    )
    for _, a, b in pairs:
        first, second = group_of[a], group_of[b]
        if first is not second and _are_one(first, second, scores, loose):
            first += second
            group_of.update(dict.fromkeys(second, first))
    unique = {id(group): group for group in group_of.values()}
    return [sorted(group, key=order.__getitem__) for group in unique.values()]


def _are_one(first: Sequence[End], second: Sequence[End], scores: Scores, loose: Scores) -> bool:
    across = [(a, b) for a, b in product(first, second) if a[0] != b[0]]
    total = sum(scores.get(a, {}).get(b, loose.get(a, {}).get(b, 0.0)) for a, b in across)
    return total >= JOIN * len(first) * len(second)


def _sourced(event: Event) -> dict[End, str]:
    """The sentences of the coverage that tell what a source says, with the source's id."""
    sources = {annotated.article.id for annotated in event.sources}
    found: dict[End, str] = {}
    for link in event.links:
        for (a, a_span), (b, _) in (((link.a, link.a_span), (link.b, link.b_span)),
                                    ((link.b, link.b_span), (link.a, link.a_span))):
            if b in sources and a not in sources:
                found.setdefault((a, a_span), b)
    return found


def _point(
    event: Event,
    members: Sequence[End],
    scores: Scores,
    loose: Scores,
    sourced: Mapping[End, str],
    nearness: Nearness,
) -> Point:
    by_id = event.by_id()
    best = max(members, key=lambda end: sum(scores.get(end, {}).get(other, 0.0) for other in members))
    tellings = tuple(_telling(one.article.id, members, scores, loose, nearness) for one in event.coverage)
    voices = [_voice(by_id[article], span) for article, span in members]
    documents = [sourced[end] for end in members if end in sourced]
    return Point(best, tellings, _agreed(voices), documents[0] if documents else None)


def _telling(
    article: str, members: Sequence[End], scores: Scores, loose: Scores, nearness: Nearness
) -> Telling:
    own = tuple(span for other, span in members if other == article)
    if own:
        return Telling(article, "told", own)
    levels: tuple[tuple[Level, Scores], ...] = (("partly", scores), ("unsure", loose))
    for level, found in levels:
        near = {span for end in members for other, span in found.get(end, {}) if other == article}
        if near:
            return Telling(article, level, tuple(sorted(near)))
    near_by = any(nearness.comes_near(article, end) for end in members)
    return Telling(article, "unsure" if near_by else "left out")


def _voice(annotated: AnnotatedArticle, sentence: Span) -> str:
    """Whose words, quoted or reported, most of a sentence is; "" where they are the outlet's, or nobody's for sure."""
    shares: Counter[str] = Counter()
    for quote in _quotes_in(annotated, sentence):
        for span in quote.spans:
            inside = max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
            shares[quote.speaker if quote.sure and quote.speaker else ""] += inside
    name, size = max(shares.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return name if size >= SPEECH_SHARE * len(sentence) else ""


def _quotes_in(annotated: AnnotatedArticle, sentence: Span) -> Iterator[Quote]:
    return (quote for quote in annotated.quotes if quote.start < sentence.end and sentence.start < quote.end)


def _agreed(voices: Sequence[str]) -> str:
    """The name that most sentences rest on; one that half of them or fewer have is not agreed on."""
    name, count = Counter(voices).most_common(1)[0]
    return name if 2 * count > len(voices) else ""


def words_of(annotated: AnnotatedArticle, spans: Iterable[Span]) -> int:
    """How many words of the story stand in these sentences."""
    return len(words_within(annotated.words, list(spans)))

"""How far each article stands from the others, and whether that may be claimed: one rule for every figure."""
from __future__ import annotations

import math
from collections.abc import Sequence

from mediacompare.measures import table
from mediacompare.measures._claims import GRADE, JUDGING, LOADED, TONE, WORDING, Tested, find_claims
from mediacompare.measures._voices import mean, own_words
from mediacompare.measures.readability import flesch_kincaid, sentence_counts
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.statistics import Contrast, Interval, rate_ratio
from mediacompare.tidy import TidyTable

ORDER = 80
COLUMNS = (
    "event", "figure", "voice", "article", "other", "value", "low", "high", "p", "enough", "adjusted", "tests", "clear",
)  # fmt: skip
FIGURES = {WORDING: "outlet", LOADED: "outlet", JUDGING: "outlet", TONE: "outlet", GRADE: "all"}
"""The figures, and the voice that each is taken of."""
_UNTESTED = (math.nan, math.nan, math.nan)


def measure(event: Event) -> TidyTable:
    """One row for each article of the coverage and each figure, against the others; one row for two articles.

    event: key. figure: key; `loaded_rate` (loaded terms per word), `judging` (mean score of the sentences), `wording`
    (the two pooled), `tone` (mean tone of wording) or `grade` (Flesch-Kincaid). voice: key; `outlet`, or `all` for the
    grade: what others say is no claim on the outlet. article: key, its id. other: key; the other's id of two, "" for
    all the others together. value: how far the article is above the others: a log2 ratio for `loaded_rate` (1 is twice
    the rate), a difference for `judging` (-1 to 1), `tone` (-2 to 2) and `grade` (school years), for `wording` the
    mean of the first two in standard deviations of the shuffles. low, high: 95% limits; mid-p conditional binomial for
    the ratio (infinite where a side has no use), from the shuffles for the others, where they hold for all articles at
    once. p: the share of 2,000 shuffles of five runs of sentences an article in which any article lies as far from the
    others (`mediacompare.permutation`). enough: whether there was enough text to test: 100 words and 5 sentences a
    side, and 5 uses together. adjusted: p of the article furthest from the others, corrected over the topics (Holm;
    wording has half of the 5%); 1 for the other articles, of which nothing is claimed. tests: how many topics share
    the 5%, distinctive words among them; 0 where none was tested. clear: whether the difference may be
    claimed: adjusted under .05, and no interval that holds 0. p, adjusted, and limits are NaN where there is not
    enough. """
    coverage = event.coverage
    if len(coverage) < 2:
        return table(COLUMNS, [])
    claims = find_claims(event)
    rows: list[tuple[object, ...]] = []
    for figure, voice in FIGURES.items():
        found = claims.figures.get(figure)
        for place in range(1 if len(coverage) == 2 else len(coverage)):
            tested = found if found and place in found.places else None
            others = [coverage[i] for i in (tested.places if tested else range(len(coverage))) if i != place]
            made = _tested(figure, place, others, tested, event, claims.tests) if tested else \
                Contrast(_value(figure, coverage[place], others), *_UNTESTED, enough=False, tests=claims.tests)
            other = others[0].article.id if len(others) == 1 else ""
            rows.append((event.id, figure, voice, coverage[place].article.id, other, made.value, made.low, made.high,
                         made.p, made.enough, made.adjusted, made.tests, made.clear))
    return table(COLUMNS, rows)


def _tested(
    figure: str, place: int, others: Sequence[AnnotatedArticle], found: Tested, event: Event, tests: int
) -> Contrast:
    at = found.places.index(place)
    value, reach = found.value[at], found.reach[at]
    limits = Interval(value - reach, value, value + reach)
    if figure == LOADED:
        limits = _ratio(event.coverage[place], others)
    # Of two, each is as far from the other.
    adjusted = found.adjusted if place == found.first or len(found.places) == 2 else 1.0
    return Contrast(limits.value, limits.low, limits.high, found.p[at], True, adjusted, tests)


def _ratio(one: AnnotatedArticle, others: Sequence[AnnotatedArticle]) -> Interval:
    (hits, words), *rest = ((_loaded(annotated), own_words(annotated)) for annotated in (one, *others))
    return rate_ratio(hits, words, sum(count for count, _ in rest), sum(size for _, size in rest))


def _loaded(annotated: AnnotatedArticle) -> int:
    return sum(hit.voice == "outlet" for hit in annotated.loaded)


def _value(figure: str, one: AnnotatedArticle, others: Sequence[AnnotatedArticle]) -> float:
    """How far an article is from the others where nothing is tested."""
    if figure == LOADED:
        return _ratio(one, others).value
    if figure == WORDING:
        return math.nan  # in deviations of shuffles that were not made
    return _figure(figure, [one]) - _figure(figure, others)


def _figure(figure: str, side: Sequence[AnnotatedArticle]) -> float:
    if figure == GRADE:
        counts = [row for annotated in side for row in sentence_counts(annotated)]
        return float(flesch_kincaid(*map(sum, zip(*counts, strict=True)))) if counts else math.nan
    values = tone_values if figure == TONE else judging_values
    return mean([value for annotated in side for value in values(annotated)])


def tone_values(annotated: AnnotatedArticle) -> tuple[float, ...]:
    """The tone of each piece in the outlet's own voice."""
    return tuple(score.value for score in annotated.tone if score.voice == "outlet")


def judging_values(annotated: AnnotatedArticle) -> tuple[float, ...]:
    """The judging score of each sentence in the outlet's own voice."""
    return tuple(score.value for score in annotated.judging if score.voice == "outlet")

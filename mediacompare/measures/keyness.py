"""Distinctive words: what one article uses more than the others, in the outlets' own voice."""
from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from mediacompare.measures import table
from mediacompare.measures._claims import find_claims
from mediacompare.measures._terms import tells, term_of
from mediacompare.measures._voices import own_spans
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.statistics import (
    Interval,
    binomial_p,
    conservative_log_ratio,
    log_odds_informative,
    log_ratio,
)
from mediacompare.tidy import TidyTable

ORDER = 50
COLUMNS = (
    "event", "article", "outlet", "term", "count", "words", "others_count", "others_words", "log_ratio", "enough",
    "p", "adjusted", "tests", "conservative", "log_odds", "low", "high", "prior",
)  # fmt: skip
MIN_COUNT = 2
"""A word used once is not listed: nothing could be said of it."""


def measure(event: Event) -> TidyTable:
    """One row for each term that an article uses more often than the others of the coverage together.

    event, article, outlet: keys; rows of an article stand most distinctive first (by `log_odds` over its width).
    term: key; a word in small letters, without its possessive ending; function words and "Mr." are left out.
    count: uses in the article's own voice, of words in all; others_count, others_words: the same for the other
    articles together (counts). log_ratio: log2 of the two rates, 1 being twice as often (half a use added on both
    sides where the others have none). enough: whether the word was tested: 5 uses together, 100 words and 5 sentences
    a side; without, nothing below may be claimed. p: exact two-sided binomial. adjusted: what a claim stands on; the
    share of shuffles (see the table `contrasts`) in which any word of any article stands out so far, corrected over
    the topics, and never below p times `tests`, the number of words tested (of two articles, one's test is the
    other's); NaN where there is not enough. conservative: log2 ratio that is safe to claim after Bonferroni over the
    tests, 0 for none (Evert 2022). log_odds, low, high:
    natural log-odds-ratio with an informative prior and its 95% interval (Monroe, Colaresi & Quinn 2008). prior: the
    uses that the prior gives the term on both sides: its share of all the articles together, in as many words as an
    article has on average. So a word that all use leans to 0, and one that a side never uses still stands out.
    """
    used = {annotated.article.id: _own_terms(annotated) for annotated in event.coverage}
    if len(used) < 2:
        return table(COLUMNS, [])
    everything = sum(used.values(), Counter())
    prior = {term: count / len(used) for term, count in everything.items()}
    uses = [use for article, own in used.items() for use in _uses(article, own, everything)]
    places = [annotated.article.id for annotated in event.coverage]
    adjusted = {(places[place], term): p for (place, term), p in find_claims(event).terms.items()}
    words = {term for _, term in adjusted}
    tests = len(words) * (1 if len(used) == 2 else len({article for article, _ in adjusted}))
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article = annotated.article
        listed = [use for use in uses if use.article == article.id and use.is_more and use.count >= MIN_COUNT]
        own = used[article.id]
        odds = log_odds_informative(own, everything - own, prior=prior, terms=[use.term for use in listed])
        for use in sorted(listed, key=lambda use: (-_z(odds[use.term]), use.term)):
            interval, p = odds[use.term], adjusted.get((use.article, use.term))
            rows.append((
                event.id, article.id, article.outlet, use.term, *use.counts, log_ratio(*use.counts), p is not None,
                math.nan if p is None else use.p, math.nan if p is None else max(p, min(1.0, use.p * tests)), tests,
                0.0 if p is None else conservative_log_ratio(*use.counts, tests=tests),
                interval.value, interval.low, interval.high, prior[use.term],
            ))  # fmt: skip
    return table(COLUMNS, rows)


@dataclass(frozen=True, slots=True)
class _Use:
    """How often one article uses a term, and the others together."""

    article: str
    term: str
    count: int
    words: int
    others_count: int
    others_words: int

    @property
    def counts(self) -> tuple[int, int, int, int]:
        return self.count, self.words, self.others_count, self.others_words

    @property
    def is_more(self) -> bool:
        return self.count * self.others_words > self.others_count * self.words

    @property
    def p(self) -> float:
        return binomial_p(self.count, self.count + self.others_count, self.words / (self.words + self.others_words))


def _own_terms(annotated: AnnotatedArticle) -> Counter[str]:
    """The terms of the article's own voice with their counts."""
    return Counter(term_of(annotated.words_of(word)) for word in own_spans(annotated))


def _uses(article: str, own: Counter[str], everything: Counter[str]) -> list[_Use]:
    words, total = own.total(), everything.total()
    return [
        _Use(article, term, own[term], words, count - own[term], total - words)
        for term, count in everything.items()
        if count >= MIN_COUNT and tells(term)
    ]


def _z(interval: Interval) -> float:
    """The log-odds over their standard error, which the width of the interval is proportional to."""
    return interval.value / (interval.high - interval.low)

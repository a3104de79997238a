"""How often words judge, by article, voice and category."""
from __future__ import annotations

from collections import Counter
from typing import get_args

from mediacompare.measures import table
from mediacompare.measures._voices import own_words, quoted_words, reported_words
from mediacompare.model import Event, Voice
from mediacompare.statistics import rate_interval
from mediacompare.tidy import TidyTable

ORDER = 40
COLUMNS = ("event", "article", "outlet", "voice", "category", "count", "words", "rate", "low", "high")
ALL = "all"
"""What stands in `category` for every category together."""


def measure(event: Event) -> TidyTable:
    """For each article of the coverage and each voice one row for all loaded terms, then one for each category met.

    event, article, outlet: keys. voice: `outlet` (the outlet's own words), `quoted` (words inside quotation marks)
    or `reported` (credited to somebody without marks, documents printed in full too); key. category: the lexicon's
    category, or `all`; key. count: loaded terms of that voice and category. words: the voice's words (the
    denominator). rate: count per 1,000 of those words, NaN without a word. low, high: its exact 95% Poisson
    interval (Garwood 1936).
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article = annotated.article
        words = {"outlet": own_words(annotated), "quoted": quoted_words(annotated),
                 "reported": reported_words(annotated)}
        for voice in get_args(Voice):
            found = Counter(hit.category for hit in annotated.loaded if hit.voice == voice)
            for category, count in ((ALL, found.total()), *sorted(found.items(), key=lambda c: (-c[1], c[0]))):
                rate = rate_interval(count, words[voice])
                rows.append((event.id, article.id, article.outlet, voice, category, count, words[voice], rate.value,
                             rate.low, rate.high))
    return table(COLUMNS, rows)

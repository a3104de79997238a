"""How far two halves of one article differ, beside how far the articles do: a picture, and no test of it."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from mediacompare.measures import table
from mediacompare.measures._voices import mean, share
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

ORDER = 90
COLUMNS = ("event", "figure", "pair", "article", "other", "value", "other_value", "gap", "floor")


@dataclass(frozen=True, slots=True)
class _Counts:
    """What one sentence adds to its half or to its article."""

    words: int
    quoted: int
    own: int
    loaded: int
    tone: tuple[float, ...]


def measure(event: Event) -> TidyTable:
    """The same comparison between articles, and between the two halves of each article (every other sentence).

    event: key. figure: key; `loaded_rate` (loaded terms per 1,000 words in the outlet's own voice), `quoted_share`
    (words inside quotation marks over all words, 0 to 1) or `tone` (mean tone in the outlet's own voice, -1 to 1).
    pair: key; `articles` or `halves`. article, other: keys; the two articles' ids, or twice the same. value,
    other_value: the figure on each side. gap: their distance, in the figure's unit. floor: the largest gap between
    two halves of an article of this event for this figure, in the same unit. Halves are half as long, so the
    floor is rather too high than too low. What may be claimed stands in the table `contrasts`. NaN where a side has
    nothing to divide by.
    """
    sentences = {annotated.article.id: _sentences(annotated) for annotated in event.coverage}
    rows: list[tuple[object, ...]] = []
    for name, figure in (("loaded_rate", _loaded_rate), ("quoted_share", _quoted_share), ("tone", _tone)):
        whole = {article: figure(counts) for article, counts in sentences.items()}
        halves = {article: (figure(counts[::2]), figure(counts[1::2])) for article, counts in sentences.items()}
        gaps = [abs(first - second) for first, second in halves.values()]
        floor = max((gap for gap in gaps if not math.isnan(gap)), default=math.nan)
        pairs = [("articles", a, b, whole[a], whole[b]) for a, b in combinations(whole, 2)]
        pairs += [("halves", article, article, *values) for article, values in halves.items()]
        rows += [(event.id, name, *pair, abs(pair[3] - pair[4]), floor) for pair in pairs]
    return table(COLUMNS, rows)


def _sentences(annotated: AnnotatedArticle) -> list[_Counts]:
    counted = []
    quoted = set(words_within(annotated.words, annotated.quoted))
    credited = set(words_within(annotated.words, annotated.credited))
    for sentence in annotated.sentences:
        words = words_within(annotated.words, [sentence.span])
        counted.append(_Counts(
            len(words),
            sum(word in quoted for word in words),
            sum(word not in credited for word in words),
            sum(hit.voice == "outlet" and sentence.span.contains(hit.span) for hit in annotated.loaded),
            tuple(s.value for s in annotated.tone if s.voice == "outlet" and sentence.span.contains(s.span)),
        ))  # fmt: skip
    return counted


def _loaded_rate(counts: Sequence[_Counts]) -> float:
    return 1000 * share(sum(c.loaded for c in counts), sum(c.own for c in counts))


def _quoted_share(counts: Sequence[_Counts]) -> float:
    return share(sum(c.quoted for c in counts), sum(c.words for c in counts))


def _tone(counts: Sequence[_Counts]) -> float:
    return mean([value for c in counts for value in c.tone])

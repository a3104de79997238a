"""How far apart two articles are, and whether that may be claimed: every pair, corrected over all tests together."""
from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from mediacompare.measures import table
from mediacompare.measures._voices import own_words, quoted_words
from mediacompare.measures.readability import flesch_kincaid, sentence_counts
from mediacompare.model import AnnotatedArticle, Event, Voice
from mediacompare.resampling import bootstrap_difference, mean_difference
from mediacompare.statistics import Contrast, corrected, rate_ratio
from mediacompare.tidy import TidyTable

ORDER = 80
COLUMNS = (
    "event", "figure", "voice", "article", "other", "value", "low", "high", "p", "enough", "adjusted", "tests", "clear",
)  # fmt: skip
WORD_FAMILIES = 1
"""The distinctive words are tested too. They are so many that their correction hardly ever lets one pass by chance
(in under 1% of comparisons), so counting them once keeps claims of any kind under 5%."""


def measure(event: Event) -> TidyTable:
    """One row for each pair of articles of the coverage, each figure and each voice.

    event: key. figure: key; `loaded_rate` (loaded terms per word), `tone` (mean tone of wording) or `grade`
    (Flesch-Kincaid). voice: key; `outlet`, `quoted`, or `all` for the grade. article, other: keys, the two articles'
    ids. value: how far the first is above the second: a log2 ratio for `loaded_rate` (1 is twice the rate), a
    difference for `tone` (-2 to 2) and `grade` (school years). low, high: its 95% interval, mid-p conditional
    binomial for the ratio, bootstrapped over sentences for the differences; may be infinite. p: two-sided, exact
    for the ratio, NaN where not tested. enough: whether there is enough text to test (300 words a side; 5 uses
    together, or 8 sentences a side). adjusted: p after Holm over the `tests` of this event, NaN where not tested;
    the distinctive words (table `keyness`, a family of its own) count as one test more. clear: whether a difference
    may be claimed: tested, adjusted p under .05, and an interval that leaves 0 out.
    """
    keys: list[tuple[str, str, str, str]] = []
    contrasts: list[Contrast] = []
    for figure, voice, contrast in _figures(event):
        for i, j in combinations(range(len(event.coverage)), 2):
            keys.append((figure, voice, event.coverage[i].article.id, event.coverage[j].article.id))
            contrasts.append(contrast(i, j))
    return table(COLUMNS, [
        (event.id, *key, c.value, c.low, c.high, c.p if c.enough else math.nan, c.enough, c.adjusted, c.tests, c.clear)
        for key, c in zip(keys, corrected(contrasts, others=WORD_FAMILIES), strict=True)
    ])  # fmt: skip


def _figures(event: Event) -> Iterator[tuple[str, str, Callable[[int, int], Contrast]]]:
    """Each figure and voice, with the function that contrasts two articles by their place."""
    articles = event.coverage
    own, quoted = [own_words(a) for a in articles], [quoted_words(a) for a in articles]
    voices: tuple[tuple[Voice, list[int]], ...] = (("outlet", own), ("quoted", quoted))
    for voice, words in voices:
        hits = [sum(hit.voice == voice for hit in annotated.loaded) for annotated in articles]
        yield "loaded_rate", voice, _of_rates(hits, words)
    for voice, words in voices:
        tones = [tone_values(annotated, voice) for annotated in articles]
        yield "tone", voice, _of_means(tones, words)
    units = [sentence_counts(annotated) for annotated in articles]
    sizes = [sum(words for words, *_ in sentences) for sentences in units]
    yield "grade", "all", lambda i, j: bootstrap_difference(
        units[i], units[j], flesch_kincaid, words=(sizes[i], sizes[j])
    )


def _of_rates(hits: Sequence[int], words: Sequence[int]) -> Callable[[int, int], Contrast]:
    return lambda i, j: rate_ratio(hits[i], words[i], hits[j], words[j])


def _of_means(values: Sequence[Sequence[float]], words: Sequence[int]) -> Callable[[int, int], Contrast]:
    return lambda i, j: mean_difference(values[i], values[j], words=(words[i], words[j]))


def tone_values(annotated: AnnotatedArticle, voice: Voice) -> list[float]:
    """The tone of each piece in one voice."""
    return [score.value for score in annotated.tone if score.voice == voice]

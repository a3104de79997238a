"""Loaded terms, tone and reading level, in sentences: quantities whose differences may be chance."""
from __future__ import annotations

import math

from mediacompare.findings.statements import Phrases, Side, Statement, counts_of, state_contrast
from mediacompare.findings.wording import article_names, counted, decimal
from mediacompare.measures._voices import own_words
from mediacompare.model import Event
from mediacompare.statistics import bootstrap_mean, mean_difference, rate_interval, rate_ratio

LOADED = "loaded"
TONE = "tone"
READABILITY = "readability"

_LOADED = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use",
    unit="loaded terms per 1,000 words", more="uses more loaded terms", mores="use more loaded terms",
    scale="per 1,000 words", call="more loaded", show=lambda value: f"{value:.0f}",
)  # fmt: skip
_TONE = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="averages", verbs="average", unit="in tone",
    more="is worded more brightly", mores="are worded more brightly", scale="on a scale from −1 to 1",
    call="brighter", show=lambda value: decimal(value, 2),
)  # fmt: skip


def loaded_terms(event: Event) -> Statement:
    """Loaded terms per 1,000 words in each article's own voice."""
    names = article_names(event)
    counts = []
    evidence = []
    for annotated in event.coverage:
        hits = [hit for hit in annotated.loaded if hit.voice == "outlet"]
        counts.append((len(hits), own_words(annotated)))
        evidence += [f"{annotated.article.id}:{hit.span.start}-{hit.span.end}" for hit in hits]
    sides = [
        Side(names[annotated.article.id], rate_interval(hits, words), f"{hits} in {counted(words, 'word')}")
        for annotated, (hits, words) in zip(event.coverage, counts, strict=True)
    ]
    headline, standfirst, claimed = state_contrast(sides, lambda i, j: rate_ratio(*counts[i], *counts[j]), _LOADED)
    if len(counts) == 2 and not claimed and sum(hits for hits, _ in counts):
        standfirst += _could_be(*counts)
    start = "A loaded term takes a side where a plainer word was at hand. "
    return Statement(LOADED, headline, start + standfirst, counts_of(sides), tuple(evidence), 2 if claimed else 0)


def _could_be(first: tuple[int, int], second: tuple[int, int]) -> str:
    """How large a difference could go unseen, from the interval of the ratio."""
    contrast = rate_ratio(*first, *second)
    widest = max(abs(contrast.low), abs(contrast.high))
    if math.isinf(widest) or widest < 0.5:
        return ""
    return f" A real difference of {decimal(2**widest)} to 1 could go unseen."


def tone(event: Event) -> Statement:
    """The mean tone of each article's sentences in its own voice."""
    names = article_names(event)
    scores = [[score.value for score in annotated.tone if score.voice == "outlet"] for annotated in event.coverage]
    sides = [
        Side(names[annotated.article.id], bootstrap_mean(values), f"mean over {counted(len(values), 'sentence or part of one', 'sentences or parts of one')}")
        for annotated, values in zip(event.coverage, scores, strict=True)
    ]
    headline, standfirst, claimed = state_contrast(sides, lambda i, j: mean_difference(scores[i], scores[j]), _TONE)
    start = "Tone is that of the wording, from −1 (darkest) to 1 (brightest), not of the opinion. "
    return Statement(TONE, headline, start + standfirst, counts_of(sides), (), 2 if claimed else 0)

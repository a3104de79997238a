"""Loaded terms, tone and reading level, in sentences: quantities whose differences may be chance."""
from __future__ import annotations

import math

from mediacompare.findings.statements import Phrases, Side, Statement, counts_of, state_contrast
from mediacompare.findings.wording import article_names, counted, decimal, number
from mediacompare.measures._voices import own_words
from mediacompare.measures.readability import MIN_WORDS as MIN_GRADED
from mediacompare.measures.readability import flesch_kincaid, sentence_counts
from mediacompare.model import Event
from mediacompare.statistics import (
    MIN_SENTENCES,
    MIN_USES,
    MIN_WORDS,
    UNDEFINED,
    bootstrap,
    bootstrap_difference,
    bootstrap_mean,
    mean_difference,
    rate_interval,
    rate_ratio,
)

LOADED = "loaded"
TONE = "tone"
READABILITY = "readability"

_LOADED = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use",
    unit="loaded terms per 1,000 words", more="uses more loaded terms", mores="use more loaded terms",
    scale="per 1,000 words", call="more loaded",
    needs=f"words (at least {MIN_WORDS}) and they have {number(MIN_USES)} uses together",
    show=lambda value: f"{value:.0f}",
)  # fmt: skip
_TONE = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="averages", verbs="average", unit="in tone",
    more="is worded more brightly", mores="are worded more brightly", scale="on a scale from −1 to 1",
    call="brighter", needs=f"words (at least {MIN_WORDS}) and sentences (at least {number(MIN_SENTENCES)})",
    show=lambda value: decimal(value, 2),
)  # fmt: skip

_READING = Phrases(
    lead="", leads="", verb="reads at grade", verbs="read at grade", unit="", more="reads harder", mores="read harder",
    scale="by grade", call="harder to read",
    needs=f"words (at least {MIN_WORDS}) and sentences (at least {number(MIN_SENTENCES)})", show=decimal,
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
        Side(names[annotated.article.id], bootstrap_mean(values), _pieces(len(values)))
        for annotated, values in zip(event.coverage, scores, strict=True)
    ]
    words = [own_words(annotated) for annotated in event.coverage]
    headline, standfirst, claimed = state_contrast(
        sides, lambda i, j: mean_difference(scores[i], scores[j], words=(words[i], words[j])), _TONE
    )
    start = "Tone is that of the wording, from −1 (darkest) to 1 (brightest), not of the opinion. "
    return Statement(TONE, headline, start + standfirst, counts_of(sides), (), 2 if claimed else 0)


def _pieces(count: int) -> str:
    """A sentence that holds a quotation is scored in pieces, so these are not always whole."""
    return counted(count, "sentence or part of one", "sentences or parts of one")


def readability(event: Event) -> Statement:
    """The Flesch-Kincaid grade of each article."""
    names = article_names(event)
    counts = [sentence_counts(annotated) for annotated in event.coverage]
    words = [sum(sentence[0] for sentence in sentences) for sentences in counts]
    sides = [
        Side(
            names[annotated.article.id],
            bootstrap(sentences, flesch_kincaid) if size >= MIN_GRADED else UNDEFINED,
            f"{counted(size, 'word')} in {counted(len(sentences), 'sentence')}",
        )
        for annotated, sentences, size in zip(event.coverage, counts, words, strict=True)
    ]
    headline, standfirst, claimed = state_contrast(
        sides,
        lambda i, j: bootstrap_difference(counts[i], counts[j], flesch_kincaid, words=(words[i], words[j])),
        _READING,
    )
    start = "The grade is the US school year that the length of the sentences and words suggests. "
    return Statement(READABILITY, headline, start + standfirst, counts_of(sides), (), 2 if claimed else 0)

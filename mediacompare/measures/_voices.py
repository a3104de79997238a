"""Whose words they are: the counts that several measures stand on."""
from __future__ import annotations

from collections.abc import Sequence

from mediacompare.model import AnnotatedArticle, Quote, Span
from mediacompare.text.words import words_within


def quoted_words(annotated: AnnotatedArticle) -> int:
    """Words of the story that stand inside speech quotation marks."""
    return len(words_within(annotated.words, annotated.quoted))


def own_words(annotated: AnnotatedArticle) -> int:
    """Words of the story in the outlet's own voice: all that are neither quoted nor reported."""
    return len(annotated.words) - len(words_within(annotated.words, annotated.credited))


def reported_words(annotated: AnnotatedArticle) -> int:
    """Words that the outlet credits to somebody without quotation marks."""
    return len(words_within(annotated.words, annotated.credited)) - quoted_words(annotated)


def own_spans(annotated: AnnotatedArticle) -> list[Span]:
    """The words that `own_words` counts, in order."""
    others = set(words_within(annotated.words, annotated.credited))
    return [word for word in annotated.words if word not in others]


def words_by_quote(annotated: AnnotatedArticle) -> list[tuple[Quote, int]]:
    """Every quote with its words inside quotation marks, in order of position.

    A word that two quotes hold (somebody quoting somebody) counts for the one that opens first, so that the counts
    sum to `quoted_words`.
    """
    taken: set[Span] = set()
    counted = []
    for quote in sorted(annotated.quotes, key=lambda quote: (quote.start, -quote.end)):
        words = set(words_within(annotated.words, quote.quoted)) - taken
        taken |= words
        counted.append((quote, len(words)))
    return counted


def share(part: float, whole: float) -> float:
    """`part / whole`, NaN where there is no whole."""
    return part / whole if whole else float("nan")


def mean(values: Sequence[float]) -> float:
    """The mean, NaN of nothing."""
    return share(sum(values), len(values))

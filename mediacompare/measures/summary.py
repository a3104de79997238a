"""Each text in one row: what the overview shows, and what trends over many events are made of."""
from __future__ import annotations

import math

from mediacompare.measures import readability, table
from mediacompare.measures._voices import mean, own_words, quoted_words, reported_words, share
from mediacompare.model import AnnotatedArticle, Event, Voice
from mediacompare.statistics import rate_interval
from mediacompare.tidy import TidyTable

ORDER = 10
COLUMNS = (
    "event", "article", "outlet", "role", "date", "words", "own_words", "quoted_words", "quoted_share", "sentences",
    "quotes", "indirect", "speakers", "loaded_outlet", "loaded_outlet_rate", "loaded_outlet_low",
    "loaded_outlet_high", "loaded_quoted", "loaded_quoted_rate", "loaded_quoted_low", "loaded_quoted_high",
    "tone_outlet", "tone_quoted", "flesch_kincaid_grade", "reported_words", "loaded_reported", "loaded_reported_rate",
    "loaded_reported_low", "loaded_reported_high", "tone_reported",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each article, and for each source; figures about quotation are NaN for a source.

    event, article, outlet, role (`coverage` or `source`): keys. date: ISO, "" when unknown. words: words of the
    story, furniture left out (count). own_words, quoted_words: the outlet's own, and those inside quotation marks
    (counts, NaN for a source, which is one voice); reported_words: those credited to somebody without marks.
    quoted_share: quoted_words over words, 0 to 1. sentences: count. quotes: quotations, direct or mixed (count);
    indirect: statements reported without quotation marks (count). speakers: different named speakers with quoted
    words (count). loaded_outlet: loaded terms in the article's own voice (count), with loaded_outlet_rate per 1,000
    own_words and its exact 95% Poisson limits loaded_outlet_low and loaded_outlet_high; loaded_quoted,
    loaded_quoted_rate, loaded_quoted_low, loaded_quoted_high: the same inside quotation marks, per 1,000
    quoted_words. A source's terms all stand under loaded_outlet, per 1,000 words. loaded_reported,
    loaded_reported_rate, loaded_reported_low, loaded_reported_high: the same in reported words. tone_outlet,
    tone_quoted, tone_reported: mean tone of wording by voice, -1 to 1 (intervals: table `tone`).
    flesch_kincaid_grade: years of US schooling for the whole story (table `readability`).
    """
    grade_of = {row["article"]: row["flesch_kincaid_grade"] for row in readability.measure(event).records()
                if row["voice"] == "all"}
    rows = []
    for annotated in event.articles:
        article = annotated.article
        rows.append((
            event.id, article.id, article.outlet, article.role, article.date.isoformat() if article.date else "",
            *_counts(annotated), *_loaded(annotated), _tone(annotated, "outlet"), _tone(annotated, "quoted"),
            grade_of[article.id], *_reported(annotated), _tone(annotated, "reported"),
        ))  # fmt: skip
    return table(COLUMNS, rows)


def _counts(annotated: AnnotatedArticle) -> tuple[float, ...]:
    """From `words` to `speakers`."""
    words, sentences = len(annotated.words), len(annotated.sentences)
    if annotated.article.role == "source":
        return words, math.nan, math.nan, math.nan, sentences, math.nan, math.nan, math.nan
    quoted = quoted_words(annotated)
    indirect = sum(quote.kind == "indirect" for quote in annotated.quotes)
    speakers = {quote.speaker for quote in annotated.quotes if quote.quoted and quote.speaker}
    return (
        words, own_words(annotated), quoted, share(quoted, words), sentences,
        len(annotated.quotes) - indirect, indirect, len(speakers),
    )  # fmt: skip


def _loaded(annotated: AnnotatedArticle) -> tuple[float, ...]:
    """Count, rate and limits for the outlet's voice, then for quoted voices."""
    words, quoted = len(annotated.words), quoted_words(annotated)
    in_quotes = sum(hit.voice == "quoted" for hit in annotated.loaded)
    own = sum(hit.voice == "outlet" for hit in annotated.loaded)
    if annotated.article.role == "source":
        rate = rate_interval(len(annotated.loaded), words)
        return len(annotated.loaded), rate.value, rate.low, rate.high, *(math.nan,) * 4
    first, second = rate_interval(own, own_words(annotated)), rate_interval(in_quotes, quoted)
    return own, first.value, first.low, first.high, in_quotes, second.value, second.low, second.high


def _reported(annotated: AnnotatedArticle) -> tuple[float, ...]:
    """From `reported_words` to `loaded_reported_high`."""
    if annotated.article.role == "source":
        return (math.nan,) * 5
    words, count = reported_words(annotated), sum(hit.voice == "reported" for hit in annotated.loaded)
    rate = rate_interval(count, words)
    return words, count, rate.value, rate.low, rate.high


def _tone(annotated: AnnotatedArticle, voice: Voice) -> float:
    return mean([score.value for score in annotated.tone if score.voice == voice])

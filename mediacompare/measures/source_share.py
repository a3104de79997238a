"""How much of a source each article tells."""
from __future__ import annotations

from collections import Counter

from mediacompare.align.coverage import Cover, cover_sources
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

ORDER = 82
COLUMNS = (
    "event", "source", "article", "outlet", "quoted", "changed", "retold", "echo", "left_out", "told", "sentences",
    "share_sentences", "words_told", "words_quoted", "words", "share_words", "share_words_quoted",
)  # fmt: skip
FOUND = frozenset(["verbatim", "marked_edit", "altered", "spliced"])


def measure(event: Event) -> TidyTable:
    """One row for each source and article of the coverage; empty without a source.

    event, source, article, outlet: keys. quoted, changed, retold, echo, left_out: the source's sentences at each level
    of `source_coverage` (counts). told: quoted, changed and retold together; sentences: all of the source;
    share_sentences: told over sentences, 0 to 1. words_told: words of the sentences told; words_quoted: the source's
    words that stand in quotations found in it (`source_check`); words: all of the source (counts). share_words,
    share_words_quoted: each over words, 0 to 1, NaN for a source without words. Full counts: no interval.
    """
    covers = cover_sources(event)
    rows = []
    for source in event.sources:
        for annotated in event.coverage:
            ids = source.article.id, annotated.article.id
            own = [cover for cover in covers if (cover.source, cover.article) == ids]
            rows.append((event.id, *ids, annotated.article.outlet, *_counts(own, source, event, annotated)))
    return table(COLUMNS, rows)


def _counts(
    covers: list[Cover], source: AnnotatedArticle, event: Event, annotated: AnnotatedArticle
) -> tuple[float, ...]:
    levels = Counter(cover.level for cover in covers)
    told = [cover.sentence.span for cover in covers if cover.told]
    spans = [
        span
        for checked in event.checks
        if (checked.source, checked.article) == (source.article.id, annotated.article.id)
        and checked.check.verdict in FOUND
        for span in checked.check.source_spans
    ]
    words, words_quoted = len(words_within(source.words, told)), len(words_within(source.words, spans))
    return (
        levels["quoted"], levels["changed"], levels["retold"], levels["echo"], levels["left out"], len(told),
        len(covers), share(len(told), len(covers)), words, words_quoted, len(source.words),
        share(words, len(source.words)), share(words_quoted, len(source.words)),
    )  # fmt: skip

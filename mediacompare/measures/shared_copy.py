"""Passages that several outlets print word for word."""
from __future__ import annotations

from mediacompare.align.shared_copy import find_shared_copy
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import Event
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

ORDER = 88
COLUMNS = (
    "event", "copy", "article", "outlet", "start", "end", "articles", "words", "article_words", "share",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each article that prints a passage of shared copy; empty when there is none.

    event, copy (the passage's number, from 1), article, outlet: keys. start, end: the passage in the article's text.
    articles: how many articles of the coverage print it. words: its words; article_words: all words of the story
    (counts). share: words over article_words, 0 to 1. A page shows each `copy` once, with the outlets that print it.
    """
    by_id = event.by_id()
    rows = []
    for number, copy in enumerate(find_shared_copy(event.articles), start=1):
        for article, span in copy.passages:
            annotated = by_id[article]
            words = len(words_within(annotated.words, [span]))
            rows.append((
                event.id, number, article, annotated.article.outlet, span.start, span.end, len(copy.passages), words,
                len(annotated.words), share(words, len(annotated.words)),
            ))  # fmt: skip
    return table(COLUMNS, rows)

"""Statements that rest on people whom an article does not name."""
from __future__ import annotations

from mediacompare.align.unnamed import find_unnamed
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 36
COLUMNS = ("event", "article", "outlet", "start", "end", "words", "statements")


def measure(event: Event) -> TidyTable:
    """One row for each sentence of the coverage that credits what it tells to unnamed people ("officials said").

    event, article, outlet: keys. start, end: the words that credit, in code points; words: the same as printed.
    statements: all such sentences of the article (count). Spokespersons do not count: they speak for somebody named.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        found = find_unnamed(annotated)
        rows += [(event.id, annotated.article.id, annotated.article.outlet, span.start, span.end,
                  " ".join(span.of(annotated.text).split()), len(found)) for span in found]
    return table(COLUMNS, rows)

"""What of the inputs counts nowhere: dropped when they were read, or set aside as no part of the story."""
from __future__ import annotations

from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.text.words import find_words
from mediacompare.tidy import TidyTable

ORDER = 210
COLUMNS = ("event", "article", "outlet", "step", "kind", "words", "printed")


def measure(event: Event) -> TidyTable:
    """One row for each piece of an input that is counted nowhere, in order.

    event, article, outlet: keys. step: `reading` for a piece that is not in the article's text (a page's menu, a
    caption), `counting` for a line of the text that is no part of the story (a newsletter line). kind: what it seems
    to be, or the name of the rule. words: of the piece (count). printed: the line, or how the piece begins.
    """
    rows = []
    for annotated in event.articles:
        keys = (event.id, annotated.article.id, annotated.article.outlet)
        receipt = annotated.article.receipt
        for piece in receipt.dropped if receipt else ():
            rows.append((*keys, "reading", piece.kind, piece.words, piece.opening))
        for line in annotated.furniture:
            words = line.span.of(annotated.text)
            rows.append((*keys, "counting", line.rule, len(find_words(words)), words))
    return table(COLUMNS, rows)

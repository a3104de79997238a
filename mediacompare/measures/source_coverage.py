"""What of a source was told, sentence by sentence, and what was left out."""
from __future__ import annotations

from mediacompare.align.coverage import cover_sources
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 80
COLUMNS = (
    "event", "source", "sentence", "article", "outlet", "level", "told", "start", "end", "passages",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each sentence of each source and each article of the coverage; empty without a source.

    event, source (its article's id), sentence (its number in the source, from 1), article, outlet: keys. level:
    "quoted" (a quotation found there word for word, or four words in a row that are all one of the two prints of it),
    "changed" (a quotation found there with other words, or so many in a row and others around them), "retold" (a
    paraphrase or the same fact, by the model of `align.passages`), "echo" (something in common, too loose to count) or
    "left out". told: whether the level is one of the first three. start, end: the sentence in the source's text.
    passages: the article's sentences that tell or echo it, as "start-end" into the article's text, joined by spaces;
    "" when it is left out.

    A page shows a cell a sentence from `level`, the source's sentences from `start` and `end`, and leads from each to
    `passages`.
    """
    outlets = {a.article.id: a.article.outlet for a in event.articles}
    return table(COLUMNS, (
        (
            event.id, cover.source, cover.number + 1, cover.article, outlets[cover.article], cover.level, cover.told,
            cover.sentence.span.start, cover.sentence.span.end,
            " ".join(f"{span.start}-{span.end}" for span in cover.passages),
        )
        for cover in cover_sources(event)
    ))  # fmt: skip

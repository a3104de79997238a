"""What the coverage reports of a source's speaker in its own words, and whether the source has it."""
from __future__ import annotations

from mediacompare.align.source_paraphrase import find_paraphrases
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 83
COLUMNS = (
    "event", "source", "article", "outlet", "start", "end", "speaker", "words", "found", "telling", "share",
    "nearest_sentence",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each statement without quotation marks that an article credits to a source's speaker.

    event, source, article, outlet: keys. start, end: the statement, in code points; words: the same as printed.
    speaker: the source's. telling: its words that carry meaning, each once (count; statements with fewer than three
    are left out); found: those that stand anywhere in the source, by their first five letters; share: found over
    telling, 0 to 1. nearest_sentence: the source's sentence with most of them, counted from 1; missing where none has
    one. A share of 0 says "not found in this source", and nothing of any other.
    """
    articles = event.by_id()
    rows: list[tuple[object, ...]] = []
    for one in find_paraphrases(event):
        annotated = articles[one.article]
        words = " ".join(" ".join(span.of(annotated.text) for span in one.quote.spans).split())
        rows.append((
            event.id, one.source, one.article, annotated.article.outlet, one.quote.start, one.quote.end, one.speaker,
            words, one.found, len(one.telling), share(one.found, len(one.telling)),
            one.nearest + 1 if one.nearest is not None else None,
        ))  # fmt: skip
    return table(COLUMNS, rows)

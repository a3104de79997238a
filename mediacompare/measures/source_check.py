"""Quotes held against their source, one row a quote."""
from __future__ import annotations

from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.text.words import find_words
from mediacompare.tidy import TidyTable

ORDER = 84
COLUMNS = (
    "event", "article", "outlet", "start", "end", "source", "speaker", "verdict", "words", "changes", "warnings",
    "note", "source_spans",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each quotation that was held against a source, in the order of the articles; empty without a source.

    event, article, outlet: keys, with start and end, the quoted stretch in the article's text. source: the source's
    id. speaker: who is quoted. verdict: "verbatim", "marked_edit", "altered", "spliced" or "not_found" (see
    docs/checking.md; "not found" means: not in this source). words: words of the quotation (count). changes: number of
    stretches that differ (count). warnings: negations, numbers, names and qualifiers that differ, joined by "; ".
    note: what a reader must know, such as "one word is too short to check well". source_spans: where its parts stand
    in the source's text, as "start-end" joined by spaces, "" when it was not found.

    A page that sets both texts side by side with struck and underlined words reads `Event.checks`, in the same order:
    `QuoteCheck.check.changes` runs through both.
    """
    by_id = event.by_id()
    rows = []
    for checked in event.checks:
        annotated, check = by_id[checked.article], checked.check
        words = find_words(annotated.text, checked.quote.start, checked.quote.end)
        rows.append((
            event.id, checked.article, annotated.article.outlet, checked.quote.start, checked.quote.end,
            checked.source, checked.speaker or "", check.verdict, len(words),
            sum(change.kind != "equal" for change in check.changes), "; ".join(check.warnings), check.note,
            " ".join(f"{span.start}-{span.end}" for span in check.source_spans),
        ))  # fmt: skip
    return table(COLUMNS, rows)

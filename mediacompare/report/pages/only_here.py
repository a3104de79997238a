"""What does only one article tell: sentences for which no other article has a match."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, percent, spelled
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table
from mediacompare.report.marked import MarkedArticle
from mediacompare.report.pages._shared import cell, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 65
_SHOWN = 40
"""So many sentences are printed, shared out evenly over the articles; the side-by-side page has all."""


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None with fewer than two articles or when every sentence has a match."""
    found = table_of(comparison, "only_here")
    if found is None:
        return None
    rows = found.records()
    articles = list(dict.fromkeys(row["article"] for row in rows))
    room = max(2, _SHOWN // len(articles))
    shown: list[Row] = []
    for article in articles:
        own = [row for row in rows if row["article"] == article]
        shown.append(_head(own[0], refs))
        marked = MarkedArticle(refs.article(article), refs)
        # The longest sentences tell most; they are printed in the article's order.
        kept = sorted(sorted(own, key=lambda row: -row["words"])[:room], key=lambda row: row["sentence"])
        shown += [_sentence(row, marked, refs) for row in kept]
        if len(own) > len(kept):
            shown.append(Row((cell(""), cell(f"and {count_of(len(own) - len(kept), 'shorter sentence')}", "secondary"),
                              cell(""))))
    total = sum(len(annotated.sentences) for annotated in comparison.event.coverage)
    said = headline("only-here", comparison, Headline(
        f"{capital(spelled(len(rows)))} of {count_of(total, 'sentence')} {'has' if len(rows) == 1 else 'have'} no "
        "match in another article",
        "What is told, and what is left out, can matter more than any word. These sentences were found in one article "
        "only.", ""))
    columns = (Column("No.", "right", 0.4), Column("Sentence", width=6, serif=True), Column("In the source", width=1))
    closing = note("How sure is this?", "A passage told in quite other words is hard to find, so this is what the "
                   "program finds nowhere else; sentences that another article echoes too loosely to say are left out.")
    return Page("only-here", "What does only one article tell?", said.headline, sentences(said.standfirst),
                (Table(columns, tuple(shown), id="only-here-table"), closing))


def _head(row: dict[str, Any], refs: Refs) -> Row:
    counts = f"  {number(row['only_here'])} of {count_of(row['sentences'], 'sentence')}"
    return Row((Cell((Run(refs.names[row["article"]], frozenset({"strong"})),
                      Run(f"{counts} ({percent(row['share_only_here'])})", frozenset({"secondary"})))),), heading=True)


def _sentence(row: dict[str, Any], marked: MarkedArticle, refs: Refs) -> Row:
    span = Span(row["start"], row["end"])
    place = refs.passage_at(row["article"], span)
    return Row((cell(number(row["sentence"]), sort=row["sentence"], href=f"#{place}"),
                Cell(marked.of(span), row["sentence"]), cell("yes" if row["in_source"] else "–")))

"""The same quotation in several articles: where each prints it, how much, and how it is brought in."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, spelled
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table
from mediacompare.report.marked import MarkedArticle
from mediacompare.report.pages._shared import cell, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 16
_SHOWN = 8

Rows = list[dict[str, Any]]


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no quotation stands in two articles."""
    found = table_of(comparison, "same_quotation")
    if found is None:
        return None
    quotations: dict[int, Rows] = {}
    for row in found.records():
        quotations.setdefault(row["quotation"], []).append(row)
    # Where articles differ most there is most to see; the rest is in the table.
    ranked = sorted(quotations, key=lambda one: (-_difference(quotations[one]), one))[:_SHOWN]
    rows: list[Row] = []
    for one in sorted(ranked):
        rows += _quotation(quotations[one], comparison, refs)
    said = headline("same-quotation", comparison, Headline(_headline(quotations), "", ""))
    standfirst = said.standfirst or (
        "Set side by side is what stands in quotation marks in the paragraph of each article. What is cut can matter "
        "as much as what is kept.")
    columns = (Column("Article", width=1.3), Column("Paragraph", "right", 1), Column("Brought in by", width=1.2),
               Column("In quotation marks", width=5.4, serif=True), Column("Words", "right", 0.7))
    blocks = [Table(columns, tuple(rows), id="same-quotation-table", dense=True)]
    more = len(quotations) - len(ranked)
    closing = "Two quotations are the same when nine words in a row are, or six that make up most of the shorter one."
    if more:
        said_more = capital(count_of(more, "more quotation", words=True))
        closing += f" {said_more} {'is' if more == 1 else 'are'} in the tables."
    return Page("same-quotation", "What does each print of the same quotation?", said.headline, sentences(standfirst),
                (*blocks, note("Reading the table.", closing)))


def _difference(rows: Rows) -> int:
    words = [row["words"] for row in rows]
    return max(words) - min(words) + 20 * sum(row["other_words"] for row in rows) + 10 * (len(rows) - 2)


def _headline(quotations: dict[int, Rows]) -> str:
    count = count_of(len(quotations), "quotation", words=True)
    longer = sum(any(row["only_here"] for row in rows) for rows in quotations.values())
    stands = "stands" if len(quotations) == 1 else "stand"
    said = f"{count} {stands} in more than one article"
    if longer:
        alone = len(quotations) == 1
        said += " and is longer in one of them" if alone else f", {spelled(longer)} of them longer in one"
    return capital(said)


def _quotation(rows: Rows, comparison: Comparison, refs: Refs) -> list[Row]:
    """A heading row with the speaker, and a row for each article that prints the words."""
    speakers = list(dict.fromkeys(row["speaker"] for row in rows if row["speaker"]))
    who = speakers[0] if len(speakers) == 1 else "Credited differently, or to nobody by name"
    shown = [Row((Cell((Run(who, frozenset({"strong"})),), who),), heading=True)]
    for row in rows:
        marked = MarkedArticle(refs.article(row["article"]), refs)
        place = f"{number(row['paragraph'])} of {number(row['paragraphs'])}"
        span = Span(row["start"], row["end"])
        passage = refs.passage_at(row["article"], span)
        shown.append(Row((
            Cell((Run(refs.names[row["article"]], href=f"#{passage}"),), refs.names[row["article"]]),
            cell(place, sort=row["paragraph"]), cell(f"“{row['cue']}”" if row["cue"] else "–"),
            Cell(marked.of(span), row["start"]), cell(number(row["words"]), sort=row["words"]),
        )))  # fmt: skip
    return shown

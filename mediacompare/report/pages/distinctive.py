"""Which words set an article apart: only those whose difference the numbers support."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, p_value, signed
from mediacompare.findings import Headline
from mediacompare.model import Comparison
from mediacompare.report.blocks import Column, Page, Row, Table
from mediacompare.report.pages._shared import cell, figure, heading_row, headline, note, sentences, table_of
from mediacompare.report.refs import Refs
from mediacompare.statistics import ALPHA

ORDER = 95
_SHOWN = 10


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no word is claimed to be distinctive (in short texts none ever is)."""
    found = table_of(comparison, "keyness")
    rows = [row for row in found.records() if row["adjusted"] < ALPHA] if found is not None else []
    if not rows:
        return None
    shown: list[Row] = []
    for article in dict.fromkeys(row["article"] for row in rows):
        shown.append(heading_row(refs.names[article]))
        shown += [_row(row) for row in rows if row["article"] == article][:_SHOWN]
    tests = rows[0]["tests"]
    said = headline("distinctive", comparison, Headline(
        f"{capital(count_of(len(rows), 'word', words=True))} set{'s' if len(rows) == 1 else ''} an article apart",
        f"Of {number(tests)} comparisons of words, these stand out further than chance would let any.", ""))
    columns = (Column("Word", width=2, serif=True), Column("Uses here", "right"), Column("of words", "right"),
               Column("Uses elsewhere", "right", 1.2), Column("of words", "right"), Column("log2 ratio", "right"),
               Column("safe to claim", "right", 1.1), Column("corrected p", "right", 1.1))
    return Page("distinctive", "Which words set an article apart?", said.headline, sentences(said.standfirst),
                (Table(columns, tuple(shown), id="distinctive-table", dense=True),
                 note("Reading the table.", "A log2 ratio of 1 is twice as often, of 2 four times. “Safe to claim” is "
                      "the end of its corrected interval nearest to no difference. Words say what an article is about "
                      "as much as how it tells it.")))


def _row(row: dict[str, Any]) -> Row:
    return Row((cell(row["term"]), figure(number(row["count"]), row["count"]),
                figure(number(row["words"]), row["words"]),
                figure(number(row["others_count"]), row["others_count"]),
                figure(number(row["others_words"]), row["others_words"]),
                figure(signed(row["log_ratio"], 1), row["log_ratio"]),
                figure(signed(row["conservative"], 1), row["conservative"]),
                figure(p_value(row["adjusted"]).removeprefix("p ").removeprefix("= "), row["adjusted"])))

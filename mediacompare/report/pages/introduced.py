"""How speakers are introduced: the words that attribute, with who is introduced by them."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, percent
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table
from mediacompare.report.pages._shared import cell, figure, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 45
_SHOWN = 24
_REFS = 8
_SPEAKERS = 24


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nothing in the coverage is attributed by a word."""
    found = table_of(comparison, "quotes")
    rows = [row for row in found.records() if row["cue"]] if found is not None else []
    if not rows:
        return None
    cues: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        cues.setdefault(row["cue"].lower(), []).append(row)
    ranked = sorted(cues.items(), key=lambda item: (-len(item[1]), item[0]))
    first, uses = ranked[0]
    otherwise = Headline(
        f"“{capital(first)}” introduces {number(len(uses))} of {count_of(len(rows), 'statement')}", "", "")
    said = headline("introduced", comparison, otherwise)
    standfirst = said.standfirst or (
        "“Said” and “told” only report. “Claimed” keeps a distance, “admitted” or “explained” takes the statement for "
        "true, “blasted” sets a mood. Read down for the verbs, across for who gets which.")
    articles = [a.article.id for a in comparison.event.coverage]
    columns = (Column("Cue", width=1.4), Column("Times", "right", 0.6), Column("Share", "right", 0.6),
               Column("Who is introduced by it", width=5.2))
    table = Table(columns, tuple(_row(cue, used, len(rows), articles, refs) for cue, used in ranked[:_SHOWN]),
                  id="cues", dense=True)
    words = "Labels with an r are statements reported without quotation marks."
    if len(ranked) > _SHOWN:
        rarer = len(ranked) - _SHOWN
        words += f" {count_of(rarer, 'rarer cue')} {'stands' if rarer == 1 else 'stand'} in the table of quotes."
    return Page("introduced", "How are speakers introduced?", said.headline, sentences(standfirst),
                (table, note("Reading the table.", words)))


def _row(cue: str, used: list[dict[str, Any]], total: int, articles: list[str], refs: Refs) -> Row:
    runs: list[Run] = []
    shown = 0
    for article in articles:
        own = [row for row in used if row["article"] == article]
        for speaker in dict.fromkeys(row["speaker"] for row in own):
            shown += 1
            if shown > _SPEAKERS:
                continue
            if runs:
                runs.append(Run("; "))
            runs.append(Run(f"{refs.short(speaker)} "))
            places = [Span(row["start"], row["end"]) for row in own if row["speaker"] == speaker]
            for i, place in enumerate(places[:_REFS]):
                if i:
                    runs.append(Run(", "))
                runs.append(refs.quotes[article, place].run)
            if len(places) > _REFS:
                runs.append(Run(f" and {number(len(places) - _REFS)} more"))
    if shown > _SPEAKERS:
        runs.append(Run(f"; and {number(shown - _SPEAKERS)} more in the table of quotes"))
    return Row((cell(cue), figure(number(len(used)), len(used)), figure(percent(len(used) / total), len(used) / total),
                Cell(tuple(runs), len(used))))

"""How hard the texts read."""
from __future__ import annotations

from mediacompare.display import number
from mediacompare.findings import Headline
from mediacompare.model import Comparison
from mediacompare.report.blocks import Column, Page, Row, Table
from mediacompare.report.pages._shared import cell, figure, heading_row, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 75
_FORMULAS = (
    ("flesch_kincaid_grade", "Flesch–Kincaid grade"), ("gunning_fog", "Gunning fog"), ("smog", "SMOG"),
    ("coleman_liau", "Coleman–Liau"), ("ari", "ARI"), ("flesch_reading_ease", "Flesch ease"),
)
_VOICES = {"all": "whole text", "outlet": "own voice"}


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None where nothing was measured."""
    found = table_of(comparison, "readability")
    if found is None:
        return None
    said = headline("readability", comparison, Headline("How hard each text is to read", "", ""))
    rows = []
    for row in found.records():
        if row["voice"] not in _VOICES or (row["role"] == "source" and row["voice"] != "all"):
            continue
        if row["voice"] == "all":
            source = " (the source)" if row["role"] == "source" else ""
            rows.append(heading_row(refs.names[row["article"]] + source))
        rows.append(Row((
            cell(_VOICES[row["voice"]]),
            figure(number(row["words"]), row["words"]),
            figure(number(row["words"] / row["sentences"] if row["sentences"] else None, 1), row["words"]),
            figure(number(row["syllables"] / row["words"] if row["words"] else None, 2), row["words"]),
            *(figure(number(row[key], 1), row[key]) for key, _ in _FORMULAS))))
    columns = (Column("Voice", width=1.6), Column("Words", "right", 0.8),
               Column("Words a sentence", "right", 1), Column("Syllables a word", "right", 1.1),
               *(Column(label, "right", 1.05) for _, label in _FORMULAS))
    standfirst = said.standfirst or ("All formulas but the last give a year of US schooling; the last runs from 0 to "
                                     "100, and higher is easier.")
    closing = note("What a formula sees.", "Only the length of words and sentences. A speaker’s long sentences count "
                   "in the whole text, so the outlet’s own voice stands apart. A formula that needs more text than "
                   "there is shows “–”. The formulas leave out headlines and sentences of one or two words and count "
                   "“anti-war” as two words, so these counts differ a little from those of other pages.")
    return Page("readability", "How hard do they read?", said.headline, sentences(standfirst),
                (Table(columns, tuple(rows), id="readability-table", dense=True), closing))

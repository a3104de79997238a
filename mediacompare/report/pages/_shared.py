"""What several pages have in common: headlines from the findings, cells, the outlets' order."""
from __future__ import annotations

from collections.abc import Callable

from mediacompare.display import UNDEFINED, number, p_value, spelled
from mediacompare.findings import Headline, headline_for, topics
from mediacompare.model import Comparison
from mediacompare.report.blocks import Block, Cell, Mark, Paragraph, Row, Text, text
from mediacompare.tidy import TidyTable


def headline(topic: str, comparison: Comparison, otherwise: Headline) -> Headline:
    """What the findings say above a page; `otherwise` where they have nothing to say on its topic."""
    said = headline_for(topic, comparison) if topic in topics() else None
    return said or otherwise


def table_of(comparison: Comparison, name: str) -> TidyTable | None:
    """A measure's table, or None where there is none or it has no rows."""
    found = comparison.measured.get(name)
    return found if found is not None and len(found) else None


DRAWN = 12
"""So many articles a chart draws; its table has all."""


def not_drawn(articles: int) -> str:
    """What a chart's subtitle adds when it does not draw every article."""
    return f" The first {spelled(DRAWN)} of {number(articles)} articles are drawn." if articles > DRAWN else ""


def contrast_note(comparison: Comparison, figure: str, voice: str) -> str:
    """Whether two articles differ in a figure, in a few words with the test; "" for one article or more than two."""
    found = table_of(comparison, "contrasts")
    rows = [row for row in found.records() if (row["figure"], row["voice"]) == (figure, voice)] \
        if found is not None else []
    if len(rows) != 1:
        return ""
    row = rows[0]
    if not row["enough"]:
        return "too little text to say which is higher"
    if row["clear"]:
        return f"a difference beyond chance ({p_value(row['adjusted'])}, corrected)"
    return f"too little text to say which is higher ({p_value(row['p'])})"


def noise_note(comparison: Comparison, figure: str, show: Callable[[float], str]) -> list[Block]:
    """The largest gap between articles beside the largest between two halves of one; nothing where either is missing.

    `figure` is one of the table `noise_floor`, `show` writes a gap in its unit.
    """
    found = table_of(comparison, "noise_floor")
    rows = [row for row in found.records() if row["figure"] == figure] if found is not None else []
    gaps = [row["gap"] for row in rows if row["pair"] == "articles" and row["gap"] == row["gap"]]
    if not gaps or rows[0]["floor"] != rows[0]["floor"]:
        return []
    gap, floor = max(gaps), rows[0]["floor"]
    between = "The articles are" if len(gaps) == 1 else "The articles furthest apart are"
    meaning = "more than chance made here" if gap > floor else "no more than chance made here"
    return [note("How much does chance make?", "Each article was split into two halves, sentence by sentence in turn: "
                 f"the same writer and the same story. Two halves of one article differ by up to {show(floor)}. "
                 f"{between} {show(gap)} apart: {meaning}.")]


def cell(words: str, *marks: Mark, sort: float | str | None = None, href: str | None = None) -> Cell:
    """A cell of one run."""
    return Cell(text(words, *marks, href=href), sort if sort is not None else words)


def figure(shown: str, value: float | None) -> Cell:
    """A cell with a number as it is shown, to be sorted by its value; an undefined one sorts last."""
    return Cell(text(shown), None if shown == UNDEFINED else value)


def heading_row(words: str) -> Row:
    """A row that names the group below it."""
    return Row((Cell(text(words, "strong"), words),), heading=True)


def note(lead: str, words: str) -> Paragraph:
    """A note at the foot of a page: its first words in bold."""
    return Paragraph((*text(f"{lead} ", "strong"), *text(words)), style="note")


def sentences(*parts: str) -> Text:
    """Sentences one after another; empty ones are left out."""
    return text(" ".join(part for part in parts if part))

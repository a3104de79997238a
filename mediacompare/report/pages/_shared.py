"""What several pages have in common: headlines from the findings, cells, the outlets' order."""
from __future__ import annotations

from mediacompare.display import UNDEFINED, number, spelled
from mediacompare.findings import Headline, headline_for, topics
from mediacompare.findings.chance import outcome_on_page, short, told
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


def contrast_note(comparison: Comparison, figure: str) -> str:
    """What the test of a figure says, in the few words that a chart has room for; "" for one article."""
    found, pooled = outcome_on_page(comparison.event, comparison.measured["contrasts"], figure)
    return ("terms and scores together: " if pooled else "") + short(found, comparison.event)


def chance_note(comparison: Comparison, figure: str, uses: str = "") -> list[Block]:
    """How a figure was tested and what that gave; nothing for one article.

    `uses` names what it takes some of for a test ("loaded terms").
    """
    found, pooled = outcome_on_page(comparison.event, comparison.measured["contrasts"], figure)
    words = told(found, comparison.event, uses=uses)
    together = "Loaded terms and the scores of the sentences were tested together. " if pooled else ""
    return [note("Could chance make this?", together + words)] if words else []


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

"""What was left out: files and records that could not be used, and words on the pages that are no story."""
from __future__ import annotations

from mediacompare.display import capital, count_of, number
from mediacompare.model import Comparison
from mediacompare.report.blocks import Block, Column, Heading, Page, Row, Table, text
from mediacompare.report.pages._shared import cell, figure, sentences
from mediacompare.report.refs import Refs
from mediacompare.text.words import find_words

ORDER = 120


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nothing was left out."""
    event = comparison.event
    furniture = [(annotated, line) for annotated in event.articles for line in annotated.furniture]
    if not furniture and not event.problems:
        return None
    blocks: list[Block] = []
    if event.problems:
        rows = tuple(Row((cell(p.where), cell(p.what), cell(p.advice or "–"))) for p in event.problems)
        blocks += [Heading(text("Not used, or used in part")),
                   Table((Column("Where", width=1.2), Column("What happened", width=2),
                          Column("What to do", width=1.4)), rows, id="problems")]
    if furniture:
        rows = tuple(
            Row((cell(refs.names[annotated.article.id]), cell(line.rule.replace("_", " ").replace("-", " ")),
                 figure(number(words), words), cell(line.span.of(annotated.text))))
            for annotated, line in furniture for words in [len(find_words(line.span.of(annotated.text)))])
        blocks += [Heading(text("Words on the page that are no part of the story")),
                   Table((Column("Text", width=1.2), Column("Kind", width=1.1), Column("Words", "right", 0.5),
                          Column("As printed", width=3, serif=True)), rows, id="furniture")]
    parts = []
    if event.problems:
        parts.append(count_of(len(event.problems), "input problem", words=True))
    if furniture:
        parts.append(count_of(len(furniture), "line", words=True) + " that " + ("is" if len(furniture) == 1 else "are")
                     + " no story")
    return Page("left-out", "What was left out?", capital(" and ".join(parts)) + " left out of every count",
                sentences("Nothing is dropped in silence: what could not be read, and what was read and not counted, "
                          "is listed here."), tuple(blocks))

"""Which of a source's sentences each article tells, and how: the table `source_coverage` by article and sentence."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.model import Comparison, Span
from mediacompare.report.pages._shared import table_of

TOLD = ("quoted", "changed", "retold")
"""The levels that count as told; an echo is too loose to count."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How one article tells or echoes a sentence of the source, and the article's passages that do."""

    level: str
    passages: tuple[Span, ...]


def tellings(comparison: Comparison, source: str) -> dict[str, dict[int, Telling]]:
    """For each article of the coverage, the source's sentences (from 0) that it tells or echoes."""
    found: dict[str, dict[int, Telling]] = {a.article.id: {} for a in comparison.event.coverage}
    table = table_of(comparison, "source_coverage")
    for row in table.records() if table is not None else ():
        if row["source"] == source and row["level"] != "left out":
            found[row["article"]][row["sentence"] - 1] = Telling(row["level"], _spans(row["passages"]))
    return found


def _spans(passages: str) -> tuple[Span, ...]:
    ends = (part.partition("-") for part in passages.split())
    return tuple(Span(int(start), int(end)) for start, _, end in ends)


def told_only(found: dict[int, Telling]) -> dict[int, Telling]:
    """Without the echoes."""
    return {i: telling for i, telling in found.items() if telling.level in TOLD}

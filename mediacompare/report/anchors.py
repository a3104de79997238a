"""Where a report's links may lead: a report of some pages only must not link to those that were left out."""
from __future__ import annotations

from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    SideBySide,
    Table,
    Text,
)


def anchors(report: Report) -> frozenset[str]:
    """Every id of a report that a link may lead to."""
    found = {page.id for page in report.pages}
    for page in report.pages:
        for block in page.blocks:
            found |= _block_anchors(block)
    return frozenset(found)


def _block_anchors(block: Block) -> set[str]:
    match block:
        case Columns():
            return {anchor for blocks in block.columns for inner in blocks for anchor in _block_anchors(inner)}
        case SideBySide():
            passages = [p for _, cells in block.rows for cell in cells for p in cell]
            return {p.id for p in passages} | {a for p in passages for a in _run_anchors(p.text)}
        case FindingList():
            return {a for sentence, detail, _ in block.items for a in _run_anchors(sentence + detail)}
        case Heading() | Paragraph():
            return _run_anchors(block.text) | ({block.id} if block.id else set())
        case Table():
            found = {row.id for row in block.rows if row.id} | ({block.id} if block.id else set())
            return found | {a for row in block.rows for cell in row.cells for a in _run_anchors(cell.text)}
        case Chart():
            return {block.id}
        case PageBreak():
            return set()


def _run_anchors(text: Text) -> set[str]:
    return {run.id for run in text if run.id}

"""What stands on which page of the made-up event's report: a golden outline of blocks, columns, rows, figures, links.

After a change that is meant: `python -m tests.report.test_structure`, then read the difference.
"""
from __future__ import annotations

from pathlib import Path

from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Heading,
    Page,
    Paragraph,
    SideBySide,
    Table,
    plain,
)
from mediacompare.report.build import build_report
from tests.report.events import corran
from tests.report.test_pages import runs_of

GOLDEN = Path(__file__).parent / "golden" / "corran.txt"


def outline() -> str:
    """The report's pages and their blocks, one a line; sentences that measures word are left out."""
    lines: list[str] = []
    for page in build_report(corran()).pages:
        links = sum(run.href is not None for run in runs_of(page))
        lines.append(f"{page.id}: {page.question} ({links} links)")
        lines += [f"  {line}" for block in page.blocks for line in described(block)]
    return "\n".join([*lines, ""])


def described(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"heading {block.level}: {plain(block.text)}"]
        case Paragraph():
            return [f"{block.style}: {plain(block.text[:1])}"]
        case Table():
            columns = " | ".join(column.label for column in block.columns)
            groups = sum(row.heading for row in block.rows)
            return [f"table {block.id or ''}: {columns} ({len(block.rows) - groups} rows, {groups} groups)"]
        case Chart():
            return [f"figure {block.id}: {block.title}", *(f"  {line}" for line in described(block.table))]
        case SideBySide():
            return [f"side by side: {', '.join(name for _, name in block.columns)}",
                    *(f"  row {label or '–'}: {' + '.join(str(len(cell)) for cell in cells)}"
                      for label, cells in block.rows)]
        case FindingList():
            return [f"findings: {len(block.items)}, {sum(chart is not None for *_, chart in block.items)} with figures"]
        case Columns():
            return [f"columns: {len(block.columns)}"]
    return [type(block).__name__]


def test_the_pages_hold_what_they_held() -> None:
    assert outline() == GOLDEN.read_text(encoding="utf-8")


def test_every_kind_of_page_is_in_the_outline() -> None:
    pages: tuple[Page, ...] = build_report(corran()).pages
    assert [line.split(":")[0] for line in outline().splitlines() if not line.startswith(" ")] == [p.id for p in pages]


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(outline(), encoding="utf-8", newline="\n")

"""The report's overview as plain lines for a terminal: at most 40, wide or narrow, with or without colour."""
from __future__ import annotations

import io
from typing import TYPE_CHECKING

from mediacompare.report.blocks import FindingList, Report, Table, Text, plain
from mediacompare.report.literal import one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

MOST_LINES = 40
_WIDEST = 110  # a longer line is hard to read, however wide the terminal
_TABLE_ROWS = 12
_GAP = 2


def overview(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """Title, texts and findings of the report's first page in at most `MOST_LINES` lines of at most `width` columns.

    Findings that do not fit are counted in the last line. Without `colour` there is no control sequence in it.
    """
    width = max(20, min(width, _WIDEST))
    console = _console(width, colour)
    lines = _heading(console, report)
    blocks = report.pages[0].blocks if report.pages else ()
    for table in [block for block in blocks if isinstance(block, Table)][:1]:
        lines += ["", *_table(console, table, width)]
    items = [item for block in blocks if isinstance(block, FindingList) for item in block.items]
    entries = [_finding(console, number, sentence, detail)
               for number, (sentence, detail, _) in enumerate(items, start=1)]
    return "\n".join(_fitting(lines, entries)) + "\n"


def _console(width: int, colour: bool) -> Console:
    from rich.console import Console

    return Console(file=io.StringIO(), width=width, force_terminal=colour, no_color=not colour, highlight=False,
                   color_system="standard" if colour else None, markup=False, emoji=False, legacy_windows=False)


def _lines(console: Console, item: RenderableType) -> list[str]:
    """What the console makes of an item, line by line."""
    with console.capture() as capture:
        console.print(item)
    return [line.rstrip() for line in capture.get().splitlines()]


def _heading(console: Console, report: Report) -> list[str]:
    from rich.text import Text as Styled

    return (_lines(console, Styled(one_line(report.title), "bold", overflow="fold"))[:3]
            + _lines(console, Styled(one_line(report.subtitle), "dim", overflow="fold"))[:2])


def _table(console: Console, table: Table, width: int) -> list[str]:
    """The table's first rows; columns that do not fit are left out from the second on, the last are kept longest."""
    from rich.table import Table as Grid

    shown = _columns(table, width)
    grid = Grid(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
    for place in shown:
        column = table.columns[place]
        grid.add_column(one_line(column.label), justify=column.align, no_wrap=place != 0, overflow="ellipsis")
    for row in table.rows[:_TABLE_ROWS]:
        if not row.heading:
            grid.add_row(*(one_line(plain(row.cells[place].text)) for place in shown))
    lines = _lines(console, grid)
    left = len(table.rows) - _TABLE_ROWS
    return [*lines, f"… and {left} more texts"] if left > 0 else lines


def _columns(table: Table, width: int) -> list[int]:
    """The places of the columns that fit beside a first column of at least 14."""
    from rich.cells import cell_len

    def needed(place: int) -> int:
        words = [table.columns[place].label, *(plain(r.cells[place].text) for r in table.rows if not r.heading)]
        return max(cell_len(one_line(word)) for word in words) + _GAP

    shown = list(range(len(table.columns)))
    while len(shown) > 2 and min(needed(0), 14) + sum(needed(place) for place in shown[1:]) > width:
        shown.pop(1)
    return shown


def _finding(console: Console, number: int, sentence: Text, detail: Text) -> list[str]:
    from rich.padding import Padding
    from rich.text import Text as Styled

    first = Styled(f"{number}  {one_line(plain(sentence))}", "bold", overflow="fold")
    return ["", *_lines(console, first),
            *_lines(console, Padding(Styled(one_line(plain(detail)), "dim", overflow="fold"), (0, 0, 0, 3)))]


def _fitting(lines: list[str], entries: list[list[str]]) -> list[str]:
    """The lines with as many entries as there is room for, and a count of the others."""
    left = len(entries)
    for entry in entries:
        room = MOST_LINES - len(lines) - (2 if left > 1 else 0)
        if len(entry) > room:
            break
        lines = lines + entry
        left -= 1
    if left:
        noun = "finding" if left == 1 else "findings"
        lines = [*lines[:MOST_LINES - 2], "", f"… and {left} more {noun} in the report"]
    return lines

"""The report's overview as plain lines for a terminal: at most 40, wide or narrow, with or without colour."""
from __future__ import annotations

import io
from typing import TYPE_CHECKING

from mediacompare.display import count_of
from mediacompare.report.blocks import FindingList, Paragraph, Report, Table, Text, plain
from mediacompare.report.literal import one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

MOST_LINES = 40
_WIDEST = 110  # a longer line is hard to read, however wide the terminal
_TABLE_ROWS, _TABLE_LINES = 12, 16
_CARE_LINES = 4
_GAP = 2
_NARROWEST = 16  # of the first column, with the gap after it


def overview(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """Title, texts and findings of the report's first page in at most `MOST_LINES` lines of at most `width` columns.

    Findings that do not fit are counted in the last line. Without `colour` there is no control sequence in it.
    """
    from rich.text import Text as Styled

    width = max(20, min(width, _WIDEST))
    console = _console(width, colour)
    lines = _heading(console, report)
    blocks = report.pages[0].blocks if report.pages else ()
    for table in [block for block in blocks if isinstance(block, Table)][:1]:
        lines += ["", *_table(console, table, width)]
    for care in [block for block in blocks if isinstance(block, Paragraph) and block.id == "care"]:
        lines += ["", *_lines(console, Styled(one_line(plain(_unlinked(care.text))), overflow="fold"))[:_CARE_LINES]]
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
    """The table's first rows, in few lines.

    Columns that do not fit are left out from the second on, the last are kept longest. The first column's words go on
    in a second line, or are cut where that takes too many lines.
    """
    shown = _columns(table, width)
    lines = _lines(console, _grid(table, shown))
    if len(lines) > _TABLE_LINES:
        room = width - sum(_needed(table, place) for place in shown[1:])
        lines = _lines(console, _grid(table, shown, room=max(_NARROWEST, room)))
    left = len(table.rows) - _TABLE_ROWS
    return [*lines, f"… and {count_of(left, 'more text')}"] if left > 0 else lines


def _grid(table: Table, shown: list[int], *, room: int | None = None) -> RenderableType:
    """The table of some columns; with `room`, the first column is cut to so many characters."""
    from rich.table import Table as Grid

    grid = Grid(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
    for place in shown:
        column = table.columns[place]
        first = place == shown[0]
        grid.add_column(one_line(column.label), justify=column.align, no_wrap=not first or room is not None,
                        overflow="ellipsis", max_width=room - _GAP if first and room else None)
    for row in table.rows[:_TABLE_ROWS]:
        if not row.heading:
            grid.add_row(*(one_line(plain(row.cells[place].text)) for place in shown))
    return grid


def _columns(table: Table, width: int) -> list[int]:
    """The places of the columns that fit beside a first column that may be cut."""
    shown = list(range(len(table.columns)))
    while len(shown) > 2 and min(_needed(table, 0), _NARROWEST) + sum(_needed(table, p) for p in shown[1:]) > width:
        shown.pop(1)
    return shown


def _needed(table: Table, place: int) -> int:
    """The characters of a column's longest cell, with the gap after it."""
    from rich.cells import cell_len

    words = [table.columns[place].label, *(plain(row.cells[place].text) for row in table.rows if not row.heading)]
    return max(cell_len(one_line(word)) for word in words) + _GAP


def _finding(console: Console, number: int, sentence: Text, detail: Text) -> list[str]:
    """The number, and beside it the sentence with its detail below."""
    from rich.table import Table as Grid
    from rich.text import Text as Styled

    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=2)
    grid.add_column(overflow="fold")
    grid.add_row(Styled(str(number), "bold"), Styled(one_line(plain(sentence)), "bold", overflow="fold"))
    grid.add_row("", Styled(one_line(plain(_unlinked(detail))), "dim", overflow="fold"))
    return ["", *_lines(console, grid)]


def _unlinked(words: Text) -> Text:
    """The words without links that are no references ("More"): they lead nowhere on a terminal."""
    return tuple(run for run in words if not run.href or "tag" in run.marks)


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

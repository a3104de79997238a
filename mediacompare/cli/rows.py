"""Rows in the four formats that every analysis command offers."""
from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mediacompare.report.literal import literal, one_line
from mediacompare.report.values import BYTE_ORDER_MARK, csv_cell, json_text, plain
from mediacompare.whole_file import whole_file

if TYPE_CHECKING:
    from rich.table import Table

Format = Literal["table", "csv", "json", "jsonl"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "jsonl")
Row = Mapping[str, Any]
FILE_WIDTH = 120
GAP = 2  # between columns: Rich's own divider and one more
PROSE = 24
NARROW = 10


@dataclass(frozen=True, slots=True)
class Show:
    """A column of the terminal's table: `label`, the field it shows, and how many decimals a number gets.

    `prose` columns hold whole sentences and share the width that the others leave.
    """

    label: str
    field: str
    decimals: int = 2
    prose: bool = False


def write_rows(rows: Iterable[Row], columns: Sequence[Show], fields: Sequence[str], *, form: Format,
               output: Path | None) -> None:
    """Write `rows` to `output` or standard output; `fields` are the columns of the csv, `columns` those of the table.

    json and jsonl hold each row whole. Rows are written as they come, but for a table.
    Raises OutputError when `output` cannot be written.
    """
    if form == "table":
        _write_table(rows, columns, output)
        return
    if form == "csv" and output is None and sys.stdout.isatty():
        rows = map(_visible, rows)
    pieces = _FORMS[form](rows, fields)
    if output is None:
        stream = sys.stdout.buffer
        for piece in pieces:
            stream.write(piece)
        stream.flush()
        return
    with whole_file(output) as file:
        for piece in pieces:
            file.write(piece)


def _visible(row: Row) -> Row:
    """A row for a terminal, which would obey what stands in its text."""
    return {name: literal(value) if isinstance(value, str) else value for name, value in row.items()}


def _json_lines(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    for row in rows:
        yield json_text(row).encode("utf-8") + b"\n"


def _json(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    lead = b"[\n "
    for row in rows:
        yield lead + json_text(row).encode("utf-8")
        lead = b",\n "
    yield b"[]\n" if lead.startswith(b"[") else b"\n]\n"


def _csv(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    """Comma-separated values that Excel reads rightly: a byte order mark, and no cell that is taken for a formula."""
    line = io.StringIO()
    writer = csv.writer(line)
    writer.writerow(fields)
    lead = BYTE_ORDER_MARK
    for row in rows:
        yield lead + line.getvalue().encode("utf-8", "backslashreplace")
        lead = b""
        line.seek(0)
        line.truncate()
        writer.writerow([csv_cell(row.get(field)) for field in fields])
    yield lead + line.getvalue().encode("utf-8", "backslashreplace")


_FORMS: Mapping[str, Callable[[Iterable[Row], Sequence[str]], Iterator[bytes]]] = {
    "csv": _csv, "json": _json, "jsonl": _json_lines}


def _write_table(rows: Iterable[Row], columns: Sequence[Show], output: Path | None) -> None:
    from rich.console import Console

    if output is None:
        console = Console(highlight=False, emoji=False, markup=False)
        console.print(_table(rows, columns, console.width))
        return
    console = Console(file=io.StringIO(), width=FILE_WIDTH, color_system=None)
    with console.capture() as capture:
        console.print(_table(rows, columns, FILE_WIDTH))
    with whole_file(output) as file:
        file.write(capture.get().encode("utf-8"))


def _table(rows: Iterable[Row], columns: Sequence[Show], width: int) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    listed = list(rows)
    cells = [[_shown(row.get(column.field), column.decimals) for column in columns] for row in listed]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, GAP - 1, 0, 0))
    for column, room in zip(columns, _widths(columns, cells, width), strict=True):
        numeric = any(isinstance(row.get(column.field), int | float) for row in listed)
        table.add_column(column.label, justify="right" if numeric else "left", overflow="fold", width=room)
    for line in cells:
        table.add_row(*(Text(cell) for cell in line))
    return table


def _widths(columns: Sequence[Show], cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """A width for each column: names whole where there is room, the rest shared out to prose.

    The longest of the others give way, letter by letter, until every column of prose has `PROSE` or they are at
    `NARROW`.
    """
    longest = [max([len(line[place]) for line in cells] + [len(word) for word in column.label.split()])
               for place, column in enumerate(columns)]
    prose = [place for place, column in enumerate(columns) if column.prose]
    others = [place for place, column in enumerate(columns) if not column.prose]
    room = width - GAP * len(columns) + 1
    while sum(longest[place] for place in others) > room - PROSE * len(prose):
        widest = max(others, key=longest.__getitem__)
        if longest[widest] <= NARROW:
            break
        longest[widest] -= 1
    left = room - sum(longest[place] for place in others)
    for place in prose:
        longest[place] = max(NARROW, min(longest[place], left // len(prose)))
    return longest


def _shown(value: Any, decimals: int) -> str:
    """A value as the terminal shows it; what is undefined is a dash."""
    value = plain(value)
    if value is None or value == "":
        return "–"
    return f"{value:.{decimals}f}" if isinstance(value, float) else one_line(str(value))

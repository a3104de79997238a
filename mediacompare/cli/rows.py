"""Rows in the four formats that every analysis command offers."""
from __future__ import annotations

import csv
import io
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import Any, Literal

from mediacompare.report.literal import one_line
from mediacompare.whole_file import whole_file

Format = Literal["table", "csv", "json", "jsonl"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "jsonl")
Row = Mapping[str, Any]
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Show:
    """A column of the terminal's table: `label`, the field it shows, and how many decimals a number gets."""

    label: str
    field: str
    decimals: int = 2


def write_rows(rows: Iterable[Row], columns: Sequence[Show], fields: Sequence[str], *, form: Format,
               output: Path | None) -> None:
    """Write `rows` to `output` or standard output; `fields` are the columns of the csv, `columns` those of the table.

    json and jsonl hold each row whole. Rows are written as they come, but for a table.
    Raises OutputError when `output` cannot be written.
    """
    if form == "table":
        _write_table(rows, columns, output)
        return
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


def _json_lines(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    for row in rows:
        yield json.dumps(_plain(row), ensure_ascii=False).encode("utf-8") + b"\n"


def _json(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    lead = b"[\n "
    for row in rows:
        yield lead + json.dumps(_plain(row), ensure_ascii=False).encode("utf-8")
        lead = b",\n "
    yield b"[]\n" if lead.startswith(b"[") else b"\n]\n"


def _csv(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[bytes]:
    """Comma-separated values that Excel reads rightly: a byte order mark, and no cell that is taken for a formula."""
    line = io.StringIO()
    writer = csv.writer(line)
    writer.writerow(fields)
    lead = BYTE_ORDER_MARK
    for row in rows:
        yield lead + line.getvalue().encode("utf-8")
        lead = b""
        line.seek(0)
        line.truncate()
        writer.writerow([_cell(row.get(field)) for field in fields])
    yield lead + line.getvalue().encode("utf-8")


_FORMS: Mapping[str, Callable[[Iterable[Row], Sequence[str]], Iterator[bytes]]] = {
    "csv": _csv, "json": _json, "jsonl": _json_lines}


def _plain(value: Any) -> Any:
    """The value as JSON can hold it: an undefined number becomes null, a date its ISO form."""
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Date):
        return value.isoformat()
    if hasattr(value, "item"):  # a NumPy scalar
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _cell(value: Any) -> str:
    value = _plain(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


def _write_table(rows: Iterable[Row], columns: Sequence[Show], output: Path | None) -> None:
    from rich.console import Console

    table = _table(rows, columns)
    if output is None:
        Console(highlight=False, emoji=False, markup=False).print(table)
        return
    console = Console(file=io.StringIO(), width=100, color_system=None)
    with console.capture() as capture:
        console.print(table)
    with whole_file(output) as file:
        file.write(capture.get().encode("utf-8"))


def _table(rows: Iterable[Row], columns: Sequence[Show]) -> Any:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    listed = list(rows)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        numeric = any(isinstance(row.get(column.field), int | float) for row in listed)
        table.add_column(column.label, justify="right" if numeric else "left", overflow="fold")
    for row in listed:
        table.add_row(*(Text(_shown(row.get(column.field), column.decimals)) for column in columns))
    return table


def _shown(value: Any, decimals: int) -> str:
    """A value as the terminal shows it; what is undefined is a dash."""
    value = _plain(value)
    if value is None or value == "":
        return "–"
    return f"{value:.{decimals}f}" if isinstance(value, float) else one_line(str(value))

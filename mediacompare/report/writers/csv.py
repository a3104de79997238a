"""The tables as CSV, one file a table, safe in Excel: a byte order mark, and no cell that is taken for a formula."""
from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from mediacompare.report.values import BYTE_ORDER_MARK, csv_cell
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    from mediacompare.model import Comparison
    from mediacompare.report.blocks import Report
    from mediacompare.report.writers import WriteOptions
    from mediacompare.tidy import TidyTable


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>-tables/<table>.csv` for every table, empty ones too; returns the paths. Raises OutputError."""
    paths = []
    for name, table in comparison.measured.items():
        path = folder / f"{report.slug}-tables" / f"{name}.csv"
        write_whole(path, csv_bytes(table))
        paths.append(path)
    return paths


def csv_bytes(table: TidyTable) -> bytes:
    """A table as CSV; numbers as Python writes them, so that equal tables give equal bytes."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerows([csv_cell(value) for value in row] for row in (table.columns, *table.rows))
    return BYTE_ORDER_MARK + stream.getvalue().encode("utf-8", "replace")

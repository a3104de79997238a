"""The tables as CSV, one file a table, safe in Excel: a byte order mark, and no cell that is taken for a formula."""
from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from mediacompare.report.values import BYTE_ORDER_MARK, csv_cell
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    import pandas

    from mediacompare.model import Comparison
    from mediacompare.report.blocks import Report
    from mediacompare.report.writers import WriteOptions


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>-tables/<table>.csv` for every table, empty ones too; returns the paths. Raises OutputError."""
    paths = []
    for name, table in comparison.tables.items():
        path = folder / f"{report.slug}-tables" / f"{name}.csv"
        write_whole(path, csv_bytes(table))
        paths.append(path)
    return paths


def csv_bytes(table: pandas.DataFrame) -> bytes:
    """A table as CSV; numbers as Python writes them, so that equal tables give equal bytes."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(csv_cell(str(column)) for column in table.columns)
    for row in table.itertuples(index=False, name=None):
        writer.writerow(csv_cell(value) for value in row)
    return BYTE_ORDER_MARK + stream.getvalue().encode("utf-8", "replace")

"""The measures that a person can count, as CSVs counted by hand from three short texts (`tests/data/harbor-light`).

A file holds the columns that can be counted; a fraction stands as it was counted ("13/47"). No file is made by the
program: change a text, and count again. That keeper Sam Reed complains is told by both, in other words; the two
sentences about a week are the echo that `only_here` leaves out as unsure.
"""
from __future__ import annotations

import csv
import io
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from mediacompare.comparison import compare
from mediacompare.ingest import read_articles
from mediacompare.model import Comparison
from mediacompare.report.values import BYTE_ORDER_MARK
from mediacompare.report.writers.csv import csv_bytes

EVENT = Path(__file__).resolve().parent.parent / "data" / "harbor-light"
COUNTED = sorted((Path(__file__).resolve().parent / "counted").glob("*.csv"))

Value = str | float


@cache
def comparison() -> Comparison:
    return compare(read_articles([EVENT]).articles)


def read(data: str) -> list[dict[str, Value]]:
    """The rows of a CSV, numbers and fractions as numbers, sorted: their order is no count."""
    rows = [{name: _value(cell) for name, cell in row.items()} for row in csv.DictReader(io.StringIO(data))]
    return sorted(rows, key=lambda row: str(sorted(row.items())))


def _value(cell: str) -> Value:
    try:
        return round(float(Fraction(cell)), 9)
    except ValueError:
        return cell


@pytest.mark.parametrize("path", COUNTED, ids=lambda path: path.stem)
def test_a_table_is_as_counted(path: Path) -> None:
    counted = read(path.read_text(encoding="utf-8"))
    written = csv_bytes(comparison().measured[path.stem]).removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    columns = set(counted[0])
    made = [{name: value for name, value in row.items() if name in columns} for row in read(written)]
    assert sorted(made, key=lambda row: str(sorted(row.items()))) == counted


def test_every_table_of_plain_counts_was_counted() -> None:
    assert {path.stem for path in COUNTED} == {
        "summary", "quote_share", "quotes", "introductions", "loaded_hits", "prominence", "facts", "source_check",
        "source_coverage", "source_share", "only_here", "voices", "headlines"}

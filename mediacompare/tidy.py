"""Tidy tables in plain Python: what measures return, and what pandas makes of them when somebody asks for a frame.

Loading pandas takes longer than making every table of a comparison, so a report is made without it.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mediacompare.nearest import advice

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class TidyTable:
    """Rows of values under named columns: key columns first, then a value with its count and denominator."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, column: str) -> list[Any]:
        """The values of one column, in order. Raises KeyError, with the nearest, for a column that is not there."""
        if column not in self.columns:
            raise KeyError(f"no column {column!r}: {advice(column, self.columns)}")
        place = self.columns.index(column)
        return [row[place] for row in self.rows]

    def records(self) -> list[dict[str, Any]]:
        """The rows, one dictionary each, in order."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def frame(self) -> pandas.DataFrame:
        """The table as a pandas frame; a column of counts with an undefined one among them holds floats there."""
        import pandas

        return pandas.DataFrame.from_records(list(self.rows), columns=list(self.columns))


@dataclass(frozen=True, slots=True)
class Frames(Mapping[str, "pandas.DataFrame"]):
    """Tables by name as pandas frames, each made when it is asked for."""

    tables: Mapping[str, TidyTable]

    def __getitem__(self, name: str) -> pandas.DataFrame:
        if name not in self.tables:
            raise KeyError(f"no table {name!r}: {advice(name, self.tables)}")
        return self.tables[name].frame()

    def __iter__(self) -> Iterator[str]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

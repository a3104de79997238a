"""Lines of a CSV word list, with errors that name the file, the line and what is wrong."""
from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mediacompare.errors import SettingsError
from mediacompare.nearest import advice, nearest

MAX_ROWS = 50_000
_SHOWN_ERRORS = 8


class Line:
    """One line of a list, with cells by column name, trimmed; a missing optional cell is empty."""

    __slots__ = ("_cells", "_lines", "number")

    def __init__(self, lines: Lines, number: int, cells: Sequence[str]) -> None:
        self._lines, self.number, self._cells = lines, number, cells

    def __getitem__(self, column: str) -> str:
        place = self._lines.places.get(column)
        return "" if place is None else self._cells[place].strip()

    def wrong(self, what: str) -> None:
        """Note an error on this line; `Lines.raise_errors` raises all of them together."""
        self._lines.errors.append((self.number, what))

    def number_between(self, column: str, low: float, high: float) -> float | None:
        """The cell as a number, or None after noting that it is none or out of range."""
        try:
            value = float(self[column])
        except ValueError:
            value = math.nan
        if not low <= value <= high:
            self.wrong(f"{column} is “{self[column]}”; it must be a number from {low:g} to {high:g}")
            return None
        return value

    def one_of(self, column: str, known: Iterable[str], *, default: str | None = None) -> str | None:
        """The cell if it is one of the `known`, or None after noting that it is not."""
        value = self[column] or default or ""
        if value in known:
            return value
        self.wrong(f"{column} “{value}” is unknown; {advice(value, known)}")
        return None


class Lines:
    """The lines of one list and the errors noted on them."""

    def __init__(self, path: Path, header: Sequence[str], found: Iterator[tuple[int, Sequence[str]]]) -> None:
        self.path, self._found = path, found
        self.places = {name: place for place, name in enumerate(header)}
        self.errors: list[tuple[int, str]] = []

    def __iter__(self) -> Iterator[Line]:
        for number, cells in self._found:
            yield Line(self, number, cells)

    def raise_errors(self) -> None:
        """Raises SettingsError when an error was noted."""
        if not self.errors:
            return
        said = "; ".join(f"line {number}: {what}" for number, what in self.errors[:_SHOWN_ERRORS])
        more = len(self.errors) - _SHOWN_ERRORS
        raise SettingsError(f"{self.path}: {said}" + (f"; and {more} more" if more > 0 else ""))


def read_lines(path: Path, columns: Sequence[str], optional: Sequence[str] = ()) -> Lines:
    """The lines of a UTF-8 CSV file that must have `columns` and may have `optional` ones.

    Raises SettingsError when it cannot be read, has other columns, or more than `MAX_ROWS` rows.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 (byte {error.start}); save it as “CSV UTF-8”") from None
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error as error:
        raise SettingsError(f"{path}: line 1: {error}") from None
    _check_header(path, header, columns, optional)
    return Lines(path, header, _rows(path, reader, len(header)))


def _check_header(path: Path, header: Sequence[str], columns: Sequence[str], optional: Sequence[str]) -> None:
    missing = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in (*columns, *optional)]
    repeated = sorted({name for name in header if header.count(name) > 1})
    faults = ([f"no column {', '.join(missing)}"] if missing else []) + (
        [f"unknown column {', '.join(_meant(name, (*columns, *optional)) for name in unknown)}"] if unknown else []) + (
        [f"column {', '.join(repeated)} twice"] if repeated else [])
    if faults:
        asked = f"the first line must name the columns {', '.join(columns)}"
        asked += f" and may name {', '.join(optional)}" if optional else ""
        raise SettingsError(f"{path}: line 1: {'; '.join(faults)}; {asked}")


def _meant(name: str, names: Sequence[str]) -> str:
    """An unknown column with what was probably meant: "catgory (did you mean category?)"."""
    near = nearest(name, names)
    return f"{name} (did you mean {near}?)" if near else name or "(empty)"


def _rows(path: Path, reader: Iterator[list[str]], width: int) -> Iterator[tuple[int, Sequence[str]]]:
    """The cells of every row that is not empty, with the number of its line."""
    count = 0
    try:
        for cells in reader:
            if not any(cells) or not "".join(cells).strip():
                continue
            count += 1
            if count > MAX_ROWS:
                raise SettingsError(f"{path}: has more than {MAX_ROWS:,} rows; a list of that size is no list of "
                                    "judged terms, keep the ones you want counted")
            if len(cells) != width:
                raise SettingsError(f"{path}: line {_line(reader)}: {len(cells)} cells where the first line has "
                                    f"{width}; put a cell that holds a comma between double quotes")
            yield _line(reader), cells
    except csv.Error as error:
        raise SettingsError(f"{path}: line {_line(reader)}: {error}") from None


def _line(reader: object) -> int:
    return int(getattr(reader, "line_num", 0))

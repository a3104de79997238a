"""Spreadsheets (.xlsx): a line of names and a row for each article, in the first sheet that has such a line."""
from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date as Date
from typing import Any

from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.readers.separated import known_name, need_text
from mediacompare.ingest.record import NAMES, Record
from mediacompare.ingest.shapes import shaped
from mediacompare.model import Problem

SUFFIXES = (".xlsx",)
LIBRARY = "zipfile"
ADVICE = "open it in a spreadsheet and save it as .csv"
MOST_ROWS = 100_000


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each row. Raises `Refused` for what is no spreadsheet, has no column of texts, or is too large."""
    data = document.read()
    _check(data, document)
    for number, names, values in _rows(data):
        fields, dropped = shaped({name: _plain(value) for name, value in zip(names, values, strict=False) if name})
        yield Record(f"{document.name}, row "
                     f"{number}", fields, f"{document.stem}-{number}", document.stem, document.path,
                     corpus=True, kind="spreadsheet", source="column", dropped=dropped)


def _check(data: bytes, document: Document) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, *DAMAGE):
        raise Refused("is no spreadsheet, whatever its name says" if data else "is empty", ADVICE) from None
    if unpacked > 5 * document.limits.article_bytes:
        raise Refused(f"unpacks to {unpacked:,} bytes", ADVICE)


def _rows(data: bytes) -> Iterator[tuple[int, list[str], Sequence[Any]]]:
    """The rows below the line of names, each with its number and the names."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise Refused("is a spreadsheet, which is read with openpyxl",
                      f"pip install 'mediacompare[office]', or {ADVICE}") from None
    try:
        warnings.simplefilter("ignore")  # in a process of our own; what openpyxl warns of is not read
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_row=MOST_ROWS, values_only=True)
            names = [known_name(str(name)) if name is not None else "" for name in next(rows, ())]
            if set(names) & set(NAMES["text"]):
                yield from ((number, names, values) for number, values in enumerate(rows, start=2) if any(values))
                return
        need_text(names if book.worksheets else [])
    except (zipfile.BadZipFile, SyntaxError, *DAMAGE) as error:  # both parsers of XML raise kinds of SyntaxError
        raise Refused(f"is a spreadsheet that cannot be read ({type(error).__name__})", ADVICE) from None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, Date) else value

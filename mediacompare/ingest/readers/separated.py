"""Tables of articles: comma-, semicolon- or tab-separated values with a line of names, one article a row."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from mediacompare.ingest.decoding import decode
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import NAMES, Record
from mediacompare.model import Problem

SUFFIXES = (".csv", ".tsv")
DELIMITERS = "\t;,|"


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each row. Raises `Refused` for a table without a column of texts, or with a quote left open."""
    decoded = decode(document.read_table(), document.name)
    yield from decoded.problems
    text = decoded.text
    if not text.strip():
        raise Refused("is empty", "a line of names and a row for each article are expected")
    csv.field_size_limit(document.limits.article_bytes)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        names = [name.strip() for name in next(lines)]
        _need_text(names)
        for values in lines:
            if any(values):
                where = f"{document.name}, row {lines.line_num}"
                fields = dict(zip(names, values, strict=False))
                yield Record(where, fields, f"{document.stem}-{lines.line_num}", document.stem, document.path,
                             corpus=True, kind="table", encoding=decoded.encoding, source="column")
    except csv.Error as error:
        raise Refused(f"breaks off at line {lines.line_num}: {error}",
                      "look for a quotation mark that is never closed") from None


def _delimiter(text: str) -> str:
    """The sign that stands most often in the line of names."""
    names = text.lstrip().split("\n", 1)[0]
    return max(DELIMITERS, key=names.count)


def _need_text(names: Sequence[str]) -> None:
    if not set(names) & set(NAMES["text"]):
        raise Refused("has no column that holds the texts", f"name it one of {', '.join(NAMES['text'])}")

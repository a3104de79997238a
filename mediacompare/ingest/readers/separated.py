"""Tables of articles: comma-, semicolon- or tab-separated values with a line of names, one article a row."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain

from mediacompare.display import count_of
from mediacompare.ingest.decoding import decode, decode_strictly
from mediacompare.ingest.document import Document, Refused, too_long
from mediacompare.ingest.record import NAMES, Record
from mediacompare.ingest.shapes import shaped
from mediacompare.model import Problem

SUFFIXES = (".csv", ".tsv")
LIBRARY = None
KNOWN_NAMES = {name.lower(): name for names in NAMES.values() for name in names}
DELIMITERS, NONE = "\t;,|", "\x1f"


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each row. Raises `Refused` for a table without a column of texts, or with a quote left open."""
    limit = document.limits.article_bytes
    head = document.stream.read(limit + 1)
    decoded = decode(head[:_end_of_lines(head, limit)], document.name)
    yield from decoded.problems
    text = decoded.text
    if not text.strip():
        raise Refused("is empty", "a line of names and a row for each article are expected")
    csv.field_size_limit(limit)
    rest = _further_lines(head[_end_of_lines(head, limit):], document)
    lines = csv.reader(chain(io.StringIO(text, newline=""), rest), delimiter=_delimiter(text), strict=True)
    try:
        names = [known_name(name) for name in next(lines)]
        need_text(names)
        empty = True
        for values in lines:
            if any(values):
                empty = False
                where = f"{document.name}, row {lines.line_num}"
                fields, dropped = shaped(dict(zip(names, values, strict=False)))
                yield Record(where, fields, f"{document.stem}-{lines.line_num}", document.stem, document.path,
                             corpus=True, kind="table", encoding=decoded.encoding, source="column",
                             dropped=dropped, problems=_left_over(where, values[len(names):]))
        if empty:
            raise Refused("holds no article", "look whether it is the right file")
    except csv.Error as error:
        raise Refused(f"breaks off at line {lines.line_num}: {error}",
                      "look for a quotation mark that is never closed") from None


def _left_over(where: str, cells: Sequence[str]) -> tuple[Problem, ...]:
    """The problem of a row with more cells than there are names: a text may have been cut at one of its commas."""
    filled = sum(bool(cell.strip()) for cell in cells)
    if not filled:
        return ()
    return (Problem(where, f"has {count_of(filled, 'cell')} more than the line of names, left out",
                    "put a value that holds the separator into quotation marks", caution=True),)


def known_name(name: str) -> str:
    """A column's name; one that differs from a known one by capitals and spaces alone ("Pub Date") is that one."""
    return KNOWN_NAMES.get("_".join(name.split()).lower(), name.strip())


def _end_of_lines(head: bytes, limit: int) -> int:
    """Where the last whole line of a long table's beginning ends; the end of a short table."""
    return len(head) if len(head) <= limit else head.rfind(b"\n") + 1


def _further_lines(begun: bytes, document: Document) -> Iterator[str]:
    """The lines of a long table after its beginning, one at a time; `begun` is the first one's start."""
    limit = document.limits.article_bytes
    while line := begun + document.stream.readline(limit + 1):
        if len(line) > limit:
            raise too_long(limit)
        yield decode_strictly(line)
        begun = b""


def _delimiter(text: str) -> str:
    """The sign that stands most often in the line of names; a table of one column has none and stays whole."""
    names = text.lstrip().split("\n", 1)[0]
    return max(DELIMITERS, key=names.count) if any(sign in names for sign in DELIMITERS) else NONE


def need_text(names: Sequence[str]) -> None:
    """Raises `Refused` unless one of the columns holds the texts."""
    if not set(names) & set(NAMES["text"]):
        advice = f"name it one of {', '.join(NAMES['text'])}"
        if set(names) & set(NAMES["url"]):
            advice = f"get the pages with `mediacompare fetch`, or {advice}"
        raise Refused("has no column that holds the texts", advice)

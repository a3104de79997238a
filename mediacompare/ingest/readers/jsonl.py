"""JSON Lines: one record a line, read one at a time, so that a long file needs no more memory than its articles."""
from __future__ import annotations

from collections.abc import Iterator

from mediacompare.ingest.decoding import decode_strictly
from mediacompare.ingest.document import Document, Refused, too_long
from mediacompare.ingest.readers.json_records import parse
from mediacompare.ingest.record import Record
from mediacompare.ingest.shapes import shaped
from mediacompare.model import Problem

SUFFIXES = (".jsonl", ".ndjson")
LIBRARY = None


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each line; a line that cannot be read is named with its number and passed over."""
    number = 0
    limit = document.limits.article_bytes
    while line := document.stream.readline(limit + 1):
        number += 1
        where = f"{document.name}, line {number}"
        if len(line) > limit:
            raise too_long(limit)
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        try:
            fields = parse_record(line, document.limits.nesting)
        except Refused as refusal:
            yield Problem(where, refusal.what, refusal.advice)
            continue
        plain, dropped = shaped(fields)
        yield Record(where, plain, f"{document.stem}-{number}", document.stem, document.path, corpus=True,
                     kind="JSON Lines", encoding="utf-8", dropped=dropped)
    if number == 0:
        raise Refused("is empty", "one JSON object a line is expected")


def parse_record(line: bytes, nesting: int) -> dict[str, object]:
    """The JSON object of one line. Raises `Refused` when it is none, or is nested deeper than `nesting`."""
    value = parse(decode_strictly(line), nesting)
    if not isinstance(value, dict):
        raise Refused("is no JSON object", 'a record looks like {"id": "a", "outlet": "b", "text": "c"}')
    return value

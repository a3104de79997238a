"""JSON: one article, a list of them, or an export that holds such a list (NewsAPI, Media Cloud, GDELT, search hits)."""
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mediacompare.ingest.decoding import decode
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import NAMES, Record
from mediacompare.model import Problem

SUFFIXES = (".json",)
LISTS = ("articles", "results", "items", "stories", "docs", "documents", "data", "hits", "_source", "response")
DEPTH = 4


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each article. Raises `Refused` for what is not JSON or holds no list of records."""
    decoded = decode(document.read_table(), document.name)
    yield from decoded.problems
    if not decoded.text.strip():
        raise Refused("is empty", "an article or a list of articles is expected")
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise Refused("is not JSON" + (f" (line {line})" if line else ""), "check the export") from None
    found = find_records(value)
    if not found:
        raise Refused("holds no article", f"a record needs one of the fields {', '.join(NAMES['text'])}")
    single = len(found) == 1
    for number, fields in enumerate(found, start=1):
        where = document.name if single else f"{document.name}, record {number}"
        stem = document.stem if single else f"{document.stem}-{number}"
        if isinstance(fields, dict):
            yield Record(where, fields, stem, document.stem, document.path, corpus=not single, kind="JSON",
                         encoding=decoded.encoding)
        else:
            yield Problem(where, "is no JSON object", "a record is a set of named fields")


def find_records(value: Any, depth: int = DEPTH) -> list[Any]:
    """The records in a JSON value: the list that holds them, wherever an export has put it."""
    if isinstance(value, list):
        return [_unwrapped(item) for item in value]
    if not isinstance(value, dict) or depth == 0:
        return []
    if any(isinstance(value.get(name), str) for name in NAMES["text"]):
        return [value]
    for name in LISTS:
        if found := find_records(value.get(name), depth - 1):
            return found
    return []


def _unwrapped(item: Any) -> Any:
    """A search engine's hit without its wrapping."""
    return item["_source"] if isinstance(item, dict) and isinstance(item.get("_source"), dict) else item

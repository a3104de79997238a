"""JSON: one article, a list of them, or an export that holds such a list (NewsAPI, Media Cloud, GDELT, search hits)."""
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mediacompare.ingest.decoding import decode
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import NAMES, Record
from mediacompare.ingest.shapes import shaped
from mediacompare.model import Problem

SUFFIXES = (".json",)
LIBRARY = None
LISTS = ("articles", "results", "items", "stories", "docs", "documents", "data", "hits", "posts", "news", "_source",
         "response")
DEPTH = 4
BYTES_A_VALUE = 30  # at least, in a file of articles; fewer make Python objects of many times the file's size


def read(document: Document) -> Iterator[Record | Problem]:
    """A record for each article. Raises `Refused` for what is not JSON or holds no list of records."""
    decoded = decode(_read_list(document), document.name)
    yield from decoded.problems
    if not decoded.text.strip():
        raise Refused("is empty", "an article or a list of articles is expected")
    found = find_records(parse(decoded.text, document.limits.nesting))
    if not found:
        raise Refused("holds no article", f"a record needs one of the fields {', '.join(NAMES['text'])}")
    single = len(found) == 1
    for number, fields in enumerate(found, start=1):
        where = document.name if single else f"{document.name}, record {number}"
        stem = document.stem if single else f"{document.stem}-{number}"
        if isinstance(fields, dict):
            plain, dropped = shaped(fields)
            yield Record(where, plain, stem, document.stem, document.path, corpus=not single, kind="JSON",
                         encoding=decoded.encoding, dropped=dropped)
        else:
            yield Problem(where, "is no JSON object", "a record is a set of named fields")


def _read_list(document: Document) -> bytes:
    """The document's bytes. Raises `Refused` when they are too many, or would become too many values to hold."""
    limit = document.limits.list_bytes
    data = document.stream.read(limit + 1)
    if len(data) > limit:
        raise Refused(f"is longer than {limit:,} bytes",
                      "save it as .jsonl, one record a line, which may be of any length; or say --limit list=MB")
    if sum(map(data.count, (b"[", b"{", b","))) > limit // BYTES_A_VALUE:
        raise Refused("holds more values than a list of articles", "save it as .jsonl, one record a line")
    return data


def parse(text: str, nesting: int) -> Any:
    """The value that JSON stands for. Raises `Refused` for what is no JSON or is nested deeper than `nesting`."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise Refused("is JSON that is nested too deep to be read", "check the export") from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise Refused("is not JSON" + (f" (line {line})" if line > 1 else ""), "check the export") from None
    if _depth_exceeds(value, nesting):
        raise Refused(f"is JSON nested more than {nesting} deep", "check the export, or say --limit nesting=N")
    return value


def _depth_exceeds(value: Any, most: int) -> bool:
    """Whether lists and objects stand in each other more than `most` deep; gone through level by level."""
    level = [value]
    for _ in range(most):
        level = [inner for outer in level if isinstance(outer, dict | list)
                 for inner in (outer.values() if isinstance(outer, dict) else outer) if isinstance(inner, dict | list)]
        if not level:
            return False
    return isinstance(level[0], dict | list)


def find_records(value: Any, depth: int = DEPTH) -> list[Any]:
    """The records in a JSON value: the list that holds them, wherever an export has put it."""
    if isinstance(value, list):
        return [_unwrapped(item) for item in value]
    if not isinstance(value, dict) or depth == 0:
        return []
    if any(_is_text(value.get(name)) for name in NAMES["text"]):
        return [value]
    for name in LISTS:
        if found := find_records(value.get(name), depth - 1):
            return found
    return []


def _is_text(value: Any) -> bool:
    """Whether a field holds a text, or an object that does (WordPress' `rendered`, fundus' `sections`)."""
    return isinstance(value, str) or (isinstance(value, dict) and bool({"rendered", "sections"} & set(value)))


def _unwrapped(item: Any) -> Any:
    """A search engine's hit without its wrapping, the Guardian's `fields` beside what stands around them."""
    if isinstance(item, dict):
        if isinstance(item.get("_source"), dict):
            return item["_source"]
        if isinstance(item.get("fields"), dict):
            return {**item, **item["fields"]}
    return item

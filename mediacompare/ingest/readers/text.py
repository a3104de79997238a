"""Plain text and Markdown, optionally opening with YAML front matter between two lines of three hyphens."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.ingest.above import Above, look_above
from mediacompare.ingest.decoding import decode
from mediacompare.ingest.deliveries import delivered, unsplit_problem
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import Record, unknown_names
from mediacompare.model import Problem

SUFFIXES = (".txt", ".md")
LIBRARY = None
ABOVE = "a line above the story"
OPENING = re.compile(r"---[ \t]*\r?\n")
FIELD = re.compile(r"(?P<name>[\w-]{1,40}):(?:[ \t]+(?P<value>\"(?P<quoted>[^\"]*)\"|.*))?")
LONGEST_HEADER = 100_000  # characters: YAML is read slowly, and no front matter is so long
CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def read(document: Document) -> Iterator[Record | Problem]:
    """The one article of the file: everything below the front matter, exactly as it stands (line ends too).

    A database's delivery gives a record for each of its articles.
    """
    decoded = decode(document.read(), document.name)
    if not decoded.text.strip():
        raise Refused("is empty", "put the article's text into it")
    header, body = split_front_matter(decoded.text)
    if len(header) > LONGEST_HEADER:
        raise Refused(f"has front matter of {len(header):,} characters", "leave only title, outlet, date and the like")
    fields = parse_front_matter(header)
    pieces = [] if fields else list(delivered(document, body.splitlines(), "plain text", decoded.encoding))
    if pieces:
        yield from (*decoded.problems, *pieces)
        return
    if unsplit := unsplit_problem(body, document.name):
        yield unsplit
    markdown = document.name.lower().endswith((".md", ".md.gz"))
    above = Above() if markdown or fields.get("title") else look_above(body)
    seen = {"date": above.date, "url": above.url, "title": above.headline.of(body) if above.headline else None}
    found = {name: value for name, value in seen.items() if value and not fields.get(name)}
    origins = {"text": "below the front matter" if header else "the whole file"} | dict.fromkeys(found, ABOVE)
    yield Record(document.name, fields | found | {"text": body}, document.stem, document.stem, document.path,
                 markdown=markdown, kind="Markdown" if markdown else "plain text", encoding=decoded.encoding,
                 source="front matter", origins=origins, headline=above.headline,
                 problems=decoded.problems + unknown_names(fields, document.name))


def split_front_matter(text: str) -> tuple[str, str]:
    """Front matter and body; no front matter gives "" and the whole text. Raises `Refused` when it never closes."""
    opening = OPENING.match(text)
    if not opening:
        return "", text
    closing = CLOSING.search(text, opening.end())
    if not closing:
        raise Refused("opens front matter with --- and never closes it", "add a line of --- before the text")
    return text[opening.end() : closing.start()], text[closing.end() :]


def parse_front_matter(header: str) -> dict[str, str]:
    """The `name: value` pairs of a front matter; values that are no plain text (lists of tags) are passed over.

    It is read as YAML, and where YAML stumbles over a value that people write as it stands (`title: “Shame”: a town
    speaks`), line by line. Raises `Refused` for what is no list of names and values.
    """
    import yaml

    try:
        return _parse_yaml(header)
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
    fields = _parse_lines(header)
    if fields is None:
        place = "" if line is None else f" in line {line + 2}"
        raise Refused(f"has front matter that cannot be read{place}", "write each field as `name: value`, on one line")
    return fields


def _parse_lines(header: str) -> dict[str, str] | None:
    """Fields of one line each, their values as they stand; None when a line is something else."""
    fields: dict[str, str] = {}
    for line in header.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        field = FIELD.fullmatch(line.rstrip())
        if field is None or _never_closes(field["value"] or ""):
            return None
        if field["value"]:
            fields.setdefault(field["name"].lower(), field["quoted"] or field["value"])
    return fields


def _never_closes(value: str) -> bool:
    """Whether a value opens a list or a quotation that it does not close: something is missing."""
    closing = {"[": "]", "{": "}", '"': '"'}.get(value[:1])
    return closing is not None and closing not in value[1:]


def _parse_yaml(header: str) -> dict[str, str]:
    """The fields as a flat sequence of YAML events: no objects are built, no aliases followed, any depth is safe."""
    import yaml

    fields: dict[str, str] = {}
    name: str | None = None
    depth = 0
    for event in yaml.parse(header, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
                raise Refused("has front matter that is no list of `name: value`", "see the README for an example")
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            name = None if depth == 1 else name
        elif depth == 1 and isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            name = _take(fields, name, event)
        elif depth == 0 and isinstance(event, yaml.ScalarEvent) and event.value:
            raise Refused("has front matter that is no list of `name: value`", "see the README for an example")
    return fields


def _take(fields: dict[str, str], name: str | None, event: object) -> str | None:
    """Store the value of the `name` that was read before; returns the name that waits for a value."""
    value = getattr(event, "value", None)
    if name is None:
        return value or ""
    if value and name:
        fields.setdefault(name.lower(), value)
    return None

"""Nexis, Nexis Uni and Lexis+: articles between "3 of 50 DOCUMENTS" lines, or each closed by "End of Document"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.deliveries.piece import COPYRIGHT, Labelled, Piece, are_wrapped, body_of, drop, number_of
from mediacompare.model import Dropped
from mediacompare.text.page_lines import MONTH

COUNTED = re.compile(r"\s*(?:\d+ of \d+ DOCUMENTS?|Document \d+ of \d+)\s*$", re.IGNORECASE)
CLOSED = re.compile(r"\s*End of Document\s*$", re.IGNORECASE)
HEAD = frozenset("byline section length dateline headline highlight title source edition author lead".split())
TAIL = frozenset("""load-date language graphic publication-type pub-type type subject organization organisation company
    ticker industry geographic person country city state region journal-code acc-no document-type notes correction
    correction-date series classification copyright url distribution categories issn product event terms name
    file-name program-title""".split())
LABEL = re.compile(r"\s*([A-Za-z][A-Za-z -]{2,22}):\s*(.*)")
BARE = re.compile(r"\s*(Classification|Graphic|Notes|Correction|Load-Date)\s*$")
BODY = re.compile(r"\s*(?:Body|BODY:?)\s*$")
DATE_WORDS = 14
DATE_START = re.compile(rf"\s*(?:\d{{1,4}}\b|(?:{MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))", re.IGNORECASE)
EDITION = re.compile(r"\s*(?:(?:\w+ ){0,3}edition\b.{0,30}|correction appended|\d star.{0,10})\s*$", re.IGNORECASE)
ANCHORS = frozenset(("length", "section", "byline"))
HEAD_LINES = 40  # that may stand above an article's text


def split(lines: Sequence[str]) -> list[Piece]:
    """The articles of a Nexis delivery; none for lines without its marks."""
    if any(COUNTED.match(line) for line in lines):
        chunks = list(_between(lines, COUNTED))[1:]
    elif any(CLOSED.match(line) for line in lines):
        chunks = list(_between(lines, CLOSED))
        chunks = chunks[:-1] if not any(_label(line) for line in chunks[-1]) else chunks
    else:
        return []
    return [_piece([line for line in chunk if not CLOSED.match(line)])
            for chunk in chunks if any(map(str.strip, chunk))]


def _between(lines: Sequence[str], mark: re.Pattern[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in lines:
        if mark.match(line):
            yield chunk
            chunk = []
        else:
            chunk.append(line)
    yield chunk


def _label(line: str) -> tuple[str, str] | None:
    """The label and value of a line that has one of the database's labels."""
    if match := LABEL.match(line):
        name = match[1].strip().lower().replace(" ", "-")
        return (name, match[2]) if name in HEAD or name in TAIL else None
    return (bare[1].lower(), "") if (bare := BARE.match(line)) else None


def _piece(lines: list[str]) -> Piece:
    date_at = _date_line(lines)
    outlet, title, below, dropped = _heading(lines, date_at)
    labelled = Labelled()
    body, rest = _body(lines[below:], labelled)
    wrapped = are_wrapped(body)
    title = labelled.value("headline", "title") or title
    if not title and body:  # a title below the date, before the first label
        title = next((line.strip() for line in body if line.strip()), None)
    fields = {"title": title, "outlet": outlet, "date": lines[date_at].strip() if date_at is not None else None,
              "author": _name(labelled.value("byline", "author")), "text": body_of(body, wrapped=wrapped)}
    return Piece(fields, number_of(labelled.value("length")),
                 (*dropped, *labelled.dropped(("byline", "author", "headline", "title")), *rest))


def _name(byline: str | None) -> str | None:
    return re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE) if byline else None


def _date_line(lines: Sequence[str]) -> int | None:
    """The last line that is a date above the first label of an article or its text."""
    anchor = next((number for number, line in enumerate(lines) if BODY.match(line) or (
        (label := _label(line)) and label[0] in ANCHORS)), len(lines))
    dated = [number for number, line in enumerate(lines[:anchor]) if _is_date(line)]
    return dated[-1] if dated and anchor < len(lines) else dated[0] if dated else None


def _is_date(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) <= DATE_WORDS and bool(DATE_START.match(line)) and parse_date(" ".join(words)) is not None


def _heading(lines: Sequence[str], date_at: int | None) -> tuple[str | None, str | None, int, list[Dropped]]:
    """Outlet and title, the line below the heading, and what stands above it.

    The title stands above the outlet, or below the date.
    """
    if date_at is None:
        return None, next((line.strip() for line in lines if line.strip()), None), 0, []
    above = date_at - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    outlet = lines[above].strip() if above >= 0 else None
    start = above
    while start > 0 and (line := lines[start - 1]).strip() and not COPYRIGHT.match(line) and not _label(line):
        start -= 1
    title = " ".join(line.strip() for line in lines[start:above]) or None
    cover = " ".join(line.strip() for line in lines[:start] if line.strip())
    below = date_at + 1
    if title is None:
        title, below = _title_below(lines, below)
    return outlet, title, below, [drop("cover page", cover)] if cover else []


def _title_below(lines: Sequence[str], below: int) -> tuple[str | None, int]:
    """The title in the first lines that stand together below the date, and the line after them."""
    while below < len(lines) and (
            not lines[below].strip() or COPYRIGHT.match(lines[below]) or EDITION.match(lines[below])):
        below += 1
    begin = below
    while below < len(lines) and lines[below].strip() and not _label(lines[below]):
        below += 1
    return " ".join(line.strip() for line in lines[begin:below]) or None, below


def _body(lines: Sequence[str], labelled: Labelled) -> tuple[list[str], list[Dropped]]:
    """The text's lines; what is labelled goes to `labelled`, other lines above and below the text are dropped."""
    begin = next((number + 1 for number, line in enumerate(lines) if BODY.match(line)), None)
    if begin is None:
        heads = [number for number, line in enumerate(lines[:HEAD_LINES])
                 if (label := _label(line)) and label[0] in HEAD]
        begin = heads[-1] + 1 if heads else 0
        while begin and are_wrapped(lines) and begin < len(lines) and lines[begin].strip():  # a value that runs on
            begin += 1
    end = next((number for number in range(begin, len(lines)) if (label := _label(lines[number])) and label[0] in TAIL),
               len(lines))
    for below, part in enumerate((lines[:begin], lines[end:])):
        name: str | None = None
        for line in part:
            if label := _label(line):
                name = label[0]
                labelled.add(name, label[1])
            elif name and line.strip() and not BODY.match(line):
                labelled.add("copyright" if COPYRIGHT.match(line) else name, line)
            elif not line.strip() and not below:  # below the text a label's lines may stand apart
                name = None
    body = [line for line in lines[begin:end] if not COPYRIGHT.match(line)]
    full = next((number for number, line in enumerate(body) if line.strip() == "FULL TEXT"), None)
    if full is not None and any(line.strip() == "ABSTRACT" for line in body[:full]):
        return body[full + 1 :], [drop("abstract", " ".join(body[:full]))]
    return body, []

"""Factiva: fields behind two capital letters (HD, SN, PD, LP, TD), or the same as lines that end in "Document XYZ"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.deliveries.piece import COPYRIGHT, Labelled, Piece, body_of, drop, number_of

TAG = re.compile(r"(HD|CLM|SE|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|VOL|ART|SU)"
                 r"(?:\s{1,6}(.*)|\s*)$")
DOCUMENT = re.compile(r"\s*Document [A-Z]\w{4,11}\d{8}\w+\s*$")
WORDS = re.compile(r"\s*([\d,. ]+) words\s*$", re.IGNORECASE)
TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?$", re.IGNORECASE)
LANGUAGE = re.compile(r"(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Chinese|Japanese)(?: .{0,20})?$")
BYLINE = re.compile(r"(?:By|BY|by) \S")
HEAD_LINES = 16  # below the number of words, in which the text begins
PUBLISHER_WORDS = 10
NAME_WORDS = 4


def split(lines: Sequence[str]) -> list[Piece]:
    """The articles of a Factiva delivery; none for lines without its marks."""
    tags = [TAG.match(line) for line in lines]
    if sum(tag is not None and tag[1] == "HD" for tag in tags) and any(tag is not None and tag[1] in ("AN", "LP")
                                                                      for tag in tags):
        return _tagged(lines, tags)
    if any(DOCUMENT.match(line) for line in lines):
        return _printed(lines)
    return []


def _tagged(lines: Sequence[str], tags: Sequence[re.Match[str] | None]) -> list[Piece]:
    """Articles whose fields have two letters; one begins after the last one's number (AN), or with HD."""
    pieces: list[Piece] = []
    now, name = Labelled(), ""
    for line, tag in zip(lines, tags, strict=True):
        if tag:
            if (tag[1] == "HD" and "HD" in now.fields) or name == "AN":
                pieces.append(_from_tags(now))
                now = Labelled()
            name = tag[1]
            now.add(name, tag[2] or "")
        elif name:
            now.add(name, line)
    if "HD" in now.fields:
        pieces.append(_from_tags(now))
    return pieces


def _from_tags(now: Labelled) -> Piece:
    body = [line for name in ("LP", "TD") for line in (*now.fields.get(name, ()), "")]
    fields = {"title": now.value("HD"), "outlet": now.value("SN"), "date": now.value("PD"),
              "author": re.sub(r"^by\s+", "", now.value("BY") or "", flags=re.IGNORECASE) or None,
              "text": body_of(body, wrapped=True)}
    return Piece(fields, number_of(now.value("WC")), now.dropped(("HD", "SN", "PD", "BY", "LP", "TD")))


def _printed(lines: Sequence[str]) -> list[Piece]:
    """Articles as Factiva prints them: title, byline, number of words, date, outlet and the like, text, number."""
    pieces: list[Piece] = []
    chunk: list[str] = []
    for line in lines:
        if DOCUMENT.match(line):
            pieces.append(_from_lines(chunk, line))
            chunk = []
        elif line.strip():
            chunk.append(line.strip())
    return pieces


def _from_lines(lines: Sequence[str], number: str) -> Piece:
    counted = next((place for place, line in enumerate(lines) if WORDS.match(line)), None)
    if counted is None:
        return Piece({"title": lines[0] if lines else None, "text": body_of(lines[1:], wrapped=False)})
    above = list(lines[:counted])
    author = above.pop() if len(above) > 1 and (BYLINE.match(above[-1]) or _are_names(above[-1], above[-2])) else None
    head = lines[counted + 1 : counted + 1 + HEAD_LINES]
    dated = next((place for place, line in enumerate(head) if parse_date(line)), 0)
    outlet_at = dated + 1 + (1 if dated + 1 < len(head) and TIME.match(head[dated + 1]) else 0)
    begin = _text_begins(head, outlet_at)
    body = list(lines[counted + 1 + begin :])
    if body and len(body[-1].split()) <= PUBLISHER_WORDS and body[-1][-1:].isalnum():
        body.pop()
    fields = {"title": above[-1] if above else None, "author": re.sub(r"^by\s+", "", author or "", flags=re.I) or None,
              "date": head[dated] if head else None, "outlet": head[outlet_at] if outlet_at < len(head) else None,
              "text": body_of(body, wrapped=False)}
    return Piece(fields, number_of(lines[counted]),
                 (drop("index lines", " ".join((*above[:-1], *head[outlet_at + 1 : begin], number.strip()))),))


def _are_names(line: str, title: str) -> bool:
    """Whether a line below a longer one is the author's name and no title."""
    words = line.split()
    return len(words) <= NAME_WORDS < len(title.split()) and all(word[:1].isupper() or word == "and" for word in words)


def _text_begins(head: Sequence[str], outlet_at: int) -> int:
    """The line below the number of words with which the text begins: after the copyright, else after the language."""
    rights = [place for place, line in enumerate(head) if COPYRIGHT.match(line)]
    if rights:
        return rights[0] + 1
    language = [place for place, line in enumerate(head) if LANGUAGE.match(line)]
    return language[0] + 1 if language else outlet_at + 1

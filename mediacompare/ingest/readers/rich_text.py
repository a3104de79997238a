"""Rich text (.rtf), as Nexis, Factiva and word processors write it: its words, without pictures and settings."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.ingest.deliveries import delivered, unsplit_problem
from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.record import Record
from mediacompare.model import Problem

SUFFIXES = (".rtf",)
LIBRARY = "striprtf"
OPENING = b"{\\rtf"
NESTED = 256  # groups in each other: no word processor writes so many


def read(document: Document) -> Iterator[Record | Problem]:
    """The document's article, or those of a database's delivery. Raises `Refused` for what is no rich text."""
    from striprtf.striprtf import rtf_to_text

    data = document.read()
    if not data.lstrip().startswith(OPENING):
        raise Refused("is no rich text, whatever its name says", "save it as .rtf or .txt anew")
    source = _text_of(data)
    if _depth(source) > NESTED:
        raise Refused(f"is rich text nested more than {NESTED} deep", "copy its text into a .txt file")
    try:
        text = rtf_to_text(source, errors="replace")
    except DAMAGE as error:
        raise Refused(f"is rich text that cannot be read ({type(error).__name__})",
                      "open it in a word processor and save it as .docx or .txt") from None
    lines = text.replace("\r", "").replace("\x00", "").split("\n")
    pieces = list(delivered(document, lines, "rich text"))
    if pieces:
        yield from pieces
        return
    if unsplit := unsplit_problem(text, document.name):
        yield unsplit
    story = "\n\n".join(line.strip() for line in lines if line.strip())
    yield Record(document.name, {"text": story}, document.stem, document.stem, document.path, kind="rich text",
                 origins={"text": "the document's paragraphs"})


def _text_of(data: bytes) -> str:
    """The source, which is ASCII by its rules; programs put UTF-8 or windows-1252 into it all the same."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", errors="replace")


def _depth(source: str) -> int:
    """How many groups stand in each other at most."""
    deepest = now = 0
    for brace in re.findall(r"(?<!\\)[{}]", source):
        now += 1 if brace == "{" else -1
        deepest = max(deepest, now)
    return deepest

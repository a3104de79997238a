"""ProQuest: articles between lines of underscores, their fields behind names ("Publication title:")."""
from __future__ import annotations

import re
from collections.abc import Sequence

from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.deliveries.piece import Labelled, Piece, body_of, number_of

RULE = re.compile(r"\s*_{20,}\s*$")
MARK = re.compile(r"\s*(?:ProQuest document ID|Full text|Publication title|Document URL):", re.IGNORECASE)
NAMES = frozenset(name.lower() for name in (
    "Abstract", "Accession number", "Author", "Business indexing term", "CAPTION", "CREDIT", "Classification", "Column",
    "Company / organization", "Copyright", "Country of publication", "Credit", "Database", "Dateline", "Document URL",
    "Document feature", "Document type", "Edition", "First page", "Full text", "ISBN", "ISSN", "Identifier / keyword",
    "Illustrations", "Issue", "Language of publication", "Last updated", "Links", "Location", "Number of pages",
    "Pages",
    "People", "Place of publication", "Product name", "ProQuest document ID", "Publication date", "Publication info",
    "Publication subject", "Publication title", "Publication year", "Publisher", "Section", "Source type", "Subject",
    "Subtitle", "Supplement", "Title", "Volume", "Word count", "e-ISSN", "Correspondence author", "Notes", "Dates"))
LABEL = re.compile(r"\s*([A-Za-z][A-Za-z /-]{2,28}):(?:\s+(.*)|\s*)$")
KEPT = ("title", "author", "publication title", "publication date", "full text", "document url")


def split(lines: Sequence[str]) -> list[Piece]:
    """The articles of a ProQuest delivery; none for lines without its marks."""
    if sum(bool(MARK.match(line)) for line in lines) < 2:
        return []
    chunks: list[list[str]] = [[]]
    for line in lines:
        if RULE.match(line):
            chunks.append([])
        else:
            chunks[-1].append(line)
    return [_piece(chunk) for chunk in chunks if sum(bool(MARK.match(line)) for line in chunk) >= 2]


def _piece(lines: Sequence[str]) -> Piece:
    labelled, name, first = Labelled(), "", None
    for line in lines:
        match = LABEL.match(line)
        if match and match[1].strip().lower() in NAMES:
            name = match[1].strip().lower()
            labelled.add(name, match[2] or "")
        elif name:
            labelled.add(name, line)
        elif line.strip() and first is None:
            first = line.strip()
    info = labelled.value("publication info") or ""
    fields = {"title": labelled.value("title") or first, "outlet": _outlet(labelled.value("publication title") or info),
              "date": labelled.value("publication date") or _date(info), "author": labelled.value("author"),
              "url": labelled.value("document url"),
              "text": body_of(labelled.fields.get("full text", ()), wrapped=False)}
    return Piece(fields, number_of(labelled.value("word count")), labelled.dropped(KEPT))


def _outlet(info: str) -> str | None:
    """The paper in "Harbor Bell; Ashgrove [Ashgrove]. 09 Mar 2022: A.1."."""
    name = info.split(";")[0].strip()
    return name if name and not parse_date(name) else None


def _date(info: str) -> str | None:
    return next((words for words in re.split(r"[.:;]\s", info) if parse_date(words)), None)

"""What news databases deliver: many articles in one file, each with its title, outlet, date and length."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from mediacompare.display import count_of
from mediacompare.ingest.deliveries import factiva, nexis, proquest
from mediacompare.ingest.deliveries.piece import Piece
from mediacompare.ingest.document import Document
from mediacompare.ingest.record import Record
from mediacompare.model import Problem

__all__ = ["Piece", "delivered", "find_pieces", "unsplit_problem"]

FORMS: tuple[tuple[str, Callable[[Sequence[str]], list[Piece]]], ...] = (
    ("Nexis", nexis.split), ("Factiva", factiva.split), ("ProQuest", proquest.split))
# What stands in each article of a delivery once; several of one kind mean several articles.
SIGNS = re.compile(r"^\s*(?:LENGTH:\s*\d|Length:\s*\d|End of Document\b|\d+ of \d+ DOCUMENTS?\b|Document "
                   r"[A-Z]{3,}\w{12,}|"
                   r"ProQuest document ID|\d[\d,]* words$|AN\s+Document)", re.MULTILINE)
ANNOUNCED = re.compile(r"^\s*(?:Documents \((\d{1,5})\)|\d+ of (\d{1,5}) DOCUMENTS?)\s*$")
FEWER, MORE = 0.6, 1.7  # times the length that a database names, beyond which what was read is not the article
LONG = 60  # words from which lengths are compared


def find_pieces(lines: Sequence[str]) -> tuple[str, list[Piece]] | None:
    """The database and the articles that `lines` (paragraphs, or printed lines with blank ones) hold; None for a text
    that is no delivery."""
    flat = [line.replace("\xa0", " ").rstrip() for whole in lines for line in whole.split("\n")]
    if len(SIGNS.findall("\n".join(flat))) == 0:
        return None
    for name, split in FORMS:
        if pieces := split(flat):
            return name, pieces
    return None


def delivered(document: Document, lines: Sequence[str], kind: str, encoding: str = "") -> Iterator[Record | Problem]:
    """A record for each article that a delivery holds, and a problem where it announces another number; nothing for a
    text that is no delivery."""
    found = find_pieces(lines)
    if found is None:
        return
    name, pieces = found
    for number, piece in enumerate(pieces, start=1):
        where = f"{document.name}, article {number}"
        yield Record(where, piece.fields, f"{document.stem}-{number}", document.stem, document.path, corpus=True,
                     kind=f"{name} delivery ({kind})", encoding=encoding, source="delivery's",
                     origins={"text": "body of the article"}, dropped=piece.dropped,
                     problems=tuple(_length_problem(piece, where)))
    announced = _announced(lines)
    if announced and announced != len(pieces):
        yield Problem(document.name, f"announces {count_of(announced, 'article')}, of which {len(pieces)} were found",
                      "look which are missing, or get the delivery anew", caution=True)


def unsplit_problem(text: str, where: str) -> Problem | None:
    """The problem of a text that was read as one article and looks like a delivery of several."""
    several = len(SIGNS.findall(text)) >= 3
    return Problem(where, "looks like a database's delivery of several articles and was read as one",
                   "get it as .docx, .rtf or .txt with the full articles, or save each by itself",
                   caution=True) if several else None


def _length_problem(piece: Piece, where: str) -> Iterator[Problem]:
    """The problem of an article of another length than the database names."""
    read = len(str(piece.fields.get("text", "")).split())
    if piece.length >= LONG and not FEWER * piece.length <= read <= MORE * piece.length:
        yield Problem(where, f"is said to have {piece.length:,} words, of which {read:,} were read",
                      "look at it in the database", caution=True)


def _announced(lines: Sequence[str]) -> int:
    """The number of articles that a cover page or a running number names; 0 for none."""
    for line in lines:
        if match := ANNOUNCED.match(line):
            return int(match[1] or match[2])
    return 0

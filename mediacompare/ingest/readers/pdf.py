"""PDF documents with text in them: the lines of every page, put together into paragraphs."""
from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.record import Record

SUFFIXES = (".pdf",)
LIBRARY = "pypdf"
SPLIT_WORD = re.compile(r"(?<=[a-z])[-‐\u00ad]$")
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
SHORT = 0.75  # of the longest line: a line that ends a sentence and is shorter ends its paragraph


def read(document: Document) -> Iterator[Record]:
    """The document's one article. Raises `Refused` for what is locked, broken, scanned, or too long."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(document.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("is locked with a password", "save a copy without one")
        if len(reader.pages) > document.limits.pages:
            raise Refused(f"has {len(reader.pages)} pages",
                          f"at most {document.limits.pages} are read; say --limit pages=N for more")
        pages = [page.extract_text() for page in reader.pages]
        information = reader.metadata
    except DependencyError:  # AES, which pypdf cannot undo without another library
        raise Refused("is locked with a password", "save a copy without one") from None
    except (PyPdfError, *DAMAGE) as error:
        raise Refused(f"is no PDF that can be read ({type(error).__name__})",
                      "copy its text into a .txt file") from None
    text = "\n\n".join(paragraphs(line for page in pages for line in page.splitlines()))
    if not text:
        raise Refused("holds pictures of pages and no text", "run text recognition (OCR) over it first")
    author = information.author if information else None
    yield Record(document.name, {"author": author, "text": text}, document.stem, document.stem, document.path,
                 kind="PDF", source="document properties", origins={"text": "the lines of all pages"})


def paragraphs(lines: Iterator[str]) -> Iterator[str]:
    """Lines as paragraphs: split words joined; a blank line, or a short line that ends a sentence, ends one."""
    stripped = [line.strip() for line in lines]
    widest = max((len(line) for line in stripped), default=0)
    words = ""
    for line in stripped:
        if SPLIT_WORD.search(words):
            words = words[:-1] + line
        elif line:
            words = f"{words} {line}".strip()
        if words and (not line or (len(line) < SHORT * widest and SENTENCE_END.search(line))):
            yield words
            words = ""
    if words:
        yield words

"""PDF documents with text in them: the lines of every page, put together into paragraphs."""
from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.record import Record
from mediacompare.model import Dropped

SUFFIXES = (".pdf",)
LIBRARY = "pypdf"
SPLIT_WORD = re.compile(r"(?<=[a-z])[-‐\u00ad]$")
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|- ?\d{1,4} ?-", re.IGNORECASE)
NUMBER = re.compile(r"\d+")
EDGE = 2  # lines at the top and at the foot of a page that may be its head or number
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
        pages = [page.extract_text().splitlines() for page in reader.pages]
        information = reader.metadata
    except DependencyError:  # AES, which pypdf cannot undo without another library
        raise Refused("is locked with a password", "save a copy without one") from None
    except (PyPdfError, *DAMAGE) as error:
        raise Refused(f"is no PDF that can be read ({type(error).__name__})",
                      "copy its text into a .txt file") from None
    story, running = without_running_lines(pages)
    text = "\n\n".join(paragraphs(line for page in story for line in page))
    if not text:
        raise Refused("holds pictures of pages and no text", "run text recognition (OCR) over it first")
    author = information.author if information else None
    yield Record(document.name, {"author": author, "text": text}, document.stem, document.stem, document.path,
                 kind="PDF", source="document properties", origins={"text": "the lines of all pages"},
                 dropped=tuple(Dropped("running head or page number", len(line.split()), line) for line in running))


def without_running_lines(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[str]]:
    """The pages' lines without those that print their head, foot or number, and these lines in order.

    Such a line stands among the first or last of a page and is a number, or stands there, its digits aside, on half of
    the pages and two at least.
    """
    edges = [_edges(page) for page in pages]
    uses = Counter(key for page, places in zip(pages, edges, strict=True) for key in {_key(page[p]) for p in places})
    most = max(2, (len(pages) + 1) // 2)
    running = [{p for p in places if PAGE_NUMBER.fullmatch(page[p].strip()) or uses[_key(page[p])] >= most}
               for page, places in zip(pages, edges, strict=True)]
    story = [[line for place, line in enumerate(page) if place not in gone]
             for page, gone in zip(pages, running, strict=True)]
    return story, [page[place].strip() for page, gone in zip(pages, running, strict=True) for place in sorted(gone)]


def _edges(page: Sequence[str]) -> list[int]:
    """The places of a page's first and last lines that hold words."""
    held = [place for place, line in enumerate(page) if line.strip()]
    return held[:EDGE] + held[-EDGE:]


def _key(line: str) -> str:
    """A line without what differs from page to page."""
    return NUMBER.sub("#", " ".join(line.split()))


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

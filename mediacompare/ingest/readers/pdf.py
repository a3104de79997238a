"""PDF documents with text in them: the lines of every page, put together into paragraphs by where they stand."""
from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mediacompare.ingest.above import look_above
from mediacompare.ingest.deliveries import delivered
from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.printed import (
    HEADING,
    Paragraph,
    PrintedLine,
    paragraphs,
    printed_address,
    without_running_lines,
)
from mediacompare.ingest.record import Record
from mediacompare.ingest.web.blocks import squeezed
from mediacompare.model import Dropped, Problem, Span

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

SUFFIXES = (".pdf",)
LIBRARY = "pypdfium2"
NO_TITLE = re.compile(r"microsoft word|untitled|.*\.(?:docx?|pdf|indd|txt|rtf|html?)$|\S+$", re.IGNORECASE)
SITE = re.compile(r"\s+[|–—-]\s+[^|]{2,40}$")  # " | Harbor Bell" behind a page's title
HIGHEST_TITLE = 40  # paragraphs among which a title is looked for
HIGHEST_HEADING = 150  # paragraphs, most of which may be menus, among which a heading is looked for
FEWEST_TITLE_WORDS, MOST_TITLE_WORDS = 4, 35
LONG = 200  # characters of a paragraph that is surely text
PRINTABLE = {ord("\ufffe"): "\x02", ord("\r"): None, **dict.fromkeys((*range(2), *range(3, 9), 11, 12))}


def read(document: Document) -> Iterator[Record | Problem]:
    """The document's one article. Raises `Refused` for what is locked, broken, scanned, or too long."""
    from pypdfium2 import PdfDocument, PdfiumError

    data = document.read()
    try:
        opened = PdfDocument(data)
        try:
            if len(opened) > document.limits.pages:
                raise Refused(f"has {len(opened)} pages",
                              f"at most {document.limits.pages} are read; say --limit pages=N for more")
            pages = [_lines(page) for page in opened]
            properties = _properties(opened)
        finally:
            opened.close()
    except PdfiumError as error:
        if "password" in str(error).lower() or b"/Encrypt" in data:
            raise Refused("is locked with a password", "save a copy without one") from None
        raise Refused("is no PDF that can be read (PdfiumError)", "copy its text into a .txt file") from None
    except DAMAGE as error:
        raise Refused(f"is no PDF that can be read ({type(error).__name__})",
                      "copy its text into a .txt file") from None
    story, running = without_running_lines(pages)
    found = list(paragraphs(story))
    if not found:
        raise Refused("holds pictures of pages and no text", "run text recognition (OCR) over it first")
    pieces = list(delivered(document, [paragraph.text for paragraph in found], "PDF"))
    yield from pieces or [_record(document, found, running, properties)]


def _record(document: Document, found: list[Paragraph], running: list[str], properties: dict[str, str]) -> Record:
    text = "\n\n".join(paragraph.text for paragraph in found)
    above = look_above(text)
    headline, title = above.headline, None
    given = properties.get("Title", "")
    if at := _printed_title(found, given) or _largest(found):
        headline = Span(*at)
    elif headline is None and given and not NO_TITLE.fullmatch(given):
        title = SITE.sub("", given)
    address = printed_address(running)
    fields: dict[str, Any] = {"author": properties.get("Author"), "text": text, "date": above.date,
                              "title": headline.of(text) if headline else title, "url": address or above.url}
    origins = {"text": "the lines of all pages", "date": "a line above the story",
               "url": "the foot of the page" if address else "a line outside the story",
               "title": "a heading of the first page" if headline else "document properties"}
    return Record(document.name, fields, document.stem, document.stem, document.path, kind="PDF", headline=headline,
                  source="document properties", origins=origins,
                  dropped=tuple(Dropped("running head or page number", len(line.split()), line) for line in running))


def _printed_title(found: list[Paragraph], given: str) -> tuple[int, int] | None:
    """Where a paragraph stands that is the document's own title, or the longest part of it."""
    wanted, at = squeezed(given), 0
    best: tuple[int, int] | None = None
    for text in (paragraph.text for paragraph in found[:HIGHEST_TITLE]):
        own = squeezed(text)
        fits = own and len(text.split()) >= FEWEST_TITLE_WORDS and own in wanted
        if fits and (best is None or len(text) > best[1] - best[0]):
            best = (at, at + len(text))
        at += len(text) + 2
    return best


def _largest(found: list[Paragraph]) -> tuple[int, int] | None:
    """Where the first of the paragraphs in the largest letters stands, where these are a heading's."""
    body = max((paragraph.size for paragraph in found if len(paragraph.text) > LONG), default=0.0)
    fitting = [paragraph for paragraph in found[:HIGHEST_HEADING]
               if paragraph.size >= HEADING * body > 0
               and FEWEST_TITLE_WORDS <= len(paragraph.text.split()) <= MOST_TITLE_WORDS]
    if not fitting:
        return None
    title = max(fitting, key=lambda paragraph: paragraph.size)
    at = sum(len(paragraph.text) + 2 for paragraph in found[: found.index(title)])
    return at, at + len(title.text)


def _properties(opened: PdfDocument) -> dict[str, str]:
    """Title and author, as far as they are given."""
    given = opened.get_metadata_dict(skip_empty=True)
    return {name: " ".join(given[name].split()) for name in ("Title", "Author") if given.get(name, "").strip()}


def _lines(page: PdfPage) -> list[PrintedLine]:
    """The lines of a page in the order in which they were written, each with its place."""
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    whole = len(text) == text_page.count_chars()
    lines, at = [], 0
    for piece in text.split("\n"):
        words = " ".join(piece.translate(PRINTABLE).split())
        if words:
            signs = [at + place for place, sign in enumerate(piece) if not sign.isspace()]
            lines.append(_placed(text_page, words, signs) if whole else PrintedLine(words))
        at += len(piece) + 1
    text_page.close()
    page.close()
    return lines


def _placed(text_page: Any, words: str, signs: list[int]) -> PrintedLine:
    """A line with the place of its first and last letters."""
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    edge: list[float] = []
    for sign in (signs[0], signs[-1]):
        raw.FPDFText_GetCharBox(text_page, sign, left, right, bottom, top)
        edge += [left.value, right.value]
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, signs[0], x, y)
    return PrintedLine(words, edge[0], edge[3], y.value, _height(text_page, signs))


def _height(text_page: Any, signs: list[int]) -> float:
    """The size of a line's letters on the page."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    size = raw.FPDFText_GetFontSize(text_page, signs[0])
    if raw.FPDFText_GetMatrix(text_page, signs[0], matrix):
        size *= abs(matrix.d) or abs(matrix.b) or 1.0
    return float(size)

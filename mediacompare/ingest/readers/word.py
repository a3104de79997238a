"""Word documents (.docx): the paragraphs in order, and the title and author that the file itself names."""
from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediacompare.ingest.deliveries import delivered
from mediacompare.ingest.document import DAMAGE, Document, Limits, Refused
from mediacompare.ingest.record import Record, opening
from mediacompare.model import Dropped, Problem

if TYPE_CHECKING:
    from docx.document import Document as OpenDocument

SUFFIXES = (".docx",)
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LIBRARY = "docx"


def read(document: Document) -> Iterator[Record | Problem]:
    """The document's one article, a blank line between paragraphs; text in boxes, tables, heads and notes is dropped.

    Raises `Refused` for a file that is no Word document, is locked, holds no text, or unpacks to more than is allowed.
    """
    from docx import Document as open_docx
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from docx.oxml.exceptions import XmlchemyError
    from lxml.etree import LxmlError

    data = document.read()
    _check_package(data, document.limits)
    try:
        opened = open_docx(io.BytesIO(data))
        # Not paragraph.style: it looks through all styles for each paragraph, a millisecond every time.
        names = {style.style_id: style.name for style in opened.styles}
        paragraphs = [(paragraph.text, names.get(paragraph._p.style)) for paragraph in opened.paragraphs]
        properties = opened.core_properties
        author = properties.author
        dropped = tuple(_dropped(opened))
    except (OpcError, PythonDocxError, XmlchemyError, LxmlError, zipfile.BadZipFile, *DAMAGE) as error:
        raise Refused(f"is a Word document that cannot be read ({type(error).__name__})",
                      "open it in Word and save it as .docx or .txt") from None
    pieces = list(delivered(document, [text for text, _ in paragraphs], "Word"))
    if pieces:
        yield from pieces
        return
    title = next((text for text, style in paragraphs if style == "Title" and text.strip()), None)
    text = "\n\n".join(text for text, _ in paragraphs if text.strip())
    fields = {"title": title, "author": None if author == "python-docx" else author, "text": text}
    yield Record(document.name, fields, document.stem, document.stem, document.path,
                 kind="Word document", source="document properties",
                 origins={"title": "a line in the style Title", "text": "the document's paragraphs"}, dropped=dropped)


def _dropped(opened: OpenDocument) -> Iterator[Dropped]:
    """What the document holds beside its paragraphs: tables, boxes, and the head and foot of its pages."""
    pieces = [("table", table._tbl) for table in opened.tables]
    pieces += [("text box", box) for box in opened.element.body.iter(f"{WORDS}txbxContent")]
    for section in opened.sections:
        pieces += [("head or foot of the page", part._element) for part in (section.header, section.footer)
                   if not part.is_linked_to_previous]
    for kind, element in pieces:
        words = " ".join(run.text or "" for run in element.iter(f"{WORDS}t")).split()
        if words:
            yield Dropped(kind, len(words), opening(" ".join(words)))


def _check_package(data: bytes, limits: Limits) -> None:
    """Raises `Refused` unless the bytes are a zip archive of a Word document that unpacks within the limits."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("is an old or locked Word document", "open it in Word and save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
            names = set(package.namelist())
    except (zipfile.BadZipFile, *DAMAGE):
        raise Refused("is no Word document, whatever its name says", "save it as .docx or .txt anew") from None
    if unpacked > limits.article_bytes * 5:
        raise Refused(f"unpacks to {unpacked:,} bytes", "no article is so long: look where the file came from")
    if "word/document.xml" not in names:
        raise Refused("is no Word document, whatever its name says", "save it as .docx or .txt anew")

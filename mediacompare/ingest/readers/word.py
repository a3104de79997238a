"""Word documents (.docx): the paragraphs in order, and the title and author that the file itself names."""
from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediacompare.ingest.above import look_above
from mediacompare.ingest.deliveries import delivered, unsplit_problem
from mediacompare.ingest.document import DAMAGE, Document, Limits, Refused
from mediacompare.ingest.record import Record, opening
from mediacompare.model import Dropped, Problem

if TYPE_CHECKING:
    from docx.document import Document as OpenDocument
    from lxml.etree import _Element

SUFFIXES = (".docx",)
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LIBRARY = "docx"
SIGNS = {f"{WORDS}t": "", f"{WORDS}tab": "\t", f"{WORDS}br": "\n", f"{WORDS}cr": "\n", f"{WORDS}noBreakHyphen": "-"}
REMOVED = frozenset({f"{WORDS}del", f"{WORDS}moveFrom", f"{WORDS}tabs"})  # by a tracked change; tab stops are no tabs
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
APART = frozenset({f"{WORDS}tbl", f"{WORDS}txbxContent", FALLBACK})
QUOTATION = frozenset({"Quote", "Intense Quote", "Block Text", "Block Quote", "Block Quotation", "Quotations"})
HIGHEST_HEADING = 3  # paragraphs among which a heading is the title


def read(document: Document) -> Iterator[Record | Problem]:
    """The document's one article, a blank line between paragraphs, or the articles of a database's delivery.

    Tracked changes are read as accepted; text in content controls belongs to the text; text in boxes, tables, heads and
    notes is dropped. A paragraph in a style for quotations opens with "> ". Raises `Refused` for a file that is no Word
    document, is locked, holds no text, or unpacks to more than is allowed.
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
        names = {style.style_id: str(style.name) for style in opened.styles}
        paragraphs = [(text, names.get(style or "", "")) for text, style in _paragraphs(opened.element.body)]
        author = opened.core_properties.author
        dropped = tuple(_dropped(opened))
    except (OpcError, PythonDocxError, XmlchemyError, LxmlError, zipfile.BadZipFile, *DAMAGE) as error:
        raise Refused(f"is a Word document that cannot be read ({type(error).__name__})",
                      "open it in Word and save it as .docx or .txt") from None
    pieces = list(delivered(document, [text for text, _ in paragraphs], "Word"))
    if pieces:
        yield from pieces
        return
    held = [(text, style) for text, style in paragraphs if text.strip()]
    text = "\n\n".join(f"> {text}" if style in QUOTATION and not text.startswith(">") else text for text, style in held)
    if unsplit := unsplit_problem(text, document.name):
        yield unsplit
    yield _record(document, text, held, author, dropped)


def _record(document: Document, text: str, held: list[tuple[str, str]], author: str | None,
            dropped: tuple[Dropped, ...]) -> Record:
    titles = [words for words, style in held if style == "Title"]
    headings = [words for words, style in held[:HIGHEST_HEADING] if style.lower() == "heading 1"]
    title = next(iter((*titles, *headings)), None)
    above = look_above(text)
    headline = None if title else above.headline
    style = "Title" if titles else "Heading 1"
    fields = {"title": title or (headline.of(text) if headline else None), "date": above.date, "url": above.url,
              "author": None if author == "python-docx" else author, "text": text}
    return Record(document.name, fields, document.stem, document.stem, document.path, kind="Word document",
                  source="document properties", headline=headline, dropped=dropped,
                  origins={"title": f"a line in the style {style}" if title else "a line above the story",
                           "date": "a line above the story", "url": "a line outside the story",
                           "text": "the document's paragraphs"})


def _paragraphs(body: _Element) -> Iterator[tuple[str, str | None]]:
    """The paragraphs of the text, each with the id of its style; those in boxes and tables stand apart."""
    for paragraph in body.iter(f"{WORDS}p"):
        if any(above.tag in APART for above in paragraph.iterancestors()):
            continue
        style = paragraph.find(f"{WORDS}pPr/{WORDS}pStyle")
        yield "".join(_words(paragraph)), style.get(f"{WORDS}val") if style is not None else None


def _words(paragraph: _Element) -> Iterator[str]:
    """The words of a paragraph as they stand when every tracked change is accepted."""
    for element in paragraph.iter(*SIGNS):
        gone = any(above.tag in REMOVED for above in element.iterancestors()
                   if above is not paragraph)
        inner = next((above for above in element.iterancestors(f"{WORDS}p")), None)
        if not gone and inner is paragraph:
            yield (element.text or "") if element.tag == f"{WORDS}t" else SIGNS[str(element.tag)]


def _dropped(opened: OpenDocument) -> Iterator[Dropped]:
    """What the document holds beside its paragraphs: tables, boxes, notes, and the head and foot of its pages."""
    pieces = [("table", table._tbl) for table in opened.tables]
    pieces += [("text box", box) for box in opened.element.body.iter(f"{WORDS}txbxContent")
               if not any(above.tag == FALLBACK for above in box.iterancestors())]
    for section in opened.sections:
        pieces += [("head or foot of the page", part._element) for part in (section.header, section.footer)
                   if not part.is_linked_to_previous]
    for kind, element in (*pieces, *_notes(opened)):
        words = " ".join(run.text or "" for run in element.iter(f"{WORDS}t")).split()
        if words:
            yield Dropped(kind, len(words), opening(" ".join(words)))


def _notes(opened: OpenDocument) -> Iterator[tuple[str, _Element]]:
    """The footnotes and endnotes, each."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    for relation in opened.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in ("footnotes", "endnotes") and not relation.is_external:
            tree = etree.fromstring(relation.target_part.blob, parser)
            yield from ((kind[:-1], note) for note in tree.iter(f"{WORDS}{kind[:-1]}"))


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

"""OpenDocument texts (.odt), as LibreOffice writes them: paragraphs and headings; notes and tables are dropped."""
from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediacompare.ingest.deliveries import delivered, unsplit_problem
from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.record import Record, opening
from mediacompare.model import Dropped, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".odt",)
LIBRARY = "lxml"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
APART = {f"{TEXT}note": "footnote", f"{TEXT}tracked-changes": "deleted text",
         "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation": "comment",
         "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table": "table",
         "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame": "picture or text box"}


def read(document: Document) -> Iterator[Record | Problem]:
    """The document's article. Raises `Refused` for what is no OpenDocument text, is locked, or unpacks to too much."""
    paragraphs, dropped = _paragraphs(_content(document))
    pieces = list(delivered(document, [text for _, text in paragraphs], "OpenDocument"))
    if pieces:
        yield from pieces
        return
    text = "\n\n".join(words for _, words in paragraphs)
    if unsplit := unsplit_problem(text, document.name):
        yield unsplit
    title = next((words for heading, words in paragraphs if heading), None)
    yield Record(document.name, {"title": title, "text": text}, document.stem, document.stem, document.path,
                 kind="OpenDocument text", origins={"title": "the first heading", "text": "the document's paragraphs"},
                 dropped=tuple(dropped))


def _content(document: Document) -> _Element:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(document.read())) as package:
            part = package.getinfo("content.xml")
            if part.file_size > 5 * document.limits.article_bytes:
                raise Refused(f"unpacks to {part.file_size:,} bytes", "no article is so long: look where the file "
                    "came from")
            data = package.read(part)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(data, parser)
    except (zipfile.BadZipFile, RuntimeError, etree.LxmlError, *DAMAGE) as error:
        raise Refused(f"is an OpenDocument text that cannot be read ({type(error).__name__})",
                      "open it and save it as .docx or .txt without a password") from None


def _paragraphs(tree: _Element) -> tuple[list[tuple[bool, str]], list[Dropped]]:
    """The paragraphs, each with whether it is a heading, and what stands apart from them."""
    dropped: list[Dropped] = []
    outer = [element for element in tree.iter(*APART) if not any(up.tag in APART for up in element.iterancestors())]
    for element in outer:
        words = " ".join("".join(element.itertext()).split())
        if words:
            dropped.append(Dropped(APART[str(element.tag)], len(words.split()), opening(words)))
        _remove(element)
    found = []
    for element in tree.iter(f"{TEXT}p", f"{TEXT}h"):
        words = " ".join("".join(_words(element)).split())
        if words:
            found.append((element.tag == f"{TEXT}h", words))
    return found, dropped


def _remove(element: _Element) -> None:
    """Take an element out and leave the words behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _words(element: _Element) -> Iterator[str]:
    for part in element.iter():
        if part.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"):
            yield " "
        yield part.text or ""
        if part is not element:
            yield part.tail or ""

"""Saved web pages: the story and what the page says about itself; menus and boxes stay behind, each named."""
from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

from mediacompare.ingest.decoding import Decoded, decode, decode_as
from mediacompare.ingest.deliveries import delivered
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import ESCAPED, Record
from mediacompare.ingest.stubs import cut_by_wall
from mediacompare.ingest.web.blocks import find_blocks, squeezed
from mediacompare.ingest.web.metadata import (
    LinkedData,
    count_stories,
    heading_of,
    linked_data,
    printed_date,
    saved_from,
    title_without,
)  # fmt: skip
from mediacompare.ingest.web.story import Story, find_story
from mediacompare.model import Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".html", ".htm", ".xhtml")
LIBRARY = "trafilatura"
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
SOURCE_LINE = '<td class="line-content">'
DELIVERY = re.compile(r"\b\d+ of \d+ DOCUMENTS?\b|\bDocument [A-Z]{3,}\w{12,}|ProQuest document ID|>\s*End of "
                      r"Document\b")
TAG = re.compile(r"<[^<>]*>")
MOST_TAGS = 100_000  # which trafilatura works through in seconds
FEWEST_KEPT, FEWEST_LOST = 0.6, 60  # share of the words that trafilatura finds, below which that is said; words
MUCH_MORE = 1.6  # times the words of the page's own text, from which the text in its JSON-LD is read instead


def read(document: Document) -> Iterator[Record | Problem]:
    """The page's one article; a page that holds several is named. Raises `Refused` when no story is found in it."""
    decoded = decode_page(document.read(), document.name)
    pieces = list(_delivered(decoded, document))
    yield from pieces or [read_page(decoded, document)]


def _delivered(decoded: Decoded, document: Document) -> Iterator[Record | Problem]:
    """The articles of a database's delivery as a page; nothing for any other page."""
    from trafilatura.utils import load_html

    if not DELIVERY.search(decoded.text) or decoded.text.count("<") > MOST_TAGS:
        return
    tree = load_html(decoded.text)
    if tree is not None:
        yield from delivered(document, [block.text for block in find_blocks(tree)], "web page", decoded.encoding)


def read_page(decoded: Decoded, document: Document, *, address: str | None = None) -> Record:
    """The record of a page's HTML, which was `decoded` from the document; `address` is where it was saved from, if the
    document says so. Raises `Refused` when it has no story."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as TrafilaturaDocument
    from trafilatura.settings import set_date_params
    from trafilatura.utils import load_html

    page = _from_source_view(decoded.text)
    if not page.strip():
        raise Refused("is empty", "save the page anew")
    if page.count("<") > MOST_TAGS:
        raise Refused(f"has more than {MOST_TAGS:,} tags", "no article's page has: copy its text into a .txt file")
    tree = load_html(page)
    # Not extensive: where a page names no date, dateparser would try two hundred languages on its text for seconds.
    found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False,
                            date_extraction_params=set_date_params(extensive=False))
    if tree is None or not isinstance(found, TrafilaturaDocument):
        raise Refused("holds no story that can be told from its menus", "copy the article's text into a .txt file")
    blocks, page_text = find_blocks(tree), found.text or ""
    if ESCAPED.search(page_text) or any(ESCAPED.search(block.text) for block in blocks):
        page_text = unescape(page_text)
        blocks = [replace(block, text=unescape(block.text)) for block in blocks]
    data = linked_data(tree)
    named = found.title or data.headline
    if named and found.sitename and squeezed(named) == squeezed(found.sitename):
        named = title_without(tree.findtext(".//title") or "", found.sitename) or data.headline
    title, title_from = heading_of(tree, named)
    author = ", ".join(data.authors) or (found.author or "").replace("; ", ", ") or None
    story = find_story(blocks, page_text, title=title, author=author, live=data.live)
    text, text_from = _text(story, data, page_text)
    if not text:
        raise Refused("holds no story that can be told from its menus", "copy the article's text into a .txt file")
    fields: dict[str, Any] = {
        "title": title, "author": author, "date": found.date or printed_date(tree),
        "url": found.url or address or saved_from(page), "outlet": found.sitename or found.hostname, "text": text}
    problems = (*decoded.problems, *_problems(tree, text, story, data, found.text or "", document.name))
    return Record(document.name, fields, document.stem, document.stem, document.path, kind="web page",
                  encoding=decoded.encoding, source="page metadata", origins={"title": title_from, "text": text_from},
                  dropped=story.dropped, problems=problems)


def _text(story: Story, data: LinkedData, found: str) -> tuple[str, str]:
    """The article's text, and where on the page it was found; what trafilatura `found` where none of it is a block."""
    text = "\n\n".join(story.paragraphs or found.split("\n"))
    if len(data.body.split()) > MUCH_MORE * len(text.split()):
        return data.body, "articleBody in the page's JSON-LD"
    origin = "story of the page"
    if story.quotations:
        origin += f"; block quotations set in quotation marks: {story.quotations}"
    return text, origin


def _problems(tree: _Element, text: str, story: Story, data: LinkedData, found: str,
              where: str) -> Iterator[Problem]:
    kept, all_words = len(text.split()), len(found.split())
    if kept < FEWEST_KEPT * all_words and all_words - kept > FEWEST_LOST:
        yield Problem(where, f"keeps {kept:,} of the {all_words:,} words that may be its story",
                      "look at it with `mediacompare read --text`, or copy the text into a .txt file", caution=True)
    if data.live:
        yield Problem(where, "is a live blog, whose posts were read as one text", "it has no one time of writing")
    elif (stories := count_stories(tree)) > 1:
        yield Problem(where, f"holds {stories} articles, of which the main one was read",
                      "save each article's own page", caution=True)
    if cut := cut_by_wall(text, story.notices, where, free=data.free, counted=data.words):
        yield cut


def decode_page(data: bytes, where: str) -> Decoded:
    """The page's text, in the encoding that it declares when that is not UTF-8; a byte order mark goes before that."""
    declared = None if data.startswith(codecs.BOM_UTF8) else DECLARED.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        decoded = decode_as(data, declared[1].decode("ascii"))
        if decoded is not None:
            return decoded
    return decode(data, where)


def _from_source_view(page: str) -> str:
    """The page itself where a browser's view of its source was saved."""
    lines = [piece.partition("</td>")[0] for piece in page.split(SOURCE_LINE)[1:]]
    return "\n".join(unescape(TAG.sub("", line)) for line in lines) if lines else page

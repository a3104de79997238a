"""Saved web pages: the story and what the page says about itself, by trafilatura; menus and boxes stay behind."""
from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import unescape

from mediacompare.ingest.decoding import Decoded, decode, decode_as
from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.record import Record
from mediacompare.model import Problem

SUFFIXES = (".html", ".htm", ".xhtml")
LIBRARY = "trafilatura"
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
SOURCE_VIEW = re.compile(r'<td class="line-content">(.*?)</td>', re.DOTALL)
UNSEEN = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
ARTICLE = re.compile(r"<article\b.*?</article\s*>", re.DOTALL | re.IGNORECASE)
MOST_TAGS = 100_000  # which trafilatura works through in seconds
STORY_WORDS = 120  # an <article> of fewer words is a teaser of another story
BREAKS = re.compile(r"\n\s*")


def read(document: Document) -> Iterator[Record | Problem]:
    """The page's one article; a page that holds several is named. Raises `Refused` when no story is found in it."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as TrafilaturaDocument

    decoded = _decode(document.read(), document.name)
    problems = decoded.problems
    if not decoded.text.strip():
        raise Refused("is empty", "save the page anew")
    page = _from_source_view(decoded.text)
    if page.count("<") > MOST_TAGS:
        raise Refused(f"has more than {MOST_TAGS:,} tags", "no article's page has: copy its text into a .txt file")
    found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(found, TrafilaturaDocument) or not found.text:
        raise Refused("holds no story that can be told from its menus", "copy the article's text into a .txt file")
    if (stories := _count_stories(page)) > 1:
        problems += (Problem(document.name, f"holds {stories} articles, of which the main one was read",
                             "save each article's own page"),)
    fields = {"title": found.title, "author": found.author, "date": found.date, "url": found.url,
              "outlet": found.sitename or found.hostname, "text": BREAKS.sub("\n\n", found.text.strip())}
    yield Record(document.name, fields, document.stem, document.stem, document.path, kind="web page",
                 encoding=decoded.encoding, source="page metadata", problems=problems)


def _decode(data: bytes, where: str) -> Decoded:
    """The page's text, in the encoding that it declares when that is not UTF-8; a byte order mark goes before that."""
    declared = None if data.startswith(codecs.BOM_UTF8) else DECLARED.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        decoded = decode_as(data, declared[1].decode("ascii"))
        if decoded is not None:
            return decoded
    return decode(data, where)


def _from_source_view(page: str) -> str:
    """The page itself where a browser's view of its source was saved."""
    lines = SOURCE_VIEW.findall(page)
    return "\n".join(unescape(TAG.sub("", line)) for line in lines) if lines else page


def _count_stories(page: str) -> int:
    return sum(len(TAG.sub(" ", story).split()) >= STORY_WORDS for story in ARTICLE.findall(page))

"""From a server's answer to the article in it."""
from __future__ import annotations

import io
import re
from urllib.parse import urlsplit

from mediacompare.errors import InputError
from mediacompare.fetch.wire import Answer
from mediacompare.ingest.decoding import decode_as
from mediacompare.ingest.document import Document
from mediacompare.ingest.reading import read_document
from mediacompare.model import Article, Problem

# What a server calls a kind of file, and the ending under which files of the kind are read.
KINDS = {
    "": ".html",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
FEWEST_WORDS = 20  # a web page's story of fewer is what a wall says, or a menu
TEXT_KINDS = frozenset({".html", ".txt"})
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)


def kind_of(answer: Answer) -> str:
    """The ending for what the server sent. Raises InputError for what holds no article: a picture, a feed."""
    said = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if "xml" in said and FEED.search(answer.body[:1000]):
        raise InputError(f"{answer.url}: is a feed, not an article (fetch it with --feed)")
    if said not in KINDS:
        raise InputError(f"{answer.url}: is {said}, which holds no article that can be read")
    return KINDS[said]


def read_page(answer: Answer) -> tuple[Article, Problem | None]:
    """The article in a page and what is odd about it. Raises InputError when there is none.

    An article that names no outlet is given the site's name.
    """
    kind = kind_of(answer)
    body = _in_one_encoding(answer) if kind in TEXT_KINDS else answer.body
    site = (urlsplit(answer.url).hostname or "").removeprefix("www.")
    article, problem = None, None
    for found in read_document(Document(answer.url, site, io.BytesIO(body)), kind):
        if isinstance(found, Problem):
            problem = problem or found
        else:
            article = article or found
    if article is None:
        raise InputError(str(problem) if problem else f"{answer.url}: holds no article")
    if kind == ".html" and (words := len(article.text.split())) < FEWEST_WORDS:
        raise InputError(f"{answer.url}: holds no article, only {words} words (it may want JavaScript or a consent)")
    return article, problem


def _in_one_encoding(answer: Answer) -> bytes:
    """The body in UTF-8 with its mark, when the server says truly how it is encoded (which goes before what the page
    itself says); else as it came, and the reader finds out."""
    said = CHARSET.search(answer.headers.get("content-type", ""))
    decoded = decode_as(answer.body, said[1]) if said else None
    return decoded.text.encode("utf-8-sig") if decoded else answer.body

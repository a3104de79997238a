"""What a page says of itself: the JSON-LD that search engines read, its heading, where a browser saved it from."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.web.blocks import NO_CHARACTERS, squeezed

if TYPE_CHECKING:
    from lxml.etree import _Element

STORY_TYPES = re.compile(r"Article|Posting|Report|Review")
SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
DEPTH = 4
LONGEST_NAME = 120  # characters
NO_HEADLINE = re.compile(r"(?:follow|subscribe|sign up|share|menu|search|more (?:from|on)|related|most (?:read|"
                         r"popular)|"
                         r"latest|trending|advertisement|comments?|about us|contact us|log ?in|"
                         r"welcome)\b.{0,30}", re.IGNORECASE)
HEADLINE_WORDS = 4  # a shorter heading may be the site's name
TITLE_BREAK = re.compile(r"\s+[|»«·•–—:-]+\s+")
DATED = re.compile(r"(?<![a-z])(?:date|datetime|published|pubdate|timestamp|dateline)(?![a-z])", re.IGNORECASE)
BREAK = re.compile(r"\s*\n\s*")
STORY_WORDS = 120  # an <article> of fewer words is a teaser of another story


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What the page's JSON-LD says of its story: the whole text, whether it is free to read and a live blog, its
    authors, its headline and its number of words (0 where it names none)."""

    body: str = ""
    free: bool = True
    live: bool = False
    authors: tuple[str, ...] = ()
    headline: str | None = None
    words: int = 0


def linked_data(tree: _Element) -> LinkedData:
    """The JSON-LD of a page, as far as it speaks of a story; what cannot be read is passed over."""
    body, free, live, words = "", True, False, 0
    authors: tuple[str, ...] = ()
    headline: str | None = None
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _stories(found, DEPTH):
            given = item.get("articleBody")
            body = max(body, given if isinstance(given, str) else "", key=len)
            free = free and str(item.get("isAccessibleForFree", True)).lower() != "false"
            live = live or "LiveBlogPosting" in str(item.get("@type"))
            authors = authors or tuple(_names(item.get("author")))
            title = item.get("headline")
            if headline is None and isinstance(title, str) and title.strip():
                headline = " ".join(_plain(title).split())
            counted = str(item.get("wordCount", ""))
            words = max(words, int(counted) if counted.isdecimal() and len(counted) < 7 else 0)
    return LinkedData(_plain(body), free, live, authors, headline, words)


def _names(value: Any) -> Iterator[str]:
    """The names of persons in an author's field: words, an object, or a list of these. A body is no author."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = None if "Organization" in str(item.get("@type")) else item.get("name")
            item = item[0] if isinstance(item, list) and item else item
        if isinstance(item, str) and item.strip() and not item.startswith("http") and len(item) < LONGEST_NAME:
            name = " ".join(_plain(item).split())
            yield re.sub(r"^by\s+(?=[A-Z])", "", name, flags=re.IGNORECASE)


def _stories(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects in a JSON-LD value that are stories."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _stories(item, depth - 1)
    elif isinstance(value, dict):
        if STORY_TYPES.search(str(value.get("@type"))):
            yield value
        if depth:
            yield from _stories([value.get("@graph"), value.get("mainEntity")], depth - 1)


def _plain(body: str) -> str:
    """The text without what is left of its markup, a blank line between paragraphs."""
    from html import unescape

    text = re.sub(r"<(?:/p|br\s*/?)>", "\n", body)
    text = unescape(re.sub(r"<[^<>]*>", "", text)).translate(NO_CHARACTERS)
    return BREAK.sub("\n\n", text.strip())


def heading_of(tree: _Element, title: str | None) -> tuple[str | None, str]:
    """The headline as the page prints it, and where it stands.

    It is the heading that agrees with the `title` of the metadata, else the page's one heading (metadata may have words
    for search engines), else the metadata's title.
    """
    wanted = squeezed(title or "")
    headings = [" ".join("".join(heading.itertext()).translate(NO_CHARACTERS).split())
                for heading in tree.iterfind(".//h1")]
    headings = [text for text in headings if not NO_HEADLINE.fullmatch(text)]
    agreeing = [text for text in headings if (own := squeezed(text)) and wanted and (own in wanted or wanted in own)]
    long = [text for text in headings if len(text.split()) >= HEADLINE_WORDS]
    if agreeing or len(long) == 1:
        return (agreeing or long)[0], "heading of the page"
    if title and NO_HEADLINE.fullmatch(title):
        return None, ""
    return title, "page metadata"


def title_without(title: str, site: str) -> str | None:
    """A browser's title without the name of the site, which stands before or behind it; None where nothing is left."""
    parts = [part.strip() for part in TITLE_BREAK.split(title) if squeezed(part) != squeezed(site)]
    return " – ".join(part for part in parts if part) or None


def printed_date(tree: _Element) -> str | None:
    """The day that a page prints in an element named for it, where its metadata names none."""
    for element in tree.iter("time", "span", "div", "p", "li"):
        name = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        if element.tag != "time" and not DATED.search(name):
            continue
        words = " ".join("".join(element.itertext()).split())
        if 0 < len(words) <= LONGEST_NAME and (day := parse_date(words)):
            return day.isoformat()
    return None


def saved_from(page: str) -> str | None:
    """The address that a browser noted when it saved the page."""
    found = SAVED_FROM.search(page[:5000])
    return found[1] if found and found[1].startswith("http") else None


def count_stories(tree: _Element) -> int:
    """How many elements of the page are articles of some length, those that only hold other articles left out."""
    long = [element for element in tree.iter("article") if len("".join(element.itertext()).split()) >= STORY_WORDS]
    holders = {ancestor for element in long for ancestor in element.iterancestors("article")}
    return len([element for element in long if element not in holders])


"""Feeds: the addresses of the articles that an RSS or Atom file lists."""
from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mediacompare.errors import InputError
from mediacompare.fetch.address import joined
from mediacompare.fetch.wire import Answer
from mediacompare.model import Problem

TAG = re.compile(r"<[^<>]{0,500}>")
LINKED = re.compile(r"<link\b[^<>]{0,1000}>", re.IGNORECASE)
BASE = re.compile(r"<base\b[^<>]{0,1000}>", re.IGNORECASE)
FEED_KINDS = re.compile(r"application/(?:rss|atom)\+xml", re.IGNORECASE)
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed lists: its address, and the title and day that the feed gives."""

    url: str
    title: str | None = None
    date: str | None = None


def read_feed(answer: Answer) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries of a feed, each address once, in the feed's order; a problem names how many have no address.

    A feed that lists nothing today gives nothing. Raises InputError for what is no feed; where it is a web page, the
    message names the feeds that the page links to. feedparser is given bytes and fetches nothing.
    """
    import feedparser

    about = {"content-location": answer.url, "content-type": answer.headers.get("content-type", "application/xml")}
    try:
        parsed = feedparser.parse(answer.body, response_headers=about)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        # feedparser stumbles over numbers and characters that no feed may hold.
        raise InputError(f"{answer.url}: is a feed that cannot be read ({type(error).__name__})") from error
    if not parsed.get("version"):
        links = ", ".join(_linked_feeds(answer))
        raise InputError(f"{answer.url}: is no feed" + (f" (its page names one: {links})" if links else ""))
    found: dict[str, Entry] = {}
    without = 0
    for entry in parsed.entries:
        address = _address(entry, answer.url)
        if address is None:
            without += 1
            continue
        found.setdefault(address, Entry(address, _words(entry.get("title")),
                                        entry.get("published") or entry.get("updated")))
    problems = (Problem(answer.url, f"lists {without} without an address of their own", "they are left out"),)
    return tuple(found.values()), problems if without else ()


def _address(entry: Mapping[str, str], base: str) -> str | None:
    """Where an entry's article is; None for one that has no web address."""
    link = entry.get("link")
    if not link:
        return None
    try:
        address = joined(base, link)
    except InputError:
        return None
    return address if address.lower().startswith(("http:", "https:")) else None


def _words(title: str | None) -> str | None:
    """A title, which may come as a piece of a web page, as words."""
    return html.unescape(TAG.sub("", title or "")).strip() or None


def _linked_feeds(answer: Answer) -> list[str]:
    """The feeds that a web page says it has, their addresses as the page means them."""
    page = answer.body[:200_000].decode("utf-8", "replace")
    base = answer.url
    if (own := BASE.search(page)) and (href := _href(own[0])):
        base = joined(base, href)
    links = [_href(link) for link in LINKED.findall(page) if FEED_KINDS.search(link)]
    return [joined(base, link) for link in dict.fromkeys(filter(None, links))][:3]


def _href(tag: str) -> str | None:
    found = HREF.search(tag)
    return html.unescape(next(filter(None, found.groups()), "")) if found else None

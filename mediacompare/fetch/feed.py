"""Feeds: the addresses of the articles that an RSS or Atom file lists."""
from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from mediacompare.errors import InputError


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed lists: its address, and the title and day that the feed gives."""

    url: str
    title: str | None = None
    date: str | None = None


def read_feed(data: bytes, url: str) -> tuple[Entry, ...]:
    """The entries of a feed, each address once, in the feed's order. Raises InputError for what is no feed.

    feedparser is given bytes and fetches nothing.
    """
    import feedparser

    parsed = feedparser.parse(data)
    found: dict[str, Entry] = {}
    for entry in parsed.entries:
        if link := entry.get("link"):
            address = urljoin(url, link)
            date = entry.get("published") or entry.get("updated")
            found.setdefault(address, Entry(address, entry.get("title"), date))
    if not found:
        raise InputError(f"{url}: is no feed, or lists no article")
    return tuple(found.values())

"""Feeds: what they list, and what is no feed."""
from __future__ import annotations

import pytest

from mediacompare.errors import InputError
from mediacompare.fetch.feed import Entry, read_feed
from mediacompare.fetch.wire import Answer

URL = "https://news.example/rss/all.xml"


def rss(items: str, **headers: str) -> Answer:
    body = f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>"
    return Answer(URL, 200, headers, body.encode())


def test_entries_stand_in_order_each_address_once() -> None:
    entries, problems = read_feed(rss(
        "<item><title>One</title><link>https://a.example/1</link><pubDate>Thu, 02 May 2024 08:00:00 GMT</pubDate>"
        "</item>"
        "<item><link>/2</link></item><item><title>Again</title><link>https://a.example/1</link></item>"))
    assert entries == (Entry("https://a.example/1", "One", "Thu, 02 May 2024 08:00:00 GMT"),
                       Entry("https://news.example/2"))
    assert problems == ()


def test_entries_without_an_address_are_counted() -> None:
    entries, problems = read_feed(rss(
        "<item><title>No link</title></item><item><guid isPermaLink='false'>tag:1</guid></item>"
        "<item><link>mailto:desk@a.example</link></item><item><link>javascript:go()</link></item>"
        "<item><guid>https://a.example/5</guid></item>"))
    assert [entry.url for entry in entries] == ["https://a.example/5"]
    assert [problem.what for problem in problems] == ["lists 4 without an address of their own"]


def test_an_atom_feed_has_a_base_of_its_own_and_titles_with_marks() -> None:
    body = ("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/news/'><entry>"
            "<title type='html'>&lt;b&gt;Tide&lt;/b&gt; &amp;amp; time</title><link href='3.html'/></entry></feed>")
    entries, _ = read_feed(Answer(URL, 200, {}, body.encode()))
    assert entries == (Entry("https://a.example/news/3.html", "Tide & time"),)


def test_a_feed_in_another_encoding() -> None:
    body = "<rss version='2.0'><channel><item><title>Café</title><link>/1</link></item></channel></rss>"
    entries, _ = read_feed(Answer(URL, 200, {"content-type": "text/xml; charset=iso-8859-1"}, body.encode("latin-1")))
    assert entries[0].title == "Café"


def test_a_feed_that_lists_nothing_today_is_a_feed() -> None:
    assert read_feed(rss("")) == ((), ())


@pytest.mark.parametrize("body", [b"", b"plain words", b"<html><body>Hello</body></html>", b'{"items": []}', bytes(9)])
def test_what_is_no_feed_is_named(body: bytes) -> None:
    with pytest.raises(InputError, match=r"is no feed$"):
        read_feed(Answer(URL, 200, {}, body))


def test_a_page_that_links_to_its_feed_helps_on() -> None:
    page = (b'<html><head><base href="https://cdn.example/front/"><link rel="stylesheet" href="a.css">'
            b"<link rel=alternate type='application/rss+xml' href='feed.xml?a=1&amp;b=2'></head></html>")
    with pytest.raises(InputError, match=r"its page names one: https://cdn\.example/front/feed\.xml\?a=1&b=2"):
        read_feed(Answer(URL, 200, {}, page))


def test_a_feed_opens_no_file_and_does_not_swell() -> None:
    entity = ("<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/hostname'>"
              + "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'ha'}'>" for n in range(12)) + "]>")
    items = "<item><title>&f;&e11;</title><link>https://a.example/1</link></item>"
    body = f"{entity}<rss version='2.0'><channel>{items}</channel></rss>"
    entries, _ = read_feed(Answer(URL, 200, {}, body.encode()))
    assert len(entries[0].title or "") < 100

"""robots.txt as RFC 9309 reads it."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.fetch.robots import Robots, parse


def allows(text: str, path: str) -> bool:
    return parse(text.encode()).allows(path)


@pytest.mark.parametrize(("rules", "path", "may"), [
    ("", "/a", True),
    ("Disallow: /a", "/a/b", False), ("Disallow: /a", "/b", True), ("Disallow:", "/a", True),
    ("Disallow: /", "/", False), ("Disallow: /\nAllow: /news/", "/news/1", True),
    ("Allow: /news/\nDisallow: /news/live", "/news/live/1", False),
    ("Disallow: /page\nAllow: /page", "/page", True),  # equally long: the kinder
    ("Disallow: /*.pdf$", "/a/b.pdf", False), ("Disallow: /*.pdf$", "/a/b.pdf?x=1", True),
    ("Disallow: /*/live", "/news/live", False), ("Disallow: /*/live", "/live", True),
    ("Disallow: /a*b*c", "/a--b--c--", False), ("Disallow: /a*b*c", "/a--c--b", True),
    ("Disallow: /*ab$", "/ab", False), ("Disallow: /ab*ab$", "/ab", True),
    ("Disallow: /*?", "/a?page=2", False), ("Disallow: /exact$", "/exact", False),
    ("Disallow: /exact$", "/exactly", True),
    ("Disallow: /café", "/caf%C3%A9/1", False), ("Disallow: /caf%c3%a9", "/caf%C3%A9", False),
    ("Disallow: /a%2Fb", "/a/b", True), ("Disallow: /%7Eann", "/~ann", False),
    ("disallow : /a  # not this one", "/a", False), ("DISALLOW: /a", "/A", True),
    ("nonsense\n: /a\nDisallow /a", "/a", True),
])
def test_the_rules_of_a_group(rules: str, path: str, may: bool) -> None:
    assert allows(f"User-agent: *\n{rules}", path) is may


@pytest.mark.parametrize(("text", "may"), [
    ("User-agent: other\nDisallow: /", True),
    ("User-agent: *\nDisallow: /\n\nUser-agent: MediaCompare\nDisallow: /b", True),
    ("User-agent: mediacompare/2.0 (x)\nDisallow: /", False),
    ("User-agent: mediacompares\nDisallow: /", True),
    ("User-agent: other\nUser-agent: mediacompare\nDisallow: /a", False),
    ("User-agent: mediacompare\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: mediacompare\nDisallow: /a",
     False),
    ("User-agent: *\nDisallow: /\nUser-agent: mediacompare\n", True),  # a group of ours without a rule
    ("User-agent: mediacompare\nSitemap: http://x/\nUser-agent: b\nDisallow: /a", False),  # a sitemap ends no group
    ("Disallow: /a\nUser-agent: *\nDisallow: /b", True),  # a rule before any group is nobody's
    ("\ufeffUser-agent: *\rDisallow: /a\r", False),
])
def test_the_group_that_is_meant(text: str, may: bool) -> None:
    assert allows(text, "/a") is may


def test_crawl_delay() -> None:
    assert parse(b"User-agent: *\nCrawl-delay: 2.5\nDisallow: /a").delay == 2.5
    assert parse(b"User-agent: b\nCrawl-delay: 9\n\nUser-agent: *\nCrawl-delay: soon").delay == 0


def test_what_stands_far_down_is_not_looked_at() -> None:
    far = b"User-agent: *\n" + b"#" * 512_000 + b"\nDisallow: /"
    assert parse(far).allows("/a")


def test_a_pattern_made_to_take_for_ever_does_not() -> None:
    assert allows("User-agent: *\nDisallow: /" + "*a" * 3000 + "b$", "/" + "a" * 5000)


@given(st.binary(max_size=300), st.text(max_size=60))
def test_anything_can_be_parsed(data: bytes, path: str) -> None:
    assert parse(b"User-agent: *\nDisallow: " + data).allows(f"/{path}") in (True, False)
    assert isinstance(parse(data), Robots)

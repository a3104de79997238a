"""Saved web pages: the story whole, in its paragraphs and with its quotation marks, and everything else named."""
from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.extraction.__main__ import body_of, fields_right, read, word_f1
from benchmarks.extraction.publishers import COMMENTS, FURNITURE, PUBLISHERS, Page, broadcaster, broadsheet, magazine
from benchmarks.extraction.stories import FERRY, STORIES, Story
from mediacompare.ingest import Reading, read_articles
from mediacompare.ingest.web.blocks import find_blocks
from mediacompare.model import Article, Receipt

HEADING = "<h1>The boats were late again</h1>"
LONG = "".join(f"<p>Boat number {n} was late on Monday, and nobody on the quay minded it very much, said Ann Lee.</p>"
               for n in range(12))


def read_page(page: str | bytes) -> Reading:
    data = page if isinstance(page, bytes) else page.encode("utf-8")
    return read_articles(["-"], stdin=io.BytesIO(data), stdin_kind="html")


def article_of(page: str | bytes) -> tuple[Article, Receipt]:
    (article,) = read_page(page).articles
    assert article.receipt is not None
    return article, article.receipt


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.outlet)
@pytest.mark.parametrize("publisher", PUBLISHERS, ids=lambda page: page.__name__)
def test_a_saved_page_gives_the_story_and_leaves_the_furniture(publisher: Page, story: Story) -> None:
    article = read(publisher, story)
    assert article is not None
    body = body_of(article)
    assert word_f1(body, story.text) >= 0.97
    assert fields_right(article, story) == 1
    assert [piece for piece in FURNITURE if piece in body] == []
    assert body.count("“") == story.text.count("“") or publisher is magazine  # which has lost what was a quotation


@pytest.mark.parametrize("publisher", PUBLISHERS, ids=lambda page: page.__name__)
def test_every_word_of_a_page_is_kept_or_dropped(publisher: Page) -> None:
    """The comments hold 32 words wherever they stand, their heading too; a menu has 9 (Home … for $1 a week)."""
    article = read(publisher, FERRY)
    assert article is not None and article.receipt is not None
    dropped = {piece.kind: piece for piece in article.receipt.dropped}
    assert any(piece.words >= 9 and piece.opening.startswith("Home News Sport") for piece in article.receipt.dropped)
    assert article.receipt.given == article.receipt.kept + sum(piece.words for piece in article.receipt.dropped)
    if COMMENTS in publisher(FERRY):
        assert dropped["comments"].words == 32
        assert dropped["comments"].opening.startswith("Comments (2) sailor71")


def test_a_receipt_of_a_page_names_where_its_fields_come_from() -> None:
    article = read(broadsheet, FERRY)
    assert article is not None and article.receipt is not None
    origins = dict(article.receipt.origins)
    assert origins["title"] == "heading of the page"
    assert origins["outlet"] == origins["date"] == origins["author"] == "page metadata"
    assert origins["text"] == "story of the page; block quotations set in quotation marks: 1"


def test_a_block_quotation_of_two_paragraphs_opens_each_and_closes_the_last() -> None:
    article, _ = article_of(f"<article>{HEADING}{LONG}<blockquote><p>We are late, and we know it.</p><p>We shall be on "
                            "time in May.</p></blockquote><p>So the company wrote on Monday.</p></article>")
    assert "\n\n“We are late, and we know it.\n\n“We shall be on time in May.”\n\nSo the" in article.text


def test_words_split_over_inline_elements_stay_whole() -> None:
    article, _ = article_of(f"<article>{HEADING}<p><span>T</span>he “<em>ca</em>fé</em>”, she "
                            f"<a href='/x'>said</a>, was&nbsp;“clo&shy;sed”<b>.</b></p>{LONG}</article>")
    assert "\n\nThe “café”, she said, was “closed”.\n\n" in article.text


def test_a_paragraph_of_the_story_that_is_a_link_as_a_whole_stays() -> None:
    told = ("Passengers filled the hall and stayed until midnight, and some of them held signs that their children had "
            "painted before the meeting.")
    page = LONG.replace("<p>Boat number 6", f"<p><a href='/x'><b>{told}</b></a></p><p>Boat number 6")
    article, _ = article_of(f"<article>{HEADING}{page}</article>")
    assert f"\n\n{told}\n\nBoat number 6" in article.text
    short, _ = article_of(f"<article>{HEADING}{page.replace(told, 'The hall was full.')}</article>")
    assert "The hall was full." not in short.text


def test_words_that_a_page_escaped_twice_have_their_quotation_marks() -> None:
    escaped = ("<p>&amp;ldquo;We waited, and nobody came,&amp;rdquo; said Ann Lee, who had bought a ticket for the "
               "town&amp;#8217;s ferry.</p>")
    page = LONG.replace("<p>Boat number 6", f"{escaped}<p>Boat number 6")
    article, _ = article_of(f"<article>{HEADING}{page}</article>")
    told = "“We waited, and nobody came,” said Ann Lee, who had bought a ticket for the town’s ferry."
    assert f"\n\n{told}\n\n" in article.text
    assert article.text.count("Boat number") == 12


def test_a_title_behind_the_name_of_the_site_is_the_title() -> None:
    head = ("<head><title>Bay Courier » Boats late again</title>"
            "<meta property='og:site_name' content='Bay Courier'></head>")
    article, _ = article_of(f"<html>{head}<body><article>{LONG}</article></body></html>")
    assert article.headline is not None and article.headline.of(article.text) == "Boats late again"


def test_a_day_that_only_the_page_prints_is_its_date() -> None:
    printed = "<div class='published-date'>Aug. 20, 2025</div>"
    article, _ = article_of(f"<article>{HEADING}{printed}{LONG}</article>")
    assert str(article.date) == "2025-08-20"
    other, _ = article_of(f"<article>{HEADING}{printed.replace('published-date', 'box')}{LONG}</article>")
    assert other.date is None


def test_an_element_that_holds_the_story_is_no_furniture_whatever_its_name() -> None:
    article, _ = article_of(f"<div class='paywall related comments'>{HEADING}{LONG}</div>")
    assert article.text.count("Boat number") == 12


def test_a_short_page_that_asks_for_a_subscription_is_named() -> None:
    page = (f"<article>{HEADING}<p>Boat number 1 was late on Monday, and nobody on the quay minded it very much, said "
            "Ann Lee, who was early.</p><div class='regwall'><p>Subscribe to continue reading.</p></div></article>")
    reading = read_page(page)
    assert [(problem.what, problem.caution) for problem in reading.problems] == [("seems to end at a paywall", True)]
    assert "Subscribe" not in reading.articles[0].text


def test_pages_of_several_articles_and_live_blogs_are_named() -> None:
    two = read_page(f"<main><article>{HEADING}{LONG}</article><article>{LONG}</article></main>")
    assert "holds 2 articles" in two.problems[0].what and two.problems[0].caution
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "The boats were late again"})
    live = read_page(f"<html><script type='application/ld+json'>{data}</script><main>{HEADING}<article>{LONG}</article>"
                     f"<article>{LONG.replace('number', 'No.')}</article></main></html>")
    assert "is a live blog" in live.problems[0].what
    assert live.articles[0].text.count("on Monday") == 24


@pytest.mark.parametrize("wrap", [
    lambda page: page,
    lambda page: "<table>" + "".join(f'<tr><td class="line-content">{_escaped(line)}</td></tr>'
                                     for line in page.split(">")) + "</table>",
])
def test_the_page_and_a_browsers_view_of_its_source_give_the_same(wrap: Callable[[str], str]) -> None:
    page = broadcaster(FERRY).replace(">", ">\n")
    assert article_of(wrap(page))[0].text.split() == article_of(page)[0].text.split()


def _escaped(line: str) -> str:
    return (line + ">").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize("note", [
    "<!-- saved from url=(0033)https://post.example/ferry-report -->",
    "<!--\n Page saved with SingleFile \n url: https://post.example/ferry-report \n-->",
])
def test_the_address_that_a_browser_notes_when_it_saves(note: str) -> None:
    article, _ = article_of(f"<html>{note}<article>{HEADING}{LONG}</article></html>")
    assert (article.url, article.outlet) == ("https://post.example/ferry-report", "post.example")


@given(st.text(alphabet="<>/apdivbrblockquote “”!-='\"ÄÖ\u00ad\n", max_size=300))
def test_any_page_gives_blocks_of_one_line(markup: str) -> None:
    from trafilatura.utils import load_html

    tree = load_html(f"<html><body><p>Late.</p>{markup}</body></html>")
    if tree is not None:
        assert all(block.text and "\n" not in block.text and 0 <= block.linked <= 1 for block in find_blocks(tree))

"""The web page as text: hostile words stay words, anchors stay whole, the same report gives the same bytes."""
from __future__ import annotations

import re
from html import escape, unescape
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.errors import OutputError
from mediacompare.report import html_view
from mediacompare.report.blocks import Column, Page, Paragraph, Report, Row, Run, Table, text
from mediacompare.report.charts.canvas import svg_bytes
from mediacompare.report.svg import inline_svg
from mediacompare.report.writers import html
from tests.report.made_report import bars, cells, make_report

HOSTILE = ["<script>alert(1)</script>", "{{ 7 * 7 }}", "{% raw %}", "&amp; &lt;", '" onload="x',
           "' $1.2 billion # @ \\", "x" * 500, "👩🏽\u200d🚒", "北京", "مرحبا", "--></style></script>"]


def one_page(words: str) -> Report:
    table = Table((Column(words),), (Row(cells(words)),))
    page = Page(words, words, words, text(words), (Paragraph(text(words)), table))
    return Report(words, words, words, words, (page,))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are(words: str) -> None:
    page = html.render(one_page(words))
    assert escape(words).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in page
    assert page.count("<script>") == page.count("</script>") == 1
    assert page.count("</style>") == 1


@given(st.text(), st.text())
def test_different_anchors_stay_different(one: str, other: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_.-]*", html_view.anchor(one))
    assert (html_view.anchor(one) == html_view.anchor(other)) == (one == other)


@pytest.mark.parametrize(("href", "written"), [
    ("#row-1", "#row-1"), ("#reading", None), ("https://example.org/a", "https://example.org/a"),
    ("javascript:alert(1)", None),
    ("data:text/html,x", None), ("//example.org", None),
])
def test_a_link_leads_inside_the_page_or_to_the_web(href: str, written: str | None) -> None:
    assert html_view.link(href, {"row-1"}) == written


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html.render(make_report()) == html.render(make_report())


def test_nothing_in_the_page_comes_from_elsewhere() -> None:
    page = html.render(make_report())
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', page) == []
    assert re.findall(r"url\((?!data:|#)[^)]*\)", page) == []
    assert "@import" not in page


def test_the_page_is_small() -> None:
    assert len(html.render(make_report()).encode()) < 300_000


def test_a_chart_tells_a_screen_reader_what_it_shows() -> None:
    page = html.render(make_report())
    description = re.search(r'<desc id="chart-speakers-desc">(.*?)</desc>', page)
    assert description and unescape(description[1]) == "Herald 12 words, Ledger 5 words."


def test_charts_do_not_share_ids_and_leave_no_style_behind() -> None:
    document = svg_bytes(bars(False), "one").decode()
    one = inline_svg(document, prefix="one", label="A < B", description="x")
    other = inline_svg(document, prefix="other", label="", description="")
    ids = [set(re.findall(r'id="([^"]+)"', drawing)) for drawing in (one, other)]
    assert ids[0] and not ids[0] & ids[1]
    assert all(name in ids[0] for name in re.findall(r"url\(#([^)]+)\)", one))
    assert "<style" not in one and "<?xml" not in one and "<!DOCTYPE" not in one and "<metadata" not in one
    assert "A &lt; B" in one


def test_ways_back_name_the_page_that_points() -> None:
    ways = html_view.ways_back(make_report())
    assert [(way.href, way.number) for way in ways["row-rowe"]] == [("#overview", 1)]
    assert [(way.href, way.question) for way in ways["row-lind"]] == [("#way", "Who speaks?")]


def test_a_quoted_stretch_starts_once() -> None:
    quoted = frozenset({"quoted"})
    views = html_view.view_text((Run("a", quoted), Run("b", quoted), Run("c"), Run("d", quoted)))
    assert ["quote-start" in view.classes for view in views] == [True, False, False, True]


def test_a_broken_template_is_one_clear_error(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "report.html").write_text("{% for %}", encoding="utf-8")
    for name in ("report.css", "report.js"):
        (tmp_path / name).write_text("", encoding="utf-8")
    copytree(html.TEMPLATES / "fonts", tmp_path / "fonts")
    monkeypatch.setattr(html, "TEMPLATES", tmp_path)
    with pytest.raises(OutputError, match=r"report\.html, line 1"):
        html.render(make_report())

"""What a pasted text says above its story, printed lines as paragraphs, records' shapes, outlets."""
from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.ingest import read_articles
from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.outlets import outlet_name
from mediacompare.ingest.printed import PrintedLine, paragraphs, printed_address, without_running_lines
from mediacompare.ingest.shapes import plain_text, shaped
from tests.text.test_pasted import PASTE, STORY


def test_headline_date_and_address_of_a_paste(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join((*PASTE, "https://www.bbc.co.uk/news/ferry")), encoding="utf-8")
    (article,) = read_articles([path]).articles
    assert article.headline is not None
    assert article.headline.of(article.text) == "A ferry that waited for the mail"
    assert (article.date, article.outlet) == (date(2024, 6, 3), "BBC")
    assert article.receipt is not None
    assert dict(article.receipt.origins)["title"] == "a line above the story"


def test_keep_all_counts_every_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(PASTE), encoding="utf-8")
    (article,), (whole,) = (read_articles([path], keep_all=keep).articles for keep in (False, True))
    assert annotate_quotes(whole).furniture == ()
    assert len(annotate_quotes(article).furniture) == len(PASTE) - 6


def test_a_first_line_that_ends_no_sentence_is_the_headline_and_of_broken_lines_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(("A ferry that waited", *STORY[:2], STORY[3])), encoding="utf-8")
    (tmp_path / "b.txt").write_text("The ferry to Ashgrove left forty minutes\nlate on Monday and nobody on the\nquay "
                                    "had minded it, said the captain\nof the boat.\n", encoding="utf-8")
    first, second = read_articles([tmp_path]).articles
    assert first.headline is not None
    assert second.headline is None


def lines(*rows: tuple[str, float, float]) -> list[PrintedLine]:
    """Lines by words, left edge and base; a letter is five points wide."""
    return [PrintedLine(text, left, left + 5 * len(text), base, 10) for text, left, base in rows]


def test_printed_lines_become_paragraphs() -> None:
    page = lines(("The ferry to Ashgrove left forty minutes late on", 50, 700),
                 ("Monday, and nobody on the quay had minded it at", 50, 688),
                 ("all.", 50, 676), ("It came back at six, forty minutes later than was", 50, 652), ("planned.", 50,
                 640))
    assert [p.text for p in paragraphs([page])] == [
        "The ferry to Ashgrove left forty minutes late on Monday, and nobody on the quay had minded it at all.",
        "It came back at six, forty minutes later than was planned."]


def test_a_hyphen_stays_where_the_word_has_one() -> None:
    page = lines(("The long-serving captain of the ferry is a long-", 50, 700), ("serving man, and the passen-", 50,
        688))
    assert next(paragraphs([page])).text.startswith("The long-serving captain of the ferry is a long-serving man")


def test_a_browsers_head_and_foot_are_set_aside_and_give_the_address() -> None:
    page = [PrintedLine("11/28/24, 6:09 PM A ferry that waited", base=800), PrintedLine("The ferry was late.",
        base=400),
            PrintedLine("https://bell.example/ferry 1/3", base=20)]
    story, running = without_running_lines([page])
    assert [line.text for line in story[0]] == ["The ferry was late."]
    assert printed_address(running) == "https://bell.example/ferry"


def test_markup_in_a_field_becomes_text() -> None:
    text, dropped = plain_text("<p>The ferry &amp; the mail.</p><blockquote><p>It was late.</p></blockquote>"
                               "<aside>Related: more</aside>")
    assert text == "The ferry & the mail.\n\n“It was late.”"
    assert [piece.kind for piece in dropped] == ["box beside the text"]
    assert plain_text("Prices of 3 < 4 and <p>") == ("Prices of 3 < 4 and <p>", ())


def test_shapes_of_records() -> None:
    assert shaped({"content": {"rendered": "It was late."}})[0] == {"content": "It was late."}
    sections = {"summary": ["In short."], "sections": [{"headline": ["Late"], "paragraphs": ["One.", "Two."]}]}
    assert shaped({"body": sections})[0]["body"] == "In short.\n\nLate\n\nOne.\n\nTwo."
    assert shaped({"publication_date": 1717459200000, "text": "a"})[0]["publication_date"] == "2024-06-04"


@pytest.mark.parametrize(("words", "day"), [
    ("2025/08/20", 20), ("8/20/25", 20), ("20-Aug-2025", 20), ("Aug. 20, 2025, 3:15 p.m. ET", 20), ("20.8.2025", 20),
])  # fmt: skip
def test_dates_as_people_write_them(words: str, day: int) -> None:
    assert parse_date(words) == date(2025, 8, day)


def test_a_date_of_two_readings_follows_the_outlets_country_alone() -> None:
    assert parse_date("8/9/25") is None
    assert parse_date("8/9/25", day_first=True) == date(2025, 9, 8)
    assert parse_date("8/9/25", day_first=False) == date(2025, 8, 9)


def test_outlets_have_one_name() -> None:
    assert {outlet_name(name) for name in ("apnews.com", "Associated Press", "AP News",
        "www.apnews.com")} == {"AP News"}
    assert outlet_name("Harbor Bell") == "Harbor Bell"
    assert outlet_name("bell.example", own={"bell.example": "Harbor Bell"}) == "Harbor Bell"


def test_a_word_that_a_pdf_reader_put_together_again_keeps_only_a_hyphen_of_its_own() -> None:
    page = lines(("The long-awaited line is far-reaching.", 40, 700),
                 ("She asked for a long\x02awaited line.", 40, 640),
                 ("The com\x02pany is a company.", 40, 580))
    assert [p.text for p in paragraphs([page])] == [
        "The long-awaited line is far-reaching.", "She asked for a long-awaited line.", "The company is a company."]

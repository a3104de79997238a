"""The first page and the hand-out: headlines, who is heard, the same quotation, in two texts and in twelve."""
from __future__ import annotations

from datetime import date

import pytest

from mediacompare.comparison import compare
from mediacompare.errors import SettingsError
from mediacompare.model import Article, Comparison, Span
from mediacompare.report.blocks import Page, Paragraph, Table, plain
from mediacompare.report.build import HANDOUT, build_report
from tests.align.test_same_quotation import BELL, CRIER
from tests.report.test_pages import rows_of


def made(*, days: int = 0, copies: int = 1) -> Comparison:
    articles = []
    for place in range(copies):
        for name, text, day in (("bell", BELL, 1), ("crier", CRIER, 1 + days)):
            own = text if place == 0 else text.replace("Nobody", f"On day {place} nobody")
            title = Span(0, len(own.partition("\n")[0]))
            articles.append(Article(f"{name}{place}", own, f"{name.title()} {place}" if place else name.title(),
                                    date=date(2024, 5, day), headline=title))
    return compare(articles)


def page_of(name: str, comparison: Comparison) -> Page:
    return next(page for page in build_report(comparison).pages if page.id == name)


def test_the_headlines_stand_beside_each_other_with_the_first_words_below() -> None:
    rows = rows_of(page_of("overview", made()), "texts")
    assert [row[:2] for row in rows] == [
        ["Bell", "Bridge stays shut  The council met for three hours on Monday."],
        ["Crier",
         "Mayor promises a bridge  “We will mend the old bridge before the first snow, and nobody will pay …"],
    ]


@pytest.mark.parametrize(("days", "said"), [(0, []), (3, ["Crier was published three days after Bell"])])
def test_articles_of_different_days_are_pointed_out(days: int, said: list[str]) -> None:
    notes = [plain(block.text) for block in page_of("overview", made(days=days)).blocks if isinstance(block, Paragraph)]
    assert [part for part in said if any(part in note for note in notes)] == said
    assert any("was published" in note for note in notes) is bool(days)


def test_who_is_heard_stands_with_words_and_paragraph_by_outlet() -> None:
    rows = rows_of(page_of("voices", made()), "voices-table")
    assert rows == [["Politics and government: 47 quoted words"], ["Ada Brook", "29, ¶2", "18, ¶1"]]


def test_house_style_is_no_introduction() -> None:
    page = page_of("voices", made())  # "Mayor Ada Brook" and "Ada Brook"
    assert not any(isinstance(block, Table) and block.id == "introductions-table" for block in page.blocks)


def test_the_same_quotation_stands_with_place_verb_words_and_count() -> None:
    rows = rows_of(page_of("same-quotation", made()), "same-quotation-table")
    assert [row[:3] + row[4:] for row in rows[1:]] == [
        ["Bell", "2 of 2", "“said”", "29"], ["Crier", "1 of 2", "“insisted”", "18"]]  # fmt: skip
    assert rows[0] == ["Ada Brook"]


def test_many_outlets_share_a_cell_each_person() -> None:
    rows = rows_of(page_of("voices", made(copies=6)), "voices-table")
    assert len(rows[1]) == 2
    assert rows[1][1].count("29, ¶2") == 6


def test_a_handout_has_the_pages_for_a_class_and_no_other() -> None:
    pages = [page.id for page in build_report(made(), pages=["handout"]).pages]
    assert pages == ["overview", "told", "voices", "same-quotation"]
    assert set(pages) <= set(HANDOUT)
    assert len(build_report(made(), pages=["full"]).pages) == len(build_report(made()).pages) > len(pages)
    assert [page.id for page in build_report(made(), pages=["handout", "facts"]).pages][:4] == pages


def test_a_set_of_pages_that_is_misspelt_is_named() -> None:
    with pytest.raises(SettingsError, match="handout"):
        build_report(made(), pages=["handuot"])


@pytest.mark.parametrize(("folder", "title"), [
    ("0c78e748", "Harrow bridge"), ("event", "Harrow bridge"), ("harrow-news", "Harrow news"),
])
def test_a_folder_whose_name_says_nothing_is_titled_by_what_the_headlines_share(folder: str, title: str) -> None:
    heads = ("Harrow bridge shut", "Storm shuts Harrow bridge")
    articles = [Article(f"a{i}", f"{head}\n\nRain fell on the town all day.\n", f"Outlet {i}",
                        headline=Span(0, len(head))) for i, head in enumerate(heads)]
    assert compare(articles, event_id=folder).title == title


@pytest.mark.parametrize(("text", "said"), [
    ("I walk there daily. My dog and I miss it, and I told the mayor so.", True),
    ("“I walk there daily. My dog and I miss it, and I told the mayor so,” Ada Brook said.", False),
    ("The I.R.S. and the F.B.I. met the I.R.S. and the I.R.S. again.", False),
])
def test_an_article_that_says_i_in_its_own_voice_may_be_an_opinion(text: str, said: bool) -> None:
    comparison = compare([Article("bell", text, "Bell"), Article("crier", CRIER, "Crier")])
    notes = [plain(block.text) for block in page_of("overview", comparison).blocks if isinstance(block, Paragraph)]
    assert any("Bell writes “I” or “my” 4 times" in note for note in notes) is said

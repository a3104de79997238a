"""The worksheet: its excerpts and answers counted by hand, always two pages, readable by a screen reader."""
from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from docx.enum.text import WD_UNDERLINE

from mediacompare.classroom.documents import editable, pdf_bytes, word, write_worksheet
from mediacompare.classroom.excerpts import Scissors, shortened
from mediacompare.classroom.worksheet import Worksheet, build_worksheet, quoted_words
from mediacompare.errors import InputError, SettingsError
from mediacompare.model import Article, Comparison, Event, Span
from mediacompare.report.blocks import plain
from tests.classroom.made_event import HERALD, annotated, make_comparison, place, sentences

TITLES = ["Before you read", "Headlines and first sentences", "Mark it yourself", "Who speaks?", "Check the source",
          "What was left out", "Agree and disagree", "Question the tool", "Reflect"]


def section(sheet: Worksheet, title: str) -> tuple[str, str]:
    """A section's excerpts and its answers, as plain words."""
    found = next(one for one in sheet.sections if one.title == title)
    return (" | ".join(plain(words) for excerpt in found.excerpts for words in excerpt.paragraphs),
            " ".join(plain(answer) for answer in found.answers))


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_every_task_is_there_in_order() -> None:
    assert [one.title for one in build_worksheet(make_comparison()).sections] == TITLES


def test_the_headline_stands_beside_the_first_sentence_of_a_text_without_one() -> None:
    shown, _ = section(build_worksheet(make_comparison()), "Headlines and first sentences")
    assert shown == ("Mayor slammed over bridge toll | "
                     "Ann Rowe turned the toll down at the harbor on Monday and left.")


def test_students_count_who_speaks() -> None:
    _, answers = section(build_worksheet(make_comparison()), "Who speaks?")
    assert answers.startswith("Text A. In the excerpt: Ann Rowe, 14 words. In the whole article: Ann Rowe, 14 words.")
    assert "Text B. In the excerpt: Ann Rowe, 5 words." in answers


def test_words_are_counted_where_they_are_quoted() -> None:
    herald = make_comparison().event.articles[0]
    assert quoted_words(herald, [place(HERALD, "“This toll is robbery")]) == {"Ann Rowe": 4}
    assert quoted_words(herald, [place(HERALD, "Nobody crossed")]) == {}


def test_the_changed_quotation_is_the_one_to_check() -> None:
    shown, answers = section(build_worksheet(make_comparison()), "Check the source")
    assert shown == ("“This toll is plain robbery,” | "
                     "This toll is robbery, and we will not pay it this year or next.")
    assert "The words differ from the source." in answers
    assert "This toll is plain robbery" in answers


def test_what_neither_text_tells_is_shown() -> None:
    shown, answers = section(build_worksheet(make_comparison()), "What was left out")
    assert shown == "It will cost 12 cents and carry 40 people at a time."
    assert answers.startswith("1 of the source’s 3 sentences")


def test_the_key_offers_plainer_words() -> None:
    _, answers = section(build_worksheet(make_comparison()), "Mark it yourself")
    assert "“outrage” → anger; “robbery” → a high price" in answers


def test_words_are_marked_by_voice_with_their_quotation_marks() -> None:
    comparison = make_comparison()
    herald = comparison.event.articles[0]
    marked = {run.text: run.marks for run in Scissors(comparison).words(herald, herald.sentences[2].span)}
    assert marked == {"“This toll is ": {"quoted"}, "robbery": {"quoted", "loaded-quoted"},
                      ", and we will not pay it this year or next,”": {"quoted"}, " Ann Rowe said.": frozenset()}


def test_outlets_can_be_hidden_from_students_but_not_from_the_key() -> None:
    sheet = build_worksheet(make_comparison(), hide_outlets=True)
    for data in (" ".join(pages(pdf_bytes(sheet, key=False))), editable(sheet, key=False)):
        assert not re.search("Harbor Herald|River Ledger|Town Hall", data)
    assert "Text A: Harbor Herald, 4 May 2025" in " ".join(pages(pdf_bytes(sheet, key=True)))
    shown = " ".join(pages(pdf_bytes(build_worksheet(make_comparison()), key=False)))
    assert "Harbor Herald, 4 May 2025" in shown


def test_students_see_no_mark_and_the_key_does() -> None:
    sheet = build_worksheet(make_comparison())
    assert not re.search("<(u|del|ins)>|background:#dedede", editable(sheet, key=False))
    key = editable(sheet, key=True)
    assert "<b><u>outrage</u></b>" in key
    assert "<ins>plain</ins>" in key
    assert "plainer" not in " ".join(pages(pdf_bytes(sheet, key=False))).replace("a plainer word that keeps", "")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_students_get_two_pages_with_a_name_line(paper: str) -> None:
    shown = pages(pdf_bytes(build_worksheet(make_comparison()), key=False, paper=paper))
    assert len(shown) == 2
    assert "Name" in shown[0] and "Date" in shown[0]
    assert "4 Who speaks?" in shown[0] and "5 Check the source" in shown[1]


LONG = " ".join(f"Worde{i} " + "and so the story of the town went on " * 5 + "until the end." for i in range(40))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("words", [LONG, "x" * 900 + " end.", "北京 <script> #$@\\ {{ 1 }} " * 30 + "end."])
def test_long_and_hostile_texts_still_make_two_pages(paper: str, words: str) -> None:
    texts = [annotated(name, name * 30, words, sentences(words, words[:5])) for name in ("one", "two")]
    event = Event("long", tuple(texts), make_comparison().event.speakers)
    sheet = build_worksheet(Comparison(event, "A very long title of an event " * 3, {}))
    assert len(pages(pdf_bytes(sheet, key=False, paper=paper))) == 2
    assert "<script>" not in editable(sheet, key=False)


def test_an_excerpt_is_cut_at_a_word() -> None:
    excerpt = build_worksheet(make_comparison()).marked[0]
    cut = shortened(excerpt, 5)
    assert plain(cut.paragraphs[0]) == "The mayor slammed the bridge …"
    assert len(cut.paragraphs) == 1
    assert shortened(excerpt) == excerpt


def test_one_article_alone_and_no_source_make_a_worksheet_too() -> None:
    herald = make_comparison().event.articles[0]
    sheet = build_worksheet(Comparison(Event("alone", (herald,)), "Alone", {}))
    assert len(sheet.marked) == 1
    assert len(pages(pdf_bytes(sheet, key=False))) == 2


def test_texts_are_chosen_by_id_or_outlet_in_the_order_that_was_asked_for() -> None:
    comparison = make_comparison()
    herald, other = (one.article for one in comparison.event.coverage)
    sheet = build_worksheet(comparison, texts=[other.outlet.upper(), f" {herald.id}"])
    assert [excerpt.article for excerpt in sheet.marked] == [other.id, herald.id]
    assert len(build_worksheet(comparison, texts=[herald.id]).marked) == 1


def test_a_text_that_is_not_there_is_refused_with_those_that_are() -> None:
    comparison = make_comparison()
    known = [one.article.id for one in comparison.event.coverage]
    with pytest.raises(SettingsError, match=f"unknown text 'Nowhere Times'.*{known[0]}, {known[1]}"):
        build_worksheet(comparison, texts=["Nowhere Times"])


def test_articles_without_sentences_are_refused() -> None:
    herald = make_comparison().event.articles[0]
    empty = replace(herald, article=Article("e", " ", "Empty"), sentences=(), words=(), quotes=(), loaded=())
    with pytest.raises(InputError, match="no article has a sentence to mark"):
        build_worksheet(Comparison(Event("e", (empty,)), "Empty", {}))


def test_the_pages_are_tagged_and_set_in_eleven_points_or_more() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(build_worksheet(make_comparison()), key=False)))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en"
    sizes: dict[float, int] = {}
    for page in reader.pages:
        page.extract_text(visitor_text=lambda words, cm, tm, font, size: sizes.update(
            {round(size, 1): sizes.get(round(size, 1), 0) + len(words.strip())}))
    assert sum(count for size, count in sizes.items() if size >= 11) > 0.85 * sum(sizes.values())


def test_the_same_worksheet_gives_the_same_bytes() -> None:
    sheet = build_worksheet(make_comparison())
    assert pdf_bytes(sheet, key=True) == pdf_bytes(sheet, key=True)
    assert word(sheet, key=True) == word(sheet, key=True)


def test_the_word_document_holds_the_tasks_and_only_the_key_the_marks() -> None:
    sheet = build_worksheet(make_comparison())
    bare, key = (docx.Document(io.BytesIO(word(sheet, key=shown, paper="letter"))) for shown in (False, True))
    for document in (bare, key):
        headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
        assert headings == [f"{number}  {title}" for number, title in enumerate(TITLES, start=1)]
        assert round(document.sections[0].page_width.mm, 1) == 215.9
    marked = {run.text: (run.font.bold, run.font.underline) for cell in key.tables[1].rows[0].cells
              for p in cell.paragraphs for run in p.runs}
    assert marked["outrage"] == (True, WD_UNDERLINE.SINGLE)
    assert marked["robbery"] == (True, WD_UNDERLINE.DOTTED)
    runs = [run for table in bare.tables[:2] for cell in table.rows[0].cells for p in cell.paragraphs for run in p.runs]
    assert {run.text for run in runs if run.bold} == {"Text A", "Text B"}
    assert not any(run.underline or run.font.highlight_color for run in runs)
    forms = [table for table in bare.tables if table.style.name == "Table Grid"]
    assert [table.rows[0].cells[0].text for table in forms] == ["Text", "Both tell these facts"]


def test_hostile_words_stand_in_the_word_document_as_they_are() -> None:
    words = "<w:p/> & \x07 \u202e 北京 end."
    event = Event("h", (annotated("one", "One", words, sentences(words, words[:4])),))
    document = docx.Document(io.BytesIO(word(build_worksheet(Comparison(event, words, {})), key=True)))
    assert "<w:p/> & [U+0007] [U+202E] 北京 end." in document.tables[0].rows[0].cells[0].text


def test_three_files_each_are_written_of_pages_and_key(tmp_path: Path) -> None:
    written = write_worksheet(build_worksheet(make_comparison()), tmp_path)
    assert [path.name for path in written] == [f"bridge-toll-{kind}.{ending}" for kind in ("worksheet", "key")
                                               for ending in ("pdf", "docx", "html")]
    assert all(path.stat().st_size > 1000 for path in written)


def test_marking_keeps_every_character() -> None:
    comparison = make_comparison()
    for one in comparison.event.articles:
        assert plain(Scissors(comparison).words(one, Span(0, len(one.text)))) == one.text.replace("\n", " ")

"""Every page holds what a person counts in the made-up event."""
from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.comparison import compare, compare_annotated
from mediacompare.model import Article, Comparison, Dropped, Problem, Receipt, Span
from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Heading,
    Page,
    Paragraph,
    Run,
    SideBySide,
    Table,
    Text,
    lines_of,
    plain,
)
from mediacompare.report.build import build_report
from mediacompare.report.marked import MarkedArticle, with_marks
from mediacompare.report.pages import all_pages
from mediacompare.report.refs import Refs
from mediacompare.report.terminal import overview
from mediacompare.report.typst_data import anchors
from tests.report.events import annotated, corran, crowd, event_of

EVENTS = {
    "two outlets and a source": corran(), "no source": corran(source=False), "one": crowd(1),
    "no quotes": crowd(2, quotes=False), "twelve": crowd(12, speakers=40, long_names=True),
    "bare": event_of(annotated("Paper", "Nothing much happened here today.")),
}


def texts_of(block: Block) -> list[Text]:
    match block:
        case Heading() | Paragraph():
            return [block.text]
        case Table():
            return [cell.text for row in block.rows for cell in row.cells]
        case Chart():
            return texts_of(block.table)
        case SideBySide():
            return [p.text for _, cells in block.rows for cell in cells for p in cell]
        case FindingList():
            return [part for sentence, detail, _ in block.items for part in (sentence, detail)]
        case Columns():
            return [found for column in block.columns for inner in column for found in texts_of(inner)]
    return []


def runs_of(page: Page) -> list[Run]:
    return [run for block in page.blocks for text in (*texts_of(block), page.standfirst) for run in text]


def page_of(name: str, comparison: Comparison | None = None) -> Page:
    return next(page for page in build_report(comparison or corran()).pages if page.id == name)


def rows_of(page: Page, table: str) -> list[list[str]]:
    found = next(block for block in page.blocks if isinstance(block, Table) and block.id == table)
    return [[plain(cell.text) for cell in row.cells] for row in found.rows]


@pytest.mark.parametrize("name", EVENTS)
def test_every_link_leads_to_something_in_the_report(name: str) -> None:
    report = build_report(EVENTS[name])
    known = anchors(report)
    pages = {page.id for page in report.pages}
    for page in report.pages:
        for run in runs_of(page):
            if run.href and run.href.startswith("#") and "side-by-side" in pages:
                assert run.href[1:] in known, (page.id, run)


@pytest.mark.parametrize("name", EVENTS)
def test_every_anchor_is_there_once(name: str) -> None:
    found: Counter[str] = Counter()
    for page in build_report(EVENTS[name]).pages:
        found.update(run.id for run in runs_of(page) if run.id)
        for block in page.blocks:
            if isinstance(block, Table):
                found.update(row.id for row in block.rows if row.id)
            if isinstance(block, SideBySide):
                found.update(p.id for _, cells in block.rows for cell in cells for p in cell)
    assert not [anchor for anchor, count in found.items() if count > 1]


@pytest.mark.parametrize("name", EVENTS)
def test_every_row_has_a_cell_for_every_column(name: str) -> None:
    for page in build_report(EVENTS[name]).pages:
        for block in page.blocks:
            tables = [block] if isinstance(block, Table) else [block.table] if isinstance(block, Chart) else []
            for table in tables:
                for row in table.rows:
                    assert len(row.cells) == (1 if row.heading else len(table.columns)), (page.id, row)


@pytest.mark.parametrize("name", EVENTS)
def test_every_chart_is_told_in_words_and_has_its_data(name: str) -> None:
    for page in build_report(EVENTS[name]).pages:
        for block in page.blocks:
            if isinstance(block, Chart):
                assert len(block.alt) > 20
                assert "nan" not in block.alt.split()
                assert block.table.rows


@pytest.mark.parametrize(("name", "module"), all_pages())
def test_a_page_says_what_it_is(name: str, module: object) -> None:
    assert module.__doc__
    page = module.page(corran(), Refs(corran()))  # type: ignore[attr-defined]
    if page is not None:
        assert page.id == name
        assert page.headline
        assert not page.headline.endswith(".")
        assert page.question


def test_the_overview_counts_words_and_quoted_words() -> None:
    rows = rows_of(page_of("overview"), "texts")
    # Counted by hand: C1 17, C2 8, C3 6, C4 8; O1 8, O2 10, O3 14, O4 8.
    assert [row[0] for row in rows] == [
        "Corran Ledger", "The Observer", "Town of Corran: Mara Quill (the source)"]
    assert rows[0][3].startswith("39 (")
    assert rows[1][3].startswith("40 (")
    assert rows[2][3] == "–"


def test_who_speaks_gives_each_speaker_their_quotations() -> None:
    rows = rows_of(page_of("who-speaks"), "speakers-table")
    assert rows[0] == ["Corran Ledger"]
    assert rows[1][:4] == ["Mara Quill", "C1", "17", "44%"]
    assert rows[2][:4] == ["Jonas Petrie", "C2, C3", "14", "36%"]
    assert rows[3][:5] == ["No speaker named", "C4", "8", "21%", "–"]


def test_words_given_by_continuation_are_told_with_and_without() -> None:
    words = " ".join(plain(block.text) for block in page_of("who-speaks").blocks if isinstance(block, Paragraph))
    assert ("Corran Ledger: 6 words to Jonas Petrie, who has 14 of 39 quoted words with them (36%) and 8 without (21%)."
            in words)


def test_speakers_are_introduced_by_stance_with_every_cue() -> None:
    told = annotate_quotes(Article("bell", "Ada Quill said the ferry would sail. Bo Marsh claimed that the pier was "
                                   "rotten. Marsh insisted that nobody was told. Marsh said he would wait.", "Bell"))
    page = page_of("introduced", compare_annotated([told]))
    assert page.headline == "“Said” introduces 2 of 4 statements"
    # Reports, insists, distances; nobody attacks, praises or thinks.
    assert rows_of(page, "stances") == [["Bell", "4", "2 (50%)", "1 (25%)", "1 (25%)", "–", "–", "–"]]
    assert rows_of(page, "cues") == [
        ["Bell"],
        ["Bo Marsh", "3", "reports: “said” Br4; insists: “insisted” Br3; distances: “claimed” Br2"],
        ["Ada Quill", "1", "reports: “said” Br1"]]


def test_the_evidence_lists_every_quotation_and_term() -> None:
    page = page_of("evidence")
    quotations = [row for row in rows_of(page, "evidence-quotations") if len(row) > 1]
    assert [row[0] for row in quotations] == ["C1", "C2", "C3", "C4", "O1", "O2", "O3", "O4"]
    assert quotations[1] == ["C2", "Jonas Petrie", "said", "8", "“We are the ones who pay for it,”"]
    terms = [row[0] for row in rows_of(page, "evidence-loaded") if len(row) > 1]
    assert terms[0] == "L1 bullied (violence metaphor, words of Quill, plainer: pressed)"
    assert len(terms) == 4  # three terms of the Ledger stand in one sentence


def test_quotes_checked_sets_both_wordings_under_each_other() -> None:
    rows = rows_of(page_of("quotes-checked"), "checks")
    changed = next(i for i, row in enumerate(rows) if row[0] == "O2")
    assert rows[changed][2:] == ["source", "The piers have been failing for years and no one looked"]
    assert rows[changed + 1][2:] == ["article", "The piers have been failing for years and nobody looked"]
    table = next(block for block in page_of("quotes-checked").blocks if isinstance(block, Table))
    assert [table.rows[changed].joined, table.rows[changed + 1].joined] == [False, True]
    assert lines_of(table.rows)[changed] >= 2


def test_a_quotation_of_parts_shows_what_the_source_has_between_them() -> None:
    source = Article("speech", "We open on Monday. Rain is forecast for all of June. The gates are free.", "Hall",
                     role="source", speaker="Ada Quill")
    told = Article("bell", "“We open on Monday. The gates are free,” Ada Quill said.", "Bell")
    rows = rows_of(page_of("quotes-checked", compare([told, source])), "checks")
    assert rows[1][2:] == ["source", "We open on Monday … The gates are free"]
    assert rows[2][2:] == ["article", "We open on Monday The gates are free"]


def test_a_changed_quotation_shows_how_the_article_brings_it_in() -> None:
    source = Article("speech", "We open the old gates on Monday morning. Rain is forecast.", "Hall", role="source",
                     speaker="Ada Quill")
    told = Article("bell", "“We open the new gates on Monday morning,” Ada Quill wrote on her own page on Sunday.",
                   "Bell")
    bare = Article("crier", "“We open the new gates on Monday morning,” Ada Quill said.", "Crier")
    rows = rows_of(page_of("quotes-checked", compare([told, bare, source])), "checks")
    assert [row[3] for row in rows if len(row) == 4 and row[0] == row[2] == ""] == [
        "The article’s sentence: “…” Ada Quill wrote on her own page on Sunday."]


def test_what_was_left_out_is_listed() -> None:
    page = page_of("reading")
    assert page.headline == "Three texts read; one input problem and 4 words left out of every count"
    assert rows_of(page, "problems") == [["notes.txt", "the file is empty", "leave it out or fill it"]]
    assert rows_of(page, "set-aside") == [["Corran Ledger", "listen line", "4", "LISTEN TO THIS STORY"]]


def read_from(receipt: Receipt, *, path: str | None = None) -> Comparison:
    """A comparison of one article that was read with this receipt."""
    told = annotated("Bell", "The bridge stays shut. Nobody crossed it.")
    return event_of(replace(told, article=replace(told.article, receipt=receipt, path=path)))


def test_a_receipt_shows_what_a_text_was_taken_from_and_what_was_dropped() -> None:
    pieces = [Dropped("menu", 12, "Home News Sport"), *(Dropped("caption", 5, "The bridge in May") for _ in range(13))]
    page = page_of("reading", read_from(Receipt(
        "web page", "utf-8", (("date", "page metadata"), ("outlet", "file name")), ("section",), 7, tuple(pieces))))
    assert page.headline == "One text read; 77 words left out of every count"
    assert rows_of(page, "receipts") == [
        ["Bell", "web page, utf-8", "7", "77", "–", "file name", "page metadata", "–"]]
    assert any("section" in plain(block.text) for block in page.blocks if isinstance(block, Paragraph))
    rows = rows_of(page, "set-aside")
    assert rows[0] == ["Bell", "menu", "12", "Home News Sport"]
    assert rows[-1] == ["Bell", "2 more pieces", "10", "–"]  # 14 pieces, of which 12 are shown


def test_texts_read_whole_are_said_to_be() -> None:
    assert page_of("reading", read_from(Receipt("plain text", kept=7))).headline == "One text read whole"


def test_a_stub_is_named_on_the_first_page_before_the_findings() -> None:
    cut = Problem("a/bell.txt", "seems to be a teaser", "get the whole text", caution=True)
    odd = Problem("a/bell.txt", "has a date that is not clear: May", "write it as 2025-08-19")
    comparison = read_from(Receipt("plain text", kept=7), path="a/bell.txt")
    told = replace(comparison, event=replace(comparison.event, problems=(cut, odd)))
    care = next(block for block in page_of("overview", told).blocks
                if isinstance(block, Paragraph) and block.id == "care")
    assert plain(care.text) == "Read with care. Bell seems to be a teaser. More"
    assert "Read with care. Bell seems to be a teaser." in overview(build_report(told))
    assert all(not (isinstance(block, Paragraph) and block.id == "care")
               for block in page_of("overview", comparison).blocks)


def test_marked_text_is_the_text() -> None:
    comparison = corran()
    refs = Refs(comparison)
    for article in comparison.event.coverage:
        marked = MarkedArticle(article, refs)
        for sentence in article.sentences:
            words = marked.of(sentence.span, labels=False)
            assert plain(words) == sentence.span.of(article.text)


def test_a_quotation_is_marked_with_its_marks_and_its_speaker() -> None:
    comparison = corran()
    article = comparison.event.coverage[0]
    runs = MarkedArticle(article, Refs(comparison)).of(article.sentences[1].span)
    quoted = [run for run in runs if "quoted" in run.marks]
    assert plain(tuple(quoted)).startswith("“I will not gamble")
    assert plain(tuple(quoted)).endswith("so,”")
    assert all(dict(run.data)["speaker"] == "Mara Quill" for run in quoted)
    loaded = next(run for run in runs if "loaded-quoted" in run.marks)
    assert (loaded.text, dict(loaded.data)["neutral"]) == ("bullied", "pressed")
    assert Run("C1", frozenset({"superscript", "secondary"}), "#quote-C1") in runs


@pytest.mark.parametrize(("text", "words", "expected"), [
    ("He said “no” twice", "no", "“no”"), ("''no''", "no", "''no''"), ("no", "no", "no"), ("(no)", "no", "no"),
])
def test_marks_beside_a_stretch_belong_to_it(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert with_marks(text, Span(start, start + len(words))).of(text) == expected


def test_what_a_reader_meets_first_is_counted_by_part() -> None:
    """Of 17 words the first quarter, rounded up, is 5: the quotation of three words stands there in one of the two."""
    from mediacompare.comparison import compare
    from mediacompare.model import Article
    from mediacompare.report.blocks import Table, plain
    from mediacompare.report.pages import prominence
    from mediacompare.report.refs import Refs

    early = Article("a", "“We will pay,” said Ada Quill. The town had asked for it in a very long letter.", "Post")
    late = Article("b", "The town had asked for it in a very long letter. “We will pay,” said Ada Quill.", "Echo")
    comparison = compare([early, late])
    built = prominence.page(comparison, Refs(comparison))
    assert built is not None
    assert built.headline == "One of two articles quotes somebody before the second quarter"
    table = next(block for block in built.blocks if isinstance(block, Table))
    assert [[plain(cell.text) for cell in row.cells] for row in table.rows] == [
        ["Echo: first quarter 5 words, rest 12 words"], ["Words of Ada Quill", "–", "0", "3", "3", "E1"],
        ["Post: first quarter 5 words, rest 12 words"], ["Words of Ada Quill", "–", "3", "0", "3", "P1"]]

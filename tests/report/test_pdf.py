"""The PDF read back: pages, tags, title, language, words, links; the same bytes wherever it is made."""
from __future__ import annotations

import io
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from mediacompare.errors import OutputError
from mediacompare.model import AnnotatedArticle, Article, Comparison, LoadedHit, Quote, Sentence, Span
from mediacompare.report.blocks import Cell, Chart, Column, Heading, Page, Report, Row, Table
from mediacompare.report.blocks import text as as_text
from mediacompare.report.build import build_report
from mediacompare.report.writers.pdf import compile_pdf, pdf_bytes
from mediacompare.text.words import find_words
from tests.report.events import annotated, corran, crowd, event_of

MILLIMETRES = 25.4 / 72


def read(comparison: Comparison, *, paper: str = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(build_report(comparison), paper=paper)))


def words(reader: PdfReader) -> str:
    """All text on one line, for a reader that does not care where a line ends."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return read(corran())


@pytest.fixture(scope="module")
def text(pdf: PdfReader) -> str:
    return words(pdf)


def test_it_is_tagged_titled_and_in_a_language(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert pdf.metadata is not None
    assert pdf.metadata.title == "The Corran bridge stays shut · How two outlets covered one source"
    assert "pdfuaid:part" in pdf.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (215.9, 279.4))])
def test_every_page_is_of_the_paper_asked_for(paper: str, size: tuple[float, float]) -> None:
    for page in read(corran(), paper=paper).pages:
        assert float(page.mediabox.width) * MILLIMETRES == pytest.approx(size[0], abs=0.1)
        assert float(page.mediabox.height) * MILLIMETRES == pytest.approx(size[1], abs=0.1)


def test_every_page_is_numbered(pdf: PdfReader) -> None:
    for i, page in enumerate(pdf.pages):
        assert f"{i + 1} / {len(pdf.pages)}" in page.extract_text()


def test_the_outline_names_every_page_of_the_report(pdf: PdfReader) -> None:
    headlines = [page.headline for page in build_report(corran()).pages]
    titles = [" ".join(str(item["/Title"]).split()) for item in pdf.outline if not isinstance(item, list)]
    assert titles == headlines


def test_money_is_printed_whole(text: str) -> None:
    assert "The repair will cost $1.2 billion, up from $900 million two years ago" in text


def test_every_quotation_stands_in_the_evidence(text: str) -> None:
    letters = text.replace(" ", "")  # pypdf before 7.1 reads the kerning of “A as a space
    for quotation in ("“We are the ones who pay for it,”", "“Nobody asked us, and nobody will.”",
                      "“A person weighs little; a crowd does not,”"):
        assert letters.count(quotation.replace(" ", "")) >= 2  # side by side and among the evidence


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Every element of the tag tree, in reading order."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from elements(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        yield from elements(node.get("/K", []))


def test_every_chart_has_its_words_for_those_who_cannot_see_it(pdf: PdfReader) -> None:
    charts = [block for page in build_report(corran()).pages for block in page.blocks if isinstance(block, Chart)]
    figures = [element for element in elements(pdf.trailer["/Root"]["/StructTreeRoot"]) if element["/S"] == "/Figure"]
    told = {" ".join(str(figure["/Alt"]).split()) for figure in figures}
    assert charts
    assert {" ".join(chart.alt.split()) for chart in charts} <= told


def test_headings_tables_and_links_are_tagged_as_such(pdf: PdfReader) -> None:
    kinds = Counter(element["/S"] for element in elements(pdf.trailer["/Root"]["/StructTreeRoot"]))
    report = build_report(corran())
    assert kinds["/H1"] == len(report.pages)
    assert kinds["/H2"] >= sum(isinstance(block, Heading) for page in report.pages for block in page.blocks)
    assert kinds["/Table"] >= sum(isinstance(block, Table) for page in report.pages for block in page.blocks)
    assert kinds["/TH"] > kinds["/Table"]
    assert kinds["/Link"] > 40


def test_the_reading_order_is_the_order_of_the_pages(text: str) -> None:
    places = [text.index(page.question) for page in build_report(corran()).pages[1:]]
    assert places == sorted(places)


def test_every_link_leads_somewhere(pdf: PdfReader) -> None:
    pages = {page.indirect_reference.idnum for page in pdf.pages if page.indirect_reference}
    targets = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(targets) > 40  # every label and every number of the overview
    named = pdf.named_destinations
    for target in targets:
        place = target.get("/Dest") or target["/A"]["/D"]
        assert str(place) in named or place[0].idnum in pages


def test_fonts_are_embedded(pdf: PdfReader) -> None:
    embedded = set()
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            for inner in font["/DescendantFonts"]:
                assert "/FontFile2" in inner["/FontDescriptor"] or "/FontFile3" in inner["/FontDescriptor"]
                embedded.add(str(inner["/BaseFont"]).partition("+")[2].partition("-")[0])
    assert embedded <= {"SourceSansPro", "SourceSerifPro", "DejaVuSans"}


HOSTILE = ("<script>alert(1)</script> #set $x$ @ref \\ {{ config }} *bold* _it_ `raw` // [link](x) 北京 \u202egnp.exe "
           "a\u200bb 😀 العربية")


def test_hostile_words_are_printed_or_named() -> None:
    one = annotated("<b>Paper</b> #1 {{x}}", f"{HOSTILE} said the mayor of Corran.\n\n[A $ B: “{HOSTILE}”] A $ B said.")
    two = annotated("Paper \\2", "The mayor of Corran said nothing at all on Monday. " + "w" * 500)
    reader = read(event_of(one, two, title=HOSTILE))
    text = words(reader)
    for part in ("<script>alert(1)</script>", "#set $x$ @ref \\ {{ config }} *bold* _it_ `raw`", "[U+5317][U+4EAC]",
                 "[U+202E]gnp.exe", "[U+200B]", "<b>Paper</b> #1 {{x}}"):
        assert part in text
    assert "typefaces cannot print" in text
    assert "U+5317" in text
    assert text.replace(" ", "").replace("\u200b", "").count("w" * 500) >= 1


@pytest.mark.parametrize("comparison", [
    crowd(1), crowd(2, quotes=False), crowd(3, long_names=True), crowd(6), crowd(12, speakers=40, long_names=True),
    corran(source=False),
], ids=["one", "no quotes", "long names", "six", "twelve outlets, 40 speakers", "no source"])
def test_every_layout_is_set(comparison: Comparison) -> None:
    reader = read(comparison)
    names = [a.article.outlet for a in comparison.event.coverage]
    text = words(reader)
    assert all(name in text for name in names)


def test_a_table_that_opens_with_a_group_without_rows() -> None:
    names = [Row((Cell(as_text(outlet)),), heading=True) for outlet in ("Bell", "Crier")]
    table = Table((Column("Term"), Column("Words")), (*names, Row((Cell(as_text("L1")), Cell(as_text("2"))))))
    report = Report("Rain", "", "", "", (Page("loaded", "Which?", "Rain", (), (table,)),))
    assert "Bell Crier L1 2" in words(PdfReader(io.BytesIO(pdf_bytes(report))))


def test_no_page_stands_empty() -> None:
    for page in read(corran()).pages:
        assert len(page.extract_text().split()) > 40


def test_a_broken_template_is_one_clear_line() -> None:
    with pytest.raises(OutputError, match=r"cannot set the PDF's pages: .*unclosed"):
        compile_pdf({"main.typ": b"#let x = ("})


SCRIPT = """
import hashlib
from mediacompare.report.blocks import Cell, Chart, Column, Heading, Page, Report, Row, Table
from mediacompare.report.blocks import text as as_text
from mediacompare.report.build import build_report
from mediacompare.report.writers.charts import slides_bytes
from mediacompare.report.writers.pdf import pdf_bytes
from tests.report.events import corran
report = build_report(corran())
print(hashlib.sha256(pdf_bytes(report)).hexdigest(), hashlib.sha256(slides_bytes(report)).hexdigest())
"""


def test_the_same_bytes_anywhere() -> None:
    """Another time zone, language and hash seed change nothing."""
    root = Path(__file__).parents[2]
    found = set()
    for zone, language, seed in (("UTC", "C.UTF-8", "1"), ("Asia/Tokyo", "de_DE.UTF-8", "2")):
        environment = {**os.environ, "TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        found.add(subprocess.run([sys.executable, "-c", SCRIPT], cwd=root, env=environment, check=True,
                                 capture_output=True, text=True).stdout)
    assert len(found) == 1


@pytest.mark.parametrize("outlets", [1, 2, 12])
def test_the_layout_settles(outlets: int) -> None:
    """A page number that depends on where things stand must be the right one everywhere."""
    reader = read(crowd(outlets, long_names=outlets > 2))
    for i, page in enumerate(reader.pages):
        assert f"{i + 1} / {len(reader.pages)}" in page.extract_text()


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@example(" ", "0")
@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_any_words_can_be_set(name: str, said: str) -> None:
    """Whatever a title, an outlet, a speaker or a quotation holds, the page is set."""
    loaded = f"{name} {said}"
    text = f"Опять {loaded} was told here. He was furious."
    article = Article("a", text, name)
    sentence = Sentence(Span(0, len(text)), 0)
    hit = LoadedHit(Span(0, 5), said, name, 0.5, "outlet", speaker=f"Кличко {said}", neutral=said)
    quote = Quote("direct", (Span(0, 5),), (Span(0, 5),), None, None, name.strip() or None)
    given_one = AnnotatedArticle(article, find_words(text), (sentence,), quotes=(quote,), quoted=(Span(0, 5),),
                                 loaded=(hit,))
    assert len(read(event_of(given_one, title=said)).pages) >= 2

"""The writers' common ground, CSV, JSON and slides."""
from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from pypdf import PdfReader

from mediacompare.errors import OutputError, SettingsError
from mediacompare.model import Comparison
from mediacompare.report.build import build_report, known_pages, slug
from mediacompare.report.charts.canvas import Canvas, svg_bytes
from mediacompare.report.writers import known_formats, write_report
from mediacompare.report.writers.charts import find_slides, slides_bytes
from mediacompare.report.writers.csv import csv_bytes
from mediacompare.report.writers.json import as_json
from mediacompare.tidy import TidyTable
from tests.report.events import corran, crowd


def test_the_folder_is_the_registry() -> None:
    assert known_formats() == ("charts", "csv", "html", "json", "pdf")


def test_an_unknown_format_names_the_nearest_and_all(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"unknown format 'pfd': did you mean pdf\? Known are charts, csv, html"):
        write_report(corran(), tmp_path, ["pfd"])
    assert not list(tmp_path.iterdir())


def test_an_unknown_page_and_paper_are_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"unknown page 'tones': did you mean tone\?"):
        write_report(corran(), tmp_path, ["json"], pages=["tones"])
    with pytest.raises(SettingsError, match="unknown paper 'a3'"):
        write_report(corran(), tmp_path, ["json"], paper="a3")


def test_chosen_pages_follow_the_overview() -> None:
    report = build_report(corran(), pages=["tone", "who-speaks"])
    assert [page.id for page in report.pages] == ["overview", "who-speaks", "tone"]


def test_a_page_without_its_data_is_left_out() -> None:
    with_source = {page.id for page in build_report(corran()).pages}
    without = {page.id for page in build_report(corran(source=False)).pages}
    assert with_source - without == {"coverage", "quotes-checked"}


def test_one_article_is_not_set_beside_itself() -> None:
    assert "side-by-side" not in {page.id for page in build_report(crowd(1)).pages}


def test_page_ids_are_the_modules_names() -> None:
    assert known_pages()[:4] == ("overview", "told", "voices", "same-quotation")
    assert len(set(known_pages())) == len(known_pages())


@pytest.mark.parametrize(("name", "stem"), [
    ("Corran: the bridge!", "corran-the-bridge"), ("../../etc", "etc"), ("北京", "report"), ("Élysée", "elysee"),
])
def test_slugs_are_safe_file_names(name: str, stem: str) -> None:
    assert slug(name) == stem


def test_all_formats_write_what_they_say(tmp_path: Path) -> None:
    paths = write_report(corran(), tmp_path, ["json", "csv", "charts", "pdf"])
    assert all(path.is_file() for path in paths)
    assert {path.name for path in tmp_path.iterdir()} == {
        "corran-bridge.json", "corran-bridge-tables", "corran-bridge-charts.pdf", "corran-bridge.pdf"}


def test_a_folder_in_the_way_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "corran-bridge.json").mkdir()
    with pytest.raises(OutputError, match=r"corran-bridge\.json"):
        write_report(corran(), tmp_path, ["json"])


def test_a_failed_run_keeps_yesterdays_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "corran-bridge.pdf"
    path.write_bytes(b"yesterday")
    monkeypatch.setattr("mediacompare.report.writers.pdf._TEMPLATE", Path(__file__))  # Python is no Typst
    with pytest.raises(OutputError, match="cannot set the PDF's pages"):
        write_report(corran(), tmp_path, ["pdf"])
    assert path.read_bytes() == b"yesterday"


def test_csv_is_safe_in_a_spreadsheet() -> None:
    table = TidyTable(("name", "value", "count"), (("=1+1", 0.1, 1), ("“curly”", float("nan"), 2), ("a,b\nc", 3.0, 3),
                                                   ("-3", -3.0, -4)))
    data = csv_bytes(table)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [["name", "value", "count"], ["'=1+1", "0.1", "1"], ["“curly”", "", "2"], ["a,b\nc", "3.0", "3"],
                    ["'-3", "-3.0", "-4"]]


def test_json_holds_the_tables_and_what_they_were_made_from() -> None:
    comparison = corran()
    data = json.loads(json.dumps(as_json(comparison), allow_nan=False))
    assert data["format"] == 1
    assert [text["id"] for text in data["texts"]] == ["corran-ledger", "the-observer", "town-of-corran"]
    assert data["texts"][1]["date"] == "2026-03-04"
    assert set(data["tables"]) == set(comparison.tables)
    petrie = [row for row in data["tables"]["quote_share"] if row["speaker"] == "Jonas Petrie"]
    assert [(row["words"], row["words_continued"]) for row in petrie] == [(14, 6)]
    assert data["problems"] == [
        {"where": "notes.txt", "what": "the file is empty", "advice": "leave it out or fill it"}]


def test_the_content_hash_follows_the_texts() -> None:
    assert as_json(corran())["content_hash"] == as_json(corran())["content_hash"]
    assert as_json(corran())["content_hash"] != as_json(corran(source=False))["content_hash"]


def test_every_chart_is_a_landscape_slide() -> None:
    report = build_report(corran())
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a missing glyph is only a warning to Matplotlib
        reader = PdfReader(io.BytesIO(slides_bytes(report)))
    slides = list(find_slides(report))
    assert len(reader.pages) == len(slides) == 5
    for page, (title, _) in zip(reader.pages, slides, strict=True):
        assert page.mediabox.width > page.mediabox.height
        assert title.split()[0] in page.extract_text()


@pytest.mark.parametrize("slide", [True, False])
def test_a_name_that_the_typeface_lacks_is_drawn_by_the_fallback(slide: bool) -> None:
    canvas = Canvas(100, 20, slide=slide)
    canvas.text(0, 10, "القدس العربي")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert b"<text" in svg_bytes(canvas.figure, "name")


def test_slides_without_a_chart_are_refused() -> None:
    with pytest.raises(OutputError, match="there is no chart"):
        slides_bytes(build_report(corran(), pages=["evidence"]))


def test_a_report_is_built_without_matplotlib_and_typst() -> None:
    """The terminal's overview needs neither, and each costs a third of a second to load."""
    script = ("import sys; from tests.report.events import corran; from mediacompare.report.build import build_report; "
              "build_report(corran()); sys.exit('matplotlib' in sys.modules or 'typst' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[2], check=False).returncode == 0


@pytest.mark.parametrize("comparison", [corran(), crowd(12, speakers=40, long_names=True), crowd(3)],
                         ids=["two", "twelve", "three"])
def test_a_slide_can_be_read_from_the_back(comparison: Comparison) -> None:
    """No word in a slide's chart is under 11 points on a page 13.3 inches wide, however many the articles."""
    from matplotlib.text import Text

    for _, chart in find_slides(build_report(comparison)):
        sizes = [shown.get_fontsize() for shown in chart.draw(True).findobj(Text) if shown.get_text()]
        assert min(sizes) >= 11, chart.id


def test_writers_may_work_side_by_side_from_a_cold_start(tmp_path: Path) -> None:
    """Two threads must not load Matplotlib at once: each half would find the other's half missing."""
    script = ("import sys; from mediacompare.report.writers import write_report; "
              "from tests.report.events import corran; "
              "write_report(corran(), sys.argv[1], ['pdf', 'html', 'charts'])")
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=Path(__file__).parents[2], check=True)
    assert len(list(tmp_path.iterdir())) == 3

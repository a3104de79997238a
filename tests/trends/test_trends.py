"""Outlets over time, from records that a person can add up."""
from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from mediacompare.cli.group import cli
from mediacompare.errors import InputError
from mediacompare.trends import over_time, read_batch, voices
from mediacompare.trends.measures import ratio_interval
from mediacompare.trends.records import period_of


def record(
        event: str, day: str | None, *articles: tuple[str, int, int, int, float], told: bool = False) -> dict[str, Any]:
    """An event's record; an article is outlet, words, quoted words, loaded terms in its own voice, tone."""
    rows = [{
        "article": f"{event}-{outlet}", "outlet": outlet, "role": "coverage", "date": day, "words": words,
        "own_words": words - quoted, "quoted_words": quoted, "loaded_outlet": loaded, "tone_outlet": tone,
        "flesch_kincaid_grade": None, "sentences": 20,
    } for outlet, words, quoted, loaded, tone in articles]  # fmt: skip
    share = [{"article": row["article"], "outlet": row["outlet"], "speaker": "Ada Quill", "role": "Mayor",
              "words": row["quoted_words"], "quoted_words": row["quoted_words"]} for row in rows]
    source = [{"article": row["article"], "told": 3, "sentences": 12} for row in rows] if told else []
    return {"format": 1, "key": "k", "event": event, "title": event, "files": [], "articles": rows, "headlines": {},
            "findings": [], "problems": [], "quote_share": share, "source_share": source}


def batch_folder(folder: Path, *records: dict[str, Any]) -> Path:
    for written in records:
        (folder / written["event"]).mkdir(parents=True)
        (folder / written["event"] / "event.json").write_text(json.dumps(written), encoding="utf-8")
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Six events in May and two in June. In May the Post writes 6 loaded terms in 6 x 80 = 480 words of its own."""
    may = [record(f"may-{n}", f"2031-05-{n + 1:02}", ("Post", 100, 20, loaded, 0.1), ("Mail", 100, 50, 0, -0.2),
                  told=n == 0) for n, loaded in enumerate((0, 1, 1, 1, 1, 2))]
    june = [record(f"june-{n}", f"2031-06-{n + 1:02}", ("Post", 200, 40, 4, 0.3)) for n in range(2)]
    return batch_folder(tmp_path / "reports", *may, *june)


def rows(reports: Path) -> dict[tuple[str, str, str], dict[str, Any]]:
    observations, _, problems = read_batch(reports)
    assert problems == []
    table = over_time(observations).frame()
    return {(r["outlet"], r["period"], r["measure"]): r for r in table.to_dict("records")}


def test_counts_and_denominators_are_sums_over_articles(reports: Path) -> None:
    may = rows(reports)["Post", "2031-05", "loaded_outlet"]
    assert (may["count"], may["denominator"], may["articles"], may["enough"]) == (6, 480, 6, True)
    assert may["value"] == pytest.approx(12.5)
    assert may["low"] < 12.5 < may["high"]


def test_a_count_of_none_still_has_an_upper_limit(reports: Path) -> None:
    """0 in 6 x 50 = 300 words: the exact upper limit is 3.689 / 300."""
    none = rows(reports)["Mail", "2031-05", "loaded_outlet"]
    assert (none["value"], none["low"]) == (0, 0)
    assert none["high"] == pytest.approx(3.689 / 300 * 1000, rel=1e-3)


def test_too_few_articles_have_a_figure_but_no_interval(reports: Path) -> None:
    june = rows(reports)["Post", "2031-06", "loaded_outlet"]
    assert (june["count"], june["denominator"], june["enough"]) == (8, 320, False)
    assert math.isnan(june["low"])
    assert math.isnan(june["high"])


def test_coverage_of_a_source_counts_only_events_that_have_one(reports: Path) -> None:
    told = rows(reports)["Post", "2031-05", "source_told"]
    assert (told["count"], told["denominator"], told["articles"]) == (3, 12, 1)


def test_an_undefined_figure_is_left_out(reports: Path) -> None:
    assert not [key for key in rows(reports) if key[2] == "grade"]


def test_voices_over_all_events(reports: Path) -> None:
    observations, voiced, _ = read_batch(reports)
    table = voices(voiced, observations).records()
    assert [(r["outlet"], r["speaker"], r["words"], r["quoted_words"], r["articles"], r["outlet_articles"])
            for r in table] == [("Mail", "Ada Quill", 300, 300, 6, 6), ("Post", "Ada Quill", 200, 200, 8, 8)]


def test_a_ratio_with_its_interval_by_hand() -> None:
    """Parts 1, 3 of wholes 10, 10: 4/20 = 0.2; residuals -1 and 1; error sqrt(2 * 2 / 1) / 20 = 0.1; t(1) = 12.706."""
    found = ratio_interval([1, 3], [10, 10])
    assert found.value == pytest.approx(0.2)
    assert found.high - found.value == pytest.approx(12.706 * 0.1, rel=1e-3)


def test_weeks_are_iso_weeks() -> None:
    from datetime import date

    assert period_of(date(2027, 1, 1), "week") == "2026-W53"
    assert period_of(date(2027, 1, 1), "month") == "2027-01"


def test_an_article_without_a_date_is_named(tmp_path: Path) -> None:
    folder = batch_folder(tmp_path, record("e", None, ("Post", 100, 20, 1, 0.0)))
    observations, _, problems = read_batch(folder)
    assert observations == []
    assert [p.what for p in problems] == ["1 without a date left out (e-Post)"]


def test_a_record_that_is_damaged_is_named(reports: Path) -> None:
    (reports / "may-3" / "event.json").write_text("{", encoding="utf-8")
    observations, _, problems = read_batch(reports)
    assert [Path(p.where).parent.name for p in problems] == ["may-3"]
    assert len({o.event for o in observations}) == 7


def test_a_folder_without_events_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mediacompare batch"):
        read_batch(tmp_path)


def test_the_command_prints_and_writes(reports: Path, tmp_path: Path) -> None:
    printed = CliRunner().invoke(cli, ["trends", str(reports), "--format", "csv", "--outlet", "Mail"])
    assert printed.exit_code == 0, printed.output
    assert "Post" not in printed.output
    assert "2031-05" in printed.output
    written = CliRunner().invoke(cli, ["trends", str(reports), "-o", str(tmp_path / "out")])
    assert written.exit_code == 0, written.output
    pages = [page.extract_text() for page in PdfReader(tmp_path / "out" / "trends.pdf").pages]
    assert "Loaded terms in each outlet" in " ".join(pages)
    assert (tmp_path / "out" / "trends.html").stat().st_size > 1000


def test_an_unknown_outlet_names_the_nearest(reports: Path) -> None:
    result = CliRunner().invoke(cli, ["trends", str(reports), "--outlet", "Pots"])
    assert result.exit_code == 1
    assert "did you mean Post?" in result.output


def test_ten_thousand_events_are_read_in_ten_seconds(tmp_path: Path) -> None:
    import time

    for number in range(1000):
        batch_folder(tmp_path / "many", record(f"e{number}", "2031-05-01", ("Post", 100, 20, 1, 0.1),
                                               ("Mail", 90, 10, 2, 0.0), ("Echo", 80, 5, 0, 0.2)))
    began = time.process_time()
    observations, voiced, _ = read_batch(tmp_path / "many")
    over_time(observations)
    voices(voiced, observations)
    assert len({o.event for o in observations}) == 1000
    assert time.process_time() - began < 1 * 2, "a tenth of 10,000 events, with room for a busy machine"

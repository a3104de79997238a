"""The analysis commands on the sample events: their fields are an interface, their figures were counted by hand."""
from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mediacompare.cli.group import cli
from mediacompare.ingest import read_articles
from tests.hand_counts import CORPUS, hand_counts

POOL = CORPUS / "ashgrove-pool"
TEXTS = {article.id: article.text for article in read_articles([POOL]).articles}


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


def lines(*arguments: str | Path, stdin: str | None = None) -> list[dict[str, Any]]:
    result = run(*arguments, "--format", "jsonl", stdin=stdin)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_quotes_have_the_fields_of_the_interface_and_stand_where_they_say() -> None:
    rows = lines("quotes", POOL)
    for row in rows:
        text = TEXTS[row["article"]]
        assert {"article", "start", "end", "spans", "kind", "speaker", "speaker_text", "speaker_start", "speaker_end",
                "cue_start", "cue_end"} <= set(row)
        assert row["text"] == " … ".join(text[start:end] for start, end in row["spans"])
        if row["speaker_start"] is not None:
            assert text[row["speaker_start"] : row["speaker_end"]] == row["speaker_text"]
    words = hand_counts("ashgrove-pool")["articles"]["ashgrove-courier"]["speakers"]
    for name, count in words.items():
        assert sum(row["quoted_words"] for row in rows
                   if row["article"] == "ashgrove-courier" and row["speaker"] == name) == count


def test_quotes_of_records_stand_for_themselves_and_come_from_standard_input() -> None:
    records = "\n".join(json.dumps({"id": name, "text": f"“It was late,” said Ann {name}."})
                        for name in ("Lee", "Moss"))
    assert [(row["article"], row["speaker"]) for row in lines("quotes", "-", stdin=records)] == [
        ("Lee", "Ann Lee"), ("Moss", "Ann Moss")]


def test_explain_shows_the_rule() -> None:
    assert "Rule" in run("quotes", POOL, "--explain").stdout
    assert "Rule" not in run("quotes", POOL).stdout


def test_loaded_terms_say_whose_voice() -> None:
    rows = lines("loaded", POOL)
    found = {(row["text"], row["voice"], row["speaker"]) for row in rows}
    assert ("reckless", "outlet", None) in found
    assert ("ridiculous", "quoted", "Luis Herrera") in found
    assert all(0 <= row["strength"] <= 1 for row in rows)
    assert all(TEXTS[row["article"]][row["start"] : row["end"]] == row["text"] for row in rows)


def test_loaded_by_article_gives_count_and_denominator() -> None:
    rows = lines("loaded", POOL, "--by", "article")
    own = next(row for row in rows
               if (row["article"], row["voice"], row["category"]) == ("valley-watchdog", "outlet", "all"))
    counts = hand_counts("ashgrove-pool")["articles"]["valley-watchdog"]
    assert own["count"] >= len(counts["loaded_outlet"])
    assert own["rate"] == pytest.approx(1000 * own["count"] / own["words"])
    quoted = next(row for row in rows
                  if (row["article"], row["voice"], row["category"]) == ("valley-watchdog", "quoted", "all"))
    assert quoted["words"] == counts["quoted_words"]


def test_an_own_word_list_is_added(tmp_path: Path) -> None:
    words = tmp_path / "mine.csv"
    words.write_text("term,category,strength\ncrowded,evaluative,0.5\n", encoding="utf-8")
    assert "crowded" in {row["text"] for row in lines("loaded", POOL, "--lexicon", words)}
    words.write_text("term,category,strength\ncrowded,evaluative,five\n", encoding="utf-8")
    result = run("loaded", POOL, "--lexicon", words)
    assert result.exit_code == 1
    assert "mine.csv" in result.stderr


def test_tone_runs_from_minus_one_to_one_with_its_drivers() -> None:
    rows = lines("tone", POOL)
    assert rows
    assert all(-1 <= row["score"] <= 1 for row in rows)
    dark = next(row for row in rows if "disastrous meeting" in row["text"])
    assert dark["score"] < 0
    text = TEXTS[dark["article"]]
    assert "disastrous" in {text[start:end] for start, end, _ in dark["drivers"]}


def test_readability_has_both_voices() -> None:
    rows = lines("readability", POOL)
    assert {(row["article"], row["voice"]) for row in rows} == {(a, v) for a in TEXTS for v in ("all", "outlet")}


def test_align_links_the_same_words() -> None:
    rows = lines("align", POOL)
    assert {"a", "a_start", "a_end", "b", "b_start", "b_end", "relation", "score"} <= set(rows[0])
    verbatim = {(row["a"], row["b"]) for row in rows if row["relation"] == "verbatim quote"}
    assert ("ashgrove-courier", "mayor-statement") in verbatim


def test_check_holds_quotes_against_the_source() -> None:
    rows = lines("check", POOL, "--source", POOL / "mayor-statement.txt")
    assert rows == lines("check", POOL)
    courier = [row for row in rows if row["article"] == "ashgrove-courier"]
    assert [row["verdict"] for row in courier] == ["verbatim"] * 4
    assert {row["speaker"] for row in rows} == {"Dana Whitlock"}


def test_check_takes_a_plain_text_as_the_source(tmp_path: Path) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text("It was late. I am sorry.", encoding="utf-8")
    story = tmp_path / "story.txt"
    story.write_text("“It was late,” said Ann Lee.", encoding="utf-8")
    rows = lines("check", story, "--source", speech, "--speaker", "Ann Lee")
    assert [(row["verdict"], row["source"]) for row in rows] == [("verbatim", "speech")]


def test_check_without_a_source_says_so() -> None:
    result = run("check", POOL / "ashgrove-courier.txt")
    assert result.exit_code == 1
    assert "there is no source" in result.stderr


def test_events_of_the_two_samples_are_two() -> None:
    rows = lines("events", CORPUS)
    by_folder = {name: {row["event"] for row in rows if row["article"] in hand_counts(name)["articles"]}
                 for name in ("ashgrove-pool", "marigold-ferry")}
    assert not by_folder["ashgrove-pool"] & by_folder["marigold-ferry"]


def test_compare_prints_the_overview_and_says_what_it_wrote(tmp_path: Path) -> None:
    result = run("compare", POOL, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) <= 40
    assert "Ashgrove Courier" in result.stdout
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == ["ashgrove-pool.html", "ashgrove-pool.pdf"]
    assert result.stderr.splitlines() == [f"Wrote {tmp_path / 'out' / name}"
                                          for name in ("ashgrove-pool.pdf", "ashgrove-pool.html")]


def test_compare_takes_title_paper_and_pages(tmp_path: Path) -> None:
    result = run("compare", POOL, "-q", "-o", tmp_path, "--format", "html", "--title", "A pool closes", "--pages",
                 "overview,tone", "--paper", "letter")
    assert (result.exit_code, result.stdout) == (0, "")
    page = (tmp_path / "ashgrove-pool.html").read_text(encoding="utf-8")
    assert "A pool closes" in page


def test_a_handout_is_a_set_of_pages(tmp_path: Path) -> None:
    for place, chosen in enumerate((("--handout",), ("--pages", "handout"), ("--handout", "--pages", "tone"))):
        run("compare", POOL, "-q", "-o", tmp_path / str(place), "--format", "html", *chosen)
    first, second, more = ((tmp_path / str(place) / "ashgrove-pool.html").read_text(encoding="utf-8")
                           for place in range(3))
    assert first == second
    assert "Who is heard, and who is only talked about?" in first
    assert len(more) > len(first)


@pytest.mark.parametrize(("arguments", "word"), [
    (("--format", "pfd"), "did you mean pdf"), (("--pages", "tones", "-o", "out"), "did you mean tone"),
])
def test_an_unknown_format_or_page_is_wrong_usage_with_the_nearest(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], word: str) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("compare", POOL, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")  # said before anything is read
    assert word in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_was_skipped_is_in_the_report_and_in_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "ferry").mkdir()
    for name in ("post", "echo"):
        (tmp_path / "ferry" / f"{name}.txt").write_text("“It was late,” said Ann Lee. Nobody minded it.\n",
                                                        encoding="utf-8")
    (tmp_path / "ferry" / "broken.txt").write_bytes(b"\x00\x01\x02")
    result = run("compare", tmp_path / "ferry", "-o", tmp_path / "out", "--format", "html")
    assert result.exit_code == 3
    assert "broken.txt: holds binary data" in result.stderr
    assert "broken.txt" in (tmp_path / "out" / "ferry.html").read_text(encoding="utf-8")


def test_a_failed_run_keeps_the_earlier_report(tmp_path: Path) -> None:
    report = tmp_path / "ferry.html"
    report.write_text("yesterday", encoding="utf-8")
    assert run("compare", tmp_path / "gone", "-o", tmp_path, "--format", "html").exit_code == 1
    assert report.read_text(encoding="utf-8") == "yesterday"


def test_csv_of_every_analysis_command_has_its_columns() -> None:
    for name in ("quotes", "loaded", "tone", "readability", "align", "check"):
        result = run(name, POOL, "--format", "csv")
        header = next(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff"))))
        assert set(header) <= set(lines(name, POOL)[0])


def test_a_text_in_another_language_is_named_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text("“It was late,” said Ann Lee. Nobody minded it.", encoding="utf-8")
    (tmp_path / "diario.txt").write_text(
        "La alcaldesa dijo el lunes que la piscina cerrará después del verano porque la reparación cuesta más de dos "
        "millones de dólares y el pueblo no puede pagar los gastos.", encoding="utf-8")
    for arguments in (("quotes", tmp_path), ("compare", tmp_path, "-o", tmp_path / "out", "--format", "html")):
        result = run(*arguments)
        assert result.exit_code == 3
        assert "diario.txt: is in Spanish" in result.stderr
    assert "is in Spanish" in next((tmp_path / "out").glob("*.html")).read_text(encoding="utf-8")
    told = (tmp_path / "diario.txt").read_text(encoding="utf-8")
    (tmp_path / "diario.txt").write_text(f"---\nrole: source\nspeaker: Ann Lee\n---\n{told}", encoding="utf-8")
    assert "diario.txt: is in Spanish" in run("compare", tmp_path).stderr  # a source is held to English too


def test_a_quotation_that_is_never_closed_is_named(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text("“It was late, said Ann Lee. Nobody minded.\n\nIt came at noon.\n",
                                       encoding="utf-8")
    for arguments in (("quotes", tmp_path), ("compare", tmp_path)):
        result = run(*arguments)
        assert result.exit_code == 3
        assert "post.txt: opens a quotation that is never closed: “It was late, said Ann Lee. …" in result.stderr

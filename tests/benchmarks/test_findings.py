"""The sheet that readers judge, and how their judgements are counted."""
from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from benchmarks.findings.__main__ import kappa, key_of, main
from mediacompare.model import Finding
from tests.align.test_same_quotation import BELL, CRIER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridge").mkdir()
    (tmp_path / "bridge" / "bell.txt").write_text(BELL, encoding="utf-8")
    (tmp_path / "bridge" / "crier.txt").write_text(CRIER, encoding="utf-8")
    return tmp_path


def listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert main(["list", str(folder)]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_a_key_is_of_the_kind_and_the_places_not_of_the_words() -> None:
    one = Finding("p", "A sentence.", "", "p", ("a:1-2", "b:3-4"), "cut")
    assert key_of(one) == key_of(Finding("p", "Other words.", "more", "p", ("b:3-4", "a:1-2"), "cut"))
    assert key_of(one) != key_of(Finding("p", "A sentence.", "", "p", ("a:1-2",), "cut"))


def test_judgements_are_counted_and_what_was_false_is_not_shown_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = listed(folder, capsys)
    assert {row["kind"] for row in rows} >= {"quotation cut", "quotation reworded"}
    judged = folder / "reader.csv"
    for false, code in ((None, 0), ("quotation cut", 1)):
        with judged.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("event", "kind", "key", "true", "worth"))
            for row in rows:
                writer.writerow((row["event"], row["kind"], row["key"], "no" if row["kind"] == false else "yes", "no"))
        assert main(["score", str(folder), str(judged)]) == code
        said = capsys.readouterr().out
        true = len(rows) - (false is not None)
        assert f"true {true} of {len(rows)}" in said
        assert ("judged false and shown again: bridge" in said) is bool(false)


def test_the_readers_agreement_is_cohens_kappa() -> None:
    assert kappa([(True, True), (False, False)]) == 1
    assert kappa([(True, False), (False, True)]) == -1
    assert kappa([(True, True), (True, True)]) == 1
    assert abs(kappa([(True, True), (True, False), (False, False), (False, False)]) - 0.5) < 1e-9


def test_anything_else_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score"]) == 2
    assert "benchmarks.findings list" in capsys.readouterr().err

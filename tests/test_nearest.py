"""What was probably meant: names, columns, paths."""
from __future__ import annotations

from pathlib import Path

import pytest

from mediacompare.errors import SettingsError
from mediacompare.nearest import advice, known, nearest, nearest_path


def test_capitals_and_single_letters_do_not_matter() -> None:
    assert nearest("JSNO", ["csv", "json", "jsonl"]) == "json"
    assert nearest("Lettr", ["A4", "Letter"]) == "Letter"
    assert nearest("xlsx", ["csv", "json"]) is None


def test_the_advice_is_the_nearest_or_all() -> None:
    assert advice("cvs", ["csv", "json"]) == "did you mean csv?"
    assert advice("wav", ["csv", "json"]) == "known are csv, json"


def test_a_known_name_comes_back_and_another_is_an_error() -> None:
    assert known("pdf", ("html", "pdf"), "format") == "pdf"
    with pytest.raises(SettingsError, match=r"unknown format 'pfd': did you mean pdf\? Known are html, pdf\."):
        known("pfd", ("html", "pdf"), "format")


def test_a_path_is_mended_in_each_of_its_parts(tmp_path: Path) -> None:
    there = tmp_path / "corpus" / "old-pier" / "post.txt"
    there.parent.mkdir(parents=True)
    there.touch()
    assert nearest_path(there.with_name("psot.txt")) == there
    assert nearest_path(tmp_path / "corpsu" / "old-pier" / "post.txt") == there
    assert nearest_path(tmp_path / "corpus" / "odl-pier" / "psot.txt") == there
    assert nearest_path(tmp_path / "corpus" / "old-pier" / "weather.csv") is None


def test_a_name_that_no_file_may_have_is_like_none(tmp_path: Path) -> None:
    assert nearest_path(tmp_path / ("x" * 5_000) / "post.txt") is None

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mediacompare.cli.group import cli


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["lexicon", *map(str, arguments)])


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text("term,category,strength,neutral\ngizmocrat,epithet,0.9,engineer\nrant,ridicule,0.6,\n",
                    encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["list", "check", "explain"])
def test_every_subcommand_has_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0 and f"mediacompare lexicon {name}" in result.stdout


def test_list_by_category() -> None:
    listed = rows(run("list", "--category", "euphemism", "--format", "jsonl"))
    assert {row["category"] for row in listed} == {"euphemism"}
    assert "collateral damage" in [row["term"] for row in listed]


def test_list_of_an_unknown_category_is_wrong_usage() -> None:
    result = run("list", "--category", "epithets")
    assert result.exit_code == 2 and "did you mean epithet?" in result.stderr
    assert "known are absolute, asserting" in run("list", "--category", "xyz").stderr


def test_list_holds_an_own_term(own: Path) -> None:
    listed = rows(run("list", "--lexicon", own, "--format", "jsonl"))
    assert [row["neutral"] for row in listed if row["term"] == "gizmocrat"] == ["engineer"]


def test_check_counts_what_is_there(own: Path) -> None:
    result = run("check", own)
    assert result.exit_code == 0
    assert "2 terms, nothing wrong; 1 of them known already" in result.stdout


def test_check_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("term,category,strength\ngizmo,epithet,2\n", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 1
    assert result.stderr.startswith("mediacompare:") and "line 2: strength is “2”" in result.stderr


def test_explain_takes_any_form_and_says_what_disarms_it() -> None:
    found = rows(run("explain", "slammed", "--format", "jsonl"))
    assert [row["term"] for row in found] == ["slam"]
    assert "slamming" in str(found[0]["forms"]) and "dunk" in str(found[0]["contexts"])


def test_explain_in_words() -> None:
    said = run("explain", "slammed").stdout
    assert said.startswith("slam (verb): Violence as a metaphor, strength 0.55, counts\n")
    assert "\n  plainer: criticize\n" in said and "\n  not before " in said
    assert "counts only where a rule finds it at work" in run("explain", "contentious").stdout
    assert "shown with introductions, never counted" in run("explain", "claimed").stdout
    assert "not near words of animals" in run("explain", "swarmed").stdout


def test_explain_of_an_unknown_term_names_near_ones() -> None:
    result = run("explain", "witchhunt")
    assert result.exit_code == 1 and "witch hunt" in result.stderr

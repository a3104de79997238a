"""The command line as a whole: exit codes, error lines, the configuration file, streams."""
from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mediacompare.cli.group import COMMANDS, cli


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "post.txt").write_text("---\noutlet: Harbour Post\n---\nIt was late again.\n", encoding="utf-8")
    (folder / "echo.txt").write_text("The ferry came.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_line_of_help_and_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"mediacompare {name}" in result.stdout
    assert "Example" in result.stdout
    assert f"  {name} " in run("--help").stdout


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = ("import sys; from mediacompare.cli.group import cli; cli(['--help'], standalone_mode=False); "
            "print([m for m in ('pandas', 'numpy', 'nltk', 'matplotlib', 'typst', 'textstat', 'rich', 'yaml') "
            "if m in sys.modules])")
    started = time.perf_counter()
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"
    assert time.perf_counter() - started < 10  # the benchmark holds the real figure; this one only catches a landslide


def test_done_is_0(event: Path) -> None:
    result = run("read", event)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Harbour" in result.stdout


def test_done_with_something_skipped_is_3_and_says_what(event: Path) -> None:
    (event / "empty.txt").touch()
    result = run("read", event)
    assert result.exit_code == 3
    assert "Harbour" in result.stdout
    assert [line.split(": ", 2)[2] for line in result.stderr.splitlines()] == [
        "is empty (put the article's text into it)"]


def test_nothing_left_is_1_and_keeps_the_earlier_file(tmp_path: Path) -> None:
    output = tmp_path / "read.csv"
    output.write_text("yesterday", encoding="utf-8")
    result = run("read", tmp_path / "gone", "-o", output)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2
    assert output.read_text(encoding="utf-8") == "yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["read.csv"]


def test_wrong_usage_is_2_and_names_the_nearest_command() -> None:
    assert run("read").exit_code == 2
    result = run("raed", "x")
    assert result.exit_code == 2
    assert "did you mean read?" in result.stderr


def test_an_output_that_is_a_folder_is_one_line(event: Path) -> None:
    result = run("read", event, "-o", event)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_formats(event: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in run("read", event, "--format", "jsonl").stdout.splitlines()]
    assert [(line["article"], line["words"]) for line in lines] == [("echo", 3), ("post", 4)]
    assert json.loads(run("read", event, "--format", "json").stdout) == lines
    target = tmp_path / "out.csv"
    assert run("read", event, "-o", target).exit_code == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfarticle,outlet,")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        assert [(row["article"], row["words"]) for row in csv.DictReader(stream)] == [("echo", "3"), ("post", "4")]


def test_a_cell_is_never_a_formula() -> None:
    result = run("read", "-", "--format", "csv", stdin='{"id": "=1+1", "outlet": "@x", "text": "Late."}')
    assert "'=1+1,'@x" in result.stdout


def test_nothing_from_an_article_moves_the_cursor() -> None:
    result = run("read", "-", stdin='{"id": "a\\u001b[2Jb", "outlet": "x\\u202ey\\u0007", "text": "Late."}')
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "\x07" not in result.stdout


def test_the_configuration_file_stands_between_option_and_default(
        event: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mediacompare.toml").write_text('[read]\nformat = "jsonl"\n', encoding="utf-8")
    assert run("read", event).stdout.startswith("{")
    assert run("read", event, "--format", "json").stdout.startswith("[")
    other = tmp_path / "other.toml"
    other.write_text('format = "json"\n', encoding="utf-8")
    assert run("--config", other, "read", event).stdout.startswith("[")


@pytest.mark.parametrize(("content", "word"), [
    ("[read]\nfromat = 'csv'", "did you mean format?"),
    ("[raed]\nformat = 'csv'", "did you mean read?"),
    ("format = ", "cannot be read"),
])
def test_a_configuration_that_cannot_be_used_is_one_line(
        event: Path, tmp_path: Path, content: str, word: str) -> None:
    config = tmp_path / "settings.toml"
    config.write_text(content, encoding="utf-8")
    result = run("--config", config, "read", event)
    assert result.exit_code == 1
    assert word in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_wrong_value_in_the_configuration_is_said_to_stand_there(event: Path, tmp_path: Path) -> None:
    config = tmp_path / "settings.toml"
    config.write_text("[read]\nformat = 'cvs'", encoding="utf-8")
    result = run("--config", config, "read", event)
    assert result.exit_code == 2
    assert "Did you mean 'csv'? It stands in" in result.stderr.replace("\n", " ")
    assert "It stands" not in run("read", event, "--format", "cvs").stderr


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text('{"text": "Late."}\n' * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "mediacompare", "read", str(lines), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_output_is_utf_8_whatever_the_system_says(event: Path) -> None:
    (event / "post.txt").write_text("---\noutlet: Zażółć\n---\nLate.\n", encoding="utf-8")
    result = subprocess.run([sys.executable, "-m", "mediacompare", "read", str(event)], capture_output=True, check=True,
                            env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path.cwd())})
    assert "Zażółć" in result.stdout.decode("utf-8")


def test_standard_input_can_be_of_any_kind() -> None:
    table = "id,outlet,text\n7,Post,Late.\n"
    assert '"article": "7"' in run("read", "-", "--input-format", "csv", "--format", "jsonl", stdin=table).stdout
    result = run("read", "-", "--input-format", "cvs", stdin=table)
    assert result.exit_code == 1
    assert "did you mean csv?" in result.stderr
    assert "known are csv, docx" in run("read", "-", "--input-format", "wav", stdin=table).stderr


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("late " * 300_000, encoding="utf-8")
    assert run("read", tmp_path).exit_code == 0
    assert "longer than 1,000,000 bytes" in run("read", tmp_path, "--limit", "size=1").stderr


@pytest.mark.parametrize(("choice", "words"), [("keep", ["15", "17"]), ("drop", ["4", "6"])])
def test_shared_copy_is_counted_or_left_out(tmp_path: Path, choice: str, words: list[str]) -> None:
    wire = "The quarry above Tollen caught fire shortly before dawn on Tuesday."  # 11 words
    (tmp_path / "one.txt").write_text(f"Sirens woke the valley.\n\n{wire}\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"{wire}\n\nOur reporter saw smoke at noon.\n", encoding="utf-8")
    out = tmp_path / "out"
    assert run("compare", tmp_path, "--shared-copy", choice, "-q", "-o", out, "--format", "csv").exit_code == 0
    summary = next(out.glob("*/summary.csv")).read_text(encoding="utf-8-sig")
    assert [row["words"] for row in csv.DictReader(summary.splitlines())] == words

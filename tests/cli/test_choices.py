"""What is misspelt gets the nearest, and the shell completes what has a known set of values."""
from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from mediacompare.cli.group import COMMANDS, cli
from mediacompare.report.writers import known_formats

POOL = str(Path(__file__).parents[2] / "corpus" / "ashgrove-pool")


@pytest.mark.parametrize(("arguments", "meant"), [
    (("comprae", POOL), "did you mean compare?"),
    (("quotes", POOL, "--expalin"), "--explain"),
    (("quotes", POOL, "--format", "jsno"), "Did you mean 'json'?"),
    (("compare", POOL, "--format", "pfd"), "did you mean pdf?"),
    (("batch", POOL, "-o", "x", "--format", "html,pfd"), "did you mean pdf?"),
    (("trends", POOL, "--format", "jsno"), "did you mean json?"),
    (("compare", POOL, "--pages", "who-speeks"), "did you mean who-speaks?"),
    (("compare", POOL, "--paper", "leter"), "Did you mean 'letter'?"),
    (("loaded", POOL, "--by", "artcle"), "Did you mean 'article'?"),
    (("lexicon", "list", "--category", "epithets"), "did you mean epithet?"),
    (("batch", POOL.replace("pool", "pol"), "-o", "x"), "ashgrove-pool'?"),
])
def test_wrong_usage_names_what_was_probably_meant(arguments: tuple[str, ...], meant: str) -> None:
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert meant in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_path_that_is_not_there_names_the_nearest() -> None:
    result = CliRunner().invoke(cli, ["read", POOL.replace("corpus", "corpsu")])
    assert result.exit_code == 1
    assert f"(did you mean {POOL}?)" in result.stderr


def test_a_name_that_nobody_has_names_the_nearest() -> None:
    result = CliRunner().invoke(cli, ["tone", POOL, "--towards", "Dana Witlock"])
    assert result.exit_code == 3
    assert "did you mean Dana Whitlock?" in result.stderr


def completed(*words: str) -> list[str]:
    """What is offered for the last of the words, as the shell's script is told it."""
    complete = BashComplete(cli, {}, "mediacompare", "_MEDIACOMPARE_COMPLETE")
    return [item.value for item in complete.get_completions(list(words[:-1]), words[-1])]


def test_commands_and_options_are_completed() -> None:
    assert completed("") == list(COMMANDS)
    assert completed("com") == ["compare"]
    assert completed("lexicon", "e") == ["explain"]
    assert completed("quotes", "--exp") == ["--explain"]


def test_values_are_completed() -> None:
    assert completed("quotes", "--format", "j") == ["json", "jsonl"]
    assert completed("compare", "--format", "") == list(known_formats())
    assert completed("batch", "--format", "pdf,h") == ["pdf,html"]
    assert "pdf,pdf" not in completed("compare", "--format", "pdf,")
    assert completed("trends", "--format", "t") == ["table"]
    assert completed("compare", "--pages", "who") == ["who-speaks"]
    assert completed("read", "--input-format", "h") == ["htm", "html"]
    assert completed("lexicon", "list", "--category", "ep") == ["epithet"]


@pytest.mark.parametrize("words", [("read", ""), ("compare", "--lexicon", ""), ("batch", ""), ("agreement", "")])
def test_paths_are_left_to_the_shell(words: tuple[str, ...]) -> None:
    complete = BashComplete(cli, {}, "mediacompare", "_MEDIACOMPARE_COMPLETE")
    assert next(item.type for item in complete.get_completions(list(words[:-1]), words[-1])) in ("file", "dir")


@pytest.fixture(scope="module")
def on_the_path(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `mediacompare` is a command."""
    folder = tmp_path_factory.mktemp("bin")
    (folder / "mediacompare").write_text(f"#!/bin/sh\nexec '{sys.executable}' -m mediacompare \"$@\"\n",
                                         encoding="utf-8")
    (folder / "mediacompare").chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="there is no bash")
@pytest.mark.parametrize(("line", "offered"), [
    ("mediacompare comp", ["compare"]),
    ("mediacompare quotes --format js", ["json", "jsonl"]),
    ("mediacompare compare --format pdf,c", ["pdf,charts", "pdf,csv"]),
])
def test_bash_completes(on_the_path: dict[str, str], line: str, offered: list[str]) -> None:
    """The line of the documentation, then what bash does when the Tab key is pressed at the end of `line`."""
    script = f"""
        eval "$(_MEDIACOMPARE_COMPLETE=bash_source mediacompare)"
        COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        _mediacompare_completion mediacompare
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    result = subprocess.run(["bash", "--norc", "-c", script], env=on_the_path, capture_output=True, encoding="utf-8",
                            check=True)
    assert result.stdout.split() == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_a_script(on_the_path: dict[str, str], shell: str) -> None:
    result = subprocess.run([sys.executable, "-m", "mediacompare"], capture_output=True, encoding="utf-8", check=True,
                            env={**on_the_path, "_MEDIACOMPARE_COMPLETE": f"{shell}_source"})
    assert f"_MEDIACOMPARE_COMPLETE={shell}_complete" in result.stdout

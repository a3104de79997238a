"""The commands that README and docs/ show, run for real: what stands below each is what it prints.

    python -m tests.console_blocks README.md     writes the blocks anew after a change that is meant

A block opens with ```console and a line `$ mediacompare …`. A line of `…` alone stands for lines that are not shown;
when a block is written anew it keeps as many lines as it had before. `-o` writes into a folder that is thrown away.
"""
from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from mediacompare.cli.group import cli

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
MORE = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A command of a page, and what the page says that it prints."""

    page: str
    command: str
    output: str


def find_blocks(page: Path) -> list[Block]:
    """The console blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [Block(page.name, match["command"], match["output"]) for match in BLOCK.finditer(text)]


def run_block(command: str) -> list[str]:
    """The lines that a command prints from the project's folder, standard error after standard output."""
    program, *arguments = shlex.split(command)
    assert program == "mediacompare", f"a console block runs mediacompare, not {program}"
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "corpus", Path(scratch) / "corpus")
        shutil.copytree(ROOT / "docs", Path(scratch) / "docs")
        os.chdir(scratch)
        try:
            result = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(cli, arguments, prog_name="mediacompare")
        finally:
            os.chdir(before)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return [line.rstrip() for line in (result.stdout + result.stderr).splitlines()]


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether the lines of a block are those printed; a line of `…` stands for any number of them."""
    if MORE not in shown:
        return shown == printed
    cut = shown.index(MORE)
    head, tail = shown[:cut], shown[cut + 1 :]
    return printed[:cut] == head and len(printed) >= cut + len(tail) and (not tail or printed[-len(tail) :] == tail)


def rewritten(text: str) -> str:
    """A page with the outputs of its blocks printed anew."""

    def block(match: re.Match[str]) -> str:
        printed = run_block(match["command"])
        shown = match["output"].splitlines()
        if MORE in shown:
            printed = [*printed[: shown.index(MORE)], MORE]
        return "\n".join(["```console", f"$ {match['command']}", *printed, "```"])

    return BLOCK.sub(block, text)


if __name__ == "__main__":
    for given in sys.argv[1:]:
        path = Path(given)
        path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")

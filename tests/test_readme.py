"""What README and docs/ show is what runs."""
from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mediacompare.cli.group import COMMANDS, cli
from mediacompare.measures import all_measures
from tests.console_blocks import ROOT, Block, agrees, find_blocks, run_block
from tools.tables import PAGE, tables_page

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [block for page in PAGES for block in find_blocks(page)]


@pytest.mark.parametrize("block", BLOCKS, ids=[f"{block.page}: {block.command}" for block in BLOCKS])
def test_a_command_prints_what_the_page_shows(block: Block) -> None:
    printed = run_block(block.command)
    assert agrees(block.output.splitlines(), printed), "\n".join(printed)


EXAMPLES = [(page.name, code) for page in PAGES for code in PYTHON.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("page", "code"), EXAMPLES)
def test_an_example_of_the_library_runs(page: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, page, "exec"), {})


def test_the_accuracy_in_the_readme_is_what_the_checks_hold() -> None:
    section = PAGES[0].read_text(encoding="utf-8").split("## How right it is")[1].split("\n### ")[0]
    shown = {float(figure) for row in re.findall(r"^\|.*\|([^|]+)\|$", section, re.MULTILINE)
             for figure in re.findall(r"\.\d+", row)}
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text(encoding="utf-8"))
    held = {figure for group in floors.values() for floor in group.values() for figure in floor.values()}
    assert shown <= held


def test_the_method_page_explains_every_table() -> None:
    page = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    explained = dict(re.findall(r"^\| `(\w+)` \|(.*)\|$", page.split("## The formulas")[0], re.MULTILINE))
    assert set(explained) == {name for name, _ in all_measures()}
    for name, cells in explained.items():
        assert len(cells.split(" | ")) == 4 and all(cell.strip() for cell in cells.split(" | ")), name


def test_the_page_of_tables_is_what_the_measures_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == tables_page(), "write it anew: python -m tools.tables"


HELD = {
    "quotes": ("quotes", "direct.end_to_end.f1", "mixed.end_to_end.f1", "indirect.end_to_end.f1"),
    "quote_share": ("quotes", "quote_share_error"),
    "loaded_hits": ("loaded-words", "f1", "p"),
    "judging": ("judging-sentences", "model.macro_f1", "model.within_outlet_auc"),
    "towards": ("tone-towards", "five-fold.macro_f1"),
    "passages": ("passages", "shared.quotes", "shared.paraphrase_or_same_fact", "shared.any", "written.quotes",
                 "written.paraphrase_or_same_fact", "written.any"),
    "source_check": ("source-check", "accuracy", "faithful_accuracy"),
    "reading": ("extraction", "daily.word_f1"),
}


@pytest.mark.parametrize(("table", "group", "names"), [(table, held[0], held[1:]) for table, held in HELD.items()])
def test_the_accuracy_on_the_method_page_is_what_the_checks_hold(table: str, group: str,
                                                                            names: tuple[str, ...]) -> None:
    page = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{table}` |"))
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text(encoding="utf-8"))[group]
    shown = [float(figure) for figure in re.findall(r"(?<!\d)\.\d+", row.split(" | ")[-1])]
    assert shown == [figure for name in names for figure in floors[name].values()]


def test_the_page_of_commands_has_all_of_them() -> None:
    lexicon = list(COMMANDS).index("lexicon") + 1
    names = [*COMMANDS]
    names[lexicon:lexicon] = [f"lexicon {name}" for name in ("list", "check", "explain")]
    assert [block.command for block in BLOCKS if block.page == "commands.md"] == [
        f"mediacompare {name} --help" for name in names]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_command_prints_fits_a_terminal_of_80_columns(page: Path) -> None:
    assert [line for block in find_blocks(page) for line in block.output.splitlines() if len(line) > 80] == []


def test_the_readme_shows_every_command() -> None:
    shown = {block.command.split()[1] for block in BLOCKS if block.page == "README.md"}
    text = PAGES[0].read_text(encoding="utf-8")
    assert {name for name in COMMANDS if name not in shown and f"mediacompare {name}" not in text} == set()


SPOKEN = [page for page in [*PAGES, ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md"] if page.name != "tables.md"]


def command_lines(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Every command line of a page that is shown as code, run or not: what stands before its options, and these."""
    text = page.read_text(encoding="utf-8")
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [line for language, block in fenced if not language for line in block.splitlines()
             if re.search(r"(^|[/\\ ])mediacompare \w", line)]
    for line in [*lines, *re.findall(r"`(mediacompare [a-z][^`]*)`", text.replace("\n", " "))]:
        words = line[line.index("mediacompare ") :].split()[1:]
        yield line, words


@pytest.mark.parametrize("page", SPOKEN, ids=lambda page: page.name)
def test_every_command_that_is_mentioned_has_the_options_that_it_is_given(page: Path) -> None:
    for line, words in command_lines(page):
        command: click.Command | None = cli
        while isinstance(command, click.Group) and words:
            command = command.get_command(click.Context(command), words.pop(0))
        assert command is not None, line
        flags = {flag for option in command.params for flag in option.opts} | {"--help", "-h"}
        assert {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"} <= flags, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target

"""The imports run one way, only the command line knows Click, and nothing heavy is loaded before it is needed."""
from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import mediacompare

PACKAGE = Path(mediacompare.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
# From the bottom up; what shares a line may import one another.
LAYERS = (
    ("display", "errors", "file_names", "lock", "model", "nearest", "tidy", "version", "whole_file"),
    ("text", "lexicon"),
    ("ingest",),
    ("annotate",),
    ("align",),
    ("distributions", "statistics", "resampling", "permutation", "measures"),
    ("findings", "comparison"),
    ("report",),
    ("classroom",),
    ("batch",),
    ("trends",),
    ("fetch", "sample"),
    ("cli", "__main__"),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
HEAVY = ("pandas", "numpy", "nltk", "matplotlib", "typst", "textstat", "vaderSentiment", "rich", "jinja2", "yaml")


def part_of(module: Path) -> str:
    """The first name below the package: `annotate` for annotate/quotes.py, "" for the package's own __init__.py."""
    first = module.relative_to(PACKAGE).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every module that is imported anywhere below `tree`, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module, node.lineno
            if node.module == "mediacompare":
                yield from ((f"mediacompare.{alias.name}", node.lineno) for alias in node.names)


def outside_functions(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements that run when a module is imported, those for type checkers left out."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node


def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", [m for m in MODULES if part_of(m)], ids=lambda m: str(m.relative_to(PACKAGE)))
def test_imports_run_one_way(module: Path) -> None:
    own = part_of(module)
    assert own in RANK, f"{own} has no place among the layers: give it one"
    above = [
        f"line {line}: {name}"
        for name, line in imports(parsed(module))
        if name.startswith("mediacompare.") and RANK.get(name.split(".")[1], 0) > RANK[own]
    ]
    assert above == []


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_nothing_heavy_is_imported_with_a_module(module: Path) -> None:
    heavy = [
        f"line {line}: {name}"
        for statement in outside_functions(parsed(module))
        for name, line in imports(statement)
        if name.split(".")[0] in HEAVY
    ]
    assert heavy == []


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_only_the_command_line_imports_click_prints_or_exits(module: Path) -> None:
    if part_of(module) in ("cli", "__main__"):
        pytest.skip("the command line itself")
    tree = parsed(module)
    assert [name for name, _ in imports(tree) if name.split(".")[0] == "click"] == []
    called = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [name for name in called if name in ("print", "input", "exit", "quit", "sys.exit", "os._exit")] == []


def test_importing_the_package_loads_none_of_its_parts() -> None:
    code = "import sys; import mediacompare; print([m for m in sys.modules if m.startswith('mediacompare.')])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_the_public_names_are_the_functions_whatever_was_imported_before() -> None:
    code = (
        "import mediacompare.comparison, mediacompare.align.source_check, mediacompare.ingest, mediacompare.report\n"
        "from mediacompare import check_quote, compare, read_articles, write_report\n"
        "print(all(callable(f) for f in (check_quote, compare, read_articles, write_report)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "True"


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="verdict"):
        _ = mediacompare.verdict

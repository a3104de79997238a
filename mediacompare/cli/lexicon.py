"""`mediacompare lexicon`: what the word lists hold, whether an own list is right, and why a term counts."""
from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mediacompare.cli.choices import Existing, completing, loaded_categories
from mediacompare.cli.options import lexicon_option, output_options, print_rows
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.errors import SettingsError
from mediacompare.nearest import advice
from mediacompare.report.literal import one_line

if TYPE_CHECKING:
    from mediacompare.lexicon import Entry, Lexicon

FIELDS = ("term", "category", "strength", "pos", "forms", "neutral", "sense", "source")
COLUMNS = (Show("Term", "term"), Show("Category", "category"), Show("Strength", "strength"),
           Show("Neutral", "neutral"))
EXPLAINED = ("term", "category", "label", "strength", "pos", "forms", "neutral", "sense", "contexts", "source")


@click.group("lexicon")
def command() -> None:
    """Look into the list of loaded terms, or check one of your own.

    \b
    Example:
      mediacompare lexicon explain slammed
      mediacompare lexicon list --category epithet
      mediacompare lexicon check my-terms.csv
    """


@command.command("list")
@click.option("--category", shell_complete=completing(loaded_categories), help="Only this category.")
@lexicon_option
@output_options
def list_terms(category: str | None, lexicon_path: Path | None, form: Format | None, output: Path | None) -> None:
    """Print every term with its category, strength and neutral alternative.

    \b
    Example:
      mediacompare lexicon list --category epithet --format csv
    """
    lexicon = _load(lexicon_path)
    if category is not None and category not in lexicon.categories:
        raise click.BadParameter(advice(category, lexicon.categories), param_hint="--category")
    rows = (_row(entry) for entry in lexicon.entries if category in (None, entry.category))
    print_rows(rows, COLUMNS, FIELDS, form=form, output=output)


@command.command("check")
@click.argument("file", type=Existing(dir_okay=False))
def check_list(file: Path) -> None:
    """Check a list of your own: columns term, category, strength; if wanted pos, forms, neutral, sense, source.

    \b
    Example:
      mediacompare lexicon check my-terms.csv
    """
    from mediacompare.lexicon import load_lexicon
    from mediacompare.lexicon.load import read_entries

    built_in = load_lexicon()
    entries = read_entries(file, built_in.categories)
    known = sum(bool(built_in.explain(entry.term)) for entry in entries)
    click.echo(f"{one_line(str(file))}: {len(entries)} {'term' if len(entries) == 1 else 'terms'}, nothing wrong; "
               f"{known} of them known already and judged anew")


@command.command("explain")
@click.argument("term")
@lexicon_option
@output_options
def explain(term: str, lexicon_path: Path | None, form: Format | None, output: Path | None) -> None:
    """Say why TERM counts as loaded: its entry, its forms, and what disarms it. Exit code 1 when no list has it.

    \b
    Example:
      mediacompare lexicon explain slammed
    """
    lexicon = _load(lexicon_path)
    found = lexicon.explain(term)
    if not found:
        near = difflib.get_close_matches(term.lower(), [entry.term for entry in lexicon.entries], n=3)
        raise SettingsError(f"“{term}” is in no list" + (f"; near are {', '.join(near)}" if near else ""))
    rows = [_explained(entry, lexicon) for entry in found]
    if form is None and output is None:
        click.echo("\n\n".join(_in_words(row) for row in rows))
    else:
        print_rows(rows, COLUMNS, EXPLAINED, form=form, output=output)


def _load(lexicon_path: Path | None) -> Lexicon:
    from mediacompare.lexicon import load_lexicon

    return load_lexicon([lexicon_path] if lexicon_path else ())


def _row(entry: Entry) -> Row:
    return {"term": entry.term, "category": entry.category, "strength": entry.strength, "pos": entry.pos,
            "forms": "; ".join(entry.written()), "neutral": entry.neutral, "sense": entry.sense,
            "source": entry.source}


def _explained(entry: Entry, lexicon: Lexicon) -> Row:
    return {**_row(entry), "label": lexicon.categories[entry.category].label,
            "contexts": list(_contexts(entry, lexicon))}


def _in_words(row: Row) -> str:
    """The row of a term as a reader is told it."""
    from mediacompare.annotate.wording.loaded import ASSERTING, LEAST

    counts = "counts" if row["strength"] >= LEAST else f"counts only where a rule finds it at work (under {LEAST:g})"
    if row["category"] == ASSERTING and row["strength"] < LEAST:
        counts = "shown with introductions, never counted"
    lines = [f"{row['term']} ({row['pos']}): {row['label']}, strength {row['strength']:g}, {counts}",
             f"  forms: {row['forms']}"]
    if row["neutral"]:
        lines.append(f"  plainer: {row['neutral']}")
    if row["sense"]:
        lines.append(f"  sense: {row['sense']}")
    lines += [f"  not {context}" for context in row["contexts"]]
    return "\n".join([*lines, f"  judged by: {row['source']}"])


def _contexts(entry: Entry, lexicon: Lexicon) -> Iterator[str]:
    """What disarms the term, in words: "before surgery, mastectomy (a term of medicine)"."""
    for context in lexicon.by_term.get(entry.term, ()):
        place = {"before": "after", "after": "before", "near": "near"}[context.position]
        words = ", ".join(f"words of {name[1:]}" if name.startswith("@") else name for name in context.listed)
        yield f"{place} {words} ({context.note.lower()})"

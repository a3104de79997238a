"""`mediacompare read`: what was understood of each input, before anything is counted."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    output_options,
    paths_argument,
    print_rows,
    stream,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.model import Article, Receipt

FIELDS = ("article", "outlet", "date", "role", "speaker", "title", "author", "url", "words", "characters", "kept",
          "given", "kind", "encoding", "origins", "unused", "dropped", "problems", "sha256", "path", "read_as")
COLUMNS = (Show("Article", "article"), Show("Outlet", "outlet"), Show("Date", "date"), Show("Role", "role"),
           Show("Words", "kept"), Show("Of", "given"), Show("Taken from", "from", prose=True))


@click.command("read")
@paths_argument
@output_options
@intake_options
def command(paths: tuple[str, ...], form: Format | None, output: Path | None, intake: Intake) -> None:
    """Show what is read from PATH...: one row an article, where each field was taken from, and what was dropped.

    "Of" are the words of the whole input: what is missing was menus, boxes and the like. With --format jsonl each
    piece that was dropped is listed with its first words.

    \b
    Example:
      mediacompare read corpus/ashgrove-pool --format csv
    """
    problems = Problems()
    print_rows(_rows(stream(paths, problems, intake=intake)), COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(articles: Iterable[Article]) -> Iterator[Row]:
    from mediacompare.annotate import read_as
    from mediacompare.text.words import find_words

    for article in articles:
        receipt = article.receipt or Receipt("text")
        yield {
            "article": article.id, "outlet": article.outlet, "date": article.date, "role": article.role,
            "speaker": article.speaker, "title": article.headline.of(article.text) if article.headline else None,
            "author": article.author, "url": article.url, "words": len(find_words(article.text)),
            "characters": len(article.text), "kept": receipt.kept, "given": receipt.given, "kind": receipt.kind,
            "encoding": receipt.encoding, "origins": dict(receipt.origins), "unused": list(receipt.unused),
            "dropped": [asdict(piece) for piece in receipt.dropped],
            "problems": [str(problem) for problem in receipt.problems],
            "sha256": article.sha256, "path": article.path,
            "read_as": list(reading := read_as(article)), "from": _in_short(receipt, reading),
        }


def _in_short(receipt: Receipt, reading: tuple[str, ...]) -> str:
    """The receipt for a narrow column: what gave which fields, and the words of each kind that were dropped."""
    fields: dict[str, list[str]] = defaultdict(list)
    for name, origin in receipt.origins:
        if name not in ("id", "text"):
            fields[origin].append(name)
    words = Counter[str]()
    for piece in receipt.dropped:
        words[piece.kind] += piece.words
    given = [f"{origin} ({', '.join(names)})" for origin, names in fields.items()]
    dropped = [f"{kind} ({count})" for kind, count in words.items()]
    return f"{receipt.kind}: {', '.join(given)}" + (
        f"; dropped: {', '.join(dropped)}" if dropped else "") + "".join(f"; {step}" for step in reading)

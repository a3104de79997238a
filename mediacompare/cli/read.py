"""`mediacompare read`: what was understood of each input, before anything is counted."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    output_options,
    paths_argument,
    print_rows,
    stream_receipts,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.ingest import Receipt
from mediacompare.model import Article

FIELDS = ("article", "outlet", "date", "role", "speaker", "title", "author", "url", "words", "characters", "kept",
          "given", "origins", "sha256", "path")
COLUMNS = (Show("Article", "article"), Show("Outlet", "outlet"), Show("Date", "date"), Show("Role", "role"),
           Show("Words", "kept"), Show("Of", "given"), Show("Taken from", "from", prose=True))


@click.command("read")
@paths_argument
@output_options
@intake_options
def command(paths: tuple[str, ...], form: Format | None, output: Path | None, intake: Intake) -> None:
    """Show what is read from PATH...: one row an article, and where each field was taken from.

    "Of" are the words of the whole input: what is missing was menus, boxes and the like.

    \b
    Example:
      mediacompare read corpus/ashgrove-pool --format csv
    """
    problems = Problems()
    print_rows(_rows(stream_receipts(paths, problems, intake=intake)), COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(received: Iterable[tuple[Article, Receipt]]) -> Iterator[Row]:
    from mediacompare.text.words import find_words

    for article, receipt in received:
        yield {
            "article": article.id, "outlet": article.outlet, "date": article.date, "role": article.role,
            "speaker": article.speaker, "title": article.headline.of(article.text) if article.headline else None,
            "author": article.author, "url": article.url, "words": len(find_words(article.text)),
            "characters": len(article.text), "kept": receipt.kept, "given": receipt.given,
            "origins": dict(sorted(receipt.origins.items())), "sha256": article.sha256, "path": article.path,
            "from": ", ".join(f"{name}: {origin}" for name, origin in sorted(receipt.origins.items())
                              if name != origin),
        }

"""`mediacompare read`: what was understood of each input, before anything is counted."""
from __future__ import annotations

from collections.abc import Iterator
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
from mediacompare.model import Article

FIELDS = ("article", "outlet", "date", "role", "speaker", "title", "author", "url", "words", "characters", "sha256",
          "path")
COLUMNS = (Show("Article", "article"), Show("Outlet", "outlet"), Show("Date", "date"), Show("Role", "role"),
           Show("Speaker", "speaker"), Show("Words", "words"))


@click.command("read")
@paths_argument
@output_options
@intake_options
def command(paths: tuple[str, ...], form: Format | None, output: Path | None, intake: Intake) -> None:
    """Show what is read from PATH...: one row an article.

    \b
    Example:
      mediacompare read corpus/ashgrove-pool --format csv
    """
    problems = Problems()
    print_rows(_rows(stream(paths, problems, intake=intake)), COLUMNS, FIELDS,
               form=form, output=output)
    problems.finish()


def _rows(articles: Iterator[Article]) -> Iterator[Row]:
    from mediacompare.text.words import find_words

    for article in articles:
        yield {
            "article": article.id, "outlet": article.outlet, "date": article.date, "role": article.role,
            "speaker": article.speaker, "title": article.headline.of(article.text) if article.headline else None,
            "author": article.author, "url": article.url, "words": len(find_words(article.text)),
            "characters": len(article.text), "sha256": article.sha256, "path": article.path,
        }

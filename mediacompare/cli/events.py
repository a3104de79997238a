"""`mediacompare events`: which articles tell of the same event."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

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
from mediacompare.cli.terminal import progress
from mediacompare.model import Article

if TYPE_CHECKING:
    from mediacompare.align.events import Grouping
    from mediacompare.align.similarity import TermCounts

FIELDS = ("article", "event", "outlet", "date", "title", "nearest", "similarity", "duplicate_of", "shared_words")
COLUMNS = (Show("Event", "event"), Show("Article", "article"), Show("Outlet", "outlet"), Show("Date", "date"))
EXPLAINED = (*COLUMNS, Show("Nearest", "nearest"), Show("Similarity", "similarity"),
             Show("Copy of", "duplicate_of"),
             Show("Shared words", "shared_words"))


@click.command("events")
@paths_argument
@click.option("--explain", is_flag=True,
              help="Show the nearest article of the same event, how alike they are, and the words they share.")
@output_options
@intake_options
def command(paths: tuple[str, ...], explain: bool, form: Format | None, output: Path | None, intake: Intake) -> None:
    """Group the articles of PATH... (folders inside folders too) into events: one row an article.

    \b
    Example:
      mediacompare events corpus --explain
    """
    from mediacompare.align.events import EventIndex

    problems = Problems()
    found = stream(paths, problems, intake=replace(intake, recursive=True))
    articles = {article.id: article for article in progress(found, "Reading")}
    index = EventIndex()
    grouping = index.add(articles.values())
    rows = _rows(grouping, articles, index.counts if explain else None)
    print_rows(rows, EXPLAINED if explain else COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(grouping: Grouping, articles: Mapping[str, Article], counts: TermCounts | None) -> Iterator[Row]:
    """The articles by event, then id; of two that are nearly the same the later one says so. With `counts`, the
    weightiest words that an article shares with its nearest fellow."""
    from mediacompare.align.similarity import shared_terms

    duplicate_of = {second: first for first, second, _ in grouping.duplicates}
    for joined in sorted(grouping.joined, key=lambda joined: (joined.event, joined.article)):
        article = articles[joined.article]
        yield {
            "article": article.id, "event": joined.event, "outlet": article.outlet, "date": article.date,
            "title": article.headline.of(article.text) if article.headline else None, "nearest": joined.nearest,
            "similarity": joined.similarity, "duplicate_of": duplicate_of.get(article.id),
            "shared_words": ", ".join(shared_terms(article, articles[joined.nearest], counts))
            if counts and joined.nearest else None,
        }

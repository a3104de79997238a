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

FIELDS = ("article", "event", "outlet", "date", "title", "nearest", "similarity", "duplicate_of")
COLUMNS = (Show("Event", "event"), Show("Article", "article"), Show("Outlet", "outlet"), Show("Date", "date"))
EXPLAINED = (*COLUMNS, Show("Nearest", "nearest"), Show("Similarity", "similarity"),
             Show("Copy of", "duplicate_of"))


@click.command("events")
@paths_argument
@click.option("--explain", is_flag=True, help="Show the nearest article of the same event and how alike they are.")
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
    grouping = EventIndex().add(articles.values())
    print_rows(_rows(grouping, articles), EXPLAINED if explain else COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(grouping: Grouping, articles: Mapping[str, Article]) -> Iterator[Row]:
    """The articles by event, then id; of two that are nearly the same the later one says so."""
    duplicate_of = {second: first for first, second, _ in grouping.duplicates}
    for joined in sorted(grouping.joined, key=lambda joined: (joined.event, joined.article)):
        article = articles[joined.article]
        yield {
            "article": article.id, "event": joined.event, "outlet": article.outlet, "date": article.date,
            "title": article.headline.of(article.text) if article.headline else None, "nearest": joined.nearest,
            "similarity": joined.similarity, "duplicate_of": duplicate_of.get(article.id),
        }

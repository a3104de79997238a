"""`mediacompare align`: passages of different articles that tell the same."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from mediacompare.cli.annotated import event_articles, quotes_only
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    load,
    output_options,
    paths_argument,
    print_rows,
    running_text_option,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.model import Link

FIELDS = ("a", "a_start", "a_end", "b", "b_start", "b_end", "relation", "score", "a_text", "b_text")
COLUMNS = (Show("Relation", "relation"), Show("Score", "score"), Show("Article", "a"),
           Show("Passage", "a_text", prose=True), Show("Article", "b"), Show("Passage", "b_text", prose=True))


@click.command("align")
@paths_argument
@output_options
@running_text_option
@intake_options
def command(paths: tuple[str, ...], form: Format | None, output: Path | None, running_text: bool,
            intake: Intake) -> None:
    """Show the passages that two of PATH... share: verbatim or altered quotes, paraphrases, the same fact.

    \b
    Example:
      mediacompare align corpus/ashgrove-pool --format csv -o links.csv
    """
    from mediacompare.align.passages import align_passages

    problems = Problems()
    annotate = quotes_only(running_text=running_text)
    articles = event_articles(load(paths, problems, intake=intake).articles, problems, annotate)
    texts = {annotated.article.id: annotated.text for annotated in articles}
    print_rows(_rows(align_passages(articles), texts), COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(links: Iterable[Link], texts: Mapping[str, str]) -> Iterator[Row]:
    for link in links:
        yield {
            "a": link.a, "a_start": link.a_span.start, "a_end": link.a_span.end,
            "b": link.b, "b_start": link.b_span.start, "b_end": link.b_span.end,
            "relation": link.relation, "score": link.score,
            "a_text": link.a_span.of(texts[link.a]), "b_text": link.b_span.of(texts[link.b]),
        }

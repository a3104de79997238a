"""`mediacompare check`: quotes held against a primary source."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
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
from mediacompare.errors import InputError
from mediacompare.ingest import Limits, read_articles
from mediacompare.model import Article, QuoteCheck

FIELDS = ("article", "start", "end", "verdict", "speaker", "source", "quote", "source_text", "source_spans", "changes",
          "warnings", "note")
COLUMNS = (Show("Article", "article"), Show("Verdict", "shown_verdict"), Show("Quote", "quote", prose=True),
           Show("In the source", "source_text", prose=True), Show("Look at", "warnings_text", prose=True))
VERDICTS = {"marked_edit": "marked edit", "not_found": "not found in this source"}


@click.command("check")
@paths_argument
@click.option("--source", type=click.Path(path_type=Path), metavar="FILE",
              help="The speech, letter or statement. Default: the texts of PATH... whose role is source.")
@click.option("--speaker", metavar="NAME", help="Who speaks in FILE, where its front matter does not say so.")
@click.option("--everyone", is_flag=True, help="Check everybody's quotes, not only those of the source's speaker.")
@output_options
@running_text_option
@intake_options
def command(paths: tuple[str, ...], source: Path | None, speaker: str | None, everyone: bool, form: Format | None,
            output: Path | None, running_text: bool, intake: Intake) -> None:
    """Hold the quotes of PATH... against a source: verbatim, marked edit, altered, spliced, or not found in it.

    \b
    Examples:
      mediacompare check corpus/ashgrove-pool
      mediacompare check article.txt --source speech.txt --speaker "Dana Whitlock"
    """
    from mediacompare.align.source_check import check_quotes

    problems = Problems()
    sources = _read_source(source, speaker, problems, intake.limits) if source else ()
    taken = {article.path for article in sources}
    given = load(paths, problems, intake=intake).articles
    coverage = tuple(article for article in given if article.path not in taken)
    articles = (*coverage, *sources)
    if not any(article.role == "source" for article in articles):
        raise InputError("there is no source to check against: give one with --source FILE")
    checks = check_quotes(event_articles(articles, problems, quotes_only(running_text=running_text)), everyone=everyone)
    texts = {article.id: article.text for article in articles}
    print_rows(_rows(checks, texts), COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _read_source(path: Path, speaker: str | None, problems: Problems, limits: Limits) -> tuple[Article, ...]:
    """The texts of the source's file, as sources of the speaker that is given here or there."""
    reading = read_articles([path], limits=limits)
    articles = tuple(replace(article, role="source", speaker=speaker or article.speaker)
                     for article in reading.articles)
    problems.say(problem for problem in reading.problems if not (speaker and "names no speaker" in problem.what))
    if not articles:
        raise InputError(f"{path}: the source cannot be read")
    return articles


def _rows(checks: Iterable[QuoteCheck], texts: Mapping[str, str]) -> Iterator[Row]:
    for checked in checks:
        check = checked.check
        yield {
            "article": checked.article, "start": checked.quote.start, "end": checked.quote.end,
            "verdict": check.verdict, "shown_verdict": VERDICTS.get(check.verdict, check.verdict),
            "speaker": checked.speaker, "source": checked.source, "quote": checked.quote.of(texts[checked.article]),
            "source_text": " … ".join(span.of(texts[checked.source]) for span in check.source_spans),
            "source_spans": [[span.start, span.end] for span in check.source_spans],
            "changes": [[change.kind, change.quote, change.source] for change in check.changes
                        if change.kind != "equal"],
            "warnings": list(check.warnings), "warnings_text": "; ".join(check.warnings), "note": check.note,
        }

"""`mediacompare quotes`: who is quoted, one row a quote."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from mediacompare.cli.annotated import annotated_articles, quotes_only
from mediacompare.cli.options import Intake, Problems, intake_options, output_options, paths_argument, print_rows
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.model import AnnotatedArticle, Quote, Span

FIELDS = ("article", "start", "end", "kind", "speaker", "speaker_text", "speaker_start", "speaker_end", "cue",
          "cue_start", "cue_end", "quoted_words", "rule", "text", "spans", "grade", "trace")
COLUMNS = (Show("Article", "article"), Show("Speaker", "speaker"), Show("Kind", "kind"), Show("Words", "quoted_words"),
           Show("Quote", "text", prose=True))
EXPLAINED = (*COLUMNS[:2], Show("Mention", "speaker_text"), Show("Cue", "cue"), Show("Rule", "why", prose=True),
             COLUMNS[-1])


@click.command("quotes")
@paths_argument
@click.option("--explain", is_flag=True, help="Show the mention, the cue and the rule behind each speaker.")
@output_options
@intake_options
def command(paths: tuple[str, ...], explain: bool, form: Format | None, output: Path | None, intake: Intake) -> None:
    """Show who is quoted in PATH...: one row a quote. "–" stands for a speaker that cannot be named.

    \b
    Example:
      mediacompare quotes corpus/ashgrove-pool --explain
    """
    problems = Problems()
    articles = annotated_articles(paths, problems, quotes_only(), intake=intake)
    rows = (row for annotated in articles for row in _rows(annotated, explained=explain))
    print_rows(rows, EXPLAINED if explain else COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _rows(annotated: AnnotatedArticle, *, explained: bool) -> Iterator[Row]:
    from mediacompare.annotate.quotes.rules import explain
    from mediacompare.text.words import words_within

    for quote in annotated.quotes:
        words = len(words_within(annotated.words, quote.quoted))
        why = {"why": explain(quote.trace)} if explained else {}
        yield quote_row(annotated, quote) | {"quoted_words": words} | why


def quote_row(annotated: AnnotatedArticle, quote: Quote) -> dict[str, Any]:
    """A quote as its fields: offsets are code points into the article's text; None where there is nothing."""
    text = annotated.text
    return {
        "article": annotated.article.id, "start": quote.start, "end": quote.end,
        "spans": [[span.start, span.end] for span in quote.spans], "kind": quote.kind, "speaker": quote.speaker,
        **_placed("speaker", quote.mention, text, words="speaker_text"),
        **_placed("cue", quote.cue, text, words="cue"),
        "rule": quote.rule, "grade": quote.grade, "trace": list(quote.trace),
        "text": " … ".join(span.of(text) for span in quote.spans),
    }


def _placed(name: str, span: Span | None, text: str, *, words: str) -> dict[str, Any]:
    return {words: span.of(text) if span else None, f"{name}_start": span.start if span else None,
            f"{name}_end": span.end if span else None}

"""`mediacompare loaded`: loaded terms, one row a hit, an article or a sentence."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from mediacompare.cli.annotated import annotated_articles, everything
from mediacompare.cli.choices import OneOf
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    lexicon_option,
    output_options,
    paths_argument,
    print_rows,
    running_text_option,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.cli.tables import measure_rows, shown
from mediacompare.model import AnnotatedArticle

if TYPE_CHECKING:
    from mediacompare.lexicon import Lexicon

INTRODUCTION = "introduction"
"""What the column voice says of a mild verb that introduces somebody's words ("claimed"): it counts for nobody."""
HIT_FIELDS = ("article", "start", "end", "term", "text", "category", "strength", "voice", "speaker", "neutral", "rule")
HIT_COLUMNS = (Show("Article", "article"), Show("Words", "text"), Show("Category", "category"),
               Show("Strength", "strength", 1), Show("Voice", "voice"), Show("Speaker", "speaker"))
SENTENCE_FIELDS = ("article", "start", "end", "score", "voice", "drivers", "text")
SENTENCE_COLUMNS = (Show("Article", "article"), Show("Score", "score"), Show("Sentence", "text", prose=True),
                    Show("Driven by", "driven_by"))


@click.command("loaded")
@paths_argument
@click.option("--by", type=OneOf(("hit", "article", "sentence")), default="hit", show_default=True,
              help="One row a hit, a rate an article and voice, or how strongly each sentence judges (0 to 1).")
@lexicon_option
@output_options
@running_text_option
@intake_options
def command(paths: tuple[str, ...], by: Literal["hit", "article", "sentence"], lexicon_path: Path | None,
            form: Format | None, output: Path | None, running_text: bool, intake: Intake) -> None:
    """Show loaded terms in PATH... and whose voice they are in: the outlet's, or that of somebody it quotes.

    \b
    Example:
      mediacompare loaded corpus/ashgrove-pool --by article
    """
    problems = Problems()
    articles = annotated_articles(paths, problems, everything(lexicon_path, running_text=running_text), intake=intake)
    if by == "article":
        rows, fields = measure_rows("loaded_terms", articles)
        print_rows(rows, shown(fields, hidden=("outlet",)), fields, form=form, output=output)
    elif by == "hit":
        from mediacompare.lexicon import load_lexicon

        lexicon = load_lexicon([lexicon_path] if lexicon_path else ())
        hits = (row for annotated in articles for row in _hits(annotated, lexicon))
        print_rows(hits, HIT_COLUMNS, HIT_FIELDS, form=form, output=output)
    else:
        scores = (row for annotated in articles for row in _sentences(annotated))
        print_rows(scores, SENTENCE_COLUMNS, SENTENCE_FIELDS, form=form, output=output)
    problems.finish()


def _hits(annotated: AnnotatedArticle, lexicon: Lexicon) -> Iterator[Row]:
    """One row a loaded term, and one a mild verb that introduces somebody's words, in order of position."""
    from mediacompare.annotate.wording.loaded import find_asserting

    leaning = find_asserting(annotated, lexicon)
    for hit in sorted((*annotated.loaded, *leaning), key=lambda hit: hit.span):
        introduces = hit.voice == "outlet" and hit in leaning
        yield {
            "article": annotated.article.id, "start": hit.span.start, "end": hit.span.end, "term": hit.term,
            "text": hit.span.of(annotated.text), "category": hit.category, "strength": hit.strength,
            "voice": INTRODUCTION if introduces else hit.voice, "speaker": hit.speaker, "neutral": hit.neutral,
            "rule": hit.rule,
        }


def _sentences(annotated: AnnotatedArticle) -> Iterator[Row]:
    from mediacompare.annotate.wording.judging import score_judging

    text = annotated.text
    for score in score_judging(annotated, with_reported=True):
        drivers = [[drive.span.start, drive.span.end, drive.weight] for drive in score.drivers]
        yield {
            "article": annotated.article.id, "start": score.span.start, "end": score.span.end, "score": score.value,
            "voice": score.voice, "drivers": drivers, "text": score.span.of(text),
            "driven_by": ", ".join(drive.span.of(text) for drive in score.drivers[:3]),
        }

"""`mediacompare readability`: how hard the texts read."""
from __future__ import annotations

from pathlib import Path

import click

from mediacompare.cli.annotated import annotated_articles, quotes_only
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    output_options,
    paths_argument,
    print_rows,
    running_text_option,
)
from mediacompare.cli.rows import Format, Show
from mediacompare.cli.tables import measure_rows

COLUMNS = (Show("Article", "article"), Show("Voice", "voice"), Show("Ease", "flesch_reading_ease", 1),
           Show("Grade", "flesch_kincaid_grade", 1), Show("SMOG", "smog", 1),
           Show("Words", "words"), Show("Sentences", "sentences"))


@click.command("readability")
@paths_argument
@output_options
@running_text_option
@intake_options
def command(paths: tuple[str, ...], form: Format | None, output: Path | None, running_text: bool,
            intake: Intake) -> None:
    """Show how hard PATH... read: the whole story, and the outlet's own sentences. "–" is too little text to say.

    Ease is Flesch's (0 hard to 100 easy), grade is Flesch and Kincaid's year of US schooling, SMOG is McLaughlin's; the
    csv and json formats hold more formulas.

    \b
    Example:
      mediacompare readability corpus/ashgrove-pool
    """
    problems = Problems()
    articles = annotated_articles(paths, problems, quotes_only(running_text=running_text), intake=intake)
    rows, fields = measure_rows("readability", articles)
    print_rows(rows, COLUMNS, fields, form=form, output=output)
    problems.finish()

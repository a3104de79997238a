"""`mediacompare worksheet`: two student pages, a separate key, and a form for students' own marks."""
from __future__ import annotations

from pathlib import Path

import click

from mediacompare.cli.annotated import annotate_each, everything
from mediacompare.cli.choices import PAPER, OneOf
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    lexicon_option,
    load,
    paths_argument,
    running_text_option,
)
from mediacompare.cli.terminal import progress


@click.command("worksheet")
@paths_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="DIR", default="worksheets",
              show_default=True, help="Write the files into DIR.")
@click.option("--title", help="The event's name on the pages. Default: the folder's name.")
@click.option("--paper", type=OneOf(PAPER), default="a4", show_default=True)
@click.option("--texts", metavar="LIST", help="The two texts to compare, by id or outlet, as in "
              "ashgrove-courier,valley-watchdog. Default: those with most to compare.")
@click.option("--hide-outlets", is_flag=True, help="Name no outlet on the student pages; the key names them.")
@lexicon_option
@running_text_option
@intake_options
def command(paths: tuple[str, ...], output: Path, title: str | None, paper: str, texts: str | None,
            hide_outlets: bool, lexicon_path: Path | None, running_text: bool, intake: Intake) -> None:
    """Make a worksheet from the articles of one event: student pages, a key, a copy of both to edit, a marks form.

    \b
    Example:
      mediacompare worksheet corpus/ashgrove-pool -o worksheets --paper letter
    """
    from mediacompare.classroom.documents import write_worksheet
    from mediacompare.classroom.marks import form
    from mediacompare.classroom.worksheet import build_worksheet
    from mediacompare.comparison import compare_annotated
    from mediacompare.whole_file import write_whole

    problems = Problems()
    reading = load(paths, problems, intake=intake)
    articles = progress(reading.articles, "Reading", len(reading.articles))
    annotated = list(annotate_each(articles, problems, everything(lexicon_path, running_text=running_text)))
    comparison = compare_annotated(annotated, title=title, event_id=reading.event)
    worksheet = build_worksheet(comparison, texts=texts.split(",") if texts else None, hide_outlets=hide_outlets)
    written = write_worksheet(worksheet, output, paper=paper)
    marks = output / f"{worksheet.slug}-marks.csv"
    write_whole(marks, form(worksheet))
    for path in (*written, marks):
        click.echo(f"Wrote {path}", err=True)
    problems.finish()

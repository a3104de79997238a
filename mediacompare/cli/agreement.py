"""`mediacompare agreement`: students' own marks against each other's and the tool's."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mediacompare.cli.annotated import annotate_each, everything
from mediacompare.cli.choices import Existing
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    lexicon_option,
    load,
    output_options,
    paths_argument,
    print_rows,
    running_text_option,
)
from mediacompare.cli.rows import Format, Row, Show

if TYPE_CHECKING:
    from mediacompare.classroom.agreement import Agreement

FIELDS = ("level", "name", "alpha", "low", "high", "items", "marks", "alpha_with_tool", "same_as_tool",
          "compared_with_tool", "alpha_with_others")
COLUMNS = (Show("Of", "level"), Show("Name", "name"), Show("Alpha", "alpha"), Show("Low", "low"), Show("High", "high"),
           Show("Marks", "marks"), Show("Alpha, tool", "alpha_with_tool"), Show("Alpha, others", "alpha_with_others"))


@click.command("agreement")
@click.argument("marks", type=Existing(), metavar="MARKS")
@paths_argument
@output_options
@click.option("--report", "folder", type=click.Path(path_type=Path), metavar="DIR",
              help="Write the page of agreement into DIR, as PDF and HTML.")
@click.option("--names", is_flag=True, help="Show students' names; without it they are numbered.")
@lexicon_option
@running_text_option
@intake_options
def command(marks: Path, paths: tuple[str, ...], form: Format | None, output: Path | None, folder: Path | None,
            names: bool, lexicon_path: Path | None, running_text: bool, intake: Intake) -> None:
    """Say how far students agree (Krippendorff's alpha): with each other and with the tool.

    MARKS is the form that `mediacompare worksheet` wrote, filled in, or a folder of such forms; PATH... are the texts
    that it was written for.

    \b
    Example:
      mediacompare agreement marks.csv corpus/ashgrove-pool --report reports
    """
    from mediacompare.classroom.agreement import measure_agreement
    from mediacompare.classroom.agreement_page import build_agreement_report
    from mediacompare.classroom.marks import read_marks
    from mediacompare.comparison import compare_annotated
    from mediacompare.report.writers import write_report

    problems = Problems()
    reading = load(paths, problems, intake=intake)
    annotated = list(annotate_each(reading.articles, problems, everything(lexicon_path, running_text=running_text)))
    comparison = compare_annotated(annotated, event_id=reading.event)
    agreement = measure_agreement(comparison.event, read_marks(marks, comparison.event))
    print_rows(_rows(agreement, names=names), COLUMNS, FIELDS, form=form, output=output)
    if folder:
        report = build_agreement_report(comparison, agreement, names=names)
        for path in write_report(comparison, folder, ("pdf", "html"), report=report):
            click.echo(f"Wrote {path}", err=True)
    problems.finish()


def _rows(agreement: Agreement, *, names: bool) -> Iterator[Row]:
    for one in agreement.categories:
        yield {"level": "category", "name": one.category, "alpha": one.among.value, "low": one.among.low,
               "high": one.among.high, "items": one.items, "marks": one.marks, "alpha_with_tool": one.with_tool,
               "same_as_tool": one.same, "compared_with_tool": one.compared}
    for place, student in enumerate(agreement.students, start=1):
        yield {"level": "student", "name": student.student if names else f"Student {place}", "marks": student.marks,
               "alpha_with_tool": student.with_tool, "same_as_tool": student.same, "compared_with_tool": student.marks,
               "alpha_with_others": student.with_others}

"""`mediacompare compare`: the main job, from texts to a report."""
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mediacompare.cli.annotated import everything
from mediacompare.cli.choices import PAPER, ListOf, OneOf, report_formats, report_pages
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

if TYPE_CHECKING:
    from mediacompare.comparison import SharedCopyChoice
    from mediacompare.report.blocks import Report

DEFAULT_FORMATS = ("pdf", "html")
DEFAULT_FOLDER = Path("reports")


@click.command("compare")
@paths_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="DIR",
              help="Write report files into DIR. Default: reports, when --format asks for files.")
@click.option("--format", "formats", type=ListOf("format", report_formats), metavar="LIST",
              help=f"Files to write: some of pdf,html,json,csv,charts. Default with -o: {','.join(DEFAULT_FORMATS)}.")
@click.option("--title", help="The report's title. Default: the event's name.")
@click.option("--paper", type=OneOf(PAPER), default="a4", show_default=True)
@click.option("--pages", type=ListOf("page", report_pages), metavar="LIST",
              help="Pages to include, as in who-speaks,loaded; handout for those to print for a class, full for all. "
                   "Default: full.")
@click.option("--handout", is_flag=True, help="The same as --pages handout.")
@click.option("--shared-copy", type=OneOf(("keep", "drop")), default="keep", show_default=True,
              help="Count passages that several outlets print word for word, or leave them out.")
@click.option("-q", "--quiet", is_flag=True, help="Do not print the overview.")
@lexicon_option
@running_text_option
@intake_options
def command(paths: tuple[str, ...], output: Path | None, formats: tuple[str, ...] | None, title: str | None, paper: str,
            pages: tuple[str, ...] | None, handout: bool, shared_copy: SharedCopyChoice, quiet: bool,
            lexicon_path: Path | None, running_text: bool, intake: Intake) -> None:
    """Compare the articles of one event: print the overview, and write a report with -o or --format.

    \b
    Examples:
      mediacompare compare corpus/ashgrove-pool
      mediacompare compare corpus/ashgrove-pool -o reports --format pdf,html
      mediacompare compare corpus/ashgrove-pool -o reports --handout
    """
    from mediacompare.comparison import compare_annotated
    from mediacompare.report.build import build_report
    from mediacompare.report.writers import write_report

    problems = Problems()
    reading = load(paths, problems, intake=intake)
    articles = progress(reading.articles, "Reading", len(reading.articles))
    annotated = list(map(everything(lexicon_path, running_text=running_text), articles))
    comparison = compare_annotated(annotated, title=title, event_id=reading.event, problems=reading.problems,
                                   settings={"paper": paper} | ({"lexicon": lexicon_path.name} if lexicon_path else {})
                                   | ({"running_text": "yes"} if running_text else {}),
                                   shared_copy=shared_copy)
    problems.say(comparison.problems)
    report = build_report(comparison, pages=(*(pages or ()), "handout") if handout else pages)
    if not quiet:
        print_overview(report)
    if output or formats:
        written = write_report(comparison, output or DEFAULT_FOLDER, formats or DEFAULT_FORMATS,
                               report=report, paper=paper)
        for path in written:
            click.echo(f"Wrote {path}", err=True)
    problems.finish()


def print_overview(report: Report) -> None:
    """The report's first page on standard output, as wide as the terminal, coloured where that is wanted."""
    from rich.console import Console

    from mediacompare.report.terminal import overview

    console = Console()
    colour = console.is_terminal and not console.no_color
    sys.stdout.write(overview(report, width=console.width, colour=colour))

"""`mediacompare trends`: outlets over many events."""
from __future__ import annotations

from pathlib import Path

import click

from mediacompare.cli.choices import PAPER, Existing, ListOf, OneOf, report_formats
from mediacompare.cli.options import Problems, print_rows
from mediacompare.cli.rows import FORMATS, Show

COLUMNS = (Show("Outlet", "outlet"), Show("Period", "period"), Show("Measure", "measure"), Show("Value", "value"),
           Show("Low", "low"), Show("High", "high"), Show("Articles", "articles"))
DEFAULT_FORMATS = ("html", "pdf", "csv")


def _formats() -> tuple[str, ...]:
    """The files of a report, and what goes to standard output."""
    return tuple(dict.fromkeys((*report_formats(), *FORMATS)))


def _parted(words: str) -> tuple[str, str]:
    """The two sides of NAME=SHOWN. Raises SettingsError for anything else."""
    from mediacompare.errors import SettingsError

    name, sign, shown = words.partition("=")
    if not (name.strip() and sign and shown.strip()):
        raise SettingsError(f"--same-outlet {words}: write it as NAME=SHOWN")
    return name.strip(), shown.strip()


@click.command("trends")
@click.argument("folder", metavar="DIR", type=Existing(file_okay=False))
@click.option("--by", type=OneOf(("week", "month")), default="month", show_default=True)
@click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="Only this outlet; may be given again.")
@click.option("--same-outlet", "same", multiple=True, metavar="NAME=SHOWN",
              help="Show an outlet (its host or a name) as another; in the config file a section [outlets].")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="DIR",
              help="Write a report into DIR instead of a table to standard output.")
@click.option("--format", "formats", type=ListOf("format", _formats), metavar="LIST",
              help="With -o: some of pdf,html,csv,json,charts. Without: table, csv, json or jsonl.")
@click.option("--title", default="Trends", show_default=True)
@click.option("--paper", type=OneOf(PAPER), default="a4", show_default=True)
def command(folder: Path, by: str, outlets: tuple[str, ...], same: tuple[str, ...], output: Path | None,
            formats: tuple[str, ...] | None, title: str, paper: str) -> None:
    """Show how outlets' figures move over time, from the reports that `mediacompare batch` wrote into DIR.

    \b
    Example:
      mediacompare trends reports --by month -o trends
    """
    from mediacompare.errors import InputError, SettingsError
    from mediacompare.nearest import known
    from mediacompare.report.writers import write_report
    from mediacompare.trends import over_time, read_batch, voices
    from mediacompare.trends.report import build_trends

    own = dict(_parted(name) for name in same)
    observations, voiced, found = read_batch(folder, outlets=own)
    problems = Problems()
    problems.say(found)
    if outlets:
        names = sorted({seen.outlet for seen in observations})
        chosen = {known(name, names, "outlet") for name in outlets}
        observations = [seen for seen in observations if seen.outlet in chosen]
        voiced = [voice for voice in voiced if voice.outlet in chosen]
    if not observations:
        raise InputError(f"{folder}: no article in it has a date, so there is nothing to show over time")
    table = over_time(observations, by="week" if by == "week" else "month")
    if output is None:
        form = next((known_form for known_form in FORMATS if (known_form,) == (formats or ("table",))), None)
        if form is None:
            raise SettingsError(f"--format {','.join(formats or ())} writes files: say where with -o DIR")
        print_rows(table.records(), COLUMNS, table.columns, form=form, output=None)
    else:
        comparison, report = build_trends(table, voices(voiced, observations), found, title=title)
        for path in write_report(comparison, output, formats or DEFAULT_FORMATS, report=report, paper=paper):
            click.echo(f"Wrote {path}", err=True)
    problems.finish()

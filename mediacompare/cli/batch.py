"""`mediacompare batch`: every event of a corpus, only what changed; made for cron."""
from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mediacompare.cli.choices import PAPER, Existing, ListOf, OneOf, report_formats
from mediacompare.cli.options import lexicon_option, limit_option
from mediacompare.report.literal import one_line

if TYPE_CHECKING:
    from mediacompare.batch import Batch, Summary
    from mediacompare.ingest import Limits
    from mediacompare.model import Problem


@click.command("batch")
@click.argument("corpus", type=Existing(file_okay=False))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="DIR",
              help="Folder for the reports; one run at a time may use it.")
@click.option("--format", "formats", type=ListOf("format", report_formats), default="html,pdf", show_default=True,
              metavar="LIST",
              help="Files of each report: some of pdf,html,json,csv,charts.")
@click.option("--paper", type=OneOf(PAPER), default="a4", show_default=True)
@lexicon_option
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes on this machine.")
@click.option("--scheduler", metavar="ADDRESS", help="Use the Dask cluster at ADDRESS instead, as tcp://host:8786.")
@click.option("--since", type=click.DateTime(("%Y-%m-%d",)), help="Only events with an article of this day or later.")
@click.option("--max-events", type=click.IntRange(0), help="Make at most this many reports, the latest events first.")
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.option("--parquet", is_flag=True, help="Write the table of all measures as measures.parquet too.")
@limit_option
@click.option("--log-format", type=OneOf(("text", "json")), default="text", show_default=True,
              help="How problems are written on standard error.")
@click.option("-v", "--verbose", is_flag=True, help="Print the summary line even when all went well.")
def command(corpus: Path, output: Path, formats: tuple[str, ...], paper: str, lexicon_path: Path | None, jobs: int,
            scheduler: str | None, since: datetime | None, max_events: int | None, dry_run: bool, parquet: bool,
            limits: Limits, log_format: str, verbose: bool) -> None:
    """Make a report of every event in CORPUS that is new or changed, and an index of all.

    A folder in CORPUS is an event; files that lie in CORPUS itself are grouped into events. Silent when all goes well.

    \b
    Example:
      mediacompare batch corpus -o reports --format html --jobs 2
    """
    from mediacompare.batch import Batch, BatchSettings
    from mediacompare.lock import only_run

    settings = BatchSettings(formats, paper, lexicon_path, jobs, scheduler, since.date() if since else None,
                             max_events, dry_run, parquet, limits)
    say = _log(log_format)
    started = datetime.now(UTC)
    batch = Batch(corpus, output, settings, tell=lambda problem: say("problem", problem), progress=_progress())
    if dry_run:
        batch.run()
        click.echo(batch.summary.line())
        return
    with only_run(output), _signals(batch):
        summary = batch.run()
        _write_run(output / "run.json", started, summary)
    if verbose or summary.stopped or dry_run:
        say("summary", summary.line())
    if summary.stopped:
        click.get_current_context().exit(1)
    if summary.problems or summary.failed:
        click.get_current_context().exit(3)


def _log(form: str) -> Callable[[str, Problem | str], None]:
    """One line on standard error for each thing said, plain or as JSON."""

    def say(kind: str, what: Problem | str) -> None:
        if form == "json":
            fields: dict[str, Any] = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "kind": kind}
            fields |= {"message": what} if isinstance(what, str) else asdict(what)
            click.echo(json.dumps(fields), err=True)
        else:
            click.echo(f"mediacompare: {one_line(str(what))}", err=True)

    return say


def _progress() -> Callable[[int, int], None] | None:
    """A counter on standard error, on a terminal and after the first second only."""
    if not sys.stderr.isatty():
        return None
    began = time.monotonic()

    def show(done: int, all: int) -> None:
        if time.monotonic() - began > 1:
            click.echo(f"\r{done} of {all} events", nl=done == all, err=True)

    return show


@contextmanager
def _signals(batch: Batch) -> Iterator[None]:
    """SIGTERM and SIGINT let the events under way finish; nothing new is begun."""

    def stop(number: int, frame: object) -> None:
        batch.summary.stopped = signal.Signals(number).name
        batch.stop.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _write_run(path: Path, started: datetime, summary: Summary) -> None:
    from mediacompare.whole_file import write_whole

    written = asdict(summary) | {"started": started.isoformat(timespec="seconds"), "summary": summary.line(),
                                 "problems": [str(problem) for problem in summary.problems]}
    write_whole(path, json.dumps(written, ensure_ascii=False, indent=1).encode("utf-8", "replace"))

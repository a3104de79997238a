"""How long a report takes in a process that has made one before: analysis, charts, PDF and HTML apart.

    python -m benchmarks.report

Three texts (../shared/boston when that is there, else corpus/ashgrove-pool), then twelve, made by shuffling the
paragraphs of the sample events. Each is measured in five new processes that made another event's report first. Printed
are the least time that went by and the least that processors worked; PDF and HTML are each measured from the analysis
on, charts drawn for both.
"""
from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.batch import make_corpus
from mediacompare import compare, read_articles
from mediacompare.model import Article
from mediacompare.report.blocks import Chart, FindingList, Report
from mediacompare.report.build import build_report
from mediacompare.report.charts.canvas import chart_svg
from mediacompare.report.writers.html import render
from mediacompare.report.writers.pdf import pdf_bytes

T = TypeVar("T")
Seconds = tuple[float, float]
"""Of a clock, and of processors."""
Times = dict[str, Seconds]
RUNS = 5
FIRST = Path("corpus/marigold-ferry")
GOALS = {"PDF": 0.4, "HTML": 0.2}
MANY = 12


def main() -> None:
    shared = Path("../shared/boston")
    three = shared if shared.is_dir() else Path("corpus/ashgrove-pool")
    with tempfile.TemporaryDirectory() as folder:
        make_corpus(Path(folder), MANY // 3)
        for name, event, times in (("three texts", three, 1), ("twelve texts", Path(folder), 2)):
            runs = [_child(event) for _ in range(RUNS)]
            for step in runs[0]:
                goal = f" (goal {times * GOALS[step]:.1f} s)" if step in GOALS else ""
                clock, worked = (min(run[step][kind] for run in runs) for kind in (0, 1))
                print(f"{name:13} {step:9} {clock:.2f} s{goal}, processors {worked:.2f} s")


def _child(event: Path) -> Times:
    """The seconds of each step in a new process."""
    command = [sys.executable, "-m", "benchmarks.report", "--child", str(event)]
    times: Times = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return times


def measure(articles: list[Article]) -> Times:
    """The seconds of each step for the report of some articles."""
    comparison, analysis = _timed(lambda: compare(articles, event_id="measured"))
    report, pages = _timed(lambda: build_report(comparison))
    _, charts = _timed(lambda: [chart_svg(chart) for chart in _charts(report)])
    _, pdf = _timed(lambda: pdf_bytes(report))
    _, html = _timed(lambda: render(report))
    return {"analysis": analysis, "charts": charts, "PDF": _sum(pages, charts, pdf), "HTML": _sum(pages, charts, html)}


def _timed(step: Callable[[], T]) -> tuple[T, Seconds]:
    clock, worked = time.perf_counter(), time.process_time()
    made = step()
    return made, (time.perf_counter() - clock, time.process_time() - worked)


def _sum(*steps: Seconds) -> Seconds:
    return sum(clock for clock, _ in steps), sum(worked for _, worked in steps)


def _charts(report: Report) -> list[Chart]:
    blocks = [block for page in report.pages for block in page.blocks]
    small = [chart for block in blocks if isinstance(block, FindingList) for *_, chart in block.items if chart]
    return small + [block for block in blocks if isinstance(block, Chart)]


def _articles(folder: Path) -> list[Article]:
    """The texts of an event; those of several events as if they were one."""
    events = [path for path in sorted(folder.iterdir()) if path.is_dir()]
    if not events:
        return list(read_articles([folder]).articles)
    return [replace(article, id=f"{event.name}/{article.id}", outlet=f"{article.outlet} {number}")
            for number, event in enumerate(events, 1) for article in read_articles([event]).articles]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(_articles(FIRST))
        print(json.dumps(measure(_articles(Path(sys.argv[2])))))
    else:
        main()

"""Make the committed sample report: `python -m tools.sample [FOLDER]` (or `make sample`).

Writes the report of the sample event as PDF and HTML, the first page as a picture for the README, and which versions
of the libraries set them: the same versions on the same kind of machine give the same bytes.
"""
from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path

from mediacompare import compare, read_articles
from mediacompare.report.build import build_report
from mediacompare.report.writers import write_report
from mediacompare.report.writers.pdf import first_page_png
from mediacompare.whole_file import write_whole

ROOT = Path(__file__).parents[1]
EVENT = "ashgrove-pool"
TITLE = "A town decides to close its pool"
FOLDER = ROOT / "reports" / "sample"
LIBRARIES = ("matplotlib", "typst", "pandas", "numpy", "nltk", "textstat", "jinja2")


def make_sample(folder: Path) -> list[Path]:
    """Write the sample report into `folder`; returns the paths."""
    reading = read_articles([ROOT / "corpus" / EVENT])
    comparison = compare(reading.articles, title=TITLE, problems=reading.problems)
    report = build_report(comparison)
    paths = write_report(comparison, folder, ["pdf", "html"], report=report)
    picture, made_with = folder / "first-page.png", folder / "made-with.txt"
    write_whole(picture, first_page_png(report))
    write_whole(made_with, versions().encode())
    return [*paths, picture, made_with]


def versions() -> str:
    """What a report's bytes depend on, one a line: the libraries, and the kind of machine that rounds their sums."""
    lines = [f"{name} {version(name)}" for name in LIBRARIES]
    return "\n".join([*lines, f"{platform.system()} {platform.machine()}", ""])


if __name__ == "__main__":
    for path in make_sample(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(path)

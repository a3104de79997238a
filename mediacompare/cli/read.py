"""`mediacompare read`: what was understood of each input, before anything is counted."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    output_options,
    paths_argument,
    print_rows,
    stream,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.model import Article, Furniture, Receipt
from mediacompare.report.literal import one_line

FIELDS = ("article", "outlet", "date", "role", "speaker", "title", "author", "url", "words", "characters", "kept",
          "given", "kind", "encoding", "origins", "unused", "dropped", "problems", "sha256", "path", "counted",
          "set_aside", "lines_set_aside", "read_as")
MOST_KINDS = 3  # of what was set aside, in the narrow column
COLUMNS = (Show("Title", "title", prose=True), Show("Outlet", "outlet"), Show("Date", "date"),
           Show("Counted", "counted"), Show("Set aside", "set_aside"), Show("Role", "role"), Show("Article", "article"),
           Show("Taken from", "from", prose=True))


@click.command("read")
@paths_argument
@click.option("--text", "as_text", is_flag=True, help="Print each story as it will be counted, and nothing else.")
@output_options
@intake_options
def command(paths: tuple[str, ...], as_text: bool, form: Format | None, output: Path | None, intake: Intake) -> None:
    """Show what is read from PATH...: one row an article, where each field was taken from, and what was set aside.

    "Counted" are the words of the story, "Set aside" those of the input that count nowhere: menus, captions, links and
    the like. With --format jsonl each piece is listed. Look at the story with --text; --keep-all keeps every line.

    \b
    Example:
      mediacompare read corpus/ashgrove-pool --format csv
    """
    problems = Problems()
    articles = stream(paths, problems, intake=intake)
    if as_text:
        _print_stories(articles)
    else:
        print_rows(_rows(articles), COLUMNS, FIELDS, form=form, output=output)
    problems.finish()


def _print_stories(articles: Iterable[Article]) -> None:
    """Each story under a line with its outlet, date and title; control signs are shown, not obeyed."""
    for article in articles:
        head = " · ".join(filter(None, (article.outlet, str(article.date or ""), _title(article))))
        click.echo(f"=== {one_line(head)}")
        for paragraph in _story(article):
            click.echo(f"\n{one_line(paragraph)}")
        click.echo()


def _story(article: Article) -> Iterator[str]:
    """The paragraphs that are counted, the headline left out."""
    from mediacompare.text.lines import find_paragraphs

    barred = [item.span for item in _set_aside(article)]
    if article.headline:
        barred.append(article.headline)
    return (span.of(article.text) for span in find_paragraphs(article.text, skip=barred))


def _set_aside(article: Article) -> tuple[Furniture, ...]:
    from mediacompare.text.furniture import find_furniture

    return () if article.keep_all else find_furniture(article.text, headline=article.headline)


def _title(article: Article) -> str | None:
    return article.headline.of(article.text) if article.headline else None


def _rows(articles: Iterable[Article]) -> Iterator[Row]:
    from mediacompare.annotate import read_as
    from mediacompare.text.words import find_words

    for article in articles:
        receipt = article.receipt or Receipt("text")
        aside = _set_aside(article)
        counted = len(find_words(article.text, skip=[item.span for item in aside]))
        words = len(find_words(article.text))
        yield {
            "article": article.id, "outlet": article.outlet, "date": article.date, "role": article.role,
            "speaker": article.speaker, "title": _title(article), "author": article.author, "url": article.url,
            "words": words, "characters": len(article.text), "kept": receipt.kept, "given": receipt.given,
            "kind": receipt.kind, "encoding": receipt.encoding, "origins": dict(receipt.origins),
            "unused": list(receipt.unused), "dropped": [asdict(piece) for piece in receipt.dropped],
            "problems": [str(problem) for problem in receipt.problems],
            "sha256": article.sha256, "path": article.path, "counted": counted,
            "set_aside": words - counted + receipt.given - receipt.kept,
            "lines_set_aside": [{"rule": item.rule, "line": item.span.of(article.text)} for item in aside],
            "read_as": list(reading := read_as(article)), "from": _in_short(receipt, aside, article.text, reading),
        }


def _in_short(receipt: Receipt, aside: Iterable[Furniture], text: str, reading: tuple[str, ...]) -> str:
    """The receipt for a narrow column: what gave which fields, and the words of each kind that were set aside."""
    fields: dict[str, list[str]] = defaultdict(list)
    for name, origin in receipt.origins:
        if name not in ("id", "text"):
            fields[origin].append(name)
    words = Counter[str]()
    for piece in receipt.dropped:
        words[piece.kind] += piece.words
    for item in aside:
        words[item.rule] += len(item.span.of(text).split())
    given = [f"{origin} ({', '.join(names)})" for origin, names in fields.items()]
    dropped = [f"{kind} ({count})" for kind, count in words.most_common(MOST_KINDS)]
    if len(words) > MOST_KINDS:
        dropped.append("…")
    return f"{receipt.kind}: {', '.join(given)}" + (
        f"; set aside: {', '.join(dropped)}" if dropped else "") + "".join(f"; {step}" for step in reading)

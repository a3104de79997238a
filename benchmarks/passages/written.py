"""The ten events written for this project (`events/*.txt`): articles, and which sentences tell the same point.

A file is an event. `== Outlet | Headline` begins an article, an empty line a paragraph, and every other line is a
sentence behind the numbers of the points that it tells: `3` tells point 3, `3?` touches on it, `q3` prints quotation 3,
and nothing before the bar is a sentence that tells what nobody else does. `events/GUIDELINE.md` says what a point is.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from mediacompare.model import Article, Span

FOLDER = Path(__file__).with_name("events")
ARTICLE = "== "


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article: `points` that it tells, `touched` are those that it touches on, `quoted` the
    quotations that it prints."""

    span: Span
    points: frozenset[str]
    touched: frozenset[str]
    quoted: frozenset[str]
    in_headline: bool = False


@dataclass(frozen=True, slots=True)
class WrittenArticle:
    """An article as the program reads it, and its sentences as the annotator read them."""

    article: Article
    told: tuple[Told, ...]


def read_written(path: Path) -> tuple[WrittenArticle, ...]:
    """The articles of one file, in order. Raises ValueError naming the file and the line that cannot be read."""
    found: list[WrittenArticle] = []
    outlet = ""
    lines: list[tuple[str, str]] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ARTICLE], start=1):
        if line.startswith(ARTICLE):
            if lines:
                found.append(_article(path.stem, outlet, lines))
            outlet, _, title = line.removeprefix(ARTICLE).partition(" | ")
            lines = [("", title), ("", "")]
        elif line and "|" not in line:
            raise ValueError(f"{path.name}, line {number}: there is no bar between the points and the sentence")
        else:
            tags, _, words = line.partition("|")
            lines.append((tags, words.strip()))
    return tuple(found)


def _article(event: str, outlet: str, lines: Sequence[tuple[str, str]]) -> WrittenArticle:
    text = ""
    told: list[Told] = []
    for tags, words in lines:
        if not words:
            text = text.rstrip() + "\n\n"
            continue
        span = Span(len(text), len(text) + len(words))
        told.append(_told(tags.split(), span, in_headline=not told))
        text += f"{words} "
    article = Article(f"{event}/{outlet.lower().replace(' ', '-')}", text.rstrip() + "\n", outlet,
                      headline=told[0].span)
    return WrittenArticle(article, tuple(told))


def _told(tags: Sequence[str], span: Span, *, in_headline: bool) -> Told:
    return Told(
        span,
        frozenset(tag for tag in tags if re.fullmatch(r"\d+", tag)),
        frozenset(tag.removesuffix("?") for tag in tags if tag.endswith("?")),
        frozenset(tag for tag in tags if tag.startswith("q")),
        in_headline,
    )


def written_gold(articles: Sequence[WrittenArticle]) -> Iterator[dict[str, object]]:
    """Rows as the referee reads them: two sentences tell the same when they have a point or a quotation in common.

    What one of them only touches on is open (`optional`), and so is all that a headline has in common with a text.
    """
    for a, b in combinations(articles, 2):
        for x, y in product(a.told, b.told):
            quoted, told = x.quoted & y.quoted, x.points & y.points
            loose = (x.points | x.touched) & (y.points | y.touched)
            headline = x.in_headline or y.in_headline
            if quoted or told or loose or headline:
                yield {
                    "a": a.article.id, "a_start": x.span.start, "a_end": x.span.end,
                    "b": b.article.id, "b_start": y.span.start, "b_end": y.span.end,
                    "relation": "verbatim quote" if quoted else "same fact",
                    "optional": headline or not (quoted or told),
                }  # fmt: skip

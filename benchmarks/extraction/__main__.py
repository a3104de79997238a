"""Saved pages in the manner of seven publishers' templates: what is read of the story, and what else.

    python -m benchmarks.extraction [PUBLISHER ...]
"""
from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Sequence

from benchmarks.extraction.publishers import FURNITURE, PUBLISHERS, Page
from benchmarks.extraction.stories import STORIES, Story
from mediacompare.ingest import read_articles
from mediacompare.model import Article


def read(publisher: Page, story: Story) -> Article | None:
    """What the reader makes of the page; None when it finds no article."""
    page = publisher(story).encode("utf-8")
    return next(iter(read_articles(["-"], stdin=io.BytesIO(page), stdin_kind="html").articles), None)


def body_of(article: Article) -> str:
    """The text below the headline."""
    return article.text[article.headline.end if article.headline else 0 :].strip()


def word_f1(found: str, wanted: str) -> float:
    """The harmonic mean of the shares of words that are wanted, and found (multisets of words, marks included)."""
    a, b = Counter(found.split()), Counter(wanted.split())
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def fields_right(article: Article, story: Story) -> float:
    """The share of title, outlet, day and author that are as the story has them."""
    title = article.headline.of(article.text) if article.headline else None
    found = (title, article.outlet, str(article.date), (article.author or "").casefold())
    return sum(a == b for a, b in zip(found, (story.title, story.outlet, story.date, story.author.casefold()),
                                      strict=True)) / len(found)


def accuracy() -> dict[str, dict[str, float]]:
    """For each publisher the least over the stories: word-level F1, share of paragraphs that are whole, fields right;
    and the most pieces of furniture that were read."""
    figures = {}
    for publisher in PUBLISHERS:
        scores: list[tuple[float, float, float, float]] = []
        for story in STORIES:
            article = read(publisher, story)
            if article is None:
                scores.append((0.0, 0.0, 0.0, 0.0))
                continue
            body = body_of(article)
            wanted = story.text.split("\n\n")
            whole = sum(paragraph in body.split("\n\n") for paragraph in wanted) / len(wanted)
            scores.append((word_f1(body, story.text), whole, fields_right(article, story),
                           sum(piece in body for piece in FURNITURE)))
        f1, whole_least, fields, furniture = zip(*scores, strict=True)
        figures[publisher.__name__] = {"word_f1": min(f1), "paragraphs": min(whole_least), "fields": min(fields),
                                       "furniture": max(furniture)}
    return figures


def main(names: Sequence[str]) -> None:
    for name, figures in accuracy().items():
        if not names or name in names:
            print(f"{name:12}" + "  ".join(f"{measure} {value:.3f}" for measure, value in figures.items()))


if __name__ == "__main__":
    main(sys.argv[1:])

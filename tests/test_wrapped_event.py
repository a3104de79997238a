"""An event whose texts are wrapped compares as it does when they are not; every place leads into the wrapped text."""
from __future__ import annotations

import textwrap
from dataclasses import replace
from pathlib import Path

from mediacompare.comparison import compare
from mediacompare.ingest import read_articles
from mediacompare.model import Article, Comparison, Span

EVENT = Path(__file__).resolve().parent.parent / "corpus" / "ashgrove-pool"
SAME = ("quote_share", "loaded_terms", "tone", "keyness", "facts", "prominence")


def wrapped(article: Article) -> Article:
    lines = [textwrap.fill(line, 66, break_on_hyphens=False, break_long_words=False)
             for line in article.text.splitlines()]
    headline = Span(0, len(lines[0])) if article.headline else None
    return replace(article, text="\n\n".join(line for line in lines if line), headline=headline)


def rows(comparison: Comparison, table: str) -> list[tuple[object, ...]]:
    found = [tuple(str(value) for value in row.values()) for row in comparison.measured[table].records()]
    return sorted(found)


def test_a_wrapped_event_has_the_same_numbers() -> None:
    given = read_articles([EVENT]).articles
    one, other = compare(given), compare([wrapped(article) for article in given])
    for table in SAME:
        assert rows(one, table) == rows(other, table), table
    for a, b in zip(one.event.articles, other.event.articles, strict=True):
        assert b.view is not None
        assert [" ".join(s.span.of(a.text).split()) for s in a.sentences] == [
            " ".join(s.span.of(b.text).split()) for s in b.sentences]
        assert [" ".join(h.span.of(a.text).split()) for h in a.loaded] == [
            " ".join(h.span.of(b.text).split()) for h in b.loaded]

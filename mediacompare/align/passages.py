"""Passages of different articles that tell the same: a shared quotation, the same words, or the same fact."""
from __future__ import annotations

from collections.abc import Sequence

from mediacompare.align.pairs import Pair, find_pairs
from mediacompare.align.units import list_units
from mediacompare.model import AnnotatedArticle, Link, Relation

QUOTED_WORDS = 4
LIKE = 0.3


def align_passages(articles: Sequence[AnnotatedArticle]) -> tuple[Link, ...]:
    """Links between sentences of different articles, in the articles' order, the best link of a sentence first.

    `verbatim quote` and `altered quote`: both print the same words and at least one of them as speech; `paraphrase`
    and `same fact`: they tell the same in other words, closely or in part. `score` is from 0 to 1.
    """
    units = list_units(articles)
    links = []
    for pair in find_pairs(units):
        relation = _relation(pair)
        if relation:
            a, b = pair.a, pair.b
            links.append(
                Link(
                    articles[a.article].article.id, a.span, articles[b.article].article.id, b.span, relation,
                    round(pair.cosine, 4),
                )
            )
    return tuple(links)


def _relation(pair: Pair) -> Relation | None:
    if pair.said >= QUOTED_WORDS:
        return "verbatim quote" if pair.cosine > 0.2 else "altered quote"
    if pair.cosine >= LIKE:
        return "paraphrase" if pair.cosine >= 0.5 else "same fact"
    return None

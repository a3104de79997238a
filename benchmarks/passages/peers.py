"""What passages are held against: similarity of two sentences by a single number, its threshold learnt as ours is."""
from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from mediacompare.model import AnnotatedArticle, Link, Relation, Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
THRESHOLDS = tuple(step / 20 for step in range(2, 19))
Similarity = Callable[[str, str], float]


def tf_idf(texts: Sequence[str]) -> Similarity:
    """The cosine of two sentences' TF-IDF vectors over the event's sentences."""
    counts = Counter(word for text in texts for word in set(_words(text)))

    def vector(text: str) -> dict[str, float]:
        return {w: n * math.log(1 + len(texts) / counts[w]) for w, n in Counter(_words(text)).items()}

    def cosine(a: str, b: str) -> float:
        x, y = vector(a), vector(b)
        norms = math.sqrt(sum(v * v for v in x.values()) * sum(v * v for v in y.values()))
        return sum(x[w] * y[w] for w in x.keys() & y.keys()) / norms if norms else 0.0

    return cosine


def token_set_ratio(texts: Sequence[str]) -> Similarity:
    """fuzzywuzzy's token_set_ratio by difflib: the common words against each side's, sorted; the best ratio."""

    def ratio(a: str, b: str) -> float:
        x, y = set(_words(a)), set(_words(b))
        common = " ".join(sorted(x & y))
        sides = [f"{common} {' '.join(sorted(side))}".strip() for side in (x - y, y - x)]
        pairs = ((common, sides[0]), (common, sides[1]), (sides[0], sides[1]))
        return max(SequenceMatcher(None, p, q, autojunk=False).ratio() for p, q in pairs) if common else 0.0

    return ratio


PEERS: dict[str, Callable[[Sequence[str]], Similarity]] = {"TF-IDF": tf_idf, "token set ratio": token_set_ratio}


def score_pairs(articles: Sequence[AnnotatedArticle], peer: Callable[[Sequence[str]], Similarity]) -> list[Link]:
    """Every pair of sentences of different articles with the peer's score; a quote when both print quotation marks."""
    ends = [(a, s.span, s.span.of(a.text)) for a in articles for s in a.sentences]
    alike = peer([text for _, _, text in ends])
    return [
        Link(a.article.id, a_span, b.article.id, b_span, _relation(a, a_span, b, b_span), alike(a_text, b_text))
        for i, (a, a_span, a_text) in enumerate(ends)
        for b, b_span, b_text in ends[i + 1 :]
        if a is not b
    ]


def _relation(a: AnnotatedArticle, a_span: Span, b: AnnotatedArticle, b_span: Span) -> Relation:
    quoted = (
        annotated.article.role == "source" or any(span.overlaps(q) for q in annotated.quoted)
        for annotated, span in ((a, a_span), (b, b_span))
    )
    return "verbatim quote" if all(quoted) else "same fact"


def _words(text: str) -> Iterator[str]:
    return (match.group().lower() for match in WORD.finditer(text))

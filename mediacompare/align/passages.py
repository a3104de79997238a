"""Passages of different articles that tell the same: a shared quotation, the same words, or the same fact."""
from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from mediacompare.align.pairs import Pair, SharedRun, find_pairs
from mediacompare.align.units import Unit, list_units
from mediacompare.model import AnnotatedArticle, Link, Relation

# So many spoken words in a row make a shared quotation.
QUOTED_WORDS = 4
# From this cosine on two sentences say the same in other words; below it they have a fact in common.
PARAPHRASE = 0.2


def align_passages(articles: Sequence[AnnotatedArticle]) -> tuple[Link, ...]:
    """Links between sentences of different articles, in the order of the articles and their sentences.

    `verbatim quote` and `altered quote`: both print the same words in a row, and one of them as speech (a source is
    speech throughout). `paraphrase` and `same fact`: a logistic model over what the two have in common (rarer words,
    names, runs of words; see `pairs.Pair.features`) takes them for telling the same; its weights are in
    `passage_weights.json`, learnt with `python -m benchmarks.passages.train`. `score` is its probability.
    """
    units, model = list_units(articles), load_model()
    links = []
    for pair in find_pairs(units):
        score = model.probability(pair.features())
        relation = quotation(pair) or (_retelling(pair) if score >= model.threshold else None)
        if relation:
            ends = ((articles[unit.article].article.id, unit.span) for unit in (pair.a, pair.b))
            (a, a_span), (b, b_span) = ends
            links.append(Link(a, a_span, b, b_span, relation, round(score, 4)))
    return tuple(links)


def quotation(pair: Pair) -> Relation | None:
    """Whether the two print the same quotation, and whether one of them prints all that the other has of it."""
    shared = [run for run in pair.runs if _is_quotation(pair, run)]
    if not shared:
        return None
    whole = any(_covers(pair.a, run.a, run.size) or _covers(pair.b, run.b, run.size) for run in shared)
    return "verbatim quote" if whole else "altered quote"


def _is_quotation(pair: Pair, run: SharedRun) -> bool:
    said = pair.said_words(run)
    return len(said) >= QUOTED_WORDS and pair.is_telling(said)


def _covers(unit: Unit, start: int, size: int) -> bool:
    """Whether the run is all that is said, without a break, around it."""
    end = start + size
    said = unit.said
    begins = start == 0 or not said[start - 1] or not said[start]
    ends = end == len(said) or not said[end] or not said[end - 1]
    return begins and ends and any(said[start:end])


def _retelling(pair: Pair) -> Relation:
    return "paraphrase" if pair.cosine >= PARAPHRASE else "same fact"


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: a weight for each feature by name, the intercept, and the probability from which it links."""

    weights: tuple[tuple[str, float], ...]
    intercept: float
    threshold: float

    def probability(self, features: dict[str, float]) -> float:
        return 1 / (1 + math.exp(-self.intercept - sum(weight * features[name] for name, weight in self.weights)))


@cache
def load_model() -> Model:
    """The model that ships with the package."""
    stored = json.loads(resources.files(__package__).joinpath("passage_weights.json").read_text(encoding="utf-8"))
    return Model(tuple(sorted(stored["weights"].items())), stored["intercept"], stored["threshold"])

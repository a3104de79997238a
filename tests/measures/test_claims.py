"""Articles that differ by chance alone: how often anything is claimed of them, all tests together."""
from __future__ import annotations

import random
import string
from dataclasses import replace

import pytest

from mediacompare.measures import contrasts, keyness
from mediacompare.model import AnnotatedArticle, LoadedHit
from tests.build import annotated, event

RUNS = 300


def made_up(outlet: str, draw: random.Random, vocabulary: list[str]) -> AnnotatedArticle:
    """Sentences of Zipf-like words, 4% of them loaded, with a tone that half of real sentences have: none."""
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    sentences = [
        " ".join(draw.choices(vocabulary, weights, k=draw.randint(8, 30))) for _ in range(draw.randint(25, 45))
    ]
    tone = [draw.gauss(-0.1, 0.4) if draw.random() < 0.5 else 0.0 for _ in sentences]
    article = annotated(outlet, ". ".join(sentences) + ".", tone=tone)
    hits = (LoadedHit(word, "x", "epithet", 0.5, "outlet") for word in article.words if draw.random() < 0.04)
    return replace(article, loaded=tuple(hits))


@pytest.mark.slow
def test_under_no_difference_five_per_cent_of_comparisons_claim_anything() -> None:
    draw = random.Random(1)
    vocabulary = ["".join(draw.choices(string.ascii_lowercase, k=5)) for _ in range(150)]
    claims = 0
    for _ in range(RUNS):
        told = event(*(made_up(outlet, draw, vocabulary) for outlet in ("Bell", "Crier")))
        words, pairs = keyness.measure(told).frame(), contrasts.measure(told).frame()
        assert words["enough"].any()
        assert pairs["enough"].any()
        claims += bool((words["adjusted"] < 0.05).any() or pairs["clear"].any())
    assert claims <= 0.05 * RUNS

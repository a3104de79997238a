from __future__ import annotations

import numpy as np

from training.word_vectors import cut


def test_words_of_letters_are_kept_with_vectors_of_one_length() -> None:
    chance = np.random.default_rng(3)
    words = ["the", "2016", "fund-raiser", "u.s.", "fire"]
    kept, vectors = cut(words, chance.normal(size=(5, 8)))
    assert kept == ["the", "fund-raiser", "fire"]
    assert vectors.dtype == np.int8
    assert np.allclose(np.linalg.norm(vectors.astype(float), axis=1), 127, atol=2)

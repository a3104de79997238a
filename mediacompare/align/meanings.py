"""How alike the words of two sentences are in meaning, by vectors of common words cut out of GloVe.

`word_vectors.npz` is made by `python -m training.word_vectors` (Pennington, Socher and Manning, 2014). Names and
numbers have no meaning here: they are the same or they are not.
"""
from __future__ import annotations

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from mediacompare.align.meaning import is_number
from mediacompare.align.units import Unit, stem

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray

# Words less alike than this (cosine) have nothing in common; what is above it runs from 0 to 1.
LEAST_ALIKE = 0.45
# A sentence is compared by so many of its weightiest words: a list of a thousand names is no longer one statement.
MOST_WORDS = 40
# Pairs of sentences that share no rarer word are looked at when they are as alike as this, so many for each sentence
# and other article; not in events of more sentences than `MOST_SENTENCES`, where the likeness of all with all costs too
# much.
NEAR, NEAREST, MOST_SENTENCES = 0.45, 3, 1000
_CHUNK = 2048


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two sentences are in their words' meanings: `least` and `most` are the shares of either's weight that
    the other has words for (0 to 1), `weight` is the mean weight of such words that are no names, `whole` the cosine
    of the two sentences' vectors."""

    least: float
    most: float
    weight: float
    whole: float


@cache
def word_vectors() -> tuple[Mapping[str, int], Numbers]:
    """The number of each known word, and the vectors by these numbers, as bytes."""
    import numpy as np

    packed = resources.files(__package__).joinpath("word_vectors.npz").read_bytes()
    with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        return {word: number for number, word in enumerate(words)}, stored["vectors"]


class Meanings:
    """The sentences of an event as vectors; sentences are spoken of by their numbers in `units`."""

    def __init__(self, units: Sequence[Unit], weights: Mapping[str, float]) -> None:
        import numpy as np

        self._articles = np.array([unit.article for unit in units])
        stems = sorted({key for unit in units for key in unit.stems})
        number = {key: place for place, key in enumerate(stems)}
        names = {name for unit in units for name in unit.names}
        self._vectors = _stem_vectors(units, stems)
        self._plain = np.array([key not in names and not is_number(key) for key in stems], dtype=bool)
        # The last row stands for no word: sentences are filled up with it to the same length.
        self._weights = np.array([*(weights[key] for key in stems), 0.0], dtype=np.float32)
        self._words = np.full((len(units), min(MOST_WORDS, max((len(u.stems) for u in units), default=0))), len(stems))
        for row, unit in enumerate(units):
            kept = sorted(unit.stems, key=lambda key: (-weights[key], key))[:MOST_WORDS]
            self._words[row, : len(kept)] = [number[key] for key in kept]
        self._vectors = np.vstack([self._vectors, np.zeros((1, self._vectors.shape[1]), np.float32)])
        self._plain = np.append(self._plain, False)
        whole = np.einsum("uw,uwd->ud", self._weights[self._words], self._vectors[self._words])
        self._whole = whole / (np.linalg.norm(whole, axis=1, keepdims=True) + 1e-9)

    def near(self) -> Iterator[tuple[int, int]]:
        """Pairs of sentences of different articles that may tell the same in quite other words, lower number first."""
        import numpy as np

        if not 0 < len(self._whole) <= MOST_SENTENCES:
            return
        alike = self._whole @ self._whole.T
        alike[self._articles[:, None] == self._articles] = -1
        found: set[tuple[int, int]] = set()
        for article in np.unique(self._articles):
            others = np.flatnonzero(self._articles == article)
            best = np.argsort(-alike[:, others], axis=1, kind="stable")[:, :NEAREST]
            for row, columns in enumerate(others[best]):
                found.update((min(row, int(c)), max(row, int(c))) for c in columns if alike[row, c] >= NEAR)
        yield from sorted(found)

    def likenesses(self, pairs: Sequence[tuple[int, int]]) -> list[Likeness]:
        """How alike each pair of sentences is."""
        import numpy as np

        if not self._words.size:
            return [Likeness(0, 0, 0, 0)] * len(pairs)
        found: list[Likeness] = []
        for start in range(0, len(pairs), _CHUNK):
            a, b = np.array(pairs[start : start + _CHUNK]).T
            found.extend(Likeness(*row) for row in zip(*self._compare(a, b), strict=True))
        return found

    def _compare(self, a: Numbers, b: Numbers) -> Iterable[list[float]]:
        import numpy as np

        first, second = self._words[a], self._words[b]
        alike = self._vectors[first] @ self._vectors[second].transpose(0, 2, 1)
        alike = np.clip((alike - LEAST_ALIKE) / (1 - LEAST_ALIKE), 0, 1)
        alike *= self._plain[first][:, :, None] & self._plain[second][:, None, :]
        alike[first[:, :, None] == second[:, None, :]] = 1
        shares, weight = [], np.zeros(len(a))
        for words, best in ((first, alike.max(axis=2)), (second, alike.max(axis=1))):
            weights = self._weights[words]
            shares.append((best * weights).sum(axis=1) / (weights.sum(axis=1) + 1e-9))
            weight += (best * weights * self._plain[words]).sum(axis=1) / 2
        whole = (self._whole[a] * self._whole[b]).sum(axis=1)
        return [column.astype(float).tolist() for column in (np.minimum(*shares), np.maximum(*shares), weight, whole)]


def _stem_vectors(units: Sequence[Unit], stems: Sequence[str]) -> Numbers:
    """A vector of length one for each stem, the mean of its forms in the event; zeros where none of them is known."""
    import numpy as np

    numbers, vectors = word_vectors()
    forms: dict[str, Counter[int]] = defaultdict(Counter)
    for unit in units:
        for form in unit.forms:
            if form in numbers:
                forms[stem(form)][numbers[form]] += 1
    made = np.zeros((len(stems), vectors.shape[1]), dtype=np.float32)
    for row, key in enumerate(stems):
        for number, count in forms[key].items() if key in forms else ():
            made[row] += np.float32(count) * vectors[number]
    length = np.linalg.norm(made, axis=1, keepdims=True)
    return made / np.where(length > 0, length, 1)

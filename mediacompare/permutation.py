"""How far apart shuffled texts are: the one test behind every claim that an article differs from the others.

If it did not matter which article a sentence stands in, the sentences could be dealt out anew. They are dealt out
`SHUFFLES` times, and a difference is worth a claim where the real articles lie further apart than nearly all the
shuffled ones. Neighbouring sentences are alike, so they are not dealt out singly: each article is cut into `RUNS`
runs of neighbours, the runs are put into a random order, and the row is cut where the articles ended. With single
sentences the two halves of one article would differ "beyond chance" in 14 of 100 real articles, with five runs in 5.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mediacompare.resampling import draws
from mediacompare.statistics import LEVEL

if TYPE_CHECKING:
    import numpy

RUNS = 5
"""An article is cut into so many runs of neighbouring sentences (a shorter one into its sentences)."""
SHUFFLES = 2000
MANY = 12
"""Above so many articles a quarter of the shuffles has to do: time grows with both."""
_STREAM = 3
_CLOSE = 1e-9
_CHUNK = 2_000_000

Totals = Any
"""Sums over sentences, an array of shuffles by articles."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """How far each article lies from all the others together.

    `value` has one difference an article (its figure minus that of the others); `z` those of the real articles (first
    row) and of every shuffle, each column standardised by what the shuffles make of it; `spread` is what it was
    divided by. All are NumPy arrays.
    """

    value: numpy.ndarray
    spread: numpy.ndarray
    z: numpy.ndarray

    @property
    def largest(self) -> numpy.ndarray:
        """The largest of the articles' distances in each shuffle."""
        distances: numpy.ndarray = abs(self.z[1:]).max(axis=1)
        return distances

    def p_values(self) -> list[float]:
        """For each article: in what share of the shuffles any article lies so far from the others."""
        largest = self.largest
        return [p_value(largest, float(distance)) for distance in abs(self.z[0])]

    def reach(self) -> numpy.ndarray:
        """Half the width of each article's 95% interval, wide enough to hold for all the articles at once."""
        import numpy as np

        reach: numpy.ndarray = float(np.quantile(self.largest, LEVEL)) * self.spread
        return reach


def p_value(shuffled: numpy.ndarray, real: float) -> float:
    """The share of shuffles that are as far out as the real one, which is counted among them."""
    return (1 + int((shuffled >= real - _CLOSE).sum())) / (len(shuffled) + 1)


@lru_cache(maxsize=4)
def shuffle(sizes: tuple[int, ...]) -> numpy.ndarray:
    """For each shuffle (a row; the first is how it is) and each sentence (a column) the place of its article.

    `sizes` are the articles' numbers of sentences, which every shuffle keeps.
    """
    import numpy as np

    total = sum(sizes)
    owner = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    lengths = np.array([length for size in sizes for length in run_lengths(size)])
    run = np.repeat(np.arange(len(lengths)), lengths)
    within = np.arange(total) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    count = SHUFFLES if len(sizes) <= MANY else SHUFFLES // 4
    order = np.argsort(draws(count * len(lengths), 1 << 32, _STREAM).reshape(count, -1), axis=1, kind="stable")
    ordered = lengths[order]
    starts = np.empty_like(order)
    np.put_along_axis(starts, order, np.cumsum(ordered, axis=1) - ordered, axis=1)
    dealt = owner[starts[:, run] + within]
    return np.vstack([owner, dealt])


def run_lengths(sentences: int) -> list[int]:
    """How many sentences each run of an article has: as even as can be, the longer ones last."""
    runs = min(RUNS, sentences)
    return [sentences * (i + 1) // runs - sentences * i // runs for i in range(runs)]


def totals(dealt: numpy.ndarray, units: numpy.ndarray, articles: int) -> numpy.ndarray:
    """What each article has of every column of `units` (one row a sentence): shuffles by articles by columns."""
    import numpy as np

    return np.stack([(dealt == place).astype(float) @ units for place in range(articles)], axis=1)


def gaps(sums: numpy.ndarray, figure: Callable[..., Totals]) -> Gaps:
    """The figure of each article minus that of the others together; `figure` works on arrays of column totals.

    A figure that divides by nothing in a shuffle counts as no difference there.
    """
    import numpy as np

    columns = [sums[:, :, column] for column in range(sums.shape[2])]
    with np.errstate(divide="ignore", invalid="ignore"):
        differences = figure(*columns) - figure(*(column.sum(axis=1, keepdims=True) - column for column in columns))
    return standardised(np.nan_to_num(differences, nan=0.0, posinf=0.0, neginf=0.0))


def standardised(differences: numpy.ndarray) -> Gaps:
    """Differences (the first row as it is, then the shuffles; a column an article) over their spread in shuffles.

    The spread is taken around 0, so that a shuffle and its mirror image lie equally far out.
    """
    import numpy as np

    spread = np.sqrt((differences[1:] ** 2).mean(axis=0))
    flat = spread < _CLOSE
    z = differences / np.where(flat, 1.0, spread)
    return Gaps(differences[0], np.where(flat, 0.0, spread), np.where(flat, 0.0, z))


def both(first: Gaps, second: Gaps) -> Gaps:
    """Two figures of the same shuffles pooled: the mean of their standardised differences."""
    return standardised((first.z + second.z) / 2)


def furthest_terms(
    dealt: numpy.ndarray, *, sentences: Sequence[int], terms: Sequence[int], shares: Sequence[float],
) -> tuple[numpy.ndarray, numpy.ndarray]:
    """How far the terms of each article lie from the others', and the furthest of all in every shuffle.

    `sentences` and `terms` have one entry for each use of a term: where it stands, and which it is, from 0. `shares`
    are the articles' shares of all words. A term's distance is the signed root of the log-likelihood ratio (Dunning
    1993) of its uses in the article and in the others, an array of articles by terms for the real articles.
    """
    import numpy as np

    place, term = np.asarray(sentences), np.asarray(terms)
    kinds = int(term.max()) + 1
    uses = np.bincount(term, minlength=kinds)
    tables = [_distances(uses, share) for share in shares]
    cells = len(shares) * kinds
    step = max(1, _CHUNK // max(cells, len(term)))

    def distances(part: numpy.ndarray) -> numpy.ndarray:
        rows = np.arange(len(part))[:, None] * cells
        counts = np.bincount((rows + part[:, place] * kinds + term).ravel(), minlength=len(part) * cells)
        counts = counts.reshape(len(part), len(shares), kinds)
        return np.stack([table[np.arange(kinds), counts[:, i]] for i, table in enumerate(tables)], axis=1)

    parts = [abs(distances(dealt[start : start + step])).max(axis=(1, 2)) for start in range(1, len(dealt), step)]
    return distances(dealt[:1])[0], np.concatenate(parts)


def _distances(uses: numpy.ndarray, share: float) -> numpy.ndarray:
    """For each term (row) and each number of its uses in the article (column) the distance from what is expected."""
    import numpy as np

    inside = np.arange(int(uses.max()) + 1)[None, :].astype(float)
    all_uses = uses[:, None].astype(float)
    outside = np.maximum(all_uses - inside, 0.0)
    expected, rest = all_uses * share, all_uses * (1 - share)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(inside > 0, inside * np.log(inside / expected), 0.0)
        ratio += np.where(outside > 0, outside * np.log(outside / rest), 0.0)
    distances: numpy.ndarray = np.sign(inside - expected) * np.sqrt(np.maximum(2 * ratio, 0.0))
    return distances

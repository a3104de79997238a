"""What stands around a pair of sentences: whether either has a better match, whether their neighbours match too, and
whether a third article tells what both do. The first model of `passages` judges two sentences by themselves; the second
one reads this, too."""
from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import product

Ends = tuple[int, int]
# Chances below this are no evidence of anything: the log-odds stop here.
LEAST = 1e-4
# Of fewer sentences one is always the best match.
FEW = 8
# A third article counts when both sentences are as likely as this to tell the same as one of its sentences.
THIRD = 0.05


class Surroundings:
    """`chances` are the chances by the two sentences' numbers, lower first; `quoted` are pairs that print one
    quotation; `articles` is each sentence's article."""

    def __init__(self, chances: Mapping[Ends, float], quoted: Set[Ends], articles: Sequence[int]) -> None:
        self._articles = articles
        self._lengths = Counter(articles)
        self._retold = chances
        self._chances = {**chances, **dict.fromkeys(quoted, 1.0)}
        self._matches: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
        self._quoted: set[tuple[int, int]] = set()
        for (a, b), chance in self._chances.items():
            self._matches[a, articles[b]].append((chance, b))
            self._matches[b, articles[a]].append((chance, a))
        for a, b in quoted:
            self._quoted |= {(a, articles[b]), (b, articles[a])}
        self._likely: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (sentence, _), matches in self._matches.items():
            matches.sort(reverse=True)
            self._likely[sentence] += [match for match in matches if match[0] >= THIRD]
        for matches in self._likely.values():
            matches.sort(reverse=True)

    def features(self, a: int, b: int, chance: float) -> dict[str, float]:
        """What the second model reads of one pair, by name; chances as log-odds but where they are added up."""
        other_a, other_b = self._rival(a, b), self._rival(b, a)
        best_a, best_b = self._is_best(b, chance, other_a), self._is_best(a, chance, other_b)
        beside = self._beside(a, b)
        return {
            "own": log_odds(chance),
            "rival_more": log_odds(max(other_a, other_b)),
            "rival_less": log_odds(min(other_a, other_b)),
            "best_of_both": float(best_a and best_b),
            "best_of": float(best_a) + float(best_b),
            "quoted_elsewhere": float((a, self._articles[b]) in self._quoted)
            + float((b, self._articles[a]) in self._quoted),
            "beside": beside[0],
            "beside_two": beside[0] + beside[1],
            "third": self._third(a, b),
        }

    def _rival(self, sentence: int, other: int) -> float:
        """The best chance of the sentence with another one of the other's article."""
        for chance, match in self._matches[sentence, self._articles[other]]:
            if match != other:
                return chance
        return 0.0

    def _is_best(self, match: int, chance: float, rival: float) -> bool:
        """Whether a sentence has no better match in the other article; among a few sentences that says nothing."""
        return chance >= rival and self._lengths[self._articles[match]] >= FEW

    def _beside(self, a: int, b: int) -> tuple[float, float]:
        """The two best chances of the sentences around both. A quotation is none: it is often printed far from what
        stands around it elsewhere."""
        found = [0.0, 0.0]
        for step, other_step in product((-1, 0, 1), repeat=2):
            x, y = a + step, b + other_step
            if (step, other_step) != (0, 0) and self._is_beside(a, x) and self._is_beside(b, y):
                found.append(self._retold.get((x, y) if x < y else (y, x), 0.0))
        first, second = sorted(found, reverse=True)[:2]
        return first, second

    def _is_beside(self, sentence: int, other: int) -> bool:
        return 0 <= other < len(self._articles) and self._articles[other] == self._articles[sentence]

    def _third(self, a: int, b: int) -> float:
        """How surely a sentence of a third article tells the same as both (the lower of the two chances)."""
        best = 0.0
        for chance, sentence in self._likely[a]:
            if chance <= best:
                break
            # Sentences of one article have no chance together, so that this one is of a third.
            best = max(best, min(chance, self._chances.get((sentence, b) if sentence < b else (b, sentence), 0.0)))
        return best


def log_odds(chance: float) -> float:
    """ln(chance / (1 - chance)), kept finite."""
    return math.log((chance + LEAST) / (1 - chance + LEAST))

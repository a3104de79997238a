"""Word-level differences: two runs of folded words aligned by edit distance, and the steps between them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediacompare.align.meaning import is_content, same_stem

# A same word is worth a little, so that of two alignments as cheap the one with more of them wins.
SAME, CHANGED, CHANGED_STEM, ONE_SIDED = -0.1, 1.0, 0.6, 0.7


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the quote's words `q0:q1` and of the source's `s0:s1`, the same or different."""

    same: bool
    q0: int
    q1: int
    s0: int
    s1: int


def align_words(quote: Sequence[str], source: Sequence[str], free: str = "") -> list[tuple[int, int]]:
    """The pairs of positions (quote, source) whose words are the same in the cheapest alignment, in order.

    Edit distance over words (Wagner and Fischer 1974), forms of one word cheaper to change than others. `free` is
    "start" or "end" when words that the source has there beyond the quote cost nothing.
    """
    if set(quote).isdisjoint(source):
        return []
    columns = len(source)
    cost = [[0.0 if free == "start" else ONE_SIDED * j for j in range(columns + 1)]]
    for i, word in enumerate(quote, start=1):
        above, row = cost[-1], [ONE_SIDED * i]
        for j, other in enumerate(source, start=1):
            row.append(min(above[j - 1] + _cost(word, other), above[j] + ONE_SIDED, row[j - 1] + ONE_SIDED))
        cost.append(row)
    j = min(range(columns + 1), key=lambda k: cost[-1][k]) if free == "end" else columns
    return _trace_back(quote, source, cost, j)


def _cost(word: str, other: str) -> float:
    if word == other:
        return SAME
    return CHANGED_STEM if word[0] == other[0] and same_stem(word, other) else CHANGED


def _trace_back(
    quote: Sequence[str], source: Sequence[str], cost: list[list[float]], j: int
) -> list[tuple[int, int]]:
    pairs, i = [], len(quote)
    while i and j:
        if quote[i - 1] == source[j - 1] and cost[i][j] == cost[i - 1][j - 1] + SAME:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif cost[i][j] == cost[i - 1][j] + ONE_SIDED:
            i -= 1
        elif cost[i][j] == cost[i][j - 1] + ONE_SIDED:
            j -= 1
        else:
            i, j = i - 1, j - 1
    return pairs[::-1]


def steps_between(pairs: Iterable[tuple[int, int]], forms: Sequence[str]) -> list[Step]:
    """Pairs of same words made into steps: runs that are the same, and what differs between them.

    A function word that two longer differences have in common by chance is taken into the difference; `forms` are
    the quote's words.
    """
    runs: list[list[int]] = []
    for q, s in pairs:
        if runs and runs[-1][1] == q and runs[-1][3] == s:
            runs[-1][1], runs[-1][3] = q + 1, s + 1
        else:
            runs.append([q, q + 1, s, s + 1])
    runs = [run for i, run in enumerate(runs) if not _is_chance(runs, i, forms)]
    steps: list[Step] = []
    for q0, q1, s0, s1 in runs:
        if steps:
            steps.append(Step(False, steps[-1].q1, q0, steps[-1].s1, s0))
        steps.append(Step(True, q0, q1, s0, s1))
    return steps


def _is_chance(runs: Sequence[Sequence[int]], i: int, forms: Sequence[str]) -> bool:
    """One common word with two or more differing words of both texts on either side."""
    q0, q1, s0, s1 = runs[i]
    if q1 - q0 > 1 or is_content(forms[q0]) or not 0 < i < len(runs) - 1:
        return False
    before, after = runs[i - 1], runs[i + 1]
    return min(q0 - before[1], s0 - before[3], after[0] - q1, after[2] - s1) >= 1 and (
        q0 - before[1] + after[0] - q1 >= 3 or s0 - before[3] + after[2] - s1 >= 3
    )

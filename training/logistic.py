"""Logistic regression on sparse features, in NumPy: what both models are learnt with.

Minimises the log loss plus half the squared weights over `strength` (the bias is free), as scikit-learn's does, by
L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with a backtracking line search.
"""
from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

MEMORY = 10
STEPS = 200
TOLERANCE = 1e-2
"""At which share of its first slope the loss counts as least: going on changes no figure of ours."""
Array = np.ndarray


@dataclass(frozen=True)
class Matrix:
    """A sparse matrix as its entries: `values[i]` at `rows[i]`, `columns[i]`; entries at one place add up."""

    rows: Array
    columns: Array
    values: Array
    shape: tuple[int, int]

    def times(self, vector: Array) -> Array:
        return np.bincount(self.rows, self.values * vector[self.columns], self.shape[0])

    def transposed_times(self, vector: Array) -> Array:
        return np.bincount(self.columns, self.values * vector[self.rows], self.shape[1])

    def some_rows(self, chosen: Array) -> Matrix:
        """The rows where `chosen` is true, in order."""
        place = np.cumsum(chosen) - 1
        held = chosen[self.rows]
        return Matrix(place[self.rows[held]], self.columns[held], self.values[held],
                      (int(chosen.sum()), self.shape[1]))


def build_matrix(rows: Iterable[Mapping[int, float]], columns: int) -> Matrix:
    """A matrix from its rows, each a mapping from column to value."""
    at: list[int] = []
    where: list[int] = []
    what: list[float] = []
    size = 0
    for number, row in enumerate(rows):
        at += [number] * len(row)
        where += row.keys()
        what += row.values()
        size = number + 1
    return Matrix(np.array(at, dtype=int), np.array(where, dtype=int), np.array(what, dtype=float), (size, columns))


def learn_logistic(x: Matrix, labels: Array, *, strength: float, balanced: bool = False,
                   tolerance: float = TOLERANCE) -> tuple[Array, float]:
    """Weights and bias that tell the rows whose label is true from the others.

    `balanced` gives both sides the same weight, whatever their numbers.
    """
    signs = np.where(labels, 1.0, -1.0)
    sides = np.where(labels, len(labels) / 2 / labels.sum(), len(labels) / 2 / (~labels).sum())
    importance = sides if balanced else np.ones(len(labels))

    def loss(point: Array) -> tuple[float, Array]:
        weights, bias = point[:-1], point[-1]
        margins = signs * (x.times(weights) + bias)
        value = float((importance * np.logaddexp(0, -margins)).sum() + weights @ weights / (2 * strength))
        slope = -importance * signs / (1 + np.exp(np.minimum(margins, 500)))
        return value, np.append(x.transposed_times(slope) + weights / strength, slope.sum())

    point = minimise(loss, np.zeros(x.shape[1] + 1), tolerance=tolerance)
    return point[:-1], float(point[-1])


def minimise(loss: Callable[[Array], tuple[float, Array]], point: Array, *, tolerance: float) -> Array:
    """Where `loss` (a smooth, convex function and its gradient) is least, starting from `point`."""
    value, gradient = loss(point)
    scale = float(np.abs(gradient).max())
    memory: deque[tuple[Array, Array]] = deque(maxlen=MEMORY)
    for _ in range(STEPS):
        if np.abs(gradient).max() <= tolerance * scale:
            break
        direction = -_newton_like(gradient, memory)
        slope = float(gradient @ direction)
        step = 1.0 if memory else 1.0 / max(1.0, float(np.linalg.norm(gradient)))
        while True:
            there = point + step * direction
            found, turned = loss(there)
            if found <= value + 1e-4 * step * slope or step < 1e-12:
                break
            step /= 2
        if (there - point) @ (turned - gradient) > 0:
            memory.append((there - point, turned - gradient))
        point, value, gradient = there, found, turned
    return point


def _newton_like(gradient: Array, memory: deque[tuple[Array, Array]]) -> Array:
    """The gradient times the inverse of the curvature that the last steps showed."""
    result = gradient.copy()
    shares = []
    for moved, turned in reversed(memory):
        share = (moved @ result) / (moved @ turned)
        shares.append(share)
        result -= share * turned
    if memory:
        moved, turned = memory[-1]
        result *= (moved @ turned) / (turned @ turned)
    for (moved, turned), share in zip(memory, reversed(shares), strict=True):
        result += moved * (share - (turned @ result) / (moved @ turned))
    return result

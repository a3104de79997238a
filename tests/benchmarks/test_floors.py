"""Floors: what breaks one, and what a bench owes."""
from __future__ import annotations

import json

import pytest

from benchmarks.floors import BENCHES, FLOORS, bench, broken, flatten


def test_figures_are_named_by_their_place() -> None:
    assert dict(flatten({"direct": {"span": {"f1": 0.9}}, "error": 0.1})) == {"direct.span.f1": 0.9, "error": 0.1}


def test_a_figure_on_its_floor_holds() -> None:
    assert broken({"f1": 0.9, "error": 0.1}, {"f1": {"at_least": 0.9}, "error": {"at_most": 0.1}}) == []


def test_a_figure_under_its_floor_and_one_that_is_missing() -> None:
    problems = broken({"f1": 0.89, "error": 0.11}, {
        "f1": {"at_least": 0.9}, "error": {"at_most": 0.1}, "recall": {"at_least": 0.5}})
    assert [problem.split()[0] for problem in problems] == ["f1", "error", "recall"]


@pytest.mark.parametrize("name", sorted(BENCHES))
def test_every_bench_is_there(name: str) -> None:
    assert callable(bench(name))


def test_floors_are_kept_for_known_benches() -> None:
    assert set(json.loads(FLOORS.read_text(encoding="utf-8"))) <= set(BENCHES)

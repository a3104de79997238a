from __future__ import annotations

from datetime import date

import pytest

from mediacompare.align.quantities import find_figures, read_number
from mediacompare.model import Span


def figures(text: str, day: date | None = None) -> list[tuple[str, str, float, float]]:
    return [(f.kind, f.span.of(text), f.low, f.high) for f in find_figures(text, Span(0, len(text)), day)]


@pytest.mark.parametrize(("text", "found"), [
    ("She wrote to 32 towns.", [("count", "32 towns", 32, 32)]),
    ("Dozens of small towns, villages and farms lost power.", [("count", "Dozens of small towns", 24, 99)]),
    ("Nearly 1,500 paying guests left.", [("count", "Nearly 1,500 paying guests", 1350, 1500)]),
    ("They fined the port $2.5 million.", [("money", "$2.5 million", 2.5e6, 2.5e6)]),
    ("Prices rose 12 percent, or 12%.", [("percent", "12 percent", 12, 12), ("percent", "12%", 12, 12)]),
    ("Nils Berg, 41, was freed.", [("age", "Berg, 41,", 41, 41)]),
    ("Two dozen people saw it.", [("count", "Two dozen people", 24, 24)]),
    ("It took 63 witnesses and nine clerks.", [("count", "63 witnesses", 63, 63), ("count", "nine clerks", 9, 9)]),
    ("In 2014 elections were held on Jan. 3 caucuses or not.", []),
    ("One of them left and 3 of the others stayed.", []),
    ("The two-storey house has a 10th room.", []),
])
def test_figures(text: str, found: list[tuple[str, str, float, float]]) -> None:
    assert figures(text) == found


def test_a_weekday_is_the_last_one_before_the_article() -> None:
    thursday = date(2024, 5, 16)
    (tuesday,) = figures("He resigned Tuesday.", thursday)
    assert tuesday[2] == date(2024, 5, 14).toordinal()
    assert figures("He resigned today.", thursday) == []
    assert figures("He resigned Tuesday.") == []  # no date to reckon from
    assert figures("He fishes every Tuesday.", thursday) == []


def test_numbers_in_words() -> None:
    assert [read_number(n) for n in ("40", "1,200", "1.2 million", "a dozen", "three hundred")] == [
        40, 1200, 1.2e6, 12, 300]

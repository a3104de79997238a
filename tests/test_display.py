"""Every number as it is shown: the one place that rounds."""
from __future__ import annotations

import math
from datetime import date

import pytest

from mediacompare import display

NAN = math.nan


@pytest.mark.parametrize(("shown", "expected"), [
    (display.number(1234), "1,234"), (display.number(12.65, 1), "12.7"), (display.number(-2), "−2"),
    (display.number(NAN), "–"), (display.number(None), "–"), (display.number(math.inf), "∞"),
    (display.number(-0.001, 2), "0.00"),
    (display.signed(0.358), "+0.36"), (display.signed(-0.95), "−0.95"), (display.signed(-0.001), "0"),
    (display.signed(NAN), "–"),
    (display.percent(0.456), "46%"), (display.percent(0), "0%"), (display.percent(0.001), "<1%"),
    (display.percent(0.999), ">99%"), (display.percent(1), "100%"), (display.percent(NAN), "–"),
    (display.rate(47.4), "47"), (display.rate(3.75), "3.8"), (display.rate(9.97), "10"), (display.rate(0), "0"),
    (display.interval(25.2, 83.1), "25–83"), (display.interval(-0.19, 0.2, 2), "−0.19 to +0.20"),
    (display.interval(NAN, 3), "–"),
    (display.p_value(0.031), "p = .03"), (display.p_value(0.0041), "p = .004"), (display.p_value(0.0004), "p < .001"),
    (display.p_value(0.0499), "p = .049"), (display.p_value(0.0503), "p = .050"),
    (display.capital("the Bell"), "The Bell"), (display.capital("eBay wins"), "eBay wins"),
    (display.capital("6 of 7"), "6 of 7"),
    (display.p_value(0.999), "p = 1"), (display.p_value(NAN), "p –"),
    (display.count_of(1, "word"), "1 word"), (display.count_of(3, "entry", "entries"), "3 entries"),
    (display.count_of(0, "article", words=True), "no articles"), (display.count_of(12, "word", words=True), "12 words"),
    (display.listed([]), ""), (display.listed("a"), "a"), (display.listed("abc"), "a, b and c"),
    (display.day(date(2025, 8, 20)), "20 Aug 2025"), (display.day(None), "–"),
    (display.day_range([date(2025, 8, 20), None, date(2025, 8, 19)]), "19–20 August 2025"),
    (display.day_range([date(2025, 8, 31), date(2025, 9, 1)]), "31 August – 1 September 2025"),
    (display.day_range([date(2025, 12, 31), date(2026, 1, 1)]), "31 December 2025 – 1 January 2026"),
    (display.day_range([None]), ""),
])
def test_what_is_shown(shown: str, expected: str) -> None:
    assert shown == expected

"""One row a text, counted by hand."""
from __future__ import annotations

import math
from datetime import date

import pytest

from mediacompare.measures import summary
from tests.build import annotated, event

# 12 words, 5 of them quoted; "reckless" is the outlet's, "shameful" the mayor's.
BELL = annotated(
    "Bell",
    'The reckless vote passed. "A shameful day for us," Ada Brook said.',
    quotes=[("A shameful day for us", "Ada Brook")],
    loaded=["reckless", "shameful"],
    tone=[-0.5],
    day=date(2024, 5, 1),
)
SPEECH = annotated("City", "A shameful day for us.", loaded=["shameful"], role="source", speaker="Ada Brook")


def test_counts_and_rates_of_each_voice() -> None:
    row = summary.measure(event(BELL)).frame().iloc[0]
    assert (row.words, row.own_words, row.quoted_words, row.sentences) == (12, 7, 5, 2)
    assert row.quoted_share == 5 / 12
    assert (row.quotes, row.indirect, row.speakers) == (1, 0, 1)
    assert (row.loaded_outlet, row.loaded_quoted) == (1, 1)
    assert row.loaded_outlet_rate == pytest.approx(1000 / 7)
    assert row.loaded_quoted_rate == pytest.approx(1000 / 5)
    # Garwood's limits of one use are .0253 and 5.572.
    assert row.loaded_outlet_low == pytest.approx(25.3 / 7, rel=0.001)
    assert row.loaded_outlet_high == pytest.approx(5572 / 7, rel=0.001)
    assert (row.tone_outlet, row.date) == (-0.5, "2024-05-01")
    assert math.isnan(row.tone_quoted)


def test_a_source_is_one_voice() -> None:
    row = summary.measure(event(BELL, SPEECH)).frame().iloc[1]
    assert (row.role, row.words, row.date) == ("source", 5, "")
    assert row.loaded_outlet_rate == 200
    assert all(math.isnan(value) for value in (row.own_words, row.quoted_share, row.speakers, row.loaded_quoted_rate))

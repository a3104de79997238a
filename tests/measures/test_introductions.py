"""How speakers are introduced, counted by hand."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.measures.introductions import measure
from mediacompare.model import Article, Event

TEXT = (
    "Ada Quill said the ferry would sail. Bo Marsh claimed that the pier was rotten. "
    "Marsh insisted that nobody was told. Marsh said he would wait."
)


def rows() -> list[dict[str, object]]:
    found = measure(Event("ferry", (annotate_quotes(Article("a", TEXT, "Bell")),))).frame()
    return found.to_dict("records")  # type: ignore[no-any-return]


def test_each_speaker_has_a_row_for_every_stance() -> None:
    assert [(row["speaker"], row["stance"], row["cues"], row["speaker_cues"], row["verbs"]) for row in rows()] == [
        ("Ada Quill", "neutral", 1, 1, "said"),
        ("Bo Marsh", "neutral", 1, 3, "said"),
        ("Bo Marsh", "asserting", 1, 3, "insisted"),
        ("Bo Marsh", "doubting", 1, 3, "claimed"),
    ]


def test_who_speaks_first_and_where() -> None:
    first, second, *_ = rows()
    assert (first["speaks_first"], second["speaks_first"]) == (True, False)
    # Three of 26 words stand before what Quill said, ten before what Marsh claimed.
    assert first["first_position"] == pytest.approx(3 / 26)
    assert second["first_position"] == pytest.approx(10 / 26)

"""Tidy tables, and the pandas frames made from them."""
from __future__ import annotations

import math

import pytest

from mediacompare.tidy import Frames, TidyTable

RAIN = TidyTable(("town", "days", "share"), (("Corran", 3, 0.5), ("Bell", 1, math.nan)))


def test_columns_and_records_are_read_by_name() -> None:
    assert RAIN["days"] == [3, 1]
    assert RAIN.records()[0] == {"town": "Corran", "days": 3, "share": 0.5}
    assert len(RAIN) == 2


def test_an_unknown_column_or_table_names_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"no column 'dasy': did you mean days\?"):
        RAIN["dasy"]
    with pytest.raises(KeyError, match="no column 'snow': known are town, days, share"):
        RAIN["snow"]
    with pytest.raises(KeyError, match=r"no table 'rian': did you mean rain\?"):
        Frames({"rain": RAIN})["rian"]


def test_a_frame_has_the_same_columns_and_values() -> None:
    frame = Frames({"rain": RAIN})["rain"]
    assert list(frame.columns) == ["town", "days", "share"]
    assert frame["days"].sum() == 4
    assert frame["share"].isna().tolist() == [False, True]


def test_a_table_without_rows_makes_a_frame_with_its_columns() -> None:
    frame = TidyTable(("town", "days"), ()).frame()
    assert list(frame.columns) == ["town", "days"]
    assert frame.empty


def test_frames_know_their_tables() -> None:
    frames = Frames({"rain": RAIN})
    assert list(frames) == ["rain"]
    assert "snow" not in frames

"""The overview on a terminal: never more than 40 lines, never wider than asked, no control sequence let through."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mediacompare.report.blocks import Column, FindingList, Page, Report, Row, Table, text
from mediacompare.report.terminal import MOST_LINES, overview
from tests.report.made_report import cells, make_report


def many(findings: int, rows: int, words: str = "The Herald quotes the mayor most.") -> Report:
    table = Table((Column("Text"), Column("Date"), Column("Words", "right")),
                  tuple(Row(cells(f"Outlet {i}", "4 May 2025", str(100 + i))) for i in range(rows)))
    items = FindingList(tuple((text(words), text("12 of 17 words."), None) for _ in range(findings)))
    return Report("Bridge toll", "How outlets covered it", "", "", (Page("overview", "", "", (), (table, items)),))


def test_it_shows_title_and_findings() -> None:
    lines = overview(make_report(), width=80).splitlines()
    assert lines[0] == "The mayor turns down the bridge toll"
    assert "1  The Herald quotes the mayor most." in lines
    assert "   12 of 17 words." in lines


def test_the_table_of_texts_is_aligned() -> None:
    lines = overview(many(1, 2), width=80).splitlines()
    assert lines[3:6] == ["Text      Date        Words", "Outlet 0  4 May 2025    100", "Outlet 1  4 May 2025    101"]


def test_a_narrow_terminal_leaves_columns_out_but_keeps_the_last() -> None:
    lines = overview(many(1, 1), width=22).splitlines()
    assert lines[3].split() == ["Text", "Words"]


def test_one_text_too_many_is_one_text() -> None:
    assert "… and 1 more text" in overview(many(1, 13)).splitlines()


def test_what_does_not_fit_is_counted() -> None:
    shown = overview(many(30, 20), width=80)
    lines = shown.splitlines()
    assert len(lines) <= MOST_LINES
    assert "… and 8 more texts" in lines
    printed = sum(line.endswith("The Herald quotes the mayor most.") for line in lines)
    assert lines[-1] == f"… and {30 - printed} more findings in the report"


def test_many_long_names_leave_room_for_findings() -> None:
    rows = tuple(Row(cells(f"{i} The Evening Courier of the Greater Valley", "216")) for i in range(12))
    page = Page("overview", "", "", (), (Table((Column("Text"), Column("Words", "right")), rows),
                                         FindingList(((text("A finding."), text("Why."), None),))))
    shown = overview(Report("Toll", "", "", "", (page,)), width=40)
    assert "1  A finding." in shown.splitlines()
    assert len([line for line in shown.splitlines() if line.endswith("216")]) == 12


def test_without_colour_there_is_no_control_sequence_and_with_it_there_is() -> None:
    assert "\x1b" not in overview(make_report(), colour=False)
    assert "\x1b[1m" in overview(make_report(), colour=True)


def test_control_sequences_in_a_text_are_named() -> None:
    shown = overview(many(1, 1, words="red \x1b[31m alert \u202e"))
    assert "red [U+001B][31m alert [U+202E]" in shown


@pytest.mark.parametrize("colour", [False, True])
@given(words=st.text(max_size=400), width=st.integers(20, 140))
def test_it_always_fits(colour: bool, words: str, width: int) -> None:
    shown = overview(many(3, 3, words), width=width, colour=colour)
    assert len(shown.splitlines()) <= MOST_LINES
    if not colour:
        assert all(cell_len(line) <= width for line in shown.splitlines())

"""What every measure promises, whatever it measures."""
from __future__ import annotations

import pytest

from mediacompare.measures import Measure, all_measures
from mediacompare.model import Event
from tests.build import annotated, event

MEASURES = [pytest.param(module, id=name) for name, module in all_measures()]
KEYS = ("event",)


def test_tables_stand_in_a_fixed_order_with_names_of_their_own() -> None:
    names = [name for name, _ in all_measures()]
    orders = [module.ORDER for _, module in all_measures()]
    assert len(set(names)) == len(names)
    assert orders == sorted(orders)


@pytest.mark.parametrize("module", MEASURES)
def test_the_docstring_names_every_column(module: Measure) -> None:
    described = module.measure.__doc__ or ""
    assert [column for column in module.COLUMNS if column not in described] == []


@pytest.mark.parametrize("module", MEASURES)
def test_key_columns_come_first(module: Measure) -> None:
    assert module.COLUMNS[: len(KEYS)] == KEYS


@pytest.mark.parametrize("module", MEASURES)
def test_an_event_without_articles_gives_an_empty_table_with_all_columns(module: Measure) -> None:
    rows = module.measure(Event("nothing", ())).frame()
    assert tuple(rows.columns) == module.COLUMNS
    assert len(rows) == 0


@pytest.mark.parametrize("module", MEASURES)
@pytest.mark.parametrize("text", ["Rain.", "The bridge stayed shut on Monday. Nobody crossed it."])
def test_one_short_article_is_measured_or_left_out_without_error(module: Measure, text: str) -> None:
    rows = module.measure(event(annotated("Bell", text))).frame()
    assert tuple(rows.columns) == module.COLUMNS
    assert set(rows["event"]) <= {"an-event"}


@pytest.mark.parametrize("module", MEASURES)
def test_an_article_that_is_all_quotes_has_no_own_words_to_divide_by(module: Measure) -> None:
    text = "We will mend it soon"
    rows = module.measure(event(annotated("Bell", f'"{text}"', quotes=[(text, "Ada Brook")]))).frame()
    assert tuple(rows.columns) == module.COLUMNS


@pytest.mark.parametrize("module", MEASURES)
def test_measuring_twice_gives_the_same(module: Measure) -> None:
    told = event(
        annotated("Bell", 'A reckless plan. "Cross it," she said.', quotes=[("Cross it", "Ada Brook")], tone=[-0.5]),
        annotated("Crier", "A bold plan. It passed.", loaded=["bold"], tone=[0.5, 0.0]),
    )
    assert module.measure(told).frame().equals(module.measure(told).frame())

"""A measure's table as the rows that a command prints."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mediacompare.cli.rows import Row, Show
from mediacompare.model import AnnotatedArticle, Event

DECIMALS = {"rate": 1, "low": 1, "high": 1}


def measure_rows(name: str, articles: Iterable[AnnotatedArticle]) -> tuple[Iterator[Row], tuple[str, ...]]:
    """The rows and columns of the measure `name` over the articles, as one event without alignment."""
    from mediacompare.measures import all_measures

    table = dict(all_measures())[name].measure(Event(id="", articles=tuple(articles)))
    columns = tuple(column for column in table.columns if column != "event")
    return ({column: row[column] for column in columns} for row in table.records()), columns


def shown(columns: Sequence[str], hidden: Sequence[str] = ()) -> tuple[Show, ...]:
    """The columns as the terminal heads them: `own_rate` becomes "Own rate"."""
    return tuple(Show(column.replace("_", " ").capitalize(), column, DECIMALS.get(column, 1))
                 for column in columns if column not in hidden)

"""Where in an article things stand: what a reader meets first."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, spelled
from mediacompare.model import Comparison
from mediacompare.report.blocks import Column, Page, Row, Table
from mediacompare.report.pages._shared import cell, figure, heading_row, note, records, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 45
_PARTS = ("headline", "first quarter", "rest")
_NAMES = {"outlet": "Loaded terms, own voice", "quoted": "Loaded terms, quoted"}


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None where nobody is quoted and no loaded term stands."""
    found = table_of(comparison, "prominence")
    if found is None:
        return None
    by_article: dict[str, list[dict[str, Any]]] = {}
    for row in records(found):
        by_article.setdefault(row["article"], []).append(row)
    rows = [shown for article, own in by_article.items() for shown in _rows(refs.names[article], own)]
    columns = (Column("What", width=2.6), *(Column(capital(part), "right", 1) for part in _PARTS),
               Column("In all", "right", 0.8))
    standfirst = "The first quarter is that of the words below the headline. A full count has no interval."
    return Page("prominence", "What does a reader meet first?", _headline(by_article), sentences(standfirst), (
        Table(columns, tuple(rows), id="prominence-table"),
        note("Reading the table.", "Words of a speaker are those inside quotation marks. What stands first is read "
             "first: who speaks there, and which loaded words stand there, is a choice of its own.")))


def _rows(name: str, found: list[dict[str, Any]]) -> list[Row]:
    sizes = {row["part"]: row["part_words"] for row in found}
    size = ", ".join(f"{part} {count_of(sizes[part], 'word')}" for part in _PARTS if part in sizes)
    rows = [heading_row(f"{name}: {size}")]
    for what, key in dict.fromkeys((row["what"], row["name"]) for row in found):
        counts = {row["part"]: row["count"] for row in found if (row["what"], row["name"]) == (what, key)}
        total = sum(counts.values())
        label = _NAMES.get(key, key) if what == "loaded terms" else f"Words of {key or 'somebody not named'}"
        rows.append(Row((cell(label), *(figure(number(counts.get(part)), counts.get(part)) for part in _PARTS),
                         figure(number(total), total))))
    return rows


def _headline(by_article: dict[str, list[dict[str, Any]]]) -> str:
    """How many articles quote somebody before their second quarter: a full count."""
    early = sum(any(row["count"] for row in rows if row["what"] == "speaker" and row["part"] != "rest")
                for rows in by_article.values())
    articles = len(by_article)
    if articles == 1:
        return f"The article quotes {'somebody' if early else 'nobody'} before its second quarter"
    if early in (0, articles):
        both, neither = ("Both articles", "Neither article") if articles == 2 else (
            f"All {spelled(articles)} articles", f"None of the {spelled(articles)} articles")
        said = f"{both} quote somebody before their" if early else f"{neither} quotes anybody before its"
        return f"{said} second quarter"
    quote = "quotes" if early == 1 else "quote"
    return f"{capital(spelled(early))} of {spelled(articles)} articles {quote} somebody before the second quarter"

"""Where in an article things stand: what a reader meets first."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, spelled
from mediacompare.model import AnnotatedArticle, Comparison
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table
from mediacompare.report.pages._shared import cell, figure, heading_row, note, sentences, table_of
from mediacompare.report.refs import Refs, joined

ORDER = 45
_PARTS = ("headline", "first quarter", "rest")
_NAMES = {"outlet": "Loaded terms, own voice", "quoted": "Loaded terms, quoted",
          "reported": "Loaded terms, credited without marks"}


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None where nobody is quoted and no loaded term stands."""
    found = table_of(comparison, "prominence")
    if found is None:
        return None
    by_article: dict[str, list[dict[str, Any]]] = {}
    for row in found.records():
        by_article.setdefault(row["article"], []).append(row)
    rows = [shown for article, own in by_article.items() for shown in _rows(refs.article(article), own, refs)]
    columns = (Column("What", width=2.2), *(Column(capital(part), "right", 0.9) for part in _PARTS),
               Column("In all", "right", 0.6), Column("Where", width=1.8))
    standfirst = ("The first quarter of the words below the headline, and the rest. Every word is counted, so no "
                  "interval is given.")
    return Page("prominence", "What does a reader meet first?", _headline(by_article), sentences(standfirst), (
        Table(columns, tuple(rows), id="prominence-table"),
        note("Reading the table.", "Words of a speaker are those inside quotation marks. What stands first is read "
             "first: who speaks there, and which loaded words stand there, is a choice of its own.")))


def _rows(annotated: AnnotatedArticle, found: list[dict[str, Any]], refs: Refs) -> list[Row]:
    sizes = {row["part"]: row["part_words"] for row in found}
    size = ", ".join(f"{part} {count_of(sizes[part], 'word')}" for part in _PARTS if part in sizes)
    rows = [heading_row(f"{refs.names[annotated.article.id]}: {size}")]
    named = dict.fromkeys((row["what"], row["name"]) for row in found)
    # The outlet's own loaded terms before those it quotes, then the speakers.
    for what, key in sorted(named, key=_rank):
        counts = {row["part"]: row["count"] for row in found if (row["what"], row["name"]) == (what, key)}
        total = sum(counts.values())
        loaded = what == "loaded terms"
        rows.append(Row((
            cell(_NAMES.get(key, key) if loaded else f"Words of {key or 'somebody not named'}"),
            *(figure(number(counts.get(part)), counts.get(part)) for part in _PARTS), figure(number(total), total),
            Cell(joined(_terms(annotated, key, refs) if loaded else _quotes(annotated, key, refs)), total))))
    return rows


def _rank(named: tuple[str, str]) -> int:
    what, name = named
    return 2 if what != "loaded terms" else int(name != "outlet")


def _terms(annotated: AnnotatedArticle, voice: str, refs: Refs) -> list[Run]:
    return [refs.of_loaded(annotated.article.id, hit).run for hit in annotated.loaded if hit.voice == voice]


def _quotes(annotated: AnnotatedArticle, speaker: str, refs: Refs) -> list[Run]:
    return list(dict.fromkeys(refs.of_quote(annotated.article.id, quote).run for quote in annotated.quotes
                              if quote.quoted and (quote.speaker or "") == speaker))


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

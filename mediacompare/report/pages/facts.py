"""Where figures agree and differ: facts of the same kind and thing, each with the sentence that says it."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, spelled
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table, Text, text
from mediacompare.report.pages._shared import cell, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 55
_GROUPS = (
    ("differ", "Facts that differ", "The same thing, with another figure, day, place or name."),
    ("all agree", "Facts on which all agree", "All texts that have one have the same."),
    ("only here", "Facts in one text only", "No other text was found to have one."),
)
_ONLY_HERE = 16


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no figure was found or there is only one text."""
    found = table_of(comparison, "facts")
    if found is None or len(comparison.event.articles) < 2:
        return None
    rows = found.records()
    shown: list[Row] = []
    for status, name, meaning in _GROUPS:
        facts = _facts(rows, status)
        if facts:
            kept = facts[:_ONLY_HERE] if status == "only here" else facts
            head = Run(f"  {count_of(len(facts), 'fact')}. {meaning}", frozenset({"secondary"}))
            shown.append(Row((Cell((Run(name, frozenset({"strong"})), head)),), heading=True))
            shown += [_row(row, first=i == 0, refs=refs) for fact in kept for i, row in enumerate(fact)]
            if len(kept) < len(facts):
                rest = f"and {count_of(len(facts) - len(kept), 'more fact')} in the tables"
                shown.append(Row((cell(""), cell(""), cell(rest, "secondary"))))
    said = headline("facts", comparison, Headline(
        _headline(rows), "Figures, days, places and office-holders, matched by what they count. The sentences say "
        "whether two of them mean the same.", ""))
    columns = (Column("Fact", width=1.7), Column("Text", width=1.6), Column("Sentence", width=4.8, serif=True))
    closing = note("Before judging.", "Facts that differ may both be right: a figure can be round, older, or about "
                   "something else. Round and vague ones are marked.")
    return Page("facts", "Do the facts agree?", said.headline, sentences(said.standfirst),
                (Table(columns, tuple(shown), id="facts-table"), closing))


def _facts(rows: list[dict[str, Any]], status: str) -> list[list[dict[str, Any]]]:
    """The facts of a status, each as its rows; a text that gives one figure twice shows where it gives it first."""
    facts: dict[int, dict[tuple[str, str], dict[str, Any]]] = {}
    for row in rows:
        if row["status"] == status:
            facts.setdefault(row["fact"], {}).setdefault((row["article"], row["value"].lower()), row)
    return [list(fact.values()) for fact in facts.values()]


def _headline(rows: list[dict[str, Any]]) -> str:
    counts = {status: len(_facts(rows, status)) for status, _, _ in _GROUPS}
    if counts["differ"]:
        verb = "differs" if counts["differ"] == 1 else "differ"
        both = f"{capital(count_of(counts['differ'], 'fact', words=True))} {verb} between the texts"
        agree = counts["all agree"]
        same = f"{spelled(agree)} {'is' if agree == 1 else 'are'} the same" if agree else "none is the same in two"
        return f"{both}; {same}"
    if counts["all agree"]:
        return f"All agree on {count_of(counts['all agree'], 'fact', words=True)}; none was found to differ"
    return "No fact was found in more than one text"


def _row(row: dict[str, Any], *, first: bool, refs: Refs) -> Row:
    value, thing = str(row["value"]), str(row["thing"])
    words = {"place": f"{thing} {value}", "age": f"{thing}, {value}"}.get(row["kind"], f"{value} {thing}")
    if thing in (row["kind"], "") or thing in value:
        words = value
    article = row["article"]
    whole = Span(row["sentence_start"], row["sentence_end"])
    name = cell(refs.names[article], href=f"#{refs.passage_at(article, whole)}")
    vague = text(" (vague)", "secondary") if row["vague"] else ()
    shown = text(words, "strong") if first else text(words)
    return Row((Cell((*shown, *vague), words), name, Cell(_sentence(row, whole, refs))))


def _sentence(row: dict[str, Any], whole: Span, refs: Refs) -> Text:
    """The sentence with the figure in bold."""
    words = refs.article(row["article"]).text
    start, end = max(row["start"], whole.start), min(row["end"], whole.end)
    return tuple(run for run in (Run(words[whole.start:start]), Run(words[start:end], frozenset({"strong"})),
                                 Run(words[end:whole.end])) if run.text)

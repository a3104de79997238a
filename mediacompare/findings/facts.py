"""Figures, days and places that differ between texts, in sentences; and how many are the same."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mediacompare.display import capital, listed
from mediacompare.findings.excerpts import ended, excerpt
from mediacompare.findings.weighed import Weighed
from mediacompare.findings.wording import article_names, counted
from mediacompare.model import Event, Finding, Span
from mediacompare.tidy import TidyTable

PAGE = "facts"
# Not measured beyond the whole events at hand, on which hardly any two figures differ: see `align.facts`.
DIFFER_RIGHT, AGREE_RIGHT = 0.8, 0.95
_SHOWN = 20
Rows = Sequence[Mapping[str, Any]]


def find(event: Event, table: TidyTable) -> tuple[Weighed, ...]:
    """One finding for each fact that differs, and one on the facts that are the same; `table` is the measure
    `facts`."""
    facts: dict[int, list[dict[str, Any]]] = {}
    for row in table.records():
        facts.setdefault(row["fact"], []).append(row)
    differ = [rows for rows in facts.values() if rows[0]["status"] == "differ"]
    agree = [rows for rows in facts.values() if rows[0]["status"] == "all agree"]
    return (*(_differs(event, rows) for rows in differ), *_agree(event, agree))


def _differs(event: Event, rows: Rows) -> Weighed:
    names, by_id = article_names(event), event.by_id()
    first = {row["article"]: row for row in reversed(rows)}
    ordered = [first[key] for key in dict.fromkeys(row["article"] for row in rows)]
    told = listed([f"{names[row['article']]} has “{_printed(row)}”" for row in ordered])
    shown = [
        f"{names[row['article']]}: "
        + excerpt(by_id[row["article"]].text, Span(row["sentence_start"], row["sentence_end"]), most=_SHOWN)
        for row in ordered
    ]
    vague = " One of the figures is round or open." if any(row["vague"] for row in ordered) else ""
    finding = Finding(PAGE, ended(f"A figure differs: {told}"), f"{' '.join(shown)}{vague}", PAGE, _evidence(ordered))
    return Weighed("fact differs", finding, len(ordered), len(event.articles), _share(event, ordered), DIFFER_RIGHT)


def _agree(event: Event, facts: Sequence[Rows]) -> Iterator[Weighed]:
    """The figures that every article of the coverage has, and no other."""
    coverage = {annotated.article.id for annotated in event.coverage}
    common = [rows for rows in facts if coverage <= {row["article"] for row in rows}]
    if not common or len(coverage) < 2:
        return
    printed = [f"“{_printed(rows[0])}”" for rows in common]
    are = "is" if len(common) == 1 else "are"
    sentence = f"{capital(counted(len(common), 'figure'))} {are} the same in every article: {listed(printed[:3])}"
    rest = f"and {len(common) - 3} more" if len(common) > 3 else ""
    merged = [row for rows in common for row in rows if row["article"] in coverage]
    finding = Finding(PAGE, ended(f"{sentence}{', ' if rest else ''}{rest}"), "Round and exact figures that can both "
                      "be right count as the same.", PAGE, _evidence(merged))
    yield Weighed("facts agree", finding, 0, len(coverage), _share(event, merged), AGREE_RIGHT)


def _printed(row: Mapping[str, Any]) -> str:
    value, thing = str(row["value"]), str(row["thing"])
    if thing in (row["kind"], "") or thing in value or row["kind"] in ("name", "day"):
        return value
    return {"place": f"{thing} {value}", "age": f"{thing}, {value}"}.get(row["kind"], f"{value} {thing}")


def _evidence(rows: Rows) -> tuple[str, ...]:
    return tuple(f"{row['article']}:{row['sentence_start']}-{row['sentence_end']}" for row in rows)


def _share(event: Event, rows: Rows) -> float:
    """The part of all texts' words that stands in these sentences."""
    by_id = event.by_id()
    total = sum(len(annotated.words) for annotated in event.articles)
    spans = {(row["article"], row["sentence_start"], row["sentence_end"]) for row in rows}
    inside = sum(sum(start <= word.start < end for word in by_id[key].words) for key, start, end in spans)
    return inside / total if total else 0.0

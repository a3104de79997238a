"""The overview: which texts, what the numbers support in plain sentences, and how to read the report."""
from __future__ import annotations

from pathlib import Path
from typing import Any

from mediacompare.display import capital, count_of, day, number, percent
from mediacompare.findings import too_short
from mediacompare.model import Comparison, Finding, overlapping
from mediacompare.report.blocks import (
    Block,
    Cell,
    Column,
    Columns,
    FindingList,
    Heading,
    Page,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
    text,
)
from mediacompare.report.pages._shared import cell, figure, note, table_of
from mediacompare.report.pages._small import small_chart
from mediacompare.report.refs import Refs, joined

ORDER = 10
_SHOWN_REFS = 6
_SHOWN_COUNTS = 4
_SHOWN_CAUTIONS = 4
_OPENING_WORDS = 14
_I, _LEAST_I = frozenset(["I", "I’m", "I'm", "I’ve", "I've", "my", "My", "me"]), 4


def page(comparison: Comparison, refs: Refs) -> Page:
    """The first page. Its headline is the report's title."""
    blocks: list[Block] = [_texts(comparison, refs), *_care(comparison, refs), *_days_apart(comparison, refs),
                           *_first_person(comparison, refs)]
    findings = comparison.findings
    if findings:
        blocks += [Heading(text(_counted(len(findings)))), FindingList(tuple(
            (text(finding.sentence), _detail(finding, refs), small_chart(finding.topic, comparison, refs))
            for finding in findings))]
    else:
        blocks.append(Paragraph(text("There is too little text to say anything but what the pages count.")))
    short = too_short(comparison.event, comparison.measured)
    if short:
        blocks.append(note("Not on this page: loaded words.", short))
    blocks += [Heading(text("How to read this report")), _how_to_read()]
    return Page("overview", "What stands out?", comparison.title, (), tuple(blocks))


def _days_apart(comparison: Comparison, refs: Refs) -> list[Paragraph]:
    """That articles are of different days: the earlier could not tell what was not known yet."""
    dated = sorted((annotated.article.date, refs.names[annotated.article.id])
                   for annotated in comparison.event.coverage if annotated.article.date)
    if not dated or dated[0][0] == dated[-1][0]:
        return []
    (first, earliest), (last, latest) = dated[0], dated[-1]
    apart = count_of((last - first).days, "day", words=True)
    return [note("Different days.", f"{capital(latest)} was published {apart} after {earliest}: what the earlier text "
                 "does not tell may not have been known.")]


def _first_person(comparison: Comparison, refs: Refs) -> list[Paragraph]:
    """That an article says "I" in its own voice, as columns do and reports do not."""
    told = []
    for annotated in comparison.event.coverage:
        own = [word for word in annotated.words if not overlapping(annotated.quoted, word)]
        count = sum(word.of(annotated.text) in _I for word in own)
        if count >= _LEAST_I:
            told.append(f"{refs.names[annotated.article.id]} writes “I” or “my” {count_of(count, 'time')} in its own "
                        "voice: it may be an opinion piece, not a report.")
    return [note("Report or opinion?", " ".join(told))] if told else []


def _counted(count: int) -> str:
    return capital(count_of(count, "finding", words=True))


def _texts(comparison: Comparison, refs: Refs) -> Table:
    """The texts; with their headlines and first words where an article has a headline, else with reading grades."""
    found = table_of(comparison, "summary")
    summary = {row["article"]: row for row in found.records()} if found is not None else {}
    titles = table_of(comparison, "headlines")
    titled = {row["article"]: row for row in titles.records()} if titles is not None else {}
    rows = []
    for annotated in comparison.event.articles:
        article = annotated.article
        row: dict[str, Any] = summary.get(article.id, {})
        source = article.role == "source"
        speaker = f": {article.speaker}" if article.speaker else ""
        name = cell(refs.names[article.id] + (f"{speaker} (the source)" if source else ""))
        quoted, words = row.get("quoted_words", 0), len(annotated.words)
        counts = (cell(day(article.date), sort=str(article.date or "")), figure(number(words), words),
                  cell("–") if source else figure(f"{number(quoted)} ({percent(quoted / words)})", quoted))
        grade = figure(number(row.get("flesch_kincaid_grade"), 1), row.get("flesch_kincaid_grade"))
        cells = (name, _headline(titled.get(article.id)), *counts) if titled else (name, *counts, grade)
        rows.append(Row(cells, id=f"text-{article.id}"))
    if titled:
        columns = (Column("Text", width=1.7), Column("Headline and first words", width=6.4, serif=True),
                   Column("Date", width=1.25), Column("Words", "right", 0.75), Column("In quotes", "right", 1.1))
    else:
        columns = (Column("Text", width=3.9), Column("Date", width=1.3), Column("Words", "right", 1),
                   Column("In quotes", "right", 1.3), Column("Reading grade", "right", 1.2))
    return Table(columns, tuple(rows), id="texts")


def _headline(row: dict[str, Any] | None) -> Cell:
    """The headline, and how the sentence below it begins."""
    if row is None:
        return cell("–")
    words = (row["opening"] or "").split()
    opening = " ".join(words[:_OPENING_WORDS]) + (" …" if len(words) > _OPENING_WORDS else "")
    return Cell((Run(row["headline"], frozenset({"strong"})), Run(f"  {opening}", frozenset({"secondary"}))),
                row["headline"])


def _care(comparison: Comparison, refs: Refs) -> list[Paragraph]:
    """A line that names texts whose numbers do not stand for the whole article, before the first finding."""
    names = {annotated.article.path: refs.names[annotated.article.id] for annotated in comparison.event.articles}
    told = list(dict.fromkeys(f"{names.get(problem.where) or Path(problem.where).name} {problem.what}"
                              for problem in comparison.problems if problem.caution))
    if not told:
        return []
    shown = told if len(told) <= _SHOWN_CAUTIONS else [*told[:_SHOWN_CAUTIONS - 1],
                                                       f"And {number(len(told) - _SHOWN_CAUTIONS + 1)} more"]
    return [Paragraph((*text("Read with care. ", "strong"), *text(f"{'. '.join(shown)}. "),
                       *text("More", "page", href="#reading")), style="note", id="care")]


def _detail(finding: Finding, refs: Refs) -> Text:
    """The counts, the evidence's labels as links, and the page that shows it."""
    runs: list[Run] = [Run(_few(finding.detail) + " ")] if finding.detail else []
    found = [run for run in (refs.evidence(place) for place in finding.evidence) if run]
    shown = list({run.text: run for run in found}.values())
    if shown:
        runs += joined(shown[:_SHOWN_REFS])
        if len(shown) > _SHOWN_REFS:
            runs.append(Run(f" and {number(len(shown) - _SHOWN_REFS)} more"))
        runs.append(Run(". "))
    if finding.page != "headlines":  # they stand on this page
        runs.append(Run("More", frozenset({"page"}), f"#{finding.page}"))
    return tuple(runs)


def _few(detail: str) -> str:
    """The first counts of a long row of them; the page has all."""
    parts = detail.rstrip().split("; ")
    if len(parts) <= _SHOWN_COUNTS:
        return detail.rstrip()
    return f"{'; '.join(parts[:_SHOWN_COUNTS])}; and {number(len(parts) - _SHOWN_COUNTS)} more."


def _how_to_read() -> Columns:
    parts = (
        ("Each page answers one question.", "The large sentence is the answer. The numbers behind it are on the same "
         "page, and every quotation and loaded term is listed with the evidence."),
        ("Counts are of these texts only.", "A dot with a line through it shows a rate and its 95% interval. Where a "
         "difference could easily be chance, the report says “too little text to say”."),
        ("Nothing here says who is right.", "A loaded word can be a fair word, and a quotation can be chosen well. The "
         "report shows choices; you judge them."),
    )
    return Columns(tuple((Paragraph((*text(f"{lead} ", "strong"), *text(words))),) for lead, words in parts))

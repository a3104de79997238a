"""How speakers are introduced: what the attributing words say about the words they bring, by article and speaker."""
from __future__ import annotations

from collections import Counter
from typing import Any

from mediacompare.annotate.quotes.stances import STANCES, stance_of
from mediacompare.display import capital, count_of, number, percent
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Block, Cell, Column, Heading, Page, Row, Run, Table, text
from mediacompare.report.pages._shared import (
    cell,
    figure,
    heading_row,
    headline,
    note,
    sentences,
    table_of,
)
from mediacompare.report.refs import Refs, joined

ORDER = 45
_SPEAKERS, _REFS = 10, 8
_TOLD = {"neutral": "reports", "asserting": "insists", "doubting": "distances", "hostile": "attacks",
         "praising": "praises", "belief": "thinks, wants"}
"""A stance in a word, as what the cue has the speaker do or, for `doubting`, does itself."""
assert tuple(_TOLD) == STANCES

Rows = list[dict[str, Any]]


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nothing in the coverage is attributed by a word."""
    found = table_of(comparison, "quotes")
    rows = [row for row in found.records() if row["cue"]] if found is not None else []
    if not rows:
        return None
    (first, uses), *_ = Counter(row["cue"].lower() for row in rows).most_common(1)
    otherwise = Headline(f"“{capital(first)}” introduces {number(uses)} of {count_of(len(rows), 'statement')}", "", "")
    said = headline("introduced", comparison, otherwise)
    standfirst = said.standfirst or (
        "“Said” only reports. “Insisted” has the speaker insist, “blasted” attack, “applauded” praise, “hoped” think "
        "or want; “claimed” and “admitted” keep a distance. Compare how the same person is introduced.")
    by_article = {a.article.id: [row for row in rows if row["article"] == a.article.id]
                  for a in comparison.event.coverage}
    closing = note("Reading the tables.", "A list of verbs sorts the words that introduce a statement; one that it "
                   "does not know counts as reporting. Labels with an r are statements reported without quotation "
                   "marks.")
    blocks: tuple[Block, ...] = (_stances(by_article, refs), Heading(text("Who is introduced how")),
                                 _speakers(by_article, refs), closing)
    return Page("introduced", "How are speakers introduced?", said.headline, sentences(standfirst), blocks)


def _stances(by_article: dict[str, Rows], refs: Refs) -> Table:
    """How often each article's cues report, insist, distance and so on, of all its statements with a cue."""
    columns = (Column("Article", width=1.9), Column("Statements", "right", 1),
               *(Column(_TOLD[stance], "right", 1) for stance in STANCES))
    rows = []
    for article, own in by_article.items():
        counts = Counter(stance_of(row["cue"]) for row in own)
        rows.append(Row((cell(refs.names[article]), figure(number(len(own)), len(own)),
                         *(_share(counts[stance], len(own)) for stance in STANCES))))
    return Table(columns, tuple(rows), id="stances")


def _share(count: int, total: int) -> Cell:
    return figure(f"{number(count)} ({percent(count / total)})", count) if count else cell("–", sort=0)


def _speakers(by_article: dict[str, Rows], refs: Refs) -> Table:
    """For each article its speakers, most statements first, with every cue and its statements."""
    columns = (Column("Speaker", width=1.9), Column("Statements", "right", 0.9), Column("Introduced by", width=5.2))
    rows: list[Row] = []
    for article, own in by_article.items():
        if own:
            rows.append(heading_row(refs.names[article]))
            counts = Counter(row["speaker"] for row in own).most_common()
            rows += [_speaker(article, name, [row for row in own if row["speaker"] == name], refs)
                     for name, _ in counts[:_SPEAKERS]]
            if rest := counts[_SPEAKERS:]:
                more = sum(count for _, count in rest)
                rows.append(Row((cell(f"{count_of(len(rest), 'more speaker')}", "secondary"),
                                 figure(number(more), more), cell("in the table of quotes", "secondary"))))
    return Table(columns, tuple(rows), id="cues", dense=True)


def _speaker(article: str, speaker: str | None, own: Rows, refs: Refs) -> Row:
    """A speaker's cues by what they say about the words, each with the statements that it introduces."""
    runs: list[Run] = []
    for stance in STANCES:
        cues: dict[str, list[Run]] = {}
        for row in own:
            if stance_of(row["cue"]) == stance:
                ref = refs.quotes[article, Span(row["start"], row["end"])]
                cues.setdefault(row["cue"].lower(), []).append(ref.run)
        if cues:
            runs += [Run("; ")] if runs else []
            runs.append(Run(f"{_TOLD[stance]}: ", frozenset({"secondary"})))
            for place, (cue, labels) in enumerate(cues.items()):
                runs += [Run(f"{', ' if place else ''}“{cue}” "), *joined(labels[:_REFS])]
                runs += [Run(f" and {number(len(labels) - _REFS)} more")] if len(labels) > _REFS else []
    return Row((cell(speaker or "nobody named"), figure(number(len(own)), len(own)), Cell(tuple(runs), len(own))))

"""How the texts were read: where each field came from, what was left out, and what could not be used."""
from __future__ import annotations

from collections import defaultdict
from typing import Any

from mediacompare.display import capital, count_of, number
from mediacompare.model import Comparison
from mediacompare.report.blocks import Block, Column, Heading, Page, Paragraph, Row, Table, text
from mediacompare.report.pages._shared import cell, figure, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 120
_MOST_PIECES = 12  # of one text; the table `set_aside` has them all


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nothing was read from an input and nothing left out."""
    read, aside = _rows(comparison, "reading"), _rows(comparison, "set_aside")
    problems = comparison.problems
    if not (read or aside or problems):
        return None
    blocks: list[Block] = []
    if problems:
        rows = tuple(Row((cell(p.where), cell(p.what), cell(p.advice or "–"))) for p in problems)
        blocks += [Heading(text("Not used, or used in part")),
                   Table((Column("Where", width=1.2), Column("What happened", width=2),
                          Column("What to do", width=1.4)), rows, id="problems")]
    if read:
        blocks += [Heading(text("Where each text came from")), _receipts(read, refs), *_unused(read, refs)]
    if aside:
        blocks += [Heading(text("Words of the inputs that are no part of the story")), _set_aside(aside, refs)]
    return Page("reading", "How were the texts read?", _headline(comparison, aside),
                sentences("Nothing is dropped in silence: what could not be read, and what was read and not counted, "
                          "is listed here."), tuple(blocks))


def _rows(comparison: Comparison, name: str) -> list[dict[str, Any]]:
    found = table_of(comparison, name)
    return found.records() if found is not None else []


def _headline(comparison: Comparison, aside: list[dict[str, Any]]) -> str:
    """How many texts were read, and what is missing from the counts."""
    said = count_of(len(comparison.event.articles), "text", words=True) + " read"
    words = sum(row["words"] for row in aside)
    missing = [count_of(len(comparison.problems), "input problem", words=True)] if comparison.problems else []
    missing += [count_of(words, "word") + " left out of every count"] if words else []
    return capital(f"{said}; {' and '.join(missing)}" if missing else f"{said} whole")


def _receipts(read: list[dict[str, Any]], refs: Refs) -> Table:
    """A row a text: as what it was read, its words, and what each of its fields was taken from."""
    fields = ("title", "outlet", "date", "author")
    rows = tuple(
        Row((cell(refs.names[row["article"]]), cell(_read_as(row)),
             figure(number(row["kept"]), row["kept"]),
             figure(number(row["given"] - row["kept"]), row["given"] - row["kept"]),
             *(cell(row[f"{name}_from"] or "–") for name in fields)))
        for row in read)
    return Table((Column("Text", width=1.4), Column("Read as", width=1.1), Column("Words", "right", 0.6),
                  Column("Dropped", "right", 0.75), *(Column(f"{capital(name)} from", width=1) for name in fields)),
                 rows, id="receipts", dense=True)


def _read_as(row: dict[str, Any]) -> str:
    """The input's kind and encoding, whether it was read turn by turn, and what was undone before it was read."""
    form = f"read as {'an' if row['form'][:1] in 'aeiou' else 'a'} {row['form']}" if row["form"] else ""
    return "; ".join(filter(None, (", ".join(filter(None, (row["kind"], row["encoding"]))), form, row["undone"])))


def _unused(read: list[dict[str, Any]], refs: Refs) -> list[Paragraph]:
    """The inputs' fields that nothing was taken from, those of several texts said once."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in read:
        if row["unused"]:
            texts[row["unused"]].append(refs.names[row["article"]])
    return [note("Fields that are not used", f"({', '.join(names)}): {unused}.") for unused, names in texts.items()]


def _set_aside(aside: list[dict[str, Any]], refs: Refs) -> Table:
    """A row a piece, as it is printed or how it begins; of many pieces of one text the first, and a count."""
    pieces: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in aside:
        pieces[row["article"]].append(row)
    rows = []
    for article, found in pieces.items():
        name = refs.names[article]
        rows += [Row((cell(name), cell(row["kind"].replace("_", " ").replace("-", " ")),
                      figure(number(row["words"]), row["words"]), cell(row["printed"])))
                 for row in found[:_MOST_PIECES]]
        if rest := found[_MOST_PIECES:]:
            words = sum(row["words"] for row in rest)
            rows.append(Row((cell(name), cell(count_of(len(rest), "more piece")), figure(number(words), words),
                             cell("–"))))
    return Table((Column("Text", width=1.2), Column("Kind", width=1.1), Column("Words", "right", 0.5),
                  Column("As printed", width=3, serif=True)), tuple(rows), id="set-aside")

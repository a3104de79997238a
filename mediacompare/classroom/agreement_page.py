"""The class's agreement as a report of one page, for the writers of PDF and HTML."""
from __future__ import annotations

import math

from mediacompare.classroom.agreement import Agreement, CategoryAgreement, Disputed
from mediacompare.classroom.excerpts import Scissors
from mediacompare.display import capital, count_of, interval, number, spelled
from mediacompare.model import Comparison
from mediacompare.report.blocks import Block, Cell, Column, Heading, Page, Paragraph, Report, Row, Table, Text, text
from mediacompare.report.build import slug

TOO_LITTLE = "too few marks to say"
_QUESTION = "How far do we agree?"


def build_agreement_report(comparison: Comparison, agreement: Agreement, *, names: bool = False) -> Report:
    """The page of a class's agreement. Students are numbered in the order of their names unless `names` are wanted."""
    page = Page("agreement", _QUESTION, _headline(agreement), _standfirst(agreement), (
        Heading(text("What was agreed on, and how far")), _categories(agreement),
        Heading(text("The passages that divided the class most")), *_disputed(comparison, agreement),
        Heading(text("Each student beside the tool and the others")), _students(agreement, names=names),
        Paragraph(text("How to read this. ", "strong") + text(
            "Alpha is 1 when all mark alike and 0 when they agree no more than by chance; below 0 they differ more "
            "than that. It says nothing of who is right, nor does the tool: where most of the class overrules it, the "
            "class may well have seen what a list of words cannot. Trained experts, too, agree only in part on what "
            "is loaded (about .4). A dash stands where everybody marked alike or too few marked the same."), "note")))
    return Report(title=_headline(agreement), subtitle=comparison.title,
                  summary="", footer=f"mediacompare · {comparison.title} · class agreement", pages=(page,),
                  slug=f"{slug(comparison.event.id)}-agreement")


def _headline(agreement: Agreement) -> str:
    known = [one for one in agreement.categories if not math.isnan(one.among.value)]
    if not known:
        return "Too few marks to say how far the class agrees"
    best = max(known, key=lambda one: one.among.value)
    worst = min(known, key=lambda one: one.among.value)
    if best is worst:
        return f"On “{best.category}” the class agrees at alpha {_alpha(best.among.value)}"
    if worst.among.high < best.among.low:  # intervals that do not even touch: more than a test would ask
        return f"The class agrees more on “{best.category}” than on “{worst.category}”"
    return "Too few marks to say on what the class agrees most"


def _standfirst(agreement: Agreement) -> Text:
    marks = sum(one.marks for one in agreement.categories)
    students = capital(count_of(len(agreement.students), "student", words=True))
    return text(f"{students} made {count_of(marks, 'mark')}. They marked by hand; "
                "the tool goes by a list of words and by rules.")


def _alpha(value: float) -> str:
    return number(value, 2)


def _categories(agreement: Agreement) -> Table:
    columns = (Column("Marked as"), Column("Alpha, students", "right"), Column("95% interval", "right"),
               Column("Sentences", "right"), Column("Marks", "right"), Column("Alpha, class and tool", "right"),
               Column("Class and tool alike", "right"))
    return Table(columns, tuple(_category_row(one) for one in agreement.categories), id="agreement-categories")


def _category_row(one: CategoryAgreement) -> Row:
    limits = interval(one.among.low, one.among.high, 2) if one.enough else TOO_LITTLE
    return Row((_cell(one.category), _figure(one.among.value), _cell(limits),
                _cell(number(one.items), one.items), _cell(number(one.marks), one.marks),
                _figure(one.with_tool),
                _cell(f"{one.same} of {one.compared}", one.same / one.compared if one.compared else None)))


def _cell(words: str, sort: float | str | None = None) -> Cell:
    return Cell(text(words), words if sort is None else sort)


def _figure(value: float) -> Cell:
    return Cell(text(_alpha(value)), None if math.isnan(value) else value)


def _disputed(comparison: Comparison, agreement: Agreement) -> tuple[Block, ...]:
    if not agreement.disputed:
        return (Paragraph(text("No two students differ on any sentence.")),)
    columns = (Column("Text", width=0.16), Column("Sentence", width=0.46, serif=True), Column("Is it …", width=0.14),
               Column("Yes", "right", 0.07), Column("No", "right", 0.07), Column("Tool", width=0.1))
    scissors = Scissors(comparison)
    return (Table(columns, tuple(_disputed_row(comparison, one, scissors) for one in agreement.disputed),
                  caption=f"The {spelled(len(agreement.disputed))} most evenly divided, with the tool’s marks"
                  if len(agreement.disputed) > 1 else "With the tool’s marks", id="agreement-disputed"),)


def _disputed_row(comparison: Comparison, one: Disputed, scissors: Scissors) -> Row:
    annotated = comparison.event.by_id()[one.article]
    return Row((_cell(annotated.article.outlet), Cell(scissors.words(annotated, one.span), one.span.start),
                _cell(one.category), _cell(str(one.yes), one.yes), _cell(str(one.no), one.no),
                _cell("yes" if one.tool else "no")))


def _students(agreement: Agreement, *, names: bool) -> Table:
    columns = (Column("Student"), Column("Marks", "right"), Column("Alpha, with the tool", "right"),
               Column("Same as the tool", "right"), Column("Alpha, with the others", "right"))
    rows = []
    for place, one in enumerate(agreement.students, start=1):
        shown = one.student if names else f"Student {place}"
        rows.append(Row((_cell(shown, None if names else place), _cell(number(one.marks), one.marks),
                         _figure(one.with_tool), _cell(f"{one.same} of {one.marks}", one.same / one.marks),
                         _figure(one.with_others))))
    return Table(columns, tuple(rows), id="agreement-students", dense=True)

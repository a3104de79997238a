"""A report made by hand of an invented event, with every kind of block; the writers' tests read it."""
from __future__ import annotations

from matplotlib.figure import Figure

from mediacompare.report.blocks import (
    Cell,
    Chart,
    Column,
    Columns,
    FindingList,
    Heading,
    Page,
    PageBreak,
    Paragraph,
    Passage,
    Report,
    Row,
    Run,
    SideBySide,
    Table,
    text,
)

HERALD, LEDGER, SOURCE = "herald", "ledger", "speech"


def bars(slide: bool) -> Figure:
    """Two labelled bars, the second hatched."""
    figure = Figure(figsize=(6.5, 1.6))
    axes = figure.add_axes((0.2, 0.2, 0.7, 0.7))
    axes.barh(["Herald", "Ledger"], [12, 5], color=["#0b4f6c", "#c47f1e"], hatch=["", "///"])
    return figure


def cells(*words: str | float) -> tuple[Cell, ...]:
    return tuple(Cell(text(str(word)), word if isinstance(word, float) else str(word)) for word in words)


def run(words: str, *marks: str, **data: str) -> Run:
    return Run(words, frozenset(marks), data=tuple(sorted(data.items())))  # type: ignore[arg-type]


SPEAKERS = Table((Column("Speaker"), Column("Words", "right")), (
    Row(cells("Herald"), heading=True),
    Row(cells("Ann Rowe", 12.0), id="row-rowe"), Row(cells("Bo Lind", 5.0)), Row(cells("Cy Marsh", 30.0)),
    Row(cells("Ledger"), heading=True),
    Row(cells("Ann Rowe", 7.0)), Row((Cell(text("Bo Lind")), Cell(text("–"))), id="row-lind"),
    Row(cells("Di Oake", 2.0)),
), caption="Words in quotation marks", id="speakers")

CHANGES = Table((Column("Outlet"), Column("Wording", serif=True)), (
    Row((Cell(text("Ledger")), Cell((run("We will "), run("never ", "dropped"), run("always ", "added"),
                                     run("close the bridge.")))), id="change-1"),
), caption="One quotation was changed")

READER = SideBySide("reader", ((HERALD, "Harbor Herald"), (LEDGER, "River Ledger"), (SOURCE, "Mayor’s statement")), (
    ("The opening sentence", (
        (Passage("p-h1", HERALD, (
            run("The mayor "), run("slammed", "loaded-own", category="violence", neutral="criticized"),
            run(" the toll.")), kin=("p-l1", "p-s1")),
         Passage("p-h2", HERALD, (run("Few crossed it."),), paragraph_start=False)),
        (Passage("p-l1", LEDGER, (run("The mayor turned down the toll."),), kin=("p-h1",)),),
        (Passage("p-s1", SOURCE, (run("I turn down the toll."),), kin=("p-h1",)),),
    )),
    ("", (
        (Passage("p-h3", HERALD, (run("“This toll is ", "quoted", speaker="Ann Rowe"),
                                  run("robbery", "quoted", "loaded-quoted", speaker="Ann Rowe", category="crime"),
                                  run(",”", "quoted", speaker="Ann Rowe"), run(" Mayor Ann Rowe said."))),),
        (Passage("p-l2", LEDGER, (run("“We can wait,”", "quoted", speaker="Bo Lind"), run(" Bo Lind said. "),
                                  run("“So be it.”", "quoted"))),),
        (),
    )),
))


def make_report() -> Report:
    """Three pages: an overview, the evidence, the texts side by side."""
    chart = Chart("chart-speakers", "Who speaks", "Herald 12 words, Ledger 5 words.", bars, SPEAKERS, "words")
    small = Chart("chart-small", "Small", "Herald 12, Ledger 5.", bars, SPEAKERS)
    overview = Page("overview", "How two outlets covered one toll", "The mayor turns down the bridge toll",
                    text("Two accounts of one day."), (
        FindingList(((text("The Herald quotes the mayor most."),
                      (run("12 of 17 words. "), Run("See", href="#row-rowe")), small),
                     (text("Too little text to say more."), text("Five uses."), None))),
        Heading(text("How to read this report")),
        Columns(((Paragraph(text("Each page answers one question."), "note"),), (Paragraph(text("You judge.")),))),
    ))
    speakers = Page("who", "Who speaks?", "The Herald mostly quotes the mayor", text("Counted by hand."), (
        chart, SPEAKERS, PageBreak(), CHANGES,
        Paragraph((run("Read "), Run("the evidence", href="#row-lind"), run(".")), id="way")))
    reader = Page("side", "How do they read side by side?", "They open alike", (), (READER,))
    return Report("The mayor turns down the bridge toll", "How two outlets covered one toll",
                  "Two accounts of one day.", "Bridge toll, 4 May 2025", (overview, speakers, reader))

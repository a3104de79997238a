"""What databases deliver: an article for each that the file holds, with title, outlet and date."""
from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediacompare.ingest import Reading, read_articles
from mediacompare.ingest.deliveries import find_pieces

BODY = "The ferry was late on Monday. Nobody on the quay minded it, said its captain."
CLASSIC = """
                               {n} of 2 DOCUMENTS

                                 {outlet}

                            June {n}, 2024 Monday

{title}

BYLINE: Ada Quill

SECTION: NEWS; Pg. 3

LENGTH: {length} words

The ferry was late on Monday. Nobody on the
quay minded it, said its captain.

It comes back at six.

LOAD-DATE: June 3, 2024

                         Copyright 2024 {outlet}
"""
MODERN = ("Documents (2)", "1. Ferry late", "Client/Matter: -None-", "Search Terms: ferry", "",
          "Ferry late", "Harbor Bell", "June 1, 2024 Monday", "", "Copyright 2024 Harbor Bell", "Section:\xa0NEWS",
          "Length:\xa014 words", "Byline:\xa0Ada Quill", "Body", "", BODY, "Load-Date:\xa0June 2, 2024", "",
          "End of Document", "",
          "Pool closed", "The Post (Ashgrove)", "June 2, 2024", "Length:\xa014 words", "Body", "", BODY,
          "End of Document", "")
FACTIVA = """HD  Ferry late
BY  By Ada Quill
WC  14 words
PD  1 June 2024
SN  Harbor Bell
LA  English

LP
The ferry was late on Monday.

TD
Nobody on the quay minded it,
said its captain.

AN  Document HARB000020240601ek6100001

HD  Pool closed
WC  14 words
PD  2 June 2024
SN  The Post
LP
The pool is closed.
AN  Document POST000020240602ek6200001
"""
FACTIVA_PRINTED = ("News", "Ferry late again after the storm", "Ada Quill", "14 words", "1 June 2024",
    "Harbor Bell", "HARB", "12", "English",
                   "(c) 2024 Harbor Bell", BODY, "Harbor Bell Limited", "Document HARB000020240601ek6100001")
PROQUEST = """____________________________________________________________

Ferry late

Publication info: Harbor Bell; Ashgrove. 01 June 2024: A.1.

Full text: The ferry was late on Monday.
Nobody minded it.

Subject: Ferries

Title: Ferry late

Publication title: Harbor Bell; Ashgrove

Publication date: Jun 1, 2024

ProQuest document ID: 100000001

____________________________________________________________
"""


def read(folder: Path, name: str, text: str) -> Reading:
    (folder / name).write_text(text, encoding="utf-8")
    return read_articles([folder / name])


def test_a_classic_nexis_delivery(tmp_path: Path) -> None:
    text = "".join(CLASSIC.format(n=n, outlet=outlet, title=title, length=20)
                   for n, outlet, title in ((1, "Harbor Bell", "Ferry late"), (2, "The Post", "Pool closed")))
    reading = read(tmp_path, "nexis.txt", text)
    assert reading.problems == ()
    assert [(a.outlet, a.date, a.author) for a in reading.articles] == [
        ("Harbor Bell", date(2024, 6, 1), "Ada Quill"), ("The Post", date(2024, 6, 2), "Ada Quill")]
    assert reading.articles[1].text == f"Pool closed\n\n{BODY}\n\nIt comes back at six."
    receipt = reading.articles[0].receipt
    assert receipt is not None
    assert {piece.kind for piece in receipt.dropped} == {"section", "length", "load-date", "copyright"}


def test_a_nexis_delivery_as_paragraphs() -> None:
    found = find_pieces(MODERN)
    assert found is not None
    name, pieces = found
    assert name == "Nexis"
    assert [(p.fields["title"], p.fields["outlet"], p.fields["text"], p.length) for p in pieces] == [
        ("Ferry late", "Harbor Bell", BODY, 14), ("Pool closed", "The Post (Ashgrove)", BODY, 14)]


def test_factivas_fields(tmp_path: Path) -> None:
    reading = read(tmp_path, "f.txt", FACTIVA)
    assert [(a.outlet, str(a.date), a.author, a.text) for a in reading.articles] == [
        ("Harbor Bell", "2024-06-01", "Ada Quill",
         "Ferry late\n\nThe ferry was late on Monday.\n\nNobody on the quay minded it, said its captain."),
        ("The Post", "2024-06-02", None, "Pool closed\n\nThe pool is closed.")]


def test_factiva_as_it_is_printed() -> None:
    found = find_pieces(FACTIVA_PRINTED)
    assert found is not None
    (piece,) = found[1]
    assert dict(piece.fields) == {"title": "Ferry late again after the storm", "author": "Ada Quill",
        "date": "1 June 2024",
                                  "outlet": "Harbor Bell", "text": BODY}


def test_a_proquest_delivery(tmp_path: Path) -> None:
    reading = read(tmp_path, "p.txt", PROQUEST + PROQUEST.replace("Ferry late", "Pool closed"))
    assert [(a.outlet, str(a.date)) for a in reading.articles] == [("Harbor Bell", "2024-06-01")] * 2
    assert reading.articles[0].text == "Ferry late\n\nThe ferry was late on Monday.\n\nNobody minded it."


def test_one_broken_article_leaves_the_others(tmp_path: Path) -> None:
    broken = FACTIVA.replace("LP\nThe pool is closed.\n", "")
    reading = read(tmp_path, "f.txt", broken)
    assert [a.id for a in reading.articles] == ["f-1"]
    assert [problem.where for problem in reading.problems] == [f"{tmp_path / 'f.txt'}, article 2"]


def test_a_length_that_does_not_fit_and_a_missing_article_are_named(tmp_path: Path) -> None:
    reading = read(tmp_path, "n.txt", CLASSIC.format(n=1, outlet="Harbor Bell", title="Ferry late", length=400))
    assert ["said to have 400 words, of which 20 were read" in p.what for p in reading.problems] == [True, False]
    assert "announces 2 articles, of which 1 were found" in reading.problems[1].what


def test_what_looks_like_a_delivery_and_cannot_be_split_is_named(tmp_path: Path) -> None:
    text = "\n".join(["Ferry late", "LENGTH: 14 words", BODY] * 3)
    reading = read(tmp_path, "x.txt", text)
    assert len(reading.articles) == 1
    assert any("looks like a database's delivery" in problem.what for problem in reading.problems)


@pytest.mark.parametrize("text", ["", BODY, "Length: a word that people like", "End of document, said the captain."])
def test_other_texts_are_none(text: str) -> None:
    assert find_pieces(text.splitlines()) is None

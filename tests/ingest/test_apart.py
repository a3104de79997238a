"""Pages, Word documents and PDFs are read in a process of their own, which a bad one cannot take the run down with."""
from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.extraction.publishers import broadsheet
from benchmarks.extraction.stories import POOL
from mediacompare.ingest import Limits, read_articles
from mediacompare.ingest.apart import APART, Apart
from mediacompare.ingest.document import DEFAULT_LIMITS, Document, Refused
from mediacompare.ingest.readers import readers
from tests.ingest.test_documents import pdf_of, word_document

STORY = ["The pool on Maple Street will close after Labor Day, the council decided on Monday evening.",
         "Residents had asked for one more year, and four of the seven members voted against it in the end."]
SOUND = {".html": broadsheet(POOL).encode(), ".docx": word_document(STORY), ".pdf": pdf_of(STORY[0])}


def document(kind: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    return Document(f"a{kind}", "a", io.BytesIO(SOUND[kind]), None, limits)


@pytest.mark.parametrize("kind", SOUND)
def test_what_is_read_apart_is_what_the_reader_gives(kind: str) -> None:
    assert readers()[kind].LIBRARY
    assert APART.read(document(kind), kind) == tuple(readers()[kind].read(document(kind)))


def test_a_refusal_comes_back_and_the_next_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"It was late.")
    (tmp_path / "b.docx").write_bytes(SOUND[".docx"])
    reading = read_articles([tmp_path])
    assert [article.id for article in reading.articles] == ["b"]
    assert [problem.what for problem in reading.problems] == ["is no Word document, whatever its name says"]


def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_read() -> None:
    with pytest.raises(Refused, match=r"takes longer than 0\.001 seconds to read .* say --limit seconds=N"):
        APART.read(document(".html", Limits(seconds=0.001)), ".html")
    assert len(APART.read(document(".html"), ".html")) == 1


def test_a_document_that_the_process_dies_of_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediacompare.ingest.apart._start", lambda: subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
    with pytest.raises(Refused, match="makes the program that reads it break off"):
        Apart().read(document(".html"), ".html")


def test_where_no_process_can_be_started_the_document_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    assert Apart().read(document(".pdf"), ".pdf") == tuple(readers()[".pdf"].read(document(".pdf")))


def test_the_working_folder_is_never_imported_from(tmp_path: Path) -> None:
    (tmp_path / "trafilatura.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    (tmp_path / "a.html").write_bytes(SOUND[".html"])
    code = ("import os, sys; from mediacompare.ingest import read_articles; os.chdir(sys.argv[1]); "
            "print(len(read_articles(['a.html']).articles))")
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")

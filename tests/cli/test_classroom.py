"""`worksheet` and `agreement` on the commands' own ground: files, exit codes, names kept back."""
from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from mediacompare.cli.group import cli

EVENT = Path(__file__).resolve().parent.parent.parent / "corpus" / "ashgrove-pool"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the worksheet of the sample event, in letter size."""
    folder = tmp_path_factory.mktemp("worksheet")
    result = run("worksheet", EVENT, "-o", folder, "--paper", "letter")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.count("Wrote ") == 7
    return folder


def fill(made: Path, path: Path, students: dict[str, str]) -> Path:
    """The form filled in: each student's answers to `quoted`, a letter a sentence."""
    header, *rows = csv.reader(io.StringIO((made / "ashgrove-pool-marks.csv").read_text(encoding="utf-8-sig")))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header)
        for student, answers in students.items():
            for row, answer in zip(rows, answers, strict=False):
                writer.writerow([student, *row[1:3], answer, "", "", *row[6:]])
    return path


def test_the_worksheet_is_two_letter_pages_with_a_key_and_copies_to_edit(made: Path) -> None:
    assert sorted(path.name for path in made.iterdir()) == [
        "ashgrove-pool-key.docx", "ashgrove-pool-key.html", "ashgrove-pool-key.pdf", "ashgrove-pool-marks.csv",
        "ashgrove-pool-worksheet.docx", "ashgrove-pool-worksheet.html", "ashgrove-pool-worksheet.pdf"]
    reader = PdfReader(made / "ashgrove-pool-worksheet.pdf")
    assert len(reader.pages) == 2
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [612, 792]


def test_hidden_outlets_are_named_nowhere_for_students(tmp_path: Path) -> None:
    assert run("worksheet", EVENT, "-o", tmp_path, "--hide-outlets").exit_code == 0
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "ashgrove-pool-worksheet.pdf").pages)
    words += (tmp_path / "ashgrove-pool-worksheet.html").read_text(encoding="utf-8")
    words += (tmp_path / "ashgrove-pool-marks.csv").read_text(encoding="utf-8")
    for name in ("Courier", "Neighbors", "Watchdog", "courier", "neighbors", "watchdog"):
        assert name not in words


def test_agreement_prints_rows_and_writes_the_page(made: Path, tmp_path: Path) -> None:
    marks = fill(made, tmp_path / "marks.csv", {"Ida Berg": "ynyynyn", "Zoe Quist": "yyynnyn"})
    result = run("agreement", marks, EVENT, "--format", "json", "--report", tmp_path / "page")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert [row["name"] for row in rows] == ["quoted", "Student 1", "Student 2"]
    assert {path.suffix for path in (tmp_path / "page").iterdir()} == {".pdf", ".html"}
    for written in (result.stdout, (tmp_path / "page" / "ashgrove-pool-agreement.html").read_text(encoding="utf-8")):
        assert "Berg" not in written


def test_names_are_shown_when_asked_for(made: Path, tmp_path: Path) -> None:
    marks = fill(made, tmp_path / "marks.csv", {"Ida Berg": "ynyynyn"})
    assert "Ida Berg" in run("agreement", marks, EVENT, "--names", "--format", "csv").stdout


def test_bad_marks_are_one_line_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_text("nothing,here\n", encoding="utf-8")
    result = run("agreement", tmp_path / "marks.csv", EVENT)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "lacks the columns student, article, start, end" in result.stderr


def test_a_source_alone_makes_no_worksheet(tmp_path: Path) -> None:
    result = run("worksheet", EVENT / "mayor-statement.txt", "-o", tmp_path)
    assert result.exit_code == 1
    assert "role is coverage" in result.stderr
    assert list(tmp_path.iterdir()) == []

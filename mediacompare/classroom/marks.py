"""Students' own marks: the form that is written with a worksheet, and reading what came back.

A row is one student's marks on one sentence; the columns after the sentence are yes or no. Left empty means not
answered. Names are read so that marks can be told apart, and go no further unless asked for.
"""
from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mediacompare.classroom.worksheet import Worksheet
from mediacompare.errors import InputError
from mediacompare.ingest.decoding import decode
from mediacompare.ingest.document import Refused
from mediacompare.model import Event, Span
from mediacompare.nearest import nearest
from mediacompare.report.blocks import plain
from mediacompare.report.values import csv_cell

# What is asked of a sentence -> how the form's column is headed.
CATEGORIES = {
    "quoted": "quoted: somebody else's words (yes/no)",
    "loaded": "loaded: a word takes a side, writer's own voice (yes/no)",
    "loaded in a quotation": "loaded in a quotation (yes/no)",
}
_KEYS = ("article", "start", "end")
_YES, _NO = frozenset({"yes", "y", "x", "1", "true"}), frozenset({"no", "n", "0", "-", "false"})
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Mark:
    """One student's answer on one sentence: is it `category`?"""

    student: str
    article: str
    span: Span
    category: str
    yes: bool


def form(worksheet: Worksheet) -> bytes:
    """The form as CSV that spreadsheets read: a row for each sentence that students mark, the answers empty.

    Where outlets are hidden, articles go by a code: their ids are often the outlets' names.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(["student", "item", "sentence", *CATEGORIES.values(), *_KEYS])
    for excerpt in worksheet.marked:
        for number, (span, words) in enumerate(zip(excerpt.sentences, excerpt.words, strict=True), start=1):
            item = f"{excerpt.label} sentence {number}"
            article = code(excerpt.article) if worksheet.hidden else excerpt.article
            writer.writerow(["", item, csv_cell(plain(words)), *("" for _ in CATEGORIES), csv_cell(article),
                             span.start, span.end])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def code(article: str) -> str:
    """An article's id as a code that does not tell it."""
    return sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def read_marks(path: Path, event: Event) -> tuple[Mark, ...]:
    """The marks in a filled form, or in all forms of a folder, on the articles of `event`.

    Raises InputError, naming file and row, for a file that is no form, an answer that is neither yes nor no, a row
    without a student, a sentence that the articles do not have, and a sentence that a student marked twice.
    """
    files = sorted(path.glob("*.csv"), key=lambda file: file.name) if path.is_dir() else [path]
    if not files:
        raise InputError(f"{path}: holds no .csv file: put the filled forms in it, or name one of them")
    marks: dict[tuple[str, str, Span, str], Mark] = {}
    for file in files:
        for where, row in _rows(file):
            for mark in _marks_of(row, where, event):
                key = (mark.student, mark.article, mark.span, mark.category)
                if key in marks:
                    raise InputError(f"{where}: this student marked the same sentence before: keep one row of the two")
                marks[key] = mark
    if not marks:
        raise InputError(f"{path}: nobody answered yes or no: fill the columns {', '.join(CATEGORIES)}")
    return tuple(marks.values())


def _rows(file: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each filled row of a form under short column names, with the words that name its place."""
    text = _text(file)
    head = text.splitlines()[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [_short(name) for name in next(reader)]
        _check_columns(file, names)
        for row in reader:
            if any(cell.strip() for cell in row):
                cells = [cell.strip() for cell in row] + [""] * len(names)  # a row may end early
                yield f"{file}, line {reader.line_num}", dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise InputError(f"{file}, line {reader.line_num}: is no CSV: {error}") from error


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            text = decode(stream.read(_MOST_BYTES), str(file)).text
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    except Refused as refusal:
        raise InputError(f"{file}: {refusal}") from refusal
    if not text.strip():
        raise InputError(f"{file}: is empty: fill the form that `mediacompare worksheet` writes")
    return text


def _short(name: str) -> str:
    """A column's name without its explanation."""
    return re.split(r"[:(]", name, maxsplit=1)[0].strip().lower()


def _check_columns(file: Path, names: Sequence[str]) -> None:
    missing = [name for name in ("student", *_KEYS) if name not in names]
    if missing:
        near = [f"“{one}” (did you mean {name}?)" for name in missing if (one := nearest(name, names))]
        has = f", has {', '.join(near)}" if near else ""
        raise InputError(f"{file}: lacks the column{'s' if len(missing) > 1 else ''} {', '.join(missing)}{has}: "
                         "use the form that `mediacompare worksheet` writes")
    if not any(name in CATEGORIES for name in names):
        raise InputError(f"{file}: has no column of marks: known are {', '.join(CATEGORIES)}")


def _marks_of(row: Mapping[str, str], where: str, event: Event) -> Iterator[Mark]:
    answers = {name: row.get(name, "").lower() for name in CATEGORIES}
    if not any(answers.values()):
        return
    if not row["student"]:
        raise InputError(f"{where}: has marks but no student: a number will do")
    article, span = _sentence(row, where, event)
    for category, answer in answers.items():
        if answer in _YES or answer in _NO:
            yield Mark(row["student"], article, span, category, answer in _YES)
        elif answer:
            raise InputError(f"{where}: “{answer}” under {category} is neither yes nor no")


def _sentence(row: Mapping[str, str], where: str, event: Event) -> tuple[str, Span]:
    """The sentence that a row is about, as the articles have it."""
    articles = event.by_id()
    written = {as_written(name): one for name, one in articles.items() for as_written in (code, csv_cell, str)}
    annotated = written.get(row["article"])
    if annotated is None:
        raise InputError(f"{where}: there is no article “{row['article']}” here: give the same texts as to "
                         f"`mediacompare worksheet`; known are {', '.join(articles)}")
    ends = row.get("start", ""), row.get("end", "")
    spans = {(str(sentence.span.start), str(sentence.span.end)): sentence.span for sentence in annotated.sentences}
    if ends not in spans:
        raise InputError(f"{where}: no sentence of “{row['article']}” runs from {ends[0] or '?'} to {ends[1] or '?'}: "
                         "the text was changed since the form was made, or the columns start and end were")
    return annotated.article.id, spans[ends]

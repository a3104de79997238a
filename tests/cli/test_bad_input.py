"""What people and enemies hand in, through the command line: each is refused in one line, and the good file beside it
is read."""
from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.fuzz.containers import put_together
from mediacompare.cli.group import cli
from mediacompare.ingest import iter_articles
from mediacompare.model import Problem
from tests.ingest.test_documents import pdf_of

MB = 1_000_000
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # by a terminal
LINES = "\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


def locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of("It was late."))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def strongly_locked_pdf() -> bytes:
    """A PDF as today's programs lock it, with AES; what it holds does not matter, nobody gets that far."""
    key, half = b"<" + b"00" * 48 + b">", b"<" + b"00" * 32 + b">"
    return put_together(".pdf", {
        "1": b"<</Type/Catalog/Pages 2 0 R>>", "2": b"<</Type/Pages/Kids[]/Count 0>>",
        "3": b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O " + key + b"/U " + key + b"/OE " + half + b"/UE " + half
             + b"/Perms <" + b"00" * 16 + b">/StmF/StdCF/StrF/StdCF/CF<</StdCF<</CFM/AESV3/Length 32>>>>>>",
        "trailer": b"<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>"})


def zip_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(101 * MB))
    return stream.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.pdf": (locked_pdf, "is locked with a password"),
    "strongly-locked.pdf": (strongly_locked_pdf, "is locked with a password"),
    "scanned.pdf": (lambda: pdf_of("#rect()"), "holds pictures of pages and no text"),
    "renamed.docx": (lambda: b"It was late.", "is no Word document, whatever its name says"),
    "old.docx": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "is an old or locked Word document"),
    "bomb.docx": (zip_bomb, "unpacks to 101,000,000 bytes"),
    "bomb.txt.gz": (lambda: gzip.compress(bytes(30 * MB)), "is longer than 20,000,000 bytes"),
    "bomb.json.gz": (lambda: gzip.compress(b" " * 61 * MB), "is longer than 60,000,000 bytes"),
    "cut.txt.gz": (lambda: gzip.compress(b"It was late.")[:-9], "is no whole gzip file"),
    "deep.json": (lambda: b"[" * MB, "is JSON that is nested too deep to be read"),
    "deep.jsonl": (lambda: b'{"a":' * MB, "is JSON that is nested too deep to be read"),
    "hundred-and-one.json": (lambda: b"[" * 101 + b"]" * 101, "is JSON nested more than 100 deep"),
    "many.json": (lambda: b"[" + b"[]," * 2 * MB + b"[]]", "holds more values than a list of articles"),
    "open.csv": (lambda: b'id,text\n1,"never closed\n2,x\n', "breaks off at line 3"),
    "tags.html": (lambda: b"<b>" * 100_001, "has more than 100,000 tags"),
    "header.txt": (lambda: b"---\n" + b"a: b\n" * 20_001 + b"---\nLate.", "has front matter of 100,005 characters"),
    "binary.txt": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "holds binary data, not text"),
    "empty.txt": (bytes, "is empty"), "empty.md": (bytes, "is empty"), "empty.html": (bytes, "is empty"),
    "empty.json": (bytes, "is empty"), "empty.jsonl": (bytes, "is empty"), "empty.csv": (bytes, "is empty"),
    "empty.docx": (bytes, "is no Word document"), "empty.pdf": (bytes, "is no PDF"),
    "empty.txt.gz": (bytes, "is empty"),
}


def the_only_refusal(result: Result, name: str) -> str:
    """What was said of the one file that was not read; the good one beside it was."""
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert (result.exit_code, [json.loads(line)["article"] for line in result.stdout.splitlines()]) == (3, ["good"])
    (line,) = result.stderr.splitlines()
    assert line.startswith("mediacompare: ") and name in line and len(line) < 600
    return line.split(name, 1)[1].split(": ", 1)[1]  # behind "a.jsonl" or "a.jsonl, line 1"


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "event"
    folder.mkdir()
    (folder / "good.txt").write_text("The ferry came.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_good_one_is_read(event: Path, name: str) -> None:
    make, words = BAD[name]
    (event / name).write_bytes(make())
    assert the_only_refusal(run("read", event, "--format", "jsonl"), name).startswith(words)


def test_a_page_of_a_hundred_megabytes_is_not_read_to_its_end(event: Path) -> None:
    with (event / "long.html").open("wb") as stream:
        stream.write(b"<html>")
        stream.truncate(100 * MB)
    refusal = the_only_refusal(run("read", event, "--format", "jsonl"), "long.html")
    assert refusal == "is longer than 20,000,000 bytes (is it the right file? if so, say --limit size=MB)"


def test_a_document_without_end_on_standard_input_is_refused() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, room: object) -> int:  # type: ignore[override]
            return len(memoryview(room))  # type: ignore[arg-type]

    found = list(iter_articles(["-"], stdin=io.BufferedReader(Endless()), stdin_kind="txt"))
    assert [str(problem).split(" (")[0] for problem in found] == ["standard input: is longer than 20,000,000 bytes"]


def test_a_folder_that_is_called_like_a_file_is_named(event: Path) -> None:
    (event / "x.pdf").mkdir()
    refusal = the_only_refusal(run("read", event, "--format", "jsonl"), "x.pdf")
    assert refusal == "is a folder, whatever its name says (name it by itself, if articles are in it)"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_and_a_device_are_never_opened(event: Path, tmp_path: Path) -> None:
    os.mkfifo(event / "pipe.txt")
    assert "is no regular file" in the_only_refusal(run("read", event, "--format", "jsonl"), "pipe.txt")
    assert "/dev/zero: is no regular file" in run("read", "/dev/zero").stderr


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("recursive", [[], ["--recursive"]])
def test_links_out_of_the_corpus_are_not_followed(event: Path, tmp_path: Path, recursive: list[str]) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "diary.txt").write_text("Not for you.", encoding="utf-8")
    (event / "a.txt").symlink_to(tmp_path / "secret" / "diary.txt")
    assert "is a link that leaves its folder" in the_only_refusal(
        run("read", event, "--format", "jsonl", *recursive), "a.txt")
    (event / "a.txt").unlink()
    (event / "inner").symlink_to(tmp_path / "secret")
    result = run("read", event, "--format", "jsonl", *recursive)
    assert "Not for you" not in result.stdout + result.stderr
    assert len(result.stdout.splitlines()) == 1
    assert ("is a link that leaves its folder" in result.stderr) == bool(recursive)


def test_a_file_that_grows_while_it_is_read_ends_where_it_ended_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    found = []
    for article in iter_articles([path]):
        found.append(article)
        with path.open("a", encoding="utf-8") as stream:  # each article that is read adds another
            stream.write('{"text": "More."}\n')
    assert [article.text for article in found if not isinstance(article, Problem)] == ["One.", "Two."]
    (problem,) = (article for article in found if isinstance(article, Problem))
    assert problem.what == "changed while it was read"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this system has no names that are not Unicode")
def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    event = tmp_path / "event"
    event.mkdir()
    Path(os.fsdecode(os.fsencode(event) + b"/caf\xe9.txt")).write_text("The ferry was late.", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(event) + b"/bad\xff.txt")).touch()
    for form in ("table", "csv", "json", "jsonl"):
        result = run("read", event, "--format", form)
        assert result.exit_code == 3, result.exception
        assert result.stderr.count("bad[U+DCFF].txt: is empty") == 1
    assert json.loads(run("read", event, "--format", "jsonl").stdout)["article"] == "caf_"
    (event / "other.txt").write_text("The ferry came.", encoding="utf-8")
    done = run("compare", event, "-o", tmp_path / "out", "--format", "html,json,csv,pdf")
    assert done.exit_code == 3, done.exception
    assert run("batch", tmp_path, "-o", tmp_path / "night", "--format", "html").exit_code == 3


@pytest.mark.parametrize(("limit", "name", "data", "words"), [
    ("size=1", "a.txt", b"a" * (MB + 1), "is longer than 1,000,000 bytes"),
    ("list=1", "a.json", b" " * (MB + 1), "is longer than 1,000,000 bytes"),
    ("unpacked=1", "a.jsonl.gz", gzip.compress(b"\n" * (MB + 1)), "is longer than 1,000,000 bytes"),
    ("nesting=2", "a.json", b'[{"text": "a", "b": []}]', "is JSON nested more than 2 deep"),
    ("nesting=1", "a.jsonl", b'{"text": "a", "b": []}', "is JSON nested more than 1 deep"),
    ("pages=1", "a.pdf", pdf_of("It was late. #pagebreak() Again."), "has 2 pages"),
])
def test_each_limit_can_be_set_and_its_refusal_names_the_option(
        event: Path, limit: str, name: str, data: bytes, words: str) -> None:
    (event / name).write_bytes(data)
    refusal = the_only_refusal(run("read", event, "--format", "jsonl", "--limit", limit), name)
    assert refusal.startswith(words)
    assert f"--limit {limit.split('=')[0]}=" in refusal
    higher = run("read", event, "--format", "jsonl", "--limit", limit.replace("=1", "=9").replace("=2", "=3"))
    assert words not in higher.stderr


@pytest.mark.parametrize(("given", "words"), [
    ("pags=3", "did you mean pages?"), ("colour=3", "known are size, list"), ("pages", "needs a whole number"),
    ("pages=0", "needs a whole number"), ("pages=-1", "needs a whole number"), ("seconds=9999999", "a whole number")])
def test_a_limit_that_is_none_is_wrong_usage(event: Path, given: str, words: str) -> None:
    result = run("read", event, "--limit", given)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_batch_reads_again_what_it_refused_when_a_limit_is_raised(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "ferry"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("The ferry was late again. " * 50_000, encoding="utf-8")
    (folder / "b.txt").write_text("The ferry came.", encoding="utf-8")
    batch = ["batch", str(tmp_path / "corpus"), "-o", str(tmp_path / "out"), "--format", "json", "--dry-run", "-v"]
    assert "is longer than 1,000,000 bytes" in run(*batch, "--limit", "size=1").stderr
    assert "2 articles" in run(*batch).stdout


def test_of_many_bad_records_the_first_are_named_and_all_counted() -> None:
    result = run("read", "-", "--input-format", "jsonl", stdin=b"5\n" * 1000 + b'{"text": "Late."}\n')
    lines = result.stderr.splitlines()
    assert (len(lines), result.exit_code) == (21, 3)
    assert "holds 980 more records that cannot be read" in lines[-1]


EVIL = "=1+1\x1b[2J\x9b2J\u202eX\x07\x00\r\u2066<script>alert(1)</script> #let x = [a] $y$ {{ x }} \n@a"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Three articles and a source whose every field tries something."""
    text = f"The ferry was late. “It was a disgrace {EVIL},” said Ann Lee. Captain {EVIL} slammed the scheme. "
    rows = [{"id": f"{EVIL}{number}", "outlet": f"{EVIL}O{number}", "title": f"{EVIL}T{number}", "author": EVIL,
             "url": f"javascript:alert(1){EVIL}", "date": EVIL, "text": f"{text * 3}{number}"} for number in range(3)]
    rows.append({"id": "=s", "outlet": "-o", "text": text * 2, "role": "source", "speaker": f"{EVIL} Ann Lee"})
    rows += [{"id": EVIL, "text": ""}, {"text": "x", "role": EVIL}]
    folder = tmp_path / "corpus" / "ev"
    folder.mkdir(parents=True)
    (folder / "a.jsonl").write_text("".join(json.dumps(row) + LINES for row in rows), encoding="utf-8")
    return folder


ANALYSES = ("read", "quotes", "loaded", "tone", "readability", "align", "check", "events")


def is_formula(cell: str) -> bool:
    return cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"-?[\d.]+(e-?\d+)?", cell)


@pytest.mark.parametrize("command", ANALYSES)
def test_nothing_from_an_article_is_a_control_sequence_a_formula_or_a_second_line(
        hostile: Path, command: str) -> None:
    more = ("--everyone",) if command == "check" else ()
    table = run(command, hostile, *more)
    assert table.exit_code == 3
    assert OBEYED.findall(table.stdout + table.stderr) == []
    assert all(line.startswith("mediacompare: ") for line in table.stderr.splitlines())
    for form in ("json", "jsonl"):
        assert OBEYED.findall(run(command, hostile, "--format", form, *more).stdout) == []
    values = json.loads(run(command, hostile, "--format", "json", *more).stdout)
    held = [value for row in values for value in row.values() if isinstance(value, str)]
    assert any("\x1b[2J" in value for value in held)  # data stay what they were
    table = run(command, hostile, "--format", "csv", *more)
    cells = [cell for row in csv.reader(io.StringIO(table.stdout)) for cell in row]
    assert len(cells) > 20
    assert [cell for cell in cells if is_formula(cell)] == []


def test_what_is_written_holds_no_formula_and_no_markup(hostile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = (run("compare", hostile, "-o", out, "--format", "html,csv"), run("worksheet", hostile, "-o", out),
            run("batch", hostile.parent, "-o", tmp_path / "night", "--format", "html,csv"))
    for result in done:
        assert result.exit_code == 3, result.exception
        assert OBEYED.findall(result.stdout + result.stderr) == []
    tables, pages = sorted(tmp_path.rglob("*.csv")), sorted(tmp_path.rglob("*.html"))
    assert len(tables) > 10
    assert {page.name for page in pages} == {"ev.html", "ev-worksheet.html", "ev-key.html", "index.html"}
    for path in tables:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            assert [cell for row in csv.reader(stream) for cell in row if is_formula(cell)] == [], path
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert "<script>alert" not in page and 'href="javascript' not in page
        assert set(OBEYED.findall(page)) == set(), path


def test_a_batchs_log_is_one_line_a_problem(hostile: Path, tmp_path: Path) -> None:
    batch = ["batch", str(hostile.parent), "-o", str(tmp_path / "out"), "--format", "json", "--dry-run"]
    plain = run(*batch).stderr.splitlines()
    assert len(plain) == 5  # three dates, a record without text, one with a role that is not known
    assert all(line.startswith("mediacompare: ") for line in plain)
    lines = run(*batch, "--log-format", "json").stderr.splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["problem"] * len(lines)


def test_a_written_form_finds_its_articles_again(hostile: Path, tmp_path: Path) -> None:
    assert run("worksheet", hostile, "-o", tmp_path / "w").exit_code == 3
    (form,) = (tmp_path / "w").glob("*-marks.csv")
    with form.open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    for row in rows:
        row[0], row[3] = "7", "yes"
    with form.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([head, *rows])
    assert "there is no article" not in run("agreement", form, hostile).stderr


@pytest.mark.skipif(os.name == "nt", reason="this system has no pseudo-terminals")
def test_a_table_of_commas_on_a_terminal_is_made_visible(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a\x1b[2Jb", "text": "Late."}), encoding="utf-8")
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-m", "mediacompare", "read", str(tmp_path), "--format", "csv"], stdout=theirs,
                   check=True)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "a[U+001B][2Jb" in shown
    assert "\x1b" not in shown

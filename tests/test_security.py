"""What SECURITY.md promises of the whole: no network, no file that a document names, no code from data; and that every
test it names is there."""
from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.hand_counts import CORPUS
from tests.ingest.test_documents import pdf_of, word_document

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")

# Runs the command line in a process that keeps a list of what is opened and which machines are asked for. Documents
# are read in the same process, where they can be watched: there is no Python to start another.
WATCHED = """
import json, sys
sys.executable = ""
opened, asked = set(), []
def watch(event, details):
    if event == "open":
        opened.add(str(details[0]))
    elif event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        asked.append(str(details))
sys.addaudithook(watch)
from mediacompare.cli.group import cli
code = cli(sys.argv[1:], standalone_mode=False)
print(json.dumps([sorted(opened), asked]))
"""


def watched(*arguments: str | Path) -> tuple[set[str], list[str]]:
    """The files that a command opens and the addresses that it asks for."""
    done = subprocess.run([sys.executable, "-c", WATCHED, *map(str, arguments)], capture_output=True, text=True)
    assert done.stdout, done.stderr
    opened, asked = json.loads(done.stdout.splitlines()[-1])
    return set(opened), asked


def reaching_out(secret: str) -> dict[str, bytes]:
    """Documents that name a file and a machine in every way that their format has."""
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'
    story = "<p>The ferry was late again on Monday, said its captain, and nobody on the quay minded it much.</p>"
    page = (f"{entity}<html><head><link rel='stylesheet' href='{secret}'><base href='http://127.0.0.1:9/'>"
            f"<script src='http://127.0.0.1:9/s.js'></script></head><body><article><h1>Late</h1>{story * 3}"
            f"<iframe src='{secret}'></iframe><img src='http://127.0.0.1:9/i.png'>&e;"
            f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{secret}'/></article></body></html>")
    given = zipfile.ZipFile(io.BytesIO(word_document(["MARK"])))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in given.namelist():
            data = given.read(name)
            if name == "word/document.xml":
                data = data.replace(b"?>", b"?>" + entity.encode(), 1).replace(b"MARK", b"late &e; again")
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", (
                    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                    f'attachedTemplate" Target="{secret}" TargetMode="External"/></Relationships>').encode())
            package.writestr(name, data)
    archive = f"MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: {secret}\n\n{page}"
    launch = pdf_of(f'#link("{secret}")[It was late.]').replace(b"/S/URI", b"/S/GoToR")
    return {"a.html": page.encode(), "b.xhtml": page.encode(), "c.docx": stream.getvalue(), "d.pdf": launch,
            "e.mhtml": archive.encode(), "f.txt": f"---\ntitle: !!python/object/apply:open ['{secret}']\n"
                                                  f"outlet: !include {secret}\n---\n![x]({secret})\n".encode()}


def test_a_document_reaches_no_file_and_no_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    event = tmp_path / "event"
    event.mkdir()
    for name, data in reaching_out(secret.as_uri()).items():
        (event / name).write_bytes(data)
    opened, asked = watched("read", event, "--format", "jsonl", "-o", tmp_path / "read.jsonl")
    assert asked == []
    assert {Path(path).name for path in opened} >= {"a.html", "b.xhtml", "c.docx", "d.pdf", "e.mhtml", "f.txt"}
    assert str(secret) not in opened
    assert "hidden" not in (tmp_path / "read.jsonl").read_text(encoding="utf-8")


def test_comparing_and_reporting_asks_nobody(tmp_path: Path) -> None:
    opened, asked = watched("compare", CORPUS / "ashgrove-pool", "-o", tmp_path, "--format", "pdf,html,json,csv,charts")
    assert asked == []
    assert any(path.endswith("mayor-statement.txt") for path in opened)
    assert len(list(tmp_path.iterdir())) >= 5


@pytest.mark.parametrize("path", sorted((ROOT / "mediacompare").rglob("*.py")), ids=lambda path: path.stem)
def test_no_code_is_made_of_data(path: Path) -> None:
    """No pickle, no eval or exec, no shell; YAML is only taken apart, never loaded."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", None) or ""}
            assert not names & {"pickle", "shelve", "marshal", "dill", "joblib"}, node.lineno
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"eval", "exec", "compile", "os.system", "yaml.load", "yaml.full_load"}, node.lineno
            assert all(word.arg != "shell" for word in node.keywords), node.lineno
            if called in {"np.load", "numpy.load"}:
                assert any(ast.unparse(word) == "allow_pickle=False" for word in node.keywords), node.lineno


def test_every_test_that_is_named_is_there() -> None:
    named = NAMED.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    assert len(named) > 15
    for path, name in named:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not name or f"def {name}(" in text, f"{path}::{name}"

"""Any input of any kind: what is written in a format comes back from its reader, and anything else is refused."""
from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz.containers import parts_of, put_together
from benchmarks.fuzz.seeds import seeds
from mediacompare.ingest.document import Document, Limits, Refused
from mediacompare.ingest.packed import Unpacked
from mediacompare.ingest.readers import readers
from mediacompare.ingest.record import make_article
from mediacompare.model import Article, Problem

SMALL = Limits(article_bytes=4_000, list_bytes=60_000, unpacked_bytes=8_000)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60).filter(str.strip)
XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=40).filter(str.strip)
JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12)
FIELDS = st.sampled_from(["id", "outlet", "date", "title", "text", "author", "role", "speaker", "url", "targets"])
TAGS = st.sampled_from(["p", "div", "article", "a href='x'", "table", "tr", "td", "ul", "li", "h1",
                        "blockquote", "script", "time datetime='9'", "meta charset=utf-16", "title",
                        "br/", "!--", "/p", "/div", "/article"])
MARKUP = st.lists(st.tuples(TAGS, st.text(max_size=30)), max_size=30).map(
    lambda pairs: "".join(f"<{tag}>{words}" for tag, words in pairs))


def read(kind: str, data: bytes, limits: Limits = Limits()) -> list[Article | Problem]:  # noqa: B008
    """What reading gives, in this process; whatever is refused is one line."""
    document = Document(f"a{kind}", "a", io.BytesIO(data), None, limits)
    found: list[Article | Problem] = list(_read(kind, document))
    assert all("\n" not in str(problem) for problem in found if isinstance(problem, Problem))
    for article in found:
        if isinstance(article, Article):
            article.text.encode()
            assert article.headline is None or article.headline.end <= len(article.text)
            assert all(target.end <= len(article.text) for target in article.targets)
    return found


def _read(kind: str, document: Document) -> Iterator[Article | Problem]:
    try:
        for record in readers()[kind].read(document):
            if isinstance(record, Problem):
                yield record
            else:
                article, problems = make_article(record)
                yield article
                yield from problems
    except Refused as refusal:
        assert refusal.what
        yield Problem(document.name, refusal.what, refusal.advice)


def texts(found: Sequence[Article | Problem]) -> list[str]:
    return [article.text for article in found if isinstance(article, Article)]


@pytest.mark.parametrize("kind", [kind for kind in seeds() if kind in readers()])
@settings(max_examples=20)
@given(st.data())
def test_a_sound_input_with_any_bytes_put_in(kind: str, data: st.DataObject) -> None:
    sound = seeds()[kind]
    parts = parts_of(kind, sound)
    name = data.draw(st.sampled_from(sorted(parts))) if parts else ""
    piece = parts.get(name, sound)
    start = data.draw(st.integers(0, len(piece)))
    end = data.draw(st.integers(start, min(len(piece), start + 100)))
    changed = piece[:start] + data.draw(st.binary(max_size=60)) + piece[end:]
    assert read(kind, put_together(kind, parts | {name: changed}) if parts else changed)


@given(TEXT)
def test_a_text_comes_back_to_the_letter(text: str) -> None:
    assume(not text.startswith(("---", "\ufeff")))
    assert texts(read(".txt", text.encode())) == [text]


@given(st.lists(TEXT, min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_a_table_comes_back_to_the_letter(rows: list[str], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(["id", "text"])
    writer.writerows([number, text] for number, text in enumerate(rows))
    assert texts(read(".csv", stream.getvalue().encode())) == rows


@given(st.lists(TEXT, min_size=1, max_size=30))
def test_a_long_table_is_read_row_by_row(rows: list[str]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([["id", "text"], *([number, text] for number, text in enumerate(rows))])
    data = stream.getvalue().encode()
    assert texts(read(".csv", data, Limits(article_bytes=max(200, len(data) // 2)))) == rows


@given(st.dictionaries(FIELDS, JSON) | JSON)
def test_any_json(value: object) -> None:
    whole = read(".json", json.dumps(value).encode())
    line = read(".jsonl", json.dumps(value).encode())
    assert whole and line
    if isinstance(value, dict) and isinstance(value.get("text"), str) and texts(line):
        assert texts(whole) == texts(line)


@settings(max_examples=30)
@given(MARKUP)
def test_any_markup(page: str) -> None:
    found = read(".html", f"<html><body>{page}".encode("utf-8", "replace"))
    assert found


@settings(max_examples=25)
@given(st.lists(XML_TEXT, min_size=1, max_size=4))
def test_the_paragraphs_of_a_word_document_come_back(words: list[str]) -> None:
    parts = parts_of(".docx", seeds()[".docx"])
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{as_xml(text)}</w:t></w:r></w:p>" for text in words)
    name = "word/document.xml"
    parts[name] = re.sub(rb"(?s)<w:body>.*</w:body>", lambda _: f"<w:body>{body}</w:body>".encode(), parts[name])
    assert texts(read(".docx", put_together(".docx", parts))) == ["\n\n".join(words)]


def as_xml(text: str) -> str:
    """Text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(st.binary(max_size=9_000))
def test_a_packed_stream_gives_its_bytes_or_stops_at_the_limit(data: bytes) -> None:
    unpacked = Unpacked(io.BytesIO(gzip.compress(data, 1)), SMALL.unpacked_bytes)
    try:
        assert unpacked.read() == data
    except Refused as refusal:
        assert len(data) > SMALL.unpacked_bytes
        assert "longer than 8,000 bytes" in refusal.what


@given(st.binary(max_size=200))
def test_a_broken_packed_stream_is_refused(data: bytes) -> None:
    assume(not data.startswith(b"\x1f\x8b"))
    if not data:
        assert Unpacked(io.BytesIO(data), 100).read() == b""
        return
    with pytest.raises(Refused, match="no whole gzip file"):
        Unpacked(io.BytesIO(data), 100).read()

"""Paths, folders, standard input and records: all that can be read is read, all that cannot is named."""
from __future__ import annotations

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.ingest import Limits, Reading, read_articles
from mediacompare.ingest.dates import parse_date


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="")
    return path


def read_lines(*lines: str | bytes) -> Reading:
    joined = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    return read_articles(["-"], stdin=io.BytesIO(joined))


def test_a_folder_is_an_event_and_is_read_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "README.md", "inner/c.txt"):
        write(tmp_path / "ferry" / name, "It was late.")
    reading = read_articles([tmp_path / "ferry"])
    assert [article.id for article in reading.articles] == ["a", "b"]
    assert reading.problems == ()
    assert reading.event == "ferry"
    assert [a.id for a in read_articles([tmp_path], recursive=True).articles] == ["a", "b", "c"]


def test_files_of_one_folder_are_its_event(tmp_path: Path) -> None:
    paths = [write(tmp_path / "ferry" / f"{name}.txt", "It was late.") for name in "ab"]
    assert read_articles(paths).event == "ferry"
    assert read_articles(paths[:1]).event == "a"


def test_what_is_missing_empty_or_of_no_known_kind_is_named(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", "It was late.")
    (tmp_path / "empty").mkdir()
    write(tmp_path / "corpus" / "event" / "a.txt", "Late.")
    picture = write(tmp_path / "picture.jpg", "…")
    reading = read_articles([tmp_path / "gone.txt", good, tmp_path / "empty", tmp_path / "corpus", picture])
    assert [article.id for article in reading.articles] == ["good"]
    assert [problem.what for problem in reading.problems] == [
        "does not exist", "holds no articles", "holds no articles, only folders (event)",
        "is of a kind that is not read (.jpg)"]
    assert all(problem.advice for problem in reading.problems)


def test_the_second_article_with_an_id_is_left_out_and_named(tmp_path: Path) -> None:
    first, second = (write(tmp_path / name / "post.txt", f"It was late, says {name}.") for name in "xy")
    reading = read_articles([first, second])
    assert [article.path for article in reading.articles] == [str(first)]
    assert reading.problems[0].where == str(second)
    assert f"has the id `post`, as has {first}" in reading.problems[0].what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in read_articles([tmp_path]).problems[0].what


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", "Not for you.")
    (tmp_path / "event").mkdir()
    (tmp_path / "event" / "a.txt").symlink_to(secret)
    reading = read_articles([tmp_path / "event"])
    assert reading.articles == ()
    assert "a link that leaves its folder" in reading.problems[0].what


def test_an_article_above_the_limit_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "long.txt", "late " * 30)
    limits = Limits(article_bytes=100)
    assert "longer than 100 bytes" in read_articles([path], limits=limits).problems[0].what
    lines = io.BytesIO(b'{"text": "short"}\n{"text": "' + b"late " * 30 + b'"}\n')
    reading = read_articles(["-"], stdin=lines, limits=limits)
    assert [article.text for article in reading.articles] == ["short"]
    assert "longer than 100 bytes" in reading.problems[0].what


def test_standard_input_is_text_or_json_lines() -> None:
    text = read_articles(["-"], stdin=io.BytesIO("It was late.\n\n“So what?”\n".encode()))
    assert [(a.id, a.text, a.path) for a in text.articles] == [("stdin", "It was late.\n\n“So what?”\n", None)]
    assert [(a.id, a.outlet) for a in read_lines('{"id": "a1", "outlet": "Post", "text": "Late."}').articles] == [
        ("a1", "Post")]
    assert read_articles(["-"]).problems[0].what == "is empty"


def test_a_record_gives_its_fields_and_its_text_to_the_letter() -> None:
    reading = read_lines(json.dumps({
        "id": 7, "outlet": "Post", "date": "2024-05-02T10:00:00Z", "text": " It\r\nwas “late”. ", "author": ["A", "B"],
        "url": None, "role": "coverage"}))
    article = reading.articles[0]
    assert article.text == " It\r\nwas “late”. "
    assert (article.id, article.date, article.author, article.headline) == ("7", date(2024, 5, 2), "A, B", None)


@pytest.mark.parametrize(("fields", "outlet"), [
    ({"source": {"id": None, "name": "Harbour Post"}, "publishedAt": "2024-05-02T10:00:00Z", "content": "Late."},
     "Harbour Post"),
    ({"source_domain": "post.example", "date_publish": "2024-05-02 10:00:00", "maintext": "Late."}, "post.example"),
    ({"media_name": "Post", "publish_date": "2024-05-02", "stories_id": 3, "text": "Late."}, "Post"),
    ({"domain": "post.example", "seendate": "20240502T100000Z", "body": "Late."}, "post.example"),
    ({"url": "https://www.post.example", "pubDate": "Thu, 02 May 2024 10:00:00 GMT", "text": "Late."}, "post.example"),
])
def test_the_names_of_common_exports_are_known(fields: dict[str, object], outlet: str) -> None:
    article = read_lines(json.dumps(fields)).articles[0]
    assert (article.outlet, article.date, article.text) == (outlet, date(2024, 5, 2), "Late.")


def test_bad_lines_are_named_by_number_and_the_rest_is_read() -> None:
    reading = read_lines('{"text": "One."}', "{broken", "", "[1]", '{"id": "x"}', b'{"text": "\xff"}',
                         '{"text": ' + "[" * 200_000, '{"text": "Two."}')
    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert [(problem.where, problem.what.split(" (")[0]) for problem in reading.problems] == [
        ("standard input, line 2", "is not JSON"),
        ("standard input, line 4", "is no JSON object"),
        ("standard input, line 5", "has no text"),
        ("standard input, line 6", "is not UTF-8"),
        ("standard input, line 7", "is JSON that is nested too deep to be read"),
    ]


def test_a_records_own_targets_are_spans_of_the_text() -> None:
    bare, titled, wrong = (read_lines(json.dumps({"text": "Lee came.", **more})) for more in (
        {"targets": [[0, 3]]}, {"targets": [[0, 3]], "title": "News"}, {"targets": [[5, 99]]}))
    assert [target.of(bare.articles[0].text) for target in bare.articles[0].targets] == ["Lee"]
    assert [target.of(titled.articles[0].text) for target in titled.articles[0].targets] == ["Lee"]
    assert wrong.articles[0].targets == ()
    assert "targets that are no stretches" in wrong.problems[0].what


def test_half_a_character_pair_keeps_every_offset() -> None:
    assert read_lines('{"text": "a\\ud800b"}').articles[0].text == "a\ufffdb"


@given(st.dictionaries(st.sampled_from(["id", "outlet", "date", "title", "text", "author", "role", "speaker", "url"]),
                       st.recursive(st.none() | st.booleans() | st.floats() | st.text(),
                                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)))
def test_any_record_is_read_or_named(fields: dict[str, object]) -> None:
    reading = read_lines(json.dumps(fields))
    assert len(reading.articles) == 1 or reading.problems
    for article in reading.articles:
        assert isinstance(fields["text"], str)
        assert article.text.endswith(fields["text"])
        assert article.headline is None or article.headline.end <= len(article.text)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_named(data: bytes) -> None:
    reading = read_articles(["-"], stdin=io.BytesIO(data))
    assert reading.articles or reading.problems


@pytest.mark.parametrize(("words", "day"), [
    ("2024-05-02", date(2024, 5, 2)), ("2024-5-2 08:00", date(2024, 5, 2)), ("20240502", date(2024, 5, 2)),
    ("2 May 2024", date(2024, 5, 2)), ("May 2nd, 2024", date(2024, 5, 2)), ("Sept. 9, 2024", date(2024, 9, 9)),
    ("5/22/2024", date(2024, 5, 22)), ("22.5.2024", date(2024, 5, 22)), ("3/3/2024", date(2024, 3, 3)),
    ("3/4/2024", None), ("2024-13-01", None), ("yesterday", None), ("", None),
])
def test_dates(words: str, day: date | None) -> None:
    assert parse_date(words) == day


@given(st.text())
def test_any_date_is_read_or_none(words: str) -> None:
    assert parse_date(words) is None or isinstance(parse_date(words), date)


def test_a_name_is_the_same_however_the_system_writes_its_accents(tmp_path: Path) -> None:
    folder = tmp_path / "Cafe\u0301"
    folder.mkdir()
    for name in ("Zoe\u0308 Post.txt", "Echo.txt"):
        (folder / name).write_text("The ferry came.\n", encoding="utf-8")
    reading = read_articles([folder])
    assert reading.event == "Caf\u00e9"
    assert [(article.id, article.outlet) for article in reading.articles] == [
        ("Echo", "Echo"), ("Zo\u00eb Post", "Zo\u00eb Post")]

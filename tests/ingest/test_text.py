"""Plain text and front matter: the text below it is kept to the letter."""
from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.ingest import read_articles
from mediacompare.ingest.document import Refused
from mediacompare.ingest.readers.text import parse_front_matter, split_front_matter
from mediacompare.model import Article, Problem


def read_one(folder: Path, content: str | bytes, name: str = "harbour-post.txt") -> tuple[Article, tuple[Problem, ...]]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    reading = read_articles([path])
    assert len(reading.articles) == 1, reading.problems
    return reading.articles[0], reading.problems


def only_problem(folder: Path, content: bytes, name: str = "harbour-post.txt") -> Problem:
    path = folder / name
    path.write_bytes(content)
    reading = read_articles([path])
    assert reading.articles == ()
    assert len(reading.problems) == 1
    return reading.problems[0]


def test_without_front_matter_the_name_is_the_outlet_and_the_text_is_untouched(tmp_path: Path) -> None:
    article, problems = read_one(tmp_path, "The ferry was late.\r\n\r\n  Nobody “minded”.\n")
    assert article.text == "The ferry was late.\r\n\r\n  Nobody “minded”.\n"
    assert (article.id, article.outlet, article.role, article.headline) == ("harbour-post",) * 2 + ("coverage", None)
    assert problems == ()


def test_front_matter_gives_the_fields(tmp_path: Path) -> None:
    article, problems = read_one(tmp_path, (
        "---\noutlet: Harbour Post\ndate: 2024-05-02\nauthor: Ann Lee\nurl: https://example.org/a\n"
        "role: source\nspeaker: Tom Marsh\n---\nFriends, the ferry stays.\n"))
    assert article.text == "Friends, the ferry stays.\n"
    assert (article.outlet, article.date, article.author) == ("Harbour Post", date(2024, 5, 2), "Ann Lee")
    assert (article.role, article.speaker, article.url) == ("source", "Tom Marsh", "https://example.org/a")
    assert problems == ()


def test_a_title_stands_first_and_is_marked(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "---\ntitle: Ferry late again\n---\nIt was late.\n")
    assert article.text == "Ferry late again\n\nIt was late.\n"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry late again"


def test_a_title_that_the_text_repeats_is_not_doubled(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "---\ntitle: Ferry late again\n---\nFerry late again\n\nIt was late.\n")
    assert article.text == "Ferry late again\n\nIt was late.\n"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry late again"


def test_a_markdown_heading_is_the_headline(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "# Ferry late again\n\nIt was late.\n", name="post.md")
    assert article.text == "# Ferry late again\n\nIt was late.\n"
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry late again"


def test_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, b"\xef\xbb\xbfLate.")
    assert article.text == "Late."


def test_yaml_words_stay_words(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "---\ntitle: No\noutlet: 1984\ntags: [a, {b: c}]\nauthor: on\n---\nLate.\n")
    assert (article.outlet, article.author) == ("1984", "on")
    assert article.text == "No\n\nLate.\n"


@pytest.mark.parametrize(("content", "word"), [
    (b"", "is empty"),
    (b" \n\t\n", "is empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    (b"---\noutlet: A\nLate.", "never closes"),
    (b"---\ntitle: Ferry: late\n  and: [\n---\nLate.", "cannot be read in line 2"),
    (b"---\ntitle: [Ferry\n---\nLate.", "cannot be read in line"),
    (b"---\n- a\n- b\n---\nLate.", "no list of `name: value`"),
    (b"---\njust words\n---\nLate.", "no list of `name: value`"),
    (b"---\noutlet: A\n---\n \n", "has no text"),
    (b"---\nrole: sauce\n---\nLate.", "a role that is not known: sauce"),
])
def test_what_cannot_be_read_is_named_with_a_way_out(tmp_path: Path, content: bytes, word: str) -> None:
    problem = only_problem(tmp_path, content)
    assert word in problem.what
    assert problem.where.endswith("harbour-post.txt")
    assert problem.advice


def test_windows_text_is_read_and_the_guess_is_named(tmp_path: Path) -> None:
    article, problems = read_one(tmp_path, "It was “late”, said José. The café’s clock agreed.".encode("cp1252"))
    assert article.text == "It was “late”, said José. The café’s clock agreed."
    assert [problem.what for problem in problems] == [
        "is not UTF-8 (byte 0x93 at position 7); it was read as windows-1252"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    article, problems = read_one(tmp_path, "It was “late”.".encode(encoding))
    assert (article.text, problems) == ("It was “late”.", ())


def test_garbled_text_is_named(tmp_path: Path) -> None:
    article, problems = read_one(tmp_path, "It was “late”.".encode().decode("cp1252", errors="ignore"))
    assert "garbled characters (â€œ)" in problems[0].what
    assert article.text.startswith("It was â€œlate")


@pytest.mark.parametrize(("header", "word"), [
    ("role: source", "names no speaker"),
    ("date: 3/4/2024", "a date that is not clear: 3/4/2024"),
    ("speeker: Ann Lee", "a field `speeker`"),
])
def test_what_is_odd_is_named_and_the_text_still_read(tmp_path: Path, header: str, word: str) -> None:
    article, problems = read_one(tmp_path, f"---\n{header}\n---\nLate.\n")
    assert article.text == "Late.\n"
    assert len(problems) == 1
    assert word in problems[0].what


@pytest.mark.parametrize("title", [
    "‘A shame’: fury as the pool closes", "Pool closes: “we were not asked”", '"Cowardly" plan, says mayor',
    "'Never again' say swimmers", "@mayor posts: no", "100%: what it means", "[Updated] Pool: the vote", "- 3: 4",
])
def test_a_headline_may_stand_in_the_front_matter_as_it_is(title: str) -> None:
    assert parse_front_matter(f"title: {title}\noutlet: A\n") == {"title": title, "outlet": "A"}


def test_deep_and_self_referring_front_matter_is_safe() -> None:
    assert parse_front_matter("tags: " + "[" * 5000 + "]" * 5000 + "\noutlet: A") == {"outlet": "A"}
    assert parse_front_matter("a: &x [1, 2]\nb: [*x, *x]\noutlet: A") == {"outlet": "A"}
    assert parse_front_matter("title: !!python/object/apply:os.getcwd []\noutlet: A") == {"outlet": "A"}


def test_a_title_in_the_folded_style_is_one_line(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "---\ntitle: >\n  Ferry late\n  again\n---\nIt was.\n")
    assert article.text == "Ferry late again\n\nIt was.\n"


@given(st.text())
def test_front_matter_and_body_make_up_the_whole(text: str) -> None:
    try:
        header, body = split_front_matter(text)
    except Refused:
        return
    assert text.endswith(body)
    assert header in text


@given(st.text(max_size=200))
def test_any_front_matter_is_read_or_refused(header: str) -> None:
    try:
        fields = parse_front_matter(header)
    except Refused as refusal:
        assert refusal.advice
    else:
        assert all(isinstance(value, str) for value in fields.values())

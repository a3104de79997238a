"""The written events are read as their guideline says, and points are judged as a person would."""
from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.passages.gold import GoldEvent, excerpts, read_written_events
from benchmarks.passages.points import judge
from benchmarks.passages.written import FOLDER, read_written, written_gold
from mediacompare.align.points import find_points
from mediacompare.model import Event, Link

SMALL = """== The Bell | A ferry sinks
1 q2 | “It sank,” she said.
3? | Gulls cried.

| Rain fell.
== The Post | Ferry down
1 | A ferry sank.
q2 3 | “It sank,” said the mate, and gulls cried.
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_file_is_an_event_of_articles_with_headlines_and_paragraphs(small: Path) -> None:
    bell, post = (one.article for one in read_written(small))
    assert bell.text == "A ferry sinks\n\n“It sank,” she said. Gulls cried.\n\nRain fell.\n"
    assert (bell.id, bell.outlet, post.id) == ("small/the-bell", "The Bell", "small/the-post")
    assert bell.headline is not None and bell.headline.of(bell.text) == "A ferry sinks"


def test_sentences_with_a_number_in_common_are_gold(small: Path) -> None:
    articles = read_written(small)
    texts = {one.article.id: one.article.text for one in articles}

    def words(row: dict[str, object], end: str) -> str:
        return texts[str(row[end])][int(str(row[f"{end}_start"])) : int(str(row[f"{end}_end"]))]

    rows = list(written_gold(articles))
    firm = {(words(row, "a"), words(row, "b"), row["relation"]) for row in rows if not row["optional"]}
    assert firm == {
        ("“It sank,” she said.", "A ferry sank.", "same fact"),
        ("“It sank,” she said.", "“It sank,” said the mate, and gulls cried.", "verbatim quote"),
    }
    open_pairs = {(words(row, "a"), words(row, "b")) for row in rows if row["optional"]}
    assert ("Gulls cried.", "“It sank,” said the mate, and gulls cried.") in open_pairs
    assert ("A ferry sinks", "A ferry sank.") in open_pairs


def test_a_line_without_a_bar_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("== The Bell | Title\n1 | One.\nTwo.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.txt, line 3"):
        read_written(path)


def test_ten_events_of_two_or_three_articles_with_points_in_common() -> None:
    events = [(path.stem, read_written(path)) for path in sorted(FOLDER.glob("*.txt"))]
    assert len(events) == 10
    assert {len(articles) for _, articles in events} == {2, 3}
    assert sum(len(articles) for _, articles in events) == 28
    for _, articles in events:
        assert sum(not row["optional"] for row in written_gold(articles)) >= 10
        assert all(190 <= len(one.article.text.split()) <= 450 for one in articles)


def test_excerpts_are_cut_and_keep_the_gold() -> None:
    event = next(one for one in read_written_events() if one.name == "memorial-name")
    first = next(excerpts(event))
    assert [len(annotated.sentences) for annotated in first.articles] == [6, 6]
    assert first.gold is event.gold


def test_points_are_judged_against_the_gold(small: Path) -> None:
    from mediacompare.annotate import annotate

    articles = read_written(small)
    event = GoldEvent("small", tuple(annotate(one.article) for one in articles), tuple(written_gold(articles)))
    bell, post = event.articles
    wrong = Link(bell.article.id, bell.sentences[3].span, post.article.id, post.sentences[1].span, "same fact", 0.9)
    points = find_points(Event("small", event.articles, links=(wrong,)))
    counts = judge(event, points)
    assert (counts["joined right"], counts["joined wrong"]) == (0, 0)  # “Rain fell.” has two words: no point
    told = Link(bell.article.id, bell.sentences[1].span, post.article.id, post.sentences[1].span, "same fact", 0.9)
    counts = judge(event, find_points(Event("small", event.articles, links=(told,))))
    assert (counts["joined right"], counts["joined wrong"]) == (1, 0)
    # The mate's quotation is told by both: unsure, since "It sank" stands near, is no claim that one leaves it out.
    assert counts["one: left out wrong"] == 0

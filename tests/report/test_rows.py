"""Side by side: every sentence once, in each article's own order; kin beside kin."""
from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediacompare.model import Event, Link
from mediacompare.report.rows import reading_rows
from tests.report.events import annotated, corran

STORY = "One thing happened. Two more did. Three came later. Four ended it."
ARTICLES = tuple(annotated(name, STORY, article=name) for name in ("a", "b", "c"))
RELATIONS = ("verbatim quote", "altered quote", "paraphrase", "same fact")


@st.composite
def links(draw: st.DrawFn) -> Link:
    first, second = draw(st.permutations(ARTICLES))[:2]
    one, other = (draw(st.sampled_from(article.sentences)).span for article in (first, second))
    return Link(first.article.id, one, second.article.id, other, draw(st.sampled_from(RELATIONS)),  # type: ignore[arg-type]
                draw(st.floats(0, 1)))


@given(st.lists(links(), max_size=12))
def test_every_sentence_stands_once_and_in_order(found: list[Link]) -> None:
    rows = reading_rows(Event("e", ARTICLES, links=tuple(found)))
    for column, article in enumerate(ARTICLES):
        assert [s for row in rows for s in row.sentences[column]] == list(range(len(article.sentences)))


@given(st.lists(links(), max_size=12))
def test_a_labelled_row_holds_one_sentence_of_two_articles_or_more(found: list[Link]) -> None:
    for row in reading_rows(Event("e", ARTICLES, links=tuple(found))):
        if row.relation:
            assert all(len(part) <= 1 for part in row.sentences)
            assert sum(map(len, row.sentences)) >= 2


@given(st.lists(links(), max_size=8))
def test_the_order_of_links_changes_nothing(found: list[Link]) -> None:
    there, back = (reading_rows(Event("e", ARTICLES, links=tuple(order))) for order in (found, found[::-1]))
    assert there == back


def test_kin_stand_beside_each_other() -> None:
    event = corran().event
    texts = [a.text for a in event.coverage]
    tied = [row for row in reading_rows(event) if row.relation == "verbatim quote"]
    assert len(tied) == 1
    for column, part in enumerate(tied[0].sentences):
        sentence = event.coverage[column].sentences[part[0]].span.of(texts[column])
        assert "I will not gamble with a single life" in sentence


def test_without_links_all_stands_in_one_row() -> None:
    event = replace(corran().event, links=())
    assert [row.relation for row in reading_rows(event)] == [None]

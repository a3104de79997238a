from __future__ import annotations

from dataclasses import replace

from mediacompare.align.passages import link_passages
from mediacompare.align.shared_copy import find_shared_copy, without_shared_copy
from mediacompare.measures import shared_copy
from mediacompare.model import AnnotatedArticle, Event, LoadedHit
from tests.align.made import article

WIRE = (
    "The quarry above Tollen caught fire shortly before dawn on Tuesday.",  # 11 words
    "“It sounded like a freight train,” said Mette Dahl, who lives below it.",
)
ONE = article("one", "Sirens woke the valley.", *WIRE, "The owner could not be reached.")
TWO = article("two", *WIRE, "Our reporter saw smoke at noon.")
THREE = article("three", "Mette Dahl saw it.", "“It sounded like a freight train,” Dahl told us.")


def printed(articles: list[AnnotatedArticle]) -> list[dict[str, str]]:
    texts = {a.article.id: a.text for a in articles}
    return [{key: span.of(texts[key]) for key, span in copy.passages} for copy in find_shared_copy(articles)]


def test_a_passage_that_two_articles_print_is_found_once() -> None:
    assert printed([ONE, TWO, THREE]) == [{"one": "\n".join(WIRE), "two": "\n".join(WIRE)}]


def test_a_quotation_alone_is_no_shared_copy() -> None:
    assert printed([THREE, article("four", "“It sounded like a freight train,” Dahl told us.")]) == []


def test_one_changed_word_in_twelve_is_still_a_copy() -> None:
    changed = article("four", WIRE[0].replace("Tuesday", "Monday"))
    assert len(printed([ONE, changed])) == 1


def test_a_source_is_not_searched() -> None:
    assert printed([ONE, article("release", *WIRE, role="source", speaker="Mette Dahl")]) == []


def test_the_event_without_it_has_the_rest_and_says_what_went() -> None:
    first = replace(ONE, loaded=(LoadedHit(ONE.words[6], "caught", "sensational verb", 0.2, "outlet"),))
    links, _ = link_passages([first, TWO])
    event = without_shared_copy(Event("fire", (first, TWO, THREE), links=links))
    left = event.articles[0]
    kept = [s.span.of(left.text) for s in left.sentences]
    assert kept == ["Sirens woke the valley.", "The owner could not be reached."]
    assert len(left.words) == 4 + 6
    assert (left.quotes, left.quoted, left.loaded, event.links) == ((), (), (), ())
    assert [f.rule for f in left.furniture] == ["shared copy"]
    assert event.articles[2] == THREE


def test_the_table_counts_words() -> None:
    rows = shared_copy.measure(Event("fire", (ONE, TWO, THREE))).frame()
    assert list(rows["article"]) == ["one", "two"]
    assert list(rows["words"]) == [11 + 13, 11 + 13]
    assert list(rows["article_words"]) == [4 + 24 + 6, 24 + 6]
    assert list(rows["articles"]) == [2, 2]

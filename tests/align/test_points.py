"""Points of three short articles, linked by hand."""
from __future__ import annotations

from dataclasses import replace

from mediacompare.align.points import find_points
from mediacompare.measures import points
from mediacompare.model import Event, Link
from tests.align.made import article

BELL = article("bell", "The ferry sank off Marle at dawn.", "“We heard a bang,” the captain said.", "Gulls cried.")
CRIER = article("crier", "At dawn a ferry went down near Marle.", "The captain spoke of a bang and of smoke.")
POST = article("post", "A ferry that sank off Marle carried pigs and 340 crates.", "Its owner once ran a circus.")


def link(a, i, b, j, score=0.9):  # type: ignore[no-untyped-def]
    return Link(a.article.id, a.sentences[i].span, b.article.id, b.sentences[j].span, "same fact", score)


LINKS = (link(BELL, 0, CRIER, 0), link(BELL, 0, POST, 0, 0.8), link(CRIER, 0, POST, 0, 0.7), link(BELL, 1, CRIER, 1))
EVENT = Event("ferry", (BELL, CRIER, POST), links=LINKS)


def levels(event: Event) -> list[list[str]]:
    return [[telling.level for telling in point.tellings] for point in find_points(event)]


def test_points_are_told_left_out_or_told_by_one_alone() -> None:
    assert levels(EVENT) == [
        ["told", "told", "told"],
        ["told", "told", "left out"],
        ["left out", "left out", "told"],
    ]
    assert [point.spread for point in find_points(EVENT)] == ["all", "all but one", "one"]


def test_a_sentence_of_too_few_words_is_no_point() -> None:
    starts = {point.best for point in find_points(EVENT)}
    assert ("bell", BELL.sentences[2].span) not in starts


def test_what_an_article_tells_in_a_sentence_of_another_point_it_tells_partly() -> None:
    loose = replace(EVENT, links=(*LINKS, link(BELL, 1, POST, 0, 0.4)))
    assert levels(loose)[1] == ["told", "told", "partly"]
    assert find_points(loose)[1].spread == "all"


def test_an_echo_keeps_a_point_from_being_called_left_out() -> None:
    echoed = replace(EVENT, echoes=(link(CRIER, 1, POST, 1, 0.1),))
    assert levels(echoed)[1] == ["told", "told", "unsure"]
    assert find_points(echoed)[1].spread == "some"


def test_sentences_that_are_alike_by_one_link_only_are_not_all_one_point() -> None:
    chained = replace(EVENT, links=(link(BELL, 0, CRIER, 0), link(CRIER, 0, POST, 0, 0.5)))
    assert levels(chained)[0] == ["told", "told", "partly"]


def test_a_number_that_another_article_has_too_is_near() -> None:
    numbered = article("bell", "The ferry sank off Marle.", "Some 340 crates drifted ashore in the evening.")
    event = Event("ferry", (numbered, POST))
    assert ["told", "unsure"] in levels(event)


def test_one_article_has_no_points_to_compare() -> None:
    assert find_points(Event("ferry", (BELL,))) == ()


def test_a_headline_is_no_point_and_what_it_tells_is_told_partly() -> None:
    first = replace(BELL.sentences[0], in_headline=True)
    titled = replace(EVENT, articles=(replace(BELL, sentences=(first, *BELL.sentences[1:])), CRIER, POST))
    assert ["partly", "told", "told"] in levels(titled)
    assert all(point.best != ("bell", first.span) for point in find_points(titled))


def test_the_table_counts_words_and_leads_to_the_sentences() -> None:
    rows = points.measure(EVENT).records()
    assert len(rows) == 9
    first = rows[0]
    start, end = map(int, first["passages"].split("-"))
    assert BELL.text[start:end] == "The ferry sank off Marle at dawn."
    assert (first["words"], first["told"], first["articles"], first["spread"]) == (7, 3, 3, "all")
    left = next(row for row in rows if row["level"] == "left out")
    assert (left["passages"], left["words"]) == ("", 0)


def test_a_point_rests_on_whom_its_sentences_quote() -> None:
    said = article("bell", "“We heard a loud bang and then nothing,” said the captain.", speaker="Ida Holm")
    other = article("crier", "“We heard a loud bang and then nothing,” said Holm.", speaker="Ida Holm")
    event = Event("ferry", (said, other), links=(link(said, 0, other, 0, 1.0),))
    assert find_points(event)[0].rests_on == "Ida Holm"


def test_a_seldom_heard_voice_that_is_heard_there_too_is_near() -> None:
    bell = article("bell", "“He took half a million,” said Holm.", speaker="Ida Holm")
    once = article("crier", "“That is bus fare, and no answer,” she said.", speaker="Ida Holm")
    often = article("crier", *(f"“Number {word} is no answer,” she said." for word in "one two three".split()),
                    speaker="Ida Holm")
    assert levels(Event("jets", (bell, once)))[0] == ["told", "unsure"]
    assert levels(Event("jets", (bell, often)))[0] == ["told", "left out"]

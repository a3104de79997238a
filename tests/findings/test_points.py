"""What points, figures and stances say in sentences, from tables made by hand."""
from __future__ import annotations

from dataclasses import replace

from mediacompare.align.passages import link_passages
from mediacompare.annotate import annotate_quotes
from mediacompare.findings import asserted as asserted_findings
from mediacompare.findings import facts as facts_findings
from mediacompare.findings import points as points_findings
from mediacompare.measures import asserted, facts, points
from mediacompare.model import Article, Event
from tests.align.made import article
from tests.align.test_asserted import ALLEGES, STATES
from tests.align.test_asserted import event as meeting
from tests.align.test_facts import ONE, TWO
from tests.align.test_points import EVENT, link


def test_what_all_tell_and_what_one_leaves_out() -> None:
    found = points_findings.find(EVENT, points.measure(EVENT))
    by_kind = {one.kind: one for one in found}
    assert by_kind["told by all"].finding.sentence == "One point is told by all three articles."
    assert by_kind["told by all"].share == (7 + 8 + 11) / (16 + 17 + 17)
    assert (by_kind["told by all"].differ, by_kind["told by all"].articles) == (0, 3)


def long_event() -> Event:
    bell = article("bell", "The captain of the ferry heard a loud bang below the deck.",
                   "The owner once ran a circus with two bears in the north of the county until the war.",
                   "The bears lived behind the pier for a decade and were fed by schoolchildren on Sundays.")
    crier = article("crier", "A loud bang below the deck is what the ferry's captain heard.")
    post = article("post", "Rain is expected on Friday.")
    return Event("ferry", (bell, crier, post), links=(link(bell, 0, crier, 0),))


def test_all_but_one_and_one_alone_are_told_with_their_words() -> None:
    event = long_event()
    found = {one.kind: one for one in points_findings.find(event, points.measure(event))}
    but_one = found["all but one"]
    assert but_one.finding.sentence == (
        "All but The post tell this: “The captain of the ferry heard a loud bang below the deck.”")
    assert but_one.finding.evidence == ("bell:0-58", "crier:0-61")
    assert "Two of three articles tell it, in 24 words" in but_one.finding.detail
    alone = found["one only"]
    assert alone.finding.sentence.startswith("Only The bell tells this: “The owner once ran a circus")
    assert "two sentences in a row, 34 of the article’s 46 words" in alone.finding.detail
    assert alone.differ == 2


def test_a_short_sentence_of_one_article_is_no_finding() -> None:
    found = points_findings.find(EVENT, points.measure(EVENT))
    assert all(one.kind != "one only" for one in found)


def test_one_article_alone_gives_nothing() -> None:
    one = replace(EVENT, articles=EVENT.articles[:1], links=())
    assert points_findings.find(one, points.measure(one)) == ()


def test_what_one_states_and_another_calls_alleged() -> None:
    event = meeting(STATES, ALLEGES)
    (found,) = asserted_findings.find(event, asserted.measure(event))
    assert found.finding.sentence == f"The one states it, The two writes “allegedly” of it: “{STATES}”"
    assert found.finding.evidence == (f"one:0-{len(STATES)}", f"two:0-{len(ALLEGES)}")
    assert round(found.share, 3) == 1


def test_a_figure_that_differs() -> None:
    event = Event("storm", (ONE, TWO), links=link_passages((ONE, TWO))[0])
    found = facts_findings.find(event, facts.measure(event))
    assert [one.kind for one in found] == ["fact differs", "facts agree"]
    assert found[0].finding.sentence == "A figure differs: The one has “40 houses” and The two has “45 houses”."
    assert found[1].finding.sentence == "One figure is the same in every article: “$3 million”."


def test_a_point_of_one_article_alone_says_whose_words_it_is() -> None:
    told = ("“The owner once ran a circus with two bears in the north of the county until the war began, and the bears "
            "lived behind the pier for a decade,” said Mayor Ada Quill.")
    texts = (Article("bell", told, "Bell"), Article("crier", "Rain is expected on Friday.", "Crier"))
    event = Event("ferry", tuple(map(annotate_quotes, texts)))
    (alone,) = [one for one in points_findings.find(event, points.measure(event)) if one.kind == "one only"]
    assert alone.finding.detail.endswith(" The point rests on Ada Quill.")

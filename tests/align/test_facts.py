from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediacompare.align.facts import find_facts
from mediacompare.align.passages import link_passages
from mediacompare.measures import facts
from mediacompare.model import AnnotatedArticle, Event, Link
from tests.align.made import article

ONE = article(
    "one",
    "The storm tore the roofs off 40 houses in Lower Brack on Sunday night, firefighters said.",
    "Rescuers needed six hours to reach the last family.",
    "The council set aside $3 million for repairs.",
)
TWO = article(
    "two",
    "Firefighters said the storm tore the roofs off 45 houses in Lower Brack.",
    "The family waited six days for a new roof.",
    "For repairs the council set aside $3 million.",
    "Two horses drowned.",
)


def told(*articles: AnnotatedArticle) -> list[tuple[str, list[str]]]:
    links, _ = link_passages(articles)
    found = find_facts(Event("storm", articles, links=links))
    return [(fact.status, [mention.figure.value for mention in fact.mentions]) for fact in found]


def test_facts_differ_agree_or_stand_alone() -> None:
    assert told(ONE, TWO) == [
        ("differ", ["40", "45"]),
        ("all agree", ["$3 million", "$3 million"]),
        ("only here", ["six"]),
        ("only here", ["six"]),
        ("only here", ["Two"]),
    ]


def test_a_place_after_the_same_words_differs() -> None:
    speech = article("speech", "We are the quietest harbour town in the north.", role="source", speaker="Ida Holm")
    piece = article("piece", "Holm called Brack “the quietest harbour town in Europe.”", speaker="Ida Holm")
    assert told(piece, speech) == [("differ", ["Europe", "the north"])]


def test_sentences_that_do_not_tell_the_same_are_not_held_against_each_other() -> None:
    other = article("other", "A museum in Oslo lent 12 houses made of paper to a school.")
    assert [status for status, _ in told(ONE, other)] == ["only here"] * 4


def test_a_count_beside_the_same_word_differs_though_the_sentences_are_not_linked() -> None:
    report = article("report", "The panel closed its hearings on Friday and issued nine warnings.")
    paper = article("paper", "Islanders read the ten warnings issued to them with relief, and went home.")
    assert told(report, paper) == [("differ", ["nine", "ten"])]


def test_what_a_text_counts_in_two_ways_and_what_measures_anything_are_left_alone() -> None:
    report = article("report", "The panel issued nine warnings.", "A clerk lost two warnings.",
                     "Rain fell for four hours.")
    paper = article("paper", "Ten warnings were issued, and nobody on the island had read them before.",
                    "Snow fell on the quay for six hours.")
    assert {status for status, _ in told(report, paper)} == {"only here"}


def test_large_numbers_under_different_names_need_the_same_words_twice() -> None:
    courier = article("courier", "A petition against the closing drew 1,640 signatures.")
    bugle = article("bugle", "She brushed aside a petition that almost 2,000 residents had signed.")
    train = article("train", "The station handed 1,900 passengers a petition.")
    assert told(courier, bugle) == [("differ", ["1,640", "almost 2,000"])]
    assert {status for status, _ in told(courier, train)} == {"only here"}


def test_the_table_points_into_the_texts() -> None:
    links, _ = link_passages((ONE, TWO))
    rows = facts.measure(Event("storm", (ONE, TWO), links=links)).frame()
    first = rows[rows["fact"] == 1]
    texts = {"one": ONE.text, "two": TWO.text}
    assert [texts[r.article][r.start : r.end] for r in first.itertuples()] == ["40 houses", "45 houses"]
    assert list(first["texts"]) == [2, 2]
    assert not first["vague"].any()


def test_a_sentence_that_gives_both_numbers_contradicts_neither() -> None:
    one = article("one", "The harbour hospital needs 42 nurses, the director said.")
    two = article("two", "The harbour hospital has 27 nurses, the director said, where it needs 42.")
    three = article("three", "The harbour hospital needs 45 nurses, the director said.")
    assert told(one, two) == [("only here", ["42"]), ("only here", ["27"])]
    assert told(one, three) == [("differ", ["42", "45"])]


def test_a_figure_that_another_text_gives_of_something_else_is_not_called_its_own() -> None:
    one = article("one", "Two boats left Brack on Sunday to look for the crew.")
    two = article("two", "The school has bought two boats. Three boys may row them.")
    assert told(one, two) == [("only here", ["Three"])]
    busy = article("busy", "The bridge of Brack carries 31,000 lorries a day.")
    vague = article("vague", "Fumes of about 30,000 lorries fill the valley. Six goats fell ill.")
    assert told(busy, vague) == [("only here", ["Six"])]


def linked(first: str, second: str, *, score: float = 0.9, day: date | None = None) -> list[tuple[str, list[str]]]:
    """The facts of two sentences that are said to tell the same."""
    one, two = article("one", first), article("two", second)
    one, two = (replace(a, article=replace(a.article, date=day)) for a in (one, two))
    link = Link("one", one.sentences[0].span, "two", two.sentences[0].span, "same fact", score)
    return [
        (fact.status, [mention.figure.value for mention in fact.mentions])
        for fact in find_facts(Event("made", (one, two), links=(link,)))
    ]


def test_round_and_exact_figures_that_can_both_be_right_agree() -> None:
    assert linked("More than 200 speakers came to the hall.", "In the hall 212 speakers came forward.") == [
        ("all agree", ["More than 200", "212"])]
    assert linked("About 200 workers run the plant.", "The plant has 210 workers who run it.") == [
        ("all agree", ["About 200", "210"])]
    assert linked("About 200 workers run the plant.", "The plant has 260 workers who run it.")[0][0] == "differ"


def test_a_sum_needs_two_words_beside_it_to_be_the_same_sum() -> None:
    cost = "The airtime in Brack will cost $3 million."
    assert linked(cost, "They reserved $2 million of airtime.")[0][0] == "only here"
    assert linked(cost, "All airtime there will cost $2 million.")[0][0] == "differ"


def test_weekdays_differ_beside_the_same_act_only() -> None:
    day = date(2024, 6, 14)
    vetoed = "Governor Ida Holm on Monday vetoed the bill."
    assert linked(vetoed, "Ida Holm on Tuesday vetoed the bill.", day=day) == [("differ", ["Monday", "Tuesday"])]
    assert linked(vetoed, "Ida Holm on Tuesday called the bill an insult.", day=day) == []
    assert linked(vetoed, "Ida Holm on Monday vetoed the bill.", day=day) == []

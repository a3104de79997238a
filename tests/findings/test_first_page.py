"""What the first page proposes, sentence by sentence, and how it chooses."""
from __future__ import annotations

import pytest

from mediacompare.findings.headlines import headlines
from mediacompare.findings.introductions import introductions
from mediacompare.findings.material import gather
from mediacompare.findings.names import names_for_one_thing
from mediacompare.findings.proposals import Proposal, choose
from mediacompare.findings.quotations import same_quotations
from mediacompare.findings.voices import voices
from mediacompare.model import Event
from tests.align.test_same_quotation import BELL, CRIER, event_of


def said(event: Event, kind: str) -> list[str]:
    """The sentences of one kind."""
    material = gather(event)
    proposers = (same_quotations, voices, headlines, introductions, names_for_one_thing)
    return [one.sentence for propose in proposers for one in propose(material) if one.kind == kind]


def test_what_one_article_cuts_is_told_with_the_words() -> None:
    assert said(event_of(bell=BELL, crier=CRIER), "quotation cut") == [
        "Bell and Crier print the same words of Ada Brook; only Bell also prints “I have told the builders to begin "
        "tomorrow morning at six.”"
    ]


def test_who_prints_half_of_a_sentence_neither_has_it_nor_leaves_it_out() -> None:
    half = CRIER.replace("for it,” Ada", "for it. I have told the builders to begin,” Ada")
    assert said(event_of(bell=BELL, crier=half), "quotation cut") == []


def test_two_of_three_print_more() -> None:
    post = BELL.replace("frost", "snow")
    assert said(event_of(bell=BELL, crier=CRIER, post=post), "quotation cut")[0].endswith(
        "Bell and Post also print “I have told the builders to begin tomorrow morning at six”, Crier not."
    )


def test_two_wordings_of_one_quotation_are_set_side_by_side() -> None:
    (sentence,) = said(event_of(bell=BELL, crier=CRIER), "quotation reworded")
    assert "before the first frost, and" in sentence
    assert "before the first snow, and" in sentence


def test_words_that_every_article_prints_are_told_where_none_prints_more() -> None:
    post = CRIER.replace("insisted", "said")
    (sentence,) = said(event_of(crier=CRIER, post=post), "quotation in every article")
    assert sentence.startswith("Both articles print the same words of Ada Brook: “We will mend the old bridge before")
    assert said(event_of(bell=BELL, crier=CRIER), "quotation in every article") == []
    assert said(event_of(crier=CRIER, post=post, town=NAMED), "quotation in every article") == []


def test_a_verb_that_takes_a_stand_is_told_beside_one_that_only_reports() -> None:
    (sentence,) = said(event_of(bell=BELL, crier=CRIER), "quotation introduced")
    assert sentence.endswith("are brought in by “said” in Bell and “insisted” in Crier.")


def test_the_same_words_near_the_top_and_near_the_end() -> None:
    late = "\n\n".join(["Rain fell on Harrow."] * 9)
    event = event_of(bell=f"{BELL}\n{late}\n", crier=CRIER.replace("“We will", f"{late}\n\n“We will"))
    assert said(event, "quotation placed") == [
        "Ada Brook’s words “We will mend the old bridge before the first” stand in paragraph 2 of 11 in Bell and in "
        "paragraph 10 of 11 in Crier."]  # fmt: skip


HEARD = """Bridge shut

Mayor Ada Brook shut the bridge. “Nobody crosses it until the spring has come round again,” Ada Brook said.

Tom Reed, a resident, objects. “I have crossed it every day for thirty years and more,” Tom Reed said.
"""
NAMED = """Bridge shut by Brook

Mayor Ada Brook shut the bridge. Brook gave no reason. Nobody knows what Brook will do.
"""


def test_who_is_quoted_in_one_article_and_named_in_no_other() -> None:
    assert said(event_of(bell=HEARD, crier=NAMED), "only heard here") == [
        "Only Bell quotes Tom Reed (a resident), whom the other does not name."
    ]


def test_who_is_named_elsewhere_is_not_heard_in_one_article_only() -> None:
    assert said(event_of(bell=HEARD, crier=f"{NAMED}\nReed left.\n"), "only heard here") == []


def test_words_that_another_article_prints_too_were_heard_there() -> None:
    crier = f"{NAMED}\nA man objects. “I have crossed it every day for thirty years and more,” he said.\n"
    assert said(event_of(bell=HEARD, crier=crier), "only heard here") == []


def test_a_person_whom_both_name_and_one_quotes() -> None:
    both = HEARD.replace("Bridge shut\n", "Brook shuts bridge\n")
    assert said(event_of(bell=both, crier=NAMED), "heard by some") == [
        "Both articles name Ada Brook; Bell (at least 10 words) quotes Brook, Crier does not."
    ]


def test_a_person_whom_both_name_and_none_quotes() -> None:
    assert said(event_of(bell=NAMED, crier=NAMED.replace("Nobody", "Nobody here")), "named, not heard") == [
        "Both articles name Ada Brook; neither quotes a word of Brook’s."
    ]
    dead = NAMED.replace("Nobody", "Brook died on Friday. Nobody")
    assert said(event_of(bell=NAMED, crier=dead), "named, not heard") == []


def test_unnamed_people_in_one_article_and_none_in_the_other() -> None:
    crier = f"{NAMED}\nTwo officials said it was old. An aide said it would open.\n"
    assert said(event_of(bell=HEARD, crier=crier), "people without a name") == [
        "Crier rests at least two statements on people whom it does not name (“Two officials said”, “An aide said”); "
        "none were found in Bell."
    ]


def test_an_article_that_may_have_unnamed_people_is_not_said_to_have_none() -> None:
    crier = f"{NAMED}\nTwo officials said it was old. An aide said it would open.\n"
    bell = f"{HEARD}\nThe Post, citing officials in the town hall, wrote so.\n"
    assert said(event_of(bell=bell, crier=crier), "people without a name") == []


def test_the_headlines_verbs_of_one_person() -> None:
    bell, crier = (f"{title}\n\nMayor Ada Brook spoke. Brook left.\n" for title in (
        "Brook blasts the council", "Mayor Ada Brook defends her plan"))
    assert said(event_of(bell=bell, crier=crier), "the headline's verb") == [
        "The headlines have Brook do different things: “Brook blasts the council” (Bell) and “Brook defends her plan” "
        "(Crier)."
    ]


def test_a_word_that_one_headline_quotes_and_another_writes_as_its_own() -> None:
    from mediacompare.annotate import annotate
    from mediacompare.comparison import build_event
    from mediacompare.model import Article, Span

    titles = {"bell": "Brook calls plan ‘disgraceful’", "crier": "Disgraceful plan for the bridge, says Brook"}
    event = build_event([annotate(Article(name, f"{title}\n\nAda Brook spoke of the plan.\n", name.title(),
                                          headline=Span(0, len(title)))) for name, title in titles.items()])
    assert said(event, "quotation marks in the headline") == [
        "The headline of Bell sets “disgraceful” in quotation marks; that of Crier writes “Disgraceful” as its own "
        "word: “Disgraceful plan for the bridge, says Brook”."
    ]


def test_a_headline_that_names_somebody_is_not_said_to_name_nobody() -> None:
    bell = "Pelham waits\n\nAda Brook spoke. Brook left. Brook came. Sam Pelham and Ann Pelham wait.\n"
    crier = "Brook speaks\n\nAda Brook spoke. Brook left. Brook came again.\n"
    assert not any("names no person" in one for one in said(event_of(bell=bell, crier=crier), "named in the headline"))


def test_introductions_that_take_sides_are_set_side_by_side() -> None:
    bell, crier = (f"{who} Ada Brook spoke.\n" for who in ("The embattled mayor", "Mayor"))
    assert said(event_of(bell=bell, crier=crier), "how a person is introduced") == [
        "Ada Brook is introduced in different words: “embattled mayor Ada Brook” (Bell) and “Mayor Ada Brook” (Crier)."
    ]
    assert said(event_of(bell=crier, crier=crier), "how a person is introduced") == []


@pytest.mark.parametrize(("bell", "crier", "found"), [
    ("The tax hike passed.", "The tax increase passed.", True),
    ("The tax hike passed.", "The tax hike, or tax increase, passed. The tax hike is law.", False),
    ("The residents of Texas met.", "Illegal immigrants met.", False),
    ("The GOP met.", "Republicans met.", False),
])
def test_names_for_one_thing_are_told_only_where_it_is_one_thing(bell: str, crier: str, found: bool) -> None:
    assert bool(said(event_of(bell=bell, crier=crier), "names for one thing")) is found


def proposal(kind: str, worth: float, page: str = "") -> Proposal:
    return Proposal(kind, f"{kind} {worth}.", "", page or kind, (), worth)


def test_the_most_worthwhile_come_first_and_never_more_than_five() -> None:
    found = choose([proposal(str(place), 0.5 + place / 100) for place in range(9)])
    assert [one.kind for one in found] == ["8", "7", "6", "5", "4"]


def test_a_second_of_a_kind_is_worth_less_and_a_third_is_not_shown() -> None:
    found = choose([proposal("cut", 0.9), proposal("cut", 0.89), proposal("cut", 0.88), proposal("voice", 0.7)])
    assert [one.kind for one in found] == ["cut", "voice", "cut"]


def test_what_is_worth_little_is_never_filler() -> None:
    assert choose([proposal("share", 0.49)]) == ()


def first_page(event: Event) -> list[str]:
    from mediacompare.findings import find
    from mediacompare.measures import all_measures

    return [one.kind for one in find(event, {name: module.measure(event) for name, module in all_measures()})]


def test_copies_of_one_text_are_said_to_be_one_and_nothing_else() -> None:
    story = "\n\n".join(f"Mayor Ada Brook shut the old bridge over the river Harl on day {day} of the storm in Harrow."
                        for day in range(8))
    assert first_page(event_of(bell=f"{HEARD}\n{story}\n", crier=f"{HEARD}\n{story}\n")) == ["one text"]


def test_much_copy_is_told_with_its_share() -> None:
    from mediacompare.findings.what_it_is import shared_copies
    from mediacompare.measures.shared_copy import measure

    story = "Mayor Ada Brook shut the old bridge over the river Harl on the third day of the storm in Harrow."
    own = "Nobody in the town had expected it so early in the year, and the shops on both banks stayed empty."
    event = event_of(bell=f"{story} {own}", crier=story)
    (one,) = shared_copies(gather(event), measure(event))
    assert one.sentence.startswith("50% of Bell and 100% of Crier stand word for word in another article")


def test_articles_of_different_events_are_compared_in_nothing() -> None:
    other = "Pelham wins\n\nCoach Sam Pelham praised the Otters. “We played well all evening long,” he said.\n"
    assert first_page(event_of(bell=HEARD, crier=other)) == ["different events"]
    assert "different events" not in first_page(event_of(bell=HEARD, crier=NAMED))

"""What a quotation was checked to come from is told, however few words it has."""
from __future__ import annotations

from mediacompare.comparison import build_event
from tests.build import annotated, span_of

SPEECH = "We need forty. We have nine. I drove them at night because I wanted to know."


def links_of(bell: str, bell_said: str, crier: str, crier_said: str) -> list[tuple[str, str, str]]:
    articles = [
        annotated("Bell", bell, quotes=[(bell_said, "Ada Brook")]),
        annotated("Crier", crier, quotes=[(crier_said, "Ada Brook")]),
        annotated("Hall", SPEECH, role="source", speaker="Ada Brook"),
    ]
    texts = {article.article.id: article.text for article in articles}
    return [(link.relation, link.a_span.of(texts[link.a]), link.b_span.of(texts[link.b]))
            for link in build_event(articles).links]


def test_three_words_are_linked_to_the_source_and_to_whoever_else_quotes_them() -> None:
    found = links_of("“We have nine,” she said.", "We have nine,", "She said: “We have ten.”", "We have ten.")
    assert ("verbatim quote", "“We have nine,” she said.", "We have nine.") in found
    assert ("altered quote", "She said: “We have ten.", "We have nine.") in found
    assert ("altered quote", "“We have nine,” she said.", "She said: “We have ten.") in found


def test_each_sentence_of_a_quotation_is_linked_to_its_own() -> None:
    found = links_of("She said: “We need forty. We have nine.”", "We need forty. We have nine.", "Nothing.", "Nothing.")
    assert found == [
        ("verbatim quote", "She said: “We need forty.", "We need forty."),
        ("verbatim quote", "We have nine.", "We have nine."),
    ]


def test_other_ends_of_one_sentence_are_not_each_other() -> None:
    found = links_of("She “drove them at night”.", "drove them at night", "She “wanted to know”.", "wanted to know")
    sentence = "I drove them at night because I wanted to know."
    assert found == [
        ("verbatim quote", "She “drove them at night”.", sentence),
        ("verbatim quote", "She “wanted to know”.", sentence),
    ]


def test_the_words_of_a_link_are_the_articles_own() -> None:
    bell = annotated("Bell", "She said: “We have nine.”", quotes=[("We have nine.", "Ada Brook")])
    hall = annotated("Hall", SPEECH, role="source", speaker="Ada Brook")
    (link,) = build_event([bell, hall]).links
    assert (link.a, link.b, link.b_span) == ("Bell", "Hall", span_of(SPEECH, "We have nine."))

from __future__ import annotations

from dataclasses import replace

from mediacompare.align.naming import find_name_uses, sure_names
from mediacompare.lexicon.naming import load_contrast_sets, load_exact_names
from mediacompare.model import AnnotatedArticle, Link, Mention, Span
from tests.build import annotated, event, span_of


def uses(*articles: AnnotatedArticle) -> list[tuple[str, str, str]]:
    return [(use.article, use.referent, use.name) for use in find_name_uses(event(*articles))]


def test_names_of_one_set_are_found_in_both_articles() -> None:
    bell = annotated("Bell", "The death tax hurts farms.")
    crier = annotated("Crier", "Few families pay estate taxes.")
    referent = "taxes on what the dead leave"
    assert uses(bell, crier) == [("Bell", referent, "death tax"), ("Crier", referent, "estate tax")]


def test_an_ordinary_word_counts_only_beside_an_anchor_of_its_set() -> None:
    crier = annotated("Crier", "Residents came to the hall.")
    assert uses(crier) == []
    bell = annotated("Bell", "Police looked for illegal immigrants.")
    assert ("Crier", "people without legal status", "resident") in uses(bell, crier)


def test_an_anchor_in_a_source_opens_the_set() -> None:
    speech = annotated("Town", "This ultimatum is wrong.", role="source", speaker="Ada Brook")
    crier = annotated("Crier", "The letter came on Monday.")
    assert uses(crier) == []
    assert uses(crier, speech) == [("Crier", "a written demand", "letter")]


def test_the_longest_name_is_taken() -> None:
    assert [name for *_, name in uses(annotated("Bell", "It was a sham impeachment."))] == ["sham impeachment"]


def test_voices_are_told_apart() -> None:
    text = 'The estate tax is low. "The death tax kills farms," Ada Brook said.'
    bell = annotated("Bell", text, quotes=[("The death tax kills farms,", "Ada Brook")])
    assert [(use.name, use.own) for use in find_name_uses(event(bell))] == [("estate tax", True), ("death tax", False)]


def test_spans_give_the_words() -> None:
    text = "Rioters and protesters met. The rioters left."
    found = find_name_uses(event(annotated("Bell", text)))
    people = [use.span.of(text) for use in found if use.referent == "people in the street"]
    assert people == ["Rioters", "protesters", "rioters"]


def test_a_body_named_like_a_listed_word_is_no_use_of_it() -> None:
    text = "The Protester Union held a demonstration."
    plain = annotated("Bell", text)
    body = Mention(span_of(text, "Protester Union"), "Protester Union", "body")
    bell = replace(plain, mentions=(body,))
    assert "protester" not in [name for *_, name in uses(bell)]


def test_a_month_is_no_march() -> None:
    bell = annotated("Bell", "The riot of 31 March was no riot but a march. “March on,” they cried.")
    street = [name for _, referent, name in uses(bell) if referent == "what happens in the street"]
    assert street == ["riot", "riot", "march", "march"]


def test_mentions_are_grouped_by_the_name_they_resolve_to_with_their_titles() -> None:
    text = "Mayor Ada Brook spoke. Brook left."
    mentions = (Mention(span_of(text, "Ada Brook"), "Ada Brook", "person", span_of(text, "Mayor")),
                Mention(Span(text.index("Brook left"), text.index(" left")), "Ada Brook", "person"))
    bell = replace(annotated("Bell", text), mentions=mentions)
    assert uses(bell) == [("Bell", "Ada Brook", "Mayor Ada Brook"), ("Bell", "Ada Brook", "Brook")]


def test_every_exact_name_is_one_of_its_set() -> None:
    listed = {(naming.referent, name) for name, found in load_contrast_sets().by_name.items() for naming in found}
    assert not load_exact_names() - listed
    sets = {referent for referent, _ in load_exact_names()}
    assert all(sum(own == referent for own, _ in load_exact_names()) > 1 for referent in sets)


def test_linked_passages_prove_that_two_names_speak_of_one_thing() -> None:
    bell = annotated("Bell", "The council called for a road diet.")
    crier = annotated("Crier", "Councillors want a bike lane.")
    told = event(bell, crier)
    referent = "room for bicycles on the street"
    assert (referent, "road diet") not in sure_names(told, find_name_uses(told))
    link = Link("Bell", Span(0, len(bell.text)), "Crier", Span(0, len(crier.text)), "same fact", 0.9)
    linked = replace(told, links=(link,))
    assert {(referent, "road diet"), (referent, "bike lane")} <= sure_names(linked, find_name_uses(linked))
    loose = replace(told, links=(replace(link, score=0.3),))
    assert (referent, "road diet") not in sure_names(loose, find_name_uses(loose))

"""Labels that lead from every number to its evidence and back."""
from __future__ import annotations

from mediacompare.model import Span
from mediacompare.report.refs import Refs
from tests.report.events import annotated, corran, crowd, event_of


def test_quotations_are_numbered_in_their_article() -> None:
    refs = Refs(corran())
    labels = [ref.label for ref in refs.quotes.values()]
    assert labels == ["C1", "C2", "C3", "C4", "O1", "O2", "O3", "O4"]


def test_loaded_terms_are_numbered_through_the_report() -> None:
    refs = Refs(corran())
    assert [ref.label for ref in refs.loaded.values()] == ["L1", "L2", "L3", "L4", "L5", "L6"]


def test_letters_differ_and_leave_l_to_the_loaded_terms() -> None:
    names = ["Ledger", "The Ledger", "Long Island Post", "Post", "Record"]
    refs = Refs(event_of(*(annotated(name, "Words of a story stand here.") for name in names)))
    letters = list(refs.letters.values())
    assert len(set(letters)) == len(names)
    assert "L" not in letters
    assert letters[3:] == ["P", "R"]


def test_two_articles_of_one_outlet_are_told_apart() -> None:
    refs = Refs(event_of(*(annotated("Ledger", "Words of a story.", day=day, article=f"a{day}") for day in (3, 4))))
    assert list(refs.names.values()) == ["Ledger, 3 Mar 2026", "Ledger, 4 Mar 2026"]


def test_evidence_of_a_finding_is_a_label_a_paragraph_or_nothing() -> None:
    comparison = corran()
    refs = Refs(comparison)
    found = refs.quotes["the-observer", next(span for (who, span) in refs.quotes if who == "the-observer")]
    quote = comparison.event.coverage[1].quotes[0]
    assert refs.evidence(f"the-observer:{quote.start}-{quote.end}") == found.run
    elsewhere = refs.evidence("the-observer:0-3")
    assert elsewhere is not None
    assert elsewhere.href == "#passage-1-0"
    assert refs.evidence("the-observer:99990-99995") is None
    assert refs.evidence("nonsense") is None


def test_a_passage_is_the_sentence_where_a_stretch_begins() -> None:
    comparison = corran()
    article = comparison.event.coverage[0]
    second = article.sentences[1].span
    assert Refs(comparison).passage_at(article.article.id, Span(second.start + 3, second.end)) == "passage-0-1"


def test_anchors_are_unique() -> None:
    refs = Refs(crowd(12, speakers=40))
    anchors = [ref.anchor for ref in (*refs.quotes.values(), *refs.loaded.values())]
    assert len(set(anchors)) == len(anchors)

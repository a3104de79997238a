"""Names counted by hand."""
from __future__ import annotations

from mediacompare.measures import naming
from tests.build import annotated, event

BELL_TEXT = 'Rioters and rioters and protesters came. "A mob," Ada Brook said.'
BELL = annotated("Bell", BELL_TEXT, quotes=[("A mob,", "Ada Brook")])
CRIER = annotated("Crier", "Demonstrators sang.")


def rows() -> list[tuple[object, ...]]:
    found = naming.measure(event(BELL, CRIER)).frame()
    people = found[found.referent == "people in the street"]
    return list(zip(people.article, people.name, people["count"], people.total, people.names, strict=True))


def test_counts_totals_and_how_many_names_there_are() -> None:
    assert rows() == [
        ("Bell", "rioter", 2, 3, 3), ("Bell", "protester", 1, 3, 3), ("Crier", "demonstrator", 1, 1, 3)]


def test_quoted_names_are_the_speakers() -> None:
    assert "mob" not in {name for _, name, *_ in rows()}


def test_spans_lead_to_the_words() -> None:
    first = naming.measure(event(BELL, CRIER)).frame().iloc[0]
    spans = [tuple(map(int, span.split("-"))) for span in first.spans.split("; ")]
    assert [BELL_TEXT[start:end] for start, end in spans] == ["Rioters", "rioters"]


def test_referents_with_more_names_come_first() -> None:
    names = list(naming.measure(event(BELL, CRIER)).frame().names)
    assert names == sorted(names, reverse=True)

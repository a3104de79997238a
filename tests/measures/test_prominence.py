"""Parts of an article counted by hand."""
from __future__ import annotations

import math
from dataclasses import replace

from mediacompare.measures import prominence
from mediacompare.measures.prominence import split_parts
from tests.build import annotated, event, span_of

# Headline of 3 words; 12 words below it: the first quarter is "The reckless plan".
TEXT = 'Reckless plan passes\n\nThe reckless plan passed at last. "A shameful vote," Ada Brook said.'
PLAIN = annotated("Bell", TEXT, quotes=[("A shameful vote,", "Ada Brook")], loaded=["Reckless", "reckless", "shameful"])
BELL = replace(PLAIN, article=replace(PLAIN.article, headline=span_of(TEXT, "Reckless plan passes")))


def test_headline_first_quarter_rest() -> None:
    parts = split_parts(BELL)
    assert [word.of(TEXT) for word in parts if parts[word] == "headline"] == ["Reckless", "plan", "passes"]
    assert [word.of(TEXT) for word in parts if parts[word] == "first quarter"] == ["The", "reckless", "plan"]
    assert list(parts.values()).count("rest") == 9


def test_loaded_terms_by_part_and_voice() -> None:
    rows = prominence.measure(event(BELL)).frame()
    own = rows[(rows.what == "loaded terms") & (rows.name == "outlet")]
    assert list(zip(own.part, own["count"], own.part_words, own.total, own.share, strict=True)) == [
        ("headline", 1, 3, 2, 0.5), ("first quarter", 1, 3, 2, 0.5), ("rest", 0, 9, 2, 0.0)]
    quoted = rows[(rows.what == "loaded terms") & (rows.name == "quoted")]
    assert list(quoted["count"]) == [0, 0, 1]


def test_speakers_words_by_part() -> None:
    rows = prominence.measure(event(BELL)).frame()
    brook = rows[rows.what == "speaker"]
    assert list(zip(brook.name, brook.part, brook["count"], brook.share, strict=True)) == [
        ("Ada Brook", "headline", 0, 0.0), ("Ada Brook", "first quarter", 0, 0.0), ("Ada Brook", "rest", 3, 1.0)]


def test_without_a_headline_there_are_two_parts() -> None:
    assert set(prominence.measure(event(PLAIN)).frame().part) == {"first quarter", "rest"}


def test_a_quarter_of_five_words_is_two() -> None:
    assert list(split_parts(annotated("Bell", "One two three four five.")).values()).count("first quarter") == 2


def test_counts_of_the_parts_add_up_to_the_total() -> None:
    rows = prominence.measure(event(BELL)).frame()
    for _, group in rows.groupby(["what", "name"]):
        assert set(group.total) == {group["count"].sum()}
        assert not any(math.isnan(value) for value in group.share)

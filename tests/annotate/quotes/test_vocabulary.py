"""The word lists: inflections, no row twice, every letter and stance known."""
from __future__ import annotations

import pytest

from mediacompare.annotate.quotes.reading.vocabulary import (
    CUE,
    cue_forms,
    inflect,
    phrasal_forms,
    read_rows,
    word_classes,
)


@pytest.mark.parametrize(("verb", "forms"), [
    ("vow", ["vow", "vows", "vowing", "vowed", "vowed"]),
    ("deny", ["deny", "denies", "denying", "denied", "denied"]),
    ("urge", ["urge", "urges", "urging", "urged", "urged"]),
    ("admit", ["admit", "admits", "admitting", "admitted", "admitted"]),
    ("slam", ["slam", "slams", "slamming", "slammed", "slammed"]),
    ("say", ["say", "says", "saying", "said", "said"]),
    ("agree", ["agree", "agrees", "agreeing", "agreed", "agreed"]),
    ("lie", ["lie", "lies", "lying", "lied", "lied"]),
    ("visit", ["visit", "visits", "visiting", "visited", "visited"]),
])  # fmt: skip
def test_inflections(verb: str, forms: list[str]) -> None:
    assert [form for form, _ in inflect(verb)] == forms


@pytest.mark.parametrize(("name", "key"), [
    ("cue_verbs.csv", "verb"), ("cue_nouns.csv", "noun"), ("cue_adjectives.csv", "adjective"),
    ("titles.csv", "title"),
])
def test_no_row_stands_twice(name: str, key: str) -> None:
    keys = [row[key] for row in read_rows(name)]
    assert len(keys) == len(set(keys))


def test_every_frame_letter_is_known() -> None:
    words = [*cue_forms().values(), *(phrase for phrases in phrasal_forms().values() for _, phrase in phrases)]
    assert set().union(*(word.frames for word in words)) <= set("qcdwtnga")


def test_every_cue_that_is_no_function_word_is_looked_at() -> None:
    function_words = {word for row in read_rows("function_words.csv") for word in row["words"].split()}
    assert [form for form in cue_forms() if not word_classes()[form] & CUE and form not in function_words] == []

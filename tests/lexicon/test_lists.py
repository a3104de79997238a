"""The built-in lists hold what docs/lexicon.md promises."""
from __future__ import annotations

import csv
from pathlib import Path

from mediacompare.lexicon import load_lexicon
from mediacompare.lexicon.entries import pieces
from mediacompare.lexicon.load import read_entries

FOLDER = Path(__file__).parents[2] / "mediacompare" / "lexicon"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_lexicon_is_as_large_as_it_says() -> None:
    lexicon = load_lexicon()
    assert len(lexicon.entries) >= 2000
    assert len({form.words for forms in lexicon.starts.values() for form in forms}) >= 5000


def test_the_built_in_list_passes_the_checks_of_a_readers_own() -> None:
    lexicon = load_lexicon()
    assert read_entries(FOLDER / "loaded.csv", lexicon.categories) == lexicon.entries


def test_entries_are_sorted() -> None:
    keys = [(row["term"].casefold(), row["term"], row["pos"]) for row in rows("loaded.csv")]
    assert keys == sorted(keys)


def test_every_entry_says_where_its_judgement_comes_from() -> None:
    assert not [row["term"] for row in rows("loaded.csv") if not row["source"].startswith("project")]


def test_strengths_are_above_nothing_and_not_above_one() -> None:
    assert not [row["term"] for row in rows("loaded.csv") if not 0 < float(row["strength"]) <= 1]


def test_categories_are_all_described_and_all_used_but_the_readers_own() -> None:
    described = [row["category"] for row in rows("categories.csv")]
    assert described == sorted(set(described))
    used = {row["category"] for row in rows("loaded.csv")} | {row["category"] for row in rows("patterns.csv")}
    assert set(described) - {"other"} == used


def test_contexts_speak_of_terms_that_are_there() -> None:
    lexicon = load_lexicon()
    terms = {entry.term for entry in lexicon.entries} | {"*", "*verb", "*name"}
    assert not {context.term for context in lexicon.contexts} - terms
    assert {context.effect for context in lexicon.contexts} <= {"arm", "disarm"}
    assert {context.position for context in lexicon.contexts} <= {"before", "after", "near"}
    assert all(words for context in lexicon.contexts for words in context.words)


def test_domains_are_described_and_all_used() -> None:
    listed = rows("domains.csv")
    assert [row["domain"] for row in listed] == sorted({row["domain"] for row in listed})
    assert all(row["label"] and row["words"] for row in listed)
    named = {word[1:] for row in rows("contexts.csv") for word in row["words"].split("|") if word.startswith("@")}
    assert named == {row["domain"] for row in listed}


def test_a_domain_in_a_context_stands_for_its_words() -> None:
    swarm = [context for context in load_lexicon().by_term["swarm"] if "@animals" in context.listed]
    assert ("bees",) in swarm[0].words and swarm[0].position == "near"


def test_irregular_forms_are_listed_once() -> None:
    keys = [(row["pos"], row["word"]) for row in rows("irregular.csv")]
    assert keys == sorted(set(keys))
    assert {pos for pos, _ in keys} == {"adjective", "doubling", "noun", "verb"}


def test_a_neutral_wording_is_no_form_of_the_term() -> None:
    wrong = [entry.term for entry in load_lexicon().entries
             if entry.neutral and pieces(entry.neutral) in {pieces(form) for form in entry.written()}]
    assert not wrong


def test_contrast_sets_are_many_and_each_has_anchors() -> None:
    sets: dict[str, list[str]] = {}
    for row in rows("naming.csv"):
        assert row["anchor"] in ("", "yes")
        sets.setdefault(row["referent"], []).append(row["anchor"])
    assert len(sets) >= 60
    assert not [referent for referent, anchors in sets.items() if anchors.count("yes") < 2]
    keys = [(row["referent"], row["name"]) for row in rows("naming.csv")]
    assert len(keys) == len(set(keys))

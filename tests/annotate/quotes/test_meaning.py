"""No meaning is reversed: contents keep the negation or quantity that they begin or end with.

The sentences are put together from parts, so that every cue meets every negation and every quantity.
"""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article
from tests.annotate.quotes.attributions import attributions

SOURCES = st.sampled_from(["Ada Quill", "The mayor", "Officials in Harrow", "She", "Mr. Quill, the mayor,"])
TELLING = st.sampled_from([
    "said", "argued", "insisted", "believed", "announced", "warned", "told reporters", "told the council",
    "said on Monday", "said in a statement", "added later", "also said", "has claimed", "said again this week",
])  # fmt: skip
WILLING = st.sampled_from(["promised", "vowed", "pledged", "decided", "agreed", "threatened", "hopes", "has chosen"])
JUDGING = st.sampled_from(["wants", "opposed", "supports", "praised", "demanded", "defended", "rejected"])
ASKING = st.sampled_from(["urged", "told", "asked", "begged", "ordered", "advised"])
CLAUSES = st.sampled_from([
    "not all the boats were lost", "not one boat was lost", "no boat was lost", "none of the boats was lost",
    "neither boat was lost", "nobody was lost", "more than 20 boats were lost", "fewer than 20 boats were lost",
    "at least two boats were lost", "at most two boats were lost", "up to 20 boats were lost",
    "about 20 boats were lost", "over 20 boats were lost", "nearly half the boats were lost",
    "almost all the boats were lost", "only one boat was lost", "hardly any boat was lost", "few boats were lost",
    "not everyone agreed", "there was no fire", "there were not enough boats", "perhaps two boats were lost",
    "the boats were not lost", "the boats never came back", "most boats were not lost", "not even the mayor was lost",
])  # fmt: skip
INFINITIVES = st.sampled_from(["not to pay", "never to pay", "not to pay more than half", "never again to pay"])
THINGS = st.sampled_from([
    "not only the tax but the road", "more than 20 boats", "at least two boats", "about 20 boats", "only the road",
    "no tax", "nearly all the boats", "fewer than 20 boats", "up to 20 boats", "most of the boats", "neither plan",
])  # fmt: skip
AFTER_CLAUSES = st.sampled_from([
    "", ", not burnt", ", but not burnt", ", if not burnt", " without a fire", " rather than burnt",
])  # fmt: skip
AFTER_THINGS = st.sampled_from([
    "", ", not the bridge", ", but not the bridge", " but not the bridge", " and not the bridge", ", never the bridge",
    " rather than the bridge", " without the bridge", " – not the bridge", ", if not the bridge",
    " instead of a bridge",
])  # fmt: skip


def contents(text: str) -> list[str]:
    found = attributions(annotate_quotes(Article("a", text, "Bell")))
    return [" ".join(span.of(text) for span in quote.spans) for quote in found]


@given(SOURCES, TELLING, st.sampled_from([" ", " that "]), CLAUSES, AFTER_CLAUSES)
def test_a_clause_behind_its_cue_is_whole(source: str, cue: str, joint: str, clause: str, after: str) -> None:
    after = after if clause.endswith("lost") else ""
    assert f"{joint.lstrip()}{clause}{after}" in contents(f"{source} {cue}{joint}{clause}{after}.")


@given(SOURCES, st.sampled_from(["said", "told reporters", "said on Monday", "warned", "has claimed"]), CLAUSES,
       st.sampled_from(["", ", not burnt", " — not burnt —", " – if not burnt –"]))
def test_a_clause_before_its_cue_is_whole(source: str, cue: str, clause: str, after: str) -> None:
    after = after if clause.endswith("lost") else ""
    capital = clause[0].upper() + clause[1:]
    assert f"{capital}{after}".rstrip(" —–") in contents(f"{capital}{after.rstrip(' —–')}, {source} {cue}.")


@given(SOURCES, st.sampled_from(["Not one", "Not all", "More than 20", "None of the boats", "Nearly half"]),
       st.sampled_from(["was lost", "were not lost", "had come back"]))
def test_an_aside_between_dashes_does_not_cut_its_clause(source: str, subject: str, verb: str) -> None:
    whole = f"{subject} — all of them old — {verb}"
    assert whole in contents(f"{whole}, {source} said.")


@given(SOURCES, WILLING, INFINITIVES, AFTER_THINGS)
def test_an_infinitive_is_whole(source: str, cue: str, infinitive: str, after: str) -> None:
    assert f"{infinitive} the council{after}" in contents(f"{source} {cue} {infinitive} the council{after}.")


@given(SOURCES, JUDGING, THINGS, AFTER_THINGS)
def test_a_thing_is_whole(source: str, cue: str, thing: str, after: str) -> None:
    assert f"{thing}{after}" in contents(f"{source} {cue} {thing}{after}.")


@given(SOURCES, ASKING, INFINITIVES)
def test_what_somebody_is_asked_not_to_do_is_whole(source: str, cue: str, infinitive: str) -> None:
    assert any(words.endswith(infinitive) for words in contents(f"{source} {cue} voters {infinitive}."))


@given(SOURCES, st.sampled_from(["not", "not even", "nearly", "more than", "at least", "only", "hardly", "almost"]))
def test_partly_quoted_words_keep_what_stands_before_the_mark(source: str, weight: str) -> None:
    assert f"{weight} “a single boat” was lost" in contents(f"{source} said {weight} “a single boat” was lost.")


@pytest.mark.parametrize(("text", "content"), [
    ("Ada Quill pleaded not guilty to the charges.", "not guilty to the charges"),
    ("Ada Quill pleaded not guilty.", "not guilty"),
    ("Ada Quill suggested not leaving at all.", "not leaving at all"),
    ("Ada Quill was told not to come.", "not to come"),
    ("Ada Quill spoke not of the plan but of the road.", "not of the plan but of the road"),
    ("Quill’s decision not to sail was wise.", "not to sail"),
    ("Quill said he has not paid and never promised to pay.", "he has not paid and never promised to pay"),
    ("Quill said time was spent discussing the pier, not planning it.",
     "time was spent discussing the pier, not planning it"),
    # The outlet's own clause behind the content is none of it.
    ("Ada Quill said the boats would sail, but not everyone agrees.", "the boats would sail"),
    ("Ada Quill praised the plan, never saying why.", "the plan"),
])  # fmt: skip
def test_negations_in_other_constructions(text: str, content: str) -> None:
    assert content in contents(text)

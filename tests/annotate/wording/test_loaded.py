from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.wording.loaded import LEAST, find_loaded
from mediacompare.lexicon import load_lexicon
from mediacompare.model import AnnotatedArticle, Article, Aside, LoadedHit, Mention, Span
from tests.annotate.marked import annotate


def hits(annotated: AnnotatedArticle) -> tuple[LoadedHit, ...]:
    return find_loaded(annotated, load_lexicon())


def found(text: str) -> list[str]:
    return [hit.span.of(text) for hit in hits(annotate(text))]


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(("text", "words"), [
    ("The union slammed the offer.", ["slammed"]),
    ("Cronies of the mayor got the job.", ["Cronies"]),
    ("It was a witch-hunt, and two more witch hunts followed.", ["witch-hunt", "witch hunts"]),
    ("She vilifies them. He was vilifying her.", ["vilifies", "vilifying"]),
    ("Critics demonised the plan.", ["demonised"]),
    ("The council meets on Tuesday.", []),
    ("", []),
])
def test_terms_are_found_with_their_inflections(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_the_longest_term_wins() -> None:
    text = "They called it a smear campaign."
    hit, = hits(annotate(text))
    assert hit.span.of(text) == "smear campaign" and hit.term == "smear campaign"


def test_a_term_over_a_line_end_but_not_over_a_comma() -> None:
    article = annotate("A witch hunt here. A witch, hunt on.")
    assert [hit.span.of(article.text) for hit in hits(article)] == ["witch hunt"]


def test_category_strength_and_neutral_wording_come_from_the_list() -> None:
    text = "The plan helps illegal aliens."
    hit, = hits(annotate(text))
    entry, = load_lexicon().explain("illegal aliens")
    assert (hit.category, hit.strength) == (entry.category, entry.strength)
    assert (entry.neutral, hit.neutral) == ("immigrant without legal status", "immigrants without legal status")
    assert hit.category == "group-naming" and hit.rule == "lexicon"


@pytest.mark.parametrize(("text", "neutral"), [
    ("A witch-hunt began.", "investigation"), ("Two witch hunts began.", "investigations"),
    ("Aides of Big Pharma came.", "pharmaceutical industry"), ("She slammed it.", "criticized"),
    ("She was slamming it.", "criticizing"),
])
def test_the_neutral_wording_has_the_form_of_the_loaded_one(text: str, neutral: str) -> None:
    hit, = hits(annotate(text))
    assert hit.neutral == neutral


def test_quoted_words_are_the_speakers() -> None:
    text = 'The shameful deal passed. "A shameful deal," she said.'
    own, quoted = hits(annotate(text, "A shameful deal,", speaker="Ana Ruiz"))
    assert (own.voice, own.speaker) == ("outlet", None)
    assert (quoted.voice, quoted.speaker) == ("quoted", "Ana Ruiz")


@pytest.mark.parametrize("text", [
    "On Monday Will Savage and Grant Joy met Rich Hardy.",
    "The award went to Dan Savage, and Savage thanked them.",
    "She works for the Radical Bookshop in Leeds.",
])
def test_names_are_no_terms(text: str) -> None:
    assert found(text) == []


def test_a_mention_at_the_start_of_a_sentence_is_no_term() -> None:
    text = "Savage left early. A savage review of the plan followed."
    article = annotate(text, mentions=(Mention(span(text, "Savage"), "Dan Savage", "person"),))
    assert [hit.span.of(text) for hit in hits(article)] == ["savage"]


def test_titles_and_nicknames_are_no_terms() -> None:
    text = "She read “The Idiot” on the train."
    plain = annotate(text)
    assert [hit.term for hit in hits(plain)] == []
    lower = "She likes the show “shameless” a lot."
    title = Aside(span(lower, "shameless"), "title", "test")
    plain = annotate(lower)
    assert hits(AnnotatedArticle(plain.article, plain.words, plain.sentences, asides=(title,))) == ()


def test_a_capitalised_term_asks_for_its_capitals() -> None:
    assert found("Lobbyists of Big Tech came.") == ["Big Tech"]
    assert found("It was a big tech fair.") == []


def test_a_neighbouring_word_disarms_a_term() -> None:
    assert found("Doctors advised radical surgery.") == []
    assert found("They called it a radical plan.") == ["radical"]


def test_a_weak_term_is_no_hit_by_itself() -> None:
    entry, = load_lexicon().explain("contentious")
    assert entry.strength < LEAST
    assert found("It was a contentious vote.") == []


def test_an_article_that_is_all_quotes() -> None:
    text = '"A shameful, shameful deal."'
    assert {hit.voice for hit in hits(annotate(text, "A shameful, shameful deal."))} == {"quoted"}


def test_a_capital_inside_a_phrase_belongs_to_a_name() -> None:
    assert found("They had seen Red Lake and Blue Lake.") == []
    assert found("They called it a Witch Hunt again.") == ["Witch Hunt"]


def test_a_weak_entry_stands_before_a_pattern() -> None:
    weak, = load_lexicon().explain("anti-Trump")
    assert weak.strength < LEAST
    assert found("An anti-Trump crowd came.") == []


@given(st.lists(st.sampled_from([
    "slammed", "Witch", "hunt", "so-called", "“", "”", "\n", "’", "anti-", "-gate", "ſhameful", "İ", "e\u0301vil",
    "shameful", "radical", "surgery", "\u200b", "😀", "the", "Mob", ".", ",", "regime", "illegal", "aliens",
]), max_size=30))
def test_hits_are_ordered_apart_and_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    listed = find_loaded(annotate_quotes(Article("a", text, "Outlet")), load_lexicon())
    spans = [hit.span for hit in listed]
    assert all(span.end <= len(text) and span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(hit.strength >= LEAST for hit in listed)


def test_an_empty_article() -> None:
    assert hits(AnnotatedArticle(Article("a", "", "Outlet"))) == ()


def test_people_named_like_words_in_a_whole_article() -> None:
    text = ("Dan Savage met Rich Lowry and Joy Reid on Tuesday, and Will Grant came.\n\n"
            "Savage said the book was long. Mr. Crook told the court that Judge Noble Wise was late. "
            "Wise asked twice. Bernie Bold and Tom Brutal won, and Brutal scored.")
    assert find_loaded(annotate_quotes(Article("a", text, "Outlet")), load_lexicon()) == ()


def test_an_article_of_twenty_words() -> None:
    text = "The council voted on Monday to close the pool, and the mayor thanked all who came to the long meeting."
    assert len(text.split()) == 20
    assert find_loaded(annotate_quotes(Article("a", text, "Outlet")), load_lexicon()) == ()

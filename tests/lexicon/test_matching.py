"""Which stretches of a text are a form, with small lexicons made by hand."""
from __future__ import annotations

import pytest

from mediacompare.lexicon.entries import Context, Entry, Form, Lexicon, index_forms
from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.model import Span

ENTRIES = (Entry("mob", "epithet", 0.7, "noun"), Entry("mob rule", "epithet", 0.9, "noun"),
           Entry("made-up", "doubting", 0.7, "adjective"), Entry("Big Tech", "group-naming", 0.6, "noun"),
           Entry("rant", "sensational", 0.6, "verb"), Entry("rant", "sensational", 0.8, "noun"))


def pieces(text: str) -> Pieces:
    return Pieces(text, Span(0, len(text)))


def found(text: str) -> list[str]:
    sentence = pieces(text)
    return [sentence.span(first, last).of(text)
            for _, first, last in find_forms(sentence, index_forms(ENTRIES), lambda form, first, last: True)]


@pytest.mark.parametrize(("text", "words"), [
    ("Mob rule, then a mob.", ["Mob rule", "mob"]),
    ("mob\nrule", ["mob\nrule"]),
    ("mob-rule", ["mob-rule"]),
    ("the mob, rule or not", ["mob"]),
    ("the mob. Rule on.", ["mob"]),
    ("the mob   Rule", ["mob"]),
    ("a made-up tale; she made up", ["made-up"]),
    ("Big Tech and big tech", ["Big Tech"]),
    ("mobs’ leader", ["mobs"]),
    ("mobile", []),
])
def test_what_is_a_form(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_a_form_passed_over_gives_way_to_a_shorter() -> None:
    sentence = pieces("mob rule")
    listed = find_forms(sentence, index_forms(ENTRIES), lambda form, first, last: len(form.words) == 1)
    assert [form.entry.term for form, _, _ in listed] == ["mob"]


def test_a_verb_is_tried_before_a_noun() -> None:
    first, second = index_forms(ENTRIES)["rant"]
    assert (first.entry.pos, second.entry.pos) == ("verb", "noun")


@pytest.mark.parametrize(("position", "text", "beside"), [
    ("before", "angry mob came", True), ("before", "mob angry", False), ("before", "mob", False),
    ("after", "mob angry", True), ("after", "mob", False),
    ("near", "angry and loud, the mob", True), ("near", "the mob", False),
])
def test_contexts(position: str, text: str, beside: bool) -> None:
    context = Context("mob", "disarm", position, frozenset({("angry",)}))  # type: ignore[arg-type]
    sentence = pieces(text)
    place = sentence.words.index("mob")
    assert sentence.beside(context, place, place + 1) is beside


def test_a_term_is_no_context_of_itself() -> None:
    context = Context("mob", "disarm", "near", frozenset({("mob",)}))
    assert not pieces("the mob").beside(context, 1, 2)
    assert pieces("the mob and the mob").beside(context, 1, 2)


def test_a_lexicon_knows_the_contexts_of_a_form() -> None:
    contexts = (Context("mob", "disarm", "after", frozenset({("boss",)})),
                Context("*", "disarm", "before", frozenset({("anti",)})),
                Context("*verb", "disarm", "before", frozenset({("the",)})))
    lexicon = Lexicon(ENTRIES, contexts)

    def terms(words: str) -> set[str]:
        form: Form = lexicon.starts[words][0]
        return {context.term for context in lexicon.contexts_of(form)}

    assert terms("mobs") == {"mob", "*"}
    assert terms("rant") == {"*", "*verb"}
    assert terms("ranted") == {"*"}

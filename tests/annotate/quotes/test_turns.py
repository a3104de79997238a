"""Who goes on speaking where no cue says so."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


def spoken(text: str) -> list[tuple[str, str | None, str | None]]:
    """Words in marks, speaker and turn rule of every quotation."""
    text = text.replace("|", "\n\n")
    quotes = annotate_quotes(Article("a", text, "Bell")).quotes
    return [(q.quoted[0].of(text), q.speaker, q.trace.turn) for q in quotes if q.quoted]


@pytest.mark.parametrize(("text", "name", "rule"), [
    # Whom the paragraph before reports speaks in the next.
    ("Ben Dale said: “We go.”|Taqi Aher, head of the office, says it is dear.|“Ships are best.”", "Taqi Aher",
     "reported in the sentence before"),
    ("Ben Dale said: “We go.”|Jo Lane, who sits on the council, wants the road.|“It helps us.”", "Jo Lane",
     "reported in the sentence before"),
    ("Ben Dale said: “We go.”|Jo Lane agreed.|“It helps us.”", "Jo Lane", "reported in the sentence before"),
    # In one paragraph: whose statement ends there, wherever the name stands.
    ("“We go,” said Ben Dale.|The town should expect little, says Jo Lane. “They cannot follow.”", "Jo Lane",
     "reported in the sentence before"),
    # Nobody new: the one before goes on.
    ("“We go,” said Ben Dale.|The road was built in May.|“It helps us.”", "Ben Dale", "continuation"),
    ("“We go,” said Ben Dale.|Critics oppose the road.|“It helps us.”", "Ben Dale", "continuation"),
    ("“We go,” said Ben Dale. As a parent, “we pay for all of it.”", "Ben Dale", "continuation"),
    # What answers a question is not the asker's.
    ("“Will it sail?” Ben Dale asked.|“It will.”", None, "answer to a question"),
])  # fmt: skip
def test_the_next_quotation(text: str, name: str | None, rule: str) -> None:
    assert spoken(text)[-1][1:] == (name, rule)


def test_the_authors_own_we_does_not_speak_in_the_quotation() -> None:
    (_, name, _) = spoken("“We go,” said Ben Dale.|As we leave, he looks up. “It is late.”")[-1]
    assert name in ("Ben Dale", None)


def test_who_speaks_inside_according_to() -> None:
    text = "According to reports, the officer recalled: “I knocked on the door for ten minutes.”"
    assert [(words, name) for words, name, _ in spoken(text)] == [("I knocked on the door for ten minutes.", "officer")]


def test_paragraphs_of_one_quotation_take_the_name_that_its_last_one_gives() -> None:
    assert spoken("“We go.|“We stay,” said Ben Dale.") == [
        ("We go.", "Ben Dale", "continuation"), ("We stay,", "Ben Dale", None)]

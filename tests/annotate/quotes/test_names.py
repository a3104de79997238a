"""Who is meant: titles, surnames, pronouns, offices, bodies, sources without a name."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import AnnotatedArticle, Article
from tests.annotate.quotes.attributions import attributions


def annotate(text: str) -> AnnotatedArticle:
    return annotate_quotes(Article("a", text, "Bell"))


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in attributions(annotate(text))]


@pytest.mark.parametrize(("text", "names"), [
    ("Harrow Mayor Ada Quill waited. “Go,” Quill said.", ["Ada Quill"]),
    ("Harrow Mayor Ada Quill waited. “Go,” the mayor said.", ["Ada Quill"]),
    ("Sen. Bo Marsh met Mayor Ada Quill. “Go,” the senator said. “Stay,” the mayor said.", ["Bo Marsh", "Ada Quill"]),
    ("Mary Pike met Robert Dale. “Go,” she said. “Stay,” he said.", ["Mary Pike", "Robert Dale"]),
    ("“Go,” Mary Pike said. “Now,” she added.", ["Mary Pike", "Mary Pike"]),
    ("The head of the union, Mary Pike, said the ferry was safe.", ["Mary Pike"]),
    ("Mary Pike, a captain from Harrow, said the ferry was safe.", ["Mary Pike"]),
    ("Voters who waited in Harrow said the ferry was safe.", ["Voters"]),
    ("The Harbor Board said the ferry was safe.", ["Harbor Board"]),
    ("According to the board’s own review, the ferry was safe.", ["board’s own review"]),
    ("A memo, dated March 14, 2022, and signed by Howard Lim, describes the ferry as safe.", ["A memo"]),
    ("Bo Marsh waited. A spokesman for Ada Quill said it was safe. He added that it was safe.",
     ["A spokesman for Ada Quill", "A spokesman for Ada Quill"]),
    ("A source close to the crew said the ferry was safe.", ["A source close to the crew"]),
    ("A spokesman for Quill said the ferry was safe.", ["A spokesman for Quill"]),
    ("Sen. Ada Quill, D-Calif., head of the ferry panel, called the claims “deeply wrong” and said: “Stay.”",
     ["Ada Quill", "Ada Quill"]),
    ("“We had no choice,” Quill tweeted. “Wrong again,” replied @tomreed.", ["Quill", "@tomreed"]),
    ("“Go,” said Quill press secretary Dora Marsh.", ["Dora Marsh"]),
    ("Martin Sheridan, the attorney representing the Harrow campaign, said it was safe. “Go,” he said.",
     ["Martin Sheridan", "Martin Sheridan"]),
    ("In the report, Robert Dale, a planner, is praised. The report said the ferry was safe.", ["report"]),
])  # fmt: skip
def test_who_is_meant(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_he_right_behind_said_is_the_one_who_says_it() -> None:
    text = ("Following President Quill’s comments on the radio expressing his support for it, John Marsh said he "
            "keeps the view that he has had since he ran.\n\n“I have the same view,” he told reporters.")
    assert speakers(text)[-1] == "John Marsh"


def test_brothers_are_two_people() -> None:
    assert speakers("James Orr waited. His brother, Callum Orr, said the captain was glad.") == ["Callum Orr"]


def test_a_pronoun_without_anybody_before_names_nobody() -> None:
    quote = annotate("“Go,” she said.").quotes[0]
    assert (quote.speaker, quote.mention is not None) == (None, True)
    assert quote.rule.endswith("pronoun without antecedent")


def test_mentions_carry_the_fullest_name_and_the_title() -> None:
    article = annotate("Mayor Ada Quill waited. Quill left for Fenwick. Fenwick is far.")
    found = [(m.span.of(article.text), m.name, m.kind, m.role and m.role.of(article.text)) for m in article.mentions]
    assert found == [("Ada Quill", "Ada Quill", "person", "Mayor"), ("Quill", "Ada Quill", "person", None)]


def test_a_label_inside_the_marks_names_the_speaker() -> None:
    article = annotate("“QUILL: We sail.”\n\n“MARSH: We do not.”")
    assert [(q.speaker, [span.of(article.text) for span in q.spans]) for q in article.quotes] == [
        ("QUILL", ["We sail."]), ("MARSH", ["We do not."])]


def test_the_first_person_of_a_speech_is_its_speaker_and_of_an_outlet_nobody() -> None:
    text = "We said that the ferry would sail."
    speech = annotate_quotes(Article("a", text, "Town", role="source", speaker="Ada Quill"))
    assert [quote.speaker for quote in speech.quotes] == ["Ada Quill"]
    assert speakers(text) == [None]


@pytest.mark.parametrize(("text", "names"), [
    # What a relative word, a possessive or a phrase of time stands beside is who is meant, never the word itself.
    ("The unions that backed Ada Quill left.", ["unions"]),
    ("Mary Pike left. Her support for the ferry is old.", ["Mary Pike"]),
    ("Bo Marsh in the past has said the ferry was old.", ["Bo Marsh"]),
    ("About four in 10 said the ferry was old.", ["four in 10"]),
    ("Mary Pike, who opposes the ferry, left.", ["Mary Pike"]),
    ("It was a victory for Mary Pike, who opposes the ferry.", ["Mary Pike"]),
    ("You said the ferry was old.", [None]),
    ("This suggested that the ferry was old.", [None]),
    ("According to the newly printed schedule, the ferry was old.", ["newly printed schedule"]),
])  # fmt: skip
def test_no_function_word_and_no_number_speaks(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


def test_an_adjective_makes_a_noun_of_what_follows_it() -> None:
    assert speakers("Marsh was heard about racial remarks the mayor had made.") == []


@pytest.mark.parametrize("text", [
    "Those promises to sail add up.", "It was a strong showing for Quill.",
    "With her were nurses, sailors, civil rights advocates.",
])  # fmt: skip
def test_nouns_that_look_like_verbs_of_speech_are_none(text: str) -> None:
    assert speakers(text) == []


def test_a_pronoun_means_the_last_speaker_even_one_of_an_unknown_first_name() -> None:
    assert speakers("“Go,” Xanthe Quill said.\n\n“Now,” she added.") == ["Xanthe Quill", "Xanthe Quill"]

"""Quotes and their speakers, one construction at a time, on sentences written for the test."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import AnnotatedArticle, Article, Quote
from tests.annotate.quotes.attributions import attributions


def annotate(text: str) -> AnnotatedArticle:
    return annotate_quotes(Article("a", text, "Bell"))


def only(text: str) -> tuple[Quote, AnnotatedArticle]:
    article = annotate(text)
    found = attributions(article)
    assert len(found) == 1, [quote.rule for quote in found]
    return found[0], article


def words(article: AnnotatedArticle, quote: Quote) -> list[str]:
    return [span.of(article.text) for span in quote.spans]


@pytest.mark.parametrize(("text", "content", "speaker"), [
    ("“The ferry will sail,” Ada Quill said.", ["The ferry will sail,"], "Ada Quill"),
    ("“The ferry will sail,” said Ada Quill, who runs it.", ["The ferry will sail,"], "Ada Quill"),
    ("“The ferry,” Ada Quill said, “will sail.”", ["The ferry,", "will sail."], "Ada Quill"),
    ("“It will sail,” Ada Quill said. “We are ready.”", ["It will sail,", "We are ready."], "Ada Quill"),
    ("Ada Quill said: “The ferry will sail.”", ["The ferry will sail."], "Ada Quill"),
    ("Ada Quill told reporters in Harrow, “The ferry will sail.”", ["The ferry will sail."], "Ada Quill"),
    ("“Will it sail?” Ada Quill asked.", ["Will it sail?"], "Ada Quill"),
    ("“It sails!” beamed Ada Quill.", ["It sails!"], "Ada Quill"),
    ("“It never sails,” seethed Ada Quill.", ["It never sails,"], "Ada Quill"),
    ("As Ada Quill put it, “The ferry will sail.”", ["The ferry will sail."], "Ada Quill"),
    ("''The ferry will sail,'' Mayor Ada Quill said.", ["The ferry will sail,"], "Ada Quill"),
    ("'The ferry will sail,' Ada Quill said.", ["The ferry will sail,"], "Ada Quill"),
    ("“He shouted ‘no’ at us,” Ada Quill said.", ["He shouted ‘no’ at us,"], "Ada Quill"),
    ("Ada Quill kept it short: “We sail.”", ["We sail."], "Ada Quill"),
    ("“We sail.” – Ada Quill", ["We sail."], "Ada Quill"),
])  # fmt: skip
def test_direct(text: str, content: list[str], speaker: str) -> None:
    quote, article = only(text)
    assert (quote.kind, words(article, quote), quote.speaker) == ("direct", content, speaker)
    assert quote.quoted == quote.spans


@pytest.mark.parametrize(("text", "content", "speaker"), [
    ("Ada Quill said the ferry was “rotten” and old.", ["the ferry was “rotten” and old"], "Ada Quill"),
    ("The ferry is “rotten,” according to Ada Quill.", ["The ferry is “rotten,”"], "Ada Quill"),
    ("Ada Quill vowed to “mend the ferry.”", ["to “mend the ferry.”"], "Ada Quill"),
])  # fmt: skip
def test_mixed(text: str, content: list[str], speaker: str) -> None:
    quote, article = only(text)
    assert (quote.kind, words(article, quote), quote.speaker) == ("mixed", content, speaker)
    assert all(any(span.contains(part) for span in quote.spans) for part in quote.quoted)


@pytest.mark.parametrize(("text", "content", "speaker"), [
    ("Ada Quill said that the ferry would sail.", "that the ferry would sail", "Ada Quill"),
    ("Ada Quill said the ferry would sail.", "the ferry would sail", "Ada Quill"),
    ("The ferry would sail, Ada Quill said.", "The ferry would sail", "Ada Quill"),
    ("According to Ada Quill, the ferry would sail.", "the ferry would sail", "Ada Quill"),
    ("Ada Quill opposes the plan.", "the plan", "Ada Quill"),
    ("Ada Quill hopes to sail.", "to sail", "Ada Quill"),
    ("Ada Quill urged the crew to sail.", "the crew to sail", "Ada Quill"),
    ("Ada Quill is skeptical of the plan.", "the plan", "Ada Quill"),
    ("Ada Quill took aim at the company.", "the company", "Ada Quill"),
    ("Ada Quill explained why the ferry sank.", "why the ferry sank", "Ada Quill"),
    ("Ada Quill refused to say whether the ferry would sail.", "to say whether the ferry would sail", "Ada Quill"),
    ("Anybody who wants to move to Harrow has a place there.", "to move to Harrow", "Anybody"),
    ("Two officials familiar with the plan said the ferry would sail.", "the ferry would sail", None),
])  # fmt: skip
def test_indirect(text: str, content: str, speaker: str | None) -> None:
    quote, article = only(text)
    assert (quote.kind, words(article, quote), quote.quoted) == ("indirect", [content], ())
    if speaker:
        assert quote.speaker == speaker
    else:
        assert quote.speaker == "Two officials familiar with the plan"


def test_the_outlet_takes_over_again_behind_the_content() -> None:
    text = "Ada Quill said the ferry would sail, adding that the crew was set, and criticized Marsh."
    article = annotate(text)
    assert [words(article, quote) for quote in article.quotes] == [
        ["the ferry would sail"], ["that the crew was set"], ["Marsh"]]
    assert {quote.speaker for quote in article.quotes} == {"Ada Quill"}


def test_what_others_are_said_to_say_is_the_sayers() -> None:
    quote, article = only("Ada Quill said that Bo Marsh believed the ferry would sail.")
    assert (quote.speaker, words(article, quote)) == ("Ada Quill", ["that Bo Marsh believed the ferry would sail"])


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    article = annotate("“We sail,” Ada Quill said.\n\n“We sail at noon.”")
    second = article.quotes[1]
    assert (second.cue, second.speaker, second.rule) == (None, "Ada Quill", "continuation")


def test_a_sentence_that_ends_with_a_colon_names_the_next_speaker() -> None:
    article = annotate("“We sail,” Ada Quill said.\n\nBo Marsh replied:\n\n“No.”")
    assert [quote.speaker for quote in article.quotes] == ["Ada Quill", "Bo Marsh"]


def test_quoted_words_of_all_quotes_make_the_quoted_stretches() -> None:
    article = annotate("“We sail,” Ada Quill said. She called Marsh “rude.” The “plan” failed.")
    assert [span.of(article.text) for span in article.quoted] == ["We sail,", "rude."]


@pytest.mark.parametrize(("text", "kind", "aside"), [
    ("She said so on “Harbor Nights.”", "title", "Harbor Nights."),
    ("He wrote the novel “The Long Pier” in Harrow.", "title", "The Long Pier"),
    ("Joe “Sixpack” Smith left the pier.", "nickname", "Sixpack"),
    ("The “plan” was a bag of bolts.", "scare", "plan"),
])  # fmt: skip
def test_asides_are_no_speech(text: str, kind: str, aside: str) -> None:
    article = annotate(text)
    assert [(found.kind, found.span.of(text)) for found in article.asides] == [(kind, aside)]
    assert article.quoted == ()

"""Quotation marks that no verb introduces: whose words a headline prints."""
from __future__ import annotations

from mediacompare.annotate import annotate_quotes
from mediacompare.model import AnnotatedArticle, Article, Span


def annotate(headline: str, body: str) -> AnnotatedArticle:
    text = f"{headline}\n\n{body}"
    return annotate_quotes(Article("a", text, "Bell", headline=Span(0, len(headline))))


def quoted(article: AnnotatedArticle) -> list[tuple[str, str | None, str]]:
    return [(span.of(article.text), quote.speaker, quote.rule) for quote in article.quotes for span in quote.quoted]


def test_a_headline_that_repeats_a_quotation_is_its_speakers() -> None:
    article = annotate("‘A shame on us’: pool shuts", "The pool shut. “It is a shame on us,” said Ada Quill.")
    assert quoted(article)[0] == ("A shame on us", "Ada Quill", "repeated")
    assert article.asides == ()


def test_other_words_in_a_headline_are_somebodys_whom_it_does_not_name() -> None:
    article = annotate("Pool ‘on its knees’", "The pool may shut, Ada Quill said.")
    assert quoted(article) == [("on its knees", None, "headline")]


def test_one_word_keeps_its_distance_and_is_no_speech() -> None:
    article = annotate("Pool ‘closed’ for good", "The pool is closed. “It is closed,” said Ada Quill.")
    assert [aside.span.of(article.text) for aside in article.asides] == ["closed"]
    assert [words for words, *_ in quoted(article)] == ["It is closed,"]


def test_in_the_text_three_words_are_repeated_and_two_are_a_phrase() -> None:
    body = "“It is a burning shame,” said Ada Quill. The “burning shame” went on. A “a burning shame” it was."
    article = annotate("Pool shuts", body)
    assert [rule for *_, rule in quoted(article)][1:] == ["repeated"]
    assert [aside.span.of(article.text) for aside in article.asides] == ["burning shame"]


def test_an_office_in_a_headline_is_who_holds_it() -> None:
    article = annotate("Mayor calls plan ‘a burning shame’", "Mayor Ada Quill called it “a burning shame”.")
    assert {quote.speaker for quote in article.quotes} == {"Ada Quill"}

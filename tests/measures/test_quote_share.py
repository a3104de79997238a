"""Quoted words counted by hand."""
from __future__ import annotations

import math
from dataclasses import replace

from mediacompare.measures import quote_share, quotes
from mediacompare.measures._voices import own_words, quoted_words
from mediacompare.model import Quote
from tests.build import annotated, event, span_of

# 18 words, of which 9 are quoted: Ada Brook 4 and 2 by continuation, Cyrus Dale 2, nobody 1.
TEXT = '"The bridge is safe," Ada Brook said. "Cross it." Cyrus Dale replied: "Not yet." A sign read "Closed".'
BELL = annotated(
    "Bell",
    TEXT,
    quotes=[
        ("The bridge is safe", "Ada Brook"),
        ("Cross it", "Ada Brook", "continuation"),
        ("Not yet", "Cyrus Dale"),
        ("Closed", None),
    ],
)


def test_each_speaker_has_the_words_that_stand_in_quotation_marks() -> None:
    rows = quote_share.measure(event(BELL)).frame()
    assert list(zip(rows.speaker, rows.quotes, rows.words, rows.words_continued, strict=True)) == [
        ("Ada Brook", 2, 6, 2), ("Cyrus Dale", 1, 2, 0), ("", 1, 1, 0)
    ]  # fmt: skip


def test_the_three_denominators() -> None:
    first = quote_share.measure(event(BELL)).frame().iloc[0]
    assert (first.quoted_words, first.named_words, first.article_words) == (9, 8, 18)
    assert (first.share_quoted, first.share_named, first.share_article) == (6 / 9, 6 / 8, 6 / 18)


def test_words_of_nobody_named_have_no_share_of_the_named() -> None:
    last = quote_share.measure(event(BELL)).frame().iloc[-1]
    assert last.share_quoted == 1 / 9
    assert math.isnan(last.share_named)


def test_own_and_quoted_words_make_the_story() -> None:
    assert (quoted_words(BELL), own_words(BELL)) == (9, 9)


def test_a_quote_inside_a_quote_counts_once() -> None:
    text = '"He told me \'go home\' twice," Ada Brook said.'
    nested = annotated("Bell", text, quotes=[("He told me 'go home' twice", "Ada Brook"), ("go home", "Cyrus Dale")])
    rows = quote_share.measure(event(nested)).frame()
    assert dict(zip(rows.speaker, rows.words, strict=True)) == {"Ada Brook": 6, "Cyrus Dale": 0}


def test_indirect_statements_are_counted_but_their_words_are_the_outlets() -> None:
    text = "Ada Brook said the bridge was safe."
    content = span_of(text, "the bridge was safe")
    plain = annotated("Bell", text)
    reported = replace(plain, quotes=(Quote("indirect", (content,), (), None, None, "Ada Brook"),))
    row = quote_share.measure(event(reported)).frame().iloc[0]
    assert (row.quotes, row.indirect, row.words, row.quoted_words) == (0, 1, 0, 0)
    assert math.isnan(row.share_quoted)


def test_a_source_is_no_coverage() -> None:
    speech = annotated("City", TEXT, quotes=[("Not yet", "Cyrus Dale")], role="source", speaker="Ada Brook")
    assert set(quote_share.measure(event(BELL, speech)).frame().outlet) == {"Bell"}
    assert set(quotes.measure(event(BELL, speech)).frame().outlet) == {"Bell"}


def test_one_row_a_quote_with_its_place() -> None:
    rows = quotes.measure(event(BELL)).frame()
    assert list(rows.text) == ["The bridge is safe", "Cross it", "Not yet", "Closed"]
    assert list(rows.quoted_words) == [4, 2, 2, 1]
    assert [TEXT[start:end] for start, end in zip(rows.start, rows.end, strict=True)] == list(rows.text)
    # Words before: none; The … said, 7; … it. Cyrus Dale replied, 12; … A sign read, 17.
    assert list(rows.position) == [0, 7 / 18, 12 / 18, 17 / 18]

"""Who spoke, read from what stands right behind or before a quotation, on sentences written for the test."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


def said(text: str) -> list[tuple[list[str], str | None]]:
    """The contents of every attribution that holds a quotation, each with the speaker's mention."""
    article = annotate_quotes(Article("a", text, "Bell"))
    return [
        ([span.of(text) for span in quote.spans], quote.mention.of(text) if quote.mention else None)
        for quote in article.quotes if quote.quoted
    ]


@pytest.mark.parametrize(("text", "speaker"), [
    ("“We sail,” Marsh, who has no boat, told reporters in Harrow.", "Marsh"),
    ("“We sail,” a harbor source, who was not allowed to be named, told the Bell.", "a harbor source"),
    ("“We sail,” Mr. Marsh, now 81 and living in Salem, Mass., said by telephone this week.", "Mr. Marsh"),
    ("“We sail,” state Sen. Ada Quill (D) said halfway through the hearing.", "state Sen. Ada Quill"),
    ("“We sail,” state Rep. Ada Quill and Mayor Bo Marsh, both captains, said in a note.",
     "state Rep. Ada Quill and Mayor Bo Marsh"),
    ("“We sail,” campaign manager Ada Quill said.", "campaign manager Ada Quill"),
    ("“We sail,” US Admiral Ada Quill said as he left.", "US Admiral Ada Quill"),
    ("“We sail,” Bo Cross wrote.", "Bo Cross"),
    ("“We sail,” Read said.", "Read"),
    ("“We sail,” Marsh later told the Bell.", "Marsh"),
    ("“We sail,” Marsh on Friday told the Bell.", "Marsh"),
    ("“We sail,” an angry Quill retaliated.", "an angry Quill"),
    ("“We sail,” said one harbor pilot, who had waited.", "one harbor pilot"),
    ("“We sail,” read one.", "one"),
    ("“We sail,” according to the Harbor Board.", "the Harbor Board"),
    ("“We sail,” Fight for Harbors organizer Bo Marsh told the Bell.", "Fight for Harbors organizer Bo Marsh"),
])  # fmt: skip
def test_the_words_between_a_quotation_and_its_verb_are_the_source(text: str, speaker: str) -> None:
    assert said(text) == [(["We sail,"], speaker)]


@pytest.mark.parametrize(("text", "content", "speaker"), [
    ("According to the Harbor Board: “We sail at noon.”", "We sail at noon.", "the Harbor Board"),
    ("Marsh later Thursday told the Bell: “We sail at noon.”", "We sail at noon.", "Marsh"),
    ("More from Quill: “We sail at noon.”", "We sail at noon.", "Quill"),
    ("A startled Quill quipped, “We sail at noon.”", "We sail at noon.", "A startled Quill"),
    ("Quill stood up and boomed, “We sail at noon.”", "We sail at noon.", "Quill"),
    ("Quill wrote just two years earlier, “We sail at noon.”", "We sail at noon.", "Quill"),
    ("Quill responded with, “We sail at noon.”", "We sail at noon.", "Quill"),
    ("Asked whether Mr. Marsh would stay, Mrs. Quill shook her head and said, “No.”", "No.", "Mrs. Quill"),
    ("Quill, citing “the law of the sea,” said the ferry would sail.", "the law of the sea,", "Quill"),
])  # fmt: skip
def test_a_quotation_behind_its_cue(text: str, content: str, speaker: str) -> None:
    assert said(text) == [([content], speaker)]


def test_a_verb_of_speech_behind_a_quotation_is_not_read_across_a_conjunction() -> None:
    text = "Quill called the ferry “rotten,” and Marsh said the crew was tired."
    assert said(text) == [(["the ferry “rotten,”"], "Quill")]


def test_a_question_in_a_quotation_with_its_own_cue_does_not_swallow_the_next_sentence() -> None:
    text = "Quill wrote to Marsh, “Why now?” Marsh then wrote back, “You look well.”"
    assert said(text) == [(["Why now?"], "Quill"), (["You look well."], "Marsh")]


def test_speech_behind_as() -> None:
    text = "“Stay calm,” Quill said as the crowd yelled: “You stink!”"
    assert said(text) == [(["Stay calm,"], "Quill"), (["You stink!"], "the crowd")]


def test_a_title_that_ends_with_a_comma_closes_like_one() -> None:
    text = "Bo Marsh, star of the stage’s “Harbor,” thanked Quill for “a fine day.”"
    assert said(text) == [(["Quill for “a fine day.”"], "Bo Marsh")]


def test_no_title_inside_a_sentence_is_speech() -> None:
    assert said("The new spot, “Balanced Harbor,” stars a sailor who promises rain.") == []


def test_a_sentence_that_its_quotation_completes_goes_on() -> None:
    text = "“He should cheer us up,” Quill said. Instead, “he just acts like a tired man.”"
    assert said(text) == [
        (["He should cheer us up,"], "Quill"), (["Instead, “he just acts like a tired man.”"], "Quill")]


def test_speech_signed_with_a_name_and_a_place() -> None:
    assert said("“We sail at noon.”\n\n– Bo Marsh, Harrow.") == [(["We sail at noon."], "Bo Marsh")]

"""Transcripts, interviews, round-ups and documents, counted by hand; and what only looks like one."""
from __future__ import annotations

from collections import Counter
from time import process_time

import pytest

from mediacompare.annotate import annotate, annotate_quotes, read_as
from mediacompare.model import AnnotatedArticle, Article, Receipt
from mediacompare.text.words import words_within

DEBATE = """ADA QUILL, HOST: Good evening. What will you do, Mr. Marsh?

BO MARSH, HARBOR BOARD: We will mend it. (LAUGHTER) It is a disgrace.

(COMMERCIAL BREAK)

QUILL: And you?

DR. CARLA PIKE: I would sell it.

It is too old."""


def said(annotated: AnnotatedArticle) -> dict[str | None, int]:
    words: Counter[str | None] = Counter()
    for quote in annotated.quotes:
        words[quote.speaker] += len(words_within(annotated.words, quote.quoted))
    return {name: count for name, count in words.items() if count}


def read(text: str, **fields: object) -> AnnotatedArticle:
    return annotate_quotes(Article("a", text, "Bell", **fields))  # type: ignore[arg-type]


def test_all_of_a_turn_is_its_speakers() -> None:
    found = read(DEBATE)
    assert found.form == "transcript"
    assert said(found) == {"Ada Quill": 10, "Bo Marsh": 8, "Carla Pike": 8}
    assert len(found.words) == 26  # labels and stage directions are nobody's


def test_only_guests_swear_is_no_loaded_outlet() -> None:
    found = annotate(Article("a", DEBATE, "Bell"))
    assert {(hit.term, hit.voice, hit.speaker) for hit in found.loaded} == {("a disgrace", "quoted", "Bo Marsh")}


def test_the_author_of_a_transcript_is_the_outlet() -> None:
    assert said(read(DEBATE, author="Ada Quill")) == {"Bo Marsh": 8, "Carla Pike": 8}


def test_forms_can_be_switched_off() -> None:
    assert annotate_quotes(Article("a", DEBATE, "Bell"), forms=False).form == ""


@pytest.mark.parametrize(("text", "words"), [
    ("Bo Marsh runs the harbor.\n\nQ: Is it safe?\n\nA: It is now. We mended it.\n\nQ: When?\n\nA: In May.",
     {None: 4, "Bo Marsh": 8}),
    ("[02:50:05] ADA QUILL, ANCHOR: It is late.\n\n[02:51:00] BO MARSH (voice-over): Not for us.\n\nQUILL: Good.",
     {"Ada Quill": 4, "Bo Marsh": 3}),
    ("Ada Quill: (00:01)\nIs it safe?\n\nBo Marsh: (00:04)\nIt is now.\n\nAda Quill: (00:07)\nGood.\n\n"
     "Bo Marsh: (00:09)\nYes.",
     {"Ada Quill": 4, "Bo Marsh": 4}),
    ("THE PRESIDENT: Thank you. It is done.\n\nQ    Who pays?\n\nTHE PRESIDENT: The state.", {"president": 7, None: 2}),
    ("Bo Marsh met Ada Quill.\n\nAQ: Is it safe?\n\nBM: It is now.\n\nAQ: Good.\n\nBM: Yes, very.",
     {"Ada Quill": 4, "Bo Marsh": 5}),
    ("Speaker 1: Is it safe?\n\nSpeaker 2: It is now.\n\nSpeaker 1: Good.\n\nSpeaker 2: Yes.",
     {"speaker 1": 4, "speaker 2": 4}),
])  # fmt: skip
def test_house_forms(text: str, words: dict[str | None, int]) -> None:
    assert said(read(text)) == words


def test_questions_in_bold() -> None:
    text = ("Bo Marsh runs the harbor.\n\n**Is it safe?**\n\nIt is now.\n\n**Since when?**\n\nSince May.\n\n"
            "**Who paid for it?**\n\nThe state did.")
    found = read(text, receipt=Receipt("Markdown"))
    assert found.form == "interview"
    assert said(found) == {None: 9, "Bo Marsh": 8}
    assert read_as(found.article) == ("Markdown marks left out", "read as an interview")


@pytest.mark.parametrize("text", [
    "NOTE: The pier is shut.\n\nUPDATE: It will open in May.\n\nBREAKING: It is open.\n\nNOTE: Bring a coat.",
    "PRO: It is cheap.\n\nCON: It is old.\n\nPRO: It is near.\n\nCON: It leaks.",
    "Three sailed.\n\n- Ada Quill: She was first.\n- Bo Marsh: He was second.\n- Ada Quill: She won.\n\nIt rained.",
    "O pier: you stand alone.\nO sea: you come and go.\nO pier: the night is blown.\nO sea: the winds are low.",
    "Team: Won\nHarrow: 3\nFenwick: 2\nHarrow: 4\nFenwick: 1",
    "When: Monday\n\nWhere: The pier\n\nWho: Everybody\n\nWhen: Tuesday",
    "“We won,” said Ada Quill.\n\nBo Marsh: “We lost.”\n\nAda Quill: “We did not.”\n\nBo Marsh: “We did.”",
])  # fmt: skip
def test_what_only_looks_like_a_transcript(text: str) -> None:
    assert read(text).form == ""


def test_round_ups() -> None:
    found = read("What people say:\n\n- Ada Quill, Harbor Post: “It is safe.”\n- Bo Marsh, sailor: “It is not.”")
    assert said(found) == {"Ada Quill": 3, "Bo Marsh": 3}


def test_a_letter_in_full_is_neither_quoted_nor_the_outlets() -> None:
    text = ("The mayor resigned on Monday.\n\nRead her full letter:\n\nDear friends,\n\n"
            "I love this disgraceful pier.\n\nSincerely,\n\nAda Quill\n\nThe council meets on Friday.")
    found = annotate(Article("a", text, "Bell"))
    assert len(words_within(found.words, found.reported)) == 10
    assert [(hit.term, hit.voice, hit.speaker) for hit in found.loaded] == [("disgraceful", "reported", "Ada Quill")]
    assert said(found) == {}


def test_a_letter_whose_writer_is_not_named_is_nobodys() -> None:
    found = read("The letter reads:\n\nDear friends, I love this pier.")
    assert [quote.speaker for quote in found.quotes if quote.trace.turn == "document in full"] == [None]


def test_the_time_grows_with_the_turns() -> None:
    def seconds(turns: int) -> float:
        names = ("ADA QUILL", "BO MARSH")
        text = "\n\n".join(f"{names[n % 2]}: The pier is safe, and it will stay." for n in range(turns))
        start = process_time()
        found = read(text)
        assert len(found.quotes) == turns
        return process_time() - start

    seconds(50)
    # The best of three: another process may take the cache away, or the collector may run.
    assert min(seconds(4_000) for _ in range(3)) < 30 * min(seconds(400) for _ in range(3))

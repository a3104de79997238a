"""What a turn of phrase makes somebody's, and what stays the outlet's."""
from __future__ import annotations

import csv

import pytest

from mediacompare.lexicon.credits import PATH, load_credits
from mediacompare.lexicon.matching import Pieces
from mediacompare.model import Span


def credited(text: str, word: str) -> bool:
    sentence = Pieces(text, Span(0, len(text)))
    return load_credits().turn_before(sentence, sentence.words.index(word)) is not None


@pytest.mark.parametrize(("text", "word"), [
    ("She accused members of the group on Monday of tolerating bigotry.", "bigotry"),
    ("They accused him of lying, cheating and stealing.", "stealing"),
    ("He was blamed for the shameful deal.", "shameful"),
    ("He was charged with reckless driving.", "reckless"),
    ("He pleaded guilty to lying to the court.", "lying"),
    ("She admitted to cheating.", "cheating"),
    ("The mayor faced accusations of favoritism.", "favoritism"),
    ("There is no evidence of council collusion.", "collusion"),
    ("The report that Quill told Marsh to lie was wrong.", "lie"),
    ("Most of them see her as dishonest and untrustworthy.", "untrustworthy"),
    ("He cast himself as a defense hawk.", "hawk"),
    ("Marsh called the deal a disgrace.", "disgrace"),
    ("They considered it obviously illegal.", "obviously"),
    ("Those who believed that politics had been dumbed down stayed home.", "dumbed"),
    ("They are convinced the board mishandled the file.", "mishandled"),
    ("Quill told Marsh to lie.", "lie"),
    ("He was angered by what they saw as contempt.", "contempt"),
    ("Visitors allegedly hurled insults.", "hurled"),
    ("Asked whether the campaign was in cahoots with the group, Dunn left.", "cahoots"),
    ("An aide coined the term “bimbo eruptions” at the time.", "bimbo"),
    ("He claims to hate the circus.", "circus"),
])
def test_what_is_somebodys(text: str, word: str) -> None:
    assert credited(text, word)


@pytest.mark.parametrize(("text", "word"), [
    ("The shameful deal passed.", "shameful"),
    ("She accused him of theft, and the brazen board laughed.", "brazen"),
    ("He was blamed for the leak; the shameful deal passed.", "shameful"),
    ("Asked about the pool, Quill bristled.", "bristled"),
    ("A group called Harbor Now has railed against the cuts.", "railed"),
    ("His call drew the ire of the board.", "ire"),
    ("The so-called reform is a sham.", "sham"),
    ("There were claims of racism, most notably near the end of the bitter debate.", "bitter"),
    ("He was accused of theft when he unleashed a tirade.", "tirade"),
    ("The plan was seen as sound, but the rollout was a fiasco.", "fiasco"),
])
def test_what_stays_the_outlets(text: str, word: str) -> None:
    assert not credited(text, word)


def test_every_turn_says_why_and_stands_once() -> None:
    with PATH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["note"] and int(row["reach"]) > 0 and row["pos"] in ("verb", "noun", "form") for row in rows)
    turns = load_credits().turns
    assert len({(turn.words, turn.links) for turn in turns}) > 300

"""Turns of phrase that credit the words behind them to somebody without marks: "accused them of tolerating …".

They are data, `credits.csv`: a trigger, perhaps a link behind it ("of", "as", "that"), and how many words may stand
between the last of these and the word that is credited. Quotations and reported statements are found elsewhere; this
catches the charge, the label and the belief inside an outlet's own sentence.
"""
from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from mediacompare.lexicon.entries import Words, pieces
from mediacompare.lexicon.inflect import inflect
from mediacompare.lexicon.matching import Pieces

PATH = Path(__file__).parent / "credits.csv"
GAP, NOUN_GAP = 10, 2
"""How many words may stand between a trigger and its link: "accused members of the group on Tuesday of …"; behind a
noun, "claims on Monday that …"."""
_STOPS = frozenset(";:?!—–")
_NEW_CLAUSES = frozenset(
    "after although because before but since though until when where which while who whose".split())
_HELPING = frozenset("has have had is was are were will would".split())
_LABEL = 5
"""A turn that reaches no farther puts a label on a thing; a helping verb behind it begins what is told of the thing."""
_DETERMINERS = frozenset("a an another any each her his its my no our that the their these this those your".split())
_LISTED = 2
"""The parts of a list between commas have at most so many words: "of lying, cheating and stealing"."""


class Turn(NamedTuple):
    """One turn of phrase. Without `links` it credits the words right behind it; `reach` is how many words may stand
    before the credited one."""

    words: Words
    links: frozenset[str]
    reach: int
    note: str
    pos: str = "form"

    @property
    def gap(self) -> int:
        """How many words may stand between the trigger and its link."""
        return NOUN_GAP if self.pos == "noun" else GAP


@dataclass(frozen=True, slots=True)
class Credits:
    """The turns of phrase, by their first words."""

    turns: tuple[Turn, ...]
    starts: Mapping[str, tuple[Turn, ...]] = field(init=False, repr=False, compare=False)
    farthest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts: dict[str, list[Turn]] = defaultdict(list)
        for turn in self.turns:
            starts[turn.words[0]].append(turn)
        object.__setattr__(self, "starts", {word: tuple(found) for word, found in starts.items()})
        object.__setattr__(self, "farthest", max((len(t.words) + GAP + t.reach + 1 for t in self.turns), default=0))

    def turn_before(self, sentence: Pieces, place: int) -> Turn | None:
        """The turn of phrase that credits the word at `place` of the sentence to somebody, None without one."""
        for start in range(max(0, place - self.farthest), place):
            for turn in self.starts.get(sentence.words[start], ()):
                if _credits(turn, sentence, start, place):
                    return turn
        return None


@lru_cache(maxsize=1)
def load_credits() -> Credits:
    """The shipped turns of phrase."""
    with PATH.open(encoding="utf-8", newline="") as file:
        return Credits(tuple(
            Turn(pieces(form), frozenset(filter(None, row["links"].split("|"))), int(row["reach"]), row["note"],
                 row["pos"])
            for row in csv.DictReader(file) for trigger in row["triggers"].split("|")
            for form in inflect(trigger, row["pos"])))


def _credits(turn: Turn, sentence: Pieces, start: int, place: int) -> bool:
    words, end = sentence.words, start + len(turn.words)
    if end > place or tuple(words[start:end]) != turn.words:
        return False
    before = words[start - 1] if start else ""
    if before == "so" or (turn.pos == "verb" and before in _DETERMINERS and not turn.words[0].endswith(("ed", "ing"))):
        return False  # "so-called" is a term of its own; "his call" is a noun
    if not turn.links:
        close = turn.reach > _LABEL or _HELPING.isdisjoint(words[end:place])
        return place - end <= turn.reach and close and _goes_on(sentence, end, place)
    return any(words[at] in turn.links and place - at - 1 <= turn.reach and _goes_on(sentence, at + 1, place, words[at])
               and not _stopped(sentence, end, at) for at in range(end, min(end + turn.gap + 1, place)))


def _goes_on(sentence: Pieces, end: int, place: int, link: str = "") -> bool:
    """Whether the phrase whose words end before `end` still goes on at `place`: no mark and no new clause between. A
    clause with "that" may hold commas, and so may a list."""
    if _stopped(sentence, end, place):
        return False
    if link == "that":
        return True
    commas = [at for at in range(end, place + 1) if "," in _joint(sentence, at)]
    if commas and (link != "of" or not _DETERMINERS.isdisjoint(sentence.words[commas[0] : place]) or any(
            after - at > _LISTED + 1 for at, after in pairwise([*commas, place + 1]))):
        return False
    return _NEW_CLAUSES.isdisjoint(sentence.words[end:place])


def _stopped(sentence: Pieces, end: int, place: int) -> bool:
    return not _STOPS.isdisjoint(sentence.text[sentence.ends[end - 1] : sentence.starts[place]])


def _joint(sentence: Pieces, at: int) -> str:
    """What stands before a word of the sentence."""
    return sentence.text[sentence.ends[at - 1] : sentence.starts[at]]

"""The words that the quote rules know: what class each is of, which verbs report, and in which constructions.

The lists stand in `data/`, written for this project. Inflected forms are made here, once a process.
"""
from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

from mediacompare.lexicon.inflect import verb_forms

# Classes of a word, one bit each; a word may be of several.
DET, POSS, SUBJ, OBJ, PREP = 1, 2, 4, 8, 16
BE, HAVE, DO, MODAL = 32, 64, 128, 256
CONJ, SUB, REL, NEG, ADV = 512, 1024, 2048, 4096, 8192
TIME, NUM = 1 << 14, 1 << 15
BASE, THIRD, PAST, PARTICIPLE, ING = 1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20
NAME, NOUN, PUNCT, QUOTE, CUE, TO, GENITIVE = 1 << 21, 1 << 22, 1 << 23, 1 << 24, 1 << 25, 1 << 26, 1 << 27
AUX = BE | HAVE | DO | MODAL
VERB = BASE | THIRD | PAST | PARTICIPLE | ING

_CLASSES = {
    "determiner": DET, "possessive": POSS, "subject": SUBJ, "object": OBJ, "preposition": PREP, "be": BE, "have": HAVE,
    "do": DO, "modal": MODAL, "conjunction": CONJ, "subordinator": SUB, "relative": REL, "negation": NEG,
    "adverb": ADV, "weekday": TIME, "month": TIME, "time": TIME, "number": NUM,
}  # fmt: skip

@dataclass(frozen=True, slots=True)
class CueVerb:
    """A reporting verb: the constructions it takes (letters as in `data/README.md`), its prepositions, its stance."""

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    stance: str


def read_lines(name: str) -> str:
    """The text of a data file of this folder."""
    return files("mediacompare.annotate").joinpath("data").joinpath(name).read_text(encoding="utf-8")


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV data file of this folder."""
    return list(csv.DictReader(StringIO(read_lines(name))))


@cache
def word_classes() -> dict[str, int]:
    """Every known lower-case form and its classes."""
    table: dict[str, int] = {}
    for verb in _plain_verbs():
        for form, flag in inflect(verb):
            table[form] = table.get(form, 0) | flag
    for row in read_rows("cue_verbs.csv"):
        for form, flag in inflect(row["verb"]):
            table[form] = table.get(form, 0) | flag | CUE
    for row in read_rows("phrasal_cues.csv"):
        for form, flag in inflect(row["verb"]):
            table[form] = table.get(form, 0) | flag
    for form in phrasal_forms():
        table[form] = table.get(form, 0) | CUE
    for word in (*cue_adjectives(), *cue_nouns()):
        table[word] = table.get(word, NOUN) | CUE | NOUN
    for row in read_rows("function_words.csv"):
        for word in row["words"].split():
            # A function word that could also be a verb ("like", "may") is read as the function word.
            table[word] = (table.get(word, 0) & ~(VERB | CUE)) | _CLASSES[row["class"]]
    table["to"] = TO | PREP
    table["according"] = CUE
    return table


@cache
def dates() -> frozenset[str]:
    """The names of weekdays and months."""
    rows = read_rows("function_words.csv")
    return frozenset(word for row in rows if row["class"] in ("weekday", "month") for word in row["words"].split())


@cache
def cue_forms() -> dict[str, CueVerb]:
    """Every inflected form of every reporting verb."""
    forms: dict[str, CueVerb] = {}
    for row in read_rows("cue_verbs.csv"):
        verb = _cue_word(row["verb"], row, row["stance"])
        for form, _ in inflect(verb.lemma):
            forms.setdefault(form, verb)
    return forms


@cache
def phrasal_forms() -> dict[str, list[tuple[tuple[str, ...], CueVerb]]]:
    """Every form of the verbs that report together with other words ("take aim at"), the longest phrases first."""
    forms: dict[str, list[tuple[tuple[str, ...], CueVerb]]] = {}
    for row in read_rows("phrasal_cues.csv"):
        phrase = _cue_word(" ".join([row["verb"], row["particles"]]).strip(), row, row["stance"])
        for form, _ in inflect(row["verb"]):
            forms.setdefault(form, []).append((tuple(row["particles"].split()), phrase))
    for phrases in forms.values():
        phrases.sort(key=lambda item: -len(item[0]))
    return forms


@cache
def cue_adjectives() -> dict[str, CueVerb]:
    """Adjectives that tell what somebody thinks or wants: "skeptical of", "eager to"."""
    return {row["adjective"]: _cue_word(row["adjective"], row, "belief") for row in read_rows("cue_adjectives.csv")}


@cache
def cue_nouns() -> dict[str, CueVerb]:
    """Nouns that hold what somebody said or thought: "her claim that", "his support for"."""
    return {row["noun"]: _cue_word(row["noun"], row, "neutral") for row in read_rows("cue_nouns.csv")}


def _cue_word(lemma: str, row: dict[str, str], stance: str) -> CueVerb:
    return CueVerb(lemma, frozenset(row["frames"]), frozenset(row["prepositions"].split()), stance)


def _plain_verbs() -> Iterator[str]:
    for line in read_lines("common_verbs.txt").splitlines():
        if not line.startswith("#"):
            yield from line.split()


def inflect(verb: str) -> Iterator[tuple[str, int]]:
    """The forms of an English verb, each with its class: "vow" gives vow, vows, vowed (past and participle), vowing."""
    forms = verb_forms(verb)
    yield forms.base, BASE
    yield forms.third, THIRD
    yield forms.present, ING
    yield from ((form, PAST) for form in forms.past)
    yield from ((form, PARTICIPLE) for form in forms.participle)

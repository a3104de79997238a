"""How likely a statement without quotation marks is found right, words and speaker, from signs that can be read off it.

`data/statement_signs.csv` holds the signs. The `share` of a construction is how many of such statements were right on
the larger public set (`benchmarks/quotes/NOTES.md`), rounded by hand; `odds` is by how much another sign raises or
lowers the odds. No weight was fitted.
"""
from __future__ import annotations

from bisect import bisect_right
from functools import cache

from mediacompare.annotate.quotes.reading.roles import role_nouns, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import (
    AUX,
    CONJ,
    CUE,
    ING,
    MODAL,
    NAME,
    NEG,
    OBJ,
    PAST,
    POSS,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    CueVerb,
    cue_forms,
    phrasal_forms,
    read_rows,
)
from mediacompare.annotate.quotes.turns import Draft

LEAST = 0.4
CLAUSES = frozenset(["that", "bare clause", "cue after content"])
OPENING_PRONOUNS = frozenset("he she they it there if".split())
NESTING = frozenset(
    """that whether what how if said say says to for in over of by with from on about the a is was are do did
    does""".split()
)
PRONOUNS = {
    "he": "he or she", "she": "he or she", "they": "they", "i": "i or we", "we": "i or we", "who": "who or which",
    "which": "who or which", "it": "it or that", "that": "it or that", "this": "it or that", "these": "it or that",
}  # fmt: skip


def how_sure(tokens: Tokens, draft: Draft) -> float:
    """The share, from 0 to 1, of statements like this one that are right: their words and whose they are.

    `draft` is an attribution of `tokens` without quotation marks in its content.
    """
    share = _shares().get(f"{draft.content_rule}: {_kind_of_verb(draft)}") or _shares().get(draft.content_rule or "")
    share = share or _shares()["other"]
    odds = share / (1 - share)
    signs = [("form", _form(tokens, draft)), ("source", _source(tokens, draft.source)), *_content_signs(tokens, draft)]
    if not (draft.source_rule or "").endswith("noun"):  # "her promise to sail" stands inside another clause always
        signs.append(("place", _place(tokens, draft)))
    for sign in signs:
        odds *= _odds()[sign]
    return odds / (1 + odds)


@cache
def _shares() -> dict[str, float]:
    return {row["value"]: float(row["share"]) for row in read_rows("statement_signs.csv") if row["share"]}


@cache
def _odds() -> dict[tuple[str, str], float]:
    return {(row["sign"], row["value"]): float(row["odds"]) for row in read_rows("statement_signs.csv") if row["odds"]}


@cache
def _verbs() -> dict[str, CueVerb]:
    phrases = (phrase for found in phrasal_forms().values() for _, phrase in found)
    return {verb.lemma: verb for verb in (*phrases, *cue_forms().values())}


def _kind_of_verb(draft: Draft) -> str:
    """What kind of cue it is: one that tells, holds an opinion, believes, wants, likes, judges, reports or names."""
    if draft.source_rule == "adjective":
        return "adjective"
    verb = _verbs().get(draft.verb)
    if verb is None or (draft.source_rule or "").endswith("noun"):
        return ""
    frames, clause = verb.frames, verb.frames & {"c", "d", "w"}
    if "q" in frames and frames & {"c", "d"}:
        return "opinion" if verb.stance == "belief" else "tell"
    if verb.stance == "belief":
        return "belief" if clause else "will" if "t" in frames else "like"
    if verb.stance in ("hostile", "praising"):
        return "judge"
    return "report" if clause else "speak" if "q" in frames else "name"


def _form(tokens: Tokens, draft: Draft) -> str:
    if draft.cue is None:
        return "none"
    start, end = draft.cue
    if tokens.lower[start] == "to":
        return "to"
    if end - start == 1 and tokens.classes[start] & ING:
        return "-ing"
    if any(tokens.classes[i] & NEG or tokens.lower[i].endswith("n't") for i in range(start, end)):
        return "negated"
    return "modal" if tokens.classes[start] & MODAL else "finite"


def _source(tokens: Tokens, source: tuple[int, int] | None) -> str:
    """What kind of phrase the source is, by its head."""
    if source is None:
        return "none"
    start, end = source
    head = next((i - 1 for i in range(start + 1, end) if tokens.classes[i] & (PREP | REL)), end - 1)
    word, flags = tokens.lower[head], tokens.classes[head]
    if end - start == 1 and word in PRONOUNS:
        return PRONOUNS[word]
    if end - start == 1 and flags & (SUBJ | OBJ | POSS | REL):
        return "possessive" if flags & POSS else "other pronoun"
    if word in role_nouns():
        return role_nouns()[word][1]
    if word in titles():
        return "person"
    return "name" if tokens.classes[end - 1] & NAME else "noun"


def _place(tokens: Tokens, draft: Draft) -> str:
    """What stands right before the whole attribution."""
    first = min(start for start, _ in filter(None, (draft.cue, draft.source, *draft.ranges)))
    unit = tokens.units[bisect_right(tokens.units, first, key=lambda unit: unit.start) - 1]
    if first <= unit.start:
        return "opens the sentence"
    before, flags = tokens.lower[first - 1], tokens.classes[first - 1]
    if flags & QUOTE or before in (".", "?", "!"):
        return "opens the sentence"
    if before == ",":
        return "behind a comma"
    if flags & PUNCT:
        return "behind another mark"
    if flags & CONJ:
        return "behind a conjunction"
    if before in NESTING:
        return "inside another clause"
    return "in a clause of time or reason" if flags & SUB else "elsewhere"


def _content_signs(tokens: Tokens, draft: Draft) -> list[tuple[str, str]]:
    """The signs of the words themselves, as far as they are there."""
    start, end = draft.ranges[0][0], draft.ranges[-1][1]
    numbers = [i for first, stop in draft.ranges for i in range(first, stop)]
    words = sum(not tokens.classes[i] & PUNCT for i in numbers)
    commas = sum(tokens.words[i] == "," for i in numbers)
    signs = [
        ("length", "up to three words", words <= 3),
        ("length", "eight words or more", words >= 8),
        ("length", "one comma", commas == 1),
        ("length", "three commas or more", commas >= 3),
        ("content", "a clause without a verb",
         draft.content_rule in CLAUSES and not any(tokens.classes[i] & (AUX | PAST) for i in numbers)),
        ("content", "opens with a pronoun",
         draft.content_rule == "bare clause" and tokens.lower[start] in OPENING_PRONOUNS),
    ]  # fmt: skip
    if end < len(tokens.words):
        signs.append(("content", "the sentence goes on", not tokens.classes[end] & (PUNCT | CUE)))
        signs.append(("content", "a question or colon behind it", tokens.words[end] in "?:"))
    return [(sign, value) for sign, value, there in signs if there]

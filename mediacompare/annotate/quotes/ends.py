"""Where reported content ends and the outlet's own words take over again."""
from __future__ import annotations

from collections.abc import Sequence

from mediacompare.annotate.quotes.breaks import PHRASES, first_break
from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.reading.clauses import has_finite_verb
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    CONJ,
    ING,
    NEG,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    SUBJ,
)

TURNS = frozenset("while although though whereas after before as when even because since".split())
RESUMING = frozenset("before after while by when without".split())
SETTING_APART = frozenset(",:-–—")
CLOSING = frozenset(")]")


def content_end(tokens: Tokens, unit: Unit, start: int, rule: str, cue: Cue, later: Sequence[Cue]) -> int:
    """The end of the content that begins at `start` by the rule `rule`; `later` are the cues behind `cue`."""
    limit = _limit(tokens, unit, start, rule, cue, later)
    end = first_break(tokens, unit, start, limit, rule, cue)
    while end > start and tokens.classes[end - 1] & (PUNCT | CONJ) and tokens.words[end - 1] not in CLOSING:
        end -= 1
    return end


def _limit(tokens: Tokens, unit: Unit, start: int, rule: str, cue: Cue, later: Sequence[Cue]) -> int:
    """No content runs past its clause: into the main clause behind a fronted one, or into another attribution."""
    limit = unit.end
    if _fronted(tokens, unit, cue):
        limit = _main_clause(tokens, unit, start) or limit
    for other in later:
        if other.clause_start >= limit:
            break
        if _closes_over(other, cue, start):
            return min(limit, other.start)
        if other.clause_start > start and _takes_over(tokens, other, rule, cue):
            limit = other.clause_start
            limit -= tokens.lower[limit - 1] == "what"
            if tokens.classes[limit - 1] & QUOTE and tokens.words[limit - 2] in SETTING_APART:
                limit -= 1
            while limit > start and (
                tokens.classes[limit - 1] & (CONJ | PUNCT | ADV) or tokens.lower[limit - 1] in TURNS
            ):
                limit -= 1
            break
    return limit


def _closes_over(other: Cue, cue: Cue, start: int) -> bool:
    """Whether a later verb has its subject before this cue: "Marsh, who calls it “rotten,” said"."""
    if other.construction != "finite" or other.source is None or other.inverted:
        return False
    return other.source[0] < cue.start and other.source[1] <= cue.start and other.start > start


def _fronted(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """Whether the cue's clause opens the sentence and another, the main clause, follows it."""
    first = cue.clause_start
    if first == unit.start:
        return cue.construction == "participle"
    before = tokens.classes[first - 1]
    return bool(before & (SUB | PREP)) and tokens.lower[first - 1] != "that" and _opens(tokens, unit, first - 1)


def _opens(tokens: Tokens, unit: Unit, i: int) -> bool:
    return i == unit.start or (i == unit.start + 1 and bool(tokens.classes[i - 1] & (CONJ | ADV | SUB)))


def _main_clause(tokens: Tokens, unit: Unit, start: int) -> int | None:
    """The first comma after which a finite verb follows soon."""
    for i in range(start + 1, unit.end - 2):
        if tokens.words[i] != "," or tokens.classes[i + 1] & (CONJ | REL):
            continue
        if has_finite_verb(tokens, i + 1, min(i + 12, unit.end)):
            return i
    return None


def _takes_over(tokens: Tokens, other: Cue, rule: str, cue: Cue) -> bool:
    """Whether a later cue begins an attribution of the outlet's own instead of standing inside the content."""
    first = other.clause_start
    before, flags = tokens.lower[first - 1], tokens.classes[first - 1]
    comma_before = first > 1 and tokens.words[first - 2] == ","
    if introduces_speech(tokens, other) or names_in_marks(tokens, other):
        return True
    if other.construction == "finite" and other.source is not None:
        pronoun = bool(tokens.classes[other.source[0]] & SUBJ)
        if flags & CONJ:
            return comma_before or not pronoun or rule in PHRASES
        if before in TURNS:
            return comma_before or rule in PHRASES
        return flags & QUOTE != 0 and rule != "quote"
    if other.construction == "participle":
        if tokens.classes[first] & NEG and any(tokens.classes[i] & ING for i in range(cue.end, first)):
            return False  # "time was spent discussing the pier, not planning it"
        return before == "," or before in RESUMING
    return False


def names_in_marks(tokens: Tokens, cue: Cue) -> bool:
    """ "what Bob Enslow calls “one-click change”": the words in the marks are Enslow's, whoever else is speaking."""
    if cue.construction != "finite" or cue.source is None or cue.inverted or cue.end >= len(tokens.words):
        return False
    if tokens.classes[cue.source[0]] & SUBJ:
        return False  # "what she calls “fair”" in what she says herself
    return tokens.lower[cue.clause_start - 1] == "what" and bool(tokens.classes[cue.end] & QUOTE)


def introduces_speech(tokens: Tokens, cue: Cue) -> bool:
    """A finite cue with a source of its own right before speech: "Trump boasted, “...”"."""
    if cue.construction != "finite" or cue.source is None or tokens.classes[cue.source[0]] & REL:
        return False
    if cue.inverted or cue.end + 1 >= len(tokens.words) or tokens.words[cue.end] not in ",:":
        return False
    return bool(tokens.classes[cue.end + 1] & QUOTE)

"""Breaks: the first word at which reported content stops and the outlet goes on, read from left to right."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.reading.clauses import has_finite_verb, is_finite, skip_adverbs
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_before
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import (
    AUX,
    BASE,
    CONJ,
    CUE,
    DET,
    ING,
    NAME,
    NEG,
    NOUN,
    OBJ,
    PAST,
    POSS,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
    VERB,
)

VERBAL = frozenset(["gerund", "infinitive", "object and infinitive"])
PHRASES = VERBAL | {"noun phrase", "preposition"}
CLAUSES = frozenset(["that", "bare clause"])
WITHIN_PHRASES = frozenset("that than as how why where whether while because if since so unless until once".split())
AFTER_PHRASES = frozenset("however though with after in on at".split())
CIRCUMSTANCES = frozenset("in at on during after before over".split())
NOT_FINITE = frozenset("be been being have having do".split())
ARTICLES = frozenset("a an the".split())
DASHES = frozenset("-–—")
EXCLUDING = frozenset("not never nor no neither without unless except excepting excluding".split())
EXCLUDING_PAIRS = frozenset([("rather", "than"), ("instead", "of"), ("let", "alone")])
CONDITIONS = frozenset("without unless except excepting excluding".split())
ENDS_FRAGMENT = frozenset(",.;:—–")
LONGEST_ITEM = 12
LONGEST_RELATIVE = 6


@dataclass(frozen=True, slots=True)
class _Content:
    """Content that begins at token `start` by the rule `rule`; `in_relative` when "who" or "that" is its source."""

    start: int
    rule: str
    cue: Cue
    in_relative: bool

    @property
    def phrase_like(self) -> bool:
        return self.rule in PHRASES


def first_break(tokens: Tokens, unit: Unit, start: int, limit: int, rule: str, cue: Cue) -> int:
    """The first token between `start` and `limit` at which the content of `cue` breaks off, or `limit`."""
    relative = cue.source is not None and bool(tokens.classes[cue.source[0]] & REL)
    content = _Content(start, rule, cue, relative)
    if rule == "noun phrase" and (circumstance := _after_person(tokens, start, limit)) is not None:
        return circumstance
    for j in range(start + 1, limit):
        paired = tokens.lower[j] == "and" and j + 1 < limit and tokens.classes[j + 1] & QUOTE  # “Liar!” and “Resign!”
        if j == start + 1 and rule in ("quote", "resumed") and not paired and _ends_with_quote(tokens, start, cue):
            return j
        word, flags = tokens.words[j], tokens.classes[j]
        if (flags & CONJ or (flags & PUNCT and _sets_apart(tokens, j))) and _takes_back(tokens, j, limit):
            continue
        if word == ";" or (word == "," and _leaves_content(tokens, unit, j + 1, content)):
            return j
        # "he has not paid and never promised to": a negated verb goes on with the clause inside the content.
        denied = rule in CLAUSES and j + 1 < limit and tokens.classes[j + 1] & NEG
        if flags & CONJ and not denied and _parallel_cue(tokens, unit, j + 1, cue):
            return j
        if content.phrase_like and _leaves_phrase(tokens, unit, j, content):
            return j
    return limit


def _takes_back(tokens: Tokens, j: int, limit: int) -> bool:
    """Whether what follows the comma, dash or conjunction at `j` limits what stands before: ", not the tax"."""
    i = j
    while i < limit and (_sets_apart(tokens, i) or (tokens.classes[i] & CONJ and tokens.lower[i] != "nor")):
        i += 1
    i += tokens.lower[i : i + 2] == ["if", "not"]
    if i >= limit or not (tokens.lower[i] in EXCLUDING or tuple(tokens.lower[i : i + 2]) in EXCLUDING_PAIRS):
        return False
    return tokens.lower[i] in CONDITIONS or not _own_clause(tokens, i, limit)


def _sets_apart(tokens: Tokens, i: int) -> bool:
    """A comma or a dash; not the hyphen inside a word."""
    return tokens.words[i] == "," or (tokens.words[i] in DASHES and tokens.starts[i] > tokens.ends[i - 1])


def _own_clause(tokens: Tokens, negation: int, limit: int) -> bool:
    """Whether the words behind a negation are a clause or attribution of their own: "not everyone agrees"."""
    predicate = skip_adverbs(tokens, negation, limit)
    for i in range(negation, limit):
        if tokens.words[i] in ENDS_FRAGMENT:
            return False
        cued = tokens.classes[i] & CUE and tokens.classes[i] & (PAST | THIRD | ING)
        if cued or (i > predicate and is_finite(tokens, i, negation)):
            return True
    return False


def _leaves_phrase(tokens: Tokens, unit: Unit, j: int, content: _Content) -> bool:
    """Whether a noun phrase or infinitive ends before token `j`, which is no comma."""
    word, flags = tokens.lower[j], tokens.classes[j]
    following = tokens.classes[j + 1] if j + 1 < unit.end else 0
    if flags & CONJ:
        if following & SUBJ or (word == "but" and tokens.words[j - 1] == ","):
            return True
        return content.rule != "infinitive" and word != "or" and _parallel_verb(tokens, unit, j + 1, content.cue)
    if word in DASHES:
        return tokens.starts[j] > tokens.ends[j - 1]
    if flags & SUB and not flags & PREP and word not in WITHIN_PHRASES:
        return content.rule not in VERBAL
    if word == "on" and following & TIME:
        return content.rule == "noun phrase"
    if word in NOT_FINITE:
        return False
    if content.in_relative and flags & AUX and _closes_relative(tokens, j, content.start):
        return True
    noun = content.cue.construction == "noun"
    return noun and is_finite(tokens, j, content.start) and not _in_clause(tokens, j, content.start)


def _in_clause(tokens: Tokens, verb: int, start: int) -> bool:
    """Whether a finite verb belongs to a clause inside the content: "the plan that she made", "all they own"."""
    first = max(start, verb - LONGEST_RELATIVE)
    return any(tokens.classes[i] & (REL | SUBJ) or tokens.lower[i] == "that" for i in range(first + 1, verb))


def _parallel_verb(tokens: Tokens, unit: Unit, i: int, cue: Cue) -> bool:
    """ "endorsed the plan and left": behind the conjunction stands a verb of the form that the cue has."""
    j = skip_adverbs(tokens, i, unit.end)
    if j >= unit.end or cue.construction not in ("finite", "coordinated"):
        return False
    flags = tokens.classes[j]
    if flags & AUX and tokens.lower[j] not in NOT_FINITE:
        return True
    return bool(flags & tokens.classes[cue.head] & (PAST | THIRD)) and not flags & (NOUN | DET)


def _closes_relative(tokens: Tokens, verb: int, start: int) -> bool:
    """Whether a verb has no subject of its own here: "has" in "anybody who wants to move to Harrow has a place"."""
    phrase = noun_phrase_before(tokens, verb, start)
    return phrase is not None and phrase[0] > start and bool(tokens.classes[phrase[0] - 1] & (PREP | BASE))


def _after_person(tokens: Tokens, start: int, limit: int) -> int | None:
    """Where "in the primary" begins in "endorsed Quill in the primary": behind a person, a place is no content."""
    end = start
    while end < limit and tokens.classes[end] & (NAME | OBJ) and not tokens.classes[end] & POSS:
        end += 1
    if end > start and end < limit and tokens.lower[end] in CIRCUMSTANCES:
        return end
    return None


def _ends_with_quote(tokens: Tokens, number: int, cue: Cue) -> bool:
    """Whether content that opens with quoted words is no more than these: a sentence, or what something is called."""
    if _complete(tokens, number):
        return True
    called = bool(tokens.classes[number] & QUOTE) and not cue.verb.frames & {"c", "d"}
    return called and bool(tokens.classes[number + 1] & (PREP | CONJ)) and tokens.lower[number + 1] != "of"


def _complete(tokens: Tokens, number: int) -> bool:
    """Whether token `number` is a quoted stretch that ends as a sentence or a clause does."""
    if not tokens.classes[number] & QUOTE:
        return False
    return tokens.text[tokens.quoted[number].inner.end - 1] in ".?!,…—"


def _leaves_content(tokens: Tokens, unit: Unit, i: int, content: _Content) -> bool:
    """Whether the words after a comma are the outlet's again."""
    if i >= unit.end:
        return True
    clause = content.rule in CLAUSES and not content.in_relative
    if clause and not has_finite_verb(tokens, content.start, i - 1):
        return False  # An aside: "that Marsh, who is tired, would leave" has not come to its verb yet.
    word, flags = tokens.lower[i], tokens.classes[i]
    if word == "according" or (flags & ING and (not flags & NOUN or flags & CUE)):
        return True
    if flags & REL and word in ("which", "who", "whom"):
        return True
    if flags & CONJ:
        own = content.rule in ("noun phrase", "preposition") and _clause_of_its_own(tokens, unit, i + 1)
        return own or _new_attribution(tokens, unit, i + 1)
    k = skip_adverbs(tokens, i, unit.end)
    if k < unit.end and (tokens.classes[k] & AUX or is_finite(tokens, k, unit.start)):
        return not clause
    if not content.phrase_like:
        return False
    if flags & QUOTE and content.cue.construction == "participle":
        return tokens.text[tokens.quoted[i].inner.start].islower()  # "he said, referring to the ban, “we lose”"
    if word in ARTICLES:
        return not _lists(tokens, unit, i)
    return bool(flags & (SUB | SUBJ)) or word in AFTER_PHRASES


def _clause_of_its_own(tokens: Tokens, unit: Unit, i: int) -> bool:
    """ ", and three senators hold": behind a phrase, a verb before the next comma belongs to another clause."""
    for j in range(i, min(i + LONGEST_ITEM, unit.end)):
        if tokens.classes[j] & (REL | QUOTE | SUB) or tokens.words[j] in ENDS_FRAGMENT:
            return False
        if is_finite(tokens, j, i - 1):
            return True
    return False


def _lists(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether the phrase at `i` is one of a list's, not an apposition: "the pier, the bridge and the road"."""
    for j in range(i, min(i + LONGEST_ITEM, unit.end - 1)):
        if tokens.words[j] == ",":
            return bool(tokens.classes[j + 1] & CONJ) or tokens.lower[j + 1] in ARTICLES
        if tokens.words[j] == ";" or tokens.classes[j] & CONJ:
            return bool(tokens.classes[j] & CONJ) and j - i < 5
    return False


def _new_attribution(tokens: Tokens, unit: Unit, i: int) -> bool:
    """ ", and he added", ", but criticized": another cue takes over."""
    for j in range(skip_adverbs(tokens, i, unit.end), min(i + 8, unit.end)):
        flags = tokens.classes[j]
        if flags & CUE and flags & (PAST | THIRD | ING):
            return True
        if flags & (AUX | VERB | PREP) and not flags & CUE:
            return False
    return False


def _parallel_cue(tokens: Tokens, unit: Unit, i: int, cue: Cue) -> bool:
    """ "said X and criticized Y": a cue of the same form as this one follows the conjunction."""
    j = skip_adverbs(tokens, i, unit.end)
    if j >= unit.end or not tokens.classes[j] & CUE:
        return False
    return bool(tokens.classes[j] & tokens.classes[cue.head] & (PAST | THIRD | ING))

"""Where reported content ends and the outlet's own words take over again."""
from __future__ import annotations

from collections.abc import Sequence

from mediacompare.annotate.clauses import has_finite_verb, is_finite, skip_adverbs
from mediacompare.annotate.cue import Cue
from mediacompare.annotate.grammar import noun_phrase_before
from mediacompare.annotate.tokens import Tokens, Unit
from mediacompare.annotate.vocabulary import (
    ADV,
    AUX,
    BASE,
    CONJ,
    CUE,
    ING,
    NAME,
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
    VERB,
)

PHRASES = frozenset(["noun phrase", "preposition", "gerund", "infinitive", "object and infinitive"])
WITHIN_PHRASES = frozenset("that than as how why where whether".split())
TURNS = frozenset("while although though whereas after before as when even because since".split())
RESUMING = frozenset("before after while by when without".split())
AFTER_PHRASES = frozenset("however though with after in on at".split())
CIRCUMSTANCES = frozenset("in at on during after before over".split())
NOT_FINITE = frozenset("be been being have having do".split())
SETTING_APART = frozenset(",:-–—")
CLOSING = frozenset(")%]")


def content_end(tokens: Tokens, unit: Unit, start: int, rule: str, cue: Cue, later: Sequence[Cue]) -> int:
    """The end of the content that begins at `start` by the rule `rule`; `later` are the cues behind `cue`."""
    limit = _limit(tokens, unit, start, rule, cue, later)
    end = _first_break(tokens, unit, start, limit, rule, cue)
    while end > start and tokens.classes[end - 1] & PUNCT and tokens.words[end - 1] not in CLOSING:
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
        if other.clause_start > start and _takes_over(tokens, other, rule, cue):
            limit = other.clause_start
            if tokens.classes[limit - 1] & QUOTE and tokens.words[limit - 2] in SETTING_APART:
                limit -= 1
            while limit > start and (
                tokens.classes[limit - 1] & (CONJ | PUNCT | ADV) or tokens.lower[limit - 1] in TURNS
            ):
                limit -= 1
            break
    return limit


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
    if introduces_speech(tokens, other):
        return True
    if other.construction == "finite" and other.source is not None:
        pronoun = bool(tokens.classes[other.source[0]] & SUBJ)
        if flags & CONJ:
            return comma_before or not pronoun or rule in PHRASES
        if before in TURNS:
            return comma_before or rule in PHRASES
        return flags & QUOTE != 0 and rule != "quote"
    if other.construction == "participle":
        return before == "," or before in RESUMING
    return False


def introduces_speech(tokens: Tokens, cue: Cue) -> bool:
    """A finite cue with a source of its own right before speech: "Trump boasted, “...”"."""
    if cue.construction != "finite" or cue.source is None or tokens.classes[cue.source[0]] & REL:
        return False
    if cue.inverted or cue.end + 1 >= len(tokens.words) or tokens.words[cue.end] not in ",:":
        return False
    return bool(tokens.classes[cue.end + 1] & QUOTE)


def _first_break(tokens: Tokens, unit: Unit, start: int, limit: int, rule: str, cue: Cue) -> int:
    """The first token between `start` and `limit` at which the content breaks off."""
    phrase_like = rule in PHRASES
    in_relative = phrase_like and cue.source is not None and bool(tokens.classes[cue.source[0]] & REL)
    circumstance = _after_person(tokens, start, limit) if rule == "noun phrase" else None
    if circumstance is not None:
        return circumstance
    for j in range(start + 1, limit):
        word, flags = tokens.lower[j], tokens.classes[j]
        if j == start + 1 and rule in ("quote", "resumed") and _ends_with_quote(tokens, start, cue):
            return j
        if phrase_like and flags & CONJ and j + 1 < limit and tokens.classes[j + 1] & SUBJ:
            return j
        if word == ";" or (word == "," and _leaves_content(tokens, unit, j + 1, phrase_like)):
            return j
        if flags & CONJ and _parallel_cue(tokens, unit, j + 1, cue):
            return j
        if phrase_like and flags & SUB and not flags & PREP and word not in WITHIN_PHRASES:
            return j
        if in_relative and flags & AUX and word not in NOT_FINITE and _closes_relative(tokens, j, start):
            return j
    return limit


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


def _leaves_content(tokens: Tokens, unit: Unit, i: int, phrase_like: bool) -> bool:
    """Whether the words after a comma are the outlet's again."""
    if i >= unit.end:
        return True
    word, flags = tokens.lower[i], tokens.classes[i]
    if word == "according" or (flags & ING and (not flags & NOUN or flags & CUE)):
        return True
    if flags & REL and word in ("which", "who", "whom"):
        return True
    if flags & CONJ:
        return _new_attribution(tokens, unit, i + 1)
    k = skip_adverbs(tokens, i, unit.end)
    if k < unit.end and (tokens.classes[k] & AUX or is_finite(tokens, k, unit.start)):
        return True
    return phrase_like and (bool(flags & (SUB | SUBJ)) or word in AFTER_PHRASES)


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

"""Contents: from a cue to the words that it attributes, to its right, to its left, or on both sides."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.annotate.cues import Cue
from mediacompare.annotate.grammar import is_finite, noun_phrase_after, noun_phrase_before, skip_adverbs
from mediacompare.annotate.tokens import Tokens, Unit
from mediacompare.annotate.vocabulary import (
    AUX,
    BASE,
    CONJ,
    CUE,
    DET,
    ING,
    NAME,
    NOUN,
    PAST,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
    VERB,
)  # fmt: skip

WH = frozenset("who what which how why whether if when where whom whose".split())
ADJUNCT_HEADS = frozenset("in on at during after before to from with via by through over for amid".split())
WITHIN_PHRASES = frozenset("that than as how why where".split())
MOST_ADJUNCTS = 4
CLAUSE_LOOK_AHEAD = 25


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue attributes: token ranges in order, and the name of the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: str


def find_content(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """The content of `cue` within its sentence, None when the verb is used without one."""
    if cue.construction == "passive":
        return _passive(tokens, unit, cue)
    if _stands_after_content(tokens, unit, cue):
        return _around(tokens, unit, cue)
    opening = _opening(tokens, unit, cue)
    if opening is None:
        return None
    start, rule = opening
    end = content_end(tokens, unit, start, rule, cue)
    return Content(((start, end),), rule) if end > start else None


def _after(cue: Cue) -> int:
    return cue.source[1] if cue.inverted and cue.source else cue.end


def _clause_start(cue: Cue) -> int:
    if cue.source and not cue.inverted and cue.construction == "finite":
        return cue.source[0]
    return cue.start


def _stands_after_content(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """", X said." and "“...” said X": the cue follows its content or interrupts it."""
    if not cue.verb.frames & {"q", "c"} or cue.construction not in ("finite", "coordinated"):
        return False
    left = _clause_start(cue) - 1
    if left < unit.start:
        return False
    if tokens.classes[left] & QUOTE and _ends_like_speech(tokens, left):
        return "q" in cue.verb.frames
    if (tokens.words[left] != "," and not tokens.classes[left] & QUOTE) or cue.construction == "coordinated":
        return False
    if tokens.classes[left] & QUOTE and cue.inverted:
        return "q" in cue.verb.frames
    return "c" in cue.verb.frames and _trails_off(tokens, unit, _after(cue)) and left - unit.start >= 2


def _ends_like_speech(tokens: Tokens, number: int) -> bool:
    stretch = tokens.quoted[number]
    last = tokens.text[stretch.inner.end - 1]
    following = tokens.text[stretch.outer.end : stretch.outer.end + 1]
    return last in ",?!…—–-'’" or following == ","


def _trails_off(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether nothing but an addressee, a time or a place follows before the next comma or the sentence's end."""
    for j in range(i, unit.end):
        word, flags = tokens.lower[j], tokens.classes[j]
        if word in ",.;)?!" or flags & QUOTE:
            return True
        if (flags & (AUX | SUB | REL) and word not in ("as", "after", "before", "during")) or word in (":", "that"):
            return False
        if flags & (CUE | VERB) and is_finite(tokens, j, i):
            return False
        if j - i > 18:
            return False
    return True


def _around(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """The content before the cue, and after it when the sentence goes on."""
    left_end = _clause_start(cue)
    while left_end > unit.start and tokens.words[left_end - 1] in ",—–-":
        left_end -= 1
    ranges = [(unit.start, left_end)] if left_end > unit.start else []
    resume = _resumption(tokens, unit, _after(cue))
    if resume is not None:
        end = content_end(tokens, unit, resume, "clause", cue)
        if end > resume:
            ranges.append((resume, end))
    return Content(tuple(ranges), "cue after content") if ranges else None


def _resumption(tokens: Tokens, unit: Unit, i: int) -> int | None:
    """Where interrupted content goes on: after a comma, with a quotation mark or the rest of the clause."""
    for j in range(i, unit.end):
        if tokens.classes[j] & QUOTE:
            return j
        if tokens.words[j] == "," and j + 1 < unit.end:
            flags, word = tokens.classes[j + 1], tokens.lower[j + 1]
            if flags & QUOTE:
                return j + 1
            if j == i and not flags & (ING | REL) and word not in ("according", "as", "while", "after", "before"):
                return j + 1 if not _own_attribution(tokens, unit, j + 1) else None
            if flags & (ING | REL | SUB | CONJ):
                return None
        if tokens.words[j] in ".;:":
            return None
    return None


def _own_attribution(tokens: Tokens, unit: Unit, i: int) -> bool:
    """A further cue right after a conjunction: ", and added"."""
    return any(tokens.classes[j] & CUE for j in range(i, min(i + 3, unit.end)))


def _opening(tokens: Tokens, unit: Unit, cue: Cue) -> tuple[int, str] | None:
    """Where content to the right begins, and which construction it is."""
    frames, i = cue.verb.frames, _after(cue)
    for step in range(MOST_ADJUNCTS + 1):
        i = skip_adverbs(tokens, i, unit.end)
        if i >= unit.end:
            return None
        word, flags = tokens.lower[i], tokens.classes[i]
        if word in (",", ":"):
            return _after_stop(tokens, unit, i, cue)
        if flags & QUOTE:
            return (i, "quote") if frames & {"q", "c", "n"} else None
        if word == "that" and flags & SUB and frames & {"c", "a"}:
            return i, "that"
        if word in WH and frames & {"w", "c"} and (step == 0 or word not in ("when", "where", "if", "which", "who")):
            return i, "wh"
        if word == "to" and i + 1 < unit.end and _infinitive(tokens, i, unit) and "t" in frames:
            return i, "infinitive"
        if flags & PREP and word in cue.verb.prepositions and i + 1 < unit.end:
            return i + 1, "preposition"
        if flags & ING and "g" in frames and step == 0:
            return i, "gerund"
        following = _phrase_or_adjunct(tokens, unit, i, cue, step)
        if isinstance(following, tuple) or following is None:
            return following
        i = following
    return None


def _infinitive(tokens: Tokens, i: int, unit: Unit) -> bool:
    j = skip_adverbs(tokens, i + 1, unit.end)
    return j < unit.end and bool(tokens.classes[j] & (BASE | AUX))


def _after_stop(tokens: Tokens, unit: Unit, i: int, cue: Cue) -> tuple[int, str] | None:
    """After "said," or "said:"."""
    if i + 1 >= unit.end:
        return None
    if tokens.classes[i + 1] & QUOTE and "q" in cue.verb.frames:
        return i + 1, "quote"
    if tokens.words[i] == ":" and cue.verb.frames & {"q", "c"}:
        return i + 1, "colon"
    for j in range(i + 1, min(i + 30, unit.end)):
        if tokens.classes[j] & QUOTE:
            introduced = tokens.words[j - 1] in ",:" and "q" in cue.verb.frames
            return (j, "quote") if introduced else None
        if tokens.classes[j] & CUE and tokens.classes[j] & (PAST | THIRD | ING):
            return None
        if tokens.lower[j] == "that" and tokens.words[j - 1] == "," and "c" in cue.verb.frames:
            return j, "that"
    return None


def _phrase_or_adjunct(
    tokens: Tokens, unit: Unit, i: int, cue: Cue, step: int
) -> tuple[int, str] | int | None:
    """A noun phrase that is the content or opens it, or the place where the search goes on behind an adjunct."""
    frames, flags, word = cue.verb.frames, tokens.classes[i], tokens.lower[i]
    reports = frames & {"q", "c", "w"}
    if flags & TIME and reports and not flags & (NAME | DET):
        return i + 1
    if flags & PREP and word in ADJUNCT_HEADS and reports:
        phrase = noun_phrase_after(tokens, i + 1, unit.end)
        if phrase is None:
            return _clause_or_none(tokens, unit, i, frames)
        if _clause_follows(tokens, unit, phrase[1]) and "c" in frames and word not in ("to",):
            return i, "bare clause"
        return phrase[1]
    phrase = noun_phrase_after(tokens, i, unit.end)
    if phrase is None:
        return _clause_or_none(tokens, unit, i, frames)
    after = skip_adverbs(tokens, phrase[1], unit.end)
    if "a" in frames and after < unit.end and step == 0:
        target = tokens.lower[after]
        if target == "that" or target in WH or tokens.classes[after] & QUOTE:
            return after
        if target == "to" and _infinitive(tokens, after, unit):
            return (i, "object and infinitive")
        if target in (",", ":") and after + 1 < unit.end and tokens.classes[after + 1] & QUOTE:
            return after + 1, "quote"
        if cue.verb.lemma in ("tell", "remind", "inform", "assure", "warn", "notify", "advise"):
            return after if cue.verb.lemma != "warn" or not _clause_follows(tokens, unit, after) else (i, "bare clause")
    if "c" in frames and _clause_follows(tokens, unit, phrase[1]):
        return i, "bare clause"
    if "n" in frames:
        return i, "noun phrase"
    return None


def _clause_or_none(tokens: Tokens, unit: Unit, i: int, frames: frozenset[str]) -> tuple[int, str] | None:
    if "c" in frames and (tokens.classes[i] & SUB or _clause_follows(tokens, unit, i)):
        return i, "bare clause"
    return None


def _clause_follows(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether a finite verb comes soon after `i`, before anything that closes the clause."""
    for j in range(i, min(i + CLAUSE_LOOK_AHEAD, unit.end)):
        flags, word = tokens.classes[j], tokens.words[j]
        if word in ".;:" or flags & QUOTE:
            return False
        if flags & AUX or (flags & (PAST | THIRD) and is_finite(tokens, j, unit.start)):
            return True
        if flags & BASE and j == i and tokens.lower[j - 1].endswith("s"):
            return True
        if (word == "," and j == i) or (flags & ING and not flags & NOUN):
            return False
    return False


def content_end(tokens: Tokens, unit: Unit, start: int, rule: str, cue: Cue) -> int:
    """Where content that begins at `start` ends: the sentence's end unless the outlet's own words take over before."""
    phrase_like = rule in ("noun phrase", "preposition", "gerund")
    end = unit.end
    for j in range(start + 1, unit.end):
        word, flags = tokens.lower[j], tokens.classes[j]
        if tokens.classes[j - 1] & QUOTE and rule == "quote" and j == start + 1 and _complete(tokens, start):
            end = j
            break
        if word == ";":
            end = j
            break
        if word == "," and _leaves_content(tokens, unit, j + 1, phrase_like):
            end = j
            break
        if flags & CONJ and _parallel_cue(tokens, unit, j + 1, cue):
            end = j
            break
        if phrase_like and flags & SUB and not flags & PREP and word not in WITHIN_PHRASES:
            end = j
            break
    while end > start and tokens.classes[end - 1] & PUNCT and tokens.words[end - 1] not in ")%]":
        end -= 1
    return end


def _complete(tokens: Tokens, number: int) -> bool:
    stretch = tokens.quoted[number]
    return tokens.text[stretch.inner.end - 1] in ".?!,…—"


def _leaves_content(tokens: Tokens, unit: Unit, i: int, phrase_like: bool) -> bool:
    """Whether the words after a comma are the outlet's again."""
    if i >= unit.end:
        return True
    word, flags = tokens.lower[i], tokens.classes[i]
    if word == "according" or (flags & ING and not flags & NOUN) or (flags & ING and flags & CUE):
        return True
    if flags & REL and word in ("which", "who", "whom"):
        return True
    if flags & CONJ:
        return _new_attribution(tokens, unit, i + 1)
    if phrase_like:
        return bool(flags & (SUB | SUBJ)) or word in ("however", "though", "with", "after", "in", "on", "at")
    return _parenthesis(tokens, unit, i)


def _new_attribution(tokens: Tokens, unit: Unit, i: int) -> bool:
    """", and he added", ", but criticized": another cue with its own source takes over."""
    i = skip_adverbs(tokens, i, unit.end)
    for j in range(i, min(i + 8, unit.end)):
        flags = tokens.classes[j]
        if flags & CUE and flags & (PAST | THIRD | ING):
            return True
        if flags & (AUX | VERB | PREP) and not flags & CUE:
            return False
    return False


def _parallel_cue(tokens: Tokens, unit: Unit, i: int, cue: Cue) -> bool:
    """"said X and criticized Y": a cue of the same form as this one follows the conjunction."""
    j = skip_adverbs(tokens, i, unit.end)
    if j >= unit.end or not tokens.classes[j] & CUE:
        return False
    return bool(tokens.classes[j] & tokens.classes[cue.head] & (PAST | THIRD | ING))


def _parenthesis(tokens: Tokens, unit: Unit, i: int) -> bool:
    """", X said" at a sentence's end."""
    for j in range(i, min(i + 8, unit.end)):
        flags = tokens.classes[j]
        if flags & CUE and flags & (PAST | THIRD):
            source = noun_phrase_before(tokens, j, i)
            return source is not None and source[0] == i and _trails_off(tokens, unit, j + 1)
        if flags & (AUX | VERB) and not flags & (NAME | NOUN):
            return False
    return False


def _passive(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """"was told that ...", "is expected to ...": only what stands in a clause of its own."""
    i = skip_adverbs(tokens, cue.end, unit.end)
    if i < unit.end and tokens.lower[i] == "that" and "c" in cue.verb.frames:
        return Content(((i, content_end(tokens, unit, i, "that", cue)),), "passive")
    return None



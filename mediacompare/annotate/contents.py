"""Contents: from a cue to the words that it attributes, to its right, to its left, or on both sides."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediacompare.annotate.boundaries import content_end
from mediacompare.annotate.cues import Cue
from mediacompare.annotate.grammar import has_finite_verb, is_finite, noun_phrase_after, skip_adverbs
from mediacompare.annotate.tokens import Tokens, Unit
from mediacompare.annotate.vocabulary import (
    ADV,
    AUX,
    BASE,
    CONJ,
    CUE,
    DET,
    ING,
    NAME,
    NOUN,
    OBJ,
    PARTICIPLE,
    PAST,
    POSS,
    PREP,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
)

WH = frozenset("who what which how why whether if when where whom whose".split())
PLAINLY_SAID = frozenset("say add note argue explain believe think write contend insist".split())
DASHES = frozenset("-–—")
LATE_WH = frozenset("what how why whether".split())
ADJUNCT_HEADS = frozenset("in on at during after before to from with via by through over for amid".split())
ADDRESSED = frozenset("tell remind inform assure notify advise persuade convince reassure".split())
AFTER_NOUNS = {"noun": frozenset(["that", "infinitive", "preposition"]), "ownerless noun": frozenset(["that"])}
MOST_ADJUNCTS = 4
CLAUSE_LOOK_AHEAD = 25
LONGEST_TRAIL = 18


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue attributes: token ranges in order, and the name of the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: str


def find_content(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
    """The content of `cue` within its sentence, None when it is used without one; `later` are the cues behind it."""
    if cue.construction == "according":
        return _according(tokens, unit, cue)
    if cue.construction == "colon":
        return Content(((cue.end, unit.end),), "speaker and colon")
    if cue.construction == "passive":
        return _passive(tokens, unit, cue, later)
    if _stands_after_content(tokens, unit, cue):
        return _around(tokens, unit, cue, later)
    if cue.construction == "finite" and cue.clause_start > unit.start and tokens.lower[cue.clause_start - 1] == "as":
        return _as_said(tokens, unit, cue)
    opening = _opening(tokens, unit, cue)
    if opening is None or (cue.construction in AFTER_NOUNS and opening[1] not in AFTER_NOUNS[cue.construction]):
        return None
    start, rule = opening
    end = content_end(tokens, unit, start, rule, cue, later)
    if end <= start:
        return None
    return Content(((start, end),), f"{cue.construction}: {rule}" if cue.construction.endswith("noun") else rule)


def _according(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """ "According to X, ..." and "..., according to X"."""
    after = cue.after
    if cue.start <= unit.start + 1:
        while after < unit.end and tokens.words[after] != ",":
            after += 1
        return Content(((after + 1, unit.end),), "according to") if after + 1 < unit.end else None
    left = _left_part(tokens, unit, cue.start)
    if left is None:
        return None
    if after + 1 < unit.end and tokens.words[after] == "," and not has_finite_verb(tokens, *left):
        return Content((left, (after + 1, unit.end)), "according to")
    return Content((left,), "according to")


def _as_said(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """ "As X put it, ..." and "..., as X noted"."""
    first = cue.clause_start - 1
    if not cue.verb.frames & {"q", "c"} or not _trails_off(tokens, unit, cue):
        return None
    if first <= unit.start + 2:
        for i in range(cue.after, unit.end - 1):
            if tokens.words[i] in ",:":
                return Content(((i + 1, unit.end),), "as")
        return None
    left = _left_part(tokens, unit, first)
    return Content((left,), "as") if left is not None and tokens.words[first - 1] == "," else None


def _left_part(tokens: Tokens, unit: Unit, end: int) -> tuple[int, int] | None:
    """What stands before `end` in the sentence, or since its last dash or semicolon."""
    while end > unit.start and tokens.words[end - 1] in ",—–-:":
        end -= 1
    start = end
    while start > unit.start and tokens.words[start - 1] not in "—–;":
        start -= 1
    if not has_finite_verb(tokens, start, end) and not any(tokens.classes[i] & QUOTE for i in range(start, end)):
        start = unit.start
    return (start, end) if start < end else None


def _stands_after_content(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """ ", X said." and "“...” said X": the cue follows its content or interrupts it."""
    left = cue.clause_start - 1
    if left < unit.start or cue.construction != "finite":
        return False
    if tokens.classes[left] & QUOTE:
        if "q" not in cue.verb.frames:
            return _stops_short(tokens, left)
        return cue.inverted or _ends_like_speech(tokens, left) or _trails_off(tokens, unit, cue)
    if tokens.words[left] not in (",", "—", "–") or "c" not in cue.verb.frames or left == unit.start:
        return False
    if not _trails_off(tokens, unit, cue):
        return False
    if cue.after < unit.end and tokens.words[cue.after] == "," and tokens.words[left] == ",":
        return not tokens.classes[unit.start] & (PREP | SUB | ADV) or cue.verb.lemma in PLAINLY_SAID
    return has_finite_verb(tokens, unit.start, left) or bool(tokens.classes[unit.start] & QUOTE)


def _stops_short(tokens: Tokens, number: int) -> bool:
    """Whether a quoted stretch ends with the comma or question mark that only speech has before its cue."""
    return tokens.text[tokens.quoted[number].inner.end - 1] in ",?!"


def _ends_like_speech(tokens: Tokens, number: int) -> bool:
    stretch = tokens.quoted[number]
    last = tokens.text[stretch.inner.end - 1]
    following = tokens.text[stretch.outer.end : stretch.outer.end + 1]
    return last in ",?!…—–-'’" or following == ","


def _trails_off(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """Whether nothing but an addressee, a time or a place follows before the next comma or the sentence's end."""
    first = skip_adverbs(tokens, cue.after, unit.end)
    for j in range(first, unit.end):
        word, flags = tokens.lower[j], tokens.classes[j]
        if word in ",.;)?!—–":
            return True
        if flags & QUOTE:
            return j > first
        if word in ("that", ":") or (flags & (AUX | SUB | REL) and word not in ("as", "after", "before", "during")):
            return False
        if j == first and not cue.inverted and "a" not in cue.verb.frames and flags & (DET | POSS | SUBJ | OBJ):
            return False
        if (flags & CUE and is_finite(tokens, j, first)) or j - first > LONGEST_TRAIL:
            return False
    return True


def _around(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
    """The content before the cue, and after it when the sentence goes on."""
    left = _left_part(tokens, unit, cue.clause_start)
    if left is not None and _own_sentence(tokens, left):
        left = left[1] - 1, left[1]
    ranges = [left] if left is not None else []
    resume = _resumption(tokens, unit, cue)
    if resume is not None:
        end = content_end(tokens, unit, resume, "resumed", cue, later)
        if end > resume:
            ranges.append((resume, end))
    return Content(tuple(ranges), "cue after content") if ranges else None


def _own_sentence(tokens: Tokens, left: tuple[int, int]) -> bool:
    """Whether what stands before a cue ends with speech that a comma, colon or dash sets apart."""
    number = left[1] - 1
    return number > left[0] and bool(tokens.classes[number] & QUOTE) and tokens.words[number - 1] in (",", ":", *DASHES)


def _resumption(tokens: Tokens, unit: Unit, cue: Cue) -> int | None:
    """Where interrupted content goes on: with a quotation mark, or right after the comma that closes the cue."""
    for j in range(cue.after, unit.end):
        if tokens.classes[j] & QUOTE:
            return j if tokens.words[j - 1] in ",:—–-" or j - cue.after < 2 else None
        if tokens.words[j] in ".;:":
            return None
        if tokens.words[j] != "," or j + 1 >= unit.end:
            continue
        flags = tokens.classes[j + 1]
        if flags & QUOTE:
            return j + 1
        if flags & ING and flags & CUE:
            return None
        if flags & PARTICIPLE and has_finite_verb(tokens, unit.start, cue.clause_start):
            return None
        if j <= cue.after + 1 and not cue.inverted and not flags & (ING | REL | SUB):
            own = flags & CONJ and any(tokens.classes[k] & CUE for k in range(j + 1, min(j + 4, unit.end)))
            return None if own else j + 1
    return None


def _opening(tokens: Tokens, unit: Unit, cue: Cue) -> tuple[int, str] | None:
    """Where content to the right begins, and which construction it is."""
    frames, i = cue.verb.frames, cue.after
    for step in range(MOST_ADJUNCTS + 1):
        i = skip_adverbs(tokens, i, unit.end)
        if i >= unit.end:
            return None
        word, flags = tokens.lower[i], tokens.classes[i]
        if word in (",", ":"):
            return _after_stop(tokens, unit, i, cue)
        if flags & QUOTE:
            return (i, "quote") if frames & {"q", "c", "n"} else None
        if word == "that" and frames & {"c", "a"} and not _demonstrative(tokens, unit, i):
            return i, "that"
        if word in WH and frames & {"w", "c", "n"} and (step == 0 or word in LATE_WH):
            return i, "wh"
        if word == "to" and "t" in frames and _infinitive(tokens, i, unit):
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


def _demonstrative(tokens: Tokens, unit: Unit, i: int) -> bool:
    """ "said that." or "want that": "that" stands for the content instead of opening it."""
    return i + 1 >= unit.end or tokens.words[i + 1] in ".,;:?!"


def _infinitive(tokens: Tokens, i: int, unit: Unit) -> bool:
    j = skip_adverbs(tokens, i + 1, unit.end)
    if j >= unit.end:
        return False
    # A word that no list knows is a verb here, unless it looks like a plural.
    return bool(tokens.classes[j] & (BASE | AUX | QUOTE)) or (
        tokens.classes[j] == NOUN and not tokens.lower[j].endswith("s")
    )


def _after_stop(tokens: Tokens, unit: Unit, i: int, cue: Cue) -> tuple[int, str] | None:
    """After "said," or "said:"."""
    frames = cue.verb.frames
    if i + 1 >= unit.end or not frames & {"q", "c"}:
        return None
    if tokens.classes[i + 1] & QUOTE:
        return (i + 1, "quote") if "q" in frames else None
    if tokens.words[i] == ":":
        return i + 1, "colon"
    for j in range(i + 1, min(i + 30, unit.end)):
        flags = tokens.classes[j]
        if flags & QUOTE:
            introduced = tokens.words[j - 1] in ",:" and "q" in frames
            return (j, "quote") if introduced else None
        if flags & CUE and flags & (PAST | THIRD | ING):
            return None
        if tokens.lower[j] == "that" and tokens.words[j - 1] == "," and "c" in frames:
            return j, "that"
    return None


def _phrase_or_adjunct(tokens: Tokens, unit: Unit, i: int, cue: Cue, step: int) -> tuple[int, str] | int | None:
    """A noun phrase that is the content or opens it, or the place where the search goes on behind an adjunct."""
    frames, flags, word = cue.verb.frames, tokens.classes[i], tokens.lower[i]
    reports = frames & {"q", "c", "w"}
    if flags & TIME and reports and not flags & (NAME | DET):
        return i + 1
    if flags & PREP and word in ADJUNCT_HEADS and reports:
        phrase = noun_phrase_after(tokens, i + 1, unit.end)
        if phrase is None:
            return _clause_or_none(tokens, unit, i, frames)
        if phrase[1] < unit.end and tokens.lower[phrase[1]] == "that":
            return phrase[1]
        if _clause_follows(tokens, unit, phrase[1]) and "c" in frames and word != "to":
            return i, "bare clause"
        return phrase[1]
    phrase = noun_phrase_after(tokens, i, unit.end)
    if phrase is None:
        return _clause_or_none(tokens, unit, i, frames)
    if "a" in frames and step == 0:
        addressed = _addressee(tokens, unit, i, phrase[1], cue)
        if addressed is not None:
            return addressed
    if "c" in frames and _clause_follows(tokens, unit, phrase[1]):
        return i, "bare clause"
    return (i, "noun phrase") if "n" in frames else None


def _addressee(tokens: Tokens, unit: Unit, start: int, end: int, cue: Cue) -> tuple[int, str] | int | None:
    """What follows when tokens `start` to `end` are who is told or asked; None when they are not."""
    after = skip_adverbs(tokens, end, unit.end)
    place = noun_phrase_after(tokens, after + 1, unit.end) if after + 1 < unit.end else None
    if place and tokens.lower[after] in ("at", "in", "on", "during") and cue.verb.lemma in ADDRESSED:
        after = skip_adverbs(tokens, place[1], unit.end)
    if after >= unit.end:
        return None
    target = tokens.lower[after]
    if target == "that" or target in WH or tokens.classes[after] & QUOTE:
        return after
    if target == "to" and _infinitive(tokens, after, unit):
        return start, "object and infinitive"
    if target in (",", ":") and after + 1 < unit.end and tokens.classes[after + 1] & QUOTE:
        return after + 1, "quote"
    return after if cue.verb.lemma in ADDRESSED else None


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


def _passive(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
    """ "was told that ...", "is expected to ...", "was asked whether ...": what stands in a clause of its own."""
    i = skip_adverbs(tokens, cue.end, unit.end)
    if i >= unit.end:
        return None
    word = tokens.lower[i]
    if word == "that" and "c" in cue.verb.frames:
        rule = "that"
    elif word == "to" and _infinitive(tokens, i, unit):
        rule = "infinitive"
    elif word in ("if", *LATE_WH) and cue.verb.frames & {"w"}:
        rule = "wh"
    elif (tokens.classes[i] & PREP and word in cue.verb.prepositions - {"for"}) or word == "as":
        rule, i = "preposition", i + 1
    else:
        return None
    end = content_end(tokens, unit, i, rule, cue, later)
    return Content(((i, end),), f"passive: {rule}") if end > i else None



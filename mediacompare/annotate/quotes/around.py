"""Cues behind or amid their content: "..., X said", "“...,” said X, “...”", "according to X", "as X put it"."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.ends import content_end
from mediacompare.annotate.quotes.reading.clauses import has_finite_verb, is_finite, skip_adverbs
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.verbs import is_plural
from mediacompare.annotate.quotes.reading.vocabulary import (
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
)

DASHES = frozenset("-–—")
PLAINLY_SAID = frozenset("say add note argue explain believe think write contend insist".split())
FRONTING = frozenset("while although though whereas as when after before because since if".split())
GOING_ON = frozenset("that because why how".split())
LONGEST_TRAIL = 18
FEWEST_SPOKEN = 3


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue attributes: token ranges in order, and the name of the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: str


def according(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """ "According to X, ..." and "..., according to X"."""
    after = cue.after
    if cue.start == unit.start or (cue.start == unit.start + 1 and not tokens.classes[unit.start] & QUOTE):
        while after < unit.end and tokens.words[after] not in (",", ":"):
            after += 1
        return Content(((after + 1, unit.end),), "according to") if after + 1 < unit.end else None
    left = _left_part(tokens, unit, cue.start)
    if left is None:
        return None
    if after + 1 < unit.end and tokens.words[after] == "," and not has_finite_verb(tokens, *left):
        return Content((left, (after + 1, unit.end)), "according to")
    return Content((left,), "according to")


def reports(cue: Cue) -> bool:
    """Whether a verb behind "as" says where the words come from: "as X noted", not "as X left"."""
    return bool(cue.verb.frames & {"c", "d"}) or cue.verb.lemma == "put it"


def as_said(tokens: Tokens, unit: Unit, cue: Cue) -> Content | None:
    """ "As X put it, ..." and "..., as X noted"."""
    first = cue.clause_start - 1
    if not reports(cue) or not _trails_off(tokens, unit, cue):
        return None
    between_dashes = first > unit.start and tokens.words[first - 1] in "—–" and cue.after + 1 < unit.end
    if between_dashes and tokens.words[cue.after] in "—–" and tokens.classes[cue.after + 1] & QUOTE:
        return Content(((cue.after + 1, cue.after + 2),), "as")
    if first <= unit.start + 2:
        for i in range(cue.after, unit.end - 1):
            if tokens.words[i] in ",:":
                return Content(((i + 1, unit.end),), "as")
        return None
    left = _left_part(tokens, unit, first)
    if left is None or tokens.words[first - 1] != ",":
        return None
    if cue.after + 1 < unit.end and tokens.words[cue.after] == "," and tokens.classes[cue.after + 1] & QUOTE:
        return Content((left, (cue.after + 1, cue.after + 2)), "as")
    return Content((left,), "as")


def _left_part(tokens: Tokens, unit: Unit, end: int) -> tuple[int, int] | None:
    """What stands before `end` in the sentence, or since its last semicolon or the dash that opens a clause."""
    while end > unit.start and tokens.words[end - 1] in ",—–-:":
        end -= 1
    start = _behind_dash(tokens, unit.start, end)
    while start > unit.start and tokens.classes[start] & (AUX | PAST | THIRD) and tokens.words[start - 1] in "—–":
        # "Not one boat — all of them old — was lost, she said": the dash closes an aside inside the clause.
        start = _behind_dash(tokens, unit.start, _behind_dash(tokens, unit.start, start - 1) - 1)
    if not has_finite_verb(tokens, start, end) and not any(tokens.classes[i] & QUOTE for i in range(start, end)):
        start = unit.start
    return (start, end) if start < end else None


def _behind_dash(tokens: Tokens, floor: int, end: int) -> int:
    """The token behind the last dash or semicolon before `end`, or `floor`."""
    start = max(floor, end)
    while start > floor and tokens.words[start - 1] not in "—–;":
        start -= 1
    return start


def stands_after_content(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """ ", X said." and "“...” said X": the cue follows its content or interrupts it."""
    left = cue.clause_start - 1
    if left < unit.start or cue.construction != "finite":
        return False
    if tokens.classes[left] & QUOTE:
        if "q" not in cue.verb.frames:
            return _stops_short(tokens, left)
        if not cue.inverted and _in_fronted_clause(tokens, unit, left):
            return False
        if _is_scrap(tokens, unit, left) and not _ends_like_speech(tokens, left):
            return False
        if cue.inverted or _trails_off(tokens, unit, cue):
            return True
        return _ends_like_speech(tokens, left)
    if tokens.words[left] not in (",", "—", "–") or left == unit.start:
        return False
    if not cue.verb.frames & {"c", "d"} or ("q" not in cue.verb.frames and cue.verb.stance == "belief"):
        return False
    if not _trails_off(tokens, unit, cue) or _ends_list(tokens, cue):
        return False
    if cue.after < unit.end and tokens.words[cue.after] == "," and tokens.words[left] == ",":
        if not tokens.classes[unit.start] & (PREP | SUB | ADV) or cue.verb.lemma in PLAINLY_SAID:
            return True
        return _clause_behind(tokens, unit, cue.after + 1)
    return has_finite_verb(tokens, unit.start, left) or bool(tokens.classes[unit.start] & (QUOTE | BASE))


def _in_fronted_clause(tokens: Tokens, unit: Unit, quote: int) -> bool:
    """ "While Quill called it “fair,” Reed said it was not": the quotation has a cue of its own in a clause before."""
    if not any(tokens.lower[i] in FRONTING for i in range(unit.start, min(unit.start + 2, quote))):
        return False
    return any(tokens.classes[i] & CUE and tokens.classes[i] & (PAST | THIRD | ING) for i in range(unit.start, quote))


def _clause_behind(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether a clause with its own subject stands at `i`: "When he came, Quill recalls, it was cold"."""
    subject = noun_phrase_after(tokens, i, unit.end)
    if subject is None or subject[1] >= unit.end or tokens.classes[subject[1]] & CUE:
        return False
    return is_finite(tokens, subject[1], unit.start)


def _is_scrap(tokens: Tokens, unit: Unit, number: int) -> bool:
    """A word or two in marks inside a sentence: "what he called “misleading” media reports"."""
    inner = tokens.quoted[number].inner
    return number > unit.start and tokens.text.count(" ", inner.start, inner.end) < FEWEST_SPOKEN - 1


def _ends_list(tokens: Tokens, cue: Cue) -> bool:
    """Whether a verb in -s is the last noun of a list: "nurses, teachers, civil rights advocates"."""
    if cue.source is None or not tokens.classes[cue.head] & THIRD or not is_plural(tokens, cue.start - 1):
        return False
    return not any(tokens.classes[i] & PREP for i in range(*cue.source))


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
        if word == "to" and "t" in cue.verb.frames and j + 1 < unit.end and tokens.classes[j + 1] & BASE:
            return False  # "X urged voters to stay"
        if j == first and not cue.inverted and "a" not in cue.verb.frames and flags & (DET | POSS | SUBJ | OBJ):
            return False
        if (flags & CUE and is_finite(tokens, j, first)) or j - first > LONGEST_TRAIL:
            return False
    return True


def around(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
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


def _goes_on_behind_aside(tokens: Tokens, unit: Unit, aside: int) -> int | None:
    """ "“If you say that,” he said, referring to the ban, “we lose.”": the quotation that ends the sentence begun."""
    for j in range(aside + 2, unit.end):
        if tokens.classes[j] & QUOTE:
            inner = tokens.quoted[j].inner
            goes_on = tokens.words[j - 1] == "," and j - 2 > aside and tokens.text[inner.start].islower()
            return j if goes_on else None
        if tokens.words[j] in ".;:":
            return None
    return None


def _own_sentence(tokens: Tokens, left: tuple[int, int]) -> bool:
    """Whether what stands before a cue ends with speech that a comma, colon or dash sets apart."""
    number = left[1] - 1
    if number > left[0] and _predicate_of(tokens, left[0], number):
        return False
    return number > left[0] and bool(tokens.classes[number] & QUOTE) and tokens.words[number - 1] in (",", ":", *DASHES)


def _predicate_of(tokens: Tokens, start: int, number: int) -> bool:
    """Whether quoted words go on with a clause that lacks its verb: "The party, held in June, “lets us meet,”"."""
    stretch = tokens.quoted.get(number)
    if stretch is None or not tokens.text[stretch.inner.start].islower():
        return False
    nominal = tokens.classes[start] & (DET | POSS | NAME | NOUN | SUBJ)
    return bool(nominal) and not has_finite_verb(tokens, start, number)


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
            return _goes_on_behind_aside(tokens, unit, j + 1)
        if flags & PARTICIPLE and has_finite_verb(tokens, unit.start, cue.clause_start):
            return None
        goes_on = not flags & (ING | REL | SUB) or tokens.lower[j + 1] in GOING_ON
        if j <= cue.after + 1 and not cue.inverted and goes_on:
            own = flags & CONJ and any(tokens.classes[k] & CUE for k in range(j + 1, min(j + 4, unit.end)))
            return None if own else j + 1
    return None

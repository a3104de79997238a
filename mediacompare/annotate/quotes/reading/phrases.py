"""Noun phrases guessed from word classes: as much grammar as attribution needs, without a parser.

All positions are token numbers, ranges half-open; nothing here looks further than the sentence it is given.
"""
from __future__ import annotations

from mediacompare.annotate.quotes.reading.roles import role_nouns, tells_role
from mediacompare.annotate.quotes.reading.rows import comma_behind_head, ends_with_name
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    BASE,
    CONJ,
    CUE,
    DET,
    GENITIVE,
    ING,
    NAME,
    NOUN,
    NUM,
    OBJ,
    PARTICIPLE,
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
    cue_forms,
    dates,
)  # fmt: skip

NOMINAL = NAME | NOUN | NUM | GENITIVE
CROSSING = frozenset("of for in from at with on to about near against behind under between among".split())
PRONOMINAL = frozenset(
    """that this these those some many most all both others another none few several everyone everybody each neither
    either no-one one any""".split()
)
SOME = frozenset("some many most others those both few several".split())
RELATED = frozenset("close familiar loyal opposed".split())  # "a source close to the family"
ADVERBIAL = frozenset("past meantime interim process record".split())  # "Quill in the past has said"
STEPPED_OVER = frozenset("all both each himself herself itself themselves".split())
JOINERS = frozenset("-–&/’'.")
LONGEST_ASIDE = 45
LONGEST_RELATIVE = 12


def noun_phrase_before(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends at `end`, looking back no further than `floor`; asides between commas are stepped over.

    "Diane Russell, a Maine legislator, " gives "Diane Russell"; "the president of the union" gives all of it.
    """
    last = end - 1
    if last < floor:
        return None
    word, flags = tokens.lower[last], tokens.classes[last]
    if word in ",)—–-" and flags & ~QUOTE:
        opened = _aside_start(tokens, last, floor)
        if opened is None:
            return None
        row = comma_behind_head(tokens, last, floor) if word == "," else None
        if row is not None and row < opened:
            named = None if ends_with_name(tokens, row, floor) else _name_in_aside(tokens, opened, last, floor)
            head = named or noun_phrase_before(tokens, row, floor)
            if head is not None and (named or _opens_clause(tokens, head[0], floor)):
                return head
        if tokens.classes[opened - 1] & NUM and opened - 2 > floor and tokens.words[opened - 2] == ",":
            opened -= 2  # "Quill, 58, who lives in Harrow,"
        opened = _before_date(tokens, opened, floor)
        phrase = _name_in_aside(tokens, opened, last, floor) or noun_phrase_before(tokens, opened, floor)
        if phrase is not None and tokens.lower[phrase[0]] == "whose":
            return noun_phrase_before(tokens, phrase[0] - (tokens.words[phrase[0] - 1] == ","), floor)
        return phrase
    day = _before_day(tokens, last, floor)
    if day is not None:
        return noun_phrase_before(tokens, day, floor)
    if word in STEPPED_OVER and last > floor and tokens.classes[last - 1] & (SUBJ | NOUN | NAME):
        return noun_phrase_before(tokens, last, floor)
    if flags & (SUBJ | REL) or word in PRONOMINAL:
        return last, end
    if flags & ADV and last - 1 > floor and tokens.words[last - 1] == ",":
        return noun_phrase_before(tokens, last - 1, floor)
    if flags & OBJ and not flags & POSS:
        return _before_relative(tokens, last, floor)
    if flags & QUOTE or not _ends_phrase(tokens, last):
        return None
    start = _walk_back(tokens, last, floor)
    if start >= end:
        return None
    if tokens.lower[last] in ADVERBIAL and start - 1 > floor and tokens.lower[start - 1] in ("in", "on"):
        return noun_phrase_before(tokens, start - 1, floor)
    return _before_relative(tokens, start, floor) or (start, end)


def _opens_clause(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether a phrase at `start` can be a clause's subject: it opens the sentence, or stands behind what opens one."""
    if start <= floor:
        return True
    before = tokens.classes[start - 1]
    return bool(before & (PUNCT | CONJ | SUB | REL | QUOTE | CUE)) and not before & PREP


def _before_date(tokens: Tokens, end: int, floor: int) -> int:
    """Where ", dated March 14" begins, when a date ends at `end`; else `end`."""
    i = end
    while i > floor and tokens.classes[i - 1] & NUM and not tokens.classes[i - 1] & NAME:
        i -= 1
    if i in (end, floor) or tokens.lower[i - 1] not in dates():
        return end
    i -= 1
    if i - 1 > floor and tokens.lower[i - 1] == "dated":
        return i - 1 - (tokens.words[i - 2] == ",")
    return end


def _before_day(tokens: Tokens, last: int, floor: int) -> int | None:
    """Where "later Thursday" or "on Friday" begins between a name and its verb, when `last` is its last token."""
    i = last
    while i > floor and tokens.classes[i] & TIME and not tokens.classes[i] & NAME:
        i -= 1
    if i == last:
        return None
    while i > floor and (tokens.lower[i] == "on" or tokens.classes[i] & ADV):
        i -= 1
    named = tokens.classes[i] & (NAME | SUBJ | NOUN | BASE) or tokens.words[i] == ")"
    return i + 1 if i < last and named else None


def _before_relative(tokens: Tokens, start: int, floor: int) -> tuple[int, int] | None:
    """ "Voters who waited in Harrow": the phrase that a relative clause hangs on, when `start` stands inside one."""
    if start <= floor or not tokens.classes[start - 1] & (PREP | VERB):
        return None
    verb = cue_forms().get(tokens.lower[start - 1])
    if verb is not None and verb.frames & {"c", "q"} and not tokens.classes[start] & OBJ:
        return None  # "Voters who say Marsh left": Marsh is no object of "say".
    for i in range(start - 1, max(floor, start - LONGEST_RELATIVE), -1):
        if tokens.classes[i] & (PUNCT | QUOTE):
            return None
        if tokens.lower[i] == "who" or (tokens.lower[i] == "that" and tokens.classes[i + 1] & AUX):
            return noun_phrase_before(tokens, i, floor)
    return None


def _name_in_aside(tokens: Tokens, opened: int, closing: int, floor: int) -> tuple[int, int] | None:
    """The name in "the head of the group, Mike Murphy, ": an aside that names whom a description means."""
    if tokens.words[closing] != "," or closing - opened < 3:
        return None
    first = opened + 1 + (tokens.lower[opened + 1] == "the")
    if not (tokens.classes[first] & NAME and tokens.classes[first + 1] & NAME):
        return None
    if tokens.classes[opened - 1] & NAME:  # "the MP for Harrow, Jo Lane," but not "Mike Murphy, Bush Republican,"
        described = noun_phrase_before(tokens, opened, floor)
        if described is None or not tells_role(tokens, *described) or tokens.classes[described[0]] & NAME:
            return None
    return noun_phrase_after(tokens, opened + 1, closing)


def _ends_phrase(tokens: Tokens, last: int) -> bool:
    flags = tokens.classes[last]
    if flags & (NAME | NOUN | NUM | TIME):
        return True
    if flags & THIRD and tokens.words[last][0].isupper() and not flags & AUX:
        return True  # "Witnesses said"
    if flags & PARTICIPLE and last and tokens.lower[last - 1] == "those":
        return True  # "those surveyed"
    return bool(flags & VERB and not flags & AUX) and _after_modifier(tokens, last)


def reads_as_noun(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a noun, or a verb form that is one where it stands: "the poll", "his demands"."""
    flags = tokens.classes[i]
    return bool(flags & (NAME | NOUN)) or bool(flags & VERB and not flags & AUX and _after_modifier(tokens, i))


def _after_modifier(tokens: Tokens, i: int) -> bool:
    """A verb form right behind a word that makes a noun of it."""
    return i > 0 and bool(tokens.classes[i - 1] & (DET | POSS | GENITIVE | NAME | NOUN | NUM))


def _aside_start(tokens: Tokens, closing: int, floor: int) -> int | None:
    """The token that opens the aside which `closing` closes: the comma, bracket or dash before it."""
    sign = tokens.words[closing]
    partner = "(" if sign == ")" else sign
    while sign == "-" and closing > floor and tokens.words[closing - 1] == "-":
        closing -= 1
    for i in range(closing - 1, max(floor, closing - LONGEST_ASIDE) - 1, -1):
        if tokens.words[i] == partner:
            if i == floor or closing - i < 2:
                return None
            if sign == "," and tokens.classes[i + 1] & AUX:
                continue  # ", is projected to flood,": the comma closes an aside inside a clause of its own.
            nominal = tokens.classes[i - 1] & (NAME | NOUN | NUM | VERB | ADV | SUBJ)
            abbreviated = tokens.words[i - 1] == "." and i - 2 > floor and tokens.classes[i - 2] & NAME  # "D-Calif.,"
            return i if nominal or abbreviated or tokens.words[i - 1] in (")", ",") else None
    return None


def _walk_back(tokens: Tokens, last: int, floor: int) -> int:
    """The start of the noun phrase whose last token is `last`."""
    classes, i = tokens.classes, last
    start = last + 1
    while i >= floor:
        flags = classes[i]
        if flags & (DET | POSS) and not flags & NAME:
            start = i
            if not (i > floor and classes[i - 1] & DET):
                crossed = _cross(tokens, i, floor)
                if crossed is None:
                    break
                i = crossed
                continue
        elif flags & TIME and i < last and not flags & NAME and not classes[i + 1] & GENITIVE:
            break
        elif flags & (NOMINAL | NOUN) or (flags & VERB and not flags & AUX and _modifies(tokens, i, last)):
            start = i
        elif _binds(tokens, i, floor, start):
            pass
        elif start < last + 1:
            crossed = _cross(tokens, i + 1, floor)
            if crossed is None:
                break
            i = crossed
            continue
        else:
            break
        i -= 1
    return start


def _binds(tokens: Tokens, i: int, floor: int, start: int) -> bool:
    """A hyphen or ampersand inside a name, or an adverb inside a phrase ("a very senior aide")."""
    if i <= floor:
        return False
    flags, before = tokens.classes[i], tokens.classes[i - 1]
    if tokens.lower[i] in JOINERS:
        return bool(before & NOMINAL) and joined(tokens, i)
    return bool(flags & ADV and not flags & PREP and start == i + 1 and before & (DET | POSS))


def joined(tokens: Tokens, i: int) -> bool:
    """Whether no white space stands before the joiner at `i`, as before a dash."""
    return tokens.lower[i] not in "-–/" or tokens.ends[i - 1] == tokens.starts[i]


def _modifies(tokens: Tokens, i: int, last: int) -> bool:
    """A verb form inside a noun phrase: "elected officials", "a leading expert", "the poll numbers"."""
    if i == last:
        return True
    flags = tokens.classes[i]
    before = tokens.classes[i - 1] if i else 0
    if flags & (ING | PARTICIPLE):
        return bool(before & (DET | POSS | GENITIVE | PREP | NOUN)) or i == 0
    if flags & BASE and tokens.classes[i + 1] & (NOUN | NAME | VERB):
        return bool(before & (DET | POSS | GENITIVE | NAME | NOUN | PREP))
    return bool(before & (DET | POSS | GENITIVE))


def _cross(tokens: Tokens, start: int, floor: int) -> int | None:
    """From the start of a phrase over a preposition or "and" to the last token of the phrase before; None to stop."""
    link = start - 1
    if link <= floor:
        return None
    word, before = tokens.lower[link], tokens.classes[link - 1]
    if word == "of" and before & (NOMINAL | VERB | DET | OBJ):
        return link - 1
    adverbial = any(noun in ADVERBIAL for noun in tokens.lower[start : start + 2])
    if word in CROSSING and before & (NOUN | NAME) and not before & TIME and not adverbial:
        return link - 1
    if word in CROSSING and tokens.lower[link - 1] in SOME and not adverbial:
        return link - 1  # "Some in Harrow"
    if word == "in" and before & NUM and tokens.classes[start] & NUM:
        return link - 1  # "About four in 10"
    if word in ("to", "with") and tokens.lower[link - 1] in RELATED and link - 2 >= floor:
        return link - 2 if tokens.classes[link - 2] & (NOUN | NAME) else None
    if tokens.classes[link] & PREP and before & (ING | PARTICIPLE) and link - 2 >= floor:
        # "Protesters marching through the streets": the phrase hangs on the noun before the participle.
        noun = tokens.classes[link - 2] & NOUN or (link - 2 == floor and tokens.lower[floor].endswith("s"))
        return link - 2 if noun and not tokens.classes[link - 2] & VERB else None
    if word in ("and", "or") and before & (NAME | NOUN) and tokens.classes[start] & (NAME | DET | POSS | NOUN):
        return link - 1
    return None


def noun_phrase_after(tokens: Tokens, start: int, ceiling: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`, up to a comma, a verb or a preposition other than "of"."""
    i, classes = start, tokens.classes
    if i < ceiling and classes[i] & (SUBJ | OBJ) and not classes[i] & POSS and not _counts(tokens, i, ceiling):
        return i, i + 1
    while i < ceiling:
        flags, word = classes[i], tokens.lower[i]
        if flags & QUOTE or (flags & AUX) or (word in ",;:()—–"):
            break
        if flags & (DET | POSS | NOMINAL):
            if i > start and flags & (DET | POSS) and not classes[i - 1] & (DET | PREP | ADV):
                break
        elif word == "of" and i > start:
            pass
        elif word in JOINERS and i > start and joined(tokens, i):
            if word == "." and not (i + 1 < ceiling and classes[i + 1] & NAME):
                break
        elif flags & VERB:
            if not _modifier_after(tokens, i, start, ceiling):
                break
        elif flags & (ADV | TIME) and (i == start or classes[i - 1] & (DET | POSS)):
            pass
        elif word not in ("and", "or") or not start < i < ceiling - 1 or not _joins(tokens, i):
            break
        i += 1
    while i > start and (classes[i - 1] & (PREP | CONJ | ADV) or tokens.lower[i - 1] in JOINERS):
        i -= 1
    return (start, i) if i > start else None


def _counts(tokens: Tokens, i: int, ceiling: int) -> bool:
    """Whether "one" at `i` counts what follows it: "one Florida strategist", "one of the survivors"."""
    if not tokens.classes[i] & NUM or i + 1 >= ceiling:
        return False
    return bool(tokens.classes[i + 1] & (NAME | NOUN | PARTICIPLE)) or tokens.lower[i + 1] == "of"


def _modifier_after(tokens: Tokens, i: int, start: int, ceiling: int) -> bool:
    """A verb form read as part of a noun phrase that runs to the right."""
    flags = tokens.classes[i]
    before = tokens.classes[i - 1] if i > start else 0
    following = tokens.classes[i + 1] if i + 1 < ceiling else 0
    if before & (DET | POSS | GENITIVE) or (before & ADV and flags & PARTICIPLE and i - 1 > start):
        return True
    if flags & BASE and before & NAME and tokens.classes[start] & DET and following & (PREP | PUNCT):
        return True  # "at a Harrow rally to"
    if flags & BASE and before & NAME and _is_role(tokens, i + 1, ceiling):
        return True  # "said Harrow press secretary Ada Quill"
    if flags & THIRD and i - 1 == start and before & BASE and not before & NOUN:
        return True  # "exit polls"
    if flags & BASE and i - 1 > start and (before & PARTICIPLE or tokens.lower[i - 1] == "own"):
        return True  # "the newly printed schedule", "the trust's own review"
    if (flags & (ING | PARTICIPLE) and not flags & NOUN) or i == start:
        plural = i == start and following & THIRD and not following & AUX  # "exit polls"
        return bool(following & (NOUN | NAME) or plural) and (i == start or bool(before & NOUN))
    return bool(flags & NOUN)


def _is_role(tokens: Tokens, i: int, ceiling: int) -> bool:
    """Whether token `i` is the office or occupation of a person: "secretary"."""
    return i < ceiling and role_nouns().get(tokens.lower[i], ("", ""))[1] == "person"


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether "and" at `i` joins two names or two plain nouns."""
    before, after = tokens.classes[i - 1], tokens.classes[i + 1]
    return bool(before & NAME and after & NAME) or bool(before & NOUN and after & (NOUN | DET | POSS))

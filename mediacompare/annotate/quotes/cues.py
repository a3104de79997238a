"""Cues: the verbs and phrases that say that somebody said, thought or wanted something, with their sources."""
from __future__ import annotations

from dataclasses import replace

from mediacompare.annotate.quotes.after_speech import over_quoted_aside, read_after_speech
from mediacompare.annotate.quotes.cue import ACCORDING, COLON, PLAIN, Cue
from mediacompare.annotate.quotes.reading.apposition import description_before
from mediacompare.annotate.quotes.reading.clauses import main_subject, skip_adverbs
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after, noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import places
from mediacompare.annotate.quotes.reading.rows import comma_behind_head, ends_with_name
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.verbs import is_predicate, name_after, phrase_at, verb_group
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    BASE,
    BE,
    CUE,
    DET,
    GENITIVE,
    ING,
    NAME,
    NEG,
    NOUN,
    PARTICIPLE,
    PAST,
    POSS,
    PREP,
    QUOTE,
    REL,
    SUBJ,
    THIRD,
    VERB,
    cue_adjectives,
    cue_forms,
    cue_nouns,
)
from mediacompare.annotate.quotes.sources import (
    CITING,
    agent,
    governor,
    may_speak,
    owner,
    participle,
    personal,
    saying_behind,
    shared_source,
    source_after,
)

LINKING = frozenset(
    """feel feels felt seem seems seemed appear appears appeared remain remains remained become becomes became grow grew
    sound sounds sounded look looks looked got get gets""".split()
)
ARTICLES = frozenset("a an the".split())
LONGEST_LABEL = 8
# What stands before a colon and speaks no words.
NO_LABELS = frozenset(
    "correction clarification photo photos video image picture caption update updated note breaking".split()
)
# "according to plan" names nobody.
NO_SOURCES = frozenset("plan schedule custom taste need size type age rank".split())
LONGEST_ACRONYM = 4


def find_cues(tokens: Tokens, unit: Unit) -> list[Cue]:
    """The cues of one sentence, in order."""
    found: list[Cue] = []
    label = _label(tokens, unit) if tokens.lower[unit.start] not in NO_LABELS else None
    if label is not None:
        found.append(label)
    classes = tokens.classes
    read = unit.start
    for i in [i for i in range(unit.start, unit.end) if classes[i] & (CUE | QUOTE)]:
        if i < read:
            continue
        if tokens.lower[i] == "according":
            cue = _according(tokens, unit, i)
        elif classes[i] & QUOTE:
            cue = read_after_speech(tokens, unit, i)
            read = cue.end if cue is not None else read
            if cue is None and (cue := _read_before_speech(tokens, unit, i, found)) is not None:
                found.append(cue)
                continue
        else:
            cue = _read_verb(tokens, unit, i, found) or _read_adjective(tokens, unit, i) or _read_noun(tokens, unit, i)
        if cue is not None and may_speak(tokens, unit, cue):
            found.append(cue)
    return found


def _according(tokens: Tokens, unit: Unit, i: int) -> Cue | None:
    """ "according to X"."""
    if i + 2 >= unit.end or tokens.lower[i + 1] != "to":
        return None
    source = source_after(tokens, i + 2, unit.end)
    if source is not None and tokens.lower[source[0]] in NO_SOURCES:
        return None
    return Cue(i, i, i + 2, ACCORDING, source, "according", inverted=True) if source is not None else None


def _label(tokens: Tokens, unit: Unit) -> Cue | None:
    """ "NAME: ..." at the beginning of a sentence, as transcripts and headlines have it."""
    for i in range(unit.start + 1, min(unit.start + LONGEST_LABEL, unit.end - 1)):
        if tokens.words[i] == ":":
            name = noun_phrase_after(tokens, unit.start, i)
            if name is None or not tokens.classes[name[1] - 1] & NAME or _is_dateline(tokens, unit, i):
                return None
            aside = tokens.words[name[1]] == "," and name[1] - unit.start > 1 and tokens.classes[i + 1] & QUOTE
            return Cue(i, i, i + 1, COLON, name, "colon") if aside or name[1] == i else None
        if tokens.words[i] == "," and i > unit.start + 1:
            continue
        if not tokens.classes[i] & (NAME | NOUN | DET | GENITIVE) and tokens.lower[i] not in ("of", "&", "."):
            return None
    return None


def _is_dateline(tokens: Tokens, unit: Unit, colon: int) -> bool:
    """ "HARROW: The council ...": a word in capitals before a sentence, and no other paragraph has a label like it."""
    if " ".join(tokens.lower[unit.start : colon]) in places():
        return True
    if colon != unit.start + 1 or not tokens.words[unit.start].isupper() or tokens.classes[colon + 1] & QUOTE:
        return False
    if unit.in_headline or tokens.words[unit.end - 1] != "." or len(tokens.words[unit.start]) <= LONGEST_ACRONYM:
        return False
    labels = [other for other in tokens.units if other.end - other.start > 2 and tokens.words[other.start + 1] == ":"]
    return not any(other.start != unit.start and tokens.words[other.start].isupper() for other in labels)


def _read_verb(tokens: Tokens, unit: Unit, head: int, before: list[Cue]) -> Cue | None:
    form = tokens.lower[head]
    verb, end = phrase_at(tokens, unit, head)
    verb = verb or cue_forms().get(form)
    if verb is None or (head + 1 < unit.end and tokens.classes[head + 1] & GENITIVE):
        return None
    start, passive, fits = verb_group(tokens, unit, head)
    if not fits or (form in CITING and saying_behind(tokens, unit, head) is not None):
        return None
    cue = Cue(start, head, end, verb, None, "finite")
    if tokens.lower[start] == "to" and start != head:
        return replace(cue, source=personal(tokens, governor(tokens, unit, start, before)), construction="infinitive")
    if passive:
        return replace(cue, source=agent(tokens, unit, head), construction="passive")
    if tokens.classes[head] & ING and not any(tokens.classes[i] & AUX for i in range(start, head)):
        return participle(tokens, unit, cue, before)
    return _finite(tokens, unit, cue, before)


def _finite(tokens: Tokens, unit: Unit, cue: Cue, before: list[Cue]) -> Cue | None:
    """A finite verb: its source before it, shared with the verb before, or after it."""
    start, flags = cue.start, tokens.classes[cue.head]
    left = tokens.lower[start - 1] if start > unit.start else ""
    frames = cue.verb.frames
    if left == "," and flags & (PAST | THIRD) and "q" in frames and frames & {"c", "d"} and "a" not in frames:
        named = name_after(tokens, unit, cue.end)
        if named is not None:
            return replace(cue, source=named, inverted=True)
    if left in ("and", "or", "but") or (left == "," and before and tokens.classes[start - 2] & (NOUN | NAME)):
        beside = noun_phrase_before(tokens, start, unit.start) if left == "," else None
        if before and flags & (PAST | THIRD | BASE) and beside is None:
            return replace(cue, source=shared_source(tokens, unit, start, before), construction="coordinated")
        if left != ",":
            return replace(cue, source=shared_source(tokens, unit, start, ()), construction="coordinated")
    source = noun_phrase_before(tokens, start, unit.start)
    if not before:
        source = _behind_open_aside(tokens, unit, cue, source) or source
    if source is not None:
        if not is_predicate(tokens, unit, (cue.start, cue.end), cue.verb, source):
            return None
        return replace(cue, source=source, described=description_before(tokens, source, unit.start))
    if (left in ("", ",") or tokens.classes[start - 1] & QUOTE) and flags & (PAST | THIRD):
        if "q" not in frames and tokens.classes[start - 1] & QUOTE and start > unit.start:
            subject = over_quoted_aside(tokens, start - 1, unit.start)
            return replace(cue, source=subject) if subject is not None else None
        following = source_after(tokens, cue.end, unit.end)
        if following is None or tokens.lower[following[1] - 1] in ARTICLES:
            return None
        if left not in ("", ",") and _opens_clause(tokens, unit, following):
            subject = over_quoted_aside(tokens, start - 1, unit.start)
            return replace(cue, source=subject) if subject is not None else None
        return replace(cue, source=following, inverted=True)
    return None


def _behind_open_aside(
    tokens: Tokens, unit: Unit, cue: Cue, source: tuple[int, int] | None
) -> tuple[int, int] | None:
    """ "Ruth Savage, a former officer who responded said": the name that opens the sentence, the comma forgotten."""
    if cue.end < unit.end and tokens.words[cue.end] == ",":
        return None  # "Ruth Savage, a friend said, was there."
    if source is not None and (tokens.words[source[0] - 1] != "," or tokens.classes[source[0]] & REL):
        return None
    comma = comma_behind_head(tokens, cue.start, unit.start)
    if comma is None or not ends_with_name(tokens, comma, unit.start):
        return None
    name = noun_phrase_before(tokens, comma, unit.start)
    return name if name is not None and name[0] == unit.start else None


def _read_before_speech(tokens: Tokens, unit: Unit, quote: int, before: list[Cue]) -> Cue | None:
    """ "and then boomed, “Today we won.”": right before a whole sentence in quotation marks any verb may say it."""
    head, inner = quote - 2, tokens.quoted[quote].inner
    if head <= unit.start or tokens.words[quote - 1] != "," or tokens.classes[head] & CUE:
        return None
    words = tokens.text[inner.start : inner.end]
    if not (words[0].isupper() and words[-1] in ".?!" and " " in words) or not tokens.classes[head] & (PAST | THIRD):
        return None
    start, passive, fits = verb_group(tokens, unit, head)
    if passive or not fits:
        return None
    cue = _finite(tokens, unit, Cue(start, head, head + 1, PLAIN, None, "finite"), before)
    return cue if cue is not None and cue.source is not None and not cue.inverted else None


def _opens_clause(tokens: Tokens, unit: Unit, phrase: tuple[int, int]) -> bool:
    """Whether a noun phrase is the subject of what follows it: "said the mayor would leave"."""
    i = skip_adverbs(tokens, phrase[1], unit.end)
    return i < unit.end and bool(tokens.classes[i] & AUX)


def _read_adjective(tokens: Tokens, unit: Unit, head: int) -> Cue | None:
    """ "is skeptical of": an adjective behind a form of "be" or another linking verb."""
    adjective = cue_adjectives().get(tokens.lower[head])
    if adjective is None:
        return None
    i = head - 1
    while i >= unit.start and tokens.classes[i] & (ADV | NEG) and not tokens.classes[i] & (SUBJ | PREP):
        i -= 1
    if i < unit.start or not (tokens.classes[i] & BE or tokens.lower[i] in LINKING):
        return None
    while i >= unit.start and (tokens.classes[i] & (AUX | ADV | NEG) or tokens.lower[i] in LINKING):
        if tokens.classes[i] & (PREP | DET | SUBJ):
            break
        i -= 1
    source = noun_phrase_before(tokens, i + 1, unit.start)
    return Cue(i + 1, head, head + 1, adjective, source, "adjective") if source is not None else None


def _is_object(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether the noun phrase that begins at `i` is the object of a verb right before it ("toned down his")."""
    before = i - 1
    if before > unit.start and tokens.lower[before] in ("up", "down", "out", "off"):
        before -= 1
    return before >= unit.start and bool(tokens.classes[before] & VERB) and not tokens.classes[before] & AUX


def _read_noun(tokens: Tokens, unit: Unit, head: int) -> Cue | None:
    """ "her claim that", "Markey's support for": a noun with the source as its possessor."""
    noun = cue_nouns().get(tokens.lower[head])
    if noun is None or head + 1 >= unit.end:
        return None
    i = head - 1
    while i >= unit.start and tokens.classes[i] & (NOUN | ADV | PARTICIPLE) and head - i < 4:
        i -= 1
    if i < unit.start:
        return None
    if tokens.classes[i] & GENITIVE:
        source = owner(tokens, i, unit.start)
        return Cue(i + 1, head, head + 1, noun, source, "noun") if source is not None else None
    if tokens.classes[i] & POSS and tokens.lower[i] not in ("your", "its"):
        # "stepped up his attacks on": the possessor is the subject of the verb before.
        subject = main_subject(tokens, unit.start, i) if _is_object(tokens, unit, i) else None
        return Cue(i + 1, head, head + 1, noun, subject or (i, i + 1), "noun")
    if tokens.classes[head - 1] & NAME:
        return Cue(head, head, head + 1, noun, noun_phrase_before(tokens, head, unit.start), "ownerless noun")
    return Cue(head, head, head + 1, noun, main_subject(tokens, unit.start, head), "ownerless noun")

"""Cues: the verbs and phrases that say that somebody said, thought or wanted something, with their sources."""
from __future__ import annotations

from dataclasses import dataclass, replace

from mediacompare.annotate.apposition import description_before, named_behind
from mediacompare.annotate.grammar import (
    PRONOMINAL,
    main_subject,
    noun_phrase_after,
    noun_phrase_before,
    opens_main_clause,
)
from mediacompare.annotate.tokens import Tokens, Unit
from mediacompare.annotate.verbs import is_predicate, name_after, verb_group
from mediacompare.annotate.vocabulary import (
    ADV,
    AUX,
    BASE,
    BE,
    CONJ,
    CUE,
    DET,
    GENITIVE,
    ING,
    NAME,
    NEG,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    POSS,
    PREP,
    QUOTE,
    SUB,
    SUBJ,
    THIRD,
    VERB,
    CueVerb,
    cue_adjectives,
    cue_forms,
    cue_nouns,
    phrasal_forms,
)

# Verbs whose object does what the infinitive says: "led Republicans to say".
DRIVING = frozenset(
    """for lead leads led leading cause causes caused causing allow allows allowed allowing force forces forced forcing
    prompt prompts prompted prompting require requires required requiring enable enables enabled enabling get gets got
    getting push pushed pushing press pressed drive drove inspire inspired compel compelled help helps helped helping
    let""".split()
)
LINKING = frozenset(
    """feel feels felt seem seems seemed appear appears appeared remain remains remained become becomes became grow grew
    sound sounds sounded look looks looked got get gets""".split()
)
ACCORDING = CueVerb("according to", frozenset("c"), frozenset(), "neutral")
COLON = CueVerb(":", frozenset("qc"), frozenset(), "neutral")
PLAIN = CueVerb("any verb", frozenset("q"), frozenset(), "neutral")
LONGEST_LABEL = 8


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue where it stands: tokens `start` to `end` are the verb group, `head` its verb, adjective or noun.

    `source` is the range of the source's tokens, None when the sentence does not name one; `inverted` when the source
    follows; `construction` is how source and cue belong together: finite, coordinated, participle, infinitive,
    passive, adjective, noun, according or colon. `described` is where the description begins that the source's name
    stands behind: "the union's leader, Maria Lopez, said".
    """

    start: int
    head: int
    end: int
    verb: CueVerb
    source: tuple[int, int] | None
    construction: str
    inverted: bool = False
    described: int | None = None

    @property
    def clause_start(self) -> int:
        """The first token of the cue with a source that stands before it."""
        if self.source is None or self.inverted or self.construction not in ("finite", "adjective", "noun"):
            return self.start
        return min(self.source[0] if self.described is None else self.described, self.start)

    @property
    def after(self) -> int:
        """The first token after the cue and, where it is inverted, its source."""
        return self.source[1] if self.inverted and self.source else self.end


def find_cues(tokens: Tokens, unit: Unit) -> list[Cue]:
    """The cues of one sentence, in order."""
    found: list[Cue] = []
    label = _label(tokens, unit)
    if label is not None:
        found.append(label)
    classes = tokens.classes
    for i in [i for i in range(unit.start, unit.end) if classes[i] & (CUE | QUOTE)]:
        if tokens.lower[i] == "according":
            cue = _according(tokens, unit, i)
        elif classes[i] & QUOTE:
            cue = _plain_verb_after_quote(tokens, unit, i)
        else:
            cue = _read_verb(tokens, unit, i, found) or _read_adjective(tokens, unit, i) or _read_noun(tokens, unit, i)
        if cue is not None:
            found.append(cue)
    return found


def _according(tokens: Tokens, unit: Unit, i: int) -> Cue | None:
    """ "according to X"."""
    if i + 2 >= unit.end or tokens.lower[i + 1] != "to":
        return None
    source = _source_after(tokens, i + 2, unit.end)
    return Cue(i, i, i + 2, ACCORDING, source, "according", inverted=True) if source is not None else None


def _label(tokens: Tokens, unit: Unit) -> Cue | None:
    """ "NAME: ..." at the beginning of a sentence, as transcripts and headlines have it."""
    for i in range(unit.start + 1, min(unit.start + LONGEST_LABEL, unit.end - 1)):
        if tokens.words[i] == ":":
            name = noun_phrase_after(tokens, unit.start, i)
            whole = name == (unit.start, i) and tokens.classes[i - 1] & NAME
            return Cue(i, i, i + 1, COLON, name, "colon") if whole else None
        if not tokens.classes[i] & (NAME | NOUN | DET | GENITIVE) and tokens.lower[i] not in ("of", "&", "."):
            return None
    return None


def _plain_verb_after_quote(tokens: Tokens, unit: Unit, quote: int) -> Cue | None:
    """ "“...,” beamed Hartley": right after speech any verb may tell how it was said."""
    stretch = tokens.quoted[quote]
    if quote + 2 >= unit.end or tokens.text[stretch.inner.end - 1] not in ",?!":
        return None
    first = quote + 1
    for i in range(first, min(first + LONGEST_LABEL, unit.end)):
        flags = tokens.classes[i]
        if flags & (CUE | AUX | QUOTE | SUB | PREP) or tokens.words[i] in ",:;":
            return None
        if flags & (PAST | THIRD):
            source = _source_after(tokens, i + 1, unit.end) if i == first else noun_phrase_before(tokens, i, first)
            if source is None or (i > first and source[0] != first):
                return None
            return Cue(i, i, i + 1, PLAIN, source, "finite", inverted=i == first)
    return None


def _read_verb(tokens: Tokens, unit: Unit, head: int, before: list[Cue]) -> Cue | None:
    form = tokens.lower[head]
    verb, end = _phrase_at(tokens, unit, head)
    verb = verb or cue_forms().get(form)
    if verb is None or (head + 1 < unit.end and tokens.classes[head + 1] & GENITIVE):
        return None
    start, passive, fits = verb_group(tokens, unit, head)
    if not fits:
        return None
    cue = Cue(start, head, end, verb, None, "finite")
    if tokens.lower[start] == "to" and start != head:
        return replace(cue, source=_personal(tokens, _governor(tokens, unit, start, before)), construction="infinitive")
    if passive:
        return replace(cue, source=_agent(tokens, unit, head), construction="passive")
    if tokens.classes[head] & ING and start == head:
        return _participle(tokens, unit, cue, before)
    return _finite(tokens, unit, cue, before)


def _phrase_at(tokens: Tokens, unit: Unit, head: int) -> tuple[CueVerb | None, int]:
    """The longest phrase ("take aim at") that begins with the verb at `head`, and the token after it."""
    for particles, phrase in phrasal_forms().get(tokens.lower[head], ()):
        stop = head + 1 + len(particles)
        if stop <= unit.end and tuple(tokens.lower[head + 1 : stop]) == particles:
            return phrase, stop
    return None, head + 1


def _finite(tokens: Tokens, unit: Unit, cue: Cue, before: list[Cue]) -> Cue | None:
    """A finite verb: its source before it, shared with the verb before, or after it."""
    start, flags = cue.start, tokens.classes[cue.head]
    left = tokens.lower[start - 1] if start > unit.start else ""
    if left in ("and", "or", "but") or (left == "," and before and tokens.classes[start - 2] & (NOUN | NAME)):
        if before and flags & (PAST | THIRD | BASE):
            shared = noun_phrase_before(tokens, start, unit.start) if left == "," else None
            shared = shared or _shared_source(tokens, unit, start, before)
            return replace(cue, source=shared, construction="coordinated")
        if left != ",":
            return replace(cue, source=main_subject(tokens, unit.start, start), construction="coordinated")
    frames = cue.verb.frames
    if left == "," and flags & PAST and "q" in frames and frames & {"c", "d"} and "a" not in frames:
        named = name_after(tokens, unit, cue.end)
        if named is not None:
            return replace(cue, source=named, inverted=True)
    source = noun_phrase_before(tokens, start, unit.start)
    if source is not None:
        if not is_predicate(tokens, unit, (cue.start, cue.end), cue.verb, source):
            return None
        return replace(cue, source=source, described=description_before(tokens, source, unit.start))
    if (left in ("", ",") or tokens.classes[start - 1] & QUOTE) and flags & (PAST | THIRD):
        following = _source_after(tokens, cue.end, unit.end)
        if following is not None:
            return replace(cue, source=following, inverted=True)
    return None


def _agent(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The source of a passive: the phrase after "by", if it comes soon."""
    for i in range(head + 1, min(head + 12, unit.end)):
        if tokens.lower[i] == "by":
            return _source_after(tokens, i + 1, unit.end)
    return None


def _source_after(tokens: Tokens, start: int, ceiling: int) -> tuple[int, int] | None:
    """The source behind a cue: the name where a description comes first, "said the mayor's aide, Adam Price"."""
    phrase = noun_phrase_after(tokens, start, ceiling)
    return phrase and (named_behind(tokens, phrase, ceiling) or phrase)


def _participle(tokens: Tokens, unit: Unit, cue: Cue, before: list[Cue]) -> Cue | None:
    """ ", saying that", "by calling": the source is the subject of the clause that the participle hangs on."""
    head = cue.start
    left = tokens.classes[head - 1] if head > unit.start else 0
    word = tokens.lower[head - 1] if head > unit.start else ""
    if left & (DET | POSS | GENITIVE | NUM) and word not in PRONOMINAL:
        return None
    if head == unit.start or (left & (SUB | PREP) and _opens_sentence(tokens, unit, head - 1)):
        source = _subject_after_comma(tokens, unit, head)
    elif left & (NAME | NOUN) and not left & CUE:
        source = noun_phrase_before(tokens, head, unit.start)
    elif word == "as":
        source = main_subject(tokens, unit.start, head)
    else:
        source = _shared_source(tokens, unit, head, before)
    if source is None and word == ",":
        source = noun_phrase_before(tokens, head - 1, unit.start)
    return replace(cue, source=None if word == "worth" else source, construction="participle")


def _personal(tokens: Tokens, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """The source of a verb form without a subject of its own; "it" in "it is hard to imagine" stands for nobody."""
    return None if source is not None and tokens.lower[source[0]] == "it" else source


def _opens_sentence(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether token `i` is the first of its sentence, or the first but for a conjunction or an adverb."""
    return i == unit.start or (i == unit.start + 1 and bool(tokens.classes[unit.start] & (CONJ | ADV | SUB)))


def _shared_source(tokens: Tokens, unit: Unit, start: int, before: list[Cue]) -> tuple[int, int] | None:
    """The source of a verb without a subject of its own: that of the main clause's cue before it, or its subject."""
    for cue in reversed(before):
        if cue.source is None or cue.construction.endswith("noun"):
            continue
        if cue.inverted or opens_main_clause(tokens, cue.source[0], unit.start):
            return cue.source
    return main_subject(tokens, unit.start, start) or (before[-1].source if before else None)


def _governor(tokens: Tokens, unit: Unit, start: int, before: list[Cue]) -> tuple[int, int] | None:
    """The source of an infinitive: the subject of the verb that governs it."""
    driven = noun_phrase_before(tokens, start, unit.start)
    if driven is not None and driven[0] > unit.start and tokens.lower[driven[0] - 1] in DRIVING:
        return driven
    if before and start - before[-1].end < 12:
        return before[-1].source
    subject = main_subject(tokens, unit.start, start)
    if subject is None and tokens.classes[unit.start] & NAME:
        return noun_phrase_after(tokens, unit.start, start)
    return subject


def _subject_after_comma(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The subject after an opening participle clause: "Speaking to reporters, X ..."."""
    for i in range(head + 1, unit.end):
        if tokens.words[i] == ",":
            return noun_phrase_after(tokens, i + 1, unit.end)
    return None


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
        source = noun_phrase_before(tokens, i, unit.start)
        return Cue(i + 1, head, head + 1, noun, source, "noun") if source is not None else None
    if tokens.classes[i] & POSS and tokens.lower[i] not in ("your", "its"):
        # "stepped up his attacks on": the possessor is the subject of the verb before.
        owner = main_subject(tokens, unit.start, i) if _is_object(tokens, unit, i) else None
        return Cue(i + 1, head, head + 1, noun, owner or (i, i + 1), "noun")
    if tokens.classes[head - 1] & NAME:
        return Cue(head, head, head + 1, noun, noun_phrase_before(tokens, head, unit.start), "ownerless noun")
    return Cue(head, head, head + 1, noun, main_subject(tokens, unit.start, head), "ownerless noun")

"""Contents: from a cue to the words that it attributes, to its right, to its left, or on both sides."""
from __future__ import annotations

from collections.abc import Sequence

from mediacompare.annotate.quotes.around import Content, according, around, as_said, reports, stands_after_content
from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.ends import content_end, introduces_speech
from mediacompare.annotate.quotes.reading.clauses import (
    count_opening,
    is_finite,
    skip_adverbs,
    skip_to_content,
    with_weighty,
)
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    BASE,
    CUE,
    DET,
    ING,
    NAME,
    NOUN,
    PAST,
    PREP,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
    word_classes,
)

REPORTING = frozenset("qcdw")
SPEECHES = frozenset(
    """statement statements interview interviews letter letters email emails e-mail e-mails tweet tweets speech speeches
    conference memo message messages post posts release filing affidavit report blog address call briefing testimony
    video hearing court""".split()
)
WH = frozenset("who what which how why whether if when where whom whose".split())
LATE_WH = frozenset("what how why whether".split())
ADJUNCT_HEADS = frozenset("in on at during after before to from with via by through over for amid".split())
ADDRESSED = frozenset("tell remind inform assure notify advise persuade convince reassure".split())
POLLS = frozenset("poll polls survey surveys study studies polling census report reports".split())
PLACING = frozenset("at in on during".split())
AFTER_NOUNS = {"noun": frozenset(["that", "infinitive", "preposition"]), "ownerless noun": frozenset(["that"])}
MOST_ADJUNCTS = 4
CLAUSE_LOOK_AHEAD = 25


def find_content(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
    """The content of `cue` within its sentence, None when it is used without one; `later` are the cues behind it."""
    if cue.construction == "according":
        return according(tokens, unit, cue)
    if cue.construction == "colon":
        return Content(((cue.end, unit.end),), "speaker and colon")
    if cue.construction == "passive":
        return _passive(tokens, unit, cue, later)
    if stands_after_content(tokens, unit, cue):
        return around(tokens, unit, cue, later)
    if cue.construction == "finite" and cue.clause_start > unit.start and tokens.lower[cue.clause_start - 1] == "as":
        said = as_said(tokens, unit, cue)
        if said is not None or (reports(cue) and not introduces_speech(tokens, cue)):
            return said
    opening = _opening(tokens, unit, cue)
    if opening is None or (cue.construction in AFTER_NOUNS and opening[1] not in AFTER_NOUNS[cue.construction]):
        return None
    start, rule = opening
    end = content_end(tokens, unit, start, rule, cue, later)
    if end <= start:
        return None
    return Content(((start, end),), f"{cue.construction}: {rule}" if cue.construction.endswith("noun") else rule)


def _opening(tokens: Tokens, unit: Unit, cue: Cue) -> tuple[int, str] | None:
    """Where content to the right begins, a negation or quantity before it included, and which construction it is."""
    found = _construction(tokens, unit, cue)
    return found and (with_weighty(tokens, found[0], cue.after), found[1])


def _construction(tokens: Tokens, unit: Unit, cue: Cue) -> tuple[int, str] | None:
    """Which construction opens the content to the right, and the word by which it is known."""
    frames, i = cue.verb.frames, cue.after
    for step in range(MOST_ADJUNCTS + 1):
        i = skip_to_content(tokens, i, unit.end, times=bool(frames & REPORTING))
        if i >= unit.end:
            return None
        word, flags = tokens.lower[i], tokens.classes[i]
        if word in (",", ":"):
            return _after_stop(tokens, unit, i, cue)
        if flags & QUOTE:
            return (i, "quote") if frames & {"q", "c", "d", "n"} else None
        if word == "that" and frames & {"c", "d", "a"} and not _demonstrative(tokens, unit, i):
            return i, "that"
        if word in WH and frames & {"w", "c", "d", "n"} and (step == 0 or word in LATE_WH):
            return i, "wh"
        if word == "to" and "t" in frames and _infinitive(tokens, i, unit):
            return i, "infinitive"
        governed = flags & PREP and word in cue.verb.prepositions and i + 1 < unit.end
        if governed and not count_opening(tokens, i, unit.end):
            weighty = with_weighty(tokens, i, cue.after)  # "spoke not of the plan"
            return weighty if weighty < i else i + 1, "preposition"
        if (flags & ING or word in ("having", "being")) and step == 0 and frames & {"g", "c"}:
            if "c" in frames and _gerund_is_subject(tokens, unit, i):
                return i, "bare clause"
            if "g" in frames:
                return i, "gerund"
        following = _phrase_or_adjunct(tokens, unit, i, cue, step)
        if isinstance(following, tuple) or following is None:
            return following
        i = following
    return None


def _gerund_is_subject(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether a verb follows the -ing form at `i` before any comma: "says raising the tax will help"."""
    for j in range(i + 1, min(i + CLAUSE_LOOK_AHEAD, unit.end)):
        flags = tokens.classes[j]
        if flags & (QUOTE | REL | SUB) or tokens.words[j] in ",.;:":
            return False
        if flags & AUX:
            return True
    return False


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
    if i + 1 >= unit.end or not frames & {"q", "c", "d"}:
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
        if tokens.lower[j] == "that" and tokens.words[j - 1] == "," and frames & {"c", "d"}:
            return j, "that"
    return None


def _phrase_or_adjunct(tokens: Tokens, unit: Unit, i: int, cue: Cue, step: int) -> tuple[int, str] | int | None:
    """A noun phrase that is the content or opens it, or the place where the search goes on behind an adjunct."""
    frames, flags, word = cue.verb.frames, tokens.classes[i], tokens.lower[i]
    reporting = frames & REPORTING
    subject = i + 1 < unit.end and tokens.classes[i + 1] & AUX  # "said time was short"
    if flags & TIME and reporting and not subject and not flags & (NAME | DET):
        return i + 1
    counting = count_opening(tokens, i, unit.end)
    if flags & PREP and word in ADJUNCT_HEADS and reporting and not counting:
        phrase = noun_phrase_after(tokens, i + 1, unit.end)
        if phrase is None and i + 1 < unit.end and tokens.words[i + 1] in (",", ":"):
            return _after_stop(tokens, unit, i + 1, cue)
        if phrase is None:
            return _clause_or_none(tokens, unit, i, frames)
        if phrase[1] < unit.end and tokens.lower[phrase[1]] == "that":
            return phrase[1]
        spoken = tokens.lower[phrase[1] - 1] in SPEECHES
        if _clause_follows(tokens, unit, phrase[1]) and "c" in frames and word != "to" and not spoken:
            return i, "bare clause"
        return phrase[1]
    if counting and i + counting < unit.end and tokens.classes[i + counting] & QUOTE:
        return i, "quote"
    phrase = noun_phrase_after(tokens, i + counting, unit.end)
    if phrase is None:
        return _clause_or_none(tokens, unit, i, frames)
    if "a" in frames and step == 0:
        addressed = _addressee(tokens, unit, i, phrase[1], cue)
        if addressed is not None:
            return addressed
    if "c" in frames and _clause_follows(tokens, unit, phrase[1]):
        return i, "bare clause"
    return (i, "noun phrase") if "n" in frames or _poll_shows(tokens, cue) else None


def _poll_shows(tokens: Tokens, cue: Cue) -> bool:
    """ "A poll showed Quill leading": of polls alone "show" and "find" take a thing; others show interest."""
    if cue.source is None or cue.verb.lemma not in ("show", "find"):
        return False
    return any(word in POLLS for word in tokens.lower[cue.source[0] : cue.source[1]])


def _addressee(tokens: Tokens, unit: Unit, start: int, end: int, cue: Cue) -> tuple[int, str] | int | None:
    """What follows when tokens `start` to `end` are who is told or asked; None when they are not."""
    after = skip_to_content(tokens, end, unit.end, times=False)
    placed = after + 1 < unit.end and tokens.lower[after] in PLACING and not count_opening(tokens, after, unit.end)
    place = noun_phrase_after(tokens, after + 1, unit.end) if placed and cue.verb.lemma in ADDRESSED else None
    if place:
        after = skip_to_content(tokens, place[1], unit.end, times=False)
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
            return bool(flags & QUOTE) and _opens_with_verb(tokens, j)
        if flags & AUX or (flags & (PAST | THIRD) and is_finite(tokens, j, unit.start)):
            return True
        if flags & BASE and j == i and (tokens.lower[j - 1].endswith("s") or tokens.classes[j - 1] & SUBJ):
            return True
        if (word == "," and j == i) or (flags & ING and not flags & NOUN):
            return False
    return False


def _opens_with_verb(tokens: Tokens, number: int) -> bool:
    """Whether quoted words begin with the verb of the clause before them: "Marsh “has a number of friends.”"."""
    inner = tokens.quoted[number].inner
    flags = 0
    for word in tokens.text[inner.start : inner.end].lower().replace("’", "'").split():
        flags = word_classes().get(word.strip(".,;:!?…"), 0)
        if not flags & ADV and not word.endswith("ly"):
            break
    return bool(flags & AUX or (flags & (THIRD | PAST) and not flags & (BASE | NOUN)))


def _passive(tokens: Tokens, unit: Unit, cue: Cue, later: Sequence[Cue]) -> Content | None:
    """ "was told that ...", "is expected to ...", "was asked whether ...": what stands in a clause of its own."""
    i = skip_adverbs(tokens, cue.end, unit.end)
    if i >= unit.end:
        return None
    word = tokens.lower[i]
    if word == "that" and cue.verb.frames & {"c", "d"}:
        rule = "that"
    elif word == "to" and cue.verb.lemma != "suppose" and _infinitive(tokens, i, unit):
        rule = "infinitive"
    elif word in ("if", *LATE_WH) and cue.verb.frames & {"w"}:
        rule = "wh"
    elif (tokens.classes[i] & PREP and word in cue.verb.prepositions - {"for"}) or word == "as":
        rule, i = "preposition", i + 1
    else:
        return None
    i = with_weighty(tokens, i, cue.end)
    end = content_end(tokens, unit, i, rule, cue, later)
    return Content(((i, end),), f"passive: {rule}") if end > i else None



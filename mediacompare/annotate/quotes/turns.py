"""Speech over a whole article: the attributions of each sentence, and quotes whose speaker stands elsewhere."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mediacompare.annotate.quotes.around import Content
from mediacompare.annotate.quotes.contents import find_content
from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.cues import find_cues
from mediacompare.annotate.quotes.reading.clauses import main_subject
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after, noun_phrase_before
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import CUE, NAME, PAST, QUOTE, SUBJ, THIRD

SPOKEN_ENDS = frozenset(".?!…,—–-")
DASHES = frozenset("-–—―")
LONGEST_SIGNATURE = 10
LATEST_CUE = 9
LONGEST_LABEL = 12
LABELLING = frozenset("from per via here's".split())
LATEST_COMPLETION = 3
FEWEST_COMPLETING = 3


@dataclass(slots=True)
class Draft:
    """An attribution on its way. `cue` and `source` are token ranges, `ranges` those of the content.

    `follows` is the attribution whose speaker goes on, for one without a cue of its own.
    """

    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    ranges: list[tuple[int, int]]
    rule: str
    paragraph: int
    follows: Draft | None = None
    speaker: str | None = None


@dataclass(slots=True)
class _Voice:
    """Who may be speaking next: the last quoted attribution, and `told`, the sentence before without a quotation.

    `waiting` are paragraphs of one quotation that the next paragraph goes on with, perhaps naming its speaker.
    """

    quoted: Draft | None = None
    waiting: list[Draft] = field(default_factory=list)
    colon: Cue | None = None
    told: Unit | None = None
    paragraph: int = -1


def read_speech(tokens: Tokens) -> list[Draft]:
    """Every attribution of the article, in the order of its sentences."""
    found: list[Draft] = []
    voice = _Voice()
    for unit in _join_units(tokens):
        cues = find_cues(tokens, unit)
        if _sign(tokens, unit, found):
            continue
        drafts = _attribute(tokens, unit, cues)
        drafts += _after_colons(tokens, unit, drafts)
        _place_open_quote(tokens, unit, drafts, voice)
        _name_waiting(tokens, unit, drafts, voice)
        found += drafts
        _remember(tokens, unit, cues, drafts, voice)
    return found


def _join_units(tokens: Tokens) -> list[Unit]:
    """Sentences, those joined that a quote's own question mark cut: "“Why?” / Hyde asked."."""
    joined: list[Unit] = []
    for unit in tokens.units:
        last = joined[-1] if joined else None
        if last is not None and last.paragraph == unit.paragraph and _goes_on(tokens, last, unit):
            joined[-1] = Unit(last.start, unit.end, unit.paragraph, unit.in_headline)
        else:
            joined.append(unit)
    return joined


def _goes_on(tokens: Tokens, last: Unit, unit: Unit) -> bool:
    """Whether a unit that ends with a quote's "?", "!" or "…" is followed by the name and verb of who said it."""
    if not tokens.classes[last.end - 1] & QUOTE:
        return False
    if last.end - 1 > last.start and tokens.words[last.end - 2] in ",:":
        return False
    if tokens.text[tokens.quoted[last.end - 1].inner.end - 1] not in "?!…—-":
        return False
    for i in range(unit.start, min(unit.start + LATEST_CUE, unit.end)):
        flags = tokens.classes[i]
        if flags & CUE and flags & (PAST | THIRD) and i > unit.start:
            return all(tokens.words[j] not in ",:" for j in range(unit.start, i))
        if flags & QUOTE:
            return False
    return False


def _attribute(tokens: Tokens, unit: Unit, cues: Sequence[Cue]) -> list[Draft]:
    """The attributions of one sentence, outermost only: what somebody says that others say is the sayer's content."""
    found: list[tuple[Cue, Content]] = []
    for number, cue in enumerate(cues):
        swallowed = any(start <= cue.head < end for _, content in found for start, end in content.ranges)
        if swallowed and not _may_close(tokens, cue):
            continue
        content = find_content(tokens, unit, cue, cues[number + 1 :])
        if content is None or _taken(content, found) or (swallowed and content.rule != "cue after content"):
            continue
        if content.rule in ("cue after content", "according to", "as"):
            inner = [item for item in found if _inside(item[0], content)]
            if any(item[1].rule == "cue after content" for item in inner):
                continue
            found = [item for item in found if item not in inner]
        found.append((cue, content))
    return [
        Draft((cue.start, cue.end), cue.source, list(content.ranges), content.rule, unit.paragraph)
        for cue, content in found
    ]


def _after_colons(tokens: Tokens, unit: Unit, drafts: Sequence[Draft]) -> list[Draft]:
    """Speech behind a colon that no cue has claimed: "Kasich resisted: “...”", "– Philip Bump: “...”"."""
    found = []
    for i in range(unit.start + 2, unit.end):
        if not tokens.classes[i] & QUOTE or tokens.words[i - 1] != ":":
            continue
        if any(start <= i < end for draft in drafts for start, end in draft.ranges):
            continue
        name = noun_phrase_before(tokens, i - 1, unit.start)
        if not _labels(tokens, unit, name):
            name = main_subject(tokens, unit.start, i - 1)
        if name is not None:
            found.append(Draft((i - 1, i), name, [(i, i + 1)], "colon", unit.paragraph))
    return found


def _may_close(tokens: Tokens, cue: Cue) -> bool:
    """Whether a cue inside another's content may be the outlet's own, said of the whole sentence: ", CNN reported."."""
    return cue.construction == "finite" and cue.clause_start > 0 and tokens.words[cue.clause_start - 1] == ","


def _labels(tokens: Tokens, unit: Unit, name: tuple[int, int] | None) -> bool:
    """Whether a name before a colon is a label: at the sentence's beginning or behind a dash."""
    if name is None:
        return False
    first = name[0]
    if tokens.lower[first - 1] in LABELLING and first - unit.start < LONGEST_LABEL:
        return True
    if first == unit.start + 1 and not tokens.words[unit.start][0].isalnum():
        return True
    return bool(tokens.classes[first] & NAME) and tokens.words[first - 1] in DASHES


def _taken(content: Content, found: Sequence[tuple[Cue, Content]]) -> bool:
    """Whether another cue has this content already: "said in a statement that"."""
    return any(other.ranges == content.ranges for _, other in found)


def _inside(cue: Cue, content: Content) -> bool:
    return any(start <= cue.head < end for start, end in content.ranges)


def _place_open_quote(tokens: Tokens, unit: Unit, drafts: list[Draft], voice: _Voice) -> None:
    """Give a quote that opens a sentence, and has no cue in it, to whoever is speaking."""
    number = unit.start
    if not tokens.classes[number] & QUOTE:
        _go_on_speaking(tokens, unit, drafts, voice)
        return
    if any(s <= number < e for d in drafts for s, e in d.ranges):
        return
    stretch = tokens.quoted[number]
    if stretch.closed and tokens.text[stretch.inner.end - 1] not in SPOKEN_ENDS and not _speech_inside(tokens, number):
        return
    here = (number, number + 1)
    subject = _subject(tokens, voice)
    if voice.colon is not None:
        cue = voice.colon
        drafts.insert(0, Draft((cue.start, cue.end), cue.source, [here], "colon before the quote", unit.paragraph))
    elif (signer := _signer(tokens, unit)) is not None:
        drafts.insert(0, Draft((number + 1, number + 2), signer, [here], "signature", unit.paragraph))
    elif subject is not None and voice.paragraph == unit.paragraph and not _goes_back(tokens, voice, subject):
        drafts.insert(0, Draft(None, subject, [here], "subject of the sentence before", unit.paragraph))
    elif voice.quoted is not None and voice.quoted.paragraph == unit.paragraph:
        voice.quoted.ranges.append(here)
    else:
        last = voice.quoted
        source = last.source if last else subject
        drafts.insert(0, Draft(None, source, [here], "continuation", unit.paragraph, follows=last))
        if stretch.continues:
            voice.waiting.append(drafts[0])


def _go_on_speaking(tokens: Tokens, unit: Unit, drafts: list[Draft], voice: _Voice) -> None:
    """ "Instead, “we wait for them.”" behind speech in the same paragraph: a sentence that its quotation completes."""
    last = voice.quoted
    if drafts or last is None or voice.told is not None or voice.paragraph != unit.paragraph:
        return
    inside = tokens.quotes_in(unit.start, unit.end)
    if len(inside) != 1 or inside[0] - unit.start > LATEST_COMPLETION or inside[0] < unit.end - 1:
        return
    inner = tokens.quoted[inside[0]].inner
    words = tokens.text[inner.start : inner.end]
    if words[-1] in ".?!" and words.count(" ") >= FEWEST_COMPLETING:
        drafts.append(Draft(None, last.source, [(unit.start, unit.end)], "continuation", unit.paragraph, follows=last))


def _signer(tokens: Tokens, unit: Unit) -> tuple[int, int] | None:
    """The name in "“...” – Carla Sanchez", a quote and its signature in one paragraph."""
    first = unit.start + 1
    if first + 1 >= unit.end or tokens.words[first] not in DASHES:
        return None
    name = noun_phrase_after(tokens, first + 1, unit.end)
    if name is None or not tokens.classes[name[0]] & NAME or name[1] < unit.end - 1:
        return None
    return name


def _subject(tokens: Tokens, voice: _Voice) -> tuple[int, int] | None:
    """The person whom the sentence before is about, if it holds no quotation."""
    if voice.told is None:
        return None
    subject = main_subject(tokens, voice.told.start, voice.told.end)
    return subject if subject is not None and tokens.classes[subject[1] - 1] & (NAME | SUBJ) else None


def _goes_back(tokens: Tokens, voice: _Voice, subject: tuple[int, int]) -> bool:
    """Whether the sentence before only speaks of "he" or "she" and a quote in the paragraph says who that is."""
    if voice.quoted is None or voice.quoted.paragraph != voice.paragraph:
        return False
    return bool(tokens.classes[subject[0]] & SUBJ)


def _name_waiting(tokens: Tokens, unit: Unit, drafts: Sequence[Draft], voice: _Voice) -> None:
    """Give the paragraphs of a quotation that is not closed yet to the speaker whom its last paragraph names."""
    if not voice.waiting or unit.paragraph == voice.waiting[-1].paragraph:
        return
    for draft in drafts:
        if draft.cue is not None and any(start <= unit.start < end for start, end in draft.ranges):
            for waiting in voice.waiting:
                waiting.source, waiting.follows = draft.source, draft
    if not any(draft in voice.waiting for draft in drafts):
        voice.waiting.clear()


def _speech_inside(tokens: Tokens, number: int) -> bool:
    """A quote that ends in a quote of its own: ‘...’”."""
    stretch = tokens.quoted[number]
    return tokens.text[stretch.inner.start : stretch.inner.end].rstrip("'’” ")[-1:] in SPOKEN_ENDS


def _remember(tokens: Tokens, unit: Unit, cues: Sequence[Cue], drafts: Sequence[Draft], voice: _Voice) -> None:
    """Keep what this sentence says about who speaks next."""
    quoted = [d for d in drafts if any(tokens.classes[i] & QUOTE for r in d.ranges for i in tokens.quotes_in(*r))]
    voice.colon = voice.told = None
    voice.paragraph = unit.paragraph
    if quoted:
        spoken = [d for d in quoted if any(e - s == 1 for s, e in d.ranges)]
        voice.quoted = spoken[0] if spoken else quoted[-1]
        return
    if tokens.classes[unit.start] & QUOTE and voice.quoted is not None and voice.quoted.paragraph == unit.paragraph:
        return
    if tokens.words[unit.end - 1] == ":":
        speaking = [cue for cue in cues if cue.verb.frames & {"q", "c"} and cue.construction != "passive"]
        if speaking:
            voice.colon = speaking[-1]
            return
    voice.told = unit


def _sign(tokens: Tokens, unit: Unit, found: Sequence[Draft]) -> bool:
    """A paragraph that is only a dash and a name signs the quote before it."""
    if tokens.words[unit.start] not in DASHES or unit.end - unit.start > LONGEST_SIGNATURE or not found:
        return False
    last = found[-1]
    name = noun_phrase_after(tokens, unit.start + 1, unit.end)
    if last.cue is not None or name is None or not tokens.classes[name[0]] & NAME:
        return False
    if name[1] < unit.end - 1 and tokens.words[name[1]] != ",":
        return False
    last.source, last.rule, last.cue, last.follows = name, "signature", (unit.start, unit.start + 1), None
    return True

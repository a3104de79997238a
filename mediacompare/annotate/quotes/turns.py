"""Turns: the attributions of an article sentence by sentence, and who goes on speaking where no cue says so."""
from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from mediacompare.annotate.quotes.around import Content
from mediacompare.annotate.quotes.contents import find_content
from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.cues import find_cues
from mediacompare.annotate.quotes.reading.clauses import main_subject, opens_main_clause
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after, noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import first_names, role_nouns, tells_role
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import CUE, NAME, PAST, QUOTE, SUBJ, THIRD

SPOKEN_ENDS = frozenset(".?!…,—–-")
DASHES = frozenset("-–—―")
LONGEST_SIGNATURE = 10
LATEST_CUE = 9
LONGEST_ASIDE, LATEST_COMMA = 30, 5
LONGEST_LABEL = 12
LABELLING = frozenset("from per via here's".split())
NARRATING = frozenset("i we you my our your".split())
LATEST_COMPLETION = 8
FEWEST_COMPLETING = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before anybody is named. `cue` and `source` are token ranges, `ranges` those of the content.

    `source_rule`, `content_rule` and `turn_rule` name the rules that found whose cue it is, what is attributed, and who
    speaks where no cue says so. `follows` is the number of the attribution whose speaker goes on. `quoted` is true
    where the content holds a quotation of its own; `verb` is the verb that reports, "" without one; `others` are the
    quotations (token numbers) inside the content that somebody else speaks, who has an attribution of his own.
    """

    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    ranges: tuple[tuple[int, int], ...]
    paragraph: int
    source_rule: str | None = None
    content_rule: str | None = None
    turn_rule: str | None = None
    follows: int | None = None
    quoted: bool = True
    verb: str = ""
    others: tuple[int, ...] = ()


@dataclass(slots=True)
class _Voice:
    """Who may be speaking next, kept from sentence to sentence.

    `quoted` is the number of the last attribution with a quotation, `told` the sentence before if it holds none, and
    `reporter` whom that sentence reports. `waiting` are paragraphs of one quotation that the next paragraph goes on
    with, perhaps naming its speaker. `colon` is the cue of a sentence that ends with a colon.
    """

    found: list[Draft] = field(default_factory=list)
    quoted: int | None = None
    waiting: list[int] = field(default_factory=list)
    colon: Cue | None = None
    told: Unit | None = None
    reporter: tuple[int, int] | None = None
    paragraph: int = -1

    @property
    def last(self) -> Draft | None:
        """The last attribution that holds a quotation."""
        return None if self.quoted is None else self.found[self.quoted]


def read_speech(tokens: Tokens) -> list[Draft]:
    """Every attribution of the article, in the order of its sentences."""
    voice = _Voice()
    for unit in _join_units(tokens):
        cues = find_cues(tokens, unit)
        if _sign(tokens, unit, voice.found):
            continue
        drafts = _attribute(tokens, unit, cues)
        drafts += _after_colons(tokens, unit, drafts)
        first = len(voice.found)
        opening = _open(tokens, unit, drafts, voice)
        voice.found += [opening, *drafts] if opening is not None else drafts
        _name_waiting(tokens, unit, first, voice)
        _remember(tokens, unit, cues, first, voice)
    return voice.found


def _join_units(tokens: Tokens) -> list[Unit]:
    """Sentences, those joined that a quote's own question mark cut: "“Why?” / Hyde asked."."""
    joined: list[Unit] = []
    for unit in tokens.units:
        last = joined[-1] if joined else None
        if last is not None and last.paragraph == unit.paragraph and _goes_on(tokens, last, unit):
            joined[-1] = Unit(last.start, unit.end, unit.paragraph, unit.in_headline, last.in_capitals)
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
    return _goes_on_behind_aside(tokens, unit)


def _goes_on_behind_aside(tokens: Tokens, unit: Unit) -> bool:
    """ "Jo Lane, the mayor's adviser on roads, said at a forum" behind a quotation's question mark."""
    if not tokens.classes[unit.start] & NAME:
        return False
    commas = [i for i in range(unit.start, min(unit.start + LONGEST_ASIDE, unit.end - 1)) if tokens.words[i] == ","]
    if len(commas) < 2 or commas[0] - unit.start > LATEST_COMMA:
        return False
    verb = commas[-1] + 1
    return bool(tokens.classes[verb] & CUE and tokens.classes[verb] & (PAST | THIRD))


def _attribute(tokens: Tokens, unit: Unit, cues: Sequence[Cue]) -> list[Draft]:
    """The attributions of one sentence, outermost only: what somebody says that others say is the sayer's content."""
    found: list[tuple[Cue, Content]] = []
    nested: list[tuple[Cue, Content | None]] = []
    for number, cue in enumerate(cues):
        around = [item for item in found if _inside(cue, item[1])]
        swallowed = bool(around)
        if swallowed and _speaks_inside(tokens, cue, around[-1][0]):
            nested.append((cue, find_content(tokens, unit, cue, cues[number + 1 :])))
            continue
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
    inner = [(cue, content) for cue, content in nested if content is not None and _quotations(tokens, content.ranges)]
    given = {i for _, content in inner for i in _quotations(tokens, content.ranges)}
    kept = [_draft(tokens, unit, cue, content, given) for cue, content in found]
    return sorted([*kept, *(_draft(tokens, unit, cue, content, frozenset()) for cue, content in inner)],
                  key=lambda draft: draft.ranges)


def _draft(tokens: Tokens, unit: Unit, cue: Cue, content: Content, given: Collection[int]) -> Draft:
    """The attribution of one cue; `given` are quotations inside it that somebody else speaks."""
    inside = _quotations(tokens, content.ranges)
    others = tuple(i for i in inside if i in given)
    return Draft((cue.start, cue.end), cue.source, content.ranges, unit.paragraph, cue.construction, content.rule,
                 quoted=len(inside) > len(others), verb=cue.verb.lemma, others=others)


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
            found.append(Draft((i - 1, i), name, ((i, i + 1),), unit.paragraph, "colon", "colon"))
    return found


def _speaks_inside(tokens: Tokens, cue: Cue, outer: Cue) -> bool:
    """Whether a cue inside what "according to" credits has words of its own: "According to reports, Marsh called it …".

    Behind other verbs the outer speaker keeps them: of "Critics say Marsh vowed to “win”" readers disagree.
    """
    tells = cue.verb.frames & {"q", "c"} and not cue.construction.endswith("noun")
    if outer.construction != "according" or not tells or cue.source in (None, outer.source):
        return False
    return cue.source is not None and _may_take_over(tokens, cue.source)


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


def _open(tokens: Tokens, unit: Unit, drafts: Sequence[Draft], voice: _Voice) -> Draft | None:
    """The attribution of a quotation that opens a sentence and has no cue in it, by the first of `TURN_RULES` that
    decides; None when there is no such quotation, or when it goes on with the attribution before (changed there)."""
    number = unit.start
    if not tokens.classes[number] & QUOTE:
        return _completed(tokens, unit, drafts, voice)
    if any(s <= number < e for d in drafts for s, e in d.ranges):
        return None
    stretch = tokens.quoted[number]
    if stretch.closed and tokens.text[stretch.inner.end - 1] not in SPOKEN_ENDS and not _speech_inside(tokens, number):
        return None
    opening = Draft(None, None, ((number, number + 1),), unit.paragraph)
    for rule in TURN_RULES:
        decided = rule(tokens, unit, opening, voice)
        if decided is not None:
            break
    else:
        decided = replace(opening, turn_rule="continuation")
    if decided.ranges[-1] != opening.ranges[-1]:  # pragma: no cover - a rule never moves the quotation
        raise AssertionError("the quotation that opens the sentence is lost")
    if len(decided.ranges) > 1 and voice.quoted is not None:
        voice.found[voice.quoted] = decided
        return None
    if decided.turn_rule == "continuation" and stretch.continues:
        voice.waiting.append(len(voice.found))
    return decided


def _behind_colon(tokens: Tokens, unit: Unit, opening: Draft, voice: _Voice) -> Draft | None:
    """The sentence before ends with a colon and says who speaks."""
    if voice.colon is None:
        return None
    cue = voice.colon
    return replace(opening, cue=(cue.start, cue.end), source=cue.source, source_rule=cue.construction,
                   turn_rule="colon before the quote", verb=cue.verb.lemma)


def _signed(tokens: Tokens, unit: Unit, opening: Draft, voice: _Voice) -> Draft | None:
    """A dash and a name stand behind the quotation."""
    signer = _signer(tokens, unit)
    if signer is None:
        return None
    return replace(opening, cue=(unit.start + 1, unit.start + 2), source=signer, turn_rule="signature")


def _reported_before(tokens: Tokens, unit: Unit, opening: Draft, voice: _Voice) -> Draft | None:
    """Whom the sentence before reports, or, in the same paragraph, whom it is about."""
    here = voice.paragraph == unit.paragraph
    if voice.reporter is not None and _may_take_over(tokens, voice.reporter, here=here):
        return replace(opening, source=voice.reporter, turn_rule="reported in the sentence before")
    subject = _subject(tokens, voice) if here else None
    if subject is None or _goes_back(tokens, voice, subject):
        return None
    return replace(opening, source=subject, turn_rule="subject of the sentence before")


def _same_paragraph(tokens: Tokens, unit: Unit, opening: Draft, voice: _Voice) -> Draft | None:
    """In one paragraph a quotation goes on with the one before: it is part of the same attribution."""
    last = voice.last
    if last is None or last.paragraph != unit.paragraph:
        return None
    return replace(last, ranges=(*last.ranges, *opening.ranges))


def _goes_on_speaking(tokens: Tokens, unit: Unit, opening: Draft, voice: _Voice) -> Draft | None:
    """A quotation without a cue goes on in the voice of the last one; what answers a question is another's."""
    last = voice.last
    if last is None:
        subject = _subject(tokens, voice)
        return replace(opening, source=subject, turn_rule="continuation") if subject is not None else None
    if _asks(tokens, last) and voice.told is None and last.cue is not None and not _continued(tokens, last):
        return replace(opening, turn_rule="answer to a question")
    return replace(opening, source=last.source, turn_rule="continuation", follows=voice.quoted)


TURN_RULES: tuple[Callable[[Tokens, Unit, Draft, _Voice], Draft | None], ...] = (
    _behind_colon, _signed, _reported_before, _same_paragraph, _goes_on_speaking,
)  # fmt: skip


def _asks(tokens: Tokens, draft: Draft) -> bool:
    """Whether the last words of an attribution are a question."""
    inside = _quotations(tokens, draft.ranges)
    return bool(inside) and tokens.text[tokens.quoted[inside[-1]].inner.end - 1] == "?" and draft.verb == "ask"


def _continued(tokens: Tokens, draft: Draft) -> bool:
    """Whether the last quotation of an attribution is left open: its next paragraph is the same speaker's."""
    inside = _quotations(tokens, draft.ranges)
    return bool(inside) and tokens.quoted[inside[-1]].continues


def _quotations(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> list[int]:
    """The quoted stretches in `ranges` that may be speech: titles and nicknames left out."""
    return [i for part in ranges for i in tokens.quotes_in(*part) if tokens.classes[i] & QUOTE]


def _may_take_over(tokens: Tokens, source: tuple[int, int], *, here: bool = False) -> bool:
    """Whether the source of the sentence before may go on: in the same paragraph (`here`) anybody but the author; in
    the next one person only, named, meant or by a role."""
    start, end = source
    if here:
        return tokens.lower[start] not in NARRATING
    if end - start == 1:
        word = tokens.lower[start]
        described = word in role_nouns() or word.removesuffix("s") in role_nouns()  # "Critics" opens a sentence
        return word in ("he", "she") or (bool(tokens.classes[start] & NAME) and not described)
    if tokens.classes[end - 1] & NAME and tokens.words[start][0].isupper():
        return True
    return tells_role(tokens, start, end) and not _plural(tokens, end)


def _plural(tokens: Tokens, end: int) -> bool:
    return tokens.lower[end - 1].endswith("s") and not tokens.lower[end - 1].endswith("ss")


def _completed(tokens: Tokens, unit: Unit, drafts: Sequence[Draft], voice: _Voice) -> Draft | None:
    """ "Instead, “we wait for them.”" behind speech in the same paragraph: a sentence that its quotation completes."""
    last = voice.last
    told = voice.told is not None
    if drafts or (last is None and voice.reporter is None) or voice.paragraph != unit.paragraph:
        return None
    inside = tokens.quotes_in(unit.start, unit.end)
    if len(inside) != 1 or inside[0] - unit.start > LATEST_COMPLETION or inside[0] < unit.end - 1:
        return None
    if any(tokens.classes[i] & (SUBJ | CUE) for i in range(unit.start, inside[0])):
        return None
    inner = tokens.quoted[inside[0]].inner
    words = tokens.text[inner.start : inner.end]
    if words[-1] not in ".?!" or words.count(" ") < FEWEST_COMPLETING:
        return None
    source = voice.reporter if told else last.source if last is not None else None
    if source is None:
        return None
    follows = None if told else voice.quoted
    return Draft(None, source, ((unit.start, unit.end),), unit.paragraph, turn_rule="continuation", follows=follows)


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
    if subject is None or not tokens.classes[subject[1] - 1] & (NAME | SUBJ):
        return None
    alone = subject[1] - subject[0] == 1 and subject[0] == voice.told.start
    return None if alone and not _is_name(tokens, subject[0]) else subject


def _is_name(tokens: Tokens, first: int) -> bool:
    """Whether a word that opens a sentence is a name: a first name, a pronoun, or one with a capital elsewhere."""
    word = tokens.words[first]
    if tokens.classes[first] & SUBJ:
        return tokens.lower[first] in ("he", "she")
    openings = {unit.start for unit in tokens.units}
    again = any(tokens.words[i] == word for i in range(len(tokens.words)) if i not in openings)
    return again or tokens.lower[first] in first_names()


def _goes_back(tokens: Tokens, voice: _Voice, subject: tuple[int, int]) -> bool:
    """Whether the sentence before only speaks of "he" or "she" and a quote in the paragraph says who that is."""
    if voice.last is None or voice.last.paragraph != voice.paragraph:
        return False
    return bool(tokens.classes[subject[0]] & SUBJ)


def _name_waiting(tokens: Tokens, unit: Unit, first: int, voice: _Voice) -> None:
    """Give the paragraphs of a quotation that is not closed yet to the speaker whom its last paragraph names."""
    if not voice.waiting or unit.paragraph == voice.found[voice.waiting[-1]].paragraph:
        return
    for number in range(first, len(voice.found)):
        draft = voice.found[number]
        if draft.cue is not None and any(start <= unit.start < end for start, end in draft.ranges):
            for waiting in voice.waiting:
                voice.found[waiting] = replace(voice.found[waiting], source=draft.source, follows=number)
    if not any(number in voice.waiting for number in range(first, len(voice.found))):
        voice.waiting.clear()


def _speech_inside(tokens: Tokens, number: int) -> bool:
    """A quote that ends in a quote of its own: ‘...’”."""
    stretch = tokens.quoted[number]
    return tokens.text[stretch.inner.start : stretch.inner.end].rstrip("'’” ")[-1:] in SPOKEN_ENDS


def _remember(tokens: Tokens, unit: Unit, cues: Sequence[Cue], first: int, voice: _Voice) -> None:
    """Keep what this sentence says about who speaks next."""
    drafts = voice.found[first:]
    quoted = [first + i for i, draft in enumerate(drafts) if _quotations(tokens, draft.ranges)]
    voice.colon = voice.told = voice.reporter = None
    voice.paragraph = unit.paragraph
    if quoted:
        spoken = [n for n in quoted if any(e - s == 1 for s, e in voice.found[n].ranges)]
        voice.quoted = spoken[0] if spoken else quoted[-1]
        return
    last = voice.last
    if tokens.classes[unit.start] & QUOTE and last is not None and last.paragraph == unit.paragraph:
        return
    if tokens.words[unit.end - 1] == ":":
        speaking = [cue for cue in cues if cue.verb.frames & {"q", "c"} and cue.construction != "passive"]
        if speaking:
            voice.colon = speaking[-1]
            return
    voice.told = unit
    voice.reporter = _reporter(tokens, unit, cues, drafts)


def _reporter(
    tokens: Tokens, unit: Unit, cues: Sequence[Cue], drafts: Sequence[Draft]
) -> tuple[int, int] | None:
    """Whom a sentence without a quotation reports: the source of its statement, or of its main clause's cue."""
    for draft in drafts:
        if draft.source is not None and draft.content_rule in ("cue after content", "according to", "as"):
            return draft.source
    for cue in cues:
        if cue.source is None or cue.construction not in ("finite", "coordinated", "adjective"):
            continue
        if cue.inverted or opens_main_clause(tokens, cue.source[0], unit.start):
            return cue.source
    return None


def _sign(tokens: Tokens, unit: Unit, found: list[Draft]) -> bool:
    """A paragraph that is only a dash and a name signs the quote before it."""
    if tokens.words[unit.start] not in DASHES or unit.end - unit.start > LONGEST_SIGNATURE or not found:
        return False
    last = found[-1]
    name = noun_phrase_after(tokens, unit.start + 1, unit.end)
    if last.cue is not None or name is None or not tokens.classes[name[0]] & NAME:
        return False
    if name[1] < unit.end - 1 and tokens.words[name[1]] != ",":
        return False
    cue = (unit.start, unit.start + 1)
    found[-1] = replace(last, source=name, cue=cue, turn_rule="signature", follows=None)
    return True

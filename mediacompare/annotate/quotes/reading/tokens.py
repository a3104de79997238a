"""The article as the quote rules read it: a row of tokens in which every quoted stretch is one token."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mediacompare.annotate.quotes.reading.roles import first_names
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    BASE,
    BE,
    CUE,
    DET,
    GENITIVE,
    HAVE,
    ING,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUBJ,
    THIRD,
    TIME,
    VERB,
    dates,
    word_classes,
)  # fmt: skip
from mediacompare.model import Sentence, Span
from mediacompare.text.marks import Quoted

TOKEN = re.compile(
    r"[a-z]+(?![\w'’.‑-])"  # most words, read fast
    r"|(?<![\w.])@[A-Za-z_]\w{2,}"  # the name of an account
    r"|(?:[A-Za-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Sens?|Reps?|Gov|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Prof|Rev|Hon|Jr|Sr|St|Atty|Supt|Cmdr)\."
    r"|[A-Z]\.(?=\s?[A-Z])"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|\d[\d.,]*\d|\d+"
    r"|\w+?(?=n['’]t\b)n['’]t\b"
    r"|\w+(?:['’‑-](?!(?:s|S|re|ve|ll|d|m)\b)\w+)*"
    r"|[^\w\s]"
)

CONTRACTING = frozenset("that there here what where how when why let this everything nothing something".split())
NOUNS_IN_LY = frozenset("anomaly assembly butterfly family homily monopoly panoply reply supply tally".split())
# Months, a modal and an article that are names too.
WORD_NAMES = frozenset("may april june august march will an".split())
BEFORE_MONTH = frozenset("in on of last next early late mid since until by from this every each and to".split())
LONGEST_UNIT = 400
FEWEST_TITLE_WORDS = 3
TITLE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as the rules see it, tokens `start` to `end` (half-open), in paragraph `paragraph`.

    `in_capitals` is true where nearly every longer word begins with a capital, as headlines are set.
    """

    start: int
    end: int
    paragraph: int
    in_headline: bool
    in_capitals: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel rows, one entry a token: offsets, words, lower-case words, classes.

    `quoted` are the quoted stretches by token number, `quoted_at` these numbers in order.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    classes: list[int]
    quoted: dict[int, Quoted]
    quoted_at: list[int]
    units: tuple[Unit, ...]

    def span(self, start: int, end: int) -> Span:
        """The text span of tokens `start` to `end` (half-open)."""
        return Span(self.starts[start], self.ends[end - 1])

    def quotes_in(self, start: int, end: int) -> list[int]:
        """Those of the tokens `start` to `end` that are quoted stretches."""
        return self.quoted_at[bisect_left(self.quoted_at, start) : bisect_left(self.quoted_at, end)]


def tokenize(text: str, sentences: Sequence[Sentence], quoted: Sequence[Quoted]) -> Tokens:
    """The story's tokens; a quoted stretch is one token and never holds a sentence boundary."""
    starts: list[int] = []
    ends: list[int] = []
    stretches: dict[int, Quoted] = {}
    pieces = iter(quoted)
    stretch = next(pieces, None)
    boundaries: list[tuple[int, Sentence]] = []
    resume = 0
    for sentence in sentences:
        begin, end = sentence.span.start, sentence.span.end
        if begin >= resume:
            boundaries.append((len(starts), sentence))
        at = max(begin, resume)
        while stretch is not None and stretch.outer.start < end:
            if stretch.outer.start >= at:
                _scan(text, at, stretch.outer.start, starts, ends)
                stretches[len(starts)] = stretch
                starts.append(stretch.outer.start)
                ends.append(stretch.outer.end)
                at = resume = stretch.outer.end
            stretch = next(pieces, None)
        if at < end:
            _scan(text, at, end, starts, ends)
    words = [text[s:e] for s, e in zip(starts, ends, strict=True)]
    for number in stretches:
        words[number] = '"'
    lower = [word.lower() for word in words]
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    units = tuple(_cut_units(boundaries, words))
    classes = _classify(words, lower, stretches)
    for unit in units:
        if unit.in_capitals:
            _restore_verbs(lower, classes, unit)
    return Tokens(text, starts, ends, words, lower, classes, stretches, list(stretches), units)


def _cut_units(boundaries: Sequence[tuple[int, Sentence]], words: list[str]) -> Iterator[Unit]:
    """One unit a sentence; a sentence without end is cut, so that the rules' time stays linear in the text's length."""
    limits = [*[start for start, _ in boundaries[1:]], len(words)]
    for (start, sentence), limit in zip(boundaries, limits, strict=bool(boundaries)):
        for cut in range(start, limit, LONGEST_UNIT):
            end = min(cut + LONGEST_UNIT, limit)
            yield Unit(cut, end, sentence.paragraph, sentence.in_headline, _in_title_case(words, cut, end))


def _scan(text: str, start: int, end: int, starts: list[int], ends: list[int]) -> None:
    spans = [match.span() for match in TOKEN.finditer(text, start, end)]
    starts += [span[0] for span in spans]
    ends += [span[1] for span in spans]


def _classify(words: list[str], lower: list[str], stretches: dict[int, Quoted]) -> list[int]:
    known = word_classes().get
    classes = [known(word, 0) for word in lower]
    for i, flags in enumerate(classes):
        word = words[i]
        if lower[i] == "'s":
            classes[i] = _after_name(lower, classes, i)
        elif lower[i] == "'" and i and lower[i - 1][-1] == "s":
            classes[i] = GENITIVE
        elif flags:
            # "Will", "Mark", "Grant": a capital inside a sentence makes a name of a verb, not of a function word.
            if word[0].isupper() and i and (words[i - 1] not in ".!?:\"" or _before_name(words, flags, i)):
                classes[i] = _capital(flags, lower[i])
        else:
            classes[i] = _guess(word)
    _read_word_names(words, lower, classes)
    for number in stretches:
        classes[number] = QUOTE
    return classes


def _read_word_names(words: list[str], lower: list[str], classes: list[int]) -> None:
    """Read "Theresa May" and "Will Grant" as names, and each further "May" of a text that names one, but no date."""
    surnames = set()
    for i in [i for i, word in enumerate(lower) if word in WORD_NAMES and words[i][0].isupper()]:
        before, after = lower[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
        if lower[i] == "will":
            opens = not i or words[i - 1] in ".!?:\""
            behind = words[i + 2] if i + 2 < len(words) else ""
            if after[:1].isupper() and after[1:].islower() and (not opens or words[i - 1] == '"' or behind == ","):
                classes[i] = NAME
        elif before in first_names() and words[i - 1][0].isupper() and before not in WORD_NAMES:
            if not after[:1].isdigit():
                classes[i] = NAME
                surnames.add(lower[i])
        elif lower[i] == "an" and i and classes[i - 1] & NAME and not after[:1].isupper():
            classes[i] = NAME
    for i in [] if not surnames else [i for i, word in enumerate(lower) if word in surnames and words[i][0].isupper()]:
        after = words[i + 1] if i + 1 < len(words) else ""
        if not after[:1].isdigit() and (not i or lower[i - 1] not in BEFORE_MONTH):
            classes[i] = NAME


def _after_name(lower: list[str], classes: list[int], i: int) -> int:
    """What "'s" is: a form of "be" or "have" behind a pronoun or before what only a verb takes, else the genitive."""
    before = classes[i - 1] if i else 0
    if before & (SUBJ | REL) or (i and lower[i - 1] in CONTRACTING):
        return BE | HAVE
    after = classes[i + 1] if i + 1 < len(classes) else 0
    if after & (DET | NEG | MODAL) or (after & PREP and not after & ADV):
        return BE
    return GENITIVE


def _in_title_case(words: list[str], start: int, end: int) -> bool:
    """Whether a sentence is set as headlines are: nearly every longer word with a capital."""
    if words[end - 1] in ".?!" and end - start > 25:
        return False
    longer = capital = 0
    for i in range(start, end):
        word = words[i]
        if len(word) > 3 and word[0].isalpha():
            longer += 1
            if word[0].isupper():
                capital += 1
            elif longer - capital > 2:
                return False
    return longer >= FEWEST_TITLE_WORDS and capital >= TITLE_SHARE * longer


def _restore_verbs(lower: list[str], classes: list[int], unit: Unit) -> None:
    """Read the verbs of a headline as verbs in spite of their capitals."""
    known = word_classes().get
    for i in range(unit.start + 1, unit.end):
        flags = known(lower[i], 0)
        if flags & CUE and (flags & (THIRD | PAST) or (flags & BASE and lower[i - 1] in ("to", "will", "not"))):
            classes[i] = flags & ~NOUN


def _before_name(words: list[str], flags: int, i: int) -> bool:
    """ "Judge Eleanor Voss" behind a quote: a base form with a capital before another capital."""
    return bool(flags & BASE) and i + 1 < len(words) and words[i + 1][0].isupper()


def _capital(flags: int, word: str) -> int:
    """The class of a known word with a capital inside a sentence: verbs, and "Times" or "Post", become names."""
    if flags & TIME:
        return flags if word in dates() else NAME
    if flags & AUX or not flags & (VERB | NOUN):
        return flags
    return (flags & ~(VERB | CUE)) | NAME


@lru_cache(maxsize=1 << 16)
def _guess(word: str) -> int:
    """The class of a word that no list knows, by its shape."""
    first = word[0]
    if first.isupper() or (first == "@" and len(word) > 1):
        return NAME
    if first.isdigit():
        return NUM
    if not first.isalpha():
        return NUM if word in "$£€¥#%" else PUNCT
    if word.endswith("ly") and len(word) > 4:
        return NOUN if word in NOUNS_IN_LY else ADV
    if word.endswith("ing") and len(word) > 5:
        return ING | NOUN
    if word.endswith("ed") and len(word) > 4:
        return PAST | PARTICIPLE
    return NOUN


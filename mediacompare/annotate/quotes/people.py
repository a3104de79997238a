"""Mentions: the people and bodies that an article names, each with the fullest form of its name and its title."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mediacompare.annotate.quotes.reading.roles import first_names, role_nouns, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import DET, NAME, TIME
from mediacompare.model import Mention

BODY_WORDS = frozenset(
    """department committee commission council court university college party agency association union institute
    foundation coalition campaign administration bureau board office ministry senate house congress parliament police
    bank company corporation corp inc llc group network news times post journal herald tribune gazette magazine press
    center centre society federation league alliance fund service services enforcement authority church school academy
    team club army navy force guard pac project caucus convention poll survey act""".split()
)
PARTICLES = frozenset("de la le du van von der den bin al el ben del da di dos st.".split())
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
PLACE_STARTS = frozenset(
    """new north south east west northern southern eastern western san los las santa fort port mount lake united
    supreme white wall""".split()
)
NEVER_PEOPLE = frozenset(
    """american americans republican republicans democrat democrats democratic english european british french german
    russian chinese mexican muslim christian jewish catholic god internet twitter facebook instagram
    youtube x""".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A run of name tokens: `start` to `end` the name itself, `title` the range of the title before it."""

    start: int
    end: int
    title: tuple[int, int] | None
    kind: str


def find_named(tokens: Tokens) -> list[Named]:
    """Every run of capitalised name tokens outside quoted stretches, in order."""
    found: list[Named] = []
    for unit in tokens.units:
        i = unit.start
        while i < unit.end:
            if not tokens.classes[i] & NAME or tokens.classes[i] & TIME:
                i += 1
                continue
            end = _run_end(tokens, i, unit.end)
            found += _read_run(tokens, i, end, unit.start)
            i = end
    return found


def _run_end(tokens: Tokens, start: int, ceiling: int) -> int:
    i = start + 1
    while i < ceiling:
        if tokens.classes[i] & NAME and not tokens.classes[i] & TIME:
            i += 1
        elif i + 1 < ceiling and _continues_name(tokens, i):
            i += 2
        else:
            break
    return i


def _continues_name(tokens: Tokens, i: int) -> bool:
    """ "van" before a name, the comma before "Jr.", and the "of" of a body: "Department of Justice"."""
    if tokens.lower[i] == "of" and tokens.lower[i - 1] in BODY_WORDS:
        return bool(tokens.classes[i + 1] & NAME)
    if tokens.lower[i] in PARTICLES:
        return bool(tokens.classes[i + 1] & NAME)
    return tokens.words[i] == "," and tokens.lower[i + 1] in SUFFIXES


def _read_run(tokens: Tokens, start: int, end: int, floor: int) -> Iterator[Named]:
    """Split a run into title and name: "Boston Mayor Michelle Wu" is "Boston Mayor" and "Michelle Wu"."""
    split = start
    known = titles()
    for i in range(start, end - 1):
        if tokens.lower[i] in known:
            split = i + 1
    if split == start:
        split = _first_name_at(tokens, start, end)
    title_start = start
    while title_start > floor and tokens.lower[title_start - 1] in known:
        title_start -= 1
    title = (title_start, split) if split > title_start else None
    title_alone = split == end - 1 > start and tokens.lower[split] == "general"  # "the Attorney General"
    if split < end and not title_alone:
        yield Named(split, end, title, _kind(tokens, split, end, title, floor))


def _first_name_at(tokens: Tokens, start: int, end: int) -> int:
    """Where a known first name begins the last two or three words of a longer run; else the run's own start."""
    if end - start < 3:
        return start
    for i in range(max(start + 1, end - 3), end - 1):
        if tokens.lower[i] in first_names() and tokens.lower[i - 1] not in first_names():
            return i
    return start


def _kind(tokens: Tokens, start: int, end: int, title: tuple[int, int] | None, floor: int) -> str:
    words = tokens.lower[start:end]
    if any(word in BODY_WORDS for word in words):
        return "body"
    if title is not None:
        return "person"
    if words[0] in PLACE_STARTS:
        return "body" if end - start > 1 else "name"
    if any(word in NEVER_PEOPLE for word in words) or _has_acronym(tokens.words[start:end]):
        return "body"
    after_article = start > floor and tokens.classes[start - 1] & DET
    if end - start > 1:
        if words[0] in first_names() or (end - start == 3 and len(words[1].rstrip(".")) == 1):
            return "person"
        return "body" if after_article or all(len(w) > 1 and w.isupper() for w in tokens.words[start:end]) else "name"
    word = tokens.words[start]
    if (word.isupper() and len(word) > 1) or after_article:
        return "body"
    return "name"


def _has_acronym(words: list[str]) -> bool:
    """Whether a name of several words holds one as bodies have it ("Boston ICE", "UMass Boston"), "JD" left aside."""
    if len(words) < 2 or words[-1].lower() in SUFFIXES or all(map(str.isupper, words)):
        return False
    return any(len(word) > 2 and word[:2].isalpha() and word[:2].isupper() for word in words)


class People:
    """The people and bodies of one article: full names by surname and first name, with genders, titles and roles."""

    def __init__(self, tokens: Tokens, named: Iterable[Named]) -> None:
        self.tokens = tokens
        self.named = list(named)
        self.full: dict[str, str] = {}
        self.gender: dict[str, str] = {}
        self.role: dict[str, tuple[int, int]] = {}
        self.kind: dict[str, str] = {}
        self.name_of: dict[int, str] = {}
        self.alone = {tokens.lower[n.start] for n in self.named if n.end - n.start == 1}
        self._learn_full_names()
        self._resolve_all()

    def text_of(self, start: int, end: int) -> str:
        """The printed words of tokens `start` to `end`, single spaces between them."""
        return " ".join(self.tokens.text[self.tokens.starts[start] : self.tokens.ends[end - 1]].split())

    def _learn_full_names(self) -> None:
        for name in self.named:
            if name.end - name.start < 2 or name.kind == "body":
                continue
            words = self.tokens.lower[name.start : name.end]
            if name.kind == "name" and words[0] not in first_names() and words[-1] not in self.alone:
                continue
            full = self.text_of(name.start, name.end)
            known = self.full.get(_surname(words))
            if known is None or _better(full, known):
                self.full[_surname(words)] = full
                self.kind[full] = "person"
                self.full.setdefault(words[0], full)

    def _resolve_all(self) -> None:
        for name in self.named:
            words = self.tokens.lower[name.start : name.end]
            text = self.text_of(name.start, name.end)
            full = text
            if name.kind != "body":
                full = self.full.get(_surname(words), text)
                if len(words) > 1 and not self._same_first_name(full, words, name.kind):
                    full = text
                    self.kind.setdefault(text, "person")
            self.name_of[name.start] = full
            if name.kind == "person" or self.kind.get(full) == "person":
                self.kind[full] = "person"
                self._learn_details(name, full, words)
            else:
                self.kind.setdefault(full, "body" if name.kind == "body" else "name")

    def _same_first_name(self, full: str, words: list[str], kind: str) -> bool:
        """Whether a name of several words may be the person of that surname: "Callum Orr" is not James Orr."""
        first = full.split()[0].lower()
        if first == words[0] or (len(words[0].rstrip(".")) == 1 and first[0] == words[0][0]):
            return True
        return kind != "person" and (words[0] in role_nouns() or words[0] in titles() or words[0] in NEVER_PEOPLE)

    def _learn_details(self, name: Named, full: str, words: list[str]) -> None:
        if name.title:
            self.role.setdefault(full, name.title)
            for i in range(*name.title):
                gender = titles().get(self.tokens.lower[i])
                if gender:
                    self.gender[full] = gender
        if full not in self.gender:
            gender = first_names().get(full.split()[0].lower(), "")
            if gender:
                self.gender[full] = gender

    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a person or body, in order."""
        found = []
        for name in self.named:
            full = self.name_of[name.start]
            kind = self.kind[full]
            if kind != "name":
                role = self.tokens.span(*name.title) if name.title else None
                span = self.tokens.span(name.start, name.end)
                found.append(Mention(span, full, "person" if kind == "person" else "body", role))
        return tuple(found)


def _better(full: str, known: str) -> bool:
    """Whether one form of a name tells more than another: it is longer, or begins with a first name at last."""
    first, other = full.split()[0].lower(), known.split()[0].lower()
    if first == other:
        return len(full) > len(known)
    return first in first_names() and other not in first_names()


def _surname(words: list[str]) -> str:
    """The last word of a name that is no "Jr."."""
    kept = [word for word in words if word not in SUFFIXES and word != ","]
    return kept[-1] if kept else words[-1]



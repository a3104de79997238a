"""Whom a pronoun means: everybody spoken of before weighs by the role in the sentence, and fades sentence by sentence.

The weights follow the usual hierarchy of salience in the resolution of pronouns (subject before object before the
rest: Lappin & Leass 1994); gender weighs and never excludes. The figures were chosen on the public development sets.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mediacompare.annotate.quotes.people import People
from mediacompare.annotate.quotes.reading.clauses import main_subject
from mediacompare.annotate.quotes.reading.roles import role_nouns
from mediacompare.annotate.quotes.reading.tokens import Tokens
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
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    PUNCT,
    REL,
    SUB,
    SUBJ,
    THIRD,
    VERB,
)

GENDERED = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
SUBJECT, EMBEDDED, OBJECT, AFTER_PREPOSITION, OWNER = 1.0, 0.5, 0.4, 0.25, 0.15
QUOTED, REPORTED = 1.3, 0.5
OWNER_OF_SUBJECT, NEAR_THE_START = 0.4, 4
FADING = 0.4
REPEATED = 0.15
INSIDE_REPORTED = 0.4
UNKNOWN_KIND = 0.7
UNNAMED = 0.8
OTHER_GENDER, OTHER_GENDER_FOR_SURE, OTHER_GENDER_LEARNED, UNKNOWN_GENDER = 0.1, 0.02, 0.35, 0.8
FURTHEST = 5
NEW_PARAGRAPH = 0.75
LONGEST_ASIDES = 40
FADED = tuple(FADING**sentences for sentences in range(FURTHEST + 1))
LEAST_SCORE = 0.02
MARGIN = 1.15


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody spoken of at token `at` of sentence `unit`: by which name, with which weight."""

    at: int
    unit: int
    name: str
    weight: float


class Salience:
    """Who is spoken of before any point of the article. `reported` are token ranges of reported content."""

    def __init__(self, tokens: Tokens, people: People, reported: Iterable[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.people = people
        self.units = [unit.start for unit in tokens.units]
        self.reported = sorted(reported)
        self.named_at = [name.start for name in people.named]
        self._mentions: dict[int, Heard] = {}
        self.spoken: list[Heard] = []
        self.holder: Callable[[str, int], str | None] | None = None
        self._subjects = [i for i, word in enumerate(tokens.lower) if word in ("he", "she")]
        self._next = 0
        self._called: dict[int, str] = {}
        self._heard_as_source: set[int] = set()
        self._confirmed: set[str] = set()
        self._learned: dict[str, str] = {}
        self.genders: dict[str, str] = {}
        self._unnamed: dict[int, list[Heard]] = {}

    def speaks(self, at: int, head: int, name: str, *, quoted: bool, named: bool, gender: str = "") -> None:
        """Remember that `name`, whose head is token `head`, is the source of a quotation or a statement at token `at`.

        A source that is `named` there weighs as a mention already; a pronoun or a role does not.
        """
        self._called[head] = name
        self._heard_as_source.add(at)
        weight = (QUOTED if quoted else REPORTED) + (0.0 if named else SUBJECT)
        self.spoken.append(Heard(at, self._unit(at), name, weight))
        if gender:
            self.genders.setdefault(name, gender)

    def follow(self, at: int) -> None:
        """Find whom each "he" and "she" before token `at` means that is the subject of a sentence of its own."""
        floor = self.units[max(0, self._unit(at) - FURTHEST)]
        while self._next < len(self._subjects) and self._subjects[self._next] < at:
            pronoun = self._subjects[self._next]
            self._next += 1
            if pronoun < floor or pronoun in self._heard_as_source:
                continue
            gender = GENDERED[self.tokens.lower[pronoun]]
            name = self._who_says_of_himself(pronoun, gender) or self.meant(pronoun, gender)
            if name is not None:
                self.learn(name, GENDERED[self.tokens.lower[pronoun]])
                weight = SUBJECT * (INSIDE_REPORTED if self._is_reported(pronoun) else 1.0)
                self.spoken.append(Heard(pronoun, self._unit(pronoun), name, weight))

    def _who_says_of_himself(self, at: int, gender: str) -> str | None:
        """The source of a statement whose first word is the pronoun at token `at`: "Marsh said he was ready"."""
        if not self.spoken or not any(start <= at <= start + 1 for start, _ in self._reported_near(at)):
            return None
        last = self.spoken[-1]
        said = last.unit == self._unit(at) and last.at < at and last.at in self._heard_as_source
        return last.name if said and self._gender_weight(last.name, gender) > OTHER_GENDER_LEARNED else None

    def meant(self, at: int, gender: str) -> str | None:
        """The person most spoken of before token `at`; None when nobody is, or another comes near."""
        ranked = self.ranked(at, gender)
        if not ranked or ranked[0][0] < LEAST_SCORE:
            return None
        return ranked[0][1] if len(ranked) == 1 or ranked[0][0] >= MARGIN * ranked[1][0] else None

    def learn(self, name: str, gender: str) -> None:
        """Remember the gender that a pronoun told of somebody."""
        known = self.people.gender.get(name) or self.genders.get(name, "?")
        if known == "?":
            self._learned.setdefault(name, gender)
            if self.people.kind.get(name) == "name":
                self.people.kind[name] = "person"
        elif known == gender:
            self._confirmed.add(name)

    def ranked(self, at: int, gender: str) -> list[tuple[float, str]]:
        """The persons that "he" or "she" at token `at` may mean, each with a score, the likeliest first."""
        unit = self._unit(at)
        weights: dict[str, dict[int, float]] = {}
        barred = self._fronted(at, unit)
        for name, number, weight in self._before(at, unit):
            if name not in barred:
                each = weights.setdefault(name, {})
                each[number] = min(SUBJECT + QUOTED, each.get(number, 0.0) + weight)
        found = []
        for name, each in weights.items():
            faded = [weight * self._fade(number, unit) for number, weight in each.items()]
            most = max(faded)
            score = most + REPEATED * (sum(faded) - most)
            found.append((score * self._fitness(name, gender), name))
        return sorted(found, key=lambda item: (-item[0], item[1]))

    def _fade(self, number: int, unit: int) -> float:
        """What is left of a weight in sentence `number` when sentence `unit` is reached."""
        units = self.tokens.units
        return FADED[unit - number] * NEW_PARAGRAPH ** (units[unit].paragraph - units[number].paragraph)

    def _before(self, at: int, unit: int) -> Iterator[tuple[str, int, float]]:
        """Everybody heard before token `at` of sentence `unit` who may be one person: name, sentence, weight."""
        floor = self.units[max(0, unit - FURTHEST)]
        for number in range(bisect_left(self.named_at, floor), bisect_left(self.named_at, at)):
            heard = self._mentions.get(number) or self._heard(number)
            kind = self.people.kind[heard.name]
            if kind == "person" or (kind == "name" and " " in heard.name):
                yield heard.name, heard.unit, heard.weight
        for heard in reversed(self.spoken):
            if heard.unit < unit - FURTHEST:
                break
            if heard.at < at and self.may_be_person(heard.name):
                yield heard.name, heard.unit, heard.weight
        for number in range(max(0, unit - FURTHEST), unit + 1):
            for heard in self._people_without_names(number):
                if heard.at < at:
                    yield self._called.get(heard.at, heard.name), number, heard.weight

    def may_be_person(self, name: str) -> bool:
        """Whether a name or a described speaker may be one person."""
        kind = self.people.kind.get(name)
        return kind == "person" or (kind == "name" and " " in name) or (kind is None and name in self.genders)

    def _fitness(self, name: str, gender: str) -> float:
        """How well a name fits a pronoun: by gender, and by how surely it is a person's."""
        person = UNKNOWN_KIND if self.people.kind.get(name) == "name" else 1.0
        return person * self._gender_weight(name, gender)

    def _gender_weight(self, name: str, gender: str) -> float:
        known = self.people.gender.get(name) or self.genders.get(name, "")
        if not gender:
            return 1.0
        if not known or known == "?":
            learned = self._learned.get(name, gender)
            return UNKNOWN_GENDER if learned == gender else OTHER_GENDER_LEARNED
        if known == gender:
            return 1.0
        return OTHER_GENDER_FOR_SURE if name in self.people.sure or name in self._confirmed else OTHER_GENDER

    def _fronted(self, at: int, unit: int) -> set[str]:
        """Whom a phrase before the pronoun's clause names: "Of Marsh, he said" is not said by Marsh."""
        start = self.units[unit]
        between = self.tokens.classes[start:at]
        if not between or not between[0] & PREP or any(flags & (AUX | PAST | THIRD) for flags in between):
            return set()
        first, last = bisect_left(self.named_at, start), bisect_left(self.named_at, at)
        return {self.people.name_of[self.named_at[number]] for number in range(first, last)}

    def _unit(self, at: int) -> int:
        return max(0, bisect_right(self.units, at) - 1)

    def _heard(self, number: int) -> Heard:
        """The weight of one mention, found when somebody behind it may mean it, and kept."""
        name = self.people.named[number]
        start = name.title[0] if name.title else name.start
        unit = self._unit(name.start)
        weight = self._weight(start, name.end, unit)
        if self._is_reported(name.start):
            weight *= INSIDE_REPORTED
        heard = self._mentions[number] = Heard(name.start, unit, self.people.name_of[name.start], weight)
        return heard

    def _is_reported(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._reported_near(at))

    def _reported_near(self, at: int) -> list[tuple[int, int]]:
        """The ranges of reported content that begin last before token `at` or there."""
        index = bisect_right(self.reported, (at, len(self.tokens.words))) - 1
        return self.reported[max(0, index - 2) : index + 1]

    def _weight(self, start: int, end: int, unit: int) -> float:
        """What a phrase weighs by its role in the sentence, guessed from the words beside it."""
        classes = self.tokens.classes
        floor = self.units[unit]
        if end + 1 < len(classes) and classes[end] & GENITIVE and not classes[end + 1] & (PAST | AUX):
            return OWNER if start - floor > NEAR_THE_START else OWNER_OF_SUBJECT
        i = start
        while i > floor and start - i < 6 and classes[i - 1] & (DET | NOUN | NUM | POSS | NAME):
            if classes[i - 1] & (VERB & ~NOUN | AUX) and not classes[i - 1] & DET:
                break
            i -= 1
        if i == floor:
            return SUBJECT
        before = classes[i - 1]
        if before & BE:
            return SUBJECT  # "The first witness was Ada Quill."
        if before & PREP and not before & SUB:
            return AFTER_PREPOSITION
        if before & VERB and not before & AUX:
            return OBJECT
        if not self._verb_follows(end):
            return OBJECT
        return EMBEDDED if before & (SUB | REL) else SUBJECT

    def _verb_follows(self, end: int) -> bool:
        """Whether a finite verb follows a phrase right away, or behind asides between commas or brackets."""
        classes, words = self.tokens.classes, self.tokens.words
        stop = min(end + LONGEST_ASIDES, len(words) - 1)
        for i in range(end, stop):
            if i > end and words[i] in ".;:":
                return False
            if i > end and words[i - 1] not in (",", ")", "–", "—"):
                continue
            verb = i
            while verb < stop and classes[verb] & ADV and not classes[verb] & (DET | PREP):
                verb += 1
            if classes[verb] & (AUX | PAST | THIRD | BASE) and not classes[verb] & (DET | PREP):
                return True
        return False

    def _people_without_names(self, number: int) -> list[Heard]:
        """Persons of one sentence who are only described: "a police officer", "the woman"."""
        if number in self._unnamed:
            return self._unnamed[number]
        found = self._unnamed[number] = []
        unit = self.tokens.units[number]
        classes, lower = self.tokens.classes, self.tokens.lower
        roles = role_nouns()
        for i in [i for i in range(unit.start + 1, unit.end) if lower[i] in roles]:
            gender, kind = roles[lower[i]]
            if kind != "person" or not classes[i] & NOUN or lower[i] == "people":
                continue
            start = self._phrase_start(i, unit.start)
            if start is None or (i + 1 < unit.end and classes[i + 1] & (NAME | GENITIVE | NOUN)):
                continue
            name = self.people.text_of(start + (lower[start] == "the"), self._end_with_name(i + 1, unit.end))
            if self.holder is not None and lower[start] == "the":
                name = self.holder(lower[i], i) or name
            weight = self._weight(start, i + 1, number) * UNNAMED
            found.append(Heard(i, number, name, weight * (INSIDE_REPORTED if self._is_reported(i) else 1)))
            if name not in self.people.kind:
                self.genders.setdefault(name, gender or "?")
        return found

    def _end_with_name(self, end: int, ceiling: int) -> int:
        """Past "for Ada Quill" behind "a spokesman"; `end` itself where no name follows."""
        classes, lower = self.tokens.classes, self.tokens.lower
        if end + 1 >= ceiling or lower[end] not in ("for", "of"):
            return end
        i = end + 1 + bool(classes[end + 1] & DET)
        first = i
        while i < ceiling and classes[i] & NAME:
            i += 1
        return i if i > first else end

    def _phrase_start(self, head: int, floor: int) -> int | None:
        """Where "a police officer" begins; None for an apposition, a predicate or a phrase without an article."""
        classes, words = self.tokens.classes, self.tokens.words
        for i in range(head - 1, max(floor - 1, head - 5), -1):
            flags = classes[i]
            if flags & (DET | POSS) or (flags & NUM and words[i].lower() == "one"):
                if i > floor and (words[i - 1] in ",(–—" or classes[i - 1] & BE):
                    return None
                return i
            if flags & (PUNCT | PREP | AUX | REL | SUBJ | CUE) and not flags & NOUN:
                return None
        return None


def things(tokens: Tokens, at: int, salience: Salience, *, plural: bool) -> tuple[int, int] | str | None:
    """What "it" or "they" at token `at` means: a body that spoke or is spoken of, or the subject of a sentence before.

    Returns a name, or the token range of a phrase; None when nothing near fits.
    """
    people = salience.people
    unit = salience._unit(at)
    best: tuple[float, tuple[int, int] | str] | None = None
    for heard in reversed(salience.spoken):
        if heard.unit < unit - 4 or heard.at >= at:
            if heard.at >= at:
                continue
            break
        if people.kind.get(heard.name) == "person" or salience.genders.get(heard.name):
            continue
        if is_plural_name(heard.name) != plural and not (plural and people.kind.get(heard.name) in ("body", "place")):
            continue
        score = (SUBJECT + QUOTED) * FADING ** (unit - heard.unit)
        if best is None or score > best[0]:
            best = (score, heard.name)
    for number in range(unit, max(-1, unit - 4), -1):
        one = tokens.units[number]
        ceiling = min(one.end, at)
        if ceiling - one.start < 2:
            continue
        subject = main_subject(tokens, one.start, ceiling)
        if subject is None or not _may_be_thing(tokens, people, subject, plural=plural):
            continue
        score = SUBJECT * FADING ** (unit - number)
        if best is None or score > best[0]:
            best = (score, subject)
    return best[1] if best else None


def is_plural_name(name: str) -> bool:
    """Whether a printed speaker is several: "Lawmakers", "Critics of the plan", "Quill and Marsh"."""
    words = name.lower().split()
    for i, word in enumerate(words):
        if word in ("of", "from", "in", "at", "for", "with", "who", "that", "on", "to", "near"):
            words = words[:i]
            break
    head = words[-1] if words else ""
    return " and " in name or head in ("people", "police", "some", "many", "others", "both") or (
        head.endswith("s") and not head.endswith(("ss", "us", "is", "news"))
    )


def _may_be_thing(tokens: Tokens, people: People, phrase: tuple[int, int], *, plural: bool) -> bool:
    start, end = phrase
    if tokens.classes[start] & (SUBJ | REL) or tokens.lower[start] in ("this", "that", "there", "it", "they"):
        return False
    head = tokens.lower[end - 1]
    for i in range(start + 1, end):
        if tokens.classes[i] & PREP:
            head = tokens.lower[i - 1]
            break
    name = people.name_of.get(end - 1) or people.name_of.get(start)
    if name is not None and people.kind.get(name) == "person":
        return plural and "and" in tokens.lower[start:end]
    kind = role_nouns().get(head, ("", ""))[1]
    if not kind and name is None and (tokens.classes[start] & ING or not tokens.classes[start] & (DET | POSS)):
        return False
    printed = people.text_of(start, end)
    if plural:
        return is_plural_name(printed) or kind == "body" or (name is not None and people.kind.get(name) == "body")
    return kind != "person" and not is_plural_name(printed) and not tokens.classes[end - 1] & (GENITIVE)

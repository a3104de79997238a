"""Speakers: from the source of a cue ("she", "the governor", "Hyde") to the person or body that it means."""
from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from mediacompare.annotate.quotes.people import People
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import role_nouns, tells_role, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import NAME, REL

GENDERED = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
NARRATOR = frozenset(["i", "we", "me", "us", "my", "our"])
PLURAL = frozenset(["they", "it", "them", "their", "its", "themselves", "itself"])
RELATIVE = frozenset(["that", "whose"])
NOBODY = frozenset(["you", "your", "this", "these", "there"])
CUT = frozenset(
    """of for who that which from at in with on to by whose whom and or as during via near about among like while where
    when including""".split()
)
LONGEST_LOOK_BACK = 60
MOST_PERSONS_BACK, MOST_PERSONS_AHEAD = 200, 6
MOST_SOURCES_BACK = 4
LONGEST_ANTECEDENT = 20


class Resolver:
    """Names the source of a cue; keeps the order in which people were spoken of, for pronouns and roles.

    `narrator` is who "I" and "we" mean outside quotation marks: the speaker of a speech, nobody in an outlet's text.
    """

    def __init__(self, tokens: Tokens, people: People, *, narrator: str | None = None) -> None:
        self.tokens = tokens
        self.people = people
        self.narrator = narrator
        self.persons = [n for n in people.named if people.kind[people.name_of[n.start]] == "person"]
        self.at = [n.start for n in self.persons]
        self.starts = [n.start for n in people.named]
        self.sources: list[tuple[int, str]] = []

    def resolve(self, source: tuple[int, int]) -> tuple[str | None, str]:
        """The name that tokens `source` mean, None when nobody can be named, and the rule that decided."""
        start, end = source
        word = self.tokens.lower[start]
        if end - start == 1:
            if word in GENDERED:
                return self._remember(start, *self._pronoun(start, GENDERED[word]))
            if word in NARRATOR:
                return self.narrator, "narrator"
            if word in PLURAL:
                return self._remember(start, *self._plural(start))
            if self.tokens.classes[start] & REL or word in RELATIVE:
                return self._antecedent(start)
            if word in NOBODY:
                return None, "pronoun without antecedent"
        return self._remember(start, *self._phrase(start, end))

    def _remember(self, start: int, name: str | None, rule: str) -> tuple[str | None, str]:
        if name is not None:
            self.sources.append((start, name))
        return name, rule

    def _pronoun(self, at: int, gender: str) -> tuple[str | None, str]:
        """The nearest person before who can be meant: the last source or the last sentence's subject comes first."""
        for name, rule in self._candidates(at):
            known = self.people.gender.get(name, "")
            kind = self.people.kind.get(name)
            person = kind == "person" or (kind == "name" and " " in name and rule == "pronoun: the last source")
            if rule == "pronoun: the last source" and self._tells_role(name, gender):
                return name, rule
            if known in ("", gender) and person:
                self.people.gender.setdefault(name, gender)
                return name, rule
        return None, "pronoun without antecedent"

    def _tells_role(self, name: str, gender: str) -> bool:
        """Whether a speaker as printed is one person by a role: "A spokesman for Quill", of that gender or either."""
        words = name.lower().split()
        head = next((before for before, word in pairwise(words) if word in CUT), words[-1])
        its_gender, kind = role_nouns().get(head, ("", ""))
        return self.people.kind.get(name) != "person" and kind == "person" and its_gender in ("", gender)

    def _candidates(self, at: int) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        last = self.sources[-1] if self.sources else None
        index = bisect_left(self.at, at)
        recent = [self.persons[i] for i in range(max(0, index - 12), index)]
        subjects = [n for n in recent if self._opens_unit(n.start)]
        if last is not None and at - last[0] < LONGEST_LOOK_BACK:
            behind = last[0] + len(last[1].split())  # not the "Quill" of "a spokesman for Quill"
            if subjects and subjects[-1].start > behind:
                found.append((self.people.name_of[subjects[-1].start], "pronoun: subject before"))
            found.append((last[1], "pronoun: the last source"))
        found += [(self.people.name_of[n.start], "pronoun: subject before") for n in reversed(subjects)]
        found += [(self.people.name_of[n.start], "pronoun: person before") for n in reversed(recent)]
        return found

    def _opens_unit(self, number: int) -> bool:
        units = self.tokens.units
        low = bisect_left(units, number + 1, key=lambda unit: unit.start) - 1
        return low >= 0 and number - units[low].start <= 6

    def _plural(self, at: int) -> tuple[str | None, str]:
        for where, name in reversed(self.sources[-MOST_SOURCES_BACK:]):
            if at - where < LONGEST_LOOK_BACK and self.people.kind.get(name) != "person":
                return name, "pronoun: the last source"
        return None, "pronoun without antecedent"

    def _antecedent(self, at: int) -> tuple[str | None, str]:
        """ "experts who say": the phrase before the relative pronoun."""
        end = at - (at > 0 and self.tokens.words[at - 1] == ",")
        phrase = noun_phrase_before(self.tokens, end, max(0, at - LONGEST_ANTECEDENT))
        if phrase is None or phrase[1] <= phrase[0]:
            return None, "relative clause"
        name, _ = self._phrase(*(self._person_closing(*phrase) or phrase))
        return self._remember(at, name, "relative clause")

    def _person_closing(self, start: int, end: int) -> tuple[int, int] | None:
        """The person who ends a phrase about a thing: "a victory for Ada Quill", not "the mayor of Harrow"."""
        if tells_role(self.tokens, start, end):
            return None
        index = bisect_left(self.at, end) - 1
        last = self.persons[index] if index >= 0 else None
        return (last.start, end) if last is not None and last.end == end and last.start > start else None

    def _phrase(self, start: int, end: int) -> tuple[str | None, str]:
        head = self._head(start, end)
        index = bisect_left(self.starts, start)
        inside = []
        while index < len(self.starts) and self.starts[index] < head + 1:
            inside.append(self.people.named[index])
            index += 1
        if inside and inside[-1].end >= head + 1:
            name = self.people.name_of[inside[-1].start]
            if self.people.kind[name] == "person" and not self._joined(head, end):
                return name, "named"
            if not self._is_bare_office(start, end):
                return self._printed(start, end), "named"
        noun = self.tokens.lower[head]
        if noun in role_nouns() or noun in titles():
            person = self._by_role(noun, start) if self._definite(start) else None
            if person is not None:
                return person, "role"
        return self._printed(start, end), "as printed"

    def _is_bare_office(self, start: int, end: int) -> bool:
        """An office with a capital and without a name, as headlines have it: "Governor says she will sign"."""
        return end - start == 1 and self.tokens.lower[start] in titles() and self.tokens.lower[start] in role_nouns()

    def _joined(self, head: int, end: int) -> bool:
        """Whether "and" and another name follow the head: two speakers together."""
        return head + 2 < end and self.tokens.lower[head + 1] == "and" and bool(self.tokens.classes[head + 2] & NAME)

    def _printed(self, start: int, end: int) -> str:
        """A phrase as printed, without "the"."""
        return self.people.text_of(start + (self.tokens.lower[start] == "the" and end - start > 1), end)

    def _head(self, start: int, end: int) -> int:
        """The head of a phrase: its last token before a preposition, a comma or a relative pronoun."""
        for i in range(start + 1, end):
            if self.tokens.lower[i] in CUT or self.tokens.words[i] in ",;:()—–":
                return i - 1
        return end - 1

    def _definite(self, start: int) -> bool:
        return self.tokens.lower[start] in ("the", "his", "her", "this", "that") or bool(
            self.tokens.classes[start] & NAME
        )

    def _by_role(self, noun: str, at: int) -> str | None:
        """The person nearest before `at` whose title holds `noun`: "the senator" is "Sen. Ed Markey"; else the first
        behind it, as a headline and a first sentence have the office before the name."""
        index = bisect_left(self.at, at)
        before = range(index - 1, max(-1, index - MOST_PERSONS_BACK), -1)
        behind = range(index, min(len(self.persons), index + MOST_PERSONS_AHEAD))
        for i in (*before, *behind):
            name = self.people.name_of[self.persons[i].start]
            role = self.people.role.get(name)
            if role and any(ROLE_FORMS.get(word, word) == noun for word in self.tokens.lower[role[0] : role[1]]):
                return name
        return None


ROLE_FORMS = {
    "sen.": "senator", "sens.": "senator", "gov.": "governor", "govs.": "governor", "rep.": "congressman",
    "gen.": "general", "col.": "colonel", "capt.": "captain", "sgt.": "sergeant", "dr.": "doctor", "rev.": "reverend",
    "prof.": "professor", "adm.": "admiral", "lt.": "lieutenant", "maj.": "major",
}  # fmt: skip

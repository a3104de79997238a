"""Names: from the source of a cue ("she", "the governor", "Hyde") to the person or body that it means, rule by rule."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mediacompare.annotate.quotes.people import People, role_form
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import role_nouns, tells_role, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import DET, GENITIVE, NAME, NOUN, POSS, PREP, REL
from mediacompare.annotate.quotes.salience import GENDERED, LEAST_SCORE, MARGIN, Salience, is_plural_name, things
from mediacompare.annotate.quotes.turns import Draft

NARRATOR = frozenset(["i", "we", "me", "us", "my", "our"])
SINGULAR, PLURAL = frozenset(["it", "its", "itself"]), frozenset(["they", "them", "their", "themselves"])
RELATIVE = frozenset(["that", "whose"])
NOBODY = frozenset(["you", "your", "this", "these", "there"])
CUT = frozenset(
    """of for who that which from at in with on to by whose whom and or as during via near about among like while where
    when including""".split()
)
# Nouns that an article sets for a person it has named already; an officer or a spokesman may be anybody.
DESCRIPTIONS = frozenset(
    """man woman boy girl teenager mother father billionaire millionaire mogul tycoon businessman businesswoman
    politician lawmaker legislator congressman congresswoman republican democrat candidate nominee contender incumbent
    hopeful front-runner frontrunner star singer actor actress comedian musician artist author writer novelist athlete
    player striker pensioner retiree veteran native activist campaigner""".split()
)
NAMED_THERE = frozenset(["named", "as printed", "shared surname"])
ANY_BODY = frozenset("company agency firm group organization organisation outlet charity nonprofit".split())
MOST_NAMES_BACK = 6
FAMILY = frozenset("mother father parent grandmother grandfather".split())
CONTINUING = frozenset("continue add conclude go".split())
INTRODUCING = frozenset("a an another one second third other fellow".split())
LONGEST_ANTECEDENT = 20
MOST_PERSONS_BACK, MOST_PERSONS_AHEAD = 200, 6


@dataclass(frozen=True, slots=True)
class Source:
    """The source of one attribution: its tokens, whether a quotation stands beside it, and the verb that reports."""

    start: int
    end: int
    quoted: bool
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whom a source means, None when nobody can be named, and the rule that decided."""

    name: str | None
    rule: str


def name_speakers(
    tokens: Tokens, drafts: Sequence[Draft], people: People, *, narrator: str | None = None
) -> list[Decision | None]:
    """Whom the source of each of `drafts` means, in their order; None for a draft that has no source.

    `narrator` is who "I" and "we" mean outside quotation marks: the speaker of a speech, nobody in an outlet's text.
    """
    reported = [r for draft in drafts if draft.cue is not None for r in draft.ranges if r[1] - r[0] > 1]
    resolver = Resolver(tokens, people, Salience(tokens, people, reported), narrator=narrator)
    decided: list[Decision | None] = []
    for draft in drafts:
        if draft.source is None:
            decided.append(None)
            continue
        leader = decided[draft.follows] if draft.follows is not None and draft.follows < len(decided) else None
        if leader is not None and drafts[draft.follows].source == draft.source:  # type: ignore[index]
            decided.append(leader)
        else:
            decided.append(resolver.resolve(Source(*draft.source, draft.quoted, draft.verb)))
    return decided


class Resolver:
    """Names sources in the order in which they stand; remembers who has spoken, for the pronouns behind."""

    def __init__(self, tokens: Tokens, people: People, salience: Salience, *, narrator: str | None = None) -> None:
        self.tokens = tokens
        self.people = people
        self.salience = salience
        self.narrator = narrator
        self.persons = [n for n in people.named if people.kind[people.name_of[n.start]] == "person"]
        self.person_at = [n.start for n in self.persons]
        self.starts = [n.start for n in people.named]
        self._introduced: dict[str, list[int]] | None = None
        salience.holder = self.holder

    def resolve(self, source: Source) -> Decision:
        """Whom `source` means, by the first rule of `NAME_RULES` that decides."""
        for rule in NAME_RULES:
            decision = rule(self, source)
            if decision is not None:
                if decision.name is not None:
                    self._remember(source, decision.name, named=decision.rule in NAMED_THERE)
                return decision
        raise AssertionError("the last rule always decides")

    def _remember(self, source: Source, name: str, *, named: bool) -> None:
        """Keep who has spoken; the noun of a described speaker tells a gender, or at least that it is a person."""
        head = self.head(source.start, source.end)
        gender, kind = role_nouns().get(self.tokens.lower[head], ("", ""))
        told = (gender or "?") if kind == "person" and not is_plural_name(name) else ""
        self.salience.speaks(source.start, head, name, quoted=source.quoted, named=named, gender=told)

    def head(self, start: int, end: int) -> int:
        """The head of a phrase: its last token before a preposition, a comma or a relative pronoun."""
        for i in range(start + 1, end):
            if self.tokens.lower[i] in CUT or self.tokens.words[i] in ",;:()—–":
                return i - 1
        return end - 1

    def printed(self, start: int, end: int) -> str:
        """A phrase as printed, without "the"."""
        return self.people.text_of(start + (self.tokens.lower[start] == "the" and end - start > 1), end)

    def holder(self, noun: str, at: int) -> str | None:
        """The person before `at` whose role is `noun`, the most spoken of; else the first behind it, as a headline
        has the office before the name. None when somebody without a name was given that role in between."""
        role = role_form(noun)
        index = bisect_left(self.person_at, at)
        before: dict[str, int] = {}
        for i in range(index - 1, max(-1, index - MOST_PERSONS_BACK), -1):
            name = self.people.name_of[self.persons[i].start]
            if name not in before and self.people.roles[name][role]:
                before[name] = self.persons[i].start
        if before:
            name = self._most_spoken_of(at, list(before))
            last = max(self.people.last_before(name, at), before[name])
            return None if any(last < i < at for i in self._introductions().get(role, ())) else name
        for i in range(index, min(len(self.persons), index + MOST_PERSONS_AHEAD)):
            name = self.people.name_of[self.persons[i].start]
            if self.people.roles[name][role] and not self._introductions().get(role):
                return name
        return None

    def _most_spoken_of(self, at: int, names: Sequence[str]) -> str:
        if len(names) == 1:
            return names[0]
        ranked = [name for _, name in self.salience.ranked(at, "") if name in names]
        return ranked[0] if ranked else names[0]

    def bodies_before(self, at: int) -> list[str]:
        """The bodies named in the last sentences before `at`, the nearest first, each once."""
        index = bisect_left(self.starts, at)
        found: dict[str, None] = {}
        for named in reversed(self.people.named[max(0, index - MOST_NAMES_BACK) : index]):
            name = self.people.name_of[named.start]
            if self.people.kind[name] == "body" or (self.people.kind[name] == "name" and " " in name):
                found.setdefault(name)
        return list(found)

    def _introductions(self) -> dict[str, list[int]]:
        """Where somebody without a name enters by a role: "a police officer", "another officer"."""
        if self._introduced is None:
            self._introduced = {}
            roles = role_nouns()
            for i in [i for i, word in enumerate(self.tokens.lower) if word in roles]:
                word = self.tokens.lower[i]
                if roles[word][1] == "person" and self._introduces(i):
                    self._introduced.setdefault(role_form(word), []).append(i)
        return self._introduced

    def _introduces(self, head: int) -> bool:
        if head + 1 < len(self.tokens.words) and self.tokens.classes[head + 1] & NAME:
            return False
        for i in range(head - 1, max(-1, head - 4), -1):
            if self.tokens.lower[i] in INTRODUCING:
                before = self.tokens.words[i - 1] if i else ""
                return before not in (",", "(", "–", "—") and self.tokens.lower[i - 1] not in ("is", "was", "as", "be")
            if not self.tokens.words[i][0].isalpha():
                return False
        return False


def _pronoun(resolver: Resolver, source: Source) -> Decision | None:
    """ "he", "she": the person most spoken of before, if no other comes near."""
    gender = GENDERED.get(resolver.tokens.lower[source.start])
    if gender is None or source.end - source.start > 1:
        return None
    resolver.salience.follow(source.start)
    ranked = resolver.salience.ranked(source.start, gender)
    if not ranked or ranked[0][0] < LEAST_SCORE:
        return Decision(None, "pronoun without antecedent")
    if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
        return Decision(None, "pronoun: two may be meant")
    resolver.salience.learn(ranked[0][1], gender)
    return Decision(ranked[0][1], "pronoun")


def _first_person(resolver: Resolver, source: Source) -> Decision | None:
    if source.end - source.start > 1 or resolver.tokens.lower[source.start] not in NARRATOR:
        return None
    return Decision(resolver.narrator, "narrator")


def _it_and_they(resolver: Resolver, source: Source) -> Decision | None:
    """ "it", "they": the body, document or group spoken of last."""
    word = resolver.tokens.lower[source.start]
    if source.end - source.start > 1 or word not in SINGULAR | PLURAL:
        return None
    meant = things(resolver.tokens, source.start, resolver.salience, plural=word in PLURAL)
    if meant is None:
        return Decision(None, "pronoun without antecedent")
    if isinstance(meant, str):
        return Decision(meant, "pronoun: body or group")
    return Decision(_by_phrase(resolver, *meant).name, "pronoun: body or group")


def _relative(resolver: Resolver, source: Source) -> Decision | None:
    """ "experts who say": the phrase before the relative pronoun, or the person whom it describes."""
    tokens, at = resolver.tokens, source.start
    if source.end - at > 1 or not (tokens.classes[at] & REL or tokens.lower[at] in RELATIVE):
        return None
    end = at - (at > 0 and tokens.words[at - 1] == ",")
    phrase = noun_phrase_before(tokens, end, max(0, at - LONGEST_ANTECEDENT))
    if phrase is None or phrase[1] <= phrase[0]:
        return Decision(None, "relative clause")
    meant = _described_person(resolver, *phrase) or _person_closing(resolver, *phrase) or phrase
    return Decision(_by_phrase(resolver, *meant).name, "relative clause")


def _described_person(resolver: Resolver, start: int, end: int) -> tuple[int, int] | None:
    """The person set before a description: "Ruth Savage, a former police officer who"."""
    if start < 2 or resolver.tokens.words[start - 1] != "," or not tells_role(resolver.tokens, start, end):
        return None
    index = bisect_left(resolver.person_at, start) - 1
    last = resolver.persons[index] if index >= 0 else None
    return (last.start, last.end) if last is not None and last.end == start - 1 else None


def _person_closing(resolver: Resolver, start: int, end: int) -> tuple[int, int] | None:
    """The person who ends a phrase about a thing: "a victory for Ada Quill", not "the mayor of Harrow"."""
    if tells_role(resolver.tokens, start, end):
        return None
    index = bisect_left(resolver.person_at, end) - 1
    last = resolver.persons[index] if index >= 0 else None
    return (last.start, end) if last is not None and last.end == end and last.start > start else None


def _nobody(resolver: Resolver, source: Source) -> Decision | None:
    if source.end - source.start == 1 and resolver.tokens.lower[source.start] in NOBODY:
        return Decision(None, "pronoun without antecedent")
    return None


def _named(resolver: Resolver, source: Source) -> Decision | None:
    """A name in the phrase's head: the person of that name in this article, or the phrase as printed."""
    start, end = source.start, source.end
    head = resolver.head(start, end)
    people = resolver.people
    last = None
    for index in range(bisect_left(resolver.starts, start), len(resolver.starts)):
        if resolver.starts[index] > head:
            break
        last = people.named[index]
    if last is None or last.end < head + 1:
        return None
    name = people.name_of[last.start]
    if last.start in people.shared:
        return Decision(name, "shared surname")
    if people.kind[name] == "person" and not _joined(resolver, head, end):
        return Decision(name, "named")
    if _is_bare_office(resolver, start, end):
        return None
    if people.kind[name] == "name" and last.start == start and end - start == last.end - last.start:
        return Decision(name, "named")
    return Decision(resolver.printed(start, end), "named")


def _introduced_by_role(resolver: Resolver, source: Source) -> Decision | None:
    """ "minister of mines and energy Tom Reed": the person whose name closes a description, no word between."""
    index = bisect_left(resolver.person_at, source.end) - 1
    last = resolver.persons[index] if index >= 0 else None
    if last is None or last.end != source.end or last.start <= source.start:
        return None
    start = last.title[0] if last.title else last.start
    tokens = resolver.tokens
    if start > source.start and (not tokens.classes[start - 1] & NOUN or tokens.classes[start - 1] & (PREP | GENITIVE)):
        return None
    described = start > source.start and role_nouns().get(
        tokens.lower[resolver.head(source.start, source.end)], ("", ""))[1] == "person"
    return Decision(resolver.people.name_of[last.start], "named") if described else None


def _set_before(resolver: Resolver, source: Source) -> Decision | None:
    """ "The ambassador to Vinland, Ada Quill, said": the person between commas behind the description."""
    tokens, comma = resolver.tokens, source.end
    noun = tokens.lower[resolver.head(source.start, source.end)]
    if role_nouns().get(noun, ("", ""))[1] != "person" or comma >= len(tokens.words) or tokens.words[comma] != ",":
        return None
    index = bisect_left(resolver.person_at, comma)
    if index == len(resolver.persons):
        return None
    person = resolver.persons[index]
    first = person.title[0] if person.title else person.start
    closed = person.end < len(tokens.words) and tokens.words[person.end] == ","
    return Decision(resolver.people.name_of[person.start], "named") if first == comma + 1 and closed else None


def _is_bare_office(resolver: Resolver, start: int, end: int) -> bool:
    """An office with a capital and without a name, as headlines have it: "Governor says she will sign"."""
    word = resolver.tokens.lower[start]
    return end - start == 1 and word in titles() and word in role_nouns()


def _joined(resolver: Resolver, head: int, end: int) -> bool:
    """Whether "and" and somebody else follow the head: two speakers together."""
    tokens = resolver.tokens
    return head + 2 < end and tokens.lower[head + 1] == "and" and bool(tokens.classes[head + 2] & (NAME | POSS | DET))


def _definite(resolver: Resolver, start: int) -> bool:
    word = resolver.tokens.lower[start]
    return word in ("the", "his", "her", "this", "that") or bool(resolver.tokens.classes[start] & NAME)


def _role(resolver: Resolver, source: Source) -> Decision | None:
    """An office or occupation: the person whom the article gives it."""
    noun = resolver.tokens.lower[resolver.head(source.start, source.end)]
    personal = role_nouns().get(noun, ("", ""))[1] == "person" or noun in titles()
    if not personal or not _definite(resolver, source.start):
        return None
    if noun in FAMILY and "of" in resolver.tokens.lower[source.start : source.end]:
        return None  # "the mother of four": another may be the mother of two
    name = resolver.holder(noun, source.start)
    return Decision(name, "role") if name is not None else None


def _body(resolver: Resolver, source: Source) -> Decision | None:
    """ "the ministry", "the company": the body whose name holds the word, else the one body spoken of before."""
    noun = resolver.tokens.lower[resolver.head(source.start, source.end)]
    if role_nouns().get(noun, ("", ""))[1] != "body" or resolver.tokens.lower[source.start] not in ("the", "that"):
        return None
    if source.end - source.start > 2:
        return None  # "the panel of experts", "the state agency"
    near = resolver.bodies_before(source.start)
    holding = [name for name in near if noun in name.lower().split()]
    if holding:
        return Decision(holding[0], "role")
    return Decision(near[0], "description") if len(near) == 1 and noun in ANY_BODY else None


def _goes_on(resolver: Resolver, source: Source) -> Decision | None:
    """ "the Texas governor continues": who goes on has spoken just before."""
    noun = resolver.tokens.lower[resolver.head(source.start, source.end)]
    if source.verb not in CONTINUING or not _definite(resolver, source.start) or not resolver.salience.spoken:
        return None
    last = resolver.salience.spoken[-1]
    gender, kind = role_nouns().get(noun, ("", ""))
    if kind != "person" or not resolver.salience.may_be_person(last.name):
        return None
    known = resolver.people.gender.get(last.name, "")
    return Decision(last.name, "goes on") if not gender or not known or gender == known else None


def _description(resolver: Resolver, source: Source) -> Decision | None:
    """ "the billionaire", "the woman": the person most spoken of, where no other comes near."""
    tokens = resolver.tokens
    noun = tokens.lower[resolver.head(source.start, source.end)]
    if noun not in DESCRIPTIONS or tokens.lower[source.start] != "the":
        return None
    if resolver._introductions().get(role_form(noun)):
        return None
    ranked = resolver.salience.ranked(source.start, role_nouns().get(noun, ("", ""))[0])
    sure = ranked and (len(ranked) == 1 or ranked[0][0] >= 2 * MARGIN * ranked[1][0])
    if not sure or ranked[0][1] not in resolver.people.kind:
        return None
    return Decision(ranked[0][1], "description")


def _as_printed(resolver: Resolver, source: Source) -> Decision:
    return Decision(resolver.printed(source.start, source.end), "as printed")


def _by_phrase(resolver: Resolver, start: int, end: int) -> Decision:
    """The decision on a phrase that is no pronoun."""
    source = Source(start, end, quoted=False)
    for rule in (_named, _role, _body, _description):
        decision = rule(resolver, source)
        if decision is not None:
            return decision
    return _as_printed(resolver, source)


NAME_RULES: tuple[Callable[[Resolver, Source], Decision | None], ...] = (
    _pronoun, _first_person, _it_and_they, _relative, _nobody, _introduced_by_role, _set_before, _named, _role, _body,
    _goes_on, _description, _as_printed,
)  # fmt: skip

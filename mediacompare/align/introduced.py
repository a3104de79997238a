"""How an article introduces a person: the words before the full name and the description behind it.

"Controversial county sheriff Ada Brook, a former nurse, said": before the name "Controversial county sheriff", behind
it "a former nurse". Only what tells a role or an office is taken; what stands inside quotation marks is somebody's.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mediacompare.annotate.quotes.reading.roles import role_nouns, titles
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    DET,
    MODAL,
    POSS,
    PREP,
    REL,
    SUB,
    SUBJ,
    VERB,
    word_classes,
)
from mediacompare.model import AnnotatedArticle, Mention, Span

_WORD_BEFORE = re.compile(r"([\w’'.-]*[\w.])\s+$")
_BEHIND = re.compile(
    r",\s+(?P<what>(?:an?|the|one of|founder|co-founder|chair(?:man|woman)?|president|director|head|editor|author|"
    r"former|then|executive|chief|professor|leader|his|her|their|senior|who|whose|known)\b"
    r"(?:\b(?:Mr|Mrs|Ms|Sen|Rep|Gov|Dr|St|Gen)\. |(?:[A-Z]\.)+|[^,;:.()“”\"—–]){2,110})"
    r"(?=[,;:.)—–]\s|[,;:.]?$|\s[—–]|--|,[“”\"])"
)
_CUT_SHORT = re.compile(r", [A-Z][a-z]{0,4}\.|, [A-Z][a-z]+,")
"""What goes on so ("the Kansas City, Mo., branch") was cut in the middle."""
_ANOTHER = re.compile(r" and (?:former|the|his|her|Sen\.|Rep\.) [^,]*\b[A-Z][a-z]+ [A-Z][a-z]+$")
"""A description that ends so is the next person of a list."""
_STOP = DET | POSS | SUBJ | PREP | AUX | MODAL | CONJ | SUB | REL
_DESCRIBING = frozenset(
    "retired fired elected disgraced acting leading sitting outgoing incoming ruling press campaign staff state house "
    "embattled convicted accused self-described self-styled longtime".split()
)
"""Forms of verbs that describe whoever they stand before."""
_NO_ADVERBS = frozenset("newly weekly daily monthly early family".split())
_INSIDE_NAMES = ("of", "for")
"""Between words with capitals these belong to a body's name: "Society for Rowers President"."""
_PRONOUNS = frozenset("everything something anything nothing there here".split())
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Introduction:
    """`before` is what stands in front of the name, `name` the name itself, `behind` the description that follows."""

    name: Span
    before: Span | None
    behind: Span | None

    @property
    def span(self) -> Span:
        first = self.before or self.name
        last = self.behind or self.name
        return Span(first.start, last.end)


def find_introduction(annotated: AnnotatedArticle, mentions: Sequence[Mention], surname: str) -> Introduction | None:
    """The first of a person's mentions below the headline with more than the surname, None where there is none."""
    full = next((mention for mention in mentions if mention.span.of(annotated.text).strip() != surname), None)
    if full is None:
        return None
    return Introduction(full.span, _before(annotated, full.span), _behind(annotated, full.span))


def _sentence(annotated: AnnotatedArticle, span: Span) -> Span:
    return next((s.span for s in annotated.sentences if s.span.contains(span)), span)


def _before(annotated: AnnotatedArticle, name: Span) -> Span | None:
    """The words in front of a name, as far back as they can belong to it; None unless one tells a role."""
    text, floor = annotated.text, _sentence(annotated, name).start
    start, words = name.start, 0
    known, roles = word_classes(), role_nouns()
    tells = False
    while words < _MOST_WORDS:
        found = _WORD_BEFORE.search(text, floor, start)
        if not found:
            break
        word = found.group(1)
        lower = word.lower().removesuffix("’s").removesuffix("'s")
        role = lower in titles() or lower in roles or lower.rstrip(".") in roles
        flags = 0 if word.isupper() and len(word) > 1 else known.get(lower, 0)  # "NOW President" is no adverb
        verb = flags & VERB and word[0].islower() and lower not in _DESCRIBING
        opens = found.start(1) == floor
        adverb = lower.endswith("ly") and (opens or word[0].islower()) and lower not in _NO_ADVERBS
        if lower in _INSIDE_NAMES and tells and text[start].isupper() and _capital_before(text, floor, found.start(1)):
            start, words = found.start(1), words + 1
            continue
        if not role and (flags & (_STOP | ADV) or verb or adverb or lower in _PRONOUNS):
            break
        if word.endswith((",", ":")) or (words == 0 and not role):
            break
        tells = tells or role
        start, words = found.start(1), words + 1
    return Span(start, name.start - (len(text[:name.start]) - len(text[:name.start].rstrip()))) if tells else None


def _capital_before(text: str, floor: int, end: int) -> bool:
    """Whether the word before a place inside the sentence has a capital."""
    found = _WORD_BEFORE.search(text, floor, end)
    return found is not None and found.start(1) > floor and found.group(1)[0].isupper()


def _behind(annotated: AnnotatedArticle, name: Span) -> Span | None:
    """The description between commas behind a name; None unless one of its words tells a role."""
    end = _sentence(annotated, name).end
    after = re.compile(r"(?:,? (?:Jr|Sr)\.| \([^)]{1,20}\))?").match(annotated.text, name.end, end)
    start = after.end() if after else name.end
    found = _BEHIND.match(annotated.text, start, end)
    if not found:
        return None
    what = Span(*found.span("what"))
    if _CUT_SHORT.match(annotated.text, what.end) or _ANOTHER.search(what.of(annotated.text)):
        return None
    words = re.findall(r"[\w-]+", what.of(annotated.text).lower())
    person = {noun for noun, (_, kind) in role_nouns().items() if kind == "person"} | set(titles())
    if words[0] in ("who", "whose", "known"):
        return what if words[0] == "known" or words[1:2] in (["is"], ["was"], ["has"]) else None
    return what if any(word in person or word.removesuffix("s") in person for word in words[:8]) else None

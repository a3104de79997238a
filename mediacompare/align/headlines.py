"""Headlines and first sentences: who acts, and what that person is said to do."""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mediacompare.align.persons import Person
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    DET,
    POSS,
    PREP,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
    VERB,
    word_classes,
)
from mediacompare.model import Event, Span

_BREAKS = frozenset(":;—–")
_MOST_BEFORE = 3
_PARTICLES = frozenset("out up off back down away over against for at on with after".split())
_FUNCTION = DET | POSS | SUBJ | PREP | AUX | CONJ | SUB | REL | ADV | TIME
_SHARED = 6
_ADVERBS = frozenset("again now still just also once not never".split())


@dataclass(frozen=True, slots=True)
class Headline:
    """One article's headline with the sentence that opens the text below it.

    `actor` is the surname of the person whom a verb follows at once, `verb` that verb as printed; both None where the
    headline is built otherwise. `opening` is the first sentence below, None when there is none.
    """

    article: str
    span: Span
    words: str
    actor: str | None
    verb: str | None
    opening: Span | None


def find_headlines(event: Event, persons: Iterable[Person]) -> tuple[Headline, ...]:
    """The headlines of the coverage, in its order; articles without one are left out. `persons` are the event's."""
    surnames = [person.surname for person in persons]
    found = []
    for annotated in event.coverage:
        title = annotated.article.headline
        if title is None:
            continue
        words = " ".join(title.of(annotated.text).split())
        actor, verb = _acting(words, surnames)
        opening = next((s.span for s in annotated.sentences if not s.in_headline and s.span.start >= title.end), None)
        found.append(Headline(annotated.article.id, title, words, actor, verb, opening))
    return tuple(found)


def shared_words(event: Event) -> tuple[str, ...]:
    """The content words that more than half of the coverage's headlines have, up to six, in the order of the headline
    that has most of them; what stands side by side there is one piece ("Social Security")."""
    spans = [(annotated.text, annotated.article.headline) for annotated in event.coverage]
    titles = [[_bare(word) for word in span.of(text).split()] for text, span in spans if span]
    forms = [{word.casefold() for word in title} for title in titles]
    shared = {word.casefold() for title in titles for word in title if _tells(word)
              and 2 * sum(word.casefold() in own for own in forms) > len(titles) > 1}  # fmt: skip
    if not shared:
        return ()
    fullest = max(titles, key=lambda title: len(shared & {word.casefold() for word in title}))
    pieces: list[str] = []
    last = -2
    for place, word in enumerate(fullest):
        if word.casefold() in shared:
            shared.remove(word.casefold())
            if place == last + 1:
                pieces[-1] += f" {word}"
            else:
                pieces.append(word)
            last = place
    return tuple(pieces)[:_SHARED]


def _tells(word: str) -> bool:
    """Whether a word is neither a small one nor a verb."""
    return len(word) > 2 and not word_classes().get(word.casefold(), 0) & (VERB | _FUNCTION)


def _bare(word: str) -> str:
    """A word without its marks and the genitive."""
    return word.strip("“”‘’'\".,:;!?()[]—–-").removesuffix("’s").removesuffix("'s")


def _acting(words: str, surnames: list[str]) -> tuple[str | None, str | None]:
    """The person who opens a headline, or a part of it, and the verb in the present that follows at once.

    Only titles, places and first names may stand before the surname: in "Ginsburg’s Trump comments" nobody acts.
    """
    tokens = re.findall(r"[\w’'.-]+|[^\w\s]", words)
    start = 0
    for place, token in enumerate(tokens[:-1]):
        if token in _BREAKS:
            start = place + 1
        elif token in surnames:
            opens = place - start <= _MOST_BEFORE and all(word[:1].isupper() for word in tokens[start:place])
            clean = not any(word.endswith(("’s", "'s")) or _is_verb(word) for word in tokens[start:place])
            after = place + 1
            while after < len(tokens) - 1 and tokens[after].lower() in _ADVERBS:
                after += 1
            if opens and clean and _is_verb(tokens[after]):
                particle = tokens[after + 1 : after + 2]
                verb = [tokens[after], *(particle if particle and particle[0].lower() in _PARTICLES else [])]
                return token, " ".join(verb)
    return None, None


def _is_verb(word: str) -> bool:
    return bool(word_classes().get(word.lower(), 0) & THIRD)

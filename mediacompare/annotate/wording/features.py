"""What the model of tone towards a person or body looks at: words by their place to the target, and their valence.

A feature is a name, a value, and the place of the word that it comes from, so that a score can be shown on the words.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

TARGET = "¶"
Feature = tuple[str, float, int]

WINDOW = 6
"""How many words before and after the target are near it."""
BESIDE = 3
"""How many words before and after the target are known by their exact place."""
STEM = 5
"""Letters that stand for a word's stem."""
VALENCE_UNIT = 4.0
"""VADER's valences run from about -4 to 4."""
NEGATED = -0.74
"""What VADER multiplies a valence by after a negation."""

_BE = frozenset("is was are were be been being".split())
_AUXILIARIES = _BE | frozenset("""
has have had do does did will would can could may might should must to 's also then just
""".split())
_NEGATIONS = frozenset("""
not never no nobody none neither nor without cannot can't don't didn't doesn't won't isn't wasn't aren't weren't
wouldn't couldn't shouldn't hasn't haven't hadn't failed fails hardly barely
""".split())
_LINKS = frozenset("""
the a an of to for on in at by with about against from and his her their that president former §
""".split())


def find_features(words: Sequence[str], at: int, valences: Mapping[str, float]) -> Iterator[Feature]:
    """The features of the target, which is `words[at]`, in its sentence. `valences` is VADER's lexicon."""
    weighed = _weigh(words, valences)
    for place, word in enumerate(words):
        if place != at:
            yield from _word(word, place, place - at)
    yield from _pairs(words, at)
    yield from _valence(weighed, at)
    yield from _nearest(weighed, at)
    yield from _after(words, at, weighed)
    yield from _before(words, at, weighed)


def _word(word: str, place: int, distance: int) -> Iterator[Feature]:
    whole, stem, before, after = _names(word)
    yield whole, 1.0, place
    if stem:
        yield stem, 1.0, place
    if -WINDOW <= distance <= WINDOW:
        yield (before if distance < 0 else after), 1.0, place
        if -BESIDE <= distance <= BESIDE:
            yield f"{distance} {word}", 1.0, place


@lru_cache(maxsize=1 << 15)
def _names(word: str) -> tuple[str, str, str, str]:
    """What a word's features are called: itself, its stem ("" for a mark), its stem near and before, or after."""
    stem = word[:STEM]
    return f"w {word}", f"s {stem}" if word.isalpha() else "", f"b {stem}", f"a {stem}"


def _pairs(words: Sequence[str], at: int) -> Iterator[Feature]:
    """Two words in a row beside the target, or one on each side."""
    for first, second in ((-2, -1), (-1, 1), (1, 2), (2, 3)):
        if at + first >= 0 and at + second < len(words):
            place = at + (first if first < -1 else second)
            yield f"{first}{second} {words[at + first]} {words[at + second]}", 1.0, place


def _weigh(words: Sequence[str], valences: Mapping[str, float]) -> list[tuple[int, float]]:
    """The words with a valence: their place, and the valence after a negation close before them."""
    found = []
    for place, word in enumerate(words):
        valence = valences.get(word)
        if valence:
            negated = not _NEGATIONS.isdisjoint(words[max(0, place - 3) : place])
            found.append((place, valence * NEGATED if negated else valence))
    return found


def _valence(weighed: Sequence[tuple[int, float]], at: int) -> Iterator[Feature]:
    """Bright and dark valence in the sentence, near the target, and on each side of it."""
    for place, valence in weighed:
        sign, size = ("+" if valence > 0 else "-"), abs(valence) / VALENCE_UNIT
        side = "b" if place < at else "a"
        yield f"v {sign}", size, place
        yield f"v {side}{sign}", size, place
        if abs(place - at) <= WINDOW:
            yield f"v n{sign}", size, place
            yield f"v n{side}{sign}", size, place


def _nearest(weighed: Sequence[tuple[int, float]], at: int) -> Iterator[Feature]:
    """The sign and rough distance of the two nearest words with a valence on each side."""
    before = [pair for pair in weighed if pair[0] < at][-2:][::-1]
    after = [pair for pair in weighed if pair[0] > at][:2]
    for side, nearest in (("b", before), ("a", after)):
        for rank, (place, valence) in enumerate(nearest):
            distance = abs(place - at)
            reach = 1 if distance <= 2 else 2 if distance <= 5 else 3 if distance <= 10 else 4
            yield f"n {side}{rank}{'+' if valence > 0 else '-'}{reach}", 1.0, place


def _after(words: Sequence[str], at: int, weighed: Sequence[tuple[int, float]]) -> Iterator[Feature]:
    """What the target does, or what is done to it: the first word after it past auxiliaries, adverbs, negations."""
    place, state = at + 1, ""
    while place < len(words):
        word = words[place]
        if word not in _AUXILIARIES and word not in _NEGATIONS and not word.endswith("ly"):
            break
        state = "be" if word in _BE else f"{state}not" if word in _NEGATIONS else state
        place += 1
    if place < len(words):
        word = words[place]
        yield f"do {word}", 1.0, place
        yield f"ds {word[:STEM]}", 1.0, place
        yield f"dx {state} {word[:STEM]}", 1.0, place
        yield f"dv {_sign(place, weighed)}", 1.0, place


def _before(words: Sequence[str], at: int, weighed: Sequence[tuple[int, float]]) -> Iterator[Feature]:
    """What is done to the target, or what it belongs to: the first word before it past articles and prepositions."""
    link = words[at - 1] if at else "^"
    yield f"pl {link}", 1.0, max(at - 1, 0)
    place = at - 1
    while place >= 0 and words[place] in _LINKS:
        place -= 1
    if place >= 0:
        word = words[place]
        yield f"pr {word}", 1.0, place
        yield f"ps {word[:STEM]}", 1.0, place
        yield f"px {link} {word[:STEM]}", 1.0, place
        yield f"pv {_sign(place, weighed)}", 1.0, place


def _sign(place: int, weighed: Sequence[tuple[int, float]]) -> str:
    valence = next((valence for where, valence in weighed if where == place), 0.0)
    return "+" if valence > 0 else "-" if valence < 0 else "0"

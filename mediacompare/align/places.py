"""Which names of places and people may be of one: "the country" and "America", Manhattan and New York, two
spellings."""
from __future__ import annotations

from difflib import SequenceMatcher

from mediacompare.align.folding import fold_words

# Words for the country where an article is written: they name one place, whatever it is.
_HOME = frozenset("country nation america us usa states state land homeland kingdom britain uk union".split())
# A part and what it is a part of, where both are often printed for the same place.
_PARTS = {
    "manhattan": "new york", "brooklyn": "new york", "queens": "new york", "bronx": "new york", "harlem": "new york",
    "capitol": "washington", "capitol hill": "washington", "white house": "washington", "pentagon": "washington",
    "district of columbia": "washington", "westminster": "london", "downing street": "london", "kremlin": "moscow",
    "hollywood": "los angeles", "silicon valley": "california",
}  # fmt: skip
# Two spellings of a first name are as alike as this.
_ALIKE = 0.8


def may_be_one_place(a: str, b: str) -> bool:
    """Whether two printed places may be one: one name has the other's words, both mean the home country, one is known
    as a part of the other, or one is a country or a state and the other a word for home."""
    first, second = _words(a), _words(b)
    if not first or not second:
        return True
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if set(first) & _HOME and set(second) & _HOME:
        return True
    if _is_a_word_for_home(a) or _is_a_word_for_home(b):
        return True
    one, other = " ".join(first), " ".join(second)
    return one in _PARTS.get(other, "") or other in _PARTS.get(one, "")


def _is_a_word_for_home(place: str) -> bool:
    """Whether a place is "the country" or "this state", which may be any that has a name."""
    return place.islower() and bool(set(_words(place)) & _HOME)


def _words(place: str) -> list[str]:
    return [form for form in fold_words(place).forms if form not in ("the", "this", "our", "his", "her", "their", "of")]


def is_one_spelling(a: str, b: str) -> bool:
    """Whether two names end alike and differ only in how the rest is spelled ("Vicente Fox", "Vincente Fox")."""
    first, second = a.casefold().split(), b.casefold().split()
    if first[-1] != second[-1]:
        return False
    one, other = " ".join(first[:-1]), " ".join(second[:-1])
    return not one or not other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE

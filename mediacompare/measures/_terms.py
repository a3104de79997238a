"""Words as they are counted when articles are told apart by them."""
from __future__ import annotations

from functools import cache

from mediacompare.annotate.quotes.reading.vocabulary import read_rows

_GRAMMAR = ("determiner", "possessive", "subject", "object", "preposition", "be", "have", "do", "modal", "conjunction",
            "subordinator", "relative")  # fmt: skip
_STYLE = frozenset({"mr", "mrs", "ms", "mx"})


def term_of(word: str) -> str:
    """The form under which a word is counted: small letters, straight apostrophes, no possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s")


def tells(term: str) -> bool:
    """Whether a term may set an article apart: no number, no function word, no "Mr."."""
    return term not in _function_words() and any(map(str.isalpha, term))


@cache
def _function_words() -> frozenset[str]:
    """Words that tell grammar or house style ("Mr."), not what is told; they count as words but are no terms."""
    rows = read_rows("function_words.csv")
    return frozenset(word for row in rows if row["class"] in _GRAMMAR for word in row["words"].split()) | _STYLE

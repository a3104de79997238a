"""A source made ready for looking quotes up: folded words, sentence and clause ends, and a stream to search in."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mediacompare.align.folding import FoldedWords, fold_words
from mediacompare.align.meaning import FUNCTION_WORDS
from mediacompare.text.sentences import split_sentences

CLAUSE_END = re.compile(r"[,;:.!?()—–\n]|--")


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """The words of a source and `stream`, their forms joined by single spaces; `places` is where each form starts.

    `letters` are the forms without a space, `letter_places` where each form starts there.

    `english` is the share of the commonest English words among them, which tells English from other languages.
    """

    text: str
    words: FoldedWords
    stream: str
    places: tuple[int, ...]
    letters: str
    letter_places: tuple[int, ...]
    vocabulary: frozenset[str]
    sentence_starts: tuple[int, ...]
    english: float

    def sentence(self, word: int) -> int:
        """The number of the sentence that the word stands in."""
        return bisect_right(self.sentence_starts, self.words.starts[word]) - 1

    def gap(self, word: int) -> str:
        """The print between a word and the next one."""
        after = self.words.starts[word + 1] if word + 1 < len(self.words) else len(self.text)
        return self.text[self.words.ends[word] : after]

    def ends_clause(self, word: int) -> bool:
        """Whether punctuation follows the word."""
        return word + 1 >= len(self.words) or bool(CLAUSE_END.search(self.gap(word)))

    def find(self, forms: Sequence[str], start: int = 0) -> int:
        """The number of the first word, from word `start` on, where `forms` stand in a row; -1 when nowhere."""
        if start >= len(self.places):
            return -1
        return self.word_at(self.stream.find(_needle(forms), self.places[start] - 1))

    def find_before(self, forms: Sequence[str], end: int) -> int:
        """The last place where `forms` stand in a row and end before word `end`; -1 when nowhere."""
        if end <= 0:
            return -1
        limit = self.places[end] if end < len(self.places) else len(self.stream)
        return self.word_at(self.stream.rfind(_needle(forms), 0, limit))

    def find_all(self, forms: Sequence[str]) -> Iterator[int]:
        """Every place where `forms` stand in a row, in order."""
        at = self.find(forms)
        while at >= 0:
            yield at
            at = self.find(forms, at + 1)

    def word_at(self, place: int) -> int:
        """The number of the word whose form follows the space at `place` of the stream; -1 for -1."""
        return -1 if place < 0 else bisect_right(self.places, place + 1) - 1

    def word_of_letter(self, place: int) -> int:
        """The number of the word that the letter at `place` of `letters` belongs to."""
        return bisect_right(self.letter_places, place) - 1


def _needle(forms: Sequence[str]) -> str:
    return f" {' '.join(forms)} "


@lru_cache(maxsize=8)
def index_source(text: str) -> SourceIndex:
    """The index of a source; the last few are kept, since many quotes are checked against the same one."""
    words = fold_words(text)
    places, place = [], 1
    for form in words.forms:
        places.append(place)
        place += len(form) + 1
    return SourceIndex(
        text,
        words,
        f" {' '.join(words.forms)} ",
        tuple(places),
        "".join(words.forms),
        tuple(place - number - 1 for number, place in enumerate(places)),
        frozenset(words.forms),
        tuple(sentence.span.start for sentence in split_sentences(text)),
        english_share(words.forms),
    )


def english_share(forms: Sequence[str]) -> float:
    """The share of the commonest English words among folded words; about half in English prose."""
    return sum(map(FUNCTION_WORDS.__contains__, forms)) / len(forms) if forms else 0.0

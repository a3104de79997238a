"""How alike two news articles are as reports of one happening: weighted terms of the title and the opening.

The terms are stems of the words of the title and of the first `LEAD_WORDS` words, and pairs of neighbouring stems.
A term weighs (1 + ln count) x idf^0.8, vectors have length one, the similarity is their dot product (cosine; Salton
and Buckley 1988). Terms are kept as 32-bit numbers made with CRC-32, which is the same on every machine and run.
"""
from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mediacompare.model import Article

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray

LEAD_WORDS = 220
OPENING_WORDS = 50
TITLE_WEIGHT = 3.0
OPENING_WEIGHT = 2.0
PAIR_WEIGHT = 0.3
IDF_POWER = 0.8
# Before many articles are known their own counts say little about which words are common: this many articles are
# imagined in which a term stands as often as a rare one does.
IMAGINED_ARTICLES = 1000
IMAGINED_USES = 2
BUCKETS = 1 << 22
MOST_TERMS = 100

_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
_CHARACTERS_READ = 8 * LEAD_WORDS
_SUFFIXES = ("ing", "ed", "es", "s", "ly")
_FUNCTION_WORDS = frozenset(
    "the a an of to in and for on that is was with as at by it from be his her he she they their has have had are were "
    "this which who not but or said says its will would been about after also more than new one two we i you him them "
    "there when what if out up over into can could no so do did does our your my me us all any some other only just "
    "while where how why because before during since against between under through being these those then too very "
    "may might must should now still according told including mr mrs ms".split()
)


@dataclass(slots=True)
class TermCounts:
    """In how many of `articles` articles each term (bucket number) stood; grows as articles come in."""

    articles: int = 0
    uses: Numbers = field(default_factory=lambda: _zeros(BUCKETS))

    def add(self, terms: Numbers) -> None:
        """Count one article's distinct terms."""
        self.articles += 1
        self.uses[terms] += 1


class _Numbers(dict[str, int]):
    """The number of every word met so far: its stem's, or -1 for a function word. A dictionary, since it is asked
    for every word of every article."""

    def __missing__(self, word: str) -> int:
        lower = word.lower()
        number = -1 if lower in _FUNCTION_WORDS or len(lower) < 2 else zlib.crc32(stem(lower).encode())
        self[word] = number
        return number


class TermReader:
    """Turns articles into distinct term numbers and their weighted counts; remembers the stems it has seen."""

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def read(self, article: Article) -> tuple[Numbers, Numbers]:
        """The article's distinct terms (sorted bucket numbers) and the weighted count of each."""
        import numpy as np

        title, body = title_and_body(article)
        titled = _WORD.findall(title)
        opening = _WORD.findall(body[:_CHARACTERS_READ])[:LEAD_WORDS]
        numbers = np.fromiter(map(self._numbers.__getitem__, [*titled, *opening]), dtype=np.int64)
        weights = np.ones(len(numbers), dtype=np.float32)
        weights[: len(titled)] = TITLE_WEIGHT
        weights[len(titled) : len(titled) + OPENING_WORDS] = OPENING_WEIGHT
        content = numbers >= 0
        both = content[:-1] & content[1:]
        if titled:
            both[len(titled) - 1 : len(titled)] = False
        pairs = (numbers[:-1] * 1000003 + numbers[1:])[both]
        terms = np.concatenate([numbers[content], pairs]) % BUCKETS
        amounts = np.concatenate([weights[content], PAIR_WEIGHT * weights[:-1][both]])
        distinct, where = np.unique(terms, return_inverse=True)
        return distinct.astype(np.int32), np.bincount(where, weights=amounts, minlength=0).astype(np.float32)


def stem(word: str) -> str:
    """A lower-case word without its possessive and its commonest endings; crude, but the same for every form."""
    word = word.replace("’", "'").removesuffix("'s")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4 and not word.endswith("ss"):
            return word[: -len(suffix)]
    return word


def title_and_body(article: Article) -> tuple[str, str]:
    """The headline ("" when there is none) and the text after it."""
    if article.headline is None:
        return "", article.text
    return article.headline.of(article.text), article.text[article.headline.end :]


def weigh(terms: Numbers, amounts: Numbers, counts: TermCounts) -> tuple[Numbers, Numbers]:
    """An article's weightiest terms and their values (float32) as a unit vector, given how common each term is."""
    import numpy as np

    if not len(terms):
        return terms, np.zeros(0, dtype=np.float32)
    idf = np.log((counts.articles + IMAGINED_ARTICLES) / (counts.uses[terms] + IMAGINED_USES))
    values = (1 + np.log(np.maximum(amounts, PAIR_WEIGHT))) * np.maximum(idf, 0) ** IDF_POWER
    values = np.maximum(values, 0)
    if len(values) > MOST_TERMS:
        kept = np.sort(np.argsort(-values, kind="stable")[:MOST_TERMS])
        terms, values = terms[kept], values[kept]
    length = float(np.sqrt(np.dot(values, values)))
    return terms, (values / length if length else values).astype(np.float32)


def shared_terms(a: Article, b: Article, counts: TermCounts, *, most: int = 8) -> tuple[str, ...]:
    """The words that make two articles alike, weightiest first: for showing why they were joined."""
    reader = TermReader()
    vectors = []
    for article in (a, b):
        terms, values = weigh(*reader.read(article), counts)
        vectors.append(dict(zip(terms.tolist(), values.tolist(), strict=True)))
    common = {t: w * vectors[1][t] for t, w in vectors[0].items() if t in vectors[1]}
    shown: dict[int, str] = {}
    for word in _WORD.findall(f"{title_and_body(a)[0]} {title_and_body(a)[1][:_CHARACTERS_READ]}"):
        number = zlib.crc32(stem(word.lower()).encode()) % BUCKETS
        if number in common:
            shown.setdefault(number, word)
    ranked = sorted(shown, key=lambda number: (-common[number], shown[number]))
    return tuple(shown[number] for number in ranked[:most])


def join(new: Sequence[tuple[Numbers, Numbers]], pool: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    """Cosine of every `new` vector with every `pool` vector: an array of len(new) x len(pool), float32.

    A sparse product by the sorted terms of the pool. A term that stands in more than a fifth of a large pool says
    nothing about which story it is and is passed over, which keeps the work in proportion to the articles.
    """
    import numpy as np

    result = np.zeros((len(new), len(pool)), dtype=np.float32)
    if not any(len(terms) for terms, _ in pool):
        return result
    pool_terms = np.concatenate([terms for terms, _ in pool])
    pool_rows = np.repeat(np.arange(len(pool), dtype=np.int32), [len(terms) for terms, _ in pool])
    order = np.argsort(pool_terms, kind="stable")
    pool_values = np.concatenate([values for _, values in pool])[order]
    pool_rows = pool_rows[order]
    known, first, uses = np.unique(pool_terms[order], return_index=True, return_counts=True)
    uses[uses > max(50, len(pool) // 5)] = 0
    for row, (terms, values) in enumerate(new):
        at = np.minimum(np.searchsorted(known, terms), len(known) - 1)
        size = np.where(known[at] == terms, uses[at], 0)
        total = int(size.sum())
        if total:
            starts = np.repeat(first[at] - np.concatenate([[0], np.cumsum(size)[:-1]]), size) + np.arange(total)
            products = pool_values[starts] * np.repeat(values, size)
            result[row] = np.bincount(pool_rows[starts], weights=products, minlength=len(pool))
    return result


def _zeros(size: int) -> Numbers:
    import numpy as np

    return np.zeros(size, dtype=np.float32)

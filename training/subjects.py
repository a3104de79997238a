"""Which words name a subject, and which are words and no names: what the models of wording are told beforehand."""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mediacompare.annotate.wording.masking import FUNCTION_WORDS
from mediacompare.lexicon import load_lexicon

NOUN_SHARE = 0.6
"""A word is a noun when so much of its use in WordNet's tagged texts is."""
MIN_USES = 2
_NOUN, _VERB, _PERTAINING = 1, 2, 1
_WORD = re.compile(r"[^\W\d_]+(?:['’&.‑-][^\W_]+)*")
# Past forms that are spelt like a noun ("led", "saw"); WordNet lists verbs in their base form only.
_PAST_FORMS = frozenset("""
began bent bit blew bore bought bound broke brought built caught chose dealt drew drove fell felt flew fought
found froze grew ground held hid hung kept knew laid lay led left lent lit lost met meant rang ran rode rose said sang
sank saw sent shook shot slid sold sought spent spoke stole stood struck stuck swore taught thought threw told took tore
woke won wore wound wrote
""".split())

Senses = dict[str, Counter[tuple[int, int]]]
"""How often a word is used as each (part of speech, WordNet file of kinds of things)."""


def find_known(texts: Iterable[str]) -> list[str]:
    """Words that stand more often in lower case than capitalised inside the sentences: "will" is one, "trump" is not.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text)[1:]:
            (capital if word[0].isupper() else small)[word.lower().replace("’", "'")] += 1
    return sorted(word for word, count in small.items() if count >= MIN_USES and count > capital[word])


def find_subjects(texts: Iterable[str], wordnet: Path, topics: Path) -> list[str]:
    """The lower-case words of the texts that are mostly nouns, but for those that judge (the lexicon lists them), and
    the words of the file `topics`, one a line, which name subjects as adjectives or verbs do ("transgender")."""
    senses = read_senses(wordnet)
    judging = {form.lower() for entry in load_lexicon().entries for form in entry.written()}
    listed = {line for line in topics.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
    seen = Counter(word.lower().replace("’", "'") for text in texts for word in _WORD.findall(text))
    nouns = {word for word, count in seen.items()
             if count >= MIN_USES and word.removesuffix("'s") not in judging and is_noun(word, senses)}
    return sorted(nouns | listed)


def is_noun(word: str, senses: Senses) -> bool:
    """Whether a word's use is mostly as a noun, or as an adjective that pertains to one ("presidential")."""
    word = word.removesuffix("'s")
    if len(word) < 2 or word in FUNCTION_WORDS or word in _PAST_FORMS:
        return False
    uses: Counter[tuple[int, int]] = Counter()
    for lemma, only_verb in _lemmas(word):
        uses.update({kind: count for kind, count in senses.get(lemma, Counter()).items()
                     if not only_verb or kind[0] == _VERB})
    nouns = sum(count for (pos, kind), count in uses.items() if pos == _NOUN or kind == _PERTAINING)
    return bool(uses) and nouns > NOUN_SHARE * uses.total()


def read_senses(path: Path) -> Senses:
    """WordNet's index of senses. A sense without a count in the tagged texts counts a little, the first one more."""
    senses: Senses = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, number, count = line.split()
        lemma, _, rest = key.partition("%")
        pos, kind = rest.split(":")[:2]
        senses[lemma][int(pos), int(kind)] += 10 * int(count) + (5 if number == "1" else 1)
    return senses


def _lemmas(word: str) -> Iterator[tuple[str, bool]]:
    """What the word may be a form of, and whether only as a verb."""
    yield word, False
    endings: Sequence[tuple[str, Sequence[str], bool]] = (
        ("ies", ("y",), False), ("men", ("man",), False), ("es", ("",), False), ("s", ("",), False),
        ("ing", ("", "e"), True), ("ed", ("", "e"), True),
    )  # fmt: skip
    for ending, instead, only_verb in endings:
        if word.endswith(ending) and not word.endswith("ss") and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending)
            for letters in instead:
                yield stem + letters, only_verb
            if only_verb and stem[-1] == stem[-2]:
                yield stem[:-1], True

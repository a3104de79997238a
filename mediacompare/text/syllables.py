"""How many syllables a word has: a rule on its letters, and a table of the words that the rule gets wrong.

The table is made from the CMU Pronouncing Dictionary by `tools/build_syllables.py` and holds only those words of the
dictionary whose first pronunciation has another number of syllables than the rule says, so that every word of the
dictionary is counted as it says and every other word by the rule. Its licence stands in THIRD_PARTY.md.
"""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("syllables.txt")

_VOWELS = re.compile(r"[aeiouy]+")
# Endings whose e is not spoken (made, named, homes, lonely), and vowels side by side that are spoken apart.
_SILENT = re.compile(
    r"(?:[^aeiouy]e(?<![^aeiouyr]le)|[^aeiouytd]ed(?<![^aeiouyr]led)|[^aeiouycgsxz]es(?<!shes|ches)(?<![^aeiouyr]les))$"
    r"|[^aeiouyl]e(?:ly|less|ness|ment|ments|ful|fully|man|men)$"
)
_APART = re.compile(r"i(?:a(?!ge|n$|l)|o(?!us?|n)|en|um$|us$|er$|est$)|[aeiouy]ing|e(?:on$|um$|us$)|ua[lt]|sms?$|yer")
_SUFFIX = re.compile(r"['’]s?$")
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h|[cg]e|se|ze)$")


def count_syllables(word: str) -> int:
    """Syllables of one word, at least 1. A token without letters ("1,200") counts as one."""
    plain = word.lower().replace("’", "'")
    if not plain.isascii():
        plain = _without_accents(plain)
    irregular = _irregular()
    if plain in irregular:
        return irregular[plain]
    stem = _SUFFIX.sub("", plain)
    spoken_s = plain.endswith("'s") and _SIBILANT.search(stem) is not None
    return irregular.get(stem, rule(stem)) + spoken_s


def _without_accents(word: str) -> str:
    """The word in plain letters; an e with an accent is always spoken (café), and a y between vowels parts them."""
    spoken = re.sub("[éèêë](?![aeiou])", "ay", unicodedata.normalize("NFC", word))
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", spoken) if not unicodedata.combining(sign))
    return re.sub(r"([aeiou]y)(?=[aeiou])", r"\1-", bare)


def rule(word: str) -> int:
    """Syllables of a lower-case word by its letters alone."""
    groups = sum(1 for _ in _VOWELS.finditer(word))
    groups -= _SILENT.search(word) is not None
    groups += sum(1 for _ in _APART.finditer(word))
    return max(1, groups)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, int]:
    """Words that the rule gets wrong, and their syllables. A line of the table is a count and its words."""
    table: dict[str, int] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        count, *words = line.split()
        table.update(dict.fromkeys(words, int(count)))
    return table

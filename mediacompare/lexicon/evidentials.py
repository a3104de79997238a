"""Words by which a text keeps its distance from what it tells: it is alleged, claimed, likely, not so, or credited to
somebody."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from mediacompare.lexicon.rows import read_lines

Distance = Literal["alleged", "claimed", "hedged", "doubted", "credited"]
_DISTANCES: Mapping[str, Distance] = {
    "alleged": "alleged", "claimed": "claimed", "hedged": "hedged", "doubted": "doubted",
    "credited": "credited",
}  # fmt: skip
_FILE = Path(__file__).parent / "evidentials.csv"


@dataclass(frozen=True, slots=True)
class Evidential:
    """A word or words (folded); what they do to the words around them; and how many words away these may stand, before
    and after."""

    words: tuple[str, ...]
    distance: Distance
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class FoundEvidential:
    """An evidential where it stands: its words are `start` to `end` (half-open, numbers of words)."""

    evidential: Evidential
    start: int
    end: int

    def reaches(self, word: int) -> bool:
        """Whether it bears on a word, by its number."""
        return self.start - self.evidential.before <= word < self.start or (
            self.end <= word < self.end + self.evidential.after
        )


@lru_cache(maxsize=1)
def load_evidentials() -> Mapping[str, tuple[Evidential, ...]]:
    """The built-in list by first word, the longest first."""
    found: dict[str, list[Evidential]] = defaultdict(list)
    for line in read_lines(_FILE, ("term", "level", "side", "reach", "note")):
        words, reach = tuple(line["term"].split()), int(line["reach"])
        before = reach if line["side"] in ("before", "both") else 0
        after = reach if line["side"] in ("after", "both") else 0
        found[words[0]].append(Evidential(words, _DISTANCES[line["level"]], before, after))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}


def find_evidentials(forms: Sequence[str]) -> Iterator[FoundEvidential]:
    """The evidentials among folded words, from left to right, the longest where several begin at one word."""
    known, at = load_evidentials(), 0
    while at < len(forms):
        for one in known.get(forms[at], ()):
            if tuple(forms[at : at + len(one.words)]) == one.words:
                yield FoundEvidential(one, at, at + len(one.words))
                at += len(one.words) - 1
                break
        at += 1

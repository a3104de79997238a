"""Words that name an office, an agency, a sector or a thing where they stand, and are no feeling there.

"Special" is a feeling to VADER, and in "special counsel" it is an office; so are "intelligence" before "committee",
"interest" before "rate", "fire" before "department". The words, what must stand beside them, and the reason for each
are data, `lexicon/subjects.csv`.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from mediacompare import lexicon
from mediacompare.lexicon.entries import Context, Position, pieces
from mediacompare.lexicon.matching import Pieces
from mediacompare.lexicon.rows import read_lines
from mediacompare.model import Span

PATH = Path(lexicon.__file__).parent / "subjects.csv"
ALWAYS = "always"


def subject_spans(text: str) -> Iterator[Span]:
    """The words of `text` that name a subject where they stand, in order."""
    if not text:
        return
    words = Pieces(text, Span(0, len(text)))
    subjects = _subjects()
    for number, word in enumerate(words.words):
        contexts = subjects.get(word)
        if contexts is not None and (not contexts or any(words.beside(one, number, number + 1) for one in contexts)):
            yield words.span(number, number + 1)


@cache
def _subjects() -> Mapping[str, tuple[Context, ...]]:
    """What must stand beside each word; nothing for a word that is never a feeling."""
    found: dict[str, list[Context]] = defaultdict(list)
    for line in read_lines(PATH, ("word", "position", "words", "reason")):
        contexts = found[line["word"]]
        if line["position"] != ALWAYS:
            listed = frozenset(pieces(words) for words in line["words"].split("|"))
            contexts.append(Context(line["word"], "disarm", cast(Position, line["position"]), listed, line["reason"]))
    return {word: tuple(contexts) for word, contexts in found.items()}

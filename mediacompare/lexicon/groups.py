"""Groups of speakers, as data: which words of an introduction tell in what role somebody speaks."""
from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from mediacompare.lexicon.rows import read_lines

_FILE = Path(__file__).parent / "speaker_groups.csv"


@lru_cache(maxsize=1)
def load_speaker_groups() -> Mapping[str, str]:
    """Every term, in lower case, with its group."""
    return {line["word"]: line["group"] for line in read_lines(_FILE, ("group", "word"))}

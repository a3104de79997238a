"""How many words of transcripts and interviews have the right speaker.

    python -m benchmarks.transcripts

Each of the texts in `texts/` was invented for this, in the form of another house. `{Ada Quill|Good evening.}` marks by
hand whose words they are, `{?|…}` words of somebody whom nobody can name; the words outside braces are the outlet's or
nobody's, and wrong where they are taken for speech.
"""
from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article, Receipt, Span
from mediacompare.text.words import find_words

TEXTS = Path(__file__).with_name("texts")
SPOKEN = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Score:
    """Words by what became of them: `right`, of the `spoken` ones, and `taken`, the others taken for speech."""

    name: str
    spoken: int
    right: int
    taken: int


def read(path: Path) -> tuple[str, list[tuple[Span, str | None]]]:
    """The text without its braces, and whose words each stretch between them holds."""
    parts: list[str] = []
    stretches: list[tuple[Span, str | None]] = []
    size = position = 0
    marked = path.read_text(encoding="utf-8")
    for match in SPOKEN.finditer(marked):
        parts += [marked[position : match.start()], match[2]]
        size += match.start() - position
        stretches.append((Span(size, size + len(match[2])), None if match[1] == "?" else match[1]))
        size += len(match[2])
        position = match.end()
    return "".join([*parts, marked[position:]]), stretches


def measure(path: Path) -> Score:
    """One text's score."""
    text, stretches = read(path)
    receipt = Receipt("Markdown") if path.suffix == ".md" else None
    found = annotate_quotes(Article(path.stem, text, "Bell", receipt=receipt))
    said = [(span, quote.speaker) for quote in found.quotes for span in quote.quoted]
    spoken = right = taken = 0
    for word in find_words(text):
        who = [speaker for span, speaker in said if span.start <= word.start < span.end]
        want = [speaker for span, speaker in stretches if span.start <= word.start < span.end]
        if want:
            spoken += 1
            right += bool(who) and (who[0] or "").casefold() == (want[0] or "").casefold()
        else:
            taken += bool(who)
    return Score(path.stem, spoken, right, taken)


def scores() -> Iterator[Score]:
    for path in sorted(TEXTS.iterdir()):
        yield measure(path)


def accuracy() -> dict[str, float]:
    """The share of spoken words with the right speaker, and the number of other words taken for speech."""
    found = list(scores())
    return {"right": sum(s.right for s in found) / sum(s.spoken for s in found),
            "taken": float(sum(s.taken for s in found))}


def main() -> int:
    """Print a row a text."""
    print("| text | words spoken | with the right speaker | others taken for speech |")
    print("|---|---|---|---|")
    for score in scores():
        print(f"| {score.name.replace('_', ' ')} | {score.spoken} | {score.right / score.spoken:.1%} | {score.taken} |")
    found = accuracy()
    print(f"| all | | {found['right']:.1%} | {found['taken']:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

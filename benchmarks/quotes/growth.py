"""How the time grows with the text: seconds for 1, 2, 4 and 8 times as much of what is worst for the rules."""
from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article

FACTORS = (1, 2, 4, 8)
WORDS = 25_000
SENTENCES = (
    "The clerk of Harrow said on Monday that the ferry, which had been idle, would sail again in spring. "
    "“We will not wait,” Mayor Ada Quill told reporters, adding that the council opposed the plan. "
)


def one_line(words: int) -> str:
    """Sentences with cues and quotes, all in one line."""
    return SENTENCES * (words // len(SENTENCES.split()))


def only_commas(words: int) -> str:
    """One sentence without end, of cues and commas."""
    return "He said, " * (words // 2)


def many_marks(words: int) -> str:
    """Straight marks that never pair as they should."""
    return '"a b" c "' * (words // 3)


def nothing_but_marks(words: int) -> str:
    """Quotation marks alone."""
    return '"”“\'' * words


def capitals(words: int) -> str:
    """Names and nothing else."""
    return "ADA QUILL SAID " * (words // 3)


SHAPES: dict[str, Callable[[int], str]] = {
    "one line": one_line,
    "one sentence of cues": only_commas,
    "stray marks": many_marks,
    "only marks": nothing_but_marks,
    "capitals": capitals,
}


def growth() -> Iterator[tuple[str, list[float]]]:
    """For each shape its name and the seconds at each of `FACTORS`."""
    annotate_quotes(Article("warm", "“Yes,” she said.", "warm"))
    for name, shape in SHAPES.items():
        seconds = []
        for factor in FACTORS:
            article = Article("a", shape(WORDS * factor), "o")
            start = time.process_time()
            annotate_quotes(article)
            seconds.append(time.process_time() - start)
        yield name, seconds

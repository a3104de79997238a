"""Sentences shown as judging, against what readers say of them.

    python -m benchmarks.judging [FILE]             precision by reader, and how often two readers agree
    python -m benchmarks.judging --draw 100         sentences of the whole events that no reader has judged yet

`judged.jsonl` holds the verdicts and none of the texts, which are the publishers' (../shared/bench/whole_events). A
line has `event`, `article` (a file's name without its ending), `start` and `end` (code points into the text as it is
read), `reader` and `verdict`: `yes` (the outlet judges there in its own voice), `no`, or `debatable`.
"""
from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.claims.texts import whole_events
from mediacompare.measures.judging import judging_sentences

JUDGED = Path(__file__).with_name("judged.jsonl")
VERDICTS = ("yes", "debatable", "no")
Place = tuple[str, str, int, int]


def shown() -> Iterator[tuple[Place, float, str]]:
    """Every sentence of the whole events that is shown as judging: its place, its score and its words."""
    for event, articles in whole_events():
        for annotated in articles:
            for score in judging_sentences(annotated):
                words = " ".join(score.span.of(annotated.text).split())
                yield (event, annotated.article.id, score.span.start, score.span.end), score.value, words


def read_verdicts(path: Path = JUDGED) -> dict[str, dict[Place, str]]:
    """Each reader's verdicts by place. Raises ValueError for a line with another verdict."""
    found: dict[str, dict[Place, str]] = defaultdict(dict)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if row["verdict"] not in VERDICTS:
            known = ", ".join(VERDICTS)
            raise ValueError(f"{path}, line {number}: a verdict is one of {known}, not {row['verdict']!r}")
        found[row["reader"]][row["event"], row["article"], row["start"], row["end"]] = row["verdict"]
    return dict(found)


def precision(verdicts: Mapping[Place, str], places: Iterable[Place]) -> dict[str, float]:
    """Of the sentences at `places` that a reader judged: how many, and the share of `yes`, alone and with debatable."""
    counts = Counter(verdicts[place] for place in places if place in verdicts)
    total = counts.total()
    if not total:
        return {"judged": 0}
    return {"judged": total, "strict": counts["yes"] / total, "lenient": 1 - counts["no"] / total}


def accuracy(path: Path = JUDGED) -> dict[str, dict[str, float]]:
    """Precision of what is shown today, by reader; {} without the texts or without a verdict on them."""
    places = [place for place, *_ in shown()]
    figures = {reader: precision(found, places) for reader, found in read_verdicts(path).items()}
    return {reader: row for reader, row in figures.items() if row["judged"]} if places else {}


def agreement(verdicts: Mapping[str, Mapping[Place, str]]) -> dict[str, Any]:
    """For each two readers: on how many sentences both have a verdict, and on what share of them the same."""
    found = {}
    for one, other in combinations(sorted(verdicts), 2):
        both = verdicts[one].keys() & verdicts[other].keys()
        if both:
            same = sum(verdicts[one][place] == verdicts[other][place] for place in both)
            found[f"{one} and {other}"] = {"judged": len(both), "same": same / len(both)}
    return found


def draw(count: int, seed: int = 1) -> None:
    """Print so many sentences that nobody has judged, a JSON line each, `text` to be left out of what is kept."""
    known = {place for found in read_verdicts().values() for place in found}
    left = [row for row in shown() if row[0] not in known]
    random.Random(seed).shuffle(left)
    for (event, article, start, end), score, words in left[:count]:
        print(json.dumps({"event": event, "article": article, "start": start, "end": end, "score": round(score, 2),
                          "text": words}, ensure_ascii=False))


def main(arguments: Sequence[str]) -> None:
    if arguments[:1] == ["--draw"]:
        draw(int(arguments[1]))
        return
    path = Path(arguments[0]) if arguments else JUDGED
    figures = accuracy(path)
    if not figures:
        print("judging: skipped, the whole events are not beside the project, or none of their sentences is judged")
    for reader, row in figures.items():
        print(f"reader {reader}: {row['judged']:.0f} sentences, precision {row['strict']:.2f}, "
              f"with the debatable {row['lenient']:.2f}")
    for readers, row in agreement(read_verdicts(path)).items():
        print(f"readers {readers}: the same verdict on {row['same']:.0%} of {row['judged']} sentences")


if __name__ == "__main__":
    main(sys.argv[1:])

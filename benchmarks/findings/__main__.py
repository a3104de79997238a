"""Make a list of the first pages' findings for readers to judge, or say how their judgements stand.

    python -m benchmarks.findings list FOLDER > findings.csv
    python -m benchmarks.findings score FOLDER JUDGEMENTS.csv ...

`list` writes a row for each finding of each event of a folder: event, kind, key, sentence, detail. A reader reads the
articles of an event first and then writes into two more columns, `true` and `worth`, yes or no. What is kept in this
folder has the columns event, kind, key, true and worth alone: no words of the texts. `score` prints the shares with
their denominators, the events with three findings or more, the agreement of the first two readers, and what was judged
false and is shown again, which is an error.
"""
from __future__ import annotations

import csv
import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.gold import bench_folder
from mediacompare import compare, read_articles
from mediacompare.model import Finding

Rows = list[dict[str, str]]
ENOUGH = 3
# Readers 1 and 2 judged the findings before they were mended, three others, a third each, those that came of it.
LAST_READER = Path(__file__).with_name("reader3.csv")


def key_of(finding: Finding) -> str:
    """A short name of a finding that its wording does not change: of its kind and the places it stands on."""
    return hashlib.sha256("|".join((finding.kind, *sorted(finding.evidence))).encode()).hexdigest()[:12]


def first_pages(folder: Path) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Each event of a folder of folders with its findings."""
    for event in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield event.name, compare(read_articles([event]).articles, event_id=event.name).findings


def write_list(folder: Path) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("event", "kind", "key", "sentence", "detail", "true", "worth"))
    for event, findings in first_pages(folder):
        for one in findings:
            writer.writerow((event, one.kind, key_of(one), one.sentence, one.detail, "", ""))


def read_judgements(path: Path) -> dict[tuple[str, str], dict[str, str]]:
    """A reader's rows by event and key."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {(row["event"], row["key"]): row for row in csv.DictReader(lines)}


def share(count: int, total: int) -> str:
    return f"{count} of {total}" + (f" ({count / total:.0%})" if total else "")


def kappa(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two readers; NaN without a pair, 1 where both always say the same one thing."""
    found = list(pairs)
    if not found:
        return float("nan")
    agreed = sum(a == b for a, b in found) / len(found)
    first, second = (sum(one) / len(found) for one in zip(*found, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def accuracy() -> dict[str, float]:
    """Of the findings of the whole events, the shares that the last reader judged true, and true and worth a lesson;
    the share that this reader has judged; the share of events with `ENOUGH` findings; {} without the events."""
    folder = bench_folder("whole_events")
    if folder is None:
        return {}
    rows = read_judgements(LAST_READER)
    pages = dict(first_pages(folder))
    shown = [(event, key_of(one)) for event, findings in pages.items() for one in findings]
    judged = [rows[key] for key in shown if key in rows]
    true = [row for row in judged if row["true"] == "yes"]
    return {
        "true": len(true) / len(judged),
        "worth": sum(row["worth"] == "yes" for row in true) / len(judged),
        "judged": len(judged) / len(shown),
        "enough": sum(len(findings) >= ENOUGH for findings in pages.values()) / len(pages),
    }


def print_score(folder: Path, files: list[Path]) -> int:
    """Print how the judgements stand; returns 1 when a finding that a reader judged false is shown again."""
    readers = [read_judgements(path) for path in files]
    pages = dict(first_pages(folder))
    shown = {(event, key_of(one)) for event, findings in pages.items() for one in findings}
    for path, rows in zip(files, readers, strict=True):
        own = [row for key, row in rows.items() if key in shown]
        true = [row for row in own if row["true"] == "yes"]
        worth = [row for row in true if row["worth"] == "yes"]
        print(f"{path.name}: true {share(len(true), len(own))}, true and worth a lesson {share(len(worth), len(own))}, "
              f"not judged {share(len(shown) - len(own), len(shown))}")
    enough = sum(len(findings) >= ENOUGH for findings in pages.values())
    print(f"events with {ENOUGH} findings or more: {share(enough, len(pages))}")
    if len(readers) > 1:
        both = [key for key in readers[0] if key in readers[1]]
        for column in ("true", "worth"):
            pairs = ((readers[0][key][column] == "yes", readers[1][key][column] == "yes") for key in both)
            print(f"agreement of the readers on {column}: kappa {kappa(pairs):.2f} of {len(both)}")
    back = sorted(key for key in shown if any(rows.get(key, {}).get("true") == "no" for rows in readers))
    for event, key in back:
        print(f"judged false and shown again: {event} {key}")
    return 1 if back else 0


def main(arguments: list[str]) -> int:
    match arguments:
        case ["list", folder]:
            write_list(Path(folder))
            return 0
        case ["score", folder, *files] if files:
            return print_score(Path(folder), [Path(file) for file in files])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Judging sentences: how right the scores are, how fast, and how little the names in a sentence matter to them.

    python -m benchmarks.loaded_sentences

Accuracy is against the experts' labels of ../shared/bench/loaded/dev.jsonl, from which nothing was learnt; VADER, the
stronger its tone the more judging, is scored in the same run.
"""
from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.gold import bench_folder, gold_articles, referee
from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.wording.judging import load_model, score_judging, score_sentence
from mediacompare.annotate.wording.masking import FUNCTION_WORDS, is_title_case
from mediacompare.annotate.wording.tone import score_wording
from mediacompare.model import Article, Span

SWAPS = 500
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = ("Ana Ruiz", "Omar Haddad", "Joan Bell", "Li Wei", "Peter Novak", "Amara Okafor", "Kenji Mori", "Ivy Sands",
         "Tomas Lindqvist", "Northgate Council", "Harbor Trust", "Aldersea", "Corvia", "Grace Young", "Mark Rich",
         "Will", "Grant", "Joy")


def accuracy() -> dict[str, dict[str, Any]]:
    """Macro-F1 at the best threshold, and the AUC within outlets, of the model and of VADER, and by what share of
    itself a score changes on average when the names do; {} without the set."""
    folder = bench_folder("loaded")
    if folder is None:
        return {}
    gold = folder / "dev.jsonl"
    articles = gold_articles(gold)
    annotated = [annotate_quotes(article) for article in articles]
    ours = [_row(a.article, one.span, one.value) for a in annotated for one in score_judging(a, with_reported=True)]
    vader = [_row(a.article, s.span, abs(score_wording(s.span.of(a.text))[0])) for a in annotated for s in a.sentences]
    changes = swap_changes(articles)
    return {"model": referee("sentences", gold, ours), "VADER": referee("sentences", gold, vader),
            "names": {"swapped": len(changes), "change": sum(changes) / len(changes),
                      "unchanged": sum(change == 0 for change in changes)}}


def speed(texts: Sequence[str], score: Callable[[str], object]) -> float:
    """Sentences a second, the best of three runs over `texts`."""
    score(texts[0])
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        for text in texts:
            score(text)
        seconds.append(time.perf_counter() - began)
    return len(texts) / min(seconds)


def find_names(articles: Sequence[Article]) -> frozenset[str]:
    """Words that stand capitalised inside the articles' sentences and nowhere in lower case: told from all of them
    together, and not by the masking that is put to the test."""
    inside: set[str] = set()
    lower: set[str] = set()
    for article in articles:
        first, *rest = WORD.findall(article.text) or ["-"]
        if not is_title_case([first, *rest]):
            inside.update(word for word in rest if word[0].isupper())
        lower.update(word for word in (first, *rest) if word[:1].islower())
    return frozenset(word for word in inside if word.lower() not in lower | FUNCTION_WORDS)


def swap_names(text: str, names: frozenset[str], chance: random.Random) -> str:
    """The text with every run of names changed for another name, the same one for the same."""
    swapped: dict[str, str] = {}

    def other(run: re.Match[str]) -> str:
        return swapped.setdefault(run.group(), chance.choice(NAMES))

    longest_first = sorted(names.intersection(WORD.findall(text)), key=lambda name: (-len(name), name))
    if not longest_first:
        return text
    one = "|".join(map(re.escape, longest_first))
    return re.sub(rf"\b(?:{one})\b(?:\.? (?:{one})\b)*", other, text)


def swap_changes(articles: Sequence[Article], *, seed: int = 11) -> list[float]:
    """By what share of itself the score of each of `SWAPS` articles of one sentence changes when its names do."""
    chance = random.Random(seed)
    names = find_names(articles)
    changes: list[float] = []
    for article in articles:
        text = swap_names(article.text, names, chance)
        before = score_judging(annotate_quotes(article), with_reported=True)
        if text == article.text or len(before) != 1:
            continue
        after = score_judging(annotate_quotes(Article(article.id, text, article.outlet)), with_reported=True)
        changes.append(abs(after[0].value - before[0].value) / before[0].value)
        if len(changes) == SWAPS:
            break
    return changes


def _row(article: Article, span: Span, score: float) -> dict[str, object]:
    return {"article": article.id, "start": span.start, "end": span.end, "score": score}


def main() -> None:
    figures = accuracy()
    folder = bench_folder("loaded")
    if folder is None:
        print("judging sentences: skipped, the gold set is not beside the project (../shared/bench/loaded)")
        return
    names = figures.pop("names")
    for name, row in figures.items():
        print(f"{name:<6} macro-F1 {row['macro_f1']:.3f} (threshold {row['threshold']:.2f})   "
              f"AUC within outlets {row['within_outlet_auc']:.3f}")
    print(f"names swapped in {names['swapped']} sentences: score changed by {names['change']:.1%} on average, "
          f"not at all in {names['unchanged']}")
    texts = [article.text for article in gold_articles(folder / "dev.jsonl")]
    model = load_model()
    print(f"model  {speed(texts, lambda text: score_sentence(text, 0, model)):,.0f} sentences/s")
    print(f"VADER  {speed(texts, score_wording):,.0f} sentences/s")


if __name__ == "__main__":
    main()

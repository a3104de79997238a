"""Scores attributions: spans, speakers, both together, and how far the shares of quoted words are off.

Contents are cut at line ends; a predicted piece finds its gold piece when the two share half of what they cover
together (each piece at most once, the best overlap first). End to end, the speaker must be right as well: the
predicted mention overlaps the annotated source, or the two phrases have the same head or last word.
"""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from benchmarks.quotes.gold import Attribution, GoldArticle, Range
from benchmarks.quotes.marks import INSIDE, head_word, kind_of, last_word, quote_mask

KINDS = ("direct", "mixed", "indirect", "all")
LEAST_OVERLAP = 0.5
FEWEST_QUOTED = 3
Row = Mapping[str, Any]


def score(gold: Iterable[GoldArticle], rows: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 by kind, speaker accuracy, and `quote_share_error`, each rounded to four places."""
    by_article: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_article[row["article"]].append(row)
    counts: Counter[tuple[str, str]] = Counter()
    errors: list[float] = []
    for article in gold:
        _score_article(article, by_article.get(article.id, []), counts, errors)
    figures: dict[str, Any] = {kind: _figures(counts, kind) for kind in KINDS}
    figures["quote_share_error"] = round(sum(errors) / max(1, len(errors)), 4)
    return figures


def pieces_of(text: str, spans: Iterable[Range]) -> list[Range]:
    """Spans cut at line ends and trimmed, those made one that only white space parts; none without letter or digit."""
    cut: list[Range] = []
    for start, end in sorted(spans):
        for line in re.finditer(r"[^\n]+", text[start:end]):
            piece = line.group()
            begin = start + line.start() + len(piece) - len(piece.lstrip())
            stop = start + line.end() - len(piece) + len(piece.rstrip())
            if begin < stop:
                cut.append((begin, stop))
    joined: list[Range] = []
    for begin, stop in sorted(cut):
        gap = text[joined[-1][1] : begin] if joined else "\n"
        if "\n" not in gap and not gap.strip():
            joined[-1] = joined[-1][0], max(joined[-1][1], stop)
        else:
            joined.append((begin, stop))
    return [(s, e) for s, e in joined if any(map(str.isalnum, text[s:e]))]


def _overlap(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _score_article(article: GoldArticle, rows: Sequence[Row], counts: Counter[tuple[str, str]],
                   errors: list[float]) -> None:
    text, mask = article.text, quote_mask(article.text)
    golds = [(piece, a) for a in article.attributions for piece in pieces_of(text, a.content)]
    preds = []
    for row in rows:
        for piece in pieces_of(text, [(s, e) for s, e in row.get("spans") or [[row["start"], row["end"]]]]):
            if 2 * sum(_overlap(piece, dropped) for dropped in article.discard) <= piece[1] - piece[0]:
                preds.append((piece, row))
    matched, nearest = _match([g for g, _ in golds], [p for p, _ in preds])
    taken = {p: g for g, p in matched.items()}
    for number, (piece, _) in enumerate(preds):
        near = taken.get(number, nearest.get(number))
        _count(counts, "predicted", golds[near][1].kind if near is not None else kind_of(text, [piece], mask))
    for number, (_, attribution) in enumerate(golds):
        _count(counts, "gold", attribution.kind)
        if number in matched:
            _count_match(counts, attribution, preds[matched[number]][1])
    error = _share_error(article, golds, preds, mask)
    if error is not None:
        errors.append(error)


def _match(golds: Sequence[Range], preds: Sequence[Range]) -> tuple[dict[int, int], dict[int, int]]:
    """Which prediction each gold piece is paired with, and the gold piece that each prediction overlaps most."""
    pairs = []
    for g, gold in enumerate(golds):
        for p, pred in enumerate(preds):
            common = _overlap(gold, pred)
            if common:
                pairs.append((-common / (max(gold[1], pred[1]) - min(gold[0], pred[0])), g, p))
    matched: dict[int, int] = {}
    nearest: dict[int, int] = {}
    taken: set[int] = set()
    for value, g, p in sorted(pairs):
        nearest.setdefault(p, g)
        if -value >= LEAST_OVERLAP and g not in matched and p not in taken:
            matched[g] = p
            taken.add(p)
    return matched, nearest


def _count(counts: Counter[tuple[str, str]], what: str, kind: str, by: int = 1) -> None:
    counts[what, kind] += by
    counts[what, "all"] += by


def _count_match(counts: Counter[tuple[str, str]], attribution: Attribution, row: Row) -> None:
    _count(counts, "span", attribution.kind)
    if attribution.source:
        right = speaker_is_right(attribution, row)
        _count(counts, "sourced", attribution.kind)
        _count(counts, "speaker", attribution.kind, right)
    else:
        right = not row.get("speaker_text") and row.get("speaker_start") is None
    _count(counts, "end to end", attribution.kind, right)


def speaker_is_right(attribution: Attribution, row: Row) -> bool:
    """The predicted mention overlaps the source, or both phrases have the same head or last word."""
    start, end = row.get("speaker_start"), row.get("speaker_end")
    if start is not None and end is not None and any(_overlap((start, end), place) for place in attribution.source):
        return True
    said, gold = row.get("speaker_text") or "", attribution.source_text
    return bool(head_word(said)) and (head_word(said) == head_word(gold) or last_word(said) == last_word(gold))


def _share_error(article: GoldArticle, golds: Sequence[tuple[Range, Attribution]],
                 preds: Sequence[tuple[Range, Row]], mask: bytearray) -> float | None:
    """Half the sum of the differences between the speakers' shares of quoted words; None under three quotes."""
    text = article.text
    quoted = [
        a for a in article.attributions
        if any(mask[i] == INSIDE for piece in pieces_of(text, a.content) for i in range(*piece))
    ]
    if len(quoted) < FEWEST_QUOTED:
        return None
    want = _shares(text, mask, ((head_word(a.source_text), piece) for piece, a in golds))
    got = _shares(text, mask, ((head_word(row.get("speaker_text") or ""), piece) for piece, row in preds))
    if not got:
        return 1.0
    return sum(abs(want.get(name, 0) - got.get(name, 0)) for name in set(want) | set(got)) / 2


def _shares(text: str, mask: bytearray, named: Iterable[tuple[str, Range]]) -> dict[str, float]:
    words: Counter[str] = Counter()
    for name, (start, end) in named:
        found = re.finditer(r"\w[\w'’-]*", text[start:end])
        words[name] += sum(mask[start + word.start()] == INSIDE for word in found)
    total = sum(words.values())
    return {name: count / total for name, count in words.items()} if total else {}


def _figures(counts: Counter[tuple[str, str]], kind: str) -> dict[str, Any]:
    predicted, gold = counts["predicted", kind], counts["gold", kind]
    return {
        "span": _prf(counts["span", kind], predicted, gold),
        "speaker_accuracy": round(counts["speaker", kind] / max(1, counts["sourced", kind]), 4),
        "end_to_end": _prf(counts["end to end", kind], predicted, gold),
        "gold": gold,
    }


def _prf(correct: int, predicted: int, gold: int) -> dict[str, float]:
    p = correct / predicted if predicted else float(gold == 0)
    r = correct / gold if gold else float(predicted == 0)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}

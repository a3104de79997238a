"""Where in a source a quote's words come from: runs of the same words, and the chain of them that explains most.

The method is that of sequence aligners (seed, chain, extend): runs of words that stand in both texts are the seeds,
the best chain pays for each jump, and what lies between two seeds is aligned word by word.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from mediacompare.align.meaning import is_content
from mediacompare.align.source_index import SourceIndex

MOST_PLACES = 12
MOST_RUNS = 160
# In so short a quote every content word has to count.
SHORT_QUOTE = 4
# What a jump costs, in words: back or to another sentence, and at most within the same one.
FAR_JUMP, NEAR_JUMP, PER_WORD = 3.5, 1.5, 0.1
# Two parts are still side by side when so few words are missing over a sentence's end.
WORDS_OVER_A_SENTENCE_END = 4


@dataclass(frozen=True, slots=True)
class Run:
    """`size` words in a row that are the same from word `q` of the quote and word `s` of the source."""

    q: int
    s: int
    size: int


def find_runs(forms: Sequence[str], index: SourceIndex) -> list[Run]:
    """The runs that can tell where a quote comes from: three words or more, or rarer words in a row of one or two."""
    runs: list[Run] = []
    length = 0
    for q in range(len(forms)):
        before, length = length, max(length - 1, 0)
        at = index.find(forms[q : q + length]) if length else 0
        while q + length < len(forms) and forms[q + length] in index.vocabulary:
            at = index.find(forms[q : q + length + 1], at)
            if at < 0:
                break
            length += 1
        if length and length > before - 1:
            runs.extend(_places(forms[q : q + length], q, index, short=len(forms) <= SHORT_QUOTE))
    if len(runs) > MOST_RUNS:
        runs = sorted(runs, key=lambda run: -run.size)[:MOST_RUNS]
    return sorted(runs, key=lambda run: (run.q, run.s))


def _places(forms: Sequence[str], q: int, index: SourceIndex, *, short: bool) -> list[Run]:
    size = len(forms)
    most = MOST_PLACES if size >= 3 or short else 2 if size == 2 else 1
    if size == 1 and not is_content(forms[0]):
        return []
    found = list(islice(index.find_all(forms), most + 1))
    # A longer run that comes often (a refrain) still tells more than none; a short one does not.
    return [Run(q, s, size) for s in found[:most]] if size >= 3 or len(found) <= most else []


def best_chain(runs: Sequence[Run], index: SourceIndex, marks: Sequence[int] = ()) -> list[Run]:
    """The runs, each trimmed where it overlaps the one before, that together explain most of the quote.

    A jump at one of the `marks` (word numbers before which an ellipsis or bracket stands) costs less.
    """
    scores: list[float] = []
    links: list[int] = []
    for j, run in enumerate(runs):
        best, link = float(run.size), -1
        for i in range(j):
            before = runs[i]
            new = run.q + run.size - max(run.q, before.q + before.size)
            if new <= 0 or before.q >= run.q or scores[i] + new <= best:
                continue
            score = scores[i] + new - jump_cost(before, run, index, marks)
            if score > best:
                best, link = score, i
        scores.append(best)
        links.append(link)
    if not scores:
        return []
    at = max(range(len(runs)), key=lambda k: (scores[k], -k))
    chain = []
    while at >= 0:
        chain.append(runs[at])
        at = links[at]
    return _trim(chain[::-1])


def _trim(chain: Sequence[Run]) -> list[Run]:
    trimmed: list[Run] = []
    for run in chain:
        cut = max(0, trimmed[-1].q + trimmed[-1].size - run.q) if trimmed else 0
        if trimmed and trimmed[-1].s + trimmed[-1].size > run.s + cut >= trimmed[-1].s:
            cut = max(cut, trimmed[-1].s + trimmed[-1].size - run.s)
        if cut < run.size:
            trimmed.append(Run(run.q + cut, run.s + cut, run.size - cut))
    return trimmed


def jump_cost(a: Run, b: Run, index: SourceIndex, marks: Sequence[int]) -> float:
    """What it costs, in words, that run `b` follows run `a` in the quote."""
    missing = b.s - (a.s + a.size)
    added = max(0, b.q - (a.q + a.size))
    if missing >= 0 and any(a.q + a.size <= m <= b.q for m in marks):
        return min(PER_WORD * missing, NEAR_JUMP)
    if is_near(a, b, index):
        return min(0.3 + PER_WORD * (abs(missing) + added), NEAR_JUMP)
    return FAR_JUMP


def is_near(a: Run, b: Run, index: SourceIndex) -> bool:
    """Whether `b` goes on after `a` in the same sentence of the source, or a few words into the next one."""
    end = a.s + a.size
    overlap = max(0, a.q + a.size - b.q)
    if b.s + overlap < end:
        return False
    last, first = index.sentence(end - 1), index.sentence(min(b.s + overlap, b.s + b.size - 1))
    return first == last or (first == last + 1 and b.s + overlap - end <= WORDS_OVER_A_SENTENCE_END)


def split_parts(chain: Sequence[Run], index: SourceIndex) -> list[list[Run]]:
    """The chain cut where it jumps to another place of the source."""
    parts: list[list[Run]] = []
    for run in chain:
        if parts and is_near(parts[-1][-1], run, index):
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts

"""One quote held against one source: the ways a quote can be found, tried from the strictest on."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediacompare.align.chain import Run, best_chain, find_runs, split_parts
from mediacompare.align.diff import Step, align_words, steps_between
from mediacompare.align.marks import MarkedQuote
from mediacompare.align.meaning import is_content
from mediacompare.align.respelling import find_respelled
from mediacompare.align.segments import Place, all_found, follow_segments, jumps_too_far, turns_meaning
from mediacompare.align.source_index import SourceIndex
from mediacompare.model import Verdict

# How many of the quote's words must stand in the source, in one place or spread over several.
SHARE_IN_ONE_PLACE, SHARE_OVER_PLACES = 0.6, 0.7
FEWEST_WORDS = 3
# Words beyond the first and last run that are aligned one by one, and how many more of the source's.
REACH, SLACK = 20, 3
HAS_MARKS = re.compile(r"[\[(…]|\.\s?\.")


@dataclass(frozen=True, slots=True)
class Match:
    """How a quote was found: `parts` are steps (see `diff.Step`), one list for each stretch of the source.

    `literal` says that the quote stands there with its brackets and dots and all: one step covers everything.
    """

    verdict: Verdict
    parts: tuple[tuple[Step, ...], ...] = ()
    literal: bool = False


def match_quote(read: MarkedQuote, index: SourceIndex) -> Match:
    """The strictest way in which the quote's words (at least one) stand in the source (at least one word)."""
    return _whole(read, index) or _marked(read, index) or _changed(read, index)


def _whole(read: MarkedQuote, index: SourceIndex) -> Match | None:
    """All words in a row. Marks count as the source's own when it has such marks there."""
    at = index.find(read.literal.forms)
    place = (at, at + len(read.literal)) if at >= 0 else find_respelled(read.literal, read.text, index)
    if place is None:
        return None
    own_marks = not read.marks or HAS_MARKS.search(_print_around(*place, index))
    verdict: Verdict = "verbatim" if own_marks else "marked_edit"
    return Match(verdict, ((Step(True, 0, len(read.words), *place),),), literal=True)


def _print_around(start: int, end: int, index: SourceIndex) -> str:
    """The source's print from word `start` to word `end`, with the marks that may stand directly beside them."""
    return index.text[max(0, index.words.starts[start] - 1) : index.words.ends[end - 1] + 1]


def _marked(read: MarkedQuote, index: SourceIndex) -> Match | None:
    """Every run of words between the marks, word for word."""
    if not read.marks or not len(read.words):
        return None
    segments, places = read.segments, follow_segments(read, index)
    if not places:
        scattered = all_found(read, index)
        if scattered and len(segments) > 1 and _are_telling(read):
            return Match("spliced", tuple(_part([s], [p]) for s, p in zip(segments, scattered, strict=True)))
        return None
    gaps = [(a, b, read.mark_at(s[1])) for (a, b), s in zip(pairwise(places), segments, strict=False)]
    if any(jumps_too_far(a, b, marks, index) for a, b, marks in gaps):
        if not _are_telling(read):
            return None
        return Match("spliced", tuple(_part([s], [p]) for s, p in zip(segments, places, strict=True)))
    turned = any(turns_meaning(a[1], b[0], marks, read, index) for a, b, marks in gaps)
    return Match("altered" if turned else "marked_edit", (_part(segments, places),))


def _are_telling(read: MarkedQuote) -> bool:
    """Whether each run of words between marks is long enough to say where it comes from."""
    runs = [read.words.forms[a:b] for a, b in read.segments]
    return all(len(run) + any(map(is_content, run)) >= FEWEST_WORDS for run in runs)


def _part(segments: Sequence[Place], places: Sequence[Place]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for (q0, q1), (s0, s1) in zip(segments, places, strict=True):
        if steps:
            steps.append(Step(False, q0, q0, steps[-1].s1, s0))
        steps.append(Step(True, q0, q1, s0, s1))
    return tuple(steps)


def _changed(read: MarkedQuote, index: SourceIndex) -> Match:
    """Words changed, dropped, added or joined from several places."""
    forms = read.words.forms
    if SHARE_IN_ONE_PLACE * len(forms) > len(index.words):
        return Match("not_found")
    chain = best_chain(find_runs(forms, index), index, [m.before for m in read.marks])
    parts = [p for p in split_parts(chain, index) if _is_strong(p, forms)]
    parts = split_parts([run for part in parts for run in part], index)
    if len(parts) > 1 and not _one_sentence(parts, index):
        filled = [_fill(part, _room(parts, i, len(forms)), forms, index) for i, part in enumerate(parts)]
        if sum(map(_same_words, filled)) >= SHARE_OVER_PLACES * len(forms):
            return Match(_verdict_over_places(read, filled, index), tuple(filled))
        parts = [max(parts, key=lambda part: sum(run.size for run in part))]
    filled = [_fill(part, _room(parts, i, len(forms)), forms, index) for i, part in enumerate(parts)]
    found = sum(map(_same_words, filled))
    if found >= max(SHARE_IN_ONE_PLACE * len(forms), min(FEWEST_WORDS, len(forms) - 1), 2):
        return Match("altered", tuple(filled))
    return Match("not_found")


def _verdict_over_places(read: MarkedQuote, parts: Sequence[tuple[Step, ...]], index: SourceIndex) -> Verdict:
    """Spliced, unless every jump is an ellipsis that may jump so far: then it is the words that were altered."""
    for a, b in pairwise(parts):
        marks = [m for m in read.marks if a[-1].q1 <= m.before <= b[0].q0 and m.kind == "ellipsis"]
        if not marks or jumps_too_far((a[0].s0, a[-1].s1), (b[0].s0, b[-1].s1), marks, index):
            return "spliced"
    return "altered"


def _is_strong(part: Sequence[Run], forms: Sequence[str]) -> bool:
    """Whether a part of the chain is more than words that meet by chance."""
    words = [forms[i] for run in part for i in range(run.q, run.q + run.size)]
    return len(words) + any(map(is_content, words)) > FEWEST_WORDS or len(forms) <= FEWEST_WORDS + 1


def _one_sentence(parts: Sequence[Sequence[Run]], index: SourceIndex) -> bool:
    return len({index.sentence(run.s) for part in parts for run in part}) == 1


def _same_words(part: Sequence[Step]) -> int:
    return sum(step.q1 - step.q0 for step in part if step.same)


def _room(parts: Sequence[Sequence[Run]], i: int, size: int) -> Place:
    """The quote's words that part `i` has to account for: those after the part before it, up to the next part."""
    start = 0 if i == 0 else parts[i][0].q
    return start, parts[i + 1][0].q if i + 1 < len(parts) else size


def _fill(part: Sequence[Run], room: Place, forms: Sequence[str], index: SourceIndex) -> tuple[Step, ...]:
    """The steps of one part: its runs, and the words between and around them aligned one by one."""
    source = index.words.forms
    first, last = part[0], part[-1]
    start, end = max(room[0], first.q - REACH), min(room[1], last.q + last.size + REACH)
    head = max(0, first.s - (first.q - start) - SLACK)
    pairs = [(start + q, head + s) for q, s in align_words(forms[start : first.q], source[head : first.s], "start")]
    for i, run in enumerate(part):
        if i:
            q, s = part[i - 1].q + part[i - 1].size, part[i - 1].s + part[i - 1].size
            pairs.extend((q + k, s + m) for k, m in align_words(forms[q : run.q], source[s : run.s]))
        pairs.extend((run.q + k, run.s + k) for k in range(run.size))
    q, s = last.q + last.size, last.s + last.size
    tail = source[s : s + end - q + SLACK]
    pairs.extend((q + k, s + m) for k, m in align_words(forms[q:end], tail, "end"))
    return _with_ends(steps_between(pairs, forms), room, index)


def _with_ends(steps: list[Step], room: Place, index: SourceIndex) -> tuple[Step, ...]:
    """Words of the quote before the first and after the last same word, beside the source's words there."""
    first, last = steps[0], steps[-1]
    ends = list(steps)
    if first.q0 > room[0]:
        s = first.s0
        while s > 0 and first.s0 - s < first.q0 - room[0] + 2 and not index.ends_clause(s - 1):
            s -= 1
        ends.insert(0, Step(False, room[0], first.q0, s, first.s0))
    if last.q1 < room[1]:
        s = last.s1
        while not index.ends_clause(s - 1) and s < last.s1 + room[1] - last.q1 + 2:
            s += 1
        ends.append(Step(False, last.q1, room[1], last.s1, s))
    return tuple(ends)

"""The same words of a speaker as several articles print them: where, how much of them, and whether they agree.

No source is needed: what stands inside quotation marks in two articles is compared word by word. Two articles print
the same quotation when a run of `RUN` words or more, punctuation and case aside, stands inside quotation marks in both.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from mediacompare.align.folding import FoldedWords, fold_words
from mediacompare.model import AnnotatedArticle, Event, Quote, Span

RUN = 6
"""So many words in a row make two quotations one."""
_LONG_RUN, _MOST = 9, 0.6
"""One utterance is shown by a row of nine words, or one that is so large a part of the shorter printing."""
LEFT_OUT = 7
"""So many words in a row that one article prints and another nowhere are told as left out."""
_KNOWN = 3
"""A word that stands in a row of so many words of the other article is not missing there."""
_AROUND, _CHANGED = 3, 4
"""A change of wording has so many common words on both sides, and at most so many words of its own."""
_SMALL = frozenset("a an the and that so but or of to in on at for is are was were uh um well".split())
_MARKED = ("[", "]", "…", "..", ". .", "(", "“", "”", '"', "--", "—")
"""Between the common words these show an edit, or the end of a quotation: no silent change of wording."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How one article prints the quotation.

    `spans` are the stretches inside quotation marks that belong to it; `words` their words. `paragraph` counts from 1
    below the headline, of `paragraphs`. `quotes` are the article's quotes that hold a stretch of it.
    """

    article: str
    spans: tuple[Span, ...]
    words: int
    paragraph: int
    paragraphs: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the quotation that `article` prints at `span` and `other` prints nowhere."""

    article: str
    other: str
    span: Span


@dataclass(frozen=True, slots=True)
class Rewording:
    """The same place of the quotation in two articles with other words: `span` and `other_span` hold the change with
    the common words around it; `changed` and `other_changed` are the words that differ, either may be None."""

    article: str
    other: str
    span: Span
    other_span: Span
    changed: Span | None
    other_changed: Span | None


@dataclass(frozen=True, slots=True)
class SameQuotation:
    """One quotation in several articles: `shared` is where its longest common run stands in the first printing."""

    printings: tuple[Printing, ...]
    shared: tuple[str, Span]
    left_out: tuple[LeftOut, ...]
    rewordings: tuple[Rewording, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """All quoted words of one article, in order; `paragraphs` has each word's paragraph, `stretches` its stretch,
    `told` the short rows of words of the whole article, `rows` where each row of `RUN` quoted words begins."""

    annotated: AnnotatedArticle
    words: FoldedWords
    paragraphs: tuple[int, ...]
    stretches: tuple[int, ...]
    told: frozenset[tuple[str, ...]]
    rows: Mapping[tuple[str, ...], tuple[int, ...]]


_Run = tuple[int, int, int, int, int]
"""Article and place of the run's first word, twice, and its length."""
_Node = tuple[int, int]
"""An article and a paragraph of it."""


def find_same_quotations(event: Event) -> tuple[SameQuotation, ...]:
    """Every quotation that two articles of the coverage or more print, in the order of the first article.

    What one paragraph has inside quotation marks is one quotation; headlines are left out.
    """
    said = [_said(annotated) for annotated in event.coverage]
    runs = [run for a in range(len(said)) for b in range(a + 1, len(said)) for run in _runs(said, a, b)]
    found = [_quotation(said, nodes, runs) for nodes in _groups(said, runs)]
    return tuple(sorted((one for one in found if one), key=lambda one: (-len(one.printings), one.shared[1])))


def _said(annotated: AnnotatedArticle) -> _Said:
    paragraph_of: list[tuple[int, int]] = [(s.span.end, s.paragraph) for s in annotated.sentences]
    title = annotated.article.headline
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    stretches: list[int] = []
    for number, span in enumerate(annotated.quoted):
        if title is not None and span.overlaps(title):
            continue
        words = fold_words(annotated.text, span.start, span.end)
        forms += words.forms
        starts += words.starts
        ends += words.ends
        paragraphs += [next((p for end, p in paragraph_of if start < end), 0) for start in words.starts]
        stretches += [number] * len(words)
    body = fold_words(annotated.text, title.end if title else 0).forms
    told = frozenset(tuple(body[i : i + _KNOWN]) for i in range(len(body) - _KNOWN + 1))
    rows: dict[tuple[str, ...], tuple[int, ...]] = {}
    for i in range(len(forms) - RUN + 1):
        row = tuple(forms[i : i + RUN])
        rows[row] = (*rows.get(row, ()), i)
    return _Said(annotated, FoldedWords(tuple(forms), tuple(starts), tuple(ends)), tuple(paragraphs),
                 tuple(stretches), told, rows)  # fmt: skip


def _runs(said: Sequence[_Said], a: int, b: int) -> Iterator[_Run]:
    """The longest rows of common words of two articles' quotations, each within a paragraph of both, in order."""
    first, second = said[a], said[b]
    places = sorted((i, j) for row in first.rows.keys() & second.rows.keys()
                    for i, j in product(first.rows[row], second.rows[row]))  # fmt: skip
    reached: dict[int, int] = {}
    for i, j in places:
        if i >= reached.get(j - i, 0):
            size = _common(first, second, i, j)
            reached[j - i] = i + size
            if size >= RUN:
                yield a, i, b, j, size


def _common(first: _Said, second: _Said, i: int, j: int) -> int:
    """How many words from two places on are the same, within the paragraphs of both."""
    size = 0
    while (
        i + size < len(first.words)
        and j + size < len(second.words)
        and first.words.forms[i + size] == second.words.forms[j + size]
        and first.paragraphs[i + size] == first.paragraphs[i]
        and second.paragraphs[j + size] == second.paragraphs[j]
    ):
        size += 1
    return size


def _groups(said: Sequence[_Said], runs: Iterable[_Run]) -> list[frozenset[_Node]]:
    """Paragraphs of several articles that are tied by common runs, at most one of each article: its first with the
    longest run."""
    ties: list[tuple[int, _Node, _Node]] = sorted(
        ((size, (a, said[a].paragraphs[i]), (b, said[b].paragraphs[j])) for a, i, b, j, size in runs),
        key=lambda tie: (-tie[0], tie[1], tie[2]),
    )
    group_of: dict[_Node, set[_Node]] = {}
    for _, one, other in ties:
        first, second = group_of.get(one, {one}), group_of.get(other, {other})
        if first is second or {article for article, _ in first} & {article for article, _ in second}:
            continue
        grown = first | second
        group_of.update(dict.fromkeys(grown, grown))
    return [frozenset(group) for group in {id(group): group for group in group_of.values()}.values()]


def _quotation(said: Sequence[_Said], nodes: frozenset[_Node], runs: Sequence[_Run]) -> SameQuotation | None:
    order = sorted(nodes)
    own = [
        run for run in runs
        if (run[0], said[run[0]].paragraphs[run[1]]) in nodes and (run[2], said[run[2]].paragraphs[run[3]]) in nodes
    ]  # fmt: skip
    if not own:
        return None
    if not any(_is_same(said, run) for run in own):
        return None
    a, i, _, _, size = max(own, key=lambda run: (run[4], -run[0], -run[1]))
    shared = (said[a].annotated.article.id, _span(said[a], i, i + size))
    pairs = [(one, other) for one in order for other in order if one != other]
    left_out = [found for one, other in pairs for found in _left_out(said[one[0]], one[1], said[other[0]])]
    reworded = [
        found for one, other in pairs if one < other
        for found in _rewordings(said[one[0]], one[1], said[other[0]], other[1])
    ]  # fmt: skip
    printings = tuple(_printing(said[article], paragraph) for article, paragraph in order)
    return SameQuotation(printings, shared, tuple(left_out), tuple(reworded))


def _is_same(said: Sequence[_Said], run: _Run) -> bool:
    """Whether a common row is long enough to be one utterance: a phrase of six words may be said twice."""
    a, i, b, j, size = run
    whole = min(said[a].paragraphs.count(said[a].paragraphs[i]), said[b].paragraphs.count(said[b].paragraphs[j]))
    return size >= _LONG_RUN or size >= _MOST * whole


def _printing(said: _Said, paragraph: int) -> Printing:
    annotated = said.annotated
    inside = [i for i, p in enumerate(said.paragraphs) if p == paragraph]
    spans = tuple(annotated.quoted[number] for number in sorted({said.stretches[i] for i in inside}))
    numbers = list(dict.fromkeys(s.paragraph for s in annotated.sentences if not s.in_headline))
    quotes = tuple(q for q in annotated.quotes if any(s.overlaps(own) for s in q.quoted for own in spans))
    return Printing(annotated.article.id, spans, len(inside), numbers.index(paragraph) + 1, len(numbers), quotes)


def _left_out(one: _Said, paragraph: int, other: _Said) -> Iterator[LeftOut]:
    """Rows of words of one article's quotation that stand nowhere in the other article."""
    forms, size = one.words.forms, len(one.words)
    inside = [i for i in range(size) if one.paragraphs[i] == paragraph]
    known: set[int] = set()
    for i in range(size - _KNOWN + 1):
        if forms[i : i + _KNOWN] in other.told:
            known.update(range(i, i + _KNOWN))
    row: list[int] = []
    for i in [*inside, -1]:
        if i >= 0 and i not in known and (not row or one.stretches[row[-1]] == one.stretches[i]):
            row.append(i)
            continue
        if len(row) >= LEFT_OUT:
            yield LeftOut(one.annotated.article.id, other.annotated.article.id, _span(one, row[0], row[-1] + 1))
        row = [i] if i >= 0 and i not in known else []


def _rewordings(one: _Said, paragraph: int, other: _Said, other_paragraph: int) -> Iterator[Rewording]:
    """Where two printings have a few other words between common ones, and no mark of an edit in either."""
    first = [i for i, p in enumerate(one.paragraphs) if p == paragraph]
    second = [j for j, p in enumerate(other.paragraphs) if p == other_paragraph]
    matcher = SequenceMatcher(None, [one.words.forms[i] for i in first], [other.words.forms[j] for j in second], False)
    codes = matcher.get_opcodes()
    for before, change, after in zip(codes, codes[1:], codes[2:], strict=False):
        _, i1, i2, j1, j2 = change
        sizes = before[2] - before[1], after[2] - after[1]
        if change[0] == "equal" or min(sizes) < _AROUND or max(i2 - i1, j2 - j1) > _CHANGED:
            continue
        a = _within(one, first[max(before[1], i1 - 8)], first[i1 - 1], first[i2], first[min(after[2], i2 + 8) - 1])
        b = _within(other, second[max(before[3], j1 - 8)], second[j1 - 1], second[j2],
                    second[min(after[4], j2 + 8) - 1])
        found = Rewording(
            one.annotated.article.id, other.annotated.article.id, _span(one, *a), _span(other, *b),
            _span(one, first[i1], first[i2 - 1] + 1) if i2 > i1 else None,
            _span(other, second[j1], second[j2 - 1] + 1) if j2 > j1 else None,
        )  # fmt: skip
        core = (first[i1 - 1], first[i2] + 1), (second[j1 - 1], second[j2] + 1)
        if _is_silent(one, core[0]) and _is_silent(other, core[1]) and _is_wording(one, other, change, first, second):
            yield found


def _within(said: _Said, first: int, before: int, after: int, last: int) -> tuple[int, int]:
    """The words from `first` to `last`, half-open, as far as they stand inside the marks around the change."""
    while said.stretches[first] != said.stretches[before]:
        first += 1
    while said.stretches[last] != said.stretches[after]:
        last -= 1
    return first, last + 1


def _is_silent(said: _Said, core: tuple[int, int]) -> bool:
    """Whether the stretch stands inside one pair of quotation marks, without a mark of an edit."""
    words = _span(said, *core).of(said.annotated.text)
    one_stretch = len({said.stretches[i] for i in range(*core)}) == 1
    return one_stretch and not any(mark in words for mark in _MARKED)


def _is_wording(
    one: _Said, other: _Said, change: tuple[str, int, int, int, int], first: Sequence[int], second: Sequence[int]
) -> bool:
    """Whether the words differ in more than spelling and small words, and neither version stands in both articles."""
    _, i1, i2, j1, j2 = change
    own, others = ([said.words.forms[i] for i in places]
                   for said, places in ((one, first[i1:i2]), (other, second[j1:j2])))  # fmt: skip
    if not (set(own) ^ set(others)) - _SMALL or "".join(own) == "".join(others):
        return False
    if own and others and SequenceMatcher(None, "".join(own), "".join(others)).ratio() > 0.75:
        return False
    version, other_version = (
        tuple(said.words.forms[i] for i in places[low - 1 : high + 1])[:_KNOWN]
        for said, places, low, high in ((one, first, i1, i2), (other, second, j1, j2))
    )
    return version not in other.told and other_version not in one.told


def _span(said: _Said, first: int, last: int) -> Span:
    return Span(said.words.starts[first], said.words.ends[last - 1])

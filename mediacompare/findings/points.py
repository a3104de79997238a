"""What all tell, what all but one tell, and what one article alone tells, in sentences: full counts of points."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mediacompare.align.folding import fold_words
from mediacompare.display import capital, count_of, listed, number, spelled
from mediacompare.findings.excerpts import ended, excerpt
from mediacompare.findings.weighed import Weighed
from mediacompare.findings.wording import all_of, article_names, counted
from mediacompare.model import AnnotatedArticle, Event, Finding, Span
from mediacompare.tidy import TidyTable

PAGE = "only-here"
# A point of fewer words is hardly missed; so many in a row make a passage.
LEAST_WORDS, LEAST_RUN_WORDS = 8, 30
# Words that lean on the sentence before; letters that make words one; the share of words that makes one point of two.
LEANING = frozenset(
    """he she it they this that these those his her its their we i you and but so or then there such another others both
    here still yet also however instead meanwhile""".split()
)
SHORT, STEM, SAME_SHARE = 3, 6, 0.45
# What was measured on events that the model had not seen (`python -m benchmarks.passages points`): the share of right
# claims that the one article leaves it out, and that all others do.
ALL_BUT_ONE_RIGHT, ONE_RIGHT = 0.9, 0.95
_SHOWN = 24
_ENOUGH = 2
"""So many findings of a kind are proposed for each article."""
Rows = Sequence[Mapping[str, Any]]


def find(event: Event, table: TidyTable) -> tuple[Weighed, ...]:
    """What the points of an event say; `table` is the measure `points`. Nothing with fewer than two articles."""
    points: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in table.records():
        points[row["point"]].append(row)
    if not points:
        return ()
    shown = _Shown(event, article_names(event))
    found = list(points.values())
    return (*_all_but_one(shown, found), *_one_only(shown, found), *_in_all(shown, found))


@dataclass(frozen=True, slots=True)
class _Shown:
    event: Event
    names: Mapping[str, str]

    @property
    def words(self) -> int:
        return sum(len(annotated.words) for annotated in self.event.coverage)

    def quoted(self, article: str, span: Span) -> str:
        return excerpt(self.event.by_id()[article].text, span, most=_SHOWN)

    def stands_alone(self, rows: Rows) -> bool:
        """Whether the words that are shown can be read without what stands before them: not "He said so"."""
        text = self.event.by_id()[rows[0]["best_article"]].text
        opening = text[rows[0]["best_start"] : rows[0]["best_end"]].lstrip("“‘\"'— ").split(" ", 2)[:2]
        first = opening[0].strip(",").lower() if opening else ""
        return first not in LEANING and not opening[0].endswith(("’s", "'s", "’re", "'re"))

    def could_tell(self, article: str, told: Rows) -> bool:
        """Whether an article is no earlier than one that tells the point: what came later it could not tell."""
        articles = self.event.by_id()
        own, others = articles[article].article.date, [articles[row["article"]].article.date for row in told]
        return own is None or any(other is None or other <= own for other in others)

    def is_one_point(self, told: Rows) -> bool:
        """Whether the articles that tell a point share so many of its words that it is the same beyond doubt."""
        words = [self._words_of(row) for row in told]
        return all(len(a & b) >= SAME_SHARE * min(len(a), len(b)) for i, a in enumerate(words) for b in words[i + 1 :])

    def _words_of(self, row: Mapping[str, Any]) -> set[str]:
        text = self.event.by_id()[row["article"]].text
        places = [map(int, place.split("-")) for place in row["passages"].split("; ")]
        forms = [form for start, end in places for form in fold_words(text, start, end).forms]
        return {form[:STEM] for form in forms if len(form) > SHORT}

    def total(self, article: str) -> int:
        return len(self.event.by_id()[article].words)


def _all_but_one(shown: _Shown, points: Sequence[Rows]) -> Iterator[Weighed]:
    """For each article that leaves out what all others tell, the longest such points."""
    missed: dict[str, list[Rows]] = defaultdict(list)
    for rows in points:
        told = [row for row in rows if row["level"] == "told"]
        long = min((row["words"] for row in told), default=0) >= LEAST_WORDS
        if rows[0]["spread"] != "all but one" or len(told) != len(rows) - 1 or not long:
            continue
        article = next(row["article"] for row in rows if row["level"] == "left out")
        if shown.stands_alone(rows) and shown.could_tell(article, told) and shown.is_one_point(told):
            missed[article].append(rows)
    for article, of_article in missed.items():
        for rows in sorted(of_article, key=lambda rows: (-_words(rows), rows[0]["point"]))[:_ENOUGH]:
            best = rows[0]["best_article"]
            quoted = shown.quoted(best, Span(rows[0]["best_start"], rows[0]["best_end"]))
            others = spelled(len(rows) - 1)
            sentence = _ended(f"All but {shown.names[article]} tell this: {quoted}")
            detail = (
                f"{capital(others)} of {spelled(len(rows))} articles tell it, in {number(_words(rows))} words; "
                f"{_more(len(of_article))}nothing near it was found in {shown.names[article]}. "
                f"The words shown are those of {shown.names[best]}.{_resting(rows)}"
            )
            yield _weighed(shown, "all but one", sentence, detail, rows, differ=1, sure=ALL_BUT_ONE_RIGHT)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("…”") else ended(sentence)


def _more(count: int) -> str:
    return f"it is one of {spelled(count)} such points; " if count > 1 else ""


def _resting(rows: Rows) -> str:
    name = rows[0]["rests_on"]
    return f" The point rests on {name}." if name[:1].isupper() and " " in name else ""


def _one_only(shown: _Shown, points: Sequence[Rows]) -> Iterator[Weighed]:
    """For each article its longest passages, sentences in a row, that no other comes near."""
    alone: dict[str, list[Rows]] = defaultdict(list)
    for rows in points:
        if rows[0]["spread"] == "one":
            alone[next(row["article"] for row in rows if row["level"] == "told")].append(rows)
    for annotated in shown.event.coverage:
        key = annotated.article.id
        runs = [(sum(_words(rows) for rows in run), run) for run in _runs(annotated, alone.get(key, ()))]
        readable = [(words, run) for words, run in runs if shown.stands_alone(_longest(run))]
        kept = sorted(readable, key=lambda pair: (-pair[0], pair[1][0][0]["point"]))[:_ENOUGH]
        for words, run in kept:
            if words >= LEAST_RUN_WORDS:
                yield _alone(shown, key, run, words, total=sum(len(other) for _, other in runs))


def _alone(shown: _Shown, article: str, run: Sequence[Rows], words: int, *, total: int) -> Weighed:
    longest = _longest(run)
    quoted = shown.quoted(article, Span(longest[0]["best_start"], longest[0]["best_end"]))
    others = len(longest) - 1
    sentence = _ended(f"Only {shown.names[article]} tells this: {quoted}")
    row = "a sentence" if len(run) == 1 else f"{spelled(len(run))} sentences in a row"
    near = f"the other {'article' if others == 1 else spelled(others)}"
    detail = (
        f"It stands in {row}, {number(words)} of the article’s {number(shown.total(article))} words; "
        f"nothing near it was found in {near}. "
        f"At least {counted(total, 'sentence')} {'is' if total == 1 else 'are'} told by this article alone."
        f"{_resting(longest)}"
    )
    merged = [row for rows in run for row in rows]
    return _weighed(shown, "one only", sentence, detail, merged, differ=others, sure=ONE_RIGHT)


def _longest(run: Sequence[Rows]) -> Rows:
    """The point of a run that most words tell."""
    return max(run, key=lambda rows: (_words(rows), -rows[0]["point"]))


def _runs(annotated: AnnotatedArticle, points: Sequence[Rows]) -> list[list[Rows]]:
    """The points of one article alone whose sentences follow one another, in the order of the text."""
    places = {sentence.span.start: place for place, sentence in enumerate(annotated.sentences)}
    ordered = sorted(points, key=lambda rows: int(rows[0]["best_start"]))
    runs: list[list[Rows]] = []
    last = -2
    for rows in ordered:
        place = places[rows[0]["best_start"]]
        if place != last + 1:
            runs.append([])
        runs[-1].append(rows)
        last = place
    return runs


def _in_all(shown: _Shown, points: Sequence[Rows]) -> Iterator[Weighed]:
    """How much the articles have in common: the points that all tell."""
    common = [rows for rows in points if all(row["level"] == "told" for row in rows)]
    if not common:
        return
    articles = len(common[0])
    texts = [
        f"{shown.names[a.article.id]}: {number(sum(_words_in(rows, a.article.id) for rows in common))} of "
        f"{number(len(a.words))} words"
        for a in shown.event.coverage
    ]
    tell = "is told by" if len(common) == 1 else "are told by"
    sentence = f"{capital(count_of(len(common), 'point', words=True))} {tell} {all_of(articles)}."
    merged = [row for rows in common for row in rows]
    yield _weighed(shown, "told by all", sentence, f"{capital(listed(texts))}.", merged, differ=0, sure=1.0)


def _words(rows: Rows) -> int:
    return sum(int(row["words"]) for row in rows if row["level"] == "told")


def _words_in(rows: Rows, article: str) -> int:
    return sum(int(row["words"]) for row in rows if row["article"] == article)


def _weighed(
    shown: _Shown, kind: str, sentence: str, detail: str, rows: Rows, *, differ: int, sure: float
) -> Weighed:
    evidence = tuple(
        f"{row['article']}:{place}" for row in rows if row["level"] == "told" for place in row["passages"].split("; ")
    )
    share = _words(rows) / shown.words if shown.words else 0.0
    finding = Finding(PAGE, sentence, detail, PAGE, evidence)
    return Weighed(kind, finding, differ, len(shown.event.coverage), share, sure)

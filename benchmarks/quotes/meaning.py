"""Whether a meaning was turned round: contents that begin behind a negation or quantity, or end before one.

Written apart from the rules that it checks: it reads the text between a cue and its content, the text behind the
content, and nothing else. "promised not [to pay]" is an offence, "[to pay], not to apologise" with the brackets closed
too early is one, "[to pay], but nobody believes it" is none: that is a clause of its own.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gold import BENCH, bench_folder
from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.quotes.reading.vocabulary import AUX, PAST, THIRD, word_classes
from mediacompare.ingest import iter_articles
from mediacompare.model import AnnotatedArticle, Article, Quote, Span

ROOT = Path(__file__).resolve().parents[2]
TASKS = ("quotes", "speakers")
NEGATION = r"not|never|no|none|nor|neither|nobody|nothing|hardly|barely|scarcely|seldom|rarely|\w+n[’']t"
QUANTITY = (
    r"nearly|almost|only|more than|less than|fewer than|at least|at most|up to \d|about \d|over \d|under \d|few$|half$|"
    r"there (?:is|are|was|were|will|would|has|have|had|could|can|may|might|must|should)"
)
SKIPPED = re.compile(rf"(?<![\w-])(?:{NEGATION}|{QUANTITY})(?![\w-])", re.IGNORECASE)
LEFT_OVER = re.compile(
    r"(?P<joint>\s*(?:[,–—-]+\s*)?(?:(?:but|and|or|if)\s+)?)"
    r"(?P<word>not|never|no|nor|without|unless|rather than|instead of|except)"
    r"(?P<rest>\b[^,.;:?!–—“”\"\n]*)",
    re.IGNORECASE,
)
ENDED = re.compile(r"[.?!]['’”\"]*$")
CONDITIONS = ("without", "unless", "except")
IDIOMS = re.compile(r"\b(?:in no uncertain|no longer|no later|no doubt|not only once)\b|\bonly,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offence:
    """A content that may mean something else than its sentence: what was lost, and the sentence with [[content]]."""

    article: str
    rule: str
    lost: str
    shown: str


def texts_at_hand() -> Iterator[Article]:
    """Every text of ../shared/bench and of the sample events, as far as it is there."""
    sets = sorted(path for task in TASKS if (folder := bench_folder(task)) for path in folder.glob("*.jsonl"))
    for found in iter_articles([*sets, *filter(Path.is_dir, [BENCH / "whole_events", ROOT / "corpus"])]):
        if isinstance(found, Article):
            yield found


def offences(articles: Iterable[Article]) -> Iterator[Offence]:
    """Every offence in `articles`, article by article."""
    for article in articles:
        annotated = annotate_quotes(article)
        for quote in annotated.quotes:
            lost = _skipped(annotated, quote) or _left_over(annotated, quote)
            if lost:
                yield Offence(article.id, quote.rule, " ".join(lost.split()), _shown(article.text, quote))


def _skipped(annotated: AnnotatedArticle, quote: Quote) -> str:
    """The negation or quantity between cue and content, where the content stands behind its cue."""
    if quote.cue is None:
        return ""
    ends = [span.end for span in (quote.cue, quote.mention) if span is not None and span.end <= quote.spans[0].start]
    if quote.cue.end not in ends:
        return ""
    gap = annotated.article.text[max(ends) : quote.spans[0].start].rstrip("“\"‘'")
    found = SKIPPED.search(IDIOMS.sub("", gap).rstrip()) if ":" not in gap else None
    return gap if found and not _covered(annotated, quote, max(ends), quote.spans[0].start) else ""


def _left_over(annotated: AnnotatedArticle, quote: Quote) -> str:
    """The negated rest behind a content that breaks off before it."""
    text = annotated.article.text
    for span in quote.spans:
        if span in quote.quoted or ENDED.search(text, span.start, span.end):
            continue
        found = LEFT_OVER.match(text, span.end)
        if found is None or IDIOMS.match(text, found.start("word")):
            continue
        rest = found.group("rest")
        apart = found.group("joint").strip() or text[span.end - 2 : span.end - 1] == ","
        if apart and found.group("word").lower() not in CONDITIONS and _is_clause(rest):
            continue
        if not _covered(annotated, quote, span.end, found.end()):
            return found.group()
    return ""


def _is_clause(rest: str) -> bool:
    """Whether a finite verb stands behind the first word: then the negation need not belong to the content."""
    known = word_classes()
    return any(known.get(word, 0) & (AUX | PAST | THIRD) for word in rest.lower().split()[1:])


def _covered(annotated: AnnotatedArticle, quote: Quote, start: int, end: int) -> bool:
    """Whether another attribution's cue or content begins there."""
    gap = Span(start, end)
    rest = [other for other in annotated.quotes if other is not quote]
    others = [span for other in rest for span in (other.cue, other.mention, *other.spans)]
    return any(span is not None and span.start < gap.end and gap.start < span.end for span in others)


def _shown(text: str, quote: Quote) -> str:
    first, last = quote.spans[0].start, quote.spans[-1].end
    return " ".join(f"{text[max(0, first - 100) : first]}[[{text[first:last]}]]{text[last : last + 60]}".split())

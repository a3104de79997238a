"""The articles side by side, in full: what tells the same stands in one row, the rest in the order it was printed."""
from __future__ import annotations

from dataclasses import replace

from mediacompare.display import capital, count_of, number
from mediacompare.findings import Headline
from mediacompare.model import AnnotatedArticle, Comparison, Event, Relation
from mediacompare.report.blocks import Page, Paragraph, Passage, Run, SideBySide
from mediacompare.report.marked import MarkedArticle
from mediacompare.report.pages._shared import headline, note, sentences
from mediacompare.report.refs import Refs
from mediacompare.report.rows import ReadingRow, reading_rows, sentence_at

ORDER = 70
_LABELS: dict[Relation, str] = {
    "verbatim quote": "The same quotation", "altered quote": "A quotation, worded differently",
    "paraphrase": "The same point", "same fact": "The same fact",
}


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when there is only one article."""
    event = comparison.event
    if len(event.coverage) < 2:
        return None
    rows = reading_rows(event)
    matched = sum(row.relation is not None for row in rows)
    words = "No two sentences of these articles were found to tell the same"
    if matched:
        rest = "the rest is each article’s own" if matched < len(rows) - 1 else "hardly anything is one article’s own"
        words = (f"{capital(count_of(matched, 'passage', words=True))} of these articles "
                 f"tell{'s' if matched == 1 else ''} the same; {rest}")
    said = headline("side-by-side", comparison, Headline(words, "", ""))
    total = sum(len(a.sentences) for a in event.coverage)
    standfirst = said.standfirst or (
        f"All {number(total)} sentences, each article in its own order. A labelled row holds what tells the same; a "
        "row without a label, what stands between and has no match.")
    block = SideBySide("side-by-side-text", tuple((a.article.id, refs.names[a.article.id]) for a in event.coverage),
                       _rows(event, rows, refs))
    closing = note("How rows are made.", "Small labels lead to the evidence. Sentences are matched by shared "
                   "quotations and shared rarer words. A match that is missing can be a matter of order or wording, "
                   "not only of what was told.")
    return Page("side-by-side", "How do they read side by side?", said.headline, sentences(standfirst),
                (_key(), block, closing))


def _key() -> Paragraph:
    """What the marks mean, shown by the marks themselves."""
    def meaning(words: str) -> Run:
        return Run(f" {words}      ", frozenset({"secondary"}))

    return Paragraph((
        Run("“quoted words”", frozenset({"quoted"})), meaning("someone else’s voice"),
        Run("loaded", frozenset({"loaded-own"})), meaning("in the outlet’s own voice"),
        Run("loaded", frozenset({"quoted", "loaded-quoted"})), meaning("inside a quotation"),
    ), style="note")


def _rows(event: Event, rows: tuple[ReadingRow, ...],
          refs: Refs) -> tuple[tuple[str, tuple[tuple[Passage, ...], ...]], ...]:
    marked = [MarkedArticle(annotated, refs) for annotated in event.coverage]
    kin = kin_of(event, refs)
    shown = []
    for i, row in enumerate(rows):
        label = _LABELS[row.relation] if row.relation else "The opening" if i == 0 else ""
        cells = tuple(
            tuple(_passage(annotated, marked[c], s, kin, refs, first=s == part.start) for s in part)
            for c, (annotated, part) in enumerate(zip(event.coverage, row.sentences, strict=True)))
        shown.append((label, cells))
    return tuple(shown)


def _passage(annotated: AnnotatedArticle, marked: MarkedArticle, sentence: int, kin: dict[str, list[str]],
             refs: Refs, *, first: bool) -> Passage:
    here = annotated.sentences[sentence]
    anchor = refs.sentence_anchor(annotated.article.id, sentence)
    starts = first or here.paragraph != annotated.sentences[sentence - 1].paragraph
    words = marked.of(here.span)
    if here.in_headline:
        words = tuple(replace(run, marks=run.marks | {"strong"}) for run in words)
    return Passage(anchor, annotated.article.id, words, tuple(kin.get(anchor, ())), starts)


def kin_of(event: Event, refs: Refs) -> dict[str, list[str]]:
    """For each sentence's anchor the anchors of those that tell the same, in any article and in the sources."""
    articles = event.by_id()
    kin: dict[str, list[str]] = {}
    for link in event.links:
        ends = [refs.sentence_anchor(article, sentence_at(articles[article], span))
                for article, span in ((link.a, link.a_span), (link.b, link.b_span)) if article in articles]
        if len(ends) == 2:
            for one, other in (ends, ends[::-1]):
                if other not in kin.setdefault(one, []):
                    kin[one].append(other)
    return kin

"""The evidence: every quotation, reported statement and loaded term that the report counts, linked both ways."""
from __future__ import annotations

from mediacompare.display import count_of, number
from mediacompare.model import AnnotatedArticle, Comparison, LoadedHit, Quote, Span
from mediacompare.report.blocks import Block, Cell, Column, Heading, Page, Paragraph, Row, Run, Table, Text, text
from mediacompare.report.marked import with_marks
from mediacompare.report.pages._shared import cell, figure, heading_row, sentences
from mediacompare.report.refs import Ref, Refs
from mediacompare.text.words import words_within

ORDER = 110


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page; None when nothing was quoted and no loaded term found."""
    coverage = comparison.event.coverage
    quotes = sum(q.kind != "indirect" for a in coverage for q in a.quotes)
    indirect = sum(len(a.quotes) for a in coverage) - quotes
    hits = sum(len(a.loaded) for a in coverage)
    if not quotes + indirect + hits:
        return None
    blocks: list[Block] = []
    if quotes:
        blocks += [Heading(text(f"Quotations: {number(quotes)}")), _quotes(coverage, refs)]
    if indirect:
        blocks += [Heading(text(f"Statements reported without quotation marks: {number(indirect)}")),
                   Paragraph(text("Credited to somebody without marks: a voice of its own, neither quoted words nor "
                                  "the outlet’s."), "note"),
                   _quotes(coverage, refs, indirect=True)]
    if hits:
        blocks += [Heading(text(f"Loaded terms: {number(hits)}")), _loaded(coverage, refs)]
    shown = f"{count_of(quotes, 'quotation')} and {count_of(hits, 'loaded term')}"
    standfirst = "A label leads to the sentence where it stands. Titles of works and programmes and single words set " \
                 "off in quotation marks are no speech and are not counted."
    return Page("evidence", "The evidence", f"Everything counted in this report: {shown}", sentences(standfirst),
                tuple(blocks))


def _quotes(coverage: tuple[AnnotatedArticle, ...], refs: Refs, *, indirect: bool = False) -> Table:
    rows: list[Row] = []
    for annotated in coverage:
        found = [quote for quote in annotated.quotes if (quote.kind == "indirect") == indirect]
        if found:
            rows.append(heading_row(refs.names[annotated.article.id]))
        rows += [_quote_row(annotated, quote, refs) for quote in found]
    columns = (Column("Ref.", width=0.45), Column("Speaker", width=1.3), Column("Introduced by", width=1.3),
               Column("Words", "right", 0.5), Column("Statement" if indirect else "Quotation", width=4.6, serif=True))
    return Table(columns, tuple(rows), id="evidence-statements" if indirect else "evidence-quotations")


def _quote_row(annotated: AnnotatedArticle, quote: Quote, refs: Refs) -> Row:
    ref = refs.of_quote(annotated.article.id, quote)
    counted = quote.spans if quote.kind == "indirect" else quote.quoted
    words = len(words_within(annotated.words, counted))
    return Row((_back(ref), cell(quote.speaker or "nobody named"), Cell(_introduced(annotated, quote)),
                figure(number(words), words), Cell(_content(annotated, quote))), id=ref.anchor)


def _back(ref: Ref) -> Cell:
    """The label of a row, leading to the sentence where it stands."""
    return Cell((Run(ref.label, frozenset({"strong"}), f"#{ref.passage}"),), ref.label)


def _introduced(annotated: AnnotatedArticle, quote: Quote) -> Text:
    """The words that attribute the quotation; the rule that decided where there are none."""
    if quote.cue is None:
        return text(quote.rule, "secondary")
    words = quote.cue.of(annotated.text)
    mention = _shortened(quote.mention.of(annotated.text)) if quote.mention else ""
    if quote.mention and quote.mention.start < quote.cue.start:
        return text(f"{mention} {words}")
    return text(f"{words} {mention}".strip())


def _shortened(mention: str) -> str:
    """A mention with a long title in front, cut to the name at its end."""
    words = mention.split()
    return mention if len(mention) <= 32 or len(words) < 4 else "… " + " ".join(words[-2:])


def _content(annotated: AnnotatedArticle, quote: Quote) -> Text:
    """The content with its quotation marks; parts of an interrupted quotation are joined by an ellipsis."""
    words = annotated.text
    parts = [(with_marks(words, span) if quote.kind == "direct" else span).of(words) for span in quote.spans]
    return text(" … ".join(parts))


def _loaded(coverage: tuple[AnnotatedArticle, ...], refs: Refs) -> Table:
    """One row for each sentence that holds loaded terms: the terms with their labels, then the sentence."""
    rows: list[Row] = []
    for annotated in coverage:
        if annotated.loaded:
            rows.append(heading_row(refs.names[annotated.article.id]))
        by_sentence: dict[Span, list[LoadedHit]] = {}
        for hit in annotated.loaded:
            whole = next((s.span for s in annotated.sentences if s.span.contains(hit.span)), hit.span)
            by_sentence.setdefault(whole, []).append(hit)
        rows += [_sentence_row(annotated, span, hits, refs) for span, hits in by_sentence.items()]
    return Table((Column("Terms", width=3), Column("Sentence", width=4.4, serif=True)), tuple(rows),
                 id="evidence-loaded")


def _sentence_row(annotated: AnnotatedArticle, span: Span, hits: list[LoadedHit], refs: Refs) -> Row:
    """The terms of one sentence with voice, kind and plainer wording, and the sentence with the terms marked."""
    words = annotated.text
    terms: list[Run] = []
    shown: list[Run] = []
    reached = span.start
    for hit in hits:
        ref = refs.of_loaded(annotated.article.id, hit)
        terms += [*([Run("; ")] if terms else []),
                  Run(ref.label, frozenset({"strong"}), f"#{ref.passage}", ref.anchor),
                  Run(f" {hit.span.of(words)} "), Run(_described(hit, refs), frozenset({"secondary"}))]
        if reached < hit.span.start:
            shown.append(Run(Span(reached, hit.span.start).of(words)))
        shown.append(Run(hit.span.of(words), frozenset({"loaded-own" if hit.voice == "outlet" else "loaded-quoted"}),
                         data=(("category", hit.category),)))
        reached = hit.span.end
    if reached < span.end:
        shown.append(Run(Span(reached, span.end).of(words)))
    return Row((Cell(tuple(terms), hits[0].span.start), Cell(tuple(shown))))


def _described(hit: LoadedHit, refs: Refs) -> str:
    parts = [hit.category.replace("-", " ")]
    if hit.voice == "quoted":
        parts.append(f"words of {refs.short(hit.speaker)}" if hit.speaker else "quoted")
    elif hit.voice == "reported":
        parts.append(f"credited to {refs.short(hit.speaker)}" if hit.speaker else "credited to somebody")
    if hit.neutral:
        parts.append(f"plainer: {hit.neutral}")
    return f"({', '.join(parts)})"

"""The same quotation in several articles: where each prints it, how much of it, and how it is brought in."""
from __future__ import annotations

from mediacompare.align.same_quotation import Printing, SameQuotation, find_same_quotations
from mediacompare.align.sure import sure_speaker
from mediacompare.annotate.quotes.stances import stance_of
from mediacompare.measures import table
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.tidy import TidyTable

ORDER = 34
COLUMNS = (
    "event", "quotation", "article", "outlet", "speaker", "cue", "stance", "paragraph", "paragraphs", "words",
    "only_here", "other_words", "articles", "start", "end",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each quotation that two articles of the coverage or more print, and each article that prints it.

    event, quotation (its number, from 1, those of most articles first), article, outlet: keys. speaker: whom this
    article credits beside the words, missing where it names nobody there. cue: the word that brings it in, as printed;
    stance: what that says (as in `introductions`); both missing without a cue. paragraph: where it stands, counted
    from 1 below the headline, of `paragraphs`. words: words in quotation marks in that paragraph. only_here: words of
    them, in rows of 7 or more, that no other article printing the quotation has anywhere; other_words: places where
    this article and another print other words between the same ones, without a mark of an edit (counts). articles:
    how many print it. start, end: the first to the last word in quotation marks there, in code points. Two quotations
    are the same when 9 words in a row are, or 6 that make up 60% of the shorter one. A full count has no interval.
    """
    rows: list[tuple[object, ...]] = []
    articles = event.by_id()
    for number, quotation in enumerate(find_same_quotations(event), start=1):
        for printing in quotation.printings:
            rows.append((event.id, number, *_row(quotation, printing, articles[printing.article])))
    return table(COLUMNS, rows)


def _row(quotation: SameQuotation, printing: Printing, annotated: AnnotatedArticle) -> tuple[object, ...]:
    speaker = next((who for quote in printing.quotes if (who := sure_speaker(annotated, quote))), None)
    cue = next((" ".join(q.cue.of(annotated.text).split()) for q in printing.quotes if q.cue), None)
    return (
        annotated.article.id, annotated.article.outlet, speaker, cue, stance_of(cue) if cue else None,
        printing.paragraph, printing.paragraphs, printing.words, _only_here(quotation, printing, annotated),
        sum(annotated.article.id in (one.article, one.other) for one in quotation.rewordings),
        len(quotation.printings), printing.spans[0].start, printing.spans[-1].end,
    )  # fmt: skip


def _only_here(quotation: SameQuotation, printing: Printing, annotated: AnnotatedArticle) -> int:
    """Words that are missing in every other printing: those that lie in a row left out by each."""
    others = {one.article for one in quotation.printings} - {printing.article}
    rows = {other: [one.span for one in quotation.left_out if (one.article, one.other) == (printing.article, other)]
            for other in others}
    return sum(all(any(span.contains(word) for span in spans) for spans in rows.values()) for word in annotated.words
               if any(stretch.contains(word) for stretch in printing.spans))

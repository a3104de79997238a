"""Links that checked quotations prove: what an article quotes from a source, it tells, however few words it has."""
from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from mediacompare.align.folding import fold_words
from mediacompare.model import AnnotatedArticle, Link, QuoteCheck, Relation, Span

# A piece of a changed quotation is one of a sentence when so large a part of the shorter stands there in its order.
SAME_PART = 0.5


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of an article and the stretch of a source's sentence that it quotes; `forms` are the folded words of
    the article's quotation there."""

    article: str
    sentence: Span
    source: str
    source_sentence: Span
    stretch: Span
    forms: tuple[str, ...]
    verbatim: bool


def with_checked_links(
    articles: Sequence[AnnotatedArticle], checks: Iterable[QuoteCheck], links: Iterable[Link]
) -> tuple[Link, ...]:
    """`links`, in their order, with those added or made firmer that the checks of quotations against sources prove.

    A sentence that quotes a part of a source's sentence is linked to it, `verbatim quote` where the words are the
    same and `altered quote` where they are not; two articles' sentences that quote the same words of one are linked
    to each other. Links already there that say less (`paraphrase`, `same fact`) give way.
    """
    order = {annotated.article.id: number for number, annotated in enumerate(articles)}
    quoted = list(_find_quoted({a.article.id: a for a in articles}, checks))
    found = {_ends(link): link for link in links}
    for link in (*_to_the_source(quoted), *_to_each_other(quoted)):
        ordered = link if order[link.a] <= order[link.b] else _turned(link)
        known = found.get(_ends(ordered))
        if known is None or known.relation in ("paraphrase", "same fact"):
            found[_ends(ordered)] = ordered
    return tuple(sorted(found.values(), key=lambda link: (order[link.a], link.a_span, order[link.b], link.b_span)))


def _find_quoted(articles: Mapping[str, AnnotatedArticle], checks: Iterable[QuoteCheck]) -> Iterator[Quoted]:
    for check in checks:
        article, source = articles[check.article], articles[check.source]
        ours = list(_pieces(article, check.quote))
        theirs = [piece for span in check.check.source_spans for piece in _pieces(source, span)]
        for sentence, part in ours:
            forms = fold_words(article.text, part.start, part.end).forms
            for source_sentence, stretch in theirs:
                said = fold_words(source.text, stretch.start, stretch.end).forms
                only_pair = len(ours) == len(theirs) == 1
                if forms and said and (only_pair or _same_part(forms, said)):
                    yield Quoted(check.article, sentence, check.source, source_sentence, stretch, forms, forms == said)


def _pieces(annotated: AnnotatedArticle, span: Span) -> Iterator[tuple[Span, Span]]:
    """The sentences that a stretch touches, each with the part of the stretch that stands in it."""
    sentences = annotated.sentences
    first = bisect_left(sentences, span.start + 1, key=lambda sentence: sentence.span.end)
    for sentence in sentences[first:]:
        if sentence.span.start >= span.end:
            break
        yield sentence.span, Span(max(span.start, sentence.span.start), min(span.end, sentence.span.end))


def _same_part(forms: Sequence[str], said: Sequence[str]) -> bool:
    """Whether two pieces are one quotation: in a quotation of several sentences each belongs to one of the source's."""
    if 2 * len(set(forms) & set(said)) < min(len(set(forms)), len(set(said))):
        return False
    blocks = SequenceMatcher(None, forms, said, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) > SAME_PART * min(len(forms), len(said))


def _to_the_source(quoted: Iterable[Quoted]) -> Iterator[Link]:
    for one in quoted:
        yield Link(one.article, one.sentence, one.source, one.source_sentence, _relation(one.verbatim), 1.0)


def _to_each_other(quoted: Iterable[Quoted]) -> Iterator[Link]:
    """Links between sentences of two articles that quote the same words of one sentence of a source."""
    by_sentence: dict[tuple[str, Span], list[Quoted]] = defaultdict(list)
    for one in quoted:
        by_sentence[one.source, one.source_sentence].append(one)
    for group in by_sentence.values():
        for a, b in combinations(group, 2):
            if a.article != b.article and a.stretch.overlaps(b.stretch) and _same_part(a.forms, b.forms):
                verbatim = a.verbatim and b.verbatim
                yield Link(a.article, a.sentence, b.article, b.sentence, _relation(verbatim), 1.0)


def _relation(verbatim: bool) -> Relation:
    return "verbatim quote" if verbatim else "altered quote"


def _ends(link: Link) -> tuple[str, Span, str, Span]:
    return link.a, link.a_span, link.b, link.b_span


def _turned(link: Link) -> Link:
    return Link(link.b, link.b_span, link.a, link.a_span, link.relation, link.score)

"""What the articles make of a source: a quotation with other words, and a report of what the source does not say."""
from __future__ import annotations

from collections.abc import Iterator

from mediacompare.align.source_paraphrase import find_paraphrases
from mediacompare.display import capital
from mediacompare.findings.excerpts import excerpt
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.model import QuoteCheck, Span

PAGE = "quotes-checked"
CHANGED, NOT_SAID = "quotation changed from the source", "reported, not in the source"
_LEAST_WORDS, _LONG = 4, 18


def against_source(material: Material) -> Iterator[Proposal]:
    """Each quotation that has other words than the source, and each report without a telling word in it."""
    for check in material.event.checks:
        if check.check.verdict == "altered" and check.check.source_spans:
            yield from _changed(check, material)
    yield from _not_said(material)


def _changed(check: QuoteCheck, material: Material) -> Iterator[Proposal]:
    text, source = (material.articles[one].text for one in (check.article, check.source))
    first, last = check.check.source_spans[0], check.check.source_spans[-1]
    there = Span(first.start, last.end)
    size = len(check.quote.of(text).split())
    if size < _LEAST_WORDS:
        return
    who = check.speaker or material.articles[check.source].article.speaker or "the source"
    sentence = (f"{capital(material.names[check.article])} quotes {who} with other words than the source: "
                f"{excerpt(text, check.quote, most=24)} is {excerpt(source, there, most=24)} there.")
    yield Proposal(CHANGED, sentence, "", PAGE, (ref(check.article, check.quote.start, check.quote.end),),
                   0.86 - 0.1 * (size > _LONG))


def _not_said(material: Material) -> Iterator[Proposal]:
    for one in find_paraphrases(material.event):
        if one.found or one.quote.cue is None:
            continue
        text = material.articles[one.article].text
        stretch = Span(min(one.quote.cue.start, one.quote.start), max(one.quote.cue.end, one.quote.end))
        sentence = (f"{capital(material.names[one.article])} has {one.speaker} {excerpt(text, stretch, most=20)}: none "
                    f"of the telling words stands in this source.")
        yield Proposal(NOT_SAID, sentence, "It may have been said elsewhere: not found in this source is all that can "
                       "be told.", PAGE, (ref(one.article, one.quote.start, one.quote.end),), 0.8)

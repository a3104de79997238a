"""The same quotation in several articles: what each leaves out, how each words it, where it stands."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mediacompare.align.persons import find_persons
from mediacompare.align.same_quotation import LeftOut, Printing, Rewording, SameQuotation, find_same_quotations
from mediacompare.align.sure import sure_speaker
from mediacompare.annotate.stances import stance_of
from mediacompare.display import capital, listed, spelled
from mediacompare.findings.excerpts import ended, excerpt
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.findings.wording import article_names
from mediacompare.model import AnnotatedArticle, Event, Span

PAGE = "same-quotation"
CUT, REWORDED, PLACE, INTRODUCED = "quotation cut", "quotation reworded", "quotation placed", "quotation introduced"
_LONG_CUT = 12
_EARLY, _LATE, _FIRST = 0.25, 0.6, 3
_SMALL = frozenset(
    """a an the and that this so but or of to in on at for from is are was were be been has have had do does did get got
    oh uh um well just very really our your my any some it its not""".split()
)


def same_quotations(event: Event) -> Iterator[Proposal]:
    """What the event's shared quotations show, each in a sentence."""
    names, articles = article_names(event), event.by_id()
    known = {person.name for person in find_persons(event)} | _bodies(event)
    for quotation in find_same_quotations(event):
        who = speaker_of(quotation, articles)
        yield from _cuts(quotation, who if who in known else None, names, articles)
        if who is not None and who in known:
            yield from _rewordings(quotation, who, names, articles)
            yield from _places(quotation, who, names, articles)
            yield from _introductions(quotation, who, names, articles)


def _bodies(event: Event) -> set[str]:
    return {speaker.name for speaker in event.speakers if speaker.kind == "body" and speaker.name[:1].isupper()}


def speaker_of(quotation: SameQuotation, articles: Mapping[str, AnnotatedArticle]) -> str | None:
    """Who speaks, by the articles that name somebody beside the words; None where none does or two disagree."""
    found = set()
    for printing in quotation.printings:
        annotated = articles[printing.article]
        found |= {sure_speaker(annotated, quote) for quote in printing.quotes} - {None}
    return found.pop() if len(found) == 1 else None


def _shared(quotation: SameQuotation, articles: Mapping[str, AnnotatedArticle]) -> str:
    """The longest common words inside one pair of marks, from their sentence's beginning where that is near."""
    article, shared = quotation.shared
    text = articles[article].text
    stretches = next(one.spans for one in quotation.printings if one.article == article)
    inside = max(stretches, key=lambda one: min(one.end, shared.end) - max(one.start, shared.start))
    start, end = max(inside.start, shared.start), min(inside.end, shared.end)
    before = text[inside.start : start]
    if before and len(before.split()) <= 6 and not re.search(r"[.?!]", before):
        start = inside.start
    elif cut := re.search(r"[.?!]\s+(?=\S+\s+\S+\s+\S+\s+\S+)", text[start : min(end, start + 30)]):
        start += cut.end()
    return excerpt(text, Span(start, end), most=14)


def _whose(who: str) -> str:
    return f"{who}’" if who.endswith("s") else f"{who}’s"


def _printed_by(quotation: SameQuotation, names: Mapping[str, str]) -> str:
    printing = [names[one.article] for one in quotation.printings]
    return listed(printing)


def _cuts(quotation: SameQuotation, who: str | None, names: Mapping[str, str],
          articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """The longest whole words that one article alone prints of the quotation."""
    printing = {one.article: one for one in quotation.printings}
    best: dict[str, tuple[int, Span]] = {}
    for article in printing:
        missing = {one.other: one for one in quotation.left_out if one.article == article}
        for left_out in quotation.left_out:
            if left_out.article == article:
                span = _sentence(articles[article], printing[article], left_out)
                lacking = sum(_overlaps(other, span) for other in quotation.left_out if other.article == article)
                if span and lacking == len(printing) - 1 and missing:
                    size = len(span.of(articles[article].text).split())
                    best[article] = max(best.get(article, (0, span)), (size, span))
    if not best:
        return
    article = max(best, key=lambda one: (best[one][0], -list(printing).index(one)))
    size, span = best[article]
    others = [names[one] for one in printing if one != article]
    text = articles[article].text
    same = f"the same words of {who}" if who else f"the same quotation ({_shared(quotation, articles)})"
    lead = (f"{_printed_by(quotation, names)} print {same}; only {names[article]} also prints "
            f"{excerpt(text, span, most=28)}")
    counts = listed([f"{names[one.article]} {one.words}" for one in quotation.printings])
    shared = f"Shared: {_shared(quotation, articles)}. " if who else ""
    detail = (f"{shared}Words in quotation marks in that "
              f"paragraph: {counts}. The added words stand nowhere in {listed(others, 'or')}.")
    evidence = (ref(article, span.start, span.end), *(_place(one) for one in quotation.printings if one.article != article))
    worth = 0.72 + 0.06 * (len(printing) > 2) + 0.1 * (size >= _LONG_CUT)
    yield Proposal(CUT, ended(capital(lead)), detail, PAGE, evidence, worth)


def _overlaps(left_out: LeftOut, span: Span | None) -> bool:
    """Whether most of a stretch is missing, by one row of words left out."""
    return span is not None and min(left_out.span.end, span.end) - max(left_out.span.start, span.start) > 0.7 * len(span)


def _sentence(annotated: AnnotatedArticle, printing: Printing, left_out: LeftOut) -> Span | None:
    """The sentence inside the quotation marks that the words left out make up, or most of it; else None."""
    text = annotated.text
    stretch = next((span for span in printing.spans if span.contains(left_out.span)), None)
    if stretch is None:
        return None
    bounds = [stretch.start, *(found.end() for found in re.finditer(r"(?<![A-Z])[.?!…]['’”\"]?\s+(?=[A-Z“\"‘])",
                                                                   text[: stretch.end]) if found.end() > stretch.start)]
    bounds.append(stretch.end)
    whole = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        inside = min(end, left_out.span.end) - max(start, left_out.span.start)
        if end > start and inside > 0.75 * (end - start):
            whole.append((start, end))
    if not whole:
        return None
    words = text[whole[0][0] : whole[-1][1]].rstrip(" ,")
    return Span(whole[0][0], whole[0][0] + len(words)) if len(words.split()) >= 8 else None


def _place(printing: Printing) -> str:
    return ref(printing.article, printing.spans[0].start, printing.spans[0].end)


def _rewordings(quotation: SameQuotation, who: str, names: Mapping[str, str],
                articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """Each place where two articles print other words between the same quotation marks."""
    told: set[frozenset[str]] = set()
    for one in quotation.rewordings:
        if not _matters(one, articles) or frozenset((one.article, one.other)) in told:
            continue
        told.add(frozenset((one.article, one.other)))
        first, second = (excerpt(articles[article].text, span, most=24)
                         for article, span in ((one.article, one.span), (one.other, one.other_span)))
        sentence = (f"{_whose(who)} words are not the same in two articles: {first} ({names[one.article]}), "
                    f"{second} ({names[one.other]}).")
        evidence = (ref(one.article, one.span.start, one.span.end),
                    ref(one.other, one.other_span.start, one.other_span.end))
        yield Proposal(REWORDED, sentence, "Both stand in quotation marks, without dots or brackets that mark a change.",
                       PAGE, evidence, 0.8)


def _matters(one: Rewording, articles: Mapping[str, AnnotatedArticle]) -> bool:
    """Whether the words that differ are more than small ones, another form of one word, or a title."""
    own, other = (
        re.findall(r"[\w’'*]+", span.of(articles[article].text).lower()) if span else []
        for article, span in ((one.article, one.changed), (one.other, one.other_changed))
    )
    if own and other:
        if len(own) == len(other) and all(a[:3] == b[:3] or {a, b} <= _SMALL for a, b in zip(own, other, strict=True)):
            return False
        printed = [span.of(articles[a].text) for a, span in ((one.article, one.changed),
                                                              (one.other, one.other_changed)) if span]
        names = all(word[:1].isupper() or "-" in word for words in printed for word in re.findall(r"[\w-]+", words))
        return bool((set(own) ^ set(other)) - _SMALL) and not names
    return len(set(own + other) - _SMALL) >= 2


def _places(quotation: SameQuotation, who: str, names: Mapping[str, str],
            articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """The same words near the top of one article and far down in another."""
    ranked = sorted(quotation.printings, key=lambda one: one.paragraph / one.paragraphs)
    first, last = ranked[0], ranked[-1]
    early = first.paragraph <= _FIRST or first.paragraph / first.paragraphs <= _EARLY
    if not early or last.paragraph / last.paragraphs < _LATE or last.paragraph - first.paragraph < 5:
        return
    sentence = (f"{_whose(who)} words {_shared(quotation, articles)} stand in paragraph {first.paragraph} of "
                f"{first.paragraphs} in {names[first.article]} and in paragraph {last.paragraph} of {last.paragraphs} in "
                f"{names[last.article]}.")
    detail = ""
    if len(ranked) > 2:
        detail = "; ".join(f"{names[one.article]}: paragraph {one.paragraph} of {one.paragraphs}" for one in ranked) + "."
    yield Proposal(PLACE, sentence, detail, PAGE, (_place(first), _place(last)), 0.68)


def _introductions(quotation: SameQuotation, who: str, names: Mapping[str, str],
                   articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """The same words introduced by a verb that only reports, and by one that doubts, attacks or stands behind them."""
    cues: dict[str, tuple[str, str]] = {}
    for one in quotation.printings:
        text = articles[one.article].text
        quote = next((q for q in one.quotes if q.cue and sure_speaker(articles[one.article], q) == who), None)
        if quote is not None and quote.cue is not None:
            cue = " ".join(quote.cue.of(text).split())
            cues[one.article] = cue, stance_of(cue)
    stances = {stance for _, stance in cues.values()}
    if "neutral" not in stances or not stances & {"doubting", "hostile", "praising", "asserting"}:
        return
    told = [f"“{cue}” in {names[article]}" for article, (cue, _) in cues.items()]
    sentence = f"The same words of {who}, {_shared(quotation, articles)}, are brought in by {listed(told)}."
    worth = 0.78 if stances & {"doubting", "hostile"} else 0.62
    yield Proposal(INTRODUCED, sentence, f"{capital(spelled(len(cues)))} articles put a word of their own beside them.", PAGE,
                   tuple(_place(one) for one in quotation.printings if one.article in cues), worth)

"""The same quotation in several articles: what each leaves out, how each words it, where it stands, its verbs."""
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mediacompare.align.same_quotation import LeftOut, Printing, Rewording, SameQuotation
from mediacompare.align.sure import sure_speaker
from mediacompare.annotate.quotes.stances import stance_of
from mediacompare.display import capital, listed
from mediacompare.findings.excerpts import ended, excerpt
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import DULL, Proposal, ref
from mediacompare.findings.wording import all_of
from mediacompare.model import AnnotatedArticle, Span

PAGE = "same-quotation"
SHARED = "quotation in every article"
CUT, REWORDED, PLACE, INTRODUCED = "quotation cut", "quotation reworded", "quotation placed", "quotation introduced"
_ROW = 4
_WHOLE, _MOST, _LEAST_WORDS, _LONG_CUT = 0.75, 0.7, 8, 12
_EARLY, _LATE, _FIRST, _APART = 0.25, 0.6, 3, 5
_SMALL = frozenset(
    """a an the and that this so but or of to in on at for from is are was were be been has have had do does did get got
    oh uh um well just very really our your my any some it its not""".split()
)
_SENTENCE_END = re.compile(r"(?<![A-Z])[.?!…]['’”\"]?\s+(?=[A-Z“\"‘])")


def same_quotations(material: Material) -> Iterator[Proposal]:
    """What the event's shared quotations show, each in a sentence."""
    known = {person.name for person in material.persons}
    known |= {one.name for one in material.event.speakers if one.kind == "body" and one.name[:1].isupper()}
    for quotation in material.quotations:
        who = speaker_of(quotation, material)
        who = who if who in known else None
        cuts = list(_cuts(quotation, who, material))
        yield from cuts
        if who is not None and not cuts:
            yield from _shared_by_all(quotation, who, material)
        if who is not None:
            yield from _rewordings(quotation, who, material)
            yield from _places(quotation, who, material)
            yield from _introductions(quotation, who, material)


def speaker_of(quotation: SameQuotation, material: Material) -> str | None:
    """Who speaks, by the articles that name somebody beside the words; None where none does or two disagree."""
    found: set[str] = set()
    for printing in quotation.printings:
        annotated = material.articles[printing.article]
        found |= {who for quote in printing.quotes if (who := sure_speaker(annotated, quote))}
    return found.pop() if len(found) == 1 else None


def shared_words(quotation: SameQuotation, material: Material, *, most: int = 14) -> str:
    """The longest common words inside one pair of marks, from their sentence's beginning where that is near."""
    article, shared = quotation.shared
    text = material.articles[article].text
    stretches = next(one.spans for one in quotation.printings if one.article == article)
    inside = max(stretches, key=lambda one: min(one.end, shared.end) - max(one.start, shared.start))
    start, end = max(inside.start, shared.start), min(inside.end, shared.end)
    before = text[inside.start : start]
    if before and len(before.split()) <= 6 and not re.search(r"[.?!]", before):
        start = inside.start
    elif cut := re.search(r"[.?!]\s+(?=\S+\s+\S+\s+\S+\s+\S+)", text[start : min(end, start + 30)]):
        start += cut.end()
    return excerpt(text, Span(start, end), most=most)


def _overlap(first: str, second: str) -> bool:
    """Whether two excerpts have some words in a row in common."""
    words = [re.findall(r"\w+", one.lower()) for one in (first, second)]
    runs = [{tuple(one[i : i + _ROW]) for i in range(len(one) - _ROW + 1)} for one in words]
    return bool(runs[0] & runs[1])


def _whose(who: str) -> str:
    return f"{who}’" if who.endswith("s") else f"{who}’s"


def _place(printing: Printing) -> str:
    return ref(printing.article, printing.spans[0].start, printing.spans[0].end)


def _cuts(quotation: SameQuotation, who: str | None, material: Material) -> Iterator[Proposal]:
    """The longest whole words that some articles print of the quotation and others leave out."""
    cut = _longest_cut(quotation, material)
    if cut is None:
        return
    article, span, lacking = cut
    printing = {one.article: one for one in quotation.printings}
    names, text = material.names, material.articles[article].text
    having = [one for one in printing if one not in lacking]
    shared = shared_words(quotation, material)
    same = f"the same words of {who}" if who else f"the same quotation ({shared})"
    also = f"{listed([names[one] for one in having])} also print"
    if having == [article]:
        also = f"only {names[article]} also prints"
    rest = f", {listed([names[one] for one in lacking])} not" if len(having) > 1 else ""
    added = excerpt(text, span, most=22)
    added = added.replace(".”", "”") if rest else added
    sentence = f"{listed([names[one] for one in printing])} print {same}; {also} {added}{rest}"
    counts = ", ".join(f"{names[one.article]} {one.words}" for one in quotation.printings)
    # Two of three may share what the third cuts: that is not what all have in common.
    in_all = not _overlap(shared, added)
    if not who and not in_all:
        return
    common = f"The words in common: {shared}. " if who and in_all else ""
    detail = f"{common}Words in quotation marks in that paragraph: {counts}."
    evidence = (ref(article, span.start, span.end), *(_place(printing[one]) for one in lacking))
    worth = 0.72 + 0.06 * (len(printing) > 2) + 0.1 * (len(span.of(text).split()) >= _LONG_CUT)
    yield Proposal(CUT, ended(capital(sentence)), detail, PAGE, evidence, worth)


def _shared_by_all(quotation: SameQuotation, who: str, material: Material) -> Iterator[Proposal]:
    """The words that every article chose to print, where none prints more of them."""
    if len(quotation.printings) < len(material.ids):
        return
    places = listed([f"{one.paragraph} of {one.paragraphs} in {material.names[one.article]}"
                     for one in quotation.printings])
    sentence = (f"{capital(all_of(len(material.ids)))} print the same words of {who}: "
                f"{shared_words(quotation, material, most=24)}.")
    yield Proposal(SHARED, ended(sentence), f"Paragraph {places}.", PAGE,
                   tuple(_place(one) for one in quotation.printings), DULL)


def _longest_cut(quotation: SameQuotation, material: Material) -> tuple[str, Span, list[str]] | None:
    """An article with the longest sentence or more of its printing that others leave out, and those others."""
    found: list[tuple[int, str, Span, list[str]]] = []
    for printing in quotation.printings:
        rows = [one for one in quotation.left_out if one.article == printing.article]
        for row in rows:
            span = _sentences(material.articles[printing.article], printing, row)
            if span is not None:
                missing = {other.article: sum(_common(one.span, span) for one in rows if one.other == other.article)
                           for other in quotation.printings if other is not printing}  # fmt: skip
                lacking = [other for other, letters in missing.items() if letters > _MOST * len(span)]
                # Who prints half of it neither has it nor leaves it out.
                if all(letters > _MOST * len(span) or not letters for letters in missing.values()):
                    found.append((len(span), printing.article, span, lacking))
    if not found:
        return None
    _, article, span, lacking = max(found, key=lambda one: one[0])
    return article, span, lacking


def _common(one: Span, other: Span) -> int:
    """How many characters two stretches share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _sentences(annotated: AnnotatedArticle, printing: Printing, left_out: LeftOut) -> Span | None:
    """The sentences inside the quotation marks of which the words left out make up nearly all; None without any."""
    text = annotated.text
    stretch = next((span for span in printing.spans if span.contains(left_out.span)), None)
    if stretch is None:
        return None
    ends = [found.end() for found in _SENTENCE_END.finditer(text, stretch.start, stretch.end)]
    bounds = [stretch.start, *ends, stretch.end]
    whole = [(start, end) for start, end in pairwise(bounds)
             if end > start and min(end, left_out.span.end) - max(start, left_out.span.start) > _WHOLE * (end - start)]
    if not whole:
        return None
    words = text[whole[0][0] : whole[-1][1]].rstrip(" ,")
    return Span(whole[0][0], whole[0][0] + len(words)) if len(words.split()) >= _LEAST_WORDS else None


def _rewordings(quotation: SameQuotation, who: str, material: Material) -> Iterator[Proposal]:
    """Each pair of articles that print other words at one place between quotation marks."""
    told: set[tuple[str, str]] = set()
    for one in quotation.rewordings:
        if not _matters(one, material) or (one.article, one.other) in told:
            continue
        told.add((one.article, one.other))
        first, second = (excerpt(material.articles[article].text, span, most=24)
                         for article, span in ((one.article, one.span), (one.other, one.other_span)))
        sentence = (f"{_whose(who)} words are not the same in two articles: {first} ({material.names[one.article]}), "
                    f"{second} ({material.names[one.other]}).")
        evidence = (ref(one.article, one.span.start, one.span.end),
                    ref(one.other, one.other_span.start, one.other_span.end))
        yield Proposal(REWORDED, sentence, "Both stand in quotation marks, without dots or brackets that mark a "
                       "change.", PAGE, evidence, 0.8)


def _matters(one: Rewording, material: Material) -> bool:
    """Whether the words that differ are more than small ones, other forms of the same words, or names."""
    texts = [span.of(material.articles[article].text) if span else ""
             for article, span in ((one.article, one.changed), (one.other, one.other_changed))]
    own, other = (re.findall(r"[\w’'*]+", text.lower()) for text in texts)
    if not own or not other:
        return len(set(own + other) - _SMALL) >= 2
    if len(own) == len(other) and all(a[:3] == b[:3] for a, b in zip(own, other, strict=True)):
        return False
    only_names = all(word[:1].isupper() or "-" in word for text in texts for word in re.findall(r"[\w-]+", text))
    return bool((set(own) ^ set(other)) - _SMALL) and not only_names


def _places(quotation: SameQuotation, who: str, material: Material) -> Iterator[Proposal]:
    """The same words near the top of one article and far down in another."""
    ranked = sorted(quotation.printings, key=lambda one: one.paragraph / one.paragraphs)
    first, last = ranked[0], ranked[-1]
    early = first.paragraph <= _FIRST or first.paragraph / first.paragraphs <= _EARLY
    if not early or last.paragraph / last.paragraphs < _LATE or last.paragraph - first.paragraph < _APART:
        return
    names = material.names
    sentence = (f"{_whose(who)} words {shared_words(quotation, material)} stand in paragraph {first.paragraph} of "
                f"{first.paragraphs} in {names[first.article]} and in paragraph {last.paragraph} of {last.paragraphs} "
                f"in {names[last.article]}.")
    all_places = "; ".join(f"{names[one.article]}: paragraph {one.paragraph} of {one.paragraphs}" for one in ranked)
    detail = f"{all_places}." if len(ranked) > 2 else ""
    yield Proposal(PLACE, sentence, detail, PAGE, (_place(first), _place(last)), 0.68)


def _introductions(quotation: SameQuotation, who: str, material: Material) -> Iterator[Proposal]:
    """The same words introduced by a verb that only reports, and by one that doubts, attacks or stands behind them."""
    cues: dict[str, str] = {}
    for one in quotation.printings:
        annotated = material.articles[one.article]
        spoken = [" ".join(q.cue.of(annotated.text).split()) for q in one.quotes
                  if q.cue is not None and sure_speaker(annotated, q) == who]
        # A paragraph with several verbs of different stance does not tell which of them brings in these words.
        if spoken and len({stance_of(cue) for cue in spoken}) == 1:
            cues[one.article] = spoken[0]
    stances = {stance_of(cue) for cue in cues.values()}
    if "neutral" not in stances or not stances & {"doubting", "hostile", "praising", "asserting"}:
        return
    told = [f"“{cue}” in {material.names[article]}" for article, cue in cues.items()]
    sentence = f"The same words of {who}, {shared_words(quotation, material)}, are brought in by {listed(told)}."
    worth = 0.78 if stances & {"doubting", "hostile"} else DULL
    yield Proposal(INTRODUCED, sentence, "", PAGE, tuple(_place(one) for one in quotation.printings
                                                         if one.article in cues), worth)

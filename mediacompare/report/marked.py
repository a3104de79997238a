"""Article text as runs: whose words they are, which terms are loaded, and where each is found among the evidence."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from mediacompare.model import AnnotatedArticle, LoadedHit, Quote, Span
from mediacompare.report.blocks import Mark, Run, Text
from mediacompare.report.refs import Refs

_MARKS = "\"“”„‟«»‹›'‘’‚‛`"


@dataclass(frozen=True, slots=True)
class _Voice:
    """A stretch in quotation marks, the marks with it, and whose words it holds."""

    span: Span
    quote: Quote | None


class MarkedArticle:
    """One article ready to be shown in stretches; `of(span)` gives the runs of one."""

    def __init__(self, annotated: AnnotatedArticle, refs: Refs) -> None:
        self._annotated = annotated
        self._refs = refs
        self._article = annotated.article.id
        self._voices = [_Voice(with_marks(annotated.text, span), _quote_of(annotated, span))
                        for span in annotated.quoted]
        self._voice_starts = [voice.span.start for voice in self._voices]
        self._hits = sorted(annotated.loaded, key=lambda hit: hit.span)
        self._hit_starts = [hit.span.start for hit in self._hits]

    def of(self, span: Span, *, labels: bool = True) -> Text:
        """The words of `span` with their marks. With `labels`, a quotation that ends in it is followed by its own."""
        voices = list(self._within(span))
        hits = [hit for hit in self._hits[max(0, bisect_right(self._hit_starts, span.start) - 1):]
                if hit.span.overlaps(span)] if self._hits else []
        cuts = {span.start, span.end}
        for part in (*(voice.span for voice in voices), *(hit.span for hit in hits)):
            cuts |= {min(max(part.start, span.start), span.end), min(max(part.end, span.start), span.end)}
        places = sorted(cuts)
        runs: list[Run] = []
        for start, end in pairwise(places):
            piece = Span(start, end)
            voice = next((v for v in voices if v.span.overlaps(piece)), None)
            hit = next((h for h in hits if h.span.overlaps(piece)), None)
            runs.append(self._run(piece, voice, hit))
            if labels and voice and voice.quote and end == voice.span.end and self._ends(voice):
                ref = self._refs.of_quote(self._article, voice.quote)
                runs.append(Run(ref.label, frozenset({"superscript", "secondary"}), f"#{ref.anchor}"))
        return tuple(runs)

    def _within(self, span: Span) -> Iterable[_Voice]:
        first = max(0, bisect_right(self._voice_starts, span.start) - 1)
        for voice in self._voices[first:]:
            if voice.span.start >= span.end:
                return
            if voice.span.overlaps(span):
                yield voice

    def _ends(self, voice: _Voice) -> bool:
        """Whether this is the last stretch of its quotation, which carries the label."""
        return voice.quote is not None and voice.quote.quoted[-1].end <= voice.span.end

    def _run(self, piece: Span, voice: _Voice | None, hit: LoadedHit | None) -> Run:
        marks: set[Mark] = set()
        data: list[tuple[str, str]] = []
        href = None
        if voice:
            marks.add("quoted")
            if voice.quote and voice.quote.speaker:
                data.append(("speaker", voice.quote.speaker))
        if hit:
            marks.add("loaded-quoted" if hit.voice == "quoted" else "loaded-own")
            data.append(("category", hit.category))
            if hit.neutral:
                data.append(("neutral", hit.neutral))
            href = f"#{self._refs.of_loaded(self._article, hit).anchor}"
        return Run(piece.of(self._annotated.text), frozenset(marks), href, data=tuple(data))


def with_marks(text: str, span: Span) -> Span:
    """A stretch with the quotation marks that stand right beside it."""
    start, end = span.start, span.end
    if start and text[start - 1] in _MARKS:
        start -= 2 if text[max(0, start - 2):start] in ("''", "``") else 1
    if end < len(text) and text[end] in _MARKS:
        end += 2 if text[end:end + 2] == "''" else 1
    return Span(start, end)


def _quote_of(annotated: AnnotatedArticle, span: Span) -> Quote | None:
    return next((quote for quote in annotated.quotes if any(part.overlaps(span) for part in quote.quoted)), None)

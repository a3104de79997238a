"""What each sentence of an article adds to the figures that are compared: the rows that `_claims` shuffles."""
from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from mediacompare.measures._terms import term_of
from mediacompare.measures._voices import own_spans
from mediacompare.measures.readability import graded
from mediacompare.model import AnnotatedArticle


@dataclass(slots=True)
class Unit:
    """One sentence: what stands in it in the outlet's own voice, and how the reading grade sees it.

    `loaded` terms in `words` words; `judging` is the score of the sentence, None where it is not the outlet's; `tone`
    the scores of its pieces, `toned` how many of them hold a word that VADER knows; `graded` its words, itself (0 or
    1) and its syllables; `terms` the words that could be distinctive.
    """

    words: int = 0
    loaded: int = 0
    judging: float | None = None
    tone: list[float] = field(default_factory=list)
    toned: int = 0
    graded: tuple[int, int, int] = (0, 0, 0)
    terms: list[str] = field(default_factory=list)


def units_of(annotated: AnnotatedArticle) -> list[Unit]:
    """One unit a sentence, in order."""
    units = [Unit() for _ in annotated.sentences]
    if not units:
        return []
    starts = [sentence.span.start for sentence in annotated.sentences]

    def at(position: int) -> Unit:
        return units[max(0, bisect_right(starts, position) - 1)]

    for word in own_spans(annotated):
        unit = at(word.start)
        unit.words += 1
        unit.terms.append(term_of(annotated.words_of(word)))
    for hit in annotated.loaded:
        if hit.voice == "outlet":
            at(hit.span.start).loaded += 1
    for score in annotated.judging:
        if score.voice == "outlet":
            at(score.span.start).judging = score.value
    for score in annotated.tone:
        if score.voice == "outlet":
            unit = at(score.span.start)
            unit.tone.append(score.value)
            unit.toned += bool(score.drivers)
    for start, counts in graded(annotated):
        at(start).graded = counts
    return units

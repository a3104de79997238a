"""Loaded terms, tone and reading level, in sentences: quantities whose differences may be chance."""
from __future__ import annotations

import math

from mediacompare.display import count_of, number, spelled
from mediacompare.findings.statements import Pairs, Phrases, Side, Statement, counts_of, state_contrast
from mediacompare.findings.wording import article_names
from mediacompare.measures._voices import own_words
from mediacompare.measures.contrasts import tone_values
from mediacompare.measures.readability import MIN_WORDS as MIN_GRADED
from mediacompare.measures.readability import flesch_kincaid, sentence_counts
from mediacompare.model import Event
from mediacompare.resampling import MIN_SENTENCES, bootstrap, bootstrap_mean
from mediacompare.statistics import MIN_USES, MIN_WORDS, UNDEFINED, Contrast, rate_interval
from mediacompare.tidy import TidyTable

LOADED = "loaded"
TONE = "tone"
READABILITY = "readability"
_ENOUGH_SENTENCES = f"words (at least {MIN_WORDS}) and sentences (at least {spelled(MIN_SENTENCES)})"
_LOADED = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use",
    unit="loaded terms per 1,000 words", more="uses more loaded terms", mores="use more loaded terms",
    scale="per 1,000 words", call="more loaded", show=number,
    needs=f"words (at least {MIN_WORDS}) and they have {spelled(MIN_USES)} uses together",
)  # fmt: skip
_TONE = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="averages", verbs="average", unit="in tone",
    more="is worded more brightly", mores="are worded more brightly", scale="on a scale from −1 to 1",
    call="brighter", needs=_ENOUGH_SENTENCES, show=lambda value: number(value, 2),
)  # fmt: skip
_READING = Phrases(
    lead="", leads="", verb="reads at grade", verbs="read at grade", unit="", more="reads harder", mores="read harder",
    scale="by grade", call="harder to read", needs=_ENOUGH_SENTENCES, show=lambda value: number(value, 1),
)  # fmt: skip


def loaded_terms(event: Event, contrasts: TidyTable) -> Statement:
    """Loaded terms per 1,000 words in each article's own voice; `contrasts` is the table of that name."""
    names = article_names(event)
    sides, evidence = [], []
    for annotated in event.coverage:
        article = annotated.article.id
        hits = [hit for hit in annotated.loaded if hit.voice == "outlet"]
        words = own_words(annotated)
        sides.append(Side(names[article], rate_interval(len(hits), words), f"{len(hits)} in {count_of(words, 'word')}"))
        evidence += [f"{article}:{hit.span.start}-{hit.span.end}" for hit in hits]
    pairs = _pairs(event, contrasts, "loaded_rate", "outlet")
    headline, standfirst, claimed = state_contrast(sides, pairs, _LOADED)
    if len(pairs) == 1 and not claimed:
        standfirst += _could_be(pairs[0, 1])
    start = "A loaded term takes a side where a plainer word was at hand. "
    return Statement(LOADED, headline, start + standfirst, counts_of(sides), tuple(evidence), 2 if claimed else 0)


def tone(event: Event, contrasts: TidyTable) -> Statement:
    """The mean tone of each article's sentences in its own voice; `contrasts` is the table of that name."""
    names = article_names(event)
    sides = []
    for annotated in event.coverage:
        values = tone_values(annotated, "outlet")
        # A sentence that holds a quotation is scored in pieces, so these are not always whole.
        pieces = count_of(len(values), "sentence or part of one", "sentences or parts of one")
        sides.append(Side(names[annotated.article.id], bootstrap_mean(values), pieces))
    headline, standfirst, claimed = state_contrast(sides, _pairs(event, contrasts, "tone", "outlet"), _TONE)
    start = "Tone is that of the wording, from −1 (darkest) to 1 (brightest), not of the opinion. "
    return Statement(TONE, headline, start + standfirst, counts_of(sides), (), 2 if claimed else 0)


def readability(event: Event, contrasts: TidyTable) -> Statement:
    """The Flesch-Kincaid grade of each article; `contrasts` is the table of that name."""
    names = article_names(event)
    sides = []
    for annotated in event.coverage:
        units = sentence_counts(annotated)
        words = sum(sentence[0] for sentence in units)
        grade = bootstrap(units, flesch_kincaid) if words >= MIN_GRADED else UNDEFINED
        counts = f"{count_of(words, 'word')} in {count_of(len(units), 'sentence')}"
        sides.append(Side(names[annotated.article.id], grade, counts))
    headline, standfirst, claimed = state_contrast(sides, _pairs(event, contrasts, "grade", "all"), _READING)
    start = "The grade is the US school year that the length of the sentences and words suggests. "
    return Statement(READABILITY, headline, start + standfirst, counts_of(sides), (), 2 if claimed else 0)


def _pairs(event: Event, contrasts: TidyTable, figure: str, voice: str) -> Pairs:
    """The contrasts of one figure and voice, by the articles' places."""
    places = {annotated.article.id: place for place, annotated in enumerate(event.coverage)}
    return {
        (places[row["article"]], places[row["other"]]): Contrast(
            row["value"], row["low"], row["high"], row["p"], row["enough"], row["adjusted"], row["tests"]
        )
        for row in contrasts.records() if (row["figure"], row["voice"]) == (figure, voice)
    }


def _could_be(contrast: Contrast) -> str:
    """How large a difference could go unseen, from the interval of the ratio."""
    widest = max(abs(contrast.low), abs(contrast.high))
    if math.isinf(widest) or widest < 0.5:
        return ""
    return f" A real difference of {number(2**widest, 1)} to 1 could go unseen."

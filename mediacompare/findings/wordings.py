"""Loaded terms, tone and reading level, in sentences: quantities whose differences may be chance."""
from __future__ import annotations

from mediacompare.display import count_of, listed, number
from mediacompare.findings.chance import Outcome, outcome, outcome_on_page, standfirst
from mediacompare.findings.statements import Phrases, Side, Statement, counts_of, state_contrast
from mediacompare.findings.wording import article_names
from mediacompare.measures._voices import own_words
from mediacompare.measures.contrasts import judging_values, tone_values
from mediacompare.measures.readability import MIN_WORDS as MIN_GRADED
from mediacompare.measures.readability import flesch_kincaid, sentence_counts
from mediacompare.model import Event
from mediacompare.resampling import bootstrap, bootstrap_mean
from mediacompare.statistics import UNDEFINED, rate_interval
from mediacompare.tidy import TidyTable

LOADED = "loaded"
JUDGING = "judging"
TONE = "tone"
READABILITY = "readability"
_LOADED = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use",
    unit="loaded terms per 1,000 words", more="uses more loaded terms", less="uses fewer loaded terms",
    scale="per 1,000 words", call="more loaded", uses="loaded terms", show=number,
)  # fmt: skip
_TONE = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="averages", verbs="average", unit="in tone",
    more="is worded more brightly", less="is worded more darkly", scale="on a scale from −1 to 1",
    call="brighter", uses="words with a tone", show=lambda value: number(value, 2),
)  # fmt: skip
_READING = Phrases(
    lead="", leads="", verb="reads at grade", verbs="read at grade", unit="", more="reads harder", less="reads easier",
    scale="by grade", call="harder to read", uses="", show=lambda value: number(value, 1),
)  # fmt: skip
_JUDGING = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="averages", verbs="average", unit="as judging score",
    more="judges more", less="judges less", scale="on a scale from 0 to 1", call="more judging", uses="",
    show=lambda value: number(value, 2),
)  # fmt: skip


def loaded_terms(event: Event, contrasts: TidyTable) -> Statement:
    """Loaded terms per 1,000 words in each article's own voice; `contrasts` is the table of that name.

    Where the terms alone do not carry a claim, and together with the judging sentences they do, that is told.
    """
    names = article_names(event)
    sides, evidence = [], []
    for annotated in event.coverage:
        article = annotated.article.id
        hits = [hit for hit in annotated.loaded if hit.voice == "outlet"]
        words = own_words(annotated)
        sides.append(Side(names[article], rate_interval(len(hits), words), f"{len(hits)} in {count_of(words, 'word')}"))
        evidence += [f"{article}:{hit.span.start}-{hit.span.end}" for hit in hits]
    found, pooled = outcome_on_page(event, contrasts, "loaded_rate")
    headline, told, claimed = (*_pooled(event, found), True) if pooled else state_contrast(sides, found, _LOADED)
    start = "A loaded term takes a side where a plainer word was at hand. "
    return Statement(LOADED, headline, start + told, counts_of(sides), tuple(evidence), 2 if claimed else 0)


def _pooled(event: Event, found: Outcome) -> tuple[str, str]:
    """Headline and standfirst where an article's own wording stands apart by its terms and sentences together."""
    first, others, more = found.told_of()
    names = [article_names(event)[annotated.article.id] for annotated in event.coverage]
    whom = names[others[0]] if len(others) == 1 else "the others"
    headline = f"In its own voice, {names[first]} words its report {'more' if more else 'less'} judgingly than {whom}"
    means = [bootstrap_mean(judging_values(annotated)).value for annotated in event.coverage]
    scores = listed([f"{number(mean, 2)} in {name}" for name, mean in zip(names, means, strict=True) if mean == mean])
    return headline, (f"Its loaded terms and the scores of its sentences (on average {scores}) were tested together. "
                      f"{standfirst(found)}")


def judging(event: Event, contrasts: TidyTable) -> Statement | None:
    """The mean judging score of each article's own sentences, where one stands apart; None where none does."""
    names = article_names(event)
    found = outcome(event, contrasts, "judging")
    if found.clear is None:
        return None
    sides = []
    for annotated in event.coverage:
        values = judging_values(annotated)
        sides.append(Side(names[annotated.article.id], bootstrap_mean(values), count_of(len(values), "sentence")))
    headline, told, claimed = state_contrast(sides, found, _JUDGING)
    return Statement(JUDGING, headline, told, counts_of(sides), (), 2 if claimed else 0)


def tone(event: Event, contrasts: TidyTable) -> Statement:
    """The mean tone of each article's sentences in its own voice; `contrasts` is the table of that name."""
    names = article_names(event)
    sides = []
    for annotated in event.coverage:
        values = tone_values(annotated)
        # A sentence that holds a quotation is scored in pieces, so these are not always whole.
        pieces = count_of(len(values), "sentence or part of one", "sentences or parts of one")
        sides.append(Side(names[annotated.article.id], bootstrap_mean(values), pieces))
    headline, told, claimed = state_contrast(sides, outcome(event, contrasts, "tone"), _TONE)
    start = "Tone is that of the wording, from −1 (darkest) to 1 (brightest), not of the opinion. "
    return Statement(TONE, headline, start + told, counts_of(sides), (), 2 if claimed else 0)


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
    headline, told, claimed = state_contrast(sides, outcome(event, contrasts, "grade"), _READING)
    start = "The grade is the US school year that the length of the sentences and words suggests. "
    return Statement(READABILITY, headline, start + told, counts_of(sides), (), 2 if claimed else 0)

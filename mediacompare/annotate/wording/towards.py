"""Tone of a sentence towards a person or body named in it: a linear model of the wording around the name.

The weights come from `python -m training.towards`, which says how they are learnt; THIRD_PARTY.md says from what. All
names are masked, so that the same sentence about somebody else scores the same. The likeliest label is right about two
times in three, and a dark or bright one that is as likely as `SURE` about seven times in eight (`python -m
benchmarks.tone` prints both): less sure ones are told as neither.
"""
from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mediacompare.annotate.weights import read_weights, unpack_words
from mediacompare.annotate.wording.features import TARGET, find_features
from mediacompare.annotate.wording.masking import mask, name_spans
from mediacompare.annotate.wording.targets import is_target
from mediacompare.annotate.wording.tone import word_valences
from mediacompare.annotate.wording.words import MASKED, Reader, chance, make_reader
from mediacompare.model import AnnotatedArticle, Drive, Sentence, Span, TargetTone, Voice, overlapping

LABELS = (-1, 0, 1)
REACH = 600
"""How many characters before and after the target are read."""
MAX_DRIVERS = 6
MIN_WEIGHT = 0.1
SURE = 0.7
"""How likely a dark or bright label must be to be told. Most sentences say neither about most people in them."""

Place = tuple[int, int]
"""Where a word starts and ends."""
Weights = tuple[float, ...]
"""What a feature adds to the log odds of each of `LABELS`."""


@dataclass(frozen=True, slots=True)
class Model:
    """How a sentence is read, VADER's lexicon, and the learnt weights."""

    read: Reader
    valences: Mapping[str, float]
    weights: Mapping[str, Weights]
    biases: Weights


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest label and how likely it is (0 to 1), the value from -1 to 1, and what each driving word adds to
    bright over dark, in log odds."""

    label: int
    likely: float
    value: float
    drivers: tuple[Drive, ...]

    @property
    def sure(self) -> int:
        """The label where it is as likely as `SURE`, 0 where it is not."""
        return self.label if self.likely >= SURE else 0


def score_towards(annotated: AnnotatedArticle) -> tuple[TargetTone, ...]:
    """Tone towards each mention of a person or body outside quotation marks, in order; quoted words count nothing.

    Where the outlet itself names somebody, what it credits to others in the sentence counts nothing either.

    The label is dark or bright only where the model is sure of it. An article with `targets` of its own is asked about
    the sentences they stand in: each of them is answered with the likeliest label, and all words of its sentence count,
    quoted ones too. `value` is how much likelier bright is than dark, -1 to 1.
    """
    asked = annotated.article.targets
    masked = mask(annotated.text, name_spans(annotated), MASKED)
    text = masked if asked else mask(masked, annotated.quoted, " ")
    own = masked if asked else mask(text, annotated.reported, " ")
    starts = [sentence.span.start for sentence in annotated.sentences]
    found = []
    for target, name in _named(annotated, asked) if asked else _told_of(annotated):
        sentence = _sentence_of(target, annotated.sentences, starts)
        if sentence is None:
            if not asked:
                continue
            sentence = Span(0, len(text))
        voice = _voice_at(annotated, target)
        verdict = score_target(own if voice == "outlet" else text, sentence, target)
        label = verdict.label if asked else verdict.sure
        found.append(TargetTone(sentence, target, name, label, verdict.value, voice, verdict.drivers))
    return tuple(found)


def _voice_at(annotated: AnnotatedArticle, place: Span) -> Voice:
    if overlapping(annotated.quoted, place):
        return "quoted"
    return "reported" if overlapping(annotated.reported, place) else "outlet"


def score_target(text: str, sentence: Span, target: Span, model: Model | None = None) -> Verdict:
    """Tone of the sentence `sentence` of `text` towards the stretch `target` in it."""
    model = model or load_model()
    words, places = read_around(text, sentence, target, model.read)
    sums = list(model.biases)
    shares: dict[int, float] = defaultdict(float)
    for name, value, place in find_features(words, words.index(TARGET), model.valences):
        weights = model.weights.get(name)
        if weights is not None:
            dark, none, bright = weights
            sums[0] += dark * value
            sums[1] += none * value
            sums[2] += bright * value
            shares[place] += (bright - dark) * value
    chances = [chance(total) for total in sums]
    driving = sorted((-abs(share), place) for place, share in shares.items()
                     if abs(share) >= MIN_WEIGHT and words[place][0].isalpha())
    drivers = tuple(Drive(Span(*places[place]), shares[place]) for _, place in driving[:MAX_DRIVERS])
    likeliest, whole = max(range(3), key=chances.__getitem__), sum(chances)
    return Verdict(LABELS[likeliest], chances[likeliest] / whole, (chances[2] - chances[0]) / whole, drivers)


def read_around(text: str, sentence: Span, target: Span, read: Reader) -> tuple[list[str], list[Place]]:
    """The sentence's words, the target one `TARGET` among them, and where each stands in `text`.

    Of a sentence that is a whole page, what is within `REACH` of the target.
    """
    words: list[str] = []
    places: list[Place] = []
    first, last = max(sentence.start, target.start - REACH), min(sentence.end, target.end + REACH)
    for start, end, opening in ((first, target.start, first == sentence.start), (target.end, last, False)):
        if start == target.end:
            words.append(TARGET)
            places.append((target.start, target.end))
        side, matches = read(text[start:end], opening=opening)
        words += side
        places += [(start + match.start(), start + match.end()) for match in matches]
    return words, places


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The shipped model."""
    arrays = read_weights("towards")
    rows = zip(*(row.tolist() for row in arrays["weights"].astype(float)), strict=True)
    weights = dict(zip(unpack_words(arrays["features"]), rows, strict=True))
    read = make_reader(frozenset(), frozenset(unpack_words(arrays["known"])))
    return Model(read, word_valences(), weights, tuple(arrays["biases"].astype(float).tolist()))


def _told_of(annotated: AnnotatedArticle) -> Iterator[tuple[Span, str]]:
    """The people and bodies named outside quotation marks, and where."""
    for mention in annotated.mentions:
        if is_target(mention) and not overlapping(annotated.quoted, mention.span):
            yield mention.span, mention.name


def _named(annotated: AnnotatedArticle, targets: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The targets in order, each with the name that its words stand for."""
    names = {mention.span: mention.name for mention in annotated.mentions}
    for span in sorted(targets):
        yield span, names.get(span, span.of(annotated.text))


def _sentence_of(target: Span, sentences: Sequence[Sentence], starts: Sequence[int]) -> Span | None:
    """The sentence that the target stands in, None where it stands in furniture or over a sentence's end."""
    at = bisect_right(starts, target.start) - 1
    return sentences[at].span if at >= 0 and sentences[at].span.contains(target) else None

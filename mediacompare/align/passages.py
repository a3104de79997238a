"""Passages of different articles that tell the same: a shared quotation, the same words, or the same fact."""
from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import compress
from operator import not_

from mediacompare.align.pairs import Pair, SharedRun, find_pairs
from mediacompare.align.speakers import same_name
from mediacompare.align.surroundings import Surroundings
from mediacompare.align.units import Unit, list_units, stem
from mediacompare.model import AnnotatedArticle, Link, Relation

# So many spoken words in a row make a shared quotation; so many do when it is all that one speaker says in either.
QUOTED_WORDS, WHOLE_UTTERANCE = 4, 3
# So many are one quotation even when two speakers are named for it.
SURELY_ONE_QUOTATION, SURELY_QUOTED_FROM_SOURCE = 5, 8
# A sentence of so few content words has to have two of them in common with another.
TOO_SHORT = 3
# From this cosine on two sentences say the same in other words; below it they have a fact in common.
PARAPHRASE = 0.2
# Below this chance by themselves two sentences are not looked at again.
HOPELESS = 0.02
# From this chance on two sentences echo each other: too loose for a link, too close to call one told nowhere else.
# What has no echo in the others is told by one article alone in 19 of 20 cases (`python -m benchmarks.passages
# points`).
ECHO = 0.06
# What it adds to the log-odds that a sentence reports the source's speaker. Set by hand: of the annotated events only
# one has a source.
REPORTS_THE_SPEAKER = 1.8


def align_passages(articles: Sequence[AnnotatedArticle]) -> tuple[Link, ...]:
    """Links between sentences of different articles, in the order of the articles and their sentences.

    `verbatim quote` and `altered quote`: both print the same words in a row as speech (a source is speech throughout).
    `paraphrase` and `same fact`: two logistic models take them for telling the same, the first by what the two have in
    common (rarer words, names, runs of words, words of one meaning; see `pairs.Pair.features`), the second by what
    stands around them (`surroundings`); their weights are in `passage_weights.json`, learnt with
    `python -m benchmarks.passages.train`. `score` is the second's probability, 1 for a quotation.
    """
    return link_passages(articles)[0]


def link_passages(
    articles: Sequence[AnnotatedArticle], *, model: Model | None = None
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The links of `align_passages`, and the echoes: pairs that are likelier than `ECHO` and too loose to be links.

    `model` is the one that ships with the package where none is given.
    """
    model = model or load_model()
    units = list_units(articles)
    found = []
    for pair, quoted, score in chances(units, model):
        if quoted or (score >= ECHO and not _is_too_short(pair)):
            a, b = sorted((pair.a, pair.b), key=lambda unit: (unit.article, unit.number))
            found.append((a, b, quoted or _retelling(pair), score))
    found.sort(key=lambda row: (row[0].article, row[0].number, row[1].article, row[1].number))
    ids = [annotated.article.id for annotated in articles]
    links = [
        Link(ids[a.article], a.span, ids[b.article], b.span, relation, round(score, 4))
        for a, b, relation, score in found
    ]
    firm = [score >= model.threshold for _, _, _, score in found]
    return tuple(compress(links, firm)), tuple(compress(links, map(not_, firm)))


def chances(units: Sequence[Unit], model: Model) -> Iterator[tuple[Pair, Relation | None, float]]:
    """The pairs of sentences that may tell the same, each with its relation when both print one quotation, and the
    chance that they do (1 for a quotation): first by themselves, then by what stands around them."""
    pairs = candidates(units)
    first = {pair.numbers: model.first_chance(pair) for pair, quoted in pairs if not quoted}
    around = Surroundings(first, {pair.numbers for pair, quoted in pairs if quoted}, [u.article for u in units])
    for pair, quoted in pairs:
        if quoted:
            yield pair, quoted, 1.0
        elif (chance := first[pair.numbers]) >= HOPELESS:
            yield pair, None, model.second.probability(around.features(*pair.numbers, chance))


def _is_too_short(pair: Pair) -> bool:
    return len(pair.common) < 2 and min(len(pair.a.stems), len(pair.b.stems)) <= TOO_SHORT


def candidates(units: Sequence[Unit]) -> list[tuple[Pair, Relation | None]]:
    """The pairs of sentences that may tell the same, each with its relation when both print one quotation.

    Ruled out are the words of two different people, and words that are a quotation of another sentence or source.
    """
    pairs = [(pair, quotation(pair)) for pair in find_pairs(units)]
    whole = _whole_quotations(pair for pair, relation in pairs if relation == "verbatim quote")
    pairs = [
        (pair, None if relation == "altered quote" and _is_part_of_another(pair, whole) else relation)
        for pair, relation in pairs
    ]
    quoted = {key for pair, relation in pairs if relation for key in _keys(pair)}
    return [(pair, relation) for pair, relation in pairs if relation or not _is_ruled_out(pair, quoted)]


# A sentence of the coverage and another article: its article, its number, the other article.
Key = tuple[int, int, int]


def _quoted_words(pair: Pair) -> Iterator[tuple[Key, set[int]]]:
    """The words that the two quote alike, as numbers of either sentence's words; a source quotes nobody."""
    shared = [run for run in pair.runs if _is_quotation(pair, run)]
    starts = {pair.a.article: [run.a for run in shared], pair.b.article: [run.b for run in shared]}
    for key in _keys(pair):
        yield key, {start + i for start, run in zip(starts[key[0]], shared, strict=True) for i in range(run.size)}


def _whole_quotations(pairs: Iterable[Pair]) -> dict[Key, set[int]]:
    """For each sentence of the coverage the words that it quotes as another article prints them whole."""
    whole: dict[Key, set[int]] = defaultdict(set)
    for pair in pairs:
        for key, words in _quoted_words(pair):
            whole[key] |= words
    return whole


def _is_part_of_another(pair: Pair, whole: Mapping[Key, set[int]]) -> bool:
    """Whether what looks like a changed quotation are pieces of two that both articles print whole elsewhere."""
    return all(words <= whole.get(key, set()) for key, words in _quoted_words(pair))


def _is_ruled_out(pair: Pair, quoted: Set[Key]) -> bool:
    if pair.a.source != pair.b.source and _is_quoted_from_elsewhere(pair):
        return True
    return pair.both_speech and (_by_strangers(pair) or any(key in quoted for key in _keys(pair)))


def _is_quoted_from_elsewhere(pair: Pair) -> bool:
    """Whether an article has in common with a source only words that it quotes, and fewer in a row than a quotation
    has: had they been said there, they would stand there."""
    article = pair.b if pair.a.source else pair.a
    longest = max((run.size for run in pair.runs), default=0)
    if not any(article.said) or longest >= QUOTED_WORDS:
        return False
    return pair.both_speech or not _own_stems(article).intersection(pair.words)


def _own_stems(unit: Unit) -> set[str]:
    """The stems of the words outside quotation marks."""
    return {stem(form) for form, said in zip(unit.forms, unit.said, strict=True) if not said}


def _keys(pair: Pair) -> list[Key]:
    return [(u.article, u.number, other.article) for u, other in ((pair.a, pair.b), (pair.b, pair.a)) if not u.source]


def _by_strangers(pair: Pair) -> bool:
    """Whether the speakers of the two are known and nobody is among both."""
    first, second = pair.a.speakers, pair.b.speakers
    return bool(first and second) and not any(same_name(x, y) for x in first for y in second)


def reports_speaker(pair: Pair) -> bool:
    """Whether one sentence gives, in the outlet's own words, what the speaker of the other's source says, and has two
    of these words and more in common with it."""
    for unit, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if other.source and any(same_name(x, y) for x in unit.reported for y in other.speakers):
            return len(_own_stems(unit).intersection(pair.words)) > 1
    return False


def quotation(pair: Pair) -> Relation | None:
    """Whether the two print the same quotation, and whether one of them prints all that the other has of it.

    A few words of two different people are no quotation of each other, however alike they look; of more words it is
    likelier that one of the two was given to the wrong speaker. A source's speaker is sure, so it takes more there.
    """
    shared = [run for run in pair.runs if _is_quotation(pair, run)]
    longest = max((len(pair.said_words(run)) for run in shared), default=0)
    surely_one = SURELY_QUOTED_FROM_SOURCE if pair.a.source or pair.b.source else SURELY_ONE_QUOTATION
    if not shared or (longest < surely_one and _by_strangers(pair)):
        return None
    whole = any(_covers(pair.a, run.a, run.size) or _covers(pair.b, run.b, run.size) for run in shared)
    return "verbatim quote" if whole else "altered quote"


def _is_quotation(pair: Pair, run: SharedRun) -> bool:
    said = pair.said_words(run)
    return (len(said) >= QUOTED_WORDS and pair.is_telling(said)) or _is_whole_utterance(pair, run)


def _is_whole_utterance(pair: Pair, run: SharedRun) -> bool:
    """Whether the run is all that either sentence quotes, of one speaker: "“We have nine,” she said."."""
    whole = run.size == sum(pair.a.said) == sum(pair.b.said) and _covers(pair.a, run.a, run.size)
    named = bool(pair.a.speakers and pair.b.speakers) and not _by_strangers(pair)
    return run.size >= WHOLE_UTTERANCE and whole and named and _covers(pair.b, run.b, run.size)


def _covers(unit: Unit, start: int, size: int) -> bool:
    """Whether the run is all that is said, without a break, around it."""
    end = start + size
    said = unit.said
    begins = start == 0 or not said[start - 1] or not said[start]
    ends = end == len(said) or not said[end] or not said[end - 1]
    return begins and ends and any(said[start:end])


def _retelling(pair: Pair) -> Relation:
    return "paraphrase" if pair.cosine >= PARAPHRASE else "same fact"


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model: a weight for each feature by name, and the intercept."""

    weights: tuple[tuple[str, float], ...]
    intercept: float

    def probability(self, features: Mapping[str, float], *, bonus: float = 0.0) -> float:
        """The chance that two sentences tell the same; `bonus` is added to the log-odds."""
        odds = self.intercept + bonus + sum(weight * features[name] for name, weight in self.weights)
        return 1 / (1 + math.exp(-odds))


@dataclass(frozen=True, slots=True)
class Model:
    """`first` judges two sentences by themselves, `second` by the first's chance and what stands around them;
    `threshold` is the chance from which they are linked."""

    first: Logistic
    second: Logistic
    threshold: float

    def first_chance(self, pair: Pair) -> float:
        return self.first.probability(pair.features(), bonus=REPORTS_THE_SPEAKER * reports_speaker(pair))


@cache
def load_model() -> Model:
    """The model that ships with the package."""
    stored = json.loads(resources.files(__package__).joinpath("passage_weights.json").read_text(encoding="utf-8"))
    first, second = (
        Logistic(tuple(sorted(stored[name]["weights"].items())), stored[name]["intercept"])
        for name in ("first", "second")
    )
    return Model(first, second, stored["threshold"])

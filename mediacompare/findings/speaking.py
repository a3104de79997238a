"""Who gets to speak, in a sentence: a full count of each article, so nothing here is an estimate."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.display import capital, count_of, listed, percent, spelled
from mediacompare.findings.statements import Statement
from mediacompare.findings.wording import all_of, article_names, counted, none_of
from mediacompare.measures._voices import words_by_quote
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.resampling import draws

TOPIC = "who-speaks"


MARGIN = 1.25
"""Whoever is quoted most has at least so many times the words of the next."""
_SURE = 0.95
_RESAMPLES = 1000
_STREAM = 5
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class _Voices:
    """One article's quotations: (speaker, words) each, "" for a speaker who is not named; and where the words stand."""

    name: str
    quotations: tuple[tuple[str, int], ...]
    places: tuple[str, ...]

    @property
    def quoted(self) -> int:
        return sum(words for _, words in self.quotations)

    @property
    def by_speaker(self) -> dict[str, int]:
        """The quoted words of each named speaker, in order of appearance."""
        found: dict[str, int] = {}
        for speaker, words in self.quotations:
            if speaker:
                found[speaker] = found.get(speaker, 0) + words
        return found

    @property
    def named(self) -> int:
        return sum(self.by_speaker.values())

    @property
    def most(self) -> str:
        """The named speaker with most words; "" without one."""
        return max(self.by_speaker, key=self.by_speaker.__getitem__, default=_NOBODY)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The quotations of whoever is quoted most."""
        return tuple(place for (speaker, _), place in zip(self.quotations, self.places, strict=True)
                     if speaker and speaker == self.most)

    @property
    def manner(self) -> str:
        """How this article divides its quotations: nobody, only, mostly, more, equally or unclear.

        `only`: there is one speaker. `mostly` and `more` take a margin: `MARGIN` times the words of the next, and no
        fewer quotations; and they hold in 95 of 100 resamples of the article's quotations. What nobody is named for
        counts as one more speaker.
        """
        if not self.by_speaker:
            return "nobody"
        if set(self.by_speaker) == {speaker for speaker, _ in self.quotations} == {self.most}:
            return "only"
        rivals = [(sum(w for s, w in self.quotations if s == rival), sum(s == rival for s, _ in self.quotations))
                  for rival in {speaker for speaker, _ in self.quotations} - {self.most}]
        words, times = self.by_speaker[self.most], sum(s == self.most for s, _ in self.quotations)
        if any(words < MARGIN * most for most, _ in rivals):
            return "equally"
        first, half = self._resampled()
        if first < _SURE or times < 2 or any(times < count for _, count in rivals):
            return "unclear"
        return "mostly" if 2 * words > self.quoted and half >= _SURE else "more"

    def _resampled(self) -> tuple[float, float]:
        """In what shares of the resamples of quotations the first speaker has most words, and more than half."""
        import numpy as np

        speakers = [self.most, *({speaker for speaker, _ in self.quotations} - {self.most})]
        held = np.array([[words if speaker == one else 0 for one in speakers] for speaker, words in self.quotations])
        count = len(self.quotations)
        sums = held[draws(_RESAMPLES * count, count, _STREAM).reshape(_RESAMPLES, count)].sum(axis=1)
        return (float((sums[:, 0] > sums[:, 1:].max(axis=1)).mean()),
                float((2 * sums[:, 0] > sums.sum(axis=1)).mean()))


def who_speaks(event: Event) -> Statement:
    """Whom each article quotes most, by words inside quotation marks, where one leads by a margin."""
    names = article_names(event)
    voices = [_voices(annotated, names[annotated.article.id]) for annotated in event.coverage]
    return Statement(
        topic=TOPIC,
        headline=_headline(voices),
        standfirst=_standfirst(voices),
        detail=_detail(voices),
        evidence=tuple(ref for voice in voices for ref in voice.evidence),
    )


def _voices(annotated: AnnotatedArticle, name: str) -> _Voices:
    spoken = [(quote, words) for quote, words in words_by_quote(annotated) if words]
    return _Voices(name, tuple((quote.speaker or _NOBODY, words) for quote, words in spoken),
                   tuple(f"{annotated.article.id}:{quote.start}-{quote.end}" for quote, _ in spoken))


def _headline(voices: list[_Voices]) -> str:
    quoting = [voice for voice in voices if voice.manner != "nobody"]
    if not quoting:
        return _nobody(voices)
    groups: dict[tuple[str, ...], list[_Voices]] = {}
    for voice in quoting:
        groups.setdefault(_manner_of(voice), []).append(voice)
    if len(groups) == 1 and len(quoting) == len(voices) > 1:
        return capital(f"{all_of(len(voices))} {_quotes(next(iter(groups)), plural=True)}")
    if len(voices) > 4:
        return _crowd(voices, quoting)
    parts = [f"{listed([voice.name for voice in group])} {_quotes(manner, plural=len(group) > 1)}"
             for manner, group in groups.items()]
    silent = [voice.name for voice in voices if voice.manner == "nobody"]
    if silent:
        parts.append(f"{listed(silent)} {'quotes' if len(silent) == 1 else 'quote'} nobody by name")
    return capital("; ".join(parts))


def _manner_of(voice: _Voices) -> tuple[str, ...]:
    """The manner and whom it names: articles of the same one are told together."""
    if voice.manner in ("equally", "unclear"):
        named = sorted(voice.by_speaker)
        return (voice.manner, *named) if len(named) == 2 and voice.named == voice.quoted else (voice.manner,)
    return voice.manner, voice.most


def _quotes(manner: tuple[str, ...], *, plural: bool) -> str:
    """What articles of a manner do."""
    verb, (how, *named) = "quote" if plural else "quotes", manner
    if how == "equally":
        return f"{verb} {listed(named) or 'several people'} about equally"
    if how == "unclear":
        return f"{verb} {listed(named) or 'several people'}, {'neither' if named else 'none of them'} clearly most"
    told = {"only": f"{verb} only {named[0]}", "mostly": f"mostly {verb} {named[0]}"}
    return told.get(how, f"{verb} {named[0]} more than anyone else")


def _nobody(voices: list[_Voices]) -> str:
    if any(voice.quoted for voice in voices):
        return "No quotation has a speaker who is named"
    if len(voices) == 1:
        return f"{capital(voices[0].name)} quotes nobody word for word"
    return f"{capital(none_of(len(voices)))} quotes anybody word for word"


def _crowd(voices: list[_Voices], quoting: list[_Voices]) -> str:
    """For many articles: the speaker who leads, by a margin, in most of them."""
    leading: dict[str, int] = {}
    for voice in quoting:
        if voice.manner in ("only", "mostly", "more"):
            leading[voice.most] = leading.get(voice.most, 0) + 1
    most = max(leading.values(), default=0)
    first = [speaker for speaker, count in leading.items() if count == most]
    if most == 0:
        return f"In none of the {spelled(len(voices))} articles is one person clearly quoted most"
    if most == 1:
        where = f"the {spelled(len(leading))} articles" if len(leading) > 1 else "the one article"
        return f"No two articles quote the same person most, in {where} where somebody clearly leads"
    if len(first) > 2:
        return f"{capital(spelled(len(first)))} speakers are each quoted most in {spelled(most)} articles"
    verb = "is the longest-quoted speaker" if len(first) == 1 else "are each the longest-quoted speaker"
    return f"{listed(first)} {verb} in {spelled(most)} of {spelled(len(voices))} articles"


def _detail(voices: list[_Voices]) -> str:
    quoting = [voice for voice in voices if voice.most]
    if not quoting:
        return f"{count_of(sum(voice.quoted for voice in voices), 'word')} inside quotation marks."
    if len(voices) > 4:
        total = sum(voice.quoted for voice in voices)
        return f"{count_of(total, 'word')} inside quotation marks in {count_of(len(voices), 'article')}."
    shares = [f"{voice.by_speaker[voice.most]} of {voice.quoted} ({voice.most})" for voice in quoting]
    return f"{listed(shares)} quoted words."


def _standfirst(voices: list[_Voices]) -> str:
    parts = [_shared(voices)] if len(voices) > 1 else []
    for voice in voices:
        unnamed = voice.quoted - voice.named
        if unnamed:
            parts.append(
                f"In {voice.name}, {counted(unnamed, 'quoted word')} ({percent(unnamed / voice.quoted)}) "
                f"{'has' if unnamed == 1 else 'have'} no named speaker."
            )
    if len(parts) > 3:
        unnamed = sum(voice.quoted - voice.named for voice in voices)
        parts = [parts[0], f"{capital(counted(unnamed, 'quoted word'))} in all have no named speaker."]
    return " ".join(["Counted are words inside quotation marks, all of them, so this is no estimate.", *parts])


def _shared(voices: list[_Voices]) -> str:
    """Who is quoted by every article."""
    common = set.intersection(*(set(voice.by_speaker) for voice in voices))
    shared = [speaker for speaker in voices[0].by_speaker if speaker in common]
    everybody = "both" if len(voices) == 2 else f"all {spelled(len(voices))}"
    if not shared:
        return f"Nobody is quoted by {everybody}."
    if len(shared) > 4:
        return f"{listed([*shared[:3], f'{spelled(len(shared) - 3)} others'])} are quoted by {everybody}."
    if len(shared) > 1 or len(voices) > 2:
        return f"{listed(shared)} {'is' if len(shared) == 1 else 'are'} quoted by {everybody}."
    first, second = (voice.by_speaker[shared[0]] for voice in voices)
    lengths = f"{counted(first, 'word')} in one article, {spelled(second)} in the other"
    return f"Only {shared[0]} is quoted by both: {lengths}."

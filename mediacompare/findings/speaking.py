"""Who gets to speak, in a sentence: a full count of each article, so nothing here is an estimate."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.display import capital, count_of, listed, percent, spelled
from mediacompare.findings.statements import Statement
from mediacompare.findings.wording import all_of, article_names, counted, none_of
from mediacompare.measures._voices import words_by_quote
from mediacompare.model import AnnotatedArticle, Event

TOPIC = "who-speaks"


@dataclass(frozen=True, slots=True)
class _Voices:
    """One article's quoted words: all, those with a named speaker, and who has most of them."""

    name: str
    article: str
    quoted: int
    named: int
    by_speaker: dict[str, int]
    evidence: tuple[str, ...]

    @property
    def leaders(self) -> tuple[str, ...]:
        most = max(self.by_speaker.values(), default=0)
        return tuple(speaker for speaker, words in self.by_speaker.items() if words == most and words)

    @property
    def mostly(self) -> bool:
        """Whether one speaker has more than half of all quoted words, those of nobody named included."""
        return 2 * max(self.by_speaker.values(), default=0) > self.quoted


def who_speaks(event: Event) -> Statement:
    """Whom each article quotes most, by words inside quotation marks."""
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
    by_speaker: dict[str, int] = {}
    evidence: dict[str, list[str]] = {}
    quoted = 0
    for quote, words in words_by_quote(annotated):
        quoted += words
        if quote.speaker and words:
            by_speaker[quote.speaker] = by_speaker.get(quote.speaker, 0) + words
            evidence.setdefault(quote.speaker, []).append(f"{annotated.article.id}:{quote.start}-{quote.end}")
    found = _Voices(name, annotated.article.id, quoted, sum(by_speaker.values()), by_speaker, ())
    shown = tuple(ref for leader in found.leaders for ref in evidence[leader])
    return _Voices(name, annotated.article.id, quoted, found.named, by_speaker, shown)


def _headline(voices: list[_Voices]) -> str:
    quoting = [voice for voice in voices if voice.leaders]
    if not quoting:
        return _nobody(voices)
    groups: dict[tuple[str, ...], list[_Voices]] = {}
    for voice in quoting:
        groups.setdefault(voice.leaders, []).append(voice)
    if len(groups) == 1 and len(quoting) == len(voices) > 1:
        return capital(f"{all_of(len(voices))} {_quotes(voices[0].leaders, voices)}")
    if len(voices) > 4 or sum(len(leaders) for leaders in groups) > 6:
        return _crowd(voices, quoting)
    parts = [
        f"{listed([voice.name for voice in group])} {_quotes(leaders, group)}" for leaders, group in groups.items()
    ]
    silent = [voice.name for voice in voices if not voice.leaders]
    if silent:
        parts.append(f"{listed(silent)} {'quotes' if len(silent) == 1 else 'quote'} nobody by name")
    return capital("; ".join(parts))


def _quotes(leaders: tuple[str, ...], group: list[_Voices]) -> str:
    """What articles with the same leading speakers do; "mostly" takes more than half of the quoted words of each."""
    verb = "quote" if len(group) > 1 else "quotes"
    if len(leaders) > 1:
        return f"{verb} {listed(leaders)} at equal length"
    mostly = all(voice.mostly for voice in group)
    return f"mostly {verb} {leaders[0]}" if mostly else f"{verb} {leaders[0]} more than anyone else"


def _nobody(voices: list[_Voices]) -> str:
    if any(voice.quoted for voice in voices):
        return "No quotation has a speaker who is named"
    if len(voices) == 1:
        return f"{capital(voices[0].name)} quotes nobody word for word"
    return f"{capital(none_of(len(voices)))} quotes anybody word for word"


def _crowd(voices: list[_Voices], quoting: list[_Voices]) -> str:
    """For many articles: the speaker who leads in most of them."""
    leading: dict[str, int] = {}
    for voice in quoting:
        for leader in voice.leaders:
            leading[leader] = leading.get(leader, 0) + 1
    most = max(leading.values())
    first = [speaker for speaker, count in leading.items() if count == most]
    if most == 1:
        return f"The {spelled(len(quoting))} articles with a named speaker each quote a different person most"
    if len(first) > 2:
        return f"{capital(spelled(len(first)))} speakers are each quoted most in {spelled(most)} articles"
    verb = "is the longest-quoted speaker" if len(first) == 1 else "are each the longest-quoted speaker"
    return f"{listed(first)} {verb} in {spelled(most)} of {spelled(len(voices))} articles"


def _detail(voices: list[_Voices]) -> str:
    quoting = [voice for voice in voices if voice.leaders]
    if not quoting:
        return f"{count_of(sum(voice.quoted for voice in voices), 'word')} inside quotation marks."
    if len(voices) > 4:
        total = sum(voice.quoted for voice in voices)
        return f"{count_of(total, 'word')} inside quotation marks in {count_of(len(voices), 'article')}."
    shares = [f"{max(voice.by_speaker.values())} of {voice.quoted}" for voice in quoting]
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

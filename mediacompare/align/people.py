"""One person, one speaker: the names that several articles print for the same person or body made one."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mediacompare.align.speakers import name_words, same_name
from mediacompare.model import AnnotatedArticle, Mention, Speaker, SpeakerKind

_ARTICLES = ("the ", "a ", "an ")


@dataclass(slots=True)
class _Forms:
    """What the event's articles say of one name: how often it stands, as what, with which titles, printed how."""

    uses: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    printed: Counter[str] = field(default_factory=Counter)
    speaks: bool = False

    def take(self, other: _Forms) -> None:
        self.uses += other.uses
        self.kinds.update(other.kinds)
        self.roles.update(other.roles)
        self.printed.update(other.printed)
        self.speaks = self.speaks or other.speaks


def merge_speakers(articles: Sequence[AnnotatedArticle]) -> tuple[tuple[AnnotatedArticle, ...], tuple[Speaker, ...]]:
    """The articles with one name for each person and body in all annotations, and all who speak, by name.

    Persons are one when their surnames agree and no other word contradicts; a surname that several persons share
    stays apart. Bodies are one when their names are the same but for "the", or one is the other's initials.
    """
    forms = _collect(articles)
    canonical = _canonical_names(forms)
    merged: dict[str, _Forms] = defaultdict(_Forms)
    for name, found in forms.items():
        merged[canonical[name]].take(found)
    return tuple(_rename(a, canonical) for a in articles), tuple(
        _speaker(name, merged[name]) for name in sorted(merged) if merged[name].speaks
    )


def _collect(articles: Iterable[AnnotatedArticle]) -> dict[str, _Forms]:
    forms: dict[str, _Forms] = defaultdict(_Forms)
    for annotated in articles:
        for mention in annotated.mentions:
            _take_mention(forms[mention.name], mention, annotated)
        for quote in annotated.quotes:
            if quote.speaker:
                found = forms[quote.speaker]
                found.speaks = True
                if quote.mention:
                    found.printed[" ".join(annotated.words_of(quote.mention).split())] += 1
        if annotated.article.role == "source" and annotated.article.speaker:
            forms[annotated.article.speaker].speaks = True
            forms[annotated.article.speaker].kinds["person"] += 1
    return dict(forms)


def _take_mention(found: _Forms, mention: Mention, annotated: AnnotatedArticle) -> None:
    found.uses += 1
    found.kinds[mention.kind] += 1
    found.printed[annotated.words_of(mention.span)] += 1
    if mention.role:
        found.roles[" ".join(annotated.words_of(mention.role).split())] += 1


def _canonical_names(forms: Mapping[str, _Forms]) -> dict[str, str]:
    """For every name the one that stands for it: the fullest, then the commonest, then the first by the alphabet."""
    persons = [name for name in forms if forms[name].kinds["person"]]
    bodies = [name for name in forms if not forms[name].kinds["person"]]
    canonical = {name: name for name in forms}
    for names, same in ((persons, same_name), (bodies, _same_body)):
        ranked = sorted(names, key=lambda name: (-len(name_words(name)), name.isupper(), -forms[name].uses, -len(name),
                                                 name))  # fmt: skip
        kept: list[str] = []
        for name in ranked:
            fuller = [other for other in kept if same(name, other)]
            if len(fuller) == 1:
                canonical[name] = fuller[0]
            else:
                kept.append(name)
    return canonical


def _same_body(a: str, b: str) -> bool:
    bare_a, bare_b = _bare(a), _bare(b)
    return bare_a.casefold() == bare_b.casefold() or _initials(bare_a, bare_b) or _initials(bare_b, bare_a)


def _bare(name: str) -> str:
    lower = name.casefold()
    return next((name[len(start) :] for start in _ARTICLES if lower.startswith(start)), name)


def _initials(short: str, long: str) -> bool:
    """ "DOJ" for "Department of Justice"; small words may give a letter or not."""
    letters = short.replace(".", "")
    if len(letters) < 2 or not letters.isupper() or " " in letters:
        return False
    words = [word for word in long.replace("-", " ").split() if word[:1].isalpha()]
    every = "".join(word[0] for word in words).casefold()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return len(words) > 1 and letters.casefold() in (every, capitals.casefold())


def _speaker(name: str, found: _Forms) -> Speaker:
    aliases = tuple(sorted(alias for alias in found.printed if alias != name))
    role = min(found.roles, key=lambda role: (-found.roles[role], -len(role.split()), role), default=None)
    return Speaker(name, _kind(name, found), aliases, role)


def _kind(name: str, found: _Forms) -> SpeakerKind:
    """Persons and bodies are so by their mentions; who is only described ("two officials") is kept as anonymous."""
    if found.kinds["person"]:
        return "person"
    if found.kinds["body"] or _bare(name)[:1].isupper():
        return "body"
    return "anonymous"


def _rename(annotated: AnnotatedArticle, canonical: Mapping[str, str]) -> AnnotatedArticle:
    def name(old: str | None) -> str | None:
        return None if old is None else canonical.get(old, old)

    return replace(
        annotated,
        article=replace(annotated.article, speaker=name(annotated.article.speaker)),
        mentions=tuple(replace(m, name=canonical[m.name]) for m in annotated.mentions),
        quotes=tuple(replace(q, speaker=name(q.speaker)) for q in annotated.quotes),
        loaded=tuple(replace(hit, speaker=name(hit.speaker)) for hit in annotated.loaded),
        tone=tuple(replace(score, speaker=name(score.speaker)) for score in annotated.tone),
        judging=tuple(replace(score, speaker=name(score.speaker)) for score in annotated.judging),
        towards=tuple(replace(tone, name=canonical.get(tone.name, tone.name)) for tone in annotated.towards),
    )

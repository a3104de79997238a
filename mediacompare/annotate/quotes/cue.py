"""A cue: the verb or phrase that says that somebody said, thought or wanted something, with its source."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.annotate.quotes.reading.vocabulary import CueVerb

ACCORDING = CueVerb("according to", frozenset("c"), frozenset(), "neutral")
COLON = CueVerb(":", frozenset("qc"), frozenset(), "neutral")
PLAIN = CueVerb("any verb", frozenset("q"), frozenset(), "neutral")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue where it stands: tokens `start` to `end` are the verb group, `head` its verb, adjective or noun.

    `source` is the range of the source's tokens, None when the sentence does not name one; `inverted` when the source
    follows; `construction` is how source and cue belong together: finite, coordinated, participle, infinitive,
    passive, adjective, noun, according or colon. `described` is where the description begins that the source's name
    stands behind: "the union's leader, Maria Lopez, said".
    """

    start: int
    head: int
    end: int
    verb: CueVerb
    source: tuple[int, int] | None
    construction: str
    inverted: bool = False
    described: int | None = None

    @property
    def clause_start(self) -> int:
        """The first token of the cue with a source that stands before it."""
        if self.source is None or self.inverted or self.construction not in ("finite", "adjective", "noun"):
            return self.start
        return min(self.source[0] if self.described is None else self.described, self.start)

    @property
    def after(self) -> int:
        """The first token after the cue and, where it is inverted, its source."""
        return self.source[1] if self.inverted and self.source else self.end

"""What an article, its annotations and a comparison are: frozen dataclasses, standard library only.

Every position is a half-open `Span` of code points into `Article.text`, which is the input's text, exactly.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from typing import TYPE_CHECKING, Literal

from mediacompare.tidy import Frames, TidyTable

if TYPE_CHECKING:
    import pandas

Role = Literal["coverage", "source"]
Voice = Literal["outlet", "quoted", "reported"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Grade = Literal["named", "reference", "continuation", "none"]
AsideKind = Literal["scare", "title", "nickname"]
MentionKind = Literal["person", "body", "role", "pronoun", "anonymous"]
SpeakerKind = Literal["person", "body", "role", "anonymous", "narrator"]
Relation = Literal["verbatim quote", "altered quote", "paraphrase", "same fact"]
Verdict = Literal["verbatim", "marked_edit", "altered", "spliced", "not_found"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points: `0 <= start < end`.

    Raises ValueError when the range is empty, reversed or negative.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out because every word has one: the generated way past `frozen` takes twice as long.
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start} and {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


_IN_LINE = dict.fromkeys(map(ord, "\n\r\x0b\x0c\u2028\u2029\u00a0"), " ")
_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was left out or could not be done: where, what happened, and the way out.

    `caution` is true when the numbers of a text that was read do not stand for the whole article, or a text is missing
    from them altogether: a reader should know before the first figure.
    """

    where: str
    what: str
    advice: str = ""
    caution: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" ({self.advice})" if self.advice else "")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of an input that is no part of its article: what it seems to be, its words, and how it begins."""

    kind: str
    words: int
    opening: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an input when it was read.

    `kind` is what it was read as ("web page"), `encoding` how its text was written ("" where the format settles it).
    `origins` are the article's fields, each with where it was taken from ("front matter", "column media_name", "file
    name"); `unused` the input's fields that an article has no place for. `kept` of `given` words are the article's;
    `dropped` are the others, piece by piece. `problems` are what is odd about it.
    """

    kind: str
    encoding: str = ""
    origins: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()
    kept: int = 0
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def given(self) -> int:
        """The words of the whole input."""
        return self.kept + sum(piece.words for piece in self.dropped)


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was given. `role` is `source` for a speech, letter or statement, which names its `speaker`.

    `targets` are the stretches whose tone a record asks for; without them it is taken of everybody who is named.
    `receipt` says how it was read; an article that was not read from an input has none. With `keep_all` nothing of its
    text is set aside as no part of the story.
    """

    id: str
    text: str
    outlet: str
    date: Date | None = None
    url: str | None = None
    author: str | None = None
    role: Role = "coverage"
    speaker: str | None = None
    headline: Span | None = None
    sha256: str = ""
    path: str | None = None
    targets: tuple[Span, ...] = ()
    receipt: Receipt | None = None
    keep_all: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """An article's text as the rules read it: wrapped lines joined, markup and invisible signs taken out.

    `cuts` are the places where it differs in length from the given text, four numbers each, in order: where the cut
    starts in the view, where it starts and ends in the given text, and how many characters it has in the view. `steps`
    are the names of what was done; `emphasised` and `blocks` are stretches of the given text that its markup sets in
    bold or italic, and as block quotations.
    """

    text: str
    cuts: tuple[int, ...] = ()
    steps: tuple[str, ...] = ()
    emphasised: tuple[Span, ...] = ()
    blocks: tuple[Span, ...] = ()

    def to_given(self, span: Span) -> Span:
        """The stretch of the given text that a stretch of the view stands for."""
        return Span(self._given(span.start)[0], self._given(span.end - 1)[1])

    def to_view(self, span: Span) -> Span | None:
        """The stretch of the view that a stretch of the given text became; None when nothing is left of it."""
        cuts = self.cuts
        start, end = span.start, span.end
        if at := 4 * bisect_right(range(len(cuts) // 4), span.start, key=lambda k: cuts[4 * k + 1]):
            place, _, given_end, size = cuts[at - 4 : at]
            start = place if span.start < given_end else span.start - given_end + place + size
        if at := 4 * bisect_left(range(len(cuts) // 4), span.end, key=lambda k: cuts[4 * k + 1]):
            place, _, given_end, size = cuts[at - 4 : at]
            end = place + size if span.end <= given_end else span.end - given_end + place + size
        return Span(start, end) if start < end else None

    def _given(self, place: int) -> tuple[int, int]:
        """Where the character at `place` of the view starts and ends in the given text."""
        cuts = self.cuts
        at = 4 * bisect_right(range(len(cuts) // 4), place, key=lambda k: cuts[4 * k])
        if not at:
            return place, place + 1
        start, given_start, given_end, size = cuts[at - 4 : at]
        if place < start + size:
            return given_start, given_end
        given = place - (start + size) + given_end
        return given, given + 1


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words on the page that are no part of the story (a link line, a newsletter line); counted nowhere."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the story. `paragraph` counts from 0; `in_headline` is true inside `Article.headline`."""

    span: Span
    paragraph: int
    in_headline: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or body named in the text. `name` is its fullest form in this article, `role` its title there."""

    span: Span
    name: str
    kind: MentionKind
    role: Span | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """The rules that decided one attribution, a rule for each of the four steps, None for a step that had no say.

    `source`: whose cue it is; `content`: what is attributed; `turn`: who goes on speaking where no cue says so; `name`:
    whom the source means. Each is a name in `annotate/data/rules.toml`, which explains it.
    """

    source: str | None = None
    content: str | None = None
    turn: str | None = None
    name: str | None = None

    def __iter__(self) -> Iterator[str]:
        """The names of the rules, in the order of the steps."""
        return iter([rule for rule in (self.source, self.content, self.turn, self.name) if rule is not None])


@dataclass(frozen=True, slots=True)
class Quote:
    """Words or thoughts attributed to somebody.

    `spans` are the content, quotation marks left out of direct content; `quoted` are the parts of the content that
    stand inside quotation marks (all of a direct quote, the partial quotations of a mixed one, none of an indirect
    one). `mention` is the speaker's mention beside the quote; `speaker` the name it resolves to, None when nobody can
    be named. `trace` names the rules that decided, so that a reader can ask why. `grade` says what the speaker stands
    on: `named` beside the words, a `reference` (a pronoun or a role), `continuation` (the words go on with others), or
    `none` where nobody is named for sure.
    """

    kind: QuoteKind
    spans: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    mention: Span | None
    speaker: str | None
    trace: Trace = Trace()
    grade: Grade = "named"

    @property
    def sure(self) -> bool:
        """Whether the speaker is sure enough for a headline, a finding or an answer key (docs/speakers.md)."""
        return self.speaker is not None and self.grade in ("named", "reference")

    @property
    def rule(self) -> str:
        """The rules that found the words and, where a name does not stand beside them, the speaker, in one line."""
        found = self.trace.turn or self.trace.content or ""
        return f"{found}; {self.trace.name}" if self.trace.name not in (None, "named") else found

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Aside:
    """Words in quotation marks that nobody said: scare quotes, titles of works and programmes, nicknames."""

    span: Span
    kind: AsideKind
    rule: str


@dataclass(frozen=True, slots=True)
class LoadedHit:
    """A loaded term where it stands.

    `voice` is `quoted` inside quotation marks, `reported` in what the outlet credits to somebody without marks (an
    indirect quote, a document printed in full), and `speaker` is then who said it; else it is the outlet's own. `rule`
    is `lexicon` or the name of the rule beyond the list that found it.
    """

    span: Span
    term: str
    category: str
    strength: float
    voice: Voice
    speaker: str | None = None
    neutral: str | None = None
    rule: str = "lexicon"


@dataclass(frozen=True, slots=True)
class Drive:
    """A word that drove a score, and by how much (in the score's own unit)."""

    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Score:
    """A score of one piece of text in one voice, with the words that drove it, heaviest first.

    Tone runs from -1 (darkest wording) to 1 (brightest); judging from 0 (reports) to 1 (judges).
    """

    span: Span
    value: float
    voice: Voice
    drivers: tuple[Drive, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class TargetTone:
    """Tone of a sentence towards one person or body named in it: `label` -1, 0 or 1, `value` from -1 to 1."""

    span: Span
    target: Span
    name: str
    label: int
    value: float
    voice: Voice
    drivers: tuple[Drive, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and everything found in it, in order of position. `words` are the story's words, furniture left out.

    `quoted` are the stretches of text inside speech quotation marks (marks excluded): the union of all quotes'
    `quoted`. A word inside one of them is the speaker's. `reported` are the stretches of the quotes' content outside
    marks: what the outlet credits to somebody in words that may be either's. Every other word of the story is the
    outlet's. `view` is how the text was read where it could not be read as it stands, `form` what it was read as
    ("transcript"), "" for running text. `unsure` are statements without quotation marks that are too likely misread to
    be shown; their words are the outlet's.
    """

    article: Article
    words: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quoted: tuple[Span, ...] = ()
    reported: tuple[Span, ...] = ()
    asides: tuple[Aside, ...] = ()
    loaded: tuple[LoadedHit, ...] = ()
    tone: tuple[Score, ...] = ()
    judging: tuple[Score, ...] = ()
    towards: tuple[TargetTone, ...] = ()
    problems: tuple[Problem, ...] = ()
    unsure: tuple[Quote, ...] = ()
    view: View | None = None
    form: str = ""

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def credited(self) -> tuple[Span, ...]:
        """The stretches that are not the outlet's own: quoted and reported ones, in order."""
        return merge_spans((*self.quoted, *self.reported))

    @property
    def in_line(self) -> str:
        """The text, of the same length, with a space for each line break: for sentences that run over lines."""
        return self.text if self.view is None else self.text.translate(_IN_LINE)

    def words_of(self, span: Span) -> str:
        """The words of a span as the rules read them: in one line, without markup or invisible signs."""
        inside = self.view.to_view(span) if self.view is not None else None
        return span.of(self.text) if self.view is None or inside is None else inside.of(self.view.text)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or body across the event: `name` its fullest form, `aliases` every other form that was printed."""

    name: str
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different articles that tell the same: `a` and `b` are article ids, `score` runs 0 to 1."""

    a: str
    a_span: Span
    b: str
    b_span: Span
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a word-level diff: `equal`, `dropped` (source only), `added` (quote only) or `changed`."""

    kind: Literal["equal", "dropped", "added", "changed"]
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """A quote held against a source. `source_spans` index the source's text, one for each part that was found."""

    verdict: Verdict
    source_spans: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()
    warnings: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """The check of one article's quote against one source: `quote` is the stretch in the article's text."""

    article: str
    quote: Span
    source: str
    speaker: str | None
    check: SourceCheck


@dataclass(frozen=True, slots=True)
class Event:
    """All articles of one event, annotated, their speakers made one, their passages aligned, quotes checked.

    `articles` are the coverage first (by outlet, then id), then the sources. Measures read an `Event`. `echoes` are
    pairs of passages that have something in common and are too loose to count as links: what has an echo elsewhere
    is claimed neither to be told there nor to be left out.
    """

    id: str
    articles: tuple[AnnotatedArticle, ...]
    speakers: tuple[Speaker, ...] = ()
    links: tuple[Link, ...] = ()
    checks: tuple[QuoteCheck, ...] = ()
    problems: tuple[Problem, ...] = ()
    echoes: tuple[Link, ...] = ()

    @property
    def coverage(self) -> tuple[AnnotatedArticle, ...]:
        return tuple(a for a in self.articles if a.article.role == "coverage")

    @property
    def sources(self) -> tuple[AnnotatedArticle, ...]:
        return tuple(a for a in self.articles if a.article.role == "source")

    def by_id(self) -> dict[str, AnnotatedArticle]:
        return {a.article.id: a for a in self.articles}


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that a number supports: `page` and `evidence` (refs or article:start-end) say where it is shown.

    `kind` says what sort of finding it is ("quotation cut"); a page's own headline has its topic for a kind.
    """

    topic: str
    sentence: str
    detail: str
    page: str
    evidence: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An event, what was measured (a table by each measure's name, see `mediacompare.measures`) and the findings."""

    event: Event
    title: str
    measured: Mapping[str, TidyTable]
    findings: tuple[Finding, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)

    @property
    def tables(self) -> Mapping[str, pandas.DataFrame]:
        """What was measured as pandas frames, each made when it is asked for."""
        return Frames(self.measured)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.event.problems


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping and touching spans made one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def without(spans: Iterable[Span], holes: Sequence[Span]) -> Iterator[Span]:
    """What is left of `spans` where none of `holes` (disjoint and in order) stands."""
    for span in spans:
        start = span.start
        for hole in overlapping(holes, span):
            if start < hole.start:
                yield Span(start, hole.start)
            start = max(start, hole.end)
        if start < span.end:
            yield Span(start, span.end)


def overlapping(spans: Sequence[Span], span: Span) -> list[Span]:
    """Those of `spans` (disjoint and in order) that overlap `span`."""
    first = bisect_right(spans, span.start, key=lambda one: one.end)
    last = first
    while last < len(spans) and spans[last].start < span.end:
        last += 1
    return list(spans[first:last])

# ruff: noqa: E501  (news paragraphs stand in one line each, as they do in a file)
"""Made-up events, annotated by hand: the texts' own marks say who speaks and which words are loaded.

In `annotated`, `[Mara Quill: “We stay,”]` is a quotation of hers, `[+Mara Quill: “…”]` one without a cue of its own,
`[?: “…”]` one of nobody named, and `{slammed|sensational verb|criticised}` a loaded term with its category and its
plainer wording. The marks are taken out of the text.
"""
from __future__ import annotations

import re
from datetime import date

from mediacompare.findings import find
from mediacompare.measures import all_measures
from mediacompare.model import (
    AnnotatedArticle,
    Article,
    Comparison,
    Event,
    Furniture,
    Grade,
    Link,
    LoadedHit,
    Problem,
    Quote,
    Role,
    Score,
    Span,
    Speaker,
    Voice,
)
from mediacompare.text.sentences import split_sentences
from mediacompare.text.words import find_words

_TOKEN = re.compile(r"\[(?P<speaker>[+?]?[^\]:“]*): |(?P<close>\])|\{(?P<term>[^|}]+)\|(?P<category>[^|}]*)\|(?P<plain>[^}]*)\}")


def annotated(outlet: str, marked: str, *, role: Role = "coverage", day: int = 3, speaker: str | None = None,
              article: str | None = None, furniture: str = "") -> AnnotatedArticle:
    """An article from its marked text; `furniture` is a line set before it that counts nowhere."""
    text, quotes, hits = _parse(marked)
    lines: tuple[Furniture, ...] = ()
    if furniture:
        shift = len(furniture) + 2
        text = f"{furniture}\n\n{text}"
        quotes = [(who, Span(s.start + shift, s.end + shift)) for who, s in quotes]
        hits = [(Span(s.start + shift, s.end + shift), c, p) for s, c, p in hits]
        lines = (Furniture(Span(0, len(furniture)), "listen line"),)
    skipped = [line.span for line in lines]
    found = tuple(_quote(text, who, span) for who, span in quotes)
    sentences = split_sentences(text, skip=skipped)
    quoted = tuple(part for quote in found for part in quote.quoted)
    return AnnotatedArticle(
        Article(article or outlet.lower().replace(" ", "-"), text, outlet, date(2026, 3, day), role=role,
                speaker=speaker),
        words=tuple(w for w in find_words(text) if not any(s.overlaps(w) for s in skipped)),
        sentences=sentences, furniture=lines, quotes=found, quoted=quoted,
        loaded=tuple(_hit(text, span, category, plain, found) for span, category, plain in hits),
        tone=tuple(_tone(text, s.span, i, quoted) for i, s in enumerate(sentences)),
    )


def _parse(marked: str) -> tuple[str, list[tuple[str, Span]], list[tuple[Span, str, str]]]:
    text, last = "", 0
    quotes: list[tuple[str, Span]] = []
    hits: list[tuple[Span, str, str]] = []
    opened = ("", 0)
    for found in _TOKEN.finditer(marked):
        text += marked[last:found.start()]
        last = found.end()
        if found["speaker"] is not None:
            opened = (found["speaker"], len(text))
        elif found["close"]:
            quotes.append((opened[0], Span(opened[1] + 1, len(text) - 1)))
        else:
            hits.append((Span(len(text), len(text) + len(found["term"])), found["category"], found["plain"]))
            text += found["term"]
    return text + marked[last:], quotes, hits


def _quote(text: str, who: str, span: Span) -> Quote:
    name = who.lstrip("+?") or None
    cue = re.compile(r"\b(said|told|wrote|asked)\b").search(text, span.end)
    near = cue if cue and cue.start() - span.end < 40 and not who.startswith(("+", "?")) else None
    grade: Grade = "continuation" if who.startswith("+") else "named" if name else "none"
    return Quote("direct", (span,), (span,), Span(*near.span()) if near else None, None, name, grade=grade)


def _hit(text: str, span: Span, category: str, plain: str, quotes: tuple[Quote, ...]) -> LoadedHit:
    inside = next((q for q in quotes if any(part.overlaps(span) for part in q.quoted)), None)
    voice: Voice = "quoted" if inside else "outlet"
    return LoadedHit(span, span.of(text).lower(), category, 0.7, voice, inside.speaker if inside else None,
                     plain or None)


def _tone(text: str, span: Span, place: int, quoted: tuple[Span, ...]) -> Score:
    """Any spread of scores will do: these depend on the sentence's length and place alone."""
    value = ((len(span) * 37 + place * 11) % 181 - 90) / 100
    return Score(span, value, "quoted" if any(part.overlaps(span) for part in quoted) else "outlet")


def event_of(*articles: AnnotatedArticle, title: str = "The Corran bridge stays shut", links: tuple[Link, ...] = (),
             problems: tuple[Problem, ...] = (), roles: dict[str, str] | None = None) -> Comparison:
    """The comparison of these articles, with every table and finding of the package."""
    from mediacompare.align.source_check import check_quotes

    names = dict.fromkeys(q.speaker for a in articles for q in a.quotes if q.speaker)
    speakers = tuple(Speaker(name, role=(roles or {}).get(name)) for name in names)
    event = Event("corran-bridge", articles, speakers, links, tuple(check_quotes(articles)), problems)
    tables = {name: module.measure(event) for name, module in all_measures()}
    return Comparison(event, title, tables, find(event, tables))


def link(a: AnnotatedArticle, a_words: str, b: AnnotatedArticle, b_words: str, relation: str) -> Link:
    """A link between the sentences of two articles that hold these words."""
    return Link(a.article.id, _sentence(a, a_words), b.article.id, _sentence(b, b_words),
                relation, 0.8)  # type: ignore[arg-type]


def _sentence(annotated: AnnotatedArticle, words: str) -> Span:
    place = annotated.text.index(words)
    return next(s.span for s in annotated.sentences if s.span.start <= place < s.span.end)


LEDGER = """Corran's old bridge will stay shut through the summer after engineers found cracks in two of its piers.

[Mara Quill: “I will not gamble with a single life, and I will not be {bullied|violence metaphor|pressed} into doing so,”] Mayor Mara Quill said on Tuesday.

The closing {crippled|violence metaphor|slowed} trade in the lower town, where shopkeepers say they have lost a third of their sales.

[Jonas Petrie: “We are the ones who pay for it,”] said Jonas Petrie, who sells nets on the quay. [+Jonas Petrie: “Nobody asked us, and nobody will.”]

The repair will cost $1.2 billion, up from $900 million two years ago, the port authority's engineers told the council.

Critics {blasted|sensational verb|criticised} the mayor for the {reckless|judging adjective|} delay and called the plan a {boondoggle|epithet|project}.

[?: “There is no money for a second crossing,”] the minutes of the meeting read.

Quill asked for patience. She said the town would not be left alone."""

OBSERVER = """The mayor of Corran has refused to reopen a bridge that engineers call unsafe.

[Mara Quill: “I will not gamble with a single life,”] Mara Quill said, holding up a photograph of the cracked pier. [Mara Quill: “The piers have been failing for years and nobody looked,”] she said.

[Edda Lorne: “Every week that passes without repair makes the damage worse, and the bill longer,”] said Edda Lorne, the engineer who led the survey.

The repair is put at $1.2 billion. It was $900 million when the work was first planned, the engineers said.

Trade in the lower town has {suffered|sensational verb|fallen}, and some shopkeepers want the bridge opened to those on foot.

[Edda Lorne: “A person weighs little; a crowd does not,”] Lorne said.

The council votes on Friday."""

SPEECH = """Good evening. I have closed the bridge, and it will stay closed.

I will not gamble with a single life. The piers have been failing for years and no one looked.

To the people of the lower town I say: we see what this costs you. The town will not leave you alone.

I ask the port authority to publish its survey. I ask the council to vote on Friday.

We will have a bridge again, and it will be a safe one."""

ROLES = {"Mara Quill": "Mayor of Corran", "Jonas Petrie": "net seller", "Edda Lorne": "engineer"}


def corran(*, source: bool = True) -> Comparison:
    """Two articles on one speech, with a link line, an unnamed quotation, and a quotation changed in one word."""
    ledger = annotated("Corran Ledger", LEDGER, furniture="LISTEN TO THIS STORY")
    observer = annotated("The Observer", OBSERVER, day=4)
    speech = annotated("Town of Corran", SPEECH, role="source", speaker="Mara Quill")
    links = (
        link(ledger, "gamble", observer, "gamble", "verbatim quote"),
        link(ledger, "$1.2", observer, "$1.2", "same fact"),
        link(ledger, "crippled", observer, "suffered", "paraphrase"),
    )
    if source:
        links += (
            link(ledger, "gamble", speech, "gamble", "verbatim quote"),
            link(observer, "gamble", speech, "gamble", "verbatim quote"),
            link(observer, "failing", speech, "failing", "altered quote"),
            link(ledger, "left alone", speech, "leave you alone", "paraphrase"),
        )
    articles = (ledger, observer, speech) if source else (ledger, observer)
    problems = (Problem("notes.txt", "the file is empty", "leave it out or fill it"),)
    return event_of(*articles, links=links, problems=problems, roles=ROLES)


def crowd(outlets: int, *, speakers: int = 3, long_names: bool = False, quotes: bool = True) -> Comparison:
    """Many outlets with the same story in turns: one speaker dominates, the others have a sentence each."""
    articles = []
    for i in range(outlets):
        name = f"The Consolidated Evening Messenger and Advertiser of Region {i + 1}" if long_names else f"Paper {i + 1}"
        parts = [f"The bridge at Corran stays shut, the council of district {i + 1} heard on Monday."]
        if quotes:
            parts.append("[Mara Quill: “" + "I will say it again and again, as often as it takes. " * 3 + "”] Quill said.")
            parts += [f"[Speaker Number{n}: “This is what speaker {n} has to say of it,”] said the speaker."
                      for n in range(i, speakers, max(1, outlets // 2))]
        parts.append("The {chaos|sensational noun|delay} goes on, and the repair is put at $1.2 billion.")
        articles.append(annotated(name, "\n\n".join(parts), day=i % 27 + 1, article=f"paper-{i + 1:02d}"))
    links = tuple(link(articles[0], "stays shut", other, "stays shut", "same fact") for other in articles[1:])
    return event_of(*articles, links=links)

"""Forms of text in which speech has no quotation marks: transcripts, interviews, round-ups, documents.

They are found before the quote rules run. What they hold is attributed here; the rest of the article goes the usual
way.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mediacompare.annotate.forms.documents import find_documents
from mediacompare.annotate.forms.labels import Label
from mediacompare.annotate.forms.naming import answering, by_surname, fullest, name_labels, of_the_outlet
from mediacompare.annotate.forms.questions import find_interview
from mediacompare.annotate.forms.quoted import Passage, find_labelled
from mediacompare.annotate.forms.turns import Transcript, find_transcript
from mediacompare.annotate.quotes.named import find_named
from mediacompare.annotate.quotes.people import People
from mediacompare.annotate.quotes.reading.tokens import tokenize
from mediacompare.model import Article, Furniture, Grade, Mention, Quote, Sentence, Span, Trace, overlapping
from mediacompare.text.lines import find_paragraphs

TURN = "turn"


@dataclass(frozen=True, slots=True)
class Forms:
    """What an article's form says about who speaks, before a speaker has a name.

    `kind` is what the text is read as, "" for running text. `taken` are the paragraphs that the quote rules leave
    alone; `apart` what is nobody's words: labels and stage directions.
    """

    kind: str = ""
    transcript: Transcript | None = None
    passages: tuple[Passage, ...] = ()
    taken: tuple[Span, ...] = ()
    apart: tuple[Span, ...] = ()


def find_forms(article: Article, *, furniture: Iterable[Furniture], emphasised: Sequence[Span] = ()) -> Forms:
    """The forms in the text of `article`; its furniture and its headline are left out.

    `emphasised` are the stretches that are set in bold or italic, in order.
    """
    text, headline = article.text, article.headline
    paragraphs = [paragraph for paragraph in find_paragraphs(text, skip=[item.span for item in furniture])
                  if headline is None or not paragraph.overlaps(headline)]
    transcript = None
    if article.role == "coverage":
        transcript = find_transcript(text, paragraphs) or find_interview(text, paragraphs, emphasised)
    taken: list[Span] = []
    apart: list[Span] = []
    if transcript is not None:
        own = _outlets(article, transcript)
        taken += [paragraph for paragraph in transcript.paragraphs
                  if not any(paragraph.contains(part) for part in own)]
        apart += transcript.apart
    held = set(transcript.paragraphs if transcript else ())
    left = [paragraph for paragraph in paragraphs if paragraph not in held]
    documents = () if article.role == "source" else find_documents(text, left)
    printed = {paragraph for document in documents for paragraph in document.paragraphs}
    passages = (*documents, *find_labelled(text, [paragraph for paragraph in left if paragraph not in printed]))
    taken += [paragraph for passage in passages for paragraph in passage.paragraphs]
    apart += [span for passage in passages for span in passage.apart]
    return Forms(transcript.kind if transcript else "", transcript, passages, tuple(sorted(taken)),
                 tuple(sorted(apart)))


def _outlets(article: Article, transcript: Transcript) -> list[Span]:
    """What the outlet itself says in a transcript."""
    labels = transcript.labels
    own = of_the_outlet(labels, name_labels(article.text, labels, ()), article)
    return [part for turn in transcript.turns if turn.label is not None and turn.label.printed in own
            for part in turn.parts]


def rest_of(sentences: Sequence[Sentence], forms: Forms) -> list[Sentence]:
    """The sentences that the quote rules read."""
    if not forms.taken:
        return list(sentences)
    rest, at = [], 0
    for sentence in sentences:
        while at < len(forms.taken) and forms.taken[at].end <= sentence.span.start:
            at += 1
        if at == len(forms.taken) or not forms.taken[at].overlaps(sentence.span):
            rest.append(sentence)
    return rest


def read_forms(article: Article, forms: Forms, mentions: Sequence[Mention]) -> tuple[list[Quote], list[Mention]]:
    """The quotes of an article's forms, and a mention for each label; `mentions` are those of the rest of it."""
    quotes: list[Quote] = []
    labels: list[tuple[Label, str | None]] = []
    if forms.transcript is not None:
        turns = forms.transcript.turns
        names = name_labels(article.text, forms.transcript.labels, mentions)
        own = of_the_outlet(forms.transcript.labels, names, article)
        asked = answering(article, mentions)
        for turn in turns:
            label = turn.label
            if label is not None and label.printed in own:
                continue
            name = names[label.printed] if label is not None else asked if turn.answers else None
            if label is not None and label.letter == "A":
                name = asked
            mention = label.name if label is not None and not label.letter else None
            if label is not None and mention is not None:
                labels.append((label, name))
            quotes.append(Quote("direct", turn.parts, turn.parts, None, mention, name, *_decided(TURN, name)))
    for passage in forms.passages:
        label = passage.label
        name = name_labels(article.text, [label], mentions)[label.printed] if label is not None else fullest(
            passage.speaker, mentions)
        mention = label.name if label is not None else passage.mention
        if label is not None:
            labels.append((label, name))
        inside = passage.spans if passage.quoted else ()
        quotes.append(Quote("direct" if inside else "indirect", passage.spans, inside, None, mention, name,
                            *_decided(passage.rule, name)))
    return quotes, [Mention(label.name, name, "person") for label, name in labels if name and name[0].isupper()]


def _decided(rule: str, name: str | None) -> tuple[Trace, Grade]:
    """The trace of a form's rule, and how sure its speaker is: named by the form, or not at all."""
    return Trace(turn=rule, name="named" if name else None), "named" if name else "none"


def all_mentions(article: Article, sentences: Sequence[Sentence], rest: tuple[Mention, ...],
                 labels: Sequence[Mention], forms: Forms) -> tuple[Mention, ...]:
    """The mentions of the whole article: those of the rest, the labels, and who is named in the forms' words."""
    if not forms.taken:
        return rest
    bare = [replace(sentence, span=span) for sentence in sentences
            if (span := _without(sentence.span, forms.apart)) is not None]
    tokens = tokenize(article.text, bare, ())
    everywhere = People(tokens, find_named(tokens)).mentions()
    inside = [mention for mention in everywhere if overlapping(forms.taken, mention.span)
              and not overlapping(forms.apart, mention.span)]
    full = by_surname({label.name: label.name for label in labels})
    named = [replace(mention, name=full.get(mention.name.split()[-1].lower(), mention.name))
             if mention.kind == "person" or " " not in mention.name else mention for mention in inside]
    return tuple(sorted((*rest, *labels, *named), key=lambda mention: mention.span))


def _without(span: Span, apart: Sequence[Span]) -> Span | None:
    """A sentence without the label that opens it."""
    start = max((one.end for one in overlapping(apart, span) if one.start <= span.start), default=span.start)
    return Span(start, span.end) if start < span.end else None

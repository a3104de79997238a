"""Transcripts and interviews, turn by turn: all that follows a label until the next is its speaker's."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.annotate.forms.labels import Label, looks_like_name, read_label
from mediacompare.model import Span

FEWEST_TURNS = 3
FEWEST_PLAIN_TURNS = 4
LABELLED_SHARE = 0.3
NAMED_SHARE = 0.6
FEWEST_WORDS = 2
DIRECTION = re.compile(r"[(\[][^()\[\]\n]{2,120}[)\]]")
CAPITALS_DIRECTION = re.compile(r"[(\[][^a-z()\[\]\n]*[A-Z]{2}[^a-z()\[\]\n]*[)\]]")
SMALL_DIRECTION = re.compile(
    r"[(\[](?:[^()\[\]\n]*\b(?:laugh\w*|applau\w*|cross-?talk|inaudible|unintelligible|cheer\w*|music|sigh\w*|pause\w*|"
    r"silence|chuckl\w*|voice-?over|on camera|off camera|through (?:an? )?(?:translator|interpreter)|begin video\w*|"
    r"end video\w*|video (?:clip|plays?|ends?)|commercial break|singing|shout\w*|boo\w*|foreign language|ph|sic|"
    r"indiscernible|gasps?|crying|weeping|nods?|smiles?|clip|break)\b[^()\[\]\n]*"
    r"|\d{1,2}:\d{2}(?::\d{2})?)[)\]]", re.IGNORECASE)
CLIP_EDGE = re.compile(r"[(\[]\s*(?:BEGIN|START|END)\b", re.IGNORECASE)
EDITORIAL = re.compile(
    r"(?:this|the) (?:interview|conversation|transcript|exchange|q&a)\b.{0,80}\b(?:edited|condensed|provided|updated|"
    r"created|may not|was|has been)\b|(?:END|###|-?30-?|\*\*\*|---+)\W*$|copyright\b|©|all rights reserved|"
    r"transcripts?\b.{0,60}\b(?:provided|by|copyright|available)\b|content and programming copyright|"
    r"follow\b.{2,80}\bon\b", re.IGNORECASE)
QUOTE_MARK = re.compile(r"[“\"„«]|[‘'](?=[A-Z])")
BULLET = re.compile(r"[-*•–—]\s|\d{1,2}[.)]\s")
OUTLET_AGAIN = re.compile(r"[”\"’],?\s+(?:[A-Z][\w’'-]+\s+){0,3}(?:said|says|told|added|asked)\b"
                          r"|\b(?:said|says|told|added|asked)\b[^.]{0,40}[:,]\s+[“\"]")


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words until the next label: `parts` are stretches inside paragraphs, stage directions left out.

    `label` is None for what stands in a clip without a label, which is nobody's, and in an interview whose questions
    are only set apart: there `answers` is true for the words of who is asked.
    """

    label: Label | None
    parts: tuple[Span, ...]
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of an article in order, the stretches that are nobody's words (labels, stage directions), and its kind.

    `paragraphs` are the paragraphs that the turns take up. `kind` is "transcript" or "interview".
    """

    turns: tuple[Turn, ...]
    apart: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    kind: str

    @property
    def labels(self) -> list[Label]:
        """The label of each turn that has one."""
        return [turn.label for turn in self.turns if turn.label is not None]


def find_transcript(text: str, paragraphs: Sequence[Span]) -> Transcript | None:
    """The turns of an article that is a transcript or an interview, or holds one; None for any other.

    `paragraphs` are the story's, the headline left out.
    """
    labelled = [(number, label) for number, paragraph in enumerate(paragraphs)
                if (label := read_label(text, paragraph)) is not None]
    labelled = _speakers_only(text, paragraphs, labelled)
    if len(labelled) < FEWEST_TURNS:
        return None
    first, last = labelled[0][0], labelled[-1][0]
    if not _converse(text, paragraphs, labelled):
        return None
    end = _last_paragraph(text, paragraphs, first, last, len(labelled))
    return _turns(text, paragraphs, dict(labelled), first, end)


def _speakers_only(text: str, paragraphs: Sequence[Span], labelled: Sequence[tuple[int, Label]]
                   ) -> list[tuple[int, Label]]:
    """The labelled paragraphs without those whose label only looks like one: Q and A without the other, lists."""
    letters = {label.letter for _, label in labelled if label.letter}
    marked = any(label.capitals and not label.letter for _, label in labelled)
    kept = []
    for number, label in labelled:
        if label.letter and not (letters == {"Q", "A"} or (marked and label.letter == "Q")):
            continue
        if label.letter == "A" and not label.marked and text[label.name.end : label.name.end + 1] == " " and (
                text[label.name.end : label.name.end + 2] != "  "):
            continue  # "A man came": an article, not an answer
        if QUOTE_MARK.match(text, label.span.end, paragraphs[number].end):
            continue
        if BULLET.match(text, paragraphs[number].start):
            continue
        kept.append((number, label))
    times = Counter(label.letter or label.surname for _, label in kept)
    shouted = 2 * sum(label.capitals for _, label in kept) > len(kept)  # then what is not is a headline or a heading
    return [(number, label) for number, label in kept
            if label.letter or (label.capitals if shouted else
                                label.marked or times[label.surname] > 1 or looks_like_name(label))]


def _converse(text: str, paragraphs: Sequence[Span], labelled: Sequence[tuple[int, Label]]) -> bool:
    """Whether the labels are those of people who speak in turn: names, somebody who comes back, and words enough."""
    labels = [label for _, label in labelled]
    keys = [label.letter or label.surname for label in labels]
    if len(set(keys)) < 2:
        return False
    turns = Counter(key for key, before in zip(keys, [None, *keys], strict=False) if key != before)
    returning = sum(1 for count in turns.values() if count > 1)
    capitals = sum(label.capitals for label in labels)
    span = labelled[-1][0] - labelled[0][0] + 1
    if len(labels) < LABELLED_SHARE * span and 2 * capitals < len(labels):
        return False
    surnames = {label.surname for label in labels if len(label.words) > 1}
    known = {label.printed: looks_like_name(label) or label.surname in surnames or _in_prose(text, label)
             for label in {label.printed: label for label in labels}.values()}
    named = sum(known[label.printed] for label in labels)
    if named < NAMED_SHARE * len(labels):
        return False
    last = min(labelled[-1][0] + 1, len(paragraphs) - 1)
    ends = [*(paragraphs[number].start for number, _ in labelled[1:]), paragraphs[last].end]
    words = sum(len(text[label.span.end : end].split()) for (_, label), end in zip(labelled, ends, strict=True))
    if words < FEWEST_WORDS * len(labels):
        return False
    if 2 * capitals >= len(labels):
        roles = sum(label.marked or looks_like_name(label) for label in labels)
        return returning >= 1 or (roles >= FEWEST_TURNS and len(labels) >= 0.8 * span)
    return returning >= 1 and len(labels) >= FEWEST_PLAIN_TURNS and (
        returning >= 2 or turns.most_common(1)[0][1] >= FEWEST_TURNS)


def _in_prose(text: str, label: Label) -> bool:
    """Whether the label's last word stands in the text elsewhere as a name does, capitalised inside a sentence, or a
    name with the label's initials does."""
    if label.capitals and 2 <= len(label.printed) <= 3 and label.printed.isalpha():
        return re.search(r"\b" + r"\w+ ".join(label.printed) + r"\w", text) is not None
    word = re.escape(label.printed.split()[-1].capitalize())
    return re.search(rf"(?<=[a-z,] ){word}\b(?!:)", text) is not None


def _last_paragraph(text: str, paragraphs: Sequence[Span], first: int, last: int, turns: int) -> int:
    """The paragraph with which the last turn ends: the article's last one where it is all turns from the first on."""
    end = last + 1
    whole = paragraphs[last].end - paragraphs[first].start >= (paragraphs[-1].end - paragraphs[last].end)
    while end < len(paragraphs) and whole:
        paragraph = paragraphs[end]
        if EDITORIAL.match(text, paragraph.start, paragraph.end) or OUTLET_AGAIN.search(text, *_ends(paragraph)):
            break
        end += 1
    return end


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _turns(text: str, paragraphs: Sequence[Span], labels: dict[int, Label], first: int, end: int) -> Transcript:
    turns: list[Turn] = []
    apart: list[Span] = []
    label: Label | None = None
    parts: list[Span] = []

    def close() -> None:
        if parts:
            turns.append(Turn(label, tuple(parts)))
            parts.clear()

    for number in range(first, end):
        paragraph = paragraphs[number]
        start = paragraph.start
        if number in labels:
            close()
            label = labels[number]
            start = label.span.end
            apart.append(label.span if start < paragraph.end else paragraph)
        elif _is_direction(text, paragraph):
            apart.append(paragraph)
            if CLIP_EDGE.match(text, paragraph.start):
                close()
                label = None
            continue
        for part, spoken in _cut(text, start, paragraph.end):
            (parts if spoken else apart).append(part)
    close()
    speakers = {one.letter or one.surname for one in labels.values()}
    kind = "interview" if len(speakers) <= 2 else "transcript"
    return Transcript(tuple(turns), tuple(apart), tuple(paragraphs[first:end]), kind)


def _is_direction(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is nothing but a stage direction: in brackets, or capitals that say where a clip begins."""
    return DIRECTION.fullmatch(text, paragraph.start, paragraph.end) is not None


def _cut(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The words of a paragraph and the stage directions in it, each with whether it is spoken."""
    position = start
    found = sorted([*CAPITALS_DIRECTION.finditer(text, start, end), *SMALL_DIRECTION.finditer(text, start, end)],
                   key=lambda match: match.start())
    for match in found:
        if match.start() < position:
            continue
        yield from _spoken(text, position, match.start())
        yield Span(*match.span()), False
        position = match.end()
    yield from _spoken(text, position, end)


def _spoken(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    words = text[start:end]
    inner = words.strip()
    if inner and any(map(str.isalnum, inner)):
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(inner)), True

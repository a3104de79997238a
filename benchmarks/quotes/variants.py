"""The same articles in other forms: wrapped, as Markdown, with soft hyphens, with British marks.

Each form is made from the text as given with a map back, so that what is found in it is scored against the same gold:
a figure that falls is the form's doing alone.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.quotes.gold import GoldArticle
from mediacompare.annotate import annotate_quotes
from mediacompare.cli.quotes import quote_row
from mediacompare.model import Article, Receipt

Pieces = Iterator[tuple[str, int]]
"""Pieces of the new text, each with the place in the old that its first character stands for; -1 for what is added."""
Rows = list[dict[str, Any]]

NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
SPECIAL = re.compile(r"([\\`*_\[\]#])")
SYLLABLE = re.compile(r"(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz][aeiouy])|(?<=[bdfglmnprst])(?=[bcdfgmnpst][aeiou])")
LONG_WORD = re.compile(r"[A-Za-z]{5,}")
BRITISH = {"“": "‘", "”": "’", '"': "'"}
PLACES = ("start", "end", "speaker_start", "speaker_end", "cue_start", "cue_end")


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name, how a text is put into it, and whether the file is called Markdown."""

    name: str
    make: Callable[[str], Pieces]
    markdown: bool = False


def wrapped(text: str, width: int) -> Pieces:
    """Each line broken at `width` as a mail program does, a blank line between paragraphs."""
    for line in re.finditer(r"([^\n]*)(\n|\Z)", text):
        reached = 0
        for word in re.finditer(r"(\s*)(\S+)", line[1]):
            space, size = word[1], len(word[2])
            if reached and reached + len(space) + size > width:
                yield "\n", line.start() + word.start()
                reached = 0
            else:
                yield space, line.start() + word.start(1)
                reached += len(space)
            yield word[2], line.start() + word.start(2)
            reached += size
        if line[2]:
            yield "\n\n", line.start(2)


def windows(text: str) -> Pieces:
    """Lines that end as Windows ends them."""
    for line in re.finditer(r"([^\n]*)(\n|\Z)", text):
        yield line[1], line.start(1)
        yield "\r\n" if line[2] else "", line.start(2)


def markdown(text: str) -> Pieces:
    """A heading, names as links, marks escaped, every tenth word in italics, a blank line between paragraphs."""
    yield "# ", -1
    for line in re.finditer(r"([^\n]*)(\n|\Z)", text):
        yield from _marked_up(line[1], line.start())
        if line[2]:
            yield "\n\n", line.start(2)


def _marked_up(line: str, offset: int) -> Pieces:
    position = 0
    for number, name in enumerate(NAME.finditer(line)):
        yield from _escaped(line[position : name.start()], offset + position)
        before, after = (("[", "](https://example.org/a)"), ("**", "**"), ("*", "*"))[number % 3]
        yield before, -1
        yield name[0], offset + name.start()
        yield after, -1
        position = name.end()
    yield from _escaped(line[position:], offset + position)


def _escaped(words: str, offset: int) -> Pieces:
    position = 0
    for special in SPECIAL.finditer(words):
        yield words[position : special.start()], offset + position
        yield "\\", -1
        yield special[0], offset + special.start()
        position = special.end()
    yield words[position:], offset + position


def soft_hyphens(text: str) -> Pieces:
    """A soft hyphen wherever a longer word might be parted."""
    position = 0
    for word in LONG_WORD.finditer(text):
        for place in SYLLABLE.finditer(word[0]):
            at = word.start() + place.start()
            if word.start() + 1 < at < word.end() - 1:
                yield text[position:at], position
                yield "\u00ad", -1
                position = at
    yield text[position:], position


def british(text: str) -> Pieces:
    """Every double mark turned into a single one."""
    yield "".join(BRITISH.get(sign, sign) for sign in text), 0


FORMS = (
    Form("wrapped at 60", partial(wrapped, width=60)), Form("wrapped at 72", partial(wrapped, width=72)),
    Form("wrapped at 80", partial(wrapped, width=80)), Form("line ends of Windows", windows),
    Form("Markdown", markdown, markdown=True), Form("soft hyphens", soft_hyphens),
)
BRITISH_FORM = Form("single marks", british)


def run_form(articles: Sequence[GoldArticle], form: Form) -> Rows:
    """The program's rows for the articles in the form, their offsets those of the text as given."""
    rows = []
    receipt = Receipt("Markdown") if form.markdown else None
    for given in articles:
        text, places = _made(form, given.text)
        article = Article(given.id, text, given.id.split("_")[0], receipt=receipt)
        annotated = annotate_quotes(article)
        for quote in annotated.quotes:
            rows.append(_back(quote_row(annotated, quote), places, given.text))
    return rows


def _made(form: Form, text: str) -> tuple[str, list[int]]:
    """The text in its form, and for each of its characters, and its end, the place in the text as given."""
    parts: list[str] = []
    places: list[int] = []
    reached = 0
    for words, place in form.make(text):
        parts.append(words)
        if place < 0:
            places += [reached] * len(words)
        else:
            places += range(place, place + len(words))
            reached = place + len(words)
    return "".join(parts), [*(min(place, len(text)) for place in places), len(text)]


def _back(row: dict[str, Any], places: list[int], text: str) -> dict[str, Any]:
    """The row with the offsets, and the speaker's words, of the text as given."""
    moved = dict(row)
    for name in PLACES:
        if row.get(name) is not None:
            moved[name] = _end(row[name], places) if name.endswith("end") else places[row[name]]
    if moved["speaker_start"] is not None:
        moved["speaker_text"] = text[moved["speaker_start"] : moved["speaker_end"]]
    moved["spans"] = [[places[start], _end(end, places)] for start, end in row["spans"]]
    return moved


def _end(end: int, places: list[int]) -> int:
    return places[end - 1] + 1

"""Markdown's marks and the `>` of e-mail: what is taken out before the rules read, and what it had meant."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mediacompare.model import Span
from mediacompare.text.edits import Edit

URL = r"(?:https?://|www\.|mailto:|/|#|\.\.?/)[^)\s]*"
LINK = re.compile(rf"(!?)\[((?:[^\[\]\n]|\n(?!\s*\n))*)\]\({URL}(?:\s+[\"'“][^\n]*?[\"'”])?\)"
                  r"|(!?)\[([^\[\]\n]+)\]\[[\w -]*\]")
DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]+\S+.*$", re.MULTILINE)
BOLD = re.compile(r"(\*\*\*|\*\*|__)(?=\S)((?:(?!\1|\n\s*\n).)+?)(?<=\S)\1", re.DOTALL)
ITALIC = re.compile(r"(?<![\w*\\])(\*)(?=[^\s*])((?:(?!\n\s*\n)[^*])+?)(?<=\S)\*(?![\w*])"
                    r"|(?<![\w_\\])(_)(?=[^\s_])((?:(?!\n\s*\n)[^_])+?)(?<=\S)_(?![\w_])")
HEADING = re.compile(r"^[ ]{0,3}(#{1,6}[ \t]+)(.*?)([ \t]+#+)?[ \t]*(\r?\n|$)", re.MULTILINE)
ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!>~|\"'-])")
CODE = re.compile(r"(?<!`)(`)([^`\n]+)(`)(?!`)")
QUOTED_LINE = re.compile(r"^[ \t]{0,3}((?:>[ \t]?)+)(.*)$", re.MULTILINE)
SIGNED = re.compile(r"\s*(?:[—–―]|--?)\s*[*_]*[@A-Z]")
OWN_MARKS = re.compile(r"\s*[*_]*[“\"„«‘]")
EMAIL_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Markup:
    """The edits that take marks out; what they had set in bold or italic, and as block quotations, in the given text.

    `email` is true for a text whose lines nearly all open with `>`: one that was passed on, no quotation inside it.
    """

    edits: tuple[Edit, ...] = ()
    emphasised: tuple[Span, ...] = ()
    blocks: tuple[Span, ...] = ()
    email: bool = False


def find_markup(text: str, *, markdown: bool = False) -> Markup:
    """The markup of `text`. Without `markdown` it is looked for only where links, bold words or headings show it."""
    lines = list(QUOTED_LINE.finditer(text)) if ">" in text else []
    printed = sum(1 for line in text.splitlines() if line.strip()) if lines and not markdown else 0
    email = bool(printed) and len(lines) >= EMAIL_SHARE * printed
    blocks = () if email else tuple(_blocks(text, lines))
    edits = [Edit(*line.span(1), "") for line in lines] if email else list(_as_quotations(text, lines, blocks))
    if not (markdown or _evident(text)):
        return Markup(tuple(edits), (), blocks, email)
    emphasised = [*_emphasis(text, edits, BOLD), *_emphasis(text, edits, ITALIC)]
    for link in LINK.finditer(text):
        image, inner = (1, 2) if link[2] is not None else (3, 4)
        if link[image]:
            edits.append(Edit(*link.span(), ""))
        else:
            edits += [Edit(link.start(), link.start(inner), ""), Edit(link.end(inner), link.end(), "")]
    edits += [Edit(*match.span(), "") for match in DEFINITION.finditer(text)]
    for heading in HEADING.finditer(text):
        edits.append(Edit(*heading.span(1), ""))
        if heading[3]:
            edits.append(Edit(*heading.span(3), ""))
        if heading[4]:  # a heading is a paragraph by itself, whatever the next line is
            edits.append(Edit(*heading.span(4), "\n\n"))
    edits += [Edit(*match.span(), "") for match in ESCAPE.finditer(text)]
    edits += [Edit(place, place + 1, "") for match in CODE.finditer(text) for place in (match.start(1), match.start(3))]
    return Markup(tuple(edit for edit in edits if edit.end > edit.start), tuple(sorted(emphasised)), blocks, email)


def _as_quotations(text: str, lines: list[re.Match[str]], blocks: tuple[Span, ...]) -> Iterator[Edit]:
    """Edits that set block quotations in quotation marks, each of their paragraphs opened and the last closed.

    A line that opens with a dash signs the quotation, and has no marks; nor have blocks that bring marks of their own.
    """
    for block in blocks:
        inside = [line for line in lines if block.start <= line.start() < block.end]
        words = [line for line in inside if line[2].strip()]
        spoken = [line for line in words if not SIGNED.match(line[2])]
        marked = any(OWN_MARKS.match(line[2]) for line in words)
        before = None
        for line in inside:
            if before is not None and line in spoken and before in spoken:  # the same paragraph goes on
                yield Edit(before.start(2) + len(before[2].rstrip()), line.end(1), " ")
            else:
                yield Edit(*line.span(1), "“" if line in spoken and not marked else "")
            before = line
        if spoken and not marked:
            end = spoken[-1].start(2) + len(spoken[-1][2].rstrip())
            yield Edit(end - 1, end, f"{text[end - 1]}”")


def _evident(text: str) -> bool:
    """Whether a text that nobody calls Markdown shows by its marks that it is."""
    if "](" in text and LINK.search(text):
        return True
    if "**" in text and BOLD.search(text):
        return True
    return "# " in text and HEADING.search(text) is not None


def _emphasis(text: str, edits: list[Edit], pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(text):
        mark, inner = (1, 2) if match[1] else (3, 4)
        edits += [Edit(*match.span(mark), ""), Edit(match.end(inner), match.end(), "")]
        yield Span(*match.span(inner))


def _blocks(text: str, lines: list[re.Match[str]]) -> Iterator[Span]:
    """The runs of lines that open with `>`."""
    first = last = None
    for line in lines:
        if first is not None and last is not None and text[last:line.start()].strip("\r\n") == "" and (
                text.count("\n", last, line.start()) < 2):
            last = line.end()
            continue
        if first is not None and last is not None:
            yield Span(first, last)
        first, last = line.start(), line.end()
    if first is not None and last is not None:
        yield Span(first, last)

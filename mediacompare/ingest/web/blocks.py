"""A page as the pieces of text that stand on lines of their own, each with where it stands.

Words are taken from the page as they are: what an inline element holds (a link, a drop cap, italics) belongs to the
words around it without a space; soft hyphens and zero-width signs are no characters; white space of any kind is one
space.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mediacompare.ingest.web.kinds import is_hidden, is_standfirst, kind_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# No <head>: the parser lets it hold all of a page that has a <main> and no <body>.
UNSEEN = frozenset("""script style noscript template svg iframe title select button math textarea input object audio
    video canvas map datalist""".split())
INLINE = frozenset("""a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp
    small span strike strong sub sup time tt u var wbr""".split())
CITING = frozenset(["cite", "footer", "figcaption"])
SPOKEN_ENDS = frozenset(".?!…”\"’—–-")
SIGNED = re.compile(r"(?:[—–―]|--)\s*[@A-Z]")
NO_CHARACTERS = {ord(sign): None for sign in "\u00ad\u200b\u200c\u2060\ufeff"}


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text.

    `tag` and `css` are those of the element it stands in, `linked` the share of its characters that are links; `marks`
    are the elements around it that seem to be furniture, outermost first, each by its number with its kind; `quoted` is
    true inside a block quotation, `cited` where that says whom it quotes, `lead` in what is named as standing between
    headline and text.
    """

    text: str
    tag: str
    css: str
    linked: float
    marks: tuple[tuple[int, str], ...] = ()
    quoted: bool = False
    lead: bool = False
    cited: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(slots=True)
class _Open:
    """The elements that are open at a place of the page, and the words since the last line ended.

    `blocks` are tag, class, whether it is marked as furniture, whether as a standfirst.
    """

    blocks: list[tuple[str, str, bool, bool]] = field(default_factory=lambda: [("body", "", False, False)])
    marks: list[tuple[int, str]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    quotes: int = 0
    leads: int = 0
    cites: int = 0
    links: int = 0
    linked: int = 0
    broken: bool = False  # by a line break, since the last word

    def take(self, words: str | None) -> None:
        if words:
            self.pieces.append(words)
            self.linked += len(words.strip()) if self.links else 0
            self.broken = self.broken and not words.strip()

    def flush(self) -> Iterator[Block]:
        """The piece of text that ends here, if it has any words."""
        text = " ".join("".join(self.pieces).translate(NO_CHARACTERS).split())
        if text:
            tag, css, *_ = self.blocks[-1]
            linked = min(1.0, self.linked / len(text))
            yield Block(text, tag, css, linked, tuple(self.marks), self.quotes > 0, self.leads > 0,
                        self.cites > 0 or (self.quotes > 0 and SIGNED.match(text) is not None))
        self.pieces.clear()
        self.linked = 0


def find_blocks(body: _Element) -> list[Block]:
    """The pieces of text below an element, in order, however deeply its elements are nested."""
    from lxml.etree import iterwalk

    found: list[Block] = []
    now = _Open()
    unseen: _Element | None = None
    for number, (event, element) in enumerate(iterwalk(body, events=("start", "end", "comment", "pi"))):
        if event == "start":
            if unseen is None and (element.tag in UNSEEN or is_hidden(element)):
                unseen = element
            if unseen is None:
                found += _enter(now, element, number)
            continue
        if unseen is None and event == "end":
            found += _leave(now, element)
        if element is unseen:
            unseen = None
        if unseen is None and element is not body:
            now.take(element.tail)
    return [*found, *now.flush()]


def _enter(now: _Open, element: _Element, number: int) -> Iterator[Block]:
    tag = str(element.tag)
    if tag == "br":
        # Two breaks part paragraphs, one does not.
        if now.broken:
            yield from now.flush()
        now.take("\n")
        now.broken = True
    elif tag == "a":
        now.links += 1
    elif _cites(now, element):
        yield from now.flush()
        now.cites += 1
        now.quotes += tag == "figcaption"
        now.blocks.append((tag, element.get("class") or "", False, False))
    elif tag == "q":
        now.take("“")
    elif tag not in INLINE:
        yield from now.flush()
        kind = None if tag == "figure" and _holds_quotation(element) else kind_of(element)
        lead = is_standfirst(element)
        now.blocks.append((tag, element.get("class") or "", kind is not None, lead))
        now.leads += lead
        now.quotes += tag == "blockquote"
        if kind:
            now.marks.append((number, kind))
    now.take(element.text)


def _leave(now: _Open, element: _Element) -> Iterator[Block]:
    tag = str(element.tag)
    if tag == "a":
        now.links -= 1
    elif tag in CITING and now.cites and now.blocks[-1][0] == tag:
        yield from now.flush()
        now.cites -= 1
        now.quotes -= tag == "figcaption"
        now.blocks.pop()
    elif tag == "q":
        now.take("”")
    elif tag not in INLINE and tag != "br":
        yield from now.flush()
        now.quotes -= tag == "blockquote"
        *_, marked, lead = now.blocks.pop()
        now.leads -= lead
        if marked:
            now.marks.pop()


def _cites(now: _Open, element: _Element) -> bool:
    """Whether an element says whom a block quotation quotes, and is no title inside its words."""
    if element.tag == "figcaption":
        parent = element.getparent()
        return parent is not None and parent.tag == "figure" and _holds_quotation(parent)
    if element.tag not in CITING or not now.quotes:
        return False
    words = "".join(now.pieces).strip()
    return not words or (not (element.tail or "").strip() and words[-1] in SPOKEN_ENDS)


def _holds_quotation(figure: _Element) -> bool:
    return next(figure.iter("blockquote"), None) is not None


def squeezed(text: str) -> str:
    """Letters and digits alone, in small letters: what two readings of the same words have in common."""
    return re.sub(r"[\W_]+", "", text).casefold()

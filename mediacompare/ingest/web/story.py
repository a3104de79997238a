"""Which pieces of a page are its story: trafilatura finds where it stands, the page's markup what else is there."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from mediacompare.ingest.record import OPENING_WORDS
from mediacompare.ingest.record import opening as opening_of
from mediacompare.ingest.web.blocks import Block, squeezed
from mediacompare.ingest.web.kinds import HEADINGS, LIST_HEADING
from mediacompare.model import Dropped
from mediacompare.text.furniture import line_rule

CERTAIN = 25  # letters: a shorter piece must be a line of its own in what trafilatura found
MOST_MARKED = 0.25  # an element with a larger share of the story's words is no furniture, whatever its name
WALLS = frozenset(("newsletter or subscription box", "cookie notice"))
ALIKE = 3  # paragraphs of the story with one class, from which others with it are the story's too
LINKED = 0.8  # share of links from which a line is nothing but a link
SENTENCE_WORDS = 20  # of a paragraph that is a link as a whole and yet the story's
FEWEST_WORDS = 8  # of a paragraph that is taken though trafilatura left it
REPEATED_WORDS = 4  # from which words that stand in another paragraph too are a pull quote
ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
OPENS = re.compile(r"[\"“‘«]|''")
BYLINE = re.compile(r"(?:words )?by [^.!?“\"]{3,80}$", re.IGNORECASE)
ABOUT = re.compile(r"(?:is an? [\w\s’'-]{0,40}(?:reporter|correspondent|editor|writer|columnist|journalist)|"
                   r"(?:has )?(?:covers?|covered|reports on|writes about)|can be reached|"
                   r"contributed (?:to this|reporting))\b", re.IGNORECASE)
AFTER = 8
MOST_SOUGHT = 2000  # pieces that are looked for in all of the text, or in each other: no article has so many
NOT_STORY = "not taken for the story"


@dataclass(frozen=True, slots=True)
class Story:
    """The story's paragraphs, how many of them were set in quotation marks, and the rest of the page; `notices` are the
    pieces right after the story, where a wall speaks of a subscription."""

    paragraphs: tuple[str, ...]
    quotations: int
    dropped: tuple[Dropped, ...]
    notices: tuple[str, ...] = ()


def find_story(blocks: Sequence[Block], found: str, *, title: str | None, author: str | None,
               live: bool = False) -> Story:
    """The story among the page's `blocks`; `found` is what trafilatura takes for it, a line a paragraph.

    Of a `live` blog trafilatura takes a post or two: what is set like them further down is taken too.
    Every block is a paragraph of the story or among the dropped. A block quotation without marks is put into quotation
    marks: on the page its setting says that the words are somebody else's.
    """
    kept = _found(blocks, found)
    kinds = _kinds(blocks, kept, title)
    kept = [at and kind is None for at, kind in zip(kept, kinds, strict=True)]
    kept = _filled(blocks, kept, kinds, live=live)
    before = list(accumulate(kept, initial=0))
    kinds = [kind or _line_kind(block, before[number] if at else None, before[-1], title=title, author=author)
             for number, (block, at, kind) in enumerate(zip(blocks, kept, kinds, strict=True))]
    story = [block for block, at, kind in zip(blocks, kept, kinds, strict=True) if at and kind is None]
    repeated = _repeated(story)
    told = [block for block in story if id(block) not in repeated]
    paragraphs = _quotations_marked(told)
    rest = [(block, "pull quote" if id(block) in repeated else kind or NOT_STORY)
            for block, at, kind in zip(blocks, kept, kinds, strict=True)
            if not at or kind is not None or id(block) in repeated]
    quotations = sum(paragraph != block.text for paragraph, block in zip(paragraphs, told, strict=True))
    return Story(tuple(paragraphs), quotations, tuple(_dropped(pair for pair in rest if pair[1] != "title")),
                 tuple(_after(blocks, story)))


def _after(blocks: Sequence[Block], story: Sequence[Block]) -> Iterable[str]:
    """The first pieces after the story's last."""
    last = max((number for number, block in enumerate(blocks) if story and block is story[-1]), default=0)
    return (block.text for block in blocks[last + 1 : last + 1 + AFTER])


def _found(blocks: Sequence[Block], found: str) -> list[bool]:
    """Which blocks stand in what trafilatura found."""
    lines = {squeezed(line.removeprefix("- ")) for line in found.splitlines()}
    whole = squeezed(found)
    sought = 0
    held = []
    for block in blocks:
        letters = squeezed(block.text)
        at = bool(letters) and letters in lines
        if not at and len(letters) >= CERTAIN and sought < MOST_SOUGHT:
            sought += 1
            at = letters in whole
        held.append(at)
    return held


def _kinds(blocks: Sequence[Block], kept: Sequence[bool], title: str | None) -> list[str | None]:
    """The kind of furniture that each block is a part of, by the elements around it that hold little of the story.

    The element that holds the headline is none. A wall's elements that together hold much of it are none either: a page
    may name each paragraph "paywall".
    """
    words: Counter[int] = Counter()
    of_kind: Counter[str] = Counter()
    for block, at in zip(blocks, kept, strict=True):
        if at:
            words.update(dict.fromkeys((number for number, _ in block.marks), block.words))
    most = MOST_MARKED * sum(block.words for block, at in zip(blocks, kept, strict=True) if at)
    for block, at in zip(blocks, kept, strict=True):
        if at:
            of_kind.update(dict.fromkeys({kind for number, kind in block.marks
                                          if words[number] <= most and kind in WALLS}, block.words))
    wanted = squeezed(title or "")
    heading = {number for block in blocks if block.tag == "h1" and squeezed(block.text) == wanted
               for number, _ in block.marks} if wanted else set()
    return [next((kind for number, kind in block.marks
                  if words[number] <= most and of_kind[kind] <= most and number not in heading), None)
            for block in blocks]


def _filled(blocks: Sequence[Block], kept: Sequence[bool], kinds: Sequence[str | None], *, live: bool) -> list[bool]:
    """The same with what stands between two pieces of the story and is set like them, and with the standfirst."""
    places = [number for number, at in enumerate(kept) if at]
    if not places:
        return list(kept)
    first, last = places[0], len(blocks) - 1 if live else _last(blocks, kinds, places)
    settings = {(blocks[number].tag, blocks[number].css) for number in places}
    filled = list(kept)
    for number, block in enumerate(blocks[: last + 1]):
        if block.cited and number and filled[number - 1] and blocks[number - 1].quoted:
            filled[number] = True
        inside = first < number < places[-1] and (block.tag, block.css) in settings and _is_told(block)
        if filled[number] or kinds[number] or (block.linked >= LINKED and not inside):
            continue
        sentence = bool(ENDS.search(block.text))
        if number > first:
            like = (block.tag, block.css) in settings or block.tag in ("p", "blockquote", "h2", "h3")
            filled[number] = like and (sentence or block.tag in HEADINGS) and (
                block.words >= FEWEST_WORDS or (block.tag, block.css) in settings)
        else:
            filled[number] = block.lead and block.tag != "h1" and block.words >= FEWEST_WORDS // 2
    return filled


def _is_told(block: Block) -> bool:
    """Whether a paragraph is long and a sentence, and so no mere link though all of it is one."""
    return block.tag == "p" and block.words >= SENTENCE_WORDS and bool(ENDS.search(block.text))


def _last(blocks: Sequence[Block], kinds: Sequence[str | None], places: Sequence[int]) -> int:
    """The last block that may be story: the last that was found, or further down the last paragraph of a class that the
    story's own paragraphs have."""
    uses = Counter(blocks[number].css for number in places if blocks[number].tag == "p" and blocks[number].css)
    own = {css for css, count in uses.items() if count >= ALIKE}
    alike = [number for number, block in enumerate(blocks)
             if block.tag == "p" and block.css in own and not kinds[number] and ENDS.search(block.text)]
    return max([places[-1], *alike[-1:]])


def _line_kind(block: Block, place: int | None, count: int, *, title: str | None, author: str | None) -> str | None:
    """The kind of a line that is no story by what it says; None for every other.

    `place` is the block's among the `count` pieces of the story, None where it is none of them.
    """
    if title and squeezed(block.text) == squeezed(title):
        return "title"
    if place is None:
        return None
    if block.tag in HEADINGS and LIST_HEADING.fullmatch(block.text):
        return "related stories"
    link = block.linked >= LINKED and block.tag not in HEADINGS and not _is_told(block)
    if (rule := line_rule(block.text)) or link:
        return rule or "link line"
    if place <= 2 and (BYLINE.match(block.text) or (author and squeezed(block.text) == squeezed(author))):
        return "byline"
    if count - place <= 3 and not OPENS.match(block.text) and ABOUT.search(block.text[:160]) and (
            block.text.startswith((author or "\0").split(",")[0]) or "contributed" in block.text):
        return "about the author"
    return None


def _repeated(story: Sequence[Block]) -> set[int]:
    """The blocks, by `id`, whose words a longer block of the story holds too: pull quotes."""
    letters = [squeezed(block.text) for block in story[:MOST_SOUGHT]]
    found = set()
    for block, own in zip(story, letters, strict=False):
        if block.words < REPEATED_WORDS or block.tag in HEADINGS:
            continue
        if any(own in other and own != other for other in letters):
            found.add(id(block))
    return found


def _quotations_marked(story: Sequence[Block]) -> list[str]:
    """The paragraphs; where a block quotation has no marks, each of its paragraphs opens with one, the last closes.

    Whom it quotes stands below it behind a dash.
    """
    paragraphs = []
    for number, block in enumerate(story):
        text = block.text
        if block.cited:
            text = f"— {text.lstrip('—–―- ')}"
        elif block.quoted and not OPENS.match(text):
            following = story[number + 1] if number + 1 < len(story) else None
            goes_on = following is not None and following.quoted and not following.cited
            text = f"“{text}" if goes_on else f"“{text}”"
        paragraphs.append(text)
    return paragraphs


def _dropped(pieces: Iterable[tuple[Block, str]]) -> list[Dropped]:
    """The pieces, neighbours of one kind put together."""
    found: list[Dropped] = []
    for block, kind in pieces:
        if found and (last := found[-1]).kind == kind:
            opening = last.opening if last.words > OPENING_WORDS else opening_of(f"{last.opening} {block.text}")
            found[-1] = replace(last, words=last.words + block.words, opening=opening)
        else:
            found.append(Dropped(kind, block.words, opening_of(block.text)))
    return found

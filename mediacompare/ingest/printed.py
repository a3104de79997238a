"""Printed pages as paragraphs: lines by their place on the page, heads and feet set aside, words put together again."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|- ?\d{1,4} ?-", re.IGNORECASE)
BROWSER_HEAD = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?\b.*", re.IGNORECASE)
BROWSER_FOOT = re.compile(r"(?P<url>(?:https?|file)://\S+)(?:\s+\d{1,4} ?(?:/|of) ?\d{1,4})?|\d{1,4} ?(?:/|of) ?\d{1,4}\s+https?://\S+")
NUMBER = re.compile(r"\d+")
SPLIT = re.compile(r"([\w-]+)\x02(\w+)")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad\x02]$")
EDGE = 2  # lines at the top and at the foot of a page that may be its head or number
SHORT = 0.75  # of the longest line: a line that ends a sentence and is shorter ends its paragraph
WIDER_GAP = 1.3  # times the distance of lines, from which one begins a paragraph
SAME_SIZE = 0.12  # share by which the size of letters may differ within a paragraph
HEADING = 1.5  # times the size of most letters, from which a line is a heading
HEADING_STEP = 1.6  # times its size, to the heading's next line
INDENT = 6.0  # points by which a paragraph's first line may stand further in
FEWEST_SIGNS = 25  # of a line that another may go on with
TYPESET = 0.04  # share of lines that end in a hyphen, from which the hyphens are the typesetter's


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page: its words, its left and right edge, its base and the height of its letters, in points."""

    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0


def without_running_lines(pages: Sequence[Sequence[PrintedLine]]) -> tuple[list[list[PrintedLine]], list[str]]:
    """The pages' lines without those that print their head, foot or number, and these lines in order.

    Such a line stands highest or lowest on a page and is a number, or what a browser prints there, or stands there, its
    digits aside, on half of the pages and two at least.
    """
    edges = [_edges(page) for page in pages]
    uses = Counter(key for page, places in zip(pages, edges, strict=True)
                   for key in {_key(page[place].text) for place in places})
    most = max(2, (len(pages) + 1) // 2)
    running = [{place for place in places if _is_running(page[place].text) or uses[_key(page[place].text)] >= most}
               for page, places in zip(pages, edges, strict=True)]
    story = [[line for place, line in enumerate(page) if place not in gone]
             for page, gone in zip(pages, running, strict=True)]
    return story, [page[place].text for page, gone in zip(pages, running, strict=True) for place in sorted(gone)]


def _is_running(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (PAGE_NUMBER, BROWSER_HEAD, BROWSER_FOOT))


def _edges(page: Sequence[PrintedLine]) -> list[int]:
    """The places of the lines that stand highest and lowest on a page."""
    by_height = sorted(range(len(page)), key=lambda place: -page[place].base)
    return sorted({*by_height[:EDGE], *by_height[-EDGE:]})


def _key(line: str) -> str:
    """A line without what differs from page to page."""
    return NUMBER.sub("#", " ".join(line.split()))


def printed_address(running: Sequence[str]) -> str | None:
    """The address in a browser's foot."""
    found = next((match for line in running if (match := BROWSER_FOOT.fullmatch(line)) and match["url"]), None)
    return found["url"] if found and found["url"].startswith("http") else None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines put together, and the height of their letters."""

    text: str
    size: float


def paragraphs(pages: Sequence[Sequence[PrintedLine]]) -> Iterator[Paragraph]:
    """The pages' lines as paragraphs; one that a page's end cuts goes on on the next."""
    lines = [line for page in pages for line in page]
    breaks = {id(page[0]) for page in pages if page}
    pitch = _pitches(lines)
    edges = _right_edges(lines)
    joiner = _Joiner(lines)
    heading = HEADING * body_size(lines)
    words = ""
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is not None and words and not (
                _heading_goes_on(before, line, heading)
                or _goes_on(before, line, pitch, edges, new_page=id(line) in breaks)):
            yield Paragraph(words, before.size)
            words = ""
        words = joiner.join(words, line.text)
    if words:
        yield Paragraph(words, lines[-1].size)


def _heading_goes_on(before: PrintedLine, line: PrintedLine, heading: float) -> bool:
    """Whether a line in large letters goes on with the one above it, which need not be full."""
    step = before.base - line.base
    large = min(before.size, line.size) >= heading > 0 and _size(before) == _size(line)
    return large and 0 < step < HEADING_STEP * line.size


def _size(line: PrintedLine) -> int:
    return round(line.size * 2)


def _pitches(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """The distance of lines within a paragraph for each size of letters: the distance that is most frequent."""
    found: dict[int, Counter[int]] = {}
    for before, line in pairwise(lines):
        step = before.base - line.base
        if _size(before) == _size(line) and 0 < step < 4 * max(line.size, 1):
            weight = 1 if min(len(before.text), len(line.text)) < FEWEST_SIGNS else 4
            found.setdefault(_size(line), Counter())[round(step)] += weight
    return {size: float(min(step for step, uses in steps.items() if 2 * uses >= max(steps.values())))
            for size, steps in found.items()}


def _right_edges(lines: Sequence[PrintedLine]) -> dict[tuple[int, int], float]:
    """How far right lines reach for each left edge and size."""
    found: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (round(line.left / 4), _size(line))
        found[key] = max(found.get(key, 0.0), line.right)
    return found


def _goes_on(before: PrintedLine, line: PrintedLine, pitch: dict[int, float], edges: dict[tuple[int, int], float], *,
             new_page: bool) -> bool:
    """Whether a line goes on with the one before it."""
    if abs(before.size - line.size) > SAME_SIZE * max(before.size, line.size):
        return False
    if len(before.text) < FEWEST_SIGNS or line.left - before.left > INDENT:
        return False
    reach = max(edges.get((round(before.left / 4) + shift, _size(before)), 0.0) for shift in (-1, 0, 1))
    letter = (before.right - before.left) / len(before.text)
    first = len(line.text.split(maxsplit=1)[0]) + 1
    if before.right + first * letter < reach - 2 * letter:  # the first word would have found room: a paragraph ends
        return False
    step = before.base - line.base
    usual = pitch.get(_size(line), 1.5 * line.size)
    if new_page or step < 0:  # a page or a column further
        return not SENTENCE_END.search(before.text)
    return step <= WIDER_GAP * usual


class _Joiner:
    """Puts lines together, and split words; a hyphen that belongs to its word stays."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        text = " ".join(line.text for line in lines)
        self._words = {word.lower() for word in re.findall(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*", text)}
        hyphens = sum(bool(HYPHEN.search(line.text)) for line in lines)
        self._typeset = hyphens >= TYPESET * max(1, sum(len(line.text) >= FEWEST_SIGNS for line in lines))

    def join(self, words: str, line: str) -> str:
        """Words with a line put behind them."""
        if not words or not HYPHEN.search(words):
            return self._closed(f"{words} {line}".strip())
        head, tail = words.rsplit(maxsplit=1)[-1][:-1], line.split(maxsplit=1)[0].rstrip(",.;:!?”\"’)")
        hyphen = "" if words[-1] == "\u00ad" else self._between(head, tail)
        return self._closed(f"{words[:-1]}{hyphen}{line}")

    def _closed(self, words: str) -> str:
        """The words without the sign that a PDF reader sets where it put the halves of a split word together itself."""
        return SPLIT.sub(lambda word: word[1] + self._between(word[1].rpartition("-")[2], word[2]) + word[2], words)

    def _between(self, head: str, tail: str) -> str:
        """The hyphen that belongs between the halves of a word, or nothing."""
        if f"{head}{tail}".lower() in self._words:
            return ""
        return "-" if f"{head}-{tail}".lower() in self._words or not tail[:1].islower() or not self._typeset else ""


def body_size(lines: Sequence[PrintedLine]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0

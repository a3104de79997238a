"""Texts set in capitals, read in sentence case: tone, loaded terms and names need what capitals tell."""
from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from mediacompare.annotate.forms.labels import read_label
from mediacompare.annotate.quotes.reading.roles import first_names, titles
from mediacompare.annotate.quotes.reading.vocabulary import dates
from mediacompare.annotate.weights import read_weights, unpack_words
from mediacompare.annotate.wording.masking import FUNCTION_WORDS
from mediacompare.annotate.wording.targets import ADJECTIVES
from mediacompare.text.lines import find_paragraphs

STEP = "capitals read in sentence case"
CAPITALS_SHARE = 0.9
FEWEST_LETTERS = 20
SAMPLE = 400
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE_OPENS = re.compile(r"(?:\A|[.!?:…][\"'”’)\]]*\s+|[\n\r]\s*|^)[\"'“‘(\[]*$")
ABBREVIATED = re.compile(r"[^\W\d_]\.[^\W\d_]\.\s+$")
REACH = 8
VERBS = frozenset(["may", "march"])


def in_sentence_case(text: str) -> str | None:
    """`text`, of the same length, in small letters but for names and what opens sentences; None if not in capitals.

    Names are what follows a first name or a title, and these words wherever they come again. Labels of transcripts
    ("TOM REED, HOST:") stay as they are.
    """
    if not _in_capitals(text[:SAMPLE]) or not _in_capitals(text):
        return None
    names = _names(text)
    labels = [label.span for paragraph in find_paragraphs(text) if (label := read_label(text, paragraph)) is not None]
    kept = {place for span in labels for place in range(span.start, span.end)}
    parts, position = [], 0
    for match in WORD.finditer(text):
        word = match[0]
        parts.append(text[position : match.start()])
        position = match.end()
        parts.append(word if match.start() in kept else _cased(text, match, names))
    return "".join([*parts, text[position:]])


def _in_capitals(text: str) -> bool:
    cased = [letter for letter in text if letter.isupper() or letter.islower()]
    return len(cased) >= min(FEWEST_LETTERS, SAMPLE) and (
        sum(map(str.isupper, cased)) >= CAPITALS_SHARE * len(cased))


def _cased(text: str, match: re.Match[str], names: frozenset[str]) -> str:
    word, lower = match[0], match[0].lower()
    if len(lower) != len(word) or (word.endswith(".") and word.count(".") > 1):
        return word
    before = text[max(0, match.start() - REACH) : match.start()]
    opens = SENTENCE_OPENS.search(before) is not None and ABBREVIATED.search(before) is None
    bare = lower.removesuffix("'s").removesuffix("’s")
    day = bare in dates() and bare not in VERBS
    if opens or day or bare in names or lower == "i" or lower[:2] in ("i'", "i’") or bare in ADJECTIVES:
        return "-".join(part[:1].upper() + part[1:] for part in lower.split("-")) if bare in names else (
            lower[:1].upper() + lower[1:])
    return lower


def _names(text: str) -> frozenset[str]:
    """The words of the text, in small letters, that belong to somebody's name."""
    found: set[str] = set()
    words = [(match[0].lower(), match.start(), match.end()) for match in WORD.finditer(text)]
    for (word, _, end), (following, start, _) in pairwise(words):
        if text[end:start].strip(" .") or following in FUNCTION_WORDS:
            continue
        first = word in first_names() and (word not in _known() or following not in _known())
        title = word in titles() or f"{word}." in titles()
        if first or (title and following not in _known() and following not in titles()):
            found |= {word, following}
    return frozenset(found - FUNCTION_WORDS)


@cache
def _known() -> frozenset[str]:
    """Words that are more often a word than a name."""
    return frozenset(word for model in ("judging", "towards") for word in unpack_words(read_weights(model)["known"]))

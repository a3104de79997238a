"""Interviews without labels: questions set in bold or by themselves, and the answers below them."""
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mediacompare.annotate.forms.turns import EDITORIAL, Transcript, Turn
from mediacompare.model import Span, overlapping

FEWEST_QUESTIONS = 3
FEWEST_PLAIN_QUESTIONS = 4
LONGEST_QUESTION = 90
MOST_ANSWER_PARAGRAPHS = 12
ADDRESSED = re.compile(r"\b(?:you|your|yours|you’re|you've|you’ve)\b", re.IGNORECASE)
PERSONAL = re.compile(r"\b(?:I|we|my|our|I’m|I’ve|I'm|I've|we’re|we've|me|us)\b")
SPEECH = re.compile(r"[“”\"„«»]|(?<!\w)‘")


def find_interview(text: str, paragraphs: Sequence[Span], emphasised: Sequence[Span]) -> Transcript | None:
    """The turns of an interview whose questions are paragraphs of their own; None for any other text.

    Questions are in bold or italic (`emphasised`, stretches of the text in order), or else speak to somebody who
    answers as I or we.
    """
    bold = [number for number, paragraph in enumerate(paragraphs) if _set_apart(text, paragraph, emphasised)]
    asked = [number for number in bold if _asks(text, paragraphs[number])]
    if len(asked) >= FEWEST_QUESTIONS and 2 * len(asked) >= len(bold):
        starts = bold[bold.index(asked[0]) :]
    else:
        starts = [number for number, paragraph in enumerate(paragraphs) if _asks(text, paragraph)]
        if not _answered(text, paragraphs, starts):
            return None
    if any(b - a < 2 for a, b in pairwise(starts)) and not _mostly_apart(starts):
        return None
    return _turns(text, paragraphs, starts)


def _set_apart(text: str, paragraph: Span, emphasised: Sequence[Span]) -> bool:
    """Whether a paragraph is in bold or italic as a whole."""
    inside = sum(min(one.end, paragraph.end) - max(one.start, paragraph.start)
                 for one in overlapping(emphasised, paragraph))
    return 10 * inside >= 9 * len(paragraph)


def _asks(text: str, paragraph: Span) -> bool:
    words = paragraph.of(text)
    return words.endswith("?") and len(words.split()) <= LONGEST_QUESTION and SPEECH.search(words) is None


def _answered(text: str, paragraphs: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether plain questions are those of an interview: they say "you", and what follows them says "I" or "we"."""
    if len(starts) < FEWEST_PLAIN_QUESTIONS:
        return False
    answers = [[*range(a + 1, b)] for a, b in zip(starts, [*starts[1:], starts[-1] + 2], strict=True)]
    if any(len(answer) > MOST_ANSWER_PARAGRAPHS for answer in answers):
        return False
    you = sum(ADDRESSED.search(paragraphs[number].of(text)) is not None for number in starts)
    told = [number for answer in answers for number in answer if number < len(paragraphs)]
    personal = sum(any(PERSONAL.search(paragraphs[number].of(text)) for number in answer if number < len(paragraphs))
                   for answer in answers)
    marked = sum(SPEECH.search(paragraphs[number].of(text)) is not None for number in told)
    return 2 * you >= len(starts) and 3 * personal >= 2 * len(starts) and 4 * marked <= len(told)


def _mostly_apart(starts: Sequence[int]) -> bool:
    close = sum(b - a < 2 for a, b in pairwise(starts))
    return 4 * close <= len(starts)


def _turns(text: str, paragraphs: Sequence[Span], starts: Sequence[int]) -> Transcript:
    first, asking = starts[0], set(starts)
    end = first
    turns: list[Turn] = []
    for number in range(first, len(paragraphs)):
        paragraph = paragraphs[number]
        if number > starts[-1] + 1 and EDITORIAL.match(text, paragraph.start, paragraph.end):
            break
        turns.append(Turn(None, (paragraph,), answers=number not in asking))
        end = number + 1
    return Transcript(tuple(turns), (), tuple(paragraphs[first:end]), "interview")

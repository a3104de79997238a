"""Words of a text as a finding prints them: whole, or cut at a word with dots, in one line."""
from __future__ import annotations

from mediacompare.model import Span


def excerpt(text: str, span: Span, *, most: int = 18) -> str:
    """The words of a stretch in curly quotation marks, at most `most` of them; marks inside become single ones."""
    words = span.of(text).split()
    shown = " ".join(words[:most]) + (" …" if len(words) > most else "")
    for double in ("“", "”", '"'):
        shown = shown.replace(double, "’" if double == "”" else "‘" if double == "“" else "'")
    return f"“{shown.rstrip(' ,;:')}”"


def ended(sentence: str) -> str:
    """The sentence with one full stop at its end."""
    return sentence if sentence.rstrip("”’").endswith((".", "?", "!")) else f"{sentence}."

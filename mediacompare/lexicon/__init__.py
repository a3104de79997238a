"""The project's own word lists, as data: loaded terms, the contexts that arm or disarm them, patterns of word-making,
and the sets of names that the same people, policies and events go by. docs/lexicon.md says how entries are judged.
"""
from __future__ import annotations

from mediacompare.lexicon.entries import Category, Context, Entry, Lexicon, Pattern
from mediacompare.lexicon.load import load_lexicon

__all__ = ["Category", "Context", "Entry", "Lexicon", "Pattern", "load_lexicon"]

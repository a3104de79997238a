"""Loaded wording: how right the lexicon and its rules are, and how fast."""

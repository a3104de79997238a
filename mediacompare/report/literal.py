"""Text as it is: characters that would move, hide or turn round the words about them are named instead of obeyed."""
from __future__ import annotations

import re

# Control, direction and invisible characters and lone surrogates. The zero-width joiners stay: emoji and several
# scripts need them.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
                     "\ufeff\ufff9-\uffff\ud800-\udfff]")


def literal(words: str) -> str:
    """The words with every such character named, as [U+202E]; tabs and line ends stay."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", words)


def one_line(words: str) -> str:
    """The same on one line, white space made single spaces."""
    return " ".join(literal(words).split())

"""From bytes to text: UTF-8 first, what a byte order mark says next, a guess that is named last."""
from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, replace

from mediacompare.ingest.document import Refused
from mediacompare.model import Problem

BYTE_ORDER_MARK = "\ufeff"
MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))
# Single-byte encodings of Western Europe: windows-1252 reads all of them but for a few signs, and has curly quotes.
WESTERN = frozenset({"latin_1", "cp1252", "cp1250", "cp1257", "cp1254", "iso8859_2", "iso8859_9", "iso8859_15",
                     "iso8859_16", "mac_roman", "cp437", "cp850", "cp858", "hp_roman8"})
# Python's own codecs that no page is in; the first two take minutes for a long text.
SLOW_OR_NO_TEXT = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"})
SAMPLE = 100_000
PLAIN = b" \n,.etaoinshrdlu"  # what most of an English text is made of
# UTF-8 that was once read as windows-1252 and saved again: “ as â€œ, ’ as â€™, é as Ã©.
MOJIBAKE = re.compile("â€[œ\u009d\u009c™˜“”¦]|Ã[©¨¡³¶¼¤±]|Â[£«»\u00a0]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, the encoding they were read in, and what is odd about them."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode_strictly(data: bytes) -> str:
    """The text of UTF-8 bytes, every character kept; only a byte order mark at the very start is dropped.

    Raises `Refused` for anything else.
    """
    try:
        return data.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        raise Refused(f"is not UTF-8 (byte 0x{data[error.start]:02x} at position {error.start})",
                      "save it as UTF-8") from None


def decode(data: bytes, where: str) -> Decoded:
    """The text of bytes in any encoding, and a problem when the encoding had to be guessed or the text is garbled.

    Raises `Refused` for binary data and for bytes that no known encoding makes sense of.
    """
    decoded = _decode(data, where)
    if found := MOJIBAKE.search(decoded.text):
        garbled = Problem(where, f"holds garbled characters ({found[0]})", "it was saved in a wrong encoding once; get "
                          "the text anew from where it came", caution=True)
        return replace(decoded, problems=(*decoded.problems, garbled))
    return decoded


def decode_as(data: bytes, label: str) -> Decoded | None:
    """The text of bytes in the encoding that a page or its server names; None when no such encoding is known or the
    bytes are not in it. As in a browser, Latin-1 and ASCII mean windows-1252; what can be read as UTF-8 is UTF-8."""
    try:
        name = codecs.lookup(label).name
        if name in SLOW_OR_NO_TEXT:
            return None
        if not data.isascii():
            with suppress(UnicodeDecodeError):
                return Decoded(data.decode("utf-8").removeprefix(BYTE_ORDER_MARK), "utf-8")
        encoding = "windows-1252" if name in ("ascii", "iso8859-1") else label.lower()
        return Decoded(data.decode(encoding), encoding)
    except (LookupError, ValueError):  # bytes that are not in it; a label with a null character
        return None


def _decode(data: bytes, where: str) -> Decoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding).removeprefix(BYTE_ORDER_MARK), encoding)
            except UnicodeDecodeError:
                break
    if wide := _wide(data):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode(wide), wide)
    if b"\x00" in data:
        raise Refused("holds binary data, not text", "save the article as plain text in UTF-8")
    try:
        return Decoded(decode_strictly(data), "utf-8")
    except Refused as refusal:
        guessed = _guess(data)
        if guessed is None:
            raise
        guess = Problem(where, f"{refusal.what}; it was read as {guessed}", "save it as UTF-8 to be sure")
        return Decoded(data.decode(guessed), guessed, (guess,))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, by the zeros that every second byte of a Western text is; None for all else."""
    for place, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = data[place:SAMPLE:2], data[1 - place:SAMPLE:2]
        plain = sum(map(other.count, PLAIN))
        if half and 2 * half.count(0) > len(half) and 2 * plain > len(other):
            return encoding
    return None


def _guess(data: bytes) -> str | None:
    """The encoding that fits best and decodes all of `data`; None when none does."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    guesses = [best.encoding] if best else []
    if best and best.encoding.startswith("mac_"):
        guesses.insert(0, "mac_roman")  # the Macintosh encodings differ in letters of a few languages
    elif not best or best.encoding in WESTERN:
        guesses.insert(0, "windows-1252")
    for encoding in guesses:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None

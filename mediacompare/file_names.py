"""Names for files and folders made from what strangers wrote: titles, outlets, event ids."""
from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

LONGEST = 80
MOST_BYTES = 200  # of a name in UTF-8: file systems allow 255, and an ending or a number may follow
# Devices on Windows, whatever ending stands behind them.
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})


def safe_name(text: str, taken: Container[str] = ()) -> str:
    """A name that stays in its folder and is allowed on Windows, macOS and Linux: letters, digits, `-`, `_` and `.`.

    Names that differ in more than the case of letters stay different: what had to be changed, or is in `taken` (in
    lower case), gets a short hash of the text.
    """
    folded = unicodedata.normalize("NFKC", text)
    name = re.sub(r"[^\w.-]+|_{2,}", "-", folded).strip(".-_ ")[:LONGEST]
    name = name.encode("utf-8")[:MOST_BYTES].decode("utf-8", "ignore").rstrip(".-_ ")
    stem = name.split(".")[0].casefold()
    if name != text or not name or stem in RESERVED or name.casefold() in taken:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        name = f"{name}-{digest}" if name and stem not in RESERVED else f"event-{digest}"
    return name

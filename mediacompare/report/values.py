"""Bare values as files can hold them: what JSON and CSV make of dates, undefined numbers and dangerous cells."""
from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date as Date
from typing import Any

from mediacompare.report.literal import UNSEEN

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel reads curly quotation marks as three letters each."""


def plain(value: Any) -> Any:
    """The value as JSON can hold it: an undefined number becomes null, a date its ISO form."""
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, Date):
        return value.isoformat()
    if hasattr(value, "item"):  # a NumPy scalar
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value


def csv_cell(value: Any) -> str:
    """The value as a cell: an undefined number is empty, and text that a spreadsheet would take for a formula begins
    with an apostrophe."""
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    return json_text(value) if isinstance(value, list | dict) else str(value)


def json_text(value: Any) -> str:
    """The value as JSON on one line. What a terminal would obey, and what no file can hold, is written \\u009b: a
    program that reads it gets the same."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(plain(value), ensure_ascii=False))

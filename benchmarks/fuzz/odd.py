"""Inputs that are sound by their format's grammar and odd in what they say, so that more than the parser is tried."""
from __future__ import annotations

import json
import random
import re
from typing import Any

ELEMENT = re.compile(rb"<([\w:]+)\b[^<>]*?(?:/>|>(?:[^<]*</\1>)?)|</[\w:]+>")
VALUE = re.compile(rb'(?<==)"[^"<>]*"|(?<=>)[^<>]+(?=<)')
WORDS: tuple[Any, ...] = (
    "", " ", "\n", "\r\n\r\n", "---", "=1+1", "\x1b[2J", "\x9b2J", "\u202e", "\ud800", "\x00", "\ufeff",
    "x" * 9999, "a " * 999, "\u0301" * 50, "<b>&amp;", "{{ x }}", "$x$", "0", "-1", "1e999", "9" * 50, "2024-13-45",
    "0000-00-00", "Mon, 32 May", "http://[", "https://x@[::1", "file:///etc", "“" * 99, "(" * 99, "../../a", "con",
    "a/b\\c", "İ", "ß", "ﬀ", "👩‍👩‍👧")
VALUES: tuple[Any, ...] = (
    *WORDS, None, True, False, 0, -1, 10**30, 1e308, [], {}, [[]], [None], {"name": None}, {"name": ["a", {"b": []}]},
    [[0, 10**9]], [[5, 1]], [["a", "b"]], [1, 2], {"a": {"a": {"a": {}}}}, [[[[]]]], ["a", None, 1, {"name": "b"}])
NAMES = ("body", "source", "content", "date", "role", "hits")


def odd_markup(data: bytes, chance: random.Random) -> bytes:
    """Markup with tags left out, doubled and moved, or with a value or words of its own changed."""
    for _ in range(chance.randint(1, 6)):
        found = list((VALUE if chance.random() < 0.4 else ELEMENT).finditer(data))
        if not found:
            return data
        one, other = chance.choice(found), chance.choice(found)
        words = str(chance.choice(WORDS)).encode("utf-8", "replace").replace(b"<", b"&lt;")
        if one.re is VALUE:
            new = b'"%s"' % words.replace(b'"', b"") if one[0].startswith(b'"') else words
        else:
            new = chance.choice((b"", one[0] * 2, other[0], one[0] * 200, words))
        data = data[: one.start()] + new + data[one.end() :]
    return data


def odd_json(data: bytes, chance: random.Random) -> bytes:
    """JSON, or lines of it, with some values changed, left out or put under other names."""
    lines = [json.dumps(_odd(json.loads(line), chance)) for line in data.splitlines()]
    return "\n".join(lines).encode()


def _odd(value: Any, chance: random.Random) -> Any:
    if chance.random() < 0.08:
        return chance.choice(VALUES)
    if isinstance(value, dict):
        names = [name if chance.random() < 0.95 else chance.choice(NAMES) for name in value]
        return {name: _odd(inner, chance) for name, inner in zip(names, value.values(), strict=True)}
    if isinstance(value, list):
        return [_odd(inner, chance) for inner in value] * chance.choice((1, 1, 1, 2, 0))
    return value

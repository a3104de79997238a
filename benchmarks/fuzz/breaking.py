"""Sound inputs broken by chance: bytes and words changed, cut, doubled, put elsewhere."""
from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.fuzz.containers import breakable, parts_of, put_together
from benchmarks.fuzz.odd import odd_json, odd_markup

PIECES = (
    b"\x00", b"\xff\xfe", b"---\n", b'"', b"\\u0000", b"<!ENTITY a '&a;&a;'>", b"<" * 500, b"[" * 500, b"\r",
    b"\xe2\x80", b"%PDF-1.4", b"PK\x03\x04", b"99999999999999999999", b"-1", b"\xf0\x9f\x98\x80", b"&#x110000;",
    b"/Length 1e9", b"<script>", b"<!--", b"<article>", b"<a href='", b"<meta charset=utf-7>", b"{" * 50, b"\\ud800",
    b"<w:p>" * 40, b"<w:p/>", b"1 0 R", b"/Kids [2 0 R]", b"/Parent 3 0 R", b"BT (", b"<<" * 100, b") Tj", b"ET",
    b"/Filter [/LZWDecode /ASCII85Decode /RunLengthDecode]", b"beginbfrange <0000> <ffffffff> <0000>", b"null",
    b"true", b"1e999", b"NaN", b": &a *a", b"? ", b"- " * 50, b"\xc2\x9b2J", b"2024-13-45", b",,,,;;;;\t\t\t\t",
    b"charset=idna", b"base64", b"------b\n", b"=?utf-8?B?/?=", b"; boundary=", b"filename*0*=utf-8''%", b"=E2=80",
)
INSIDE = 0.8  # of the inputs that are containers: broken inside, and put together soundly
ODD = 0.5  # of those for whose grammar there is a way: kept sound, and made odd
ODDITIES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    ".html": odd_markup, ".docx": odd_markup, ".json": odd_json, ".jsonl": odd_json}


def breaker(kind: str, sound: bytes) -> Callable[[random.Random], bytes]:
    """A function that gives a new broken input of a kind every time."""
    parts = parts_of(kind, sound)
    names = breakable(kind, parts)
    whole = put_together(kind, parts) if kind.endswith(".gz") else sound
    odd = ODDITIES.get(kind.removesuffix(".gz"), broken)

    def changed(data: bytes, chance: random.Random) -> bytes:
        return (odd if chance.random() < ODD else broken)(data, chance)

    def make(chance: random.Random) -> bytes:
        if not parts:
            return changed(whole, chance)
        if chance.random() >= INSIDE:
            return broken(whole, chance)
        name = chance.choice(names)
        return put_together(kind, parts | {name: changed(parts[name], chance)})

    return make


def broken(sound: bytes, chance: random.Random) -> bytes:
    """The input with up to eight things done to it: bytes changed, stretches cut, doubled, moved or replaced."""
    data = bytearray(sound)
    for _ in range(chance.randint(1, 8)):
        if not data:
            break
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((1, 1, 2, 8, 64, 512)))
        match chance.randrange(6):
            case 0:
                data[start] = chance.randrange(256)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = data[start:end] * chance.choice((1, 2, 50, 1000 if end - start <= 8 else 1))
            case 3:
                data[start:end] = chance.choice(PIECES)
            case 4:
                place = chance.randrange(len(data))
                data[place:place] = data[start:end]
            case _:
                data[start:end] = chance.randbytes(end - start)
    return bytes(data)

"""robots.txt by RFC 9309: which addresses of a site a program may ask for, and how long it waits between them."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

NAME = "mediacompare"
MOST_BYTES = 512_000  # what a longer file says further down is not looked at; the RFC asks for 500 KiB at least
LINE = re.compile(r"\s*([A-Za-z-]+)\s*:([^#]*)")
AGENT_NAME = re.compile(r"[A-Za-z_-]+")
ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site says to this program: `rules` are (may be asked, pattern of paths), `delay` the seconds it wants
    between two requests. `refusal` says why nothing may be asked at all: the file could not be had."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0
    refusal: str | None = None

    def allows(self, path: str) -> bool:
        """Whether a path (with its query) may be asked: the longest pattern that fits decides, of two the kinder."""
        path = _folded(path)
        fitting = [(len(pattern), allow) for allow, pattern in self.rules if _fits(pattern, path)]
        return max(fitting)[1] if fitting else True


def parse(data: bytes) -> Robots:
    """The rules for this program: those of all groups that name it, else of all groups for everybody (`*`)."""
    text = data[:MOST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    groups: dict[str, list[tuple[str, str]]] = {}
    for agents, directive, value in _members(text):
        for agent in agents:
            groups.setdefault(agent, []).append((directive, value))
    members = groups.get(NAME, groups.get("*", []))
    rules = tuple((name == "allow", _folded(value)) for name, value in members if name != "crawl-delay" and value)
    return Robots(rules, max((_seconds(value) for name, value in members if name == "crawl-delay"), default=0.0))


def _members(text: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Each rule with the programs that its group is for. Lines of other kinds stand between as if they did not; a
    group's names alone, without a rule, give an empty one, since they keep the group for everybody away."""
    agents: list[str] = []
    open_ = False  # whether the names of a group are still being read
    for line in re.split(r"[\r\n]+", text):
        match = LINE.match(line)
        directive, value = (match[1].lower(), match[2].strip()) if match else ("", "")
        if directive == "user-agent":
            agents = [*agents, _agent(value)] if open_ else [_agent(value)]
            open_ = True
            yield (agents[-1],), "disallow", ""
        elif directive in ("allow", "disallow", "crawl-delay"):
            open_ = False
            yield tuple(agents), directive, value


def _agent(value: str) -> str:
    found = AGENT_NAME.match(value)
    return found[0].lower() if found else value[:1]


def _seconds(value: str) -> float:
    try:
        return max(0.0, float(value))
    except ValueError:
        return 0.0


def _folded(path: str) -> str:
    """A path or pattern in one spelling: signs beyond ASCII as octets, octets that need not be written so as signs."""
    path = quote(path, safe="".join(map(chr, range(33, 127))))
    return ESCAPED.sub(lambda octet: sign if (sign := chr(int(octet[1], 16))) in UNRESERVED else octet[0].upper(), path)


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says: `*` is any run of signs, `$` at the end is the path's end.

    Without a regular expression, since the pattern is a stranger's and may be made to take for ever.
    """
    ends = pattern.endswith("$")
    first, *middle = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not middle:
        return not ends or path == first
    at = len(first)
    *middle, last = middle
    for part in middle:
        if (at := path.find(part, at)) < 0:
            return False
        at += len(part)
    if ends:
        return path.endswith(last) and len(path) - len(last) >= at
    return path.find(last, at) >= 0

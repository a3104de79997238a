"""A polite and careful web client: robots.txt, one request a second a host, retries, limits, redirects looked at."""
from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from mediacompare.errors import InputError
from mediacompare.fetch.address import Forbidden, Target, resolve
from mediacompare.version import VERSION

AGENT = f"mediacompare/{VERSION} (compares how outlets tell the same story; for education)"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
MOST_REDIRECTS = 5
MOST_BYTES = 20_000_000
LONGEST_WAIT = 30.0
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: `url` is the address after redirects, `headers` have names in small letters."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True)
class Client:
    """Asks for addresses. `pause` is the least time between two requests to a host, `tries` how often one is asked."""

    allowed: Container[str] = ()
    pause: float = 1.0
    tries: int = 3
    timeout: float = 20.0
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The server's answer: 200 with a body, or 304 when the page has not changed since the `headers` say.

        Raises InputError when the address may not be asked, robots.txt says no, or no good answer comes.
        """
        for _ in range(MOST_REDIRECTS + 1):
            target = resolve(url, self.allowed)
            if not self._may(target):
                raise Forbidden(f"{url}: the site's robots.txt asks programs to stay away")
            answer = self._ask_patiently(target, headers or {})
            if answer.status not in REDIRECTS:
                break
            url = urljoin(url, answer.headers.get("location", ""))
        if answer.status not in (200, 304):
            reason = http.client.responses.get(answer.status, "")
            raise InputError(f"{url}: the server answers {answer.status} {reason}".rstrip())
        return answer

    def _may(self, target: Target) -> bool:
        """Whether the host's robots.txt lets this program ask; one that cannot be had lets it."""
        site = f"{target.parts.scheme}://{target.parts.netloc}"
        if site not in self._robots:
            rules = RobotFileParser()
            self._robots[site] = rules
            try:
                answer = self._ask_patiently(resolve(f"{site}/robots.txt", self.allowed), {})
                lines = answer.body.decode("utf-8", "replace").splitlines() if answer.status == 200 else []
            except InputError:
                lines = []
            rules.parse(lines)
        return self._robots[site].can_fetch("mediacompare", target.url)

    def _ask_patiently(self, target: Target, headers: Mapping[str, str]) -> Answer:
        """One address, asked again with growing pauses while the server is busy or silent."""
        for attempt in range(self.tries):
            last = attempt == self.tries - 1
            try:
                answer = self._ask(target, headers)
            except (OSError, http.client.HTTPException) as error:
                if last:
                    raise InputError(f"{target.url}: no answer ({error or type(error).__name__})") from None
            else:
                if last or answer.status not in TRY_AGAIN:
                    return answer
            self.sleep(min(LONGEST_WAIT, self.pause * 2**attempt))
        raise InputError(f"{target.url}: was not asked")

    def _ask(self, target: Target, headers: Mapping[str, str]) -> Answer:
        due = self._asked.get(target.host, 0.0) + self.pause
        self.sleep(max(0.0, min(self.pause, due - time.monotonic())))
        self._asked[target.host] = time.monotonic()
        connection = _connect(target, self.timeout)
        try:
            path = (target.parts.path or "/") + (f"?{target.parts.query}" if target.parts.query else "")
            connection.request("GET", path, headers={"User-Agent": AGENT, "Accept-Encoding": "identity", **headers})
            response = connection.getresponse()
            body = _read(response, target.url, time.monotonic() + 3 * self.timeout)
            return Answer(target.url, response.status, {k.lower(): v for k, v in response.getheaders()}, body)
        finally:
            connection.close()


def _connect(target: Target, timeout: float) -> http.client.HTTPConnection:
    """A connection to the very machine that was looked at: the name is not asked for a second time."""
    plain = socket.create_connection((target.ip, target.port), timeout)
    if target.parts.scheme == "http":
        connection = http.client.HTTPConnection(target.host, target.port, timeout=timeout)
        connection.sock = plain
        return connection
    connection = http.client.HTTPSConnection(target.host, target.port, timeout=timeout)
    connection.sock = _certificates().wrap_socket(plain, server_hostname=target.host)
    return connection


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return ssl.create_default_context()


def _read(response: http.client.HTTPResponse, url: str, until: float) -> bytes:
    """The body. Raises InputError when it is too long, OSError when it trickles in for too long."""
    body = bytearray()
    while chunk := response.read(CHUNK):
        body += chunk
        if len(body) > MOST_BYTES:
            raise InputError(f"{url}: is longer than {MOST_BYTES:,} bytes")
        if time.monotonic() > until:
            raise TimeoutError("the answer takes too long")
    return bytes(body)

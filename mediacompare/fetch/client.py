"""A polite and careful web client: robots.txt, one request a second a host, retries, limits, redirects looked at."""
from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mediacompare.errors import InputError
from mediacompare.fetch import robots
from mediacompare.fetch.address import Forbidden, Target, joined, resolve
from mediacompare.fetch.robots import Robots
from mediacompare.fetch.wire import Answer, NoAnswer, ask

REDIRECTS = frozenset({301, 302, 303, 307, 308})
TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
MOST_REDIRECTS = 5
MOST_BYTES = 20_000_000
LONGEST_WAIT = 30.0  # seconds: for a Crawl-delay, for Retry-After, and between two tries


@dataclass(slots=True)
class Client:
    """Asks for addresses. `pause` is the least time between two requests to a host, `tries` how often one is asked.

    What sites say is remembered as long as the client is: their robots.txt, and which hosts want to be left alone.
    """

    allowed: Container[str] = ()
    pause: float = 1.0
    tries: int = 3
    timeout: float = 20.0
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)
    _delays: dict[str, float] = field(default_factory=dict)
    _closed: dict[str, str] = field(default_factory=dict)
    _robots: dict[str, Robots] = field(default_factory=dict)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The server's answer: 200 with a body, or 304 when the page has not changed since the `headers` say.

        Raises InputError when the address may not be asked, robots.txt says no, or no good answer comes.
        """
        answer = self._follow(url, lambda target: self._ask_if_welcome(target, headers or {}))
        if answer.status not in (200, 304):
            raise InputError(f"{answer.url}: {_said(answer.status)}")
        return answer

    def _follow(self, url: str, one: Callable[[Target], Answer]) -> Answer:
        """The first answer that does not send elsewhere. Raises InputError when there are too many that do."""
        for _ in range(MOST_REDIRECTS + 1):
            answer = one(resolve(url, self.allowed))
            if answer.status not in REDIRECTS:
                return answer
            if not (place := answer.headers.get("location")):
                raise InputError(f"{url}: {_said(answer.status)}, and no address to go to")
            # http.client reads headers as Latin-1; what is sent is UTF-8, if it is not ASCII.
            url = joined(answer.url, place.encode("latin-1", "replace").decode("utf-8", "replace"))
        raise InputError(f"{url}: is one of more than {MOST_REDIRECTS} redirects in a row")

    def _ask_if_welcome(self, target: Target, headers: Mapping[str, str]) -> Answer:
        rules = self._rules(target)
        if rules.refusal:
            raise InputError(f"{target.url}: {rules.refusal}")
        if not rules.allows(target.path):
            raise Forbidden(f"{target.url}: the site's robots.txt asks programs to stay away")
        return self._ask_patiently(target, headers)

    def _rules(self, target: Target) -> Robots:
        """What the site's robots.txt says, asked for once. RFC 9309, 2.3.1: none at all (4xx) lets everybody in, one
        that cannot be had (5xx, no answer; and 429, "too many requests") lets nobody in."""
        if target.site not in self._robots:
            try:
                answer = self._follow(f"{target.site}/robots.txt",
                                      lambda place: self._ask_patiently(place, {}, most=robots.MOST_BYTES, cut=True))
            except InputError as error:
                found = Robots(refusal=f"its site's robots.txt cannot be had, so it is not asked ({error})")
            else:
                found = _rules_of(answer)
            self._robots[target.site] = found
            self._delays[target.host] = max(self._delays.get(target.host, 0.0), min(LONGEST_WAIT, found.delay))
        return self._robots[target.site]

    def _ask_patiently(self, target: Target, headers: Mapping[str, str], *, most: int = MOST_BYTES,
                       cut: bool = False) -> Answer:
        """One address, asked again with growing pauses while the server is busy or silent.

        Raises InputError when no answer comes, or when the server wants to be left alone for longer than we wait.
        """
        for attempt in range(self.tries):
            wait = min(LONGEST_WAIT, self.pause * 2**attempt)
            last = attempt == self.tries - 1
            try:
                self._wait_for_turn(target)
                answer = ask(target, headers, timeout=self.timeout, most=most, cut=cut)
            except NoAnswer as error:
                if last:
                    raise InputError(f"{target.url}: {error}") from None
            else:
                if answer.status not in TRY_AGAIN:
                    return answer
                wait = max(wait, self._asked_to_wait(target, answer))
                if last:
                    return answer
            self.sleep(wait)
        raise InputError(f"{target.url}: was not asked")

    def _wait_for_turn(self, target: Target) -> None:
        """Wait until the host may be asked again. Raises InputError when it wants to be left alone in this run."""
        if words := self._closed.get(target.host):
            raise InputError(f"{target.url}: {words}")
        pause = max(self.pause, self._delays.get(target.host, 0.0))
        due = self._asked.get(target.host, 0.0) + pause
        self.sleep(max(0.0, min(pause, due - time.monotonic())))
        self._asked[target.host] = time.monotonic()

    def _asked_to_wait(self, target: Target, answer: Answer) -> float:
        """The seconds that Retry-After asks for. Raises InputError when they are too many to wait now; the host is then
        not asked again."""
        seconds = retry_after(answer.headers.get("retry-after", ""))
        if seconds > LONGEST_WAIT:
            words = f"{_said(answer.status)} and asks to be left alone for {seconds:.0f} s (run again after that)"
            self._closed[target.host] = words
            raise InputError(f"{target.url}: {words}")
        return seconds


def retry_after(words: str) -> float:
    """The seconds of a Retry-After header, which names seconds or a moment; 0 when it says neither."""
    if words.strip().isdecimal():
        return float(words)
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _rules_of(answer: Answer) -> Robots:
    if answer.status == 200:
        return robots.parse(answer.body)
    if 400 <= answer.status < 500 and answer.status not in TRY_AGAIN:
        return Robots()
    return Robots(refusal=f"its site's robots.txt cannot be had, so it is not asked ({_said(answer.status)})")


def _said(status: int) -> str:
    return f"the server answers {status} {http.client.responses.get(status, '')}".rstrip()

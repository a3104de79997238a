"""One request to one machine: connected to the numbers that were looked at, with limits on size and time."""
from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache

from mediacompare.errors import InputError
from mediacompare.fetch.address import Target
from mediacompare.version import VERSION

AGENT = f"mediacompare/{VERSION} (compares how outlets tell the same story; for education)"
PATIENCE = 3  # an answer may take this many times as long as one silence in it
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: `url` is the address after redirects, `headers` have names in small letters."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class NoAnswer(Exception):
    """The machine could not be reached, or broke off: worth another try. The message says what happened."""


def ask(target: Target, headers: Mapping[str, str], *, timeout: float, most: int, cut: bool = False) -> Answer:
    """The answer to one GET, unpacked. A body of more than `most` bytes is refused, or `cut` there.

    Raises `NoAnswer`, and InputError for what another try would not mend: a bad certificate, too many bytes.
    """
    try:
        with closing(_connect(target, timeout)) as connection, _deadline(connection, PATIENCE * timeout) as late:
            if isinstance(connection.sock, ssl.SSLSocket):
                connection.sock.do_handshake()
            connection.request("GET", target.path, headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers})
            response = connection.getresponse()
            body = _read(response, most, cut=cut)
            if late.is_set():
                raise NoAnswer("the answer takes too long")
            return Answer(target.url, response.status, {k.lower(): v for k, v in response.getheaders()}, body)
    except ssl.SSLCertVerificationError as error:
        raise InputError(f"{target.url}: its certificate is not valid ({error.verify_message})") from None
    except ssl.SSLError as error:
        raise NoAnswer(f"no secure connection: {error.reason or error}") from None
    except http.client.IncompleteRead:
        raise NoAnswer("the answer breaks off") from None
    except (OSError, http.client.HTTPException) as error:
        raise NoAnswer(f"no answer: {getattr(error, 'strerror', None) or error or type(error).__name__}") from None
    except _TooLong:
        raise InputError(f"{target.url}: is longer than {most:,} bytes") from None
    except zlib.error:
        raise InputError(f"{target.url}: is packed in a way that cannot be unpacked") from None


class _TooLong(Exception):
    """More bytes than are allowed."""


def _connect(target: Target, timeout: float) -> http.client.HTTPConnection:
    """A connection to the very machine that was looked at: the name is not asked for a second time."""
    plain = _reach(target, timeout)
    if target.parts.scheme == "http":
        connection = http.client.HTTPConnection(target.host, target.port, timeout=timeout)
        connection.sock = plain
        return connection
    connection = http.client.HTTPSConnection(target.host, target.port, timeout=timeout, context=_certificates())
    connection.sock = _certificates().wrap_socket(plain, server_hostname=target.host.rstrip("."),
                                                  do_handshake_on_connect=False)
    return connection


def _reach(target: Target, timeout: float) -> socket.socket:
    """The first of the machine's numbers that answers (a name may have an IPv6 one that leads nowhere from here)."""
    *others, last = target.numbers
    for number in others:
        try:
            return socket.create_connection((number, target.port), timeout)
        except OSError:
            continue
    return socket.create_connection((last, target.port), timeout)


@contextmanager
def _deadline(connection: http.client.HTTPConnection, seconds: float) -> Iterator[threading.Event]:
    """Break the connection off after `seconds`, however slowly and steadily bytes trickle in; the flag says so."""
    late = threading.Event()
    sock = connection.sock

    def break_off() -> None:
        late.set()
        with suppress(OSError):  # it may just have been closed
            socket.socket.shutdown(sock, socket.SHUT_RDWR)  # the plain one: TLS's own forgets the session under a read

    timer = threading.Timer(seconds, break_off)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return ssl.create_default_context()


def _read(response: http.client.HTTPResponse, most: int, *, cut: bool) -> bytes:
    """The body, unpacked no further than `most` bytes. Raises `_TooLong`, IncompleteRead and zlib.error."""
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    unpacker = None
    if packing in ("gzip", "x-gzip"):
        unpacker = zlib.decompressobj(wbits=31)
    elif packing not in ("", "identity"):
        raise zlib.error(packing)
    body = bytearray()
    while chunk := response.read(CHUNK):
        body += unpacker.decompress(chunk, most + 1 - len(body)) if unpacker else chunk
        if len(body) > most:
            if cut:
                return bytes(body[:most])
            raise _TooLong
    if response.length or (unpacker and body and not unpacker.eof):
        raise http.client.IncompleteRead(b"")
    return bytes(body)

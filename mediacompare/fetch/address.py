"""Which addresses may be asked: http and https on the open Internet, and hosts that were allowed by name."""
from __future__ import annotations

import ipaddress
import socket
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from mediacompare.errors import InputError

PORTS = {"http": 80, "https": 443}


class Forbidden(InputError):
    """An address that is not asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked: its parts, and the machine's number, so that a name cannot change in between."""

    url: str
    parts: SplitResult
    host: str
    port: int
    ip: str


def resolve(url: str, allowed: Container[str] = ()) -> Target:
    """The machine behind an address. Raises `Forbidden` for other schemes, credentials, and hosts that are private,
    loopback, link-local or otherwise not on the open Internet, unless the host is `allowed` by name."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Forbidden(f"{url}: is no address") from None
    if parts.scheme not in PORTS:
        raise Forbidden(f"{url}: only http and https addresses are fetched")
    if not parts.hostname or parts.username is not None or parts.password is not None:
        raise Forbidden(f"{url}: an address needs a host, and no name or password in it")
    port = port or PORTS[parts.scheme]
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(f"{url}: no such host") from None
    numbers = [str(entry[4][0]) for entry in found]
    if parts.hostname not in allowed and not all(is_open(number) for number in numbers):
        raise Forbidden(f"{url}: leads to a private or local machine (--allow-host {parts.hostname} if it is meant)")
    return Target(url, parts, parts.hostname, port, numbers[0])


def is_open(number: str) -> bool:
    """Whether an IP address is a machine on the open Internet; the IPv4 inside an IPv6 address counts too."""
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if inner:
            return is_open(str(inner))
    return address.is_global and not address.is_multicast

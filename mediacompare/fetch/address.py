"""Which addresses may be asked: http and https on the open Internet, and hosts that were allowed by name."""
from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from mediacompare.errors import InputError

PORTS = {"http": 80, "https": 443}
PRINTABLE = "".join(map(chr, range(33, 127)))
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Forbidden(InputError):
    """An address that is not asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked: its parts, and the machine's numbers, so that a name cannot change in between."""

    url: str
    parts: SplitResult
    host: str
    port: int
    numbers: tuple[str, ...]

    @property
    def site(self) -> str:
        """Scheme, host and port: what one robots.txt is for."""
        return f"{self.parts.scheme}://{self.parts.netloc}".lower()

    @property
    def path(self) -> str:
        """Path and query, as they are asked for."""
        return (self.parts.path or "/") + (f"?{self.parts.query}" if self.parts.query else "")


def resolve(url: str, allowed: Container[str] = ()) -> Target:
    """The machine behind an address. Raises `Forbidden` for other schemes, credentials, hosts that a proxy is set for,
    and hosts that are private, loopback, link-local or otherwise not on the open Internet, unless `allowed` by name."""
    try:
        parts = urlsplit(plain(url))
        port = parts.port
        host = _ascii(parts.hostname or "")
    except ValueError:  # UnicodeError is one
        raise Forbidden(f"{url}: is no address") from None
    if parts.scheme not in PORTS:
        raise Forbidden(f"{url}: only http and https addresses are fetched")
    if not host or parts.username is not None or parts.password is not None:
        raise Forbidden(f"{url}: an address needs a host, and no name or password in it")
    if variable := _proxy(parts.scheme, host):
        raise Forbidden(f"{url}: {variable} is set, and fetch goes through no proxy (NO_PROXY={host} asks it directly)")
    port = port or PORTS[parts.scheme]
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(f"{url}: no such host") from None
    numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host not in allowed and not all(is_open(number) for number in numbers):
        raise Forbidden(f"{url}: leads to a private or local machine (--allow-host {host} if it is meant)")
    return Target(url, parts, host, port, numbers)


def _ascii(host: str) -> str:
    """A host's name as it is asked for; UnicodeError for one that cannot be. An IPv6 number stays as it is."""
    return host if ":" in host else host.encode("idna").decode("ascii")


def plain(url: str) -> str:
    """An address as it is sent: no spaces around it, none of its signs beyond ASCII, and no fragment.

    Raises ValueError for what is no address.
    """
    scheme, host, path, query, _ = urlsplit(url.strip())
    return urlunsplit((scheme, host, quote(path, safe=PRINTABLE), quote(query, safe=PRINTABLE), ""))


def joined(base: str, reference: str) -> str:
    """The address that a page at `base` means by `reference`. Raises InputError for what is none."""
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        raise InputError(f"{reference}: is no address") from None


def is_open(number: str) -> bool:
    """Whether an IP address is a machine on the open Internet; the IPv4 inside an IPv6 address counts too."""
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if address in NAT64:
            inner = ipaddress.IPv4Address(address.packed[-4:])
        if inner:
            return is_open(str(inner))
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _proxy(scheme: str, host: str) -> str | None:
    """The variable that names a proxy for this host, unless NO_PROXY takes the host out.

    A proxy asks for the name itself, so that nobody here could look at the machine; and it is not passed by silently.
    """
    from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]

    proxies = getproxies_environment()
    if not (proxies.get(scheme) or proxies.get("all")) or proxy_bypass_environment(host, proxies):
        return None
    names = (f"{scheme}_proxy", "all_proxy")
    return next((name for name in os.environ if name.lower() in names and os.environ[name]), names[0])

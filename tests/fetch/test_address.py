"""Which addresses may be asked, and to which machine the question goes."""
from __future__ import annotations

import socket

import pytest

from mediacompare.errors import InputError
from mediacompare.fetch import Client
from mediacompare.fetch.address import Forbidden, is_open, plain, resolve
from tests.fetch.server import Site

PRIVATE = [
    "http://127.0.0.1/", "http://localhost/", "http://LOCALHOST/", "http://[::1]/", "http://[::]/",
    "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.9/", "http://169.254.169.254/", "http://0.0.0.0/",
    "http://[::ffff:127.0.0.1]/", "http://[fe80::1]/", "http://[fc00::7]/", "http://[64:ff9b::7f00:1]/",
    "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://0177.0.0.1/",
]
NO_ADDRESS = [
    "file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:70/", "javascript:alert(1)", "http://",
    "example.org", "http://user:word@127.0.0.1/", "http://user@example.org/", "http://[broken/", "http://a..b/", "http://example.org:x/",
]


@pytest.mark.parametrize("url", PRIVATE)
def test_a_machine_in_the_house_is_not_asked(url: str) -> None:
    with pytest.raises(Forbidden, match="private or local machine"):
        resolve(url)


@pytest.mark.parametrize("url", NO_ADDRESS)
def test_what_is_no_web_address_is_not_asked(url: str) -> None:
    with pytest.raises(Forbidden):
        resolve(url)


@pytest.mark.parametrize(("number", "is_fine"), [
    ("93.184.216.34", True), ("2606:2800:220:1:248:1893:25c8:1946", True), ("64:ff9b::5db8:d822", True),
    ("127.0.0.1", False), ("0.0.0.0", False), ("::", False), ("fe80::1%eth0", False), ("fc00::1", False),
    ("fec0::1", False), ("::ffff:10.0.0.1", False), ("::127.0.0.1", False), ("2002:7f00:1::", False),
    ("64:ff9b::a00:1", False), ("224.0.0.1", False), ("ff02::1", False), ("100.64.0.1", False),
    ("255.255.255.255", False), ("240.0.0.1", False),
])
def test_what_is_on_the_open_internet(number: str, is_fine: bool) -> None:
    assert is_open(number) is is_fine


def test_a_name_with_one_private_number_among_open_ones_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")])
    with pytest.raises(Forbidden, match="private or local machine"):
        resolve("http://example.org/")


def test_localhost_with_a_dot_is_not_asked() -> None:
    with pytest.raises(InputError, match=r"private or local machine|no such host"):  # systems differ in knowing it
        resolve("http://localhost./")


def test_a_name_that_changes_its_number_is_asked_for_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the number that was looked at is the one that is asked, whatever the name says a moment later."""
    site.page(1)
    port = int(site.address.rsplit(":", 1)[1])
    numbers = iter(["127.0.0.1", "127.0.0.1"])  # for robots.txt, and for the page; from then on it is another's
    asked: list[object] = []
    connect = socket.create_connection

    def look_up(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(numbers, "10.0.0.1"), port))]

    def reach(where: tuple[str, int], timeout: float) -> socket.socket:
        asked.append(where)
        with monkeypatch.context() as inner:
            inner.setattr(socket, "getaddrinfo", look_up_numbers)
            return connect(where, timeout)

    look_up_numbers = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", reach)
    assert Client({"rebound.example"}, pause=0.0).get(f"http://rebound.example:{port}/1").status == 200
    assert asked == ["rebound.example", "rebound.example", ("127.0.0.1", port), ("127.0.0.1", port)]


def test_the_second_number_of_a_name_is_tried_when_the_first_leads_nowhere(site: Site,
                                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    site.page(1)
    port = int(site.address.rsplit(":", 1)[1])
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in ("127.0.0.2", "127.0.0.1")]
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo",
                        lambda host, *a, **k: both if host == "two.example" else real(host, *a, **k))
    assert Client({"two.example"}, pause=0.0, tries=1).get(f"http://two.example:{port}/1").status == 200


@pytest.mark.parametrize(("given", "sent"), [
    (" http://example.org/a#part ", "http://example.org/a"),
    ("http://example.org/café?q=ä b", "http://example.org/caf%C3%A9?q=%C3%A4%20b"),
    ("http://example.org/a%20b", "http://example.org/a%20b"),
])
def test_an_address_is_sent_in_ascii(given: str, sent: str) -> None:
    assert plain(given) == sent


@pytest.mark.parametrize("name", ["http_proxy", "ALL_PROXY"])
def test_a_proxy_is_not_passed_by_in_silence(name: str, monkeypatch: pytest.MonkeyPatch, site: Site) -> None:
    monkeypatch.setenv(name, "http://proxy.example:3128")
    client = Client({"127.0.0.1"}, pause=0.0)
    with pytest.raises(Forbidden, match=f"{name} is set, and fetch goes through no proxy"):
        client.get(site.page(1))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert client.get(site.page(1)).status == 200

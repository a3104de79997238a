"""The web client against a server of our own: polite, patient, and careful with what it is sent."""
from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from mediacompare.errors import InputError
from mediacompare.fetch import Client
from mediacompare.fetch import client as client_module
from mediacompare.fetch.address import Forbidden
from mediacompare.fetch.client import retry_after
from tests.fetch.server import Site

HERE = frozenset({"127.0.0.1"})


def client(**more: object) -> Client:
    return Client(HERE, pause=0.0, **more)  # type: ignore[arg-type]


def test_robots_are_obeyed(site: Site) -> None:
    site.page(1)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    with pytest.raises(Forbidden, match=r"robots\.txt asks programs to stay away"):
        client().get(f"{site.address}/1")
    assert site.asked == {"/robots.txt": 1}


@pytest.mark.parametrize("status", [404, 401, 403, 410])
def test_a_site_without_robots_lets_everybody_in(site: Site, status: int) -> None:
    site.pages["/robots.txt"] = (status, {}, b"User-agent: *\nDisallow: /")
    assert client().get(site.page(1)).status == 200


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_whose_robots_cannot_be_had_is_not_asked(site: Site, status: int) -> None:
    site.pages["/robots.txt"] = (status, {}, b"")
    asking = client()
    for _ in range(2):
        with pytest.raises(InputError, match=rf"robots\.txt cannot be had, so it is not asked .*{status}"):
            asking.get(site.page(1))
    assert site.asked == {"/robots.txt": 3}  # three tries, and they are remembered


def test_a_machine_that_does_not_answer_is_named() -> None:
    with pytest.raises(InputError, match=r"robots\.txt cannot be had.*no answer: Connection refused"):
        client().get("http://127.0.0.1:9/")


def test_robots_may_be_somewhere_else_but_not_in_the_house(site: Site) -> None:
    site.page(1)
    site.pages["/robots.txt"] = (301, {"Location": "/rules.txt"}, b"")
    site.pages["/rules.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    with pytest.raises(Forbidden, match="stay away"):
        client().get(f"{site.address}/1")
    site.pages["/robots.txt"] = (301, {"Location": "http://10.0.0.1/robots.txt"}, b"")
    with pytest.raises(InputError, match=r"cannot be had.*private or local machine"):
        client().get(f"{site.address}/1")
    assert site.asked["/1"] == 0


def test_requests_to_a_host_keep_a_second_apart_and_more_when_it_says_so(site: Site) -> None:
    waits: list[float] = []
    Client(HERE, sleep=waits.append).get(site.page(1))  # robots.txt first, then the page
    assert max(waits) == pytest.approx(1.0, abs=0.2)
    for said, kept in (("5", 5.0), ("900", client_module.LONGEST_WAIT)):
        waits.clear()
        site.pages["/robots.txt"] = (200, {}, f"User-agent: *\nCrawl-delay: {said}".encode())
        Client(HERE, sleep=waits.append).get(site.page(1))
        assert max(waits) == pytest.approx(kept, abs=0.2)


def test_a_busy_server_is_asked_again_after_growing_pauses(site: Site) -> None:
    waits: list[float] = []
    answers = iter([(503, {}, b""), (429, {"Retry-After": "7"}, b""), (200, {}, b"Late.")])
    site.pages["/busy"] = lambda: next(answers)
    assert client(sleep=waits.append).get(f"{site.address}/busy").body == b"Late."
    assert [wait for wait in waits if wait] == [7.0]
    site.pages["/busy"] = (503, {}, b"")
    with pytest.raises(InputError, match=r"/busy: the server answers 503 Service Unavailable$"):
        client().get(f"{site.address}/busy")


def test_a_server_that_asks_for_a_long_pause_is_left_alone(site: Site) -> None:
    site.pages["/busy"] = (429, {"Retry-After": "3600"}, b"")
    asking = client()
    for path in ("/busy", "/busy", "/1"):
        with pytest.raises(InputError, match=r"429 Too Many Requests and asks to be left alone for 3600 s"):
            asking.get(site.address + path)
    assert site.asked == {"/robots.txt": 1, "/busy": 1}


def test_retry_after_names_seconds_or_a_moment() -> None:
    assert retry_after("120") == 120
    moment = datetime.now(UTC) + timedelta(seconds=60)
    assert retry_after(format_datetime(moment, usegmt=True)) == pytest.approx(60, abs=5)
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert retry_after("") == retry_after("soon") == retry_after("-5") == 0


def test_a_redirect_is_followed_but_not_into_the_house(site: Site) -> None:
    site.page(1)
    site.pages["/moved"] = (302, {"Location": "/1"}, b"")
    site.pages["/trap"] = (302, {"Location": "http://169.254.169.254/latest"}, b"")
    site.pages["/six"] = (307, {"Location": "http://[::1]:80/"}, b"")
    site.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    site.pages["/nowhere"] = (302, {}, b"")
    assert client().get(f"{site.address}/moved").url.endswith("/1")
    for path in ("/trap", "/six", "/file"):
        with pytest.raises(Forbidden):
            client().get(site.address + path)
    with pytest.raises(InputError, match="one of more than 5 redirects"):
        client().get(f"{site.address}/loop")
    with pytest.raises(InputError, match="302 Found, and no address to go to"):
        client().get(f"{site.address}/nowhere")


def test_a_redirect_to_a_page_that_robots_keep_away_from_is_not_followed(site: Site) -> None:
    site.page(1)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    site.pages["/moved"] = (301, {"Location": "/1"}, b"")
    with pytest.raises(Forbidden, match="stay away"):
        client().get(f"{site.address}/moved")


def test_an_address_beyond_ascii_is_found(site: Site) -> None:
    site.pages["/caf%C3%A9?q=%C3%A4"] = (200, {}, b"Open.")
    assert client().get(f"{site.address}/café?q=ä#part").body == b"Open."
    site.raw["/moved"] = lambda: iter(["HTTP/1.0 302 Found\r\nLocation: /café?q=ä\r\n\r\n".encode()])
    assert client().get(f"{site.address}/moved").body == b"Open."


def test_a_packed_answer_is_unpacked_up_to_a_limit(site: Site) -> None:
    packed = {"Content-Encoding": "gzip"}
    site.pages["/packed"] = (200, packed, gzip.compress(b"Late. " * 1000))
    assert client().get(f"{site.address}/packed").body == b"Late. " * 1000
    assert site.headers["/packed"]["Accept-Encoding"] == "gzip"
    site.pages["/bomb"] = (200, packed, gzip.compress(bytes(50_000_000)))
    site.pages["/broken"] = (200, packed, b"no gzip at all")
    site.pages["/other"] = (200, {"Content-Encoding": "br"}, b"...")
    for path, words in (("/bomb", "longer than 20,000,000 bytes"), ("/broken", "cannot be unpacked"),
                        ("/other", "cannot be unpacked")):
        with pytest.raises(InputError, match=words):
            Client(HERE, pause=0.0).get(site.address + path)
        assert site.asked[path] == 1  # another try would not mend it


@pytest.mark.parametrize("answer", [
    b"HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nonly this",
    b"HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"Late. " * 1000, mtime=0)[:40],
], ids=["short", "chunked", "packed"])
def test_an_answer_that_breaks_off_is_no_page(site: Site, answer: bytes) -> None:
    site.raw["/half"] = lambda: iter([answer])
    with pytest.raises(InputError, match="the answer breaks off"):
        client().get(f"{site.address}/half")
    assert site.asked["/half"] == 3


def test_what_is_no_http_is_no_answer(site: Site) -> None:
    site.raw["/odd"] = lambda: iter([b"220 smtp.example ready\r\n"])
    with pytest.raises(InputError, match="/odd: no answer"):
        client(tries=1).get(f"{site.address}/odd")


@pytest.mark.parametrize("head", [b"HTTP/1.0 200 OK\r\n\r\n", b"HTTP/1.0 200 OK\r\nX-Slow: "],
                         ids=["body", "headers"])
def test_an_answer_that_trickles_in_is_broken_off(site: Site, head: bytes) -> None:
    def trickle() -> Iterator[bytes]:
        yield head
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    site.raw["/slow"] = trickle
    began = time.monotonic()
    with pytest.raises(InputError, match=r"takes too long|no answer"):
        client(timeout=0.2, tries=1).get(f"{site.address}/slow")
    assert time.monotonic() - began < 3


def test_a_handshake_that_trickles_in_is_broken_off() -> None:
    def trickle() -> None:
        other, _ = listening.accept()
        with other, suppress(OSError):
            other.sendall(b"\x16\x03\x03\x40\x00")  # a record of 16,384 bytes is to come
            for _ in range(100):
                time.sleep(0.05)
                other.sendall(b"\x02")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        Thread(target=trickle, daemon=True).start()
        began = time.monotonic()
        with pytest.raises(InputError, match=r"no secure connection|no answer"):
            client(timeout=0.2, tries=1).get(f"https://127.0.0.1:{listening.getsockname()[1]}/")
    assert time.monotonic() - began < 3


def test_a_plain_server_behind_https_is_named(site: Site) -> None:
    with pytest.raises(InputError, match="no secure connection"):
        client(tries=1).get(site.address.replace("http:", "https:") + "/1")


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_vouches_for_is_named(tmp_path: Path) -> None:
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test",
                    "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        Thread(target=server.handle_request, daemon=True).start()
        with pytest.raises(InputError, match=r"its certificate is not valid \(self.signed certificate\)"):
            client().get(f"https://127.0.0.1:{server.server_port}/")

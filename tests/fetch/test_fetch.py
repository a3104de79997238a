"""Fetching, against a server of our own: polite, resumable, and never where it must not go."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from mediacompare.cli.group import cli
from mediacompare.errors import InputError
from mediacompare.fetch import Client, fetch_into
from mediacompare.fetch.address import Forbidden, is_open, resolve
from mediacompare.fetch.feed import Entry, read_feed
from mediacompare.ingest import read_articles
from tests.fetch.server import Site, serve

HERE = ("127.0.0.1",)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site


def client(**more: object) -> Client:
    return Client(HERE, pause=0.0, **more)  # type: ignore[arg-type]


def outcomes(folder: Path, entries: list[Entry], **options: bool) -> Counter[str]:
    return Counter(fetched.outcome for fetched in fetch_into(folder, entries, client(), **options))


def test_a_page_becomes_a_text_that_can_be_read(site: Site, tmp_path: Path) -> None:
    url = site.page(7)
    (fetched,) = fetch_into(tmp_path, [Entry(url)], client(), keep_pages=True)
    assert fetched.outcome == "saved"
    reading = read_articles([tmp_path])
    assert reading.problems == ()
    (article,) = reading.articles
    assert (article.outlet, str(article.date), article.url) == ("Harbour Post", "2024-05-02", url)
    assert article.headline is not None and article.headline.of(article.text) == "Ferry 7 late"
    assert "warm and the sea was calm" in article.text
    assert len(list((tmp_path / ".pages").iterdir())) == 1


def test_a_feed_of_200_with_20_failing_servers(site: Site, tmp_path: Path) -> None:
    addresses = [site.page(number) for number in range(200)]
    for number in range(0, 200, 10):
        site.pages[f"/{number}"] = (503, {}, b"")
    entries = list(read_feed(client().get(site.feed(addresses)).body, site.address))
    assert outcomes(tmp_path, entries) == {"saved": 180, "failed": 20}
    assert len(read_articles([tmp_path]).articles) == 180
    assert site.asked["/10"] == 3
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert outcomes(tmp_path, entries) == {"unchanged": 180, "failed": 20}
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_page_that_changed_replaces_its_text_only_when_told(site: Site, tmp_path: Path) -> None:
    entry = Entry(site.page(1))
    assert outcomes(tmp_path, [entry]) == {"saved": 1}
    site.page(2)
    site.pages["/1"] = site.pages["/2"]
    (kept,) = fetch_into(tmp_path, [entry], client())
    assert kept.problem is not None and "has changed since" in kept.problem.what
    assert outcomes(tmp_path, [entry], overwrite=True) == {"saved": 1}
    assert [article.text.split(" late")[0] for article in read_articles([tmp_path]).articles] == ["Ferry 2"]


def test_robots_are_obeyed(site: Site) -> None:
    site.page(1)
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    with pytest.raises(Forbidden, match=r"robots\.txt"):
        client().get(f"{site.address}/1")
    assert site.asked["/1"] == 0


def test_a_busy_server_is_asked_again_and_a_silent_one_is_named(site: Site) -> None:
    waits: list[float] = []
    answers = iter([(503, {}, b""), (429, {}, b""), (200, {}, b"Late.")])
    site.pages["/busy"] = lambda: next(answers)
    assert client(sleep=waits.append).get(f"{site.address}/busy").body == b"Late."
    with pytest.raises(InputError, match="no answer"):
        client().get("http://127.0.0.1:9/")


def test_requests_to_a_host_keep_a_second_apart(site: Site) -> None:
    waits: list[float] = []
    site.page(1)
    Client(HERE, sleep=waits.append).get(f"{site.address}/1")  # robots.txt first, then the page
    assert max(waits) == pytest.approx(1.0, abs=0.2)


def test_a_redirect_is_followed_but_not_into_the_house(site: Site) -> None:
    site.page(1)
    site.pages["/moved"] = (302, {"Location": "/1"}, b"")
    site.pages["/trap"] = (302, {"Location": "http://169.254.169.254/latest"}, b"")
    site.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    assert client().get(f"{site.address}/moved").url.endswith("/1")
    for path in ("/trap", "/file"):
        with pytest.raises(Forbidden):
            client().get(site.address + path)
    with pytest.raises(InputError, match="302"):
        client().get(f"{site.address}/loop")


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
    "http://169.254.169.254/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
    "file:///etc/passwd", "ftp://example.org/", "http://", "http://user:word@127.0.0.1/", "http://[broken/",
])
def test_addresses_that_are_never_asked(url: str) -> None:
    with pytest.raises(InputError):
        resolve(url)


@pytest.mark.parametrize(("number", "is_fine"), [
    ("93.184.216.34", True), ("2606:2800:220:1:248:1893:25c8:1946", True), ("127.0.0.1", False),
    ("fe80::1%eth0", False),
    ("fc00::1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False), ("224.0.0.1", False),
    ("100.64.0.1", False),
])
def test_what_is_on_the_open_internet(number: str, is_fine: bool) -> None:
    assert is_open(number) is is_fine


def test_a_title_cannot_leave_the_folder(site: Site, tmp_path: Path) -> None:
    site.page(1)
    status, headers, body = site.pages["/1"]  # type: ignore[misc]
    site.pages["/1"] = (status, headers, body.replace(b"Ferry 1 late", b"../../etc/passwd \\ : * late"))
    outcomes(tmp_path / "corpus", [Entry(f"{site.address}/1")])
    assert [path.name for path in tmp_path.iterdir()] == ["corpus"]


def test_the_command(site: Site, tmp_path: Path) -> None:
    feed = site.feed([site.page(1), site.page(2)])
    arguments = ["fetch", "--feed", feed, "-o", str(tmp_path), "--allow-host", "127.0.0.1"]
    result = CliRunner().invoke(cli, arguments)
    assert (result.exit_code, result.stderr) == (0, "2 saved, 0 unchanged, 0 failed\n")
    refused = CliRunner().invoke(cli, ["fetch", feed, "-o", str(tmp_path)])
    assert refused.exit_code == 1
    assert "--allow-host 127.0.0.1 if it is meant" in refused.stderr
    assert CliRunner().invoke(cli, ["fetch", "-o", str(tmp_path)]).exit_code == 2

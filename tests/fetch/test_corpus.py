"""Fetching into a folder: what is saved, what is left alone, and under which names."""
from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from mediacompare.fetch import Client, Fetched, fetch_into, list_entries
from mediacompare.fetch.feed import Entry
from mediacompare.ingest import read_articles
from tests.fetch.server import Site

HERE = frozenset({"127.0.0.1"})
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def client() -> Client:
    return Client(HERE, pause=0.0)


def fetch(folder: Path, entries: list[Entry], **options: bool) -> list[Fetched]:
    return list(fetch_into(folder, entries, client(), **options))


def outcomes(folder: Path, entries: list[Entry], **options: bool) -> Counter[str]:
    return Counter(fetched.outcome for fetched in fetch(folder, entries, **options))


def texts(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.txt"))


def test_a_page_becomes_a_text_that_can_be_read(site: Site, tmp_path: Path) -> None:
    url = site.page(7)
    (fetched,) = fetch(tmp_path, [Entry(url)], keep_pages=True)
    assert (fetched.outcome, fetched.problem) == ("saved", None)
    reading = read_articles([tmp_path])
    assert reading.problems == ()
    (article,) = reading.articles
    assert (article.outlet, str(article.date), article.url) == ("Harbour Post", "2024-05-02", url)
    assert article.headline is not None and article.headline.of(article.text) == "Ferry 7 late"
    assert "warm and the sea was calm" in article.text
    (page,) = (tmp_path / ".pages").iterdir()
    assert page.suffix == ".html"
    assert page.read_bytes() == site.pages["/7"][2]  # type: ignore[index]


def test_a_feed_of_200_with_20_failing_servers(site: Site, tmp_path: Path) -> None:
    addresses = [site.page(number) for number in range(200)]
    for number in range(0, 200, 10):
        site.pages[f"/{number}"] = (503, {}, b"")
    feed = site.feed(addresses)
    entries, problems = list_entries(tmp_path, [], [feed], client())
    assert (len(entries), problems) == (200, [])
    assert outcomes(tmp_path, entries) == {"saved": 180, "failed": 20}
    assert len(read_articles([tmp_path]).articles) == 180
    assert site.asked["/10"] == 3
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    again, _ = list_entries(tmp_path, [], [feed], client())
    assert site.headers["/feed"]["If-None-Match"]
    assert again == entries  # though the feed was not sent a second time
    assert outcomes(tmp_path, again) == {"unchanged": 180, "failed": 20}
    assert site.headers["/11"]["If-None-Match"] == '"v11"'
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_feed_that_fails_is_named_and_the_others_are_read(site: Site, tmp_path: Path) -> None:
    good = site.feed([site.page(1), f"{site.address}/1#comments"])
    addresses, feeds = [site.page(2), site.page(1)], [f"{site.address}/gone", good, good]
    entries, problems = list_entries(tmp_path, addresses, feeds, client())
    assert [entry.url[-2:] for entry in entries] == ["/2", "/1"]
    assert [str(problem) for problem in problems] == [f"{site.address}/gone: the server answers 404 Not Found"]


def test_a_page_that_changed_keeps_its_text_until_told(site: Site, tmp_path: Path) -> None:
    entry = Entry(site.page(1))
    assert outcomes(tmp_path, [entry]) == {"saved": 1}
    (path,) = tmp_path.glob("*.txt")
    first = path.read_bytes()
    site.page(1, words="A correction.")
    (changed,) = fetch(tmp_path, [entry])
    assert (changed.outcome, changed.file, path.read_bytes()) == ("changed", path, first)
    assert str(changed.problem) == (f"{entry.url}: has changed since {path.name} was saved, which is kept "
                                    "(say --overwrite to replace it)")
    (again,) = fetch(tmp_path, [entry])
    assert (again.outcome, again.problem) == ("changed", None)  # told once
    site.page(1, words="Another correction.")
    assert fetch(tmp_path, [entry])[0].problem is not None
    assert outcomes(tmp_path, [entry], overwrite=True) == {"saved": 1}
    assert "Another correction." in path.read_text(encoding="utf-8")
    assert outcomes(tmp_path, [entry], overwrite=True) == {"unchanged": 1}
    assert texts(tmp_path) == [path.name]


def test_a_page_that_comes_anew_with_the_same_text_is_unchanged(site: Site, tmp_path: Path) -> None:
    entry = Entry(site.page(1))
    fetch(tmp_path, [entry])
    site.page(1, ETag='"another"')
    assert outcomes(tmp_path, [entry]) == {"unchanged": 1}
    fetch(tmp_path, [entry])
    assert site.headers["/1"]["If-None-Match"] == '"another"'


def test_a_text_without_a_note_is_known_by_its_address(site: Site, tmp_path: Path) -> None:
    """A run that was killed between the two, or a folder whose notes were lost."""
    entry = Entry(site.page(1))
    fetch(tmp_path, [entry])
    for damaged in (b"", b"{}", b"[1]", b'{"format": 1, "pages": {"x": 3}}', None):
        if damaged is None:
            (tmp_path / ".fetched.json").unlink()
        else:
            (tmp_path / ".fetched.json").write_bytes(damaged)
        assert outcomes(tmp_path, [entry]) == {"unchanged": 1}
        assert len(texts(tmp_path)) == 1
    (tmp_path / ".fetched.json").unlink()
    site.page(1, words="A correction.")
    assert outcomes(tmp_path, [entry]) == {"changed": 1}
    assert len(texts(tmp_path)) == 1


def test_a_note_cannot_point_out_of_the_folder(site: Site, tmp_path: Path) -> None:
    entry, folder = Entry(site.page(1)), tmp_path / "corpus"
    fetch(folder, [entry])
    notes = json.loads((folder / ".fetched.json").read_bytes())
    notes["pages"][entry.url]["file"] = "../outside.txt"
    (folder / ".fetched.json").write_text(json.dumps(notes), encoding="utf-8")
    site.page(1, words="A correction.")
    fetch(folder, [entry], overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["corpus"]


def test_a_text_that_was_moved_into_an_event_is_not_fetched_again_and_a_deleted_one_is(site: Site,
                                                                                     tmp_path: Path) -> None:
    entry = Entry(site.page(1))
    (fetched,) = fetch(tmp_path, [entry])
    assert fetched.file is not None
    moved = tmp_path / "ferry" / fetched.file.name
    moved.parent.mkdir()
    fetched.file.replace(moved)
    assert outcomes(tmp_path, [entry]) == {"unchanged": 1}
    moved.unlink()
    assert outcomes(tmp_path, [entry]) == {"saved": 1}
    assert len(texts(tmp_path)) == 1


def test_two_articles_of_one_title_have_two_files(site: Site, tmp_path: Path) -> None:
    site.page(1)
    for path in ("/a", "/b", "/c"):
        site.pages[path] = site.pages["/1"]
    (tmp_path / "2024-05-02-Harbour-Post-FERRY-1-LATE.txt").write_text("Another's.", encoding="utf-8")
    entries = [Entry(site.address + path) for path in ("/a", "/b", "/c")]
    assert outcomes(tmp_path, entries) == {"saved": 3}
    names = texts(tmp_path)
    assert len({name.casefold() for name in names}) == len(names) == 4
    assert outcomes(tmp_path, entries) == {"unchanged": 3}


@pytest.mark.parametrize(("outlet", "title"), [
    ("../../etc", "../../passwd \\ : * ? \" < > | late"), ("C:\\", "C:\\Windows"), ("nul", "."), ("CON", "aux.txt"),
    ("Post", "Ferry " * 60), ("海港邮报" * 10, "渡轮晚点" * 30), ("Post", "𠀀" * 80),
    ("Post", "Ferry \U0001f6a2 \x7f\u202e late"),
    ("Post", "=cmd|'/c calc'!A1"), ("Post", "a\u0301" * 40), ("Post", "title: \"quoted\" 'twice' #hash --- ..."),
])
def test_any_outlet_and_title_make_a_file_that_every_system_takes(site: Site, tmp_path: Path, outlet: str,
                                                                 title: str) -> None:
    entry = Entry(site.page(1))
    status, _, body = site.pages["/1"]  # type: ignore[misc]
    page = body.decode().replace("Ferry 1 late", title.replace("<", "&lt;").replace('"', "&quot;"))
    page = page.replace("Harbour Post", outlet)
    site.pages["/1"] = (status, {"Content-Type": "text/html; charset=utf-8"}, page.encode())
    folder = tmp_path / "corpus"
    assert outcomes(folder, [entry], keep_pages=True) == {"saved": 1}
    (path,) = folder.glob("*.txt")
    assert len(path.name.encode()) < 240
    assert path.stem.split(".")[0].lower() not in ("con", "nul", "aux", "prn")
    assert not set(path.name) & set('<>:"/\\|?*\x7f\u202e')
    assert path.stem == path.stem.rstrip(". ")
    assert [inside.name for inside in tmp_path.iterdir()] == ["corpus"]
    (article,) = read_articles([folder]).articles
    assert article.url == entry.url
    assert article.headline is not None
    assert "\ufffd" not in article.text
    assert outcomes(folder, [entry]) == {"unchanged": 1}


def test_an_article_without_an_outlet_or_a_title_takes_the_sites_and_the_feeds(site: Site, tmp_path: Path) -> None:
    site.pages["/plain"] = (200, {"Content-Type": "text/plain; charset=utf-8"}, "The ferry wasn’t late.".encode())
    fetch(tmp_path, [Entry(f"{site.address}/plain", "Not late", "Thu, 02 May 2024 08:00:00 GMT")])
    (article,) = read_articles([tmp_path]).articles
    assert (article.outlet, str(article.date)) == ("127.0.0.1", "2024-05-02")
    assert article.text == "Not late\n\nThe ferry wasn’t late.\n"


@pytest.mark.parametrize(("said", "encoding"), [
    ("text/html; charset=windows-1252", "windows-1252"), ('text/html; charset="iso-8859-1"', "windows-1252"),
    ("text/html;charset=utf-8", "utf-8"), ("text/html; charset=iso-8859-1", "utf-8"), ("text/html", "utf-8"),
    ("text/html; charset=made-up", "utf-8"), ("text/html; charset=utf-16", "utf-16"),
    ("text/html; charset=idna", "utf-8"),
])
def test_the_servers_word_for_the_encoding_goes_before_the_pages(site: Site, tmp_path: Path, said: str,
                                                                encoding: str) -> None:
    site.page(1)
    page = site.pages["/1"][2].decode().replace("Nobody", "“Café”, said the captain. Nobody")  # type: ignore[index]
    if "charset" in said:
        page = page.replace("<head>", '<head><meta charset="koi8-r">')
    site.pages["/1"] = (200, {"Content-Type": said}, page.encode(encoding))
    fetched = fetch(tmp_path, [Entry(f"{site.address}/1")])
    if said.endswith(("made-up", "idna")):
        assert fetched[0].outcome == "saved"
        return
    (article,) = read_articles([tmp_path]).articles
    assert "“Café”, said the captain." in article.text


@pytest.mark.parametrize(("kind", "body", "words"), [
    ("text/html", b"<html><body><p>Home</p></body></html>", "holds no article, only 1 words"),
    ("text/html", b"<html><body></body></html>", "holds no story"),
    ("text/html", b"", "is empty"),
    ("image/jpeg", b"\xff\xd8\xff", "is image/jpeg, which holds no article that can be read"),
    ("application/rss+xml", b"<?xml version='1.0'?><rss version='2.0'></rss>", "is a feed, not an article"),
    ("application/pdf", b"no pdf", "PDF"),
    (DOCX, b"no document", "Word"),
])
def test_a_page_that_holds_no_article_is_named(site: Site, tmp_path: Path, kind: str, body: bytes, words: str) -> None:
    site.pages["/1"] = (200, {"Content-Type": kind}, body)
    (fetched,) = fetch(tmp_path, [Entry(f"{site.address}/1")])
    assert fetched.outcome == "failed"
    assert fetched.problem is not None and fetched.problem.where == f"{site.address}/1"
    assert words in str(fetched.problem)
    assert texts(tmp_path) == []

"""Web pages, Word documents, PDFs, tables, JSON and gzip."""
from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from benchmarks.extraction.publishers import broadsheet
from benchmarks.extraction.stories import FERRY
from mediacompare.ingest import Limits, Reading, read_articles
from mediacompare.ingest.printed import PrintedLine, without_running_lines
from mediacompare.model import Article


def read_bytes(folder: Path, name: str, data: bytes, limits: Limits = Limits()) -> Reading:  # noqa: B008
    (folder / name).write_bytes(data)
    return read_articles([folder / name], limits=limits)


def the_article(reading: Reading) -> Article:
    assert reading.problems == ()
    return reading.articles[0]


def the_refusal(reading: Reading) -> str:
    assert reading.articles == ()
    assert len(reading.problems) == 1
    assert reading.problems[0].advice
    return reading.problems[0].what


def test_a_receipt_says_what_was_kept_and_where_each_field_came_from(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(broadsheet(FERRY), encoding="utf-8")
    (tmp_path / "rows.csv").write_text("media_name,maintext\nPost,It was late.\n", encoding="utf-8")
    found = {article.id: article.receipt for article in read_articles([tmp_path]).articles}
    page, row = found["page"], found["rows-2"]
    assert page is not None and row is not None
    assert (page.kind, page.encoding, dict(page.origins)["id"]) == ("web page", "utf-8", "file name")
    assert row.origins == (("id", "file name"), ("outlet", "column media_name"), ("text", "column maintext"))
    assert (row.kind, row.kept, row.given) == ("table", 3, 3)


def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = ("<html><head><meta charset='windows-1252'></head><article><h1>Café closes after nineteen years</h1><p>The "
            "café on the quay closes, said José, “for good and all”, after nineteen years by the water.</p></article>"
            "</html>").encode("cp1252")
    assert "José, “for good" in the_article(read_bytes(tmp_path, "page.html", page)).text


def test_a_page_without_a_story_is_named(tmp_path: Path) -> None:
    assert "no story" in the_refusal(read_bytes(tmp_path, "page.html", b"<html><body></body></html>"))
    assert "is empty" in the_refusal(read_bytes(tmp_path, "page.html", b" "))


def word_document(paragraphs: Sequence[str], title: str | None = None) -> bytes:
    from docx import Document

    document = Document()
    if title:
        document.add_heading(title, level=0)
    for words in paragraphs:
        document.add_paragraph(words)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_document(tmp_path: Path) -> None:
    article = the_article(read_bytes(tmp_path, "post.docx", word_document(["It was “late”.", "", "Again."], "Ferry")))
    assert article.text == "Ferry\n\nIt was “late”.\n\nAgain."
    assert article.headline is not None and article.headline.of(article.text) == "Ferry"


def test_tables_heads_and_boxes_of_a_word_document_are_dropped_and_named(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("It was late.")
    document.add_table(1, 2).cell(0, 0).text = "Boats on time: 3"
    document.sections[0].header.paragraphs[0].text = "Hallam Gazette, page 1"
    stream = io.BytesIO()
    document.save(stream)
    article = the_article(read_bytes(tmp_path, "post.docx", stream.getvalue()))
    assert article.receipt is not None
    assert (article.text, article.receipt.kept, article.receipt.given) == ("It was late.", 3, 11)
    assert [(piece.kind, piece.words, piece.opening) for piece in article.receipt.dropped] == [
        ("table", 4, "Boats on time: 3"), ("head or foot of the page", 4, "Hallam Gazette, page 1")]


def test_what_is_no_word_document_is_named(tmp_path: Path) -> None:
    assert "no Word document" in the_refusal(read_bytes(tmp_path, "a.docx", b"It was late."))
    assert "old or locked" in the_refusal(read_bytes(tmp_path, "b.docx", b"\xd0\xcf\x11\xe0" + b"\x00" * 600))
    assert "has no text" in the_refusal(read_bytes(tmp_path, "c.docx", word_document([])))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"\x00" * 200_000_000)
    assert "unpacks to 200,000,000 bytes" in the_refusal(read_bytes(tmp_path, "d.docx", stream.getvalue()))


def test_a_word_document_cannot_reach_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    given = zipfile.ZipFile(io.BytesIO(word_document(["MARK"])))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in given.namelist():
            data = given.read(name)
            if name == "word/document.xml":
                head, rest = data.split(b"?>", 1)
                data = (head + b'?><!DOCTYPE x [<!ENTITY e SYSTEM "' + secret.as_uri().encode() + b'">]>'
                        + rest.replace(b"MARK", b"late &e; again"))
            package.writestr(name, data)
    reading = read_bytes(tmp_path, "e.docx", stream.getvalue())
    assert all("hidden" not in article.text for article in reading.articles)


def pdf_of(body: str) -> bytes:
    import typst

    return typst.compile(f"#set page(width: 12cm, height: 18cm)\n{body}".encode())


def test_a_pdf_gives_its_paragraphs(tmp_path: Path) -> None:
    first = ("The ferry was late again on Monday, and nobody on the quay minded it very much, "
             "not even those who were late for work, said its captain.")
    second = "It will be late tomorrow."
    article = the_article(read_bytes(tmp_path, "post.pdf", pdf_of(f"{first}\n\n{second}")))
    assert article.text.split("\n\n") == [first, second]


def test_running_heads_and_page_numbers_of_a_pdf_are_dropped_and_named(tmp_path: Path) -> None:
    pages = [f"Hallam Gazette\\ Page {n} of 3\\ Boat {words} was late on Monday.\\ {n}"
             for n, words in ((1, "one"), (2, "two"), (3, "three"))]
    article = the_article(read_bytes(tmp_path, "post.pdf", pdf_of("#pagebreak()".join(pages))))
    assert article.receipt is not None
    assert "Gazette" not in article.text and "Page" not in article.text
    assert [f"Boat {n} was late on Monday" in article.text for n in ("one", "two", "three")] == [True] * 3
    assert sum(piece.words for piece in article.receipt.dropped) == 3 * 7  # Hallam Gazette, Page 1 of 3, 1


def test_lines_of_a_pdf_that_stand_at_the_edge_once_are_kept() -> None:
    pages = [[PrintedLine("It was late.", base=20), PrintedLine("Nobody minded.", base=10)],
             [PrintedLine("It was dark.", base=20), PrintedLine("Everybody left.", base=10)]]
    assert without_running_lines(pages) == (pages, [])


def test_what_is_no_pdf_with_text_is_named(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    assert "no PDF" in the_refusal(read_bytes(tmp_path, "a.pdf", b"It was late."))
    assert "pictures" in the_refusal(read_bytes(tmp_path, "b.pdf", pdf_of("#rect()")))
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf_of("It was late."))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    assert "locked with a password" in the_refusal(read_bytes(tmp_path, "c.pdf", locked.getvalue()))
    many = pdf_of("It was late. #pagebreak() Again.")
    assert "has 2 pages" in the_refusal(read_bytes(tmp_path, "d.pdf", many, Limits(pages=1)))


@pytest.mark.parametrize(("name", "content"), [
    ("a.csv", 'id,media_name,publish_date,title,text\n7,Post,2024-05-02,Ferry,"It was ""late"",\nagain."\n'),
    ("a.csv", '\ufeffid;media_name;publish_date;title;text\r\n7;Post;2024-05-02;Ferry;"It was ""late"",\nagain."\r\n'),
    ("a.tsv", 'id\tmedia_name\tpublish_date\ttitle\ttext\n7\tPost\t2024-05-02\tFerry\t"It was ""late"",\nagain."\n'),
])
def test_a_table_of_articles(tmp_path: Path, name: str, content: str) -> None:
    article = the_article(read_bytes(tmp_path, name, content.encode()))
    assert article.text == 'Ferry\n\nIt was "late",\nagain.'
    assert (article.id, article.outlet, article.date) == ("7", "Post", date(2024, 5, 2))


def test_a_row_with_more_cells_than_names_says_so_and_empty_ones_are_none(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.csv", b"outlet,text\nPost,It was late, they said.\nEcho,It was not.,,\n")
    assert [article.text for article in reading.articles] == ["It was late", "It was not."]
    assert [problem.what for problem in reading.problems] == ["has 1 cell more than the line of names, left out"]


def test_a_table_of_one_column_keeps_its_commas_and_tabs(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, "a.csv", b'text\nLate, they said.\tAgain.\n"On time, then."\n')
    assert [article.text for article in reading.articles] == ["Late, they said.\tAgain.", "On time, then."]


def test_a_table_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    assert "is empty" in the_refusal(read_bytes(tmp_path, "a.csv", b""))
    assert "no column that holds the texts" in the_refusal(read_bytes(tmp_path, "a.csv", b"id,words\n1,late\n"))
    assert "holds no article" in the_refusal(read_bytes(tmp_path, "a.csv", b"id,text\n"))
    assert "holds no article" in the_refusal(read_bytes(tmp_path, "a.jsonl", b"\n\n"))
    reading = read_bytes(tmp_path, "a.csv", b'id,text\n1,late\n2,"again\n3,x\n')
    assert [article.id for article in reading.articles] == ["1"]
    assert "breaks off" in reading.problems[0].what


@pytest.mark.parametrize("value", [
    {"id": "7", "text": "Late."},
    [{"id": "7", "text": "Late."}],
    {"status": "ok", "totalResults": 1, "articles": [{"id": "7", "content": "Late."}]},
    {"hits": {"hits": [{"_id": "x", "_source": {"id": "7", "maintext": "Late."}}]}},
    {"response": {"results": [{"id": "7", "webTitle": "", "fields": {"bodyText": "Late."}}]}},
])
def test_json_in_the_shapes_of_exports(tmp_path: Path, value: object) -> None:
    article = the_article(read_bytes(tmp_path, "a.json", json.dumps(value).encode()))
    assert (article.id, article.text) == ("7", "Late.")


def test_json_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    assert "is empty" in the_refusal(read_bytes(tmp_path, "a.json", b""))
    assert "is not JSON (line 2)" in the_refusal(read_bytes(tmp_path, "a.json", b"{\nlate"))
    assert "nested too deep" in the_refusal(read_bytes(tmp_path, "a.json", b"[" * 1_000_000))
    assert "holds no article" in the_refusal(read_bytes(tmp_path, "a.json", b'{"a": 1}'))
    reading = read_bytes(tmp_path, "a.json", b'[{"text": "Late."}, 5]')
    assert [article.text for article in reading.articles] == ["Late."]
    assert "record 2" in reading.problems[0].where


def test_packed_files(tmp_path: Path) -> None:
    article = the_article(read_bytes(tmp_path, "post.txt.gz", gzip.compress(b"It was late.")))
    assert (article.id, article.outlet, article.text) == ("post", "post", "It was late.")
    lines = gzip.compress(b'{"id": "1", "text": "Late."}\n{"id": "2", "text": "Again."}\n')
    assert [a.id for a in read_bytes(tmp_path, "all.jsonl.gz", lines).articles] == ["1", "2"]
    assert "no whole gzip file" in the_refusal(read_bytes(tmp_path, "cut.txt.gz", gzip.compress(b"It was late.")[:-9]))
    assert "no whole gzip file" in the_refusal(read_bytes(tmp_path, "not.txt.gz", b"It was late."))
    bomb = gzip.compress(b"\n" * 50_000_000)
    reading = read_bytes(tmp_path, "bomb.jsonl.gz", bomb, Limits(unpacked_bytes=1_000_000))
    assert "longer than 1,000,000 bytes" in the_refusal(reading)
    assert "longer than 20,000,000 bytes" in the_refusal(read_bytes(tmp_path, "bomb.txt.gz", bomb))


def test_what_an_export_left_out_is_named_with_a_way_to_it(tmp_path: Path) -> None:
    """NewsAPI: an article that is cut, one that was taken back, one without text; Media Cloud: addresses alone."""
    articles = [{"source": {"id": None, "name": "Post"}, "title": "Ferry", "url": "https://post.example/1",
                 "publishedAt": "2024-06-03T17:03:00Z", "content": words}
                for words in ("The ferry was late… [+1834 chars]", "[Removed]", None)]
    reading = read_bytes(tmp_path, "news.json", json.dumps({"status": "ok", "articles": articles}).encode())
    assert [(article.outlet, str(article.date)) for article in reading.articles] == [("Post", "2024-06-03")]
    assert ["cut off" in reading.problems[0].what, "was removed" in reading.problems[1].what,
            "mediacompare fetch" in reading.problems[2].advice] == [True] * 3
    table = read_bytes(tmp_path, "cloud.csv", b"id,media_name,publish_date,title,url\n1,Post,2024-06-03,F,https://p.example\n")
    assert "mediacompare fetch" in table.problems[0].advice


def test_columns_with_capitals_and_spaces_are_known(tmp_path: Path) -> None:
    article = the_article(read_bytes(tmp_path, "a.csv", b"Title,Source,Pub Date,Body\nFerry,Post,3 June 2024,Late.\n"))
    assert (article.text, article.outlet, article.date) == ("Ferry\n\nLate.", "Post", date(2024, 6, 3))


@pytest.mark.parametrize(("name", "advice"), [
    ("a.doc", "word processor"), ("a.epub", ".txt"),
    ("a.rss", "fetch --feed"), ("a.xls", ".csv"), ("a.zip", "unpack"), ("a.jpg", "OCR"), ("a.webarchive", ".html"),
    ("a.xyz", "save it as one of"),
])
def test_a_kind_that_is_not_read_is_named_with_its_way_out(tmp_path: Path, name: str, advice: str) -> None:
    problem = read_bytes(tmp_path, name, b"late").problems[0]
    assert "is of a kind that is not read" in problem.what
    assert advice in problem.advice


def test_pictures_beside_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "post.html").write_text(broadsheet(FERRY), encoding="utf-8")
    (tmp_path / "post_files").mkdir()
    (tmp_path / "post_files" / "frame.html").write_text("<p>Buy now</p>", encoding="utf-8")
    reading = read_articles([tmp_path], recursive=True)
    assert ([article.id for article in reading.articles], reading.problems) == (["post"], ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_and_marked_encodings_are_read_without_a_word(tmp_path: Path, encoding: str) -> None:
    words = "“It was late”, said José at the café."
    article = the_article(read_bytes(tmp_path, "a.txt", words.encode(encoding)))
    assert article.text == words


def test_a_macintosh_text_is_read_and_named(tmp_path: Path) -> None:
    words = "“It was late”, said José at the café — and the ferry’s captain said so too.\n" * 3
    reading = read_bytes(tmp_path, "a.txt", words.encode("mac_roman"))
    assert reading.articles[0].text == words
    assert "it was read as mac_roman" in reading.problems[0].what


def web_archive(page: str) -> bytes:
    import quopri

    body = quopri.encodestring(page.encode("utf-8")).decode("ascii")
    return ("From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/ferry\nMIME-Version: 1.0\n"
            'Content-Type: multipart/related; type="text/html"; boundary="--x"\n\n----x\nContent-Type: text/html\n'
            f"Content-Transfer-Encoding: quoted-printable\n\n{body}\n----x\nContent-Type: text/css\n\np{{}}\n----x--\n"
            ).replace("\n", "\r\n").encode("ascii")


def test_a_page_saved_in_one_file(tmp_path: Path) -> None:
    page = broadsheet(FERRY)
    article = the_article(read_bytes(tmp_path, "post.mhtml", web_archive(page)))
    assert article.text == the_article(read_bytes(tmp_path, "post.html", page.encode("utf-8"))).text
    assert article.url == "https://gazette.example/ferry"
    assert "holds no web page" in the_refusal(read_bytes(tmp_path, "a.mht", b"It was late."))
    assert "holds no web page" in the_refusal(read_bytes(tmp_path, "b.mht", b""))

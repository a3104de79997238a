"""Rich text, mails, OpenDocument texts, spreadsheets and Word's finer points."""
from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

from mediacompare.ingest import Limits, Reading, read_articles
from mediacompare.model import Article

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(folder: Path, name: str, data: bytes, **limits: int) -> Reading:
    (folder / name).write_bytes(data)
    return read_articles([folder / name], limits=Limits(**limits))


def one(reading: Reading) -> Article:
    assert reading.problems == ()
    (article,) = reading.articles
    return article


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def test_rich_text(tmp_path: Path) -> None:
    data = b"{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\b Late}\\par \\'93It was late,\\'94 she said.\\par}"
    assert one(read(tmp_path, "a.rtf", data)).text == "Late\n\n“It was late,” she said."
    assert "nested" in read(tmp_path, "b.rtf", b"{\\rtf1" + b"{" * 300 + b"}" * 301).problems[0].what
    assert "no rich text" in read(tmp_path, "c.rtf", b"It was late.").problems[0].what


def test_a_mail(tmp_path: Path) -> None:
    mail = EmailMessage()
    head = {"Subject": "Ferry late", "From": "Harbor Bell <a@b.example>", "Date": "Tue, 4 Jun 2024 10:00:00 +0000"}
    for name, value in head.items():
        mail[name] = value
    mail.set_content("It was late.\n\nNobody minded.\n")
    article = one(read(tmp_path, "a.eml", bytes(mail)))
    assert (article.outlet, str(article.date)) == ("Harbor Bell", "2024-06-04")
    assert article.text == "Ferry late\n\nIt was late.\n\nNobody minded.\n"


def test_a_mails_attachments_are_not_opened(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Ferry"
    mail.set_content("It was late.\n")
    mail.add_attachment(b"Secret words.", maintype="text", subtype="plain", filename="b.txt")
    assert "Secret" not in one(read(tmp_path, "a.eml", mail.as_bytes())).text


def test_an_open_document(tmp_path: Path) -> None:
    content = (f'<o:d xmlns:o="{OFFICE}" xmlns:text="{TEXT}"><text:h>Late</text:h><text:p>The ferry<text:note>A note.'
               "</text:note> was <text:span>late</text:span>.</text:p></o:d>")
    article = one(read(tmp_path, "a.odt", packed({"content.xml": content})))
    assert article.text == "Late\n\nThe ferry was late."
    assert article.headline is not None
    assert article.receipt is not None
    assert [(piece.kind, piece.words) for piece in article.receipt.dropped] == [("footnote", 2)]


def test_an_open_document_reaches_no_file_and_unpacks_no_bomb(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret words.")
    hostile = (f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><o:d xmlns:o="{OFFICE}" xmlns:text="{TEXT}">'
               "<text:p>It was late. &x;</text:p></o:d>")
    reading = read(tmp_path, "a.odt", packed({"content.xml": hostile}))
    assert all("Secret" not in article.text for article in reading.articles)
    assert "unpacks to" in read(tmp_path, "b.odt", packed({"content.xml": "a" * 9000}),
        article_bytes=1000).problems[0].what


def test_a_spreadsheet(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("Headline", "Publication", "Published date", "Body"), ("Late", "Bell", "2024-06-04", "It was late.")):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    article = one(read(tmp_path, "a.xlsx", stream.getvalue()))
    assert (article.text, article.outlet, str(article.date)) == ("Late\n\nIt was late.", "Bell", "2024-06-04")
    assert "no spreadsheet" in read(tmp_path, "b.xlsx", b"late").problems[0].what


def word(body: str) -> bytes:
    from docx import Document

    document = Document()
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    return packed(parts)


def test_words_tracked_changes_and_content_controls(tmp_path: Path) -> None:
    def run(words: str) -> str:
        return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"

    heading = f"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>{run('Ferry late')}</w:p>"
    changed = (f"<w:p>{run('It was ')}<w:ins>{run('very ')}</w:ins>"
               "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
               f"<w:moveFrom>{run('gone ')}</w:moveFrom><w:moveTo>{run('late.')}</w:moveTo></w:p>")
    control = f"<w:sdt><w:sdtContent><w:p>{run('Nobody minded.')}</w:p></w:sdtContent></w:sdt>"
    body = heading + changed + control
    article = one(read(tmp_path, "a.docx", word(body)))
    assert article.text == "Ferry late\n\nIt was very late.\n\nNobody minded."
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry late"

"""A sound input of each kind, made here: what the broken ones are made from."""
from __future__ import annotations

import io
import json
import quopri
import zipfile

TEXT = ("---\ntitle: Ferry late\noutlet: Post\ndate: 2024-05-02\n---\n"
        "“It was late,” said Ann Lee.\n\nNobody minded: “So what?”\n")
RECORD = {"id": "a1", "outlet": {"name": "Post"}, "date": "2024-05-02", "title": "Ferry", "author": ["Ann", "Tom"],
          "text": "“It was late,” said Ann Lee.", "targets": [[1, 3]]}
PAGE = ("<!doctype html><html><head><meta charset='utf-8'><title>Ferry late</title>"
        "<meta property='og:site_name' content='Post'><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "headline": "Ferry late", "datePublished": "2024-05-02"}</script></head><body>'
        "<nav><a href='/'>Home</a></nav><article><h1>Ferry late</h1><p>The ferry was late again on Monday, said its "
        "captain, and nobody on the quay minded it very much.</p><ul><li>One</li></ul><table><tr><td>2</td></tr>"
        "</table><blockquote>“So what?”</blockquote></article><!-- end --></body></html>")
ROWS = 'id{0}outlet{0}text\n1{0}Post{0}"It was ""late"", he said."\n2{0}Post{0}Again.\n'
ARCHIVE = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/late\nSubject: =?utf-8?Q?Ferry?=\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----b"\n\n------b\n'
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    "Content-Location: https://post.example/late\n\n{}\n------b\nContent-Type: text/css\n\np {{ }}\n------b--\n")
MAIL = ("From: Harbor Bell <news@bell.example>\nSubject: Ferry late\nDate: Thu, 02 May 2024 10:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>“It was late,” said Ann "
        "Lee.</p><p>Nobody.</p>\n")
RICH = ("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\b Ferry late}\\par Harbor Bell\\par May 2, 2024\\par Length: 8 "
        "words\\par Body\\par "
        "\\'93It was late,\\'94 said Ann Lee.\\par Nobody minded it.\\par Load-Date: May 2, 2024\\par End of "
        "Document\\par }")
OPEN_TEXT = ('<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:h>Ferry late</text:h>'
             "<text:p>“It was late,”<text:note>so</text:note> said <text:span>Ann "
             "Lee</text:span>.</text:p></o:document-content>")
PACKABLE = (".txt", ".md", ".jsonl", ".json", ".csv", ".tsv", ".html")


def seeds() -> dict[str, bytes]:
    """The inputs by the ending of their kind; those of packed kinds are not packed yet."""
    record = json.dumps(RECORD, ensure_ascii=False)
    plain = {
        ".txt": TEXT.encode(),
        ".md": ("# Ferry late\n\n" + TEXT.split("---\n")[2]).encode(),
        ".jsonl": f"{record}\n{record.replace('a1', 'a2')}\n".encode(),
        ".json": json.dumps({"articles": [RECORD]}).encode(),
        ".csv": ROWS.format(",").encode(),
        ".tsv": ROWS.format("\t").encode(),
        ".html": PAGE.encode(),
        ".mhtml": ARCHIVE.format(quopri.encodestring(PAGE.encode()).decode()).encode(),
        ".docx": _word(),
        ".pdf": _pdf(),
        ".eml": MAIL.encode(),
        ".rtf": RICH.encode(),
        ".odt": _open_text(),
        ".xlsx": _spreadsheet(),
    }
    return plain | {f"{kind}.gz": plain[kind] for kind in PACKABLE}


def _word() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Ferry late", level=0)
    document.add_paragraph("“It was late,” said Ann Lee.").add_run(" Nobody minded.").bold = True
    document.add_table(1, 2).cell(0, 0).text = "Two"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    import typst

    return typst.compile("#set document(title: [Ferry], author: \"Ann\")\n= Ferry late\n\n“It was late,” said Ann Lee."
                         "\n\n#pagebreak()\nNobody minded: _so what?_ #link(\"https://example.org\")[More]".encode())


def _open_text() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("content.xml", OPEN_TEXT)
    return stream.getvalue()


def _spreadsheet() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("Headline", "Outlet", "Date", "Text"), ("Ferry late", "Post", "2024-05-02", "“It was late,” said "
        "Ann Lee.")):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()

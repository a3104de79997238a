"""A sound input of each kind, made here: what the broken ones are made from."""
from __future__ import annotations

import gzip
import io
import json

TEXT = ("---\ntitle: Ferry late\noutlet: Post\ndate: 2024-05-02\n---\n"
        "“It was late,” said Ann Lee.\n\nNobody minded: “So what?”\n")
RECORD = {"id": "a1", "outlet": "Post", "date": "2024-05-02", "title": "Ferry", "text": "“It was late,” said Ann Lee."}
PAGE = ("<!doctype html><html><head><title>Ferry late</title><meta property='og:site_name' content='Post'></head><body>"
        "<nav><a href='/'>Home</a></nav><article><h1>Ferry late</h1><p>The ferry was late again on Monday, said its "
        "captain, and nobody on the quay minded it very much.</p></article></body></html>")


def seeds() -> dict[str, bytes]:
    """The inputs by the ending of their kind."""
    record = json.dumps(RECORD, ensure_ascii=False)
    return {
        ".txt": TEXT.encode(),
        ".md": ("# Ferry late\n\n" + TEXT.split("---\n")[2]).encode(),
        ".jsonl": f"{record}\n{record.replace('a1', 'a2')}\n".encode(),
        ".json": json.dumps({"articles": [RECORD]}).encode(),
        ".csv": b'id,outlet,text\n1,Post,"It was ""late"", he said."\n',
        ".html": PAGE.encode(),
        ".docx": _word(),
        ".pdf": _pdf(),
        ".txt.gz": gzip.compress(TEXT.encode(), mtime=0),
    }


def _word() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Ferry late", level=0)
    document.add_paragraph("“It was late,” said Ann Lee.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    import typst

    return typst.compile("= Ferry late\n\n“It was late,” said Ann Lee.\n\nNobody minded.".encode())

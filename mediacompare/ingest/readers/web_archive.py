"""Saved web pages in one file (.mhtml, .mht), as Chrome writes them: a mail message, whose first page is read."""
from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

from mediacompare.ingest.decoding import decode_as
from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.readers.web_page import decode_page, read_page
from mediacompare.ingest.record import Record
from mediacompare.model import Problem

SUFFIXES = (".mhtml", ".mht")
LIBRARY = "trafilatura"


def read(document: Document) -> Iterator[Record | Problem]:
    """The page's one article. Raises `Refused` for what holds no page, or a page without a story."""
    try:
        message = cast(EmailMessage, message_from_bytes(document.read(), policy=policy.default))
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), message)
        data = page.get_payload(decode=True) if page.get_content_type() == "text/html" else None
        address = message.get("Snapshot-Content-Location") or page.get("Content-Location")
        said = page.get_content_charset()
    except DAMAGE as error:
        raise Refused(f"is no web archive that can be read ({type(error).__name__})", "save the page anew") from None
    if not isinstance(data, bytes) or not data.strip():
        raise Refused("holds no web page, whatever its name says", "save the page anew as .html")
    decoded = (decode_as(data, said) if said else None) or decode_page(data, document.name)
    yield read_page(decoded, document, address=str(address) if address else None)

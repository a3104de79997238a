"""Mails (.eml): a newsletter, an article sent on, or a database's delivery; attachments are not opened."""
from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

from mediacompare.ingest.above import look_above
from mediacompare.ingest.decoding import decode, decode_as
from mediacompare.ingest.deliveries import delivered, unsplit_problem
from mediacompare.ingest.document import DAMAGE, Document, Refused
from mediacompare.ingest.record import Record
from mediacompare.ingest.shapes import plain_text
from mediacompare.model import Dropped, Problem

SUFFIXES = (".eml",)
LIBRARY = "lxml"
ADVICE = "copy the article's text into a .txt file"


def read(document: Document) -> Iterator[Record | Problem]:
    """The mail's text as one article, its subject as the title, or the articles of a delivery.

    Raises `Refused` for what is no mail or holds no text.
    """
    try:
        message = cast(EmailMessage, message_from_bytes(document.read(), policy=policy.default))
        part = message.get_body(("plain", "html")) if message.keys() else None
        data = part.get_payload(decode=True) if part is not None else None
        html = part is not None and part.get_content_type() == "text/html"
        said = part.get_content_charset() if part is not None else None
        head = {name: str(message[name]) for name in ("Subject", "From", "Date") if message[name]}
    except DAMAGE as error:
        raise Refused(f"is no mail that can be read ({type(error).__name__})", ADVICE) from None
    if not isinstance(data, bytes) or not data.strip():
        raise Refused("holds no text that can be read as a mail's", ADVICE)
    decoded = (decode_as(data, said) if said else None) or decode(data, document.name)
    text, dropped = plain_text(decoded.text, always=True) if html else (decoded.text, ())
    pieces = list(delivered(document, text.splitlines(), "mail", decoded.encoding))
    yield from decoded.problems
    if pieces:
        yield from pieces
        return
    if unsplit := unsplit_problem(text, document.name):
        yield unsplit
    yield _record(document, text, head, dropped)


def _record(document: Document, text: str, head: dict[str, str], dropped: tuple[Dropped, ...]) -> Record:
    above = look_above(text)
    sender = parseaddr(head.get("From", ""))[0] or None
    fields = {"title": None if above.headline else head.get("Subject"), "outlet": sender, "url": above.url,
              "date": above.date or head.get("Date"), "text": text}
    return Record(document.name, fields, document.stem, document.stem, document.path, kind="mail",
                  headline=above.headline, source="mail's head", dropped=dropped,
                  origins={"text": "the mail's text", "title": "subject", "outlet": "sender"})

"""Documents that hold others: taken apart, so that what is inside can be broken, and put together again soundly.

A broken byte in a Word document mostly ends at the checksum of its zip, one in a PDF at its compression: the reader
behind is never reached. Here the XML of a Word document, or the objects and streams of a PDF, are plain bytes.
"""
from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping

WORD_PARTS = ("word/document.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml", "_rels/.rels",
              "word/_rels/document.xml.rels")


def parts_of(kind: str, sound: bytes) -> dict[str, bytes]:
    """The pieces of a sound input by name, of which each can be broken; {} for a kind that is one piece."""
    match kind:
        case ".docx" | ".odt" | ".xlsx":
            with zipfile.ZipFile(io.BytesIO(sound)) as package:
                return {name: package.read(name) for name in package.namelist()}
        case ".pdf":
            return _pdf_objects(sound)
    return {"": sound} if kind.endswith(".gz") else {}


def put_together(kind: str, parts: Mapping[str, bytes]) -> bytes:
    """The input of a kind that holds `parts`."""
    match kind:
        case ".docx" | ".odt" | ".xlsx":
            stream = io.BytesIO()
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
                for name, data in parts.items():
                    package.writestr(name, data)
            return stream.getvalue()
        case ".pdf":
            return _pdf_of(parts)
    return gzip.compress(parts[""], compresslevel=1, mtime=0)


def breakable(kind: str, parts: Mapping[str, bytes]) -> list[str]:
    """The names of the parts that a reader looks into."""
    return [name for name in parts if kind != ".docx" or name in WORD_PARTS]


def _pdf_objects(sound: bytes) -> dict[str, bytes]:
    """The objects of a PDF by number, their streams unpacked."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import StreamObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(sound)))
    parts = {}
    for number, held in enumerate(writer._objects, start=1):
        if held is None:
            continue
        if isinstance(held, StreamObject) and "/FontFile3" not in held and held.get("/Subtype") != "/CIDFontType0C":
            plain = StreamObject()
            plain.update({name: value for name, value in held.items() if name not in ("/Filter", "/DecodeParms")})
            plain.set_data(held.get_data())
            held = plain
        stream = io.BytesIO()
        held.write_to_stream(stream)
        parts[str(number)] = stream.getvalue()
    parts["trailer"] = f"<</Size {len(parts) + 1}/Root {writer.root_object.indirect_reference.idnum} 0 R>>".encode()
    return parts


def _pdf_of(parts: Mapping[str, bytes]) -> bytes:
    """A PDF with these objects, each where its table of objects says."""
    body, places = b"%PDF-1.7\n", {}
    for number, held in parts.items():
        if number != "trailer":
            places[int(number)] = len(body)
            body += b"%s 0 obj\n%s\nendobj\n" % (number.encode(), held)
    rows = b"".join(b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
                    for number in range(max(places) + 1))
    return body + b"xref\n0 %d\n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (
        max(places) + 1, rows, parts["trailer"], len(body))

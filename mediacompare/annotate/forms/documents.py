"""Letters, statements, posts and speeches that are printed in full behind a line that introduces them.

Their words are credited to whoever wrote them, and are not the outlet's.
"""
from __future__ import annotations

import re
from collections.abc import Sequence

from mediacompare.annotate.forms.quoted import Passage
from mediacompare.annotate.quotes.reading.roles import first_names, titles
from mediacompare.model import Span

DOCUMENT = "document in full"
NOUN = (r"(?:letters?|statements?|e-?mails?|memos?|memorandum|posts?|tweets?|messages?|notes?|speech(?:es)?|remarks|"
        r"address|announcement|op-?ed|press release|news release|resolution|order|ruling|apology|resignation|testimony|"
        r"eulogy|manifesto|petition|proclamation|prayer|homily|poem|caption|thread|response|reply|declaration|text|"
        r"transcript)")
FULL = re.compile(
    rf"\b(?:full|entire|complete|unedited|verbatim)\b[^.!?]{{0,60}}\b{NOUN}\b"
    rf"|\b{NOUN}\b[^.!?]{{0,60}}\bin (?:full|(?:its|their) entirety)\b"
    rf"|\b(?:full )?text of\b[^.!?]{{0,80}}\b{NOUN}\b", re.IGNORECASE)
FOLLOWS = re.compile(
    rf"\b{NOUN}\b[^.!?]{{0,80}}\b(?:follows|as follows|below|reads?|read|says?|said|wrote|states?|is (?:re)?printed)\b"
    rf"|\b(?:posted|issued|released|sent|published|shared|gave)\b[^.!?]{{0,50}}\b{NOUN}\b"
    rf"|\b(?:here is|here’s|here's|below is|following is|this is|read)\b[^.!?]{{0,60}}\b{NOUN}\b"
    rf"|\b(?:wrote|posted|tweeted|writes|posts|said|says)\b[^.!?]{{0,80}}\b(?:in|on) (?:an?|the|his|her|their|its)\b"
    rf"[^.!?]{{0,60}}\b{NOUN}\b|\bin an? [^.!?]{{0,30}}\b{NOUN}\b[^.!?]{{0,80}}\b(?:wrote|said|posted|says|writes)\b",
    re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|I’m|I've|I’ve|We’re)\b|\b(?:you|your)\b", re.IGNORECASE)
SALUTATION = re.compile(r"(?:Dear|To (?:the|my|our|all|whom)|Hello|Hi|Fellow|My fellow|Friends|"
                        r"Good (?:morning|evening)|Ladies and)\b[^.]{0,80}[,:—!]?$", re.IGNORECASE)
CLOSING = re.compile(r"(?:(?:yours|very|most|with)\b.{0,30}|sincerely|respectfully|regards|best|best wishes|"
                     r"best regards|signed|love|warmly|cheers|in solidarity|thank you|gratefully|faithfully)"
                     r"(?:,| yours,?)?$",
                     re.IGNORECASE)
SIGNED = re.compile(r"(?:[—–―]|--?)\s*(?=[A-Z])")
RULE = re.compile(r"\W*(?:\*\s*){3}\W*$|-{3,}$|_{3,}$|(?:END|ENDS|###|-30-)\W*$")
QUOTE_MARK = re.compile(r"[“\"„«‘]")
TOLD = re.compile(r"[”\"’]\s+(?:[A-Z][\w’'-]+\s+){0,3}(?:said|says|told|added|asked|wrote)\b|"
                  r"\b(?:he|she|they|[A-Z][\w’-]+) (?:said|told|added)\b[^.]{0,60}[“\"]")
NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s+){1,3}[A-Z][\w’'-]+")
OWNER = re.compile(rf"((?:[A-Z][\w’.-]*?\s+){{0,3}}[A-Z][\w.-]*?)(?:’s?|'s?)\s+(?:[a-z-]+\s+){{0,3}}{NOUN}\b")
BY = re.compile(rf"\b{NOUN}\b[^.!?:]{{0,30}}?\b(?:from|by|of)\s+(?:the\s+)?((?:[A-Z][\w’.-]*\s+){{0,4}}[A-Z][\w-]+)")
WROTE = re.compile(r"((?:[A-Z][\w’.-]*\s+){0,3}[A-Z][\w-]+)(?:,[^,:]{1,60},)?\s+(?:also\s+|later\s+)?"
                   r"(?:wrote|said|posted|tweeted|writes|says|posts|replied)\b")
OPENERS = frozenset("The In Read See Here Below This Full And Also His Her Their From Following".split())
LONGEST_INTRODUCTION = 400
LONGEST_HEADING = 12
LONGEST_SIGNATURE = 12
MOST_SIGNING = 3
GAP = 2


def find_documents(text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
    """The documents among the paragraphs, each behind the paragraph that introduces it, which stays the outlet's.

    A document ends with its signature, with a line across the page, or where the outlet speaks again.
    """
    found: list[Passage] = []
    number = 0
    while number + 1 < len(paragraphs):
        sure = _introduces(text, paragraphs[number])
        if sure is None:
            number += 1
            continue
        size, signer = _length(text, paragraphs[number + 1 :], sure, _surname(_named(text, paragraphs[number])))
        if size:
            held = tuple(paragraphs[number + 1 : number + 1 + size])
            name = signer or _named(text, paragraphs[number])
            found.append(Passage(held, held, DOCUMENT, speaker=name, quoted=False))
        number += 1 + size
    return tuple(found)


def _introduces(text: str, paragraph: Span) -> bool | None:
    """Whether a paragraph introduces a document: True when it says that it is printed whole, False when it may be."""
    words = paragraph.of(text)
    if len(words) > LONGEST_INTRODUCTION:
        return None
    colon = words.endswith(":")
    if not colon and (words[-1] in ".!?”\"" or len(words.split()) > LONGEST_HEADING):
        return None
    last = re.split(r"(?<=[.!?])\s+", words)[-1]
    if FULL.search(last):
        return True
    return False if colon and FOLLOWS.search(last) else None


def _length(text: str, paragraphs: Sequence[Span], sure: bool, surname: str | None) -> tuple[int, str | None]:
    """How many paragraphs the document has, 0 for none, and the name that signs it."""
    first = paragraphs[0].of(text)
    if QUOTE_MARK.match(first) or SIGNED.match(first):
        return 0, None
    opens = SALUTATION.match(first) is not None
    personal = FIRST_PERSON.search(first) is not None
    if not (opens or personal or (sure and len(paragraphs) > 1 and _personal(text, paragraphs[:4]))):
        return 0, None
    last_personal = 0
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.of(text)
        if RULE.match(words) or (TOLD.search(words) and not personal_voice(words)):
            return number, None
        if SIGNED.match(words) and len(words.split()) <= LONGEST_SIGNATURE:
            return number + 1, _signer(words)
        if CLOSING.match(words) and number:
            return _with_signature(text, paragraphs, number)
        if surname and number and re.search(rf"\b{re.escape(surname)}\b", words) and not personal_voice(words):
            return number, None
        if personal_voice(words):
            last_personal = number
        elif not sure and number - last_personal > GAP:
            return last_personal + 1, None
    return (len(paragraphs) if sure else last_personal + 1), None


def personal_voice(words: str) -> bool:
    """Whether a paragraph speaks of I, we or you."""
    return FIRST_PERSON.search(words) is not None


def _personal(text: str, paragraphs: Sequence[Span]) -> bool:
    return any(personal_voice(paragraph.of(text)) for paragraph in paragraphs)


def _with_signature(text: str, paragraphs: Sequence[Span], closing: int) -> tuple[int, str | None]:
    """The document to the end of the short lines behind its "Sincerely,", and the name among them."""
    end, signer = closing + 1, None
    for paragraph in paragraphs[closing + 1 : closing + 1 + MOST_SIGNING]:
        words = paragraph.of(text)
        if len(words.split()) > LONGEST_SIGNATURE or words[-1] in ".!?:":
            break
        signer = signer or _signer(words)
        end += 1
    return end, signer


def _signer(words: str) -> str | None:
    """The name in a signature line."""
    name = NAME.match(SIGNED.sub("", words, count=1))
    return _plain(name[0]) if name else None


def _named(text: str, paragraph: Span) -> str | None:
    """Whom the introduction names as the writer: the document's owner, whoever it is by, or whoever wrote."""
    words = paragraph.of(text)
    names = {_plain(match[1]) for pattern in (OWNER, BY, WROTE) for match in pattern.finditer(words)}
    names = {name for name in names if name}
    full = {name for name in names if not any(name != other and other is not None and other.endswith(f" {name}")
                                              for other in names if name)}
    return full.pop() if len(full) == 1 else None


def _plain(name: str) -> str | None:
    """A name without its titles; None when nothing but titles is left, or no person's name."""
    words = name.split()
    while words and (words[0].lower() in titles() or f"{words[0].lower()}." in titles() or words[0] in OPENERS):
        words = words[1:]
    if not words or (len(words) == 1 and words[0].lower() in first_names()):
        return " ".join(words) or None
    return " ".join(words)


def _surname(name: str | None) -> str | None:
    return name.split()[-1] if name else None

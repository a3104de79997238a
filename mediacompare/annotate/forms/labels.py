"""Labels of transcripts: `NAME:`, `NAME, TITLE:`, `[02:50:05] NAME, HOST:`, `Q:`, `Name (voice-over):`."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mediacompare.annotate.quotes.named import PARTICLES
from mediacompare.annotate.quotes.reading.roles import first_names, role_nouns, titles
from mediacompare.annotate.quotes.reading.vocabulary import cue_forms, dates
from mediacompare.annotate.wording.masking import FUNCTION_WORDS
from mediacompare.model import Span

CLOCK = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?"
OPENING = re.compile(rf"(?:[-*•–—]\s+)?(?:>{{2,3}}\s*)?(?:{CLOCK}\s*[-–—|]?\s*)?(?:>{{2,3}}\s*)?")
WORD = r"[A-Z][\w.’'-]*"
LEADING = r"(?:[Tt]he|THE|[Aa]n?|A|AN)\s+"
PARTICLE = r"(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|al|el|of|the|for|and|y)"
NAME = re.compile(rf"(?:{LEADING})?{WORD}(?:\s+(?:{PARTICLE}\s+){{0,2}}(?:{WORD}|#?\d{{1,2}}\b)){{0,5}}")
ROLE = re.compile(r"(?:\s*,\s+|\s+[-–—]\s+)([^:“\"\n]{1,90}?)(?=\s*[:(\[])")
ASIDE = re.compile(rf"\s*[\[(](?:{CLOCK}|[^()\[\]\n:]{{1,60}})[\])]")
COLON = re.compile(rf"\s*:(?:\s*[\[(]?{CLOCK}[\])]?)?(?=\s|$|[“\"‘'])")
QUESTION = re.compile(r"(?P<letter>Q(?:uestion)?|A(?:nswer)?|QUESTION|ANSWER)"
                      r"(?:\s*:|\.|\s?[-–—](?=\s)|(?=\t|\s{2,})|(?=\s[A-Z“\"]))(?=\s|$)\s*")
LINE_ONLY = re.compile(r"(?:and|also|then|or)?\s*(?:from|via|per)?\s*", re.IGNORECASE)
NO_SPEAKERS = frozenset(
    """note notes update updates updated breaking pro pros con cons correction corrections clarification photo photos
    picture pictures video videos audio watch read related source sources fact facts claim claims verdict truth
    rating ruling more also live exclusive opinion analysis who what when where why how tldr ps caption credit
    image images editor’s editors’ disclaimer disclosure location date time cost price prices address phone
    email website tickets result results score scores final background context summary overview conclusion
    introduction intro example examples warning tip tips step steps option part chapter section page figure
    table contents subject re fwd from to cc sent bcc attachments copyright tags topics share follow contact
    about key bottom takeaway takeaways myth reality remember listen explainer factcheck spoiler alert
    advertisement plus next previously today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december
    answer-key total age born died lives family education party height weight occupation hometown for against
    yes no maybe left right center first second third finally winner winners loser losers best worst ages
    ingredients directions method serves rank grade stars rated runtime cast genre director starring release
    location venue doors admission details info information headline dateline byline slug embargo keywords
    status type title name hed dek lede bio biography resume latest developments timeline recap highlights quote
    quotes poll polls""".split()
)
ROLES_ALONE = frozenset(
    """host cohost co-host anchor moderator interviewer interviewee reporter reporters correspondent narrator announcer
    speaker question questioner questions answer man woman male female boy girl crowd audience caller unidentified
    unknown voice child children student teacher operator clerk court judge witness counsel prosecutor defense defendant
    attorney bailiff juror chair chairman chairwoman chairperson president senator governor mayor secretary officer
    dispatcher guest participant resident member staff translator interpreter protester protesters group all both
    everyone producer director chorus singer player coach fan pilot spokesman spokeswoman spokesperson the""".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label that opens a paragraph.

    `span` runs from the paragraph's start to where the words begin; `name` is the name's own stretch, `printed` its
    words; `role` what stands behind its comma or dash, "" for none. `letter` is Q or A for labels that are one of them.
    `capitals` is true when the name is set in capitals, `marked` when a time, a role or an aside stands beside it.
    """

    span: Span
    name: Span
    printed: str
    role: str = ""
    letter: str = ""
    capitals: bool = False
    marked: bool = False

    @property
    def words(self) -> list[str]:
        """The words of the name in lower case, titles and "the" left out."""
        words = [word.strip(".,") for word in self.printed.lower().split()]
        kept = [w for w in words if w not in _title_words() and w not in ("the", "a", "an")]
        return [w for w in kept if w not in ("jr", "sr", "ii", "iii", "iv")] or words

    @property
    def surname(self) -> str:
        return self.words[-1]


def read_label(text: str, paragraph: Span) -> Label | None:
    """The label that opens a paragraph; None when it opens with none. The words behind it may be missing."""
    opening = OPENING.match(text, paragraph.start, paragraph.end)
    start = opening.end() if opening else paragraph.start
    letter = QUESTION.match(text, start, paragraph.end)
    if letter is not None:
        return Label(Span(paragraph.start, letter.end()), Span(*letter.span("letter")), letter["letter"],
                     letter=letter["letter"][0].upper(), capitals=True, marked=":" in letter[0])
    return read_name(text, paragraph, start)


def read_name(text: str, paragraph: Span, start: int) -> Label | None:
    """The label whose name starts at `start` of a paragraph, ended by a colon."""
    name = NAME.match(text, start, paragraph.end)
    if name is None:
        return None
    at, role, marked = name.end(), "", start > paragraph.start and text[start - 1] not in "-*•–— "
    for _ in range(2):
        if aside := ASIDE.match(text, at, paragraph.end):
            at, marked = aside.end(), True
        if told := ROLE.match(text, at, paragraph.end):
            role, at, marked = role or told[1].strip(), told.end(), True
    colon = COLON.match(text, at, paragraph.end)
    if colon is None or not is_speaker(name[0]) or (role.split()[-1:] and role.split()[-1] in cue_forms()):
        return None
    capitals = name[0].upper() == name[0] and any(map(str.isalpha, name[0]))
    end = colon.end()
    end += len(text[end : paragraph.end]) - len(text[end : paragraph.end].lstrip())
    if ASIDE.match(text, end, paragraph.end) and text[end + 1 : end + 2].isdigit():
        end = ASIDE.match(text, end, paragraph.end).end()  # type: ignore[union-attr]
        end += len(text[end : paragraph.end]) - len(text[end : paragraph.end].lstrip())
    return Label(Span(paragraph.start, end), Span(*name.span()), name[0], role, capitals=capitals, marked=marked)


def is_speaker(printed: str) -> bool:
    """Whether a label may name somebody who speaks: "NOTE", "UPDATE", "PRO" and "READ MORE" do not."""
    words = [word.strip(".,’'") for word in printed.lower().replace("'", "’").split()]
    if len(words) > 1 and words[0] in dates() and words[-1].isdigit():
        return False  # "Oct. 6, 1923: First game."
    if any(word in FUNCTION_WORDS and word not in PARTICLES and word != "the" for word in words) and len(words) > 1:
        return printed.upper() == printed and words[0] in first_names()
    if any(word in NO_SPEAKERS for word in words[:1]) and not (len(words) > 1 and words[0] in first_names()):
        return False
    return words[-1] not in NO_SPEAKERS or words[0] in first_names()


def looks_like_name(label: Label) -> bool:
    """Whether a label's words show by themselves that they name a person, an office or a voice."""
    words = [word.strip(".,#") for word in label.printed.lower().split()]
    if label.letter or (label.role and label.marked):
        return True
    if words[0] in first_names() and len(words) > 1:
        return True
    if any(word in ROLES_ALONE - {"the"} or word in role_nouns() or word in titles() or f"{word}." in titles()
           for word in words):
        return True
    return len(words) > 1 and words[-1].isdigit()


def tells_office(label: Label) -> bool:
    """Whether a label is an office or a voice without a name: "The mayor", "UNIDENTIFIED MALE"."""
    words = [word.strip(".,#") for word in label.printed.lower().split()]
    words = words[1:] if words[0] in ("the", "a", "an") else words
    return bool(words) and (words[-1] in ROLES_ALONE or words[-1] in role_nouns()) and all(
        word in ROLES_ALONE or word in role_nouns() or word in titles() or word.isdigit() for word in words)


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word.strip(".") for word in titles())

"""What a line copied from a page seems to be: a sentence of the story, a heading, or one of a page's own lines.

The patterns here are wider than those of `furniture`: "Share" is a share button where many such lines stand, and a word
of the story elsewhere. So they are asked only of a text that is known to be copied from a page (see `pasted`).
"""
from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 420  # characters; a longer line is a paragraph whatever it says
SHORT_WORDS = 16  # most words of a line that can be a button, a byline or a link by its words
TOKEN = re.compile(r"[^\W_]+(?:[.:'’+-][^\W_]+)*|@\w+")
BYLINE_WORDS = 20

SHARE = frozenset("""facebook twitter x instagram flipboard email e-mail print reddit linkedin linked-in pinterest
    whatsapp telegram copy link copied share shares shared tweet save saved bookmark gettr gab parler truth messenger vk
    bluesky threads youtube rss comment comments tumblr pocket mail sms slack tiktok snapchat mastodon spotify nextdoor
    wechat digg follow sharing iheartradio""".split())
SHARE_FILL = frozenset("""social this article story page via on by to in with the app read view us at icon button show
    more options news google send gift cancel close hide post a an your and or as preferred add opens new tab window url
    k listen download""".split())
DATE_WORDS = frozenset("""published posted updated modified created issued last first originally on at by in and the
    edition am pm a.m p.m min mins minute minutes read ago sec secs second seconds hour hours hr hrs day days week weeks
    month months year years just now yesterday today local time issue eastern pacific central est edt et cst cdt ct mst
    mdt mt pst pdt pt gmt utc bst cet cest ist aest aedt z an one two three four five of reading""".split())
MONTH_NAMES = """january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec""".split()
DAY_NAMES = """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun""".split()
CALENDAR = frozenset([*MONTH_NAMES, *DAY_NAMES])
DATE_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|am|pm|updated)?|(?:\d{4})?\d{1,2}[:.]\d{2}(?::\d{2})?(?:am|pm)?|"
                         r"\d{5,6}:\d{2}|"
                         r"\d{1,4}[-.]\d{1,2}[-.]\d{1,4}(?:t[\d:.]+z?)?|[+-]\d{1,2}|gmt[+-]\d+|\d{4}updated|utcupdated")
TELLING_TIME = frozenset("ago yesterday published posted updated read".split())
MONTH = rf"(?:{'|'.join(MONTH_NAMES)})\b\.?"
FULL_DATE = re.compile(rf"\b{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\b\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|\b\d{{4}}-\d\d-\d\d|"
                       r"\b\d{1,2}/\d{1,2}/\d{2,4}\b", re.IGNORECASE)
# "25, 20232:26 PM": a page's lines run together where they are copied
GLUED_DATE = re.compile(rf"(?:{'|'.join(MONTH_NAMES)})\.?\s+\d{{1,2}},?\s+\d{{5,6}}:\d\d", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s<>\"]{4,300}")
SEPARATED = re.compile(r"[|·•/—–]")
SECTIONS = frozenset("""home news world politics business sport sports opinion opinions culture money lifestyle life
    entertainment tech technology science health education environment travel style food video videos photos podcasts
    podcast newsletters newsletter puzzles games weather local national international us u.s uk europe asia africa
    australia canada markets economy finance crime courts media arts books film tv music theatre football cricket tennis
    golf celebrity showbiz royals features analysis investigations exclusives latest live search menu close login log in
    sign up subscribe donate register account my more trending popular magazine archive about us contact careers
    advertise help faq sitemap privacy cookies terms shop jobs obituaries classifieds events topics tags skip related
    recommended comment religion sections explore watch listen read edition editions fashion family property cars
    motoring gaming loading image gallery photo photograph graphic map join and the of all""".split())

_SHORT_KINDS = (
    ("number", r"\W*\d{1,3}\W*$|\(?\d{1,2}:\d\d(?::\d\d)?\)?\W*$|\[?\d+ ?/ ?\d+\]?$|(?:image )?\d+ of \d+\W*$"),
    ("advertisement", r"\W*(?:advertisements?|sponsored(?: content)?|ads?|paid content)\W*(?:$|scroll|continue|story|"
                      r"skip|"
                      r"close|feedback)|(?:the )?(?:story|article|content) continues (?:below|after)\b|"
                      r"after newsletter promotion|skip past |scroll (?:down )?to continue|report (?:this )?ad\W*$"),
    ("comments", r"(?:all )?\(?\d+\)? comments?$|(?:all )?comments?\W*\d+$|(?:leave|post|add|write) a (?:reply|"
                 r"comment)\b|"
                 r"(?:log ?in to )?reply\W*$|report comment|.{2,40} says:$|(?:sort by|newest|oldest|most liked)\b|"
                 r"share or comment on this article|join (?:the|our) (?:conversation|discussion|debate)"),
    ("share line", r"share this (?:story|article)\b|.{0,30}\badd (?:us )?(?:as |to ).{0,30}(?:google|preferred)|add "
                   r"to your (?:saved|reading)|"
                   r"(?:view|see all) comments?|@\w+$|text size|font size|(?:small|medium|large|a+|a[+-])$|"
                   r"(?:please )?check your username|back to top|expand ?/ ?collapse"),
    ("listen line", r"(?:listen|play|pause|watch(?: now| live| video)?|video|audio|live|now playing|up next|autoplay)"
                    r"\W*(?:\d.*)?$|duration\W*\d|listen to (?:this|the) |watch more videos|your browser does not |"
                    r"this video (?:can ?not|could not) be |view(?: all)? \d* ?(?:images?|photos?|gallery|pictures)\b|"
                    r"view gallery|slideshow$|open image|dive deeper|speed read$|summary$"),
    ("related stories", r"most (?:read|popular|viewed|shared|recent)\b|related\b|recommended\b|"
                        r"(?:read|watch|see|find out) more\b|"
                        r"more (?:on|from|stories|like|news|coverage|top|in|trending|videos|\w+ videos)\b|"
                        r"top (?:stories|videos|news|picks)\b|trending\b|latest(?: news| videos| stories| headlines| "
                        r"from)?$|"
                        r"what to (?:read|watch|know) next|(?:read|up|watch) next\b|"
                        r"(?:read|see|watch|listen|click|hear|go)(?: also| here| now| our| the full)?\s*[:|»>]|"
                        r"you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss\b|"
                        r"editor[’']?s?[’']? (?:picks?|choice|recommendation)|explore more|popular$|must[- ]reads?|"
                        r"key points$|in this (?:article|story|section)\W*$|table of contents|read our |our coverage|"
                        r"further reading|also (?:read|in|on) |see also|keep reading|(?:all )?topics$|tags$|filed "
                        r"under|"
                        r"swipe\b|view all\b|category$|, (?:article|opens)|opens? (?:in )?(?:a )?new (?:tab|window)|"
                        r"(?:previous|next) (?:article|story|post|page)\b|load more|show (?:more|all|less)|"
                        r"question of the day|view results|click here\b|in pictures\b|in other news|promoted\b"),
    ("rights line", r"do you have a (?:story|tip)|(?:got|have) (?:a )?(?:story|tip|news tip)\b|skip to |(?:do )?not "
                    r"sell .{0,40}"
                    r"personal info|our standards:|for more stories like this|you can (?:email|contact|reach) "),
    ("embedded post", r"view this post on |a post shared by "),
)
SHORT_KINDS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _SHORT_KINDS)
POINTS = re.compile(r"key (?:points|takeaways|facts)|highlights|at a glance|in short|the gist", re.IGNORECASE)
POST_AUTHOR = re.compile(r"\W*[—–-]\s?.{1,80}\(@\w+\)")
POST_LINK = re.compile(r"pic\.twitter\.com/\w")
SUBSCRIPTION = re.compile(
    r"\b(?:newsletters?|inbox|sign(?:ing)? up|subscri(?:be|ption|ber|bing|bers)|e-?mail address|email(?:ed)? "
    r"(?:updates|alerts|about)|"
    r"breaking news alerts|by (?:signing|providing|entering|clicking|subscribing|submitting|registering)|"
    r"enter your e?-?mail|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|cookies?|free trial|"
    r"unsubscribe|"
    r"recaptcha|opt[- ]out|ad[- ]?free|whatsapp channel|become a (?:member|supporter)|special offers|affiliate|"
    r"earn a commission|commission from links|download (?:the|our) app|already a|get started|"
    r"ad[- ]?block\w*)\b|(?:join|subscribe|access|only) .{0,30}[$£€]?\d+p? ?(?:/|a|per) ?(?:week|month|"
    r"year)\b", re.IGNORECASE)
TO_READER = re.compile(r"(?![\"“‘'«])(?:.*\b(?:you|your|our|i would like|i agree)\b|(?:sign|subscribe|get|join|free|"
                       r"enter|register|"
                       r"download|already|thank|unsubscribe|become|support|ad[- ]?block)\b)", re.IGNORECASE)
RIGHTS = re.compile(r"©|\(c\) \d{4}|\ball rights reserved|\bcopyright \d{4}|^copyright\b|\bmay not be (?:published|"
                    r"reproduced|"
                    r"republished|broadcast)|\bpurchase licensing rights", re.IGNORECASE)
BYLINE = re.compile(r"(?:(?:Words|Story|Written|Reported|Text|Posted) )?(?:By|BY|by)\b:?\s+(?:[A-Z\u00C0-\u00DE]|the )|"
                    r"(?:By|BY|by)$|(?:WORDS|STORY|WRITTEN) BY\b")
_AGENCIES = (r"getty(?: images)?|reuters|ap photo|ap|afp|epa|pa wire|pa|alamy|shutterstock|istock(?:photo)?|bloomberg|"
             r"bloomberg news|associated press|press association|zuma(?: press)?|sipa|upi|imago|rex(?: features)?|"
             r"wireimage|stock\.adobe\.com|adobe stock|instagram|twitter|facebook|handout|supplied|file|screengrab|"
             r"the canadian press|cp|aap|anadolu(?: agency)?|xinhua|pool(?: photo)?|splash news|backgrid|mega|"
             r"unsplash|noaa")
_CREDIT_WORD = (r"(?:images?|photos?|pictures?|photographs?|photographer|pics?|illustration|graphic|video|credits?|"
                r"image credits?|photo credit|file photo|photo illustration|screengrab)")
# A credit in brackets may end a caption that is a sentence; without brackets only a line that ends as none does.
CREDIT_IN_BRACKETS = re.compile(
    rf"\([^()]{{0,60}}\b(?i:{_AGENCIES})\b[^()]{{0,60}}\)\W*(?i:more)?\W*$"
    r"|[(\[](?i:photo|image|picture|pic|illustration|credit|graphic)s?\b[^)\]]{0,120}[)\]]?\W*$"
    r"|[(\[][A-Z][\w.’' -]{1,50}/\s*[A-Z][^()\[\]]{1,60}[)\]]\W*$"
    r"|\bMANDATORY CREDIT\b|[.!?”\"]\s*(?:Image|Photo|Photograph|Picture)s?(?: [Cc]redits?)?(?:: | by "
    r")[^.!?]{2,60}\W*$")
CREDIT = re.compile(
    rf"(?i:\b{_CREDIT_WORD}\s*(?:(?:by|via|courtesy of?|credit)\b|:))[^.!?]{{0,100}}\)?\W*$"
    rf"|\w(?:Credit|Image|Photo): [^.!?]{{2,60}}$"
    rf"|\b(?:AP Photo|AP|Getty Images|Getty|REUTERS|Reuters|AFP|EPA|PA|Alamy|Shutterstock|Bloomberg|iStock)"
    rf"(?:\s*/\s*[\w .’'-]{{2,40}}|\s+Images?|\s+Photo)?(?i:\s+(?:europe|via [\w ]{{2,30}}|wire|news))?\W*$"
    r"|\(U\.?S\.? [A-Z][^()]{2,80}\)\W*$|^(?i:file\s+(?:photo|image|picture)?\s*[-–—:])"
    r"|\w\s?/(?:AFP|Getty|AP|Reuters|EPA|PA|Shutterstock)[\w /]{0,40}\W*$")
CREDIT_LINE = re.compile(rf"\W*(?:(?i:{_CREDIT_WORD})\s*(?i:by|from|courtesy of|credit|:)\s*)?(?:[\w.’' -]{{0,40}}[/|"
                         rf"]\s*)?"
                         rf"(?i:{_AGENCIES})(?:[ /|,]+(?i:{_AGENCIES}|via|images|europe|news))?\W*$|"
                         rf"(?i:photographs?|illustrations?|photos?|images?) (?i:by|credits?|courtesy)\b.{{0,60}}$|"
                         r"[A-Z][\w.’' -]{2,40}\|[^|]{0,40}\|?[^|]{0,20}\b(?:Getty|Reuters|AP|Images)\b.{0,20}$")
CAPTION_DATE = re.compile(rf"\b(?i:{MONTH})\s+\d{{1,2}},\s+\d{{4}}|\b\d{{1,2}}\s+(?i:{MONTH})\s+\d{{4}}|\bin "
                          rf"(?i:{MONTH})\s+\d{{4}}\b")
TOLD = re.compile(r"[\"“”]|\b(?:said|says|wrote|told|was|were|had|did)\b")  # a caption tells of no past
CAPTION_VERB = re.compile(
    r"\b(?:reads|speaks?|talks?|walks?|waves?|arrives?|leaves?|listens?|gestures?|poses?|holds?|stands?|sits?|looks?|"
    r"attends?|watch(?:es)?|greets?|shakes?|smiles?|reacts?|addresses|departs?|appears?|testif(?:ies|y)|helps?|tends?|"
    r"plays?|inspects?|carr(?:y|ies)|gathers?|march(?:es)?|search(?:es)?|works?|is seen|are seen|is pictured|"
    r"are pictured|is shown|are shown|is led|flies|fly|rises?|burns?|takes?|drives?|makes?|meets?|cheers?|visits?|"
    r"shows?|celebrates?|leads?|protests?|rests?|waits?|pass(?:es)?|lies?|announces?)\b")
TEASER = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
ENDS = re.compile(r"[.!?:;][\"'”’»)\]\s]*$|[,—–-][\"”’]$|[.!?][”\"]?\s?\[[^\]]{1,40}\]$")
PLAIN_ENDS = frozenset(".!?:;")
CREDITED = ("(", "[", "CREDIT", "mage", "hoto", "icture")  # one of these stands in every line that has a credit
SPOKEN_END = re.compile(r"[”\"]\s*$")
ABOUT = re.compile(r"[A-Z][\w.’'-]+ [^.]{2,40}?\b(?:is|was) (?:an?|the) [\w\s’',&-]{0,70}\b(?:reporter|correspondent|"
                   r"editor|writer|"
                   r"columnist|journalist|producer|contributor)\b|.{0,80}\b(?:contributed to this (?:report|story|"
                   r"article)|"
                   r"contributed reporting|can be reached)\b|(?:additional )?reporting by\b|(?:edited|editing|"
                   r"writing) by\b|"
                   r"follow (?:him|her|them) on\b", re.IGNORECASE)
CLOCK = re.compile(r"(?!.*\d{4})[\W\d]*(?:[ap]\.?m\.?\W*)?$", re.IGNORECASE)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; the teaser of another story breaks off with three dots."""
    if line[-1:] in PLAIN_ENDS:  # nearly every line of a story; the pattern says the same, and slower
        return not line.endswith(("…", "..."))
    if ENDS.search(line):
        return not TEASER.search(line)
    return bool(SPOKEN_END.search(line)) and line[:1] in "“\"‘'«"


@lru_cache(maxsize=4096)
def line_kind(line: str) -> str | None:
    """What a line of a page is that is no story, by its words alone; None for a sentence, a heading, or anything else.

    `line` is trimmed.
    """
    if len(line) > LONGEST:
        return None
    words = line.count(" ") + 1
    if POST_LINK.search(line) or POST_AUTHOR.match(line):
        return "embedded post"
    if words <= SHORT_WORDS and (kind := _short_kind(line)):
        return kind
    sentence = is_sentence(line)
    if not sentence and words <= BYLINE_WORDS and BYLINE.match(line):
        return "byline"
    if not sentence and words <= SHORT_WORDS and (
            GLUED_DATE.search(line) or (FULL_DATE.search(line) and SEPARATED.search(line))):
        return "dateline of the page"
    if ADDRESS.fullmatch(line):
        return "address"
    if SUBSCRIPTION.search(line) and (not sentence or TO_READER.match(line)):
        return "subscription line"
    if RIGHTS.search(line):
        return "rights line"
    if CREDIT_IN_BRACKETS.search(line) or (not sentence and CREDIT.search(line)):
        return "picture and caption"
    return None


def _short_kind(line: str) -> str | None:
    """The kind of a line of a few words."""
    tokens = TOKEN.findall(line.lower())
    if is_date_line(tokens):
        return "dateline of the page"
    for name, pattern in SHORT_KINDS:
        if pattern.match(line):
            return name
    known = [token for token in tokens if not token.isdigit()]
    if any(token in SHARE for token in known) and all(token in SHARE or token in SHARE_FILL for token in known):
        return "share line"
    if CREDIT_LINE.match(line):
        return "picture and caption"
    if 0 < len(tokens) <= 3 and all(token in SECTIONS for token in tokens):
        return "menu"
    return None


def is_date_line(tokens: list[str]) -> bool:
    """Whether words (in small letters) tell when something was published, and nothing else."""
    if not any(token in CALENDAR or token in TELLING_TIME or "-" in token for token in tokens):
        return False
    # "Friday" alone is a word; a date has a number, or says "yesterday"
    if not any(token[:1].isdigit() for token in tokens) and not {"ago", "yesterday", "published"} & set(tokens):
        return False
    return all(token in CALENDAR or token in DATE_WORDS or token in SECTIONS or DATE_NUMBER.fullmatch(token)
               for token in tokens)


def has_credit(line: str) -> bool:
    """Whether a line ends with the credit of a picture in brackets."""
    if line[-1:] not in ").]" or len(line) > LONGEST or not any(part in line for part in CREDITED):
        return False
    return bool(CREDIT_IN_BRACKETS.search(line))


def is_caption(line: str) -> bool:
    """Whether a sentence describes a picture: somebody does something in the present tense, on a date with its year."""
    return (len(line) < LONGEST and not TOLD.search(line) and bool(CAPTION_DATE.search(line))
            and bool(CAPTION_VERB.search(line)))

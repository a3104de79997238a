"""What a line copied from a page seems to be: a sentence of the story, a heading, or one of a page's own lines.

The patterns here are wider than those of `furniture`: "Share" is a share button where many such lines stand, and a word
of the story elsewhere. So they are asked only of a text that is known to be copied from a page (see `pasted`).
"""
from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 420  # characters; a longer line is a paragraph whatever it says
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DATE = (rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?(?:\s+\d{{4}})?"
        r"|\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}/\d{1,2}/\d{1,2})")
TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|AES?T|NZS?T|Z)(?:\s*[+-]\s*\d{1,2}(?::\d\d)?)?"
AGO = r"(?:\d+|an?|one|two|three)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago|just now|yesterday|today"
READING_TIME = r"\d+[\s-]*min(?:ute)?s?\.?(?:\s+read)?"
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
SERVICES = (r"facebook|twitter|x|instagram|flipboard|e-?mail|print|reddit|linked-?in|pinterest|whats-?app|telegram|"
            r"copy(?: the)? link|link copied!?|copied|copy|link|share[ds]?|tweet|saved?|bookmark|gettr|gab|parler|truth"
            r"(?: social)?|messenger|vk|bluesky|threads|youtube|rss|comments?|tumblr|pocket|mail|sms|send|gift|"
            r"slack|tiktok|snapchat|mastodon|google(?: news)?|apple news|spotify|nextdoor|line|wechat|more|"
            r"truth|post|digg|listen|download|cancel|close|hide|options?")
_SHARE = rf"(?:(?:{SERVICES}|show more|sharing|social|this|article|story|page|via|on|by|to|in|with|the|app|read|view|"
_SHARE += r"follow(?:\s?us)?|us|at|us at|link_|icon|button|opens? in a new (?:tab|window)|\d+(?:\.\d+)?k?|[|·•,/+()-])\W*)+"
SECTIONS = frozenset("""home news world politics business sport sports opinion opinions culture money lifestyle life
    entertainment tech technology science health education environment travel style food video videos photos podcasts
    podcast newsletters newsletter puzzles games weather local national international us u.s. uk europe asia africa
    australia canada middle-east markets economy finance crime courts media arts books film tv music theatre
    football cricket tennis golf celebrity showbiz royals features analysis investigations exclusives latest live
    search menu close login log-in sign-in sign-up subscribe donate register account my-account more trending popular
    magazine archive about about-us contact contact-us careers advertise help faq sitemap privacy cookies terms
    shop jobs obituaries classifieds events topics tags opens advertisement skip related recommended comment
    religion sections explore watch listen read edition editions fashion family property cars motoring gaming
    loading… loading image gallery photo photograph graphic map""".split())
NEWS_VERBS = ("reads|speaks|talks|walks|waves|arrives|leaves|listens|gestures|poses|holds|stands|sits|looks|attends|"
              "watch|watches|greets|shakes|smiles|reacts|addresses|departs|appears|testifies|helps?|tends?|plays|"
              "inspects?|carry|carries|gather|gathers|march|marches|search|searches|work|works|stand|sit|hold|attend|"
              "is seen|are seen|is pictured|are pictured|is shown|are shown|is led|flies|rises|burns|takes|drives|"
              "makes|meets|cheers|visits|shows|celebrates?|leads|protests?|rest|rests|wait|waits|pass|passes|lie|lies")
_AGENCIES = (r"getty(?: images)?|reuters|ap photo|ap|afp|epa|pa wire|pa|alamy|shutterstock|istock(?:photo)?|bloomberg|"
             r"bloomberg news|associated press|press association|zuma(?: press)?|sipa|upi|imago|rex(?: features)?|"
             r"wireimage|stock\.adobe\.com|adobe stock|x|instagram|twitter|facebook|handout|supplied|file|screengrab|"
             r"the canadian press|cp|aap|anadolu(?: agency)?|xinhua|pool(?: photo)?|splash news|backgrid|mega|unsplash")

_KINDS: tuple[tuple[str, str], ...] = (
    ("number", r"\W*\d{1,3}\W*|\(?\d{1,2}:\d\d(?::\d\d)?\)?\W*|\[?\d+ ?/ ?\d+\]?|(?:image )?\d+ of \d+\W*"),
    ("comments", r"(?:all )?\(?\d+\)? comments?|(?:all )?comments?\W*\d+|(?:leave|post|add|write) a (?:reply|comment)\b.{0,40}|"
                 r"(?:log ?in to )?reply\W*|report comment|.{2,40} says:|(?:sort by|newest|oldest|most liked).{0,20}|"
                 r"share or comment on this article.{0,200}|join (?:the|our) (?:conversation|discussion|debate).{0,60}"),
    ("advertisement", r"\W*(?:advertisements?|sponsored(?: content)?|ads?|paid content)\b(?:\W*(?:scroll to continue|"
                      r"continue reading|story continues below|skip|close|feedback).{0,40})?\W*|"
                      r"(?:(?:the )?(?:story|article)|content) continues (?:below|after).{0,60}|after newsletter promotion|"
                      r"skip past .{0,60}|scroll (?:down )?to continue.{0,40}|report (?:this )?ad\W*"),
    ("share line", _SHARE + r"|social sharing.{0,20}|.{0,30}add (?:us )?(?:as |to ).{0,30}(?:google|preferred).{0,20}"
                   r"|add to your (?:saved|reading).{0,20}|(?:view|leave a|post a|\d+|see all|show|join the)?\s*"
                   r"(?:comments?|conversation|discussion)\W*\d*|@\w+|follow|read in app|gift (?:this )?article|"
                   r"text size|font size|(?:small|medium|large|aa?|a[+-])|resize|(?:please )?check your username\W*|"
                   r"show more sharing options|save this (?:story|article)\W*|back to top|expand(?: ?/ ?collapse)?.{0,20}"),
    ("listen line", r"(?:listen|play|pause|watch(?: now| live| video)?|video|audio|live|now playing|up next|autoplay)"
                    r"(?:\W*\d+\s*(?:min\w*|[:.]\d\d.*))?\W*|(?:video|audio)\s*\d+:\d\d.*|"
                    r"duration\W*\d.*|listen to (?:this|the) .{0,40}|watch more videos|your browser does not .{0,60}|"
                    r"this video (?:can ?not|could not) be .{0,40}|"
                    r"view(?: all)? \d* ?(?:images?|photos?|gallery|pictures).{0,10}|view gallery|slideshow|open image.{0,30}|"
                    r"dive deeper.{0,10}|speed read|summary"),
    ("dateline of the page",
     rf"(?:\W*(?:(?:first |originally )?(?:published|posted|updated|last updated|last modified|modified|created|"
     rf"issued)|on|at|by|in|updated ago|and|the|{DAY}|{DATE}|{TIME}|{ZONE}|{AGO}|{READING_TIME}|\d{{4}}|min read|"
     rf"read|issue|edt|local time|p(?:\.)?m|a(?:\.)?m|eastern|pacific|first)\W*)+"),
    ("byline", r"(?i:by|words by|story by|written by|reported by|text by|from)\s*:?\s+(?:[A-Z\u00C0-\u00DE][\w.’'\-]*"
               r"(?:\s+|,\s*|\s*[|/·•–—-]\s*)?|and\s+|for\s+|in\s+|with\s+|of\s+|the\s+|de\s+|la\s+|van\s+|von\s+|"
               r"&\s+|at\s+){1,16}.{0,60}"),
    ("subscription line", r".{0,160}\b(?:newsletters?|inbox|sign(?:ing)? up|subscri(?:be|ption|ber|bing)\w*|e-?mail address|"
                          r"email(?:ed)? (?:updates|alerts|about)|breaking news alerts|by (?:signing|providing|entering|clicking|subscribing|submitting|"
                          r"registering)|enter your e?-?mail|privacy (?:policy|notice)|terms (?:of|and) |cookies?\b|"
                          r"free trial|for just [$£€]|(?:join|subscribe|unlimited access|only) .{0,30}[$£€\d]+p? ?"
                          r"(?:/|a|per) ?(?:week|month|year)|unsubscribe|recaptcha|opt[- ]out|ad[- ]?free|"
                          r"whatsapp channel|become a (?:member|supporter)|support (?:our|independent) journalism|"
                          r"special offers|affiliate|earn a commission|commission from links|download (?:the|our) app|"
                          r"thank you for (?:subscribing|signing)|already (?:a|have)|get started|consent)\b.{0,400}"),
    ("related stories", r"(?:most (?:read|popular|viewed|shared|recent)(?: \w+){0,4}|related(?:\W.*)?|recommended(?: .{0,30})?|"
                        r"more (?:on|from|stories|like|news|coverage|top|in|trending|videos|\w+ videos)\b.{0,60}|top (?:stories|videos|news|picks)|"
                        r"trending.{0,30}|latest(?: (?:news|videos|stories|headlines|from).{0,30})?|"
                        r"what to (?:read|watch|know) next|(?:read|up|watch) next(?:\W.*)?|read more\b.{0,200}|"
                        r"(?:read|see|watch|listen|click|hear|go)(?: also| more| here| now| our| the full)?\s*[:|»>]\s*.{0,240}|"
                        r"you (?:may|might) (?:also )?(?:like|be interested).{0,20}|don[’']t miss.{0,120}|"
                        r"editor[’']?s?[’']? (?:picks?|choice|recommendation).{0,10}|"
                        r"explore more.{0,60}|popular(?: .{0,20})?|must[- ]reads?|key points|in this (?:article|story|section).{0,5}|"
                        r"table of contents|read our .{0,80}|our coverage|further reading|also (?:read|in|on) .{0,120}|"
                        r"see (?:also|more).{0,120}|keep reading.{0,80}|(?:all )?topics|tags|filed under.{0,80}|"
                        r"swipe\b.{0,10}|view all.{0,30}|category|, (?:article|opens).{0,30}|opens? (?:in )?(?:a )?new (?:tab|window).{0,5}|"
                        r"(?:previous|next) (?:article|story|post|page).{0,120}|load more.{0,20}|show (?:more|all|less).{0,20}|"
                        r"(?:today|question) of the day|question of the day|view results|"
                        r"click here\b.{0,200}|in pictures\b.{0,60}|in other news.{0,20}|sponsored.{0,40}|promoted.{0,40})"),
    ("rights line", r".{0,120}(?:©|\(c\) \d{4}|all rights reserved|copyright \d{4}).{0,300}|copyright\b.{0,100}|"
                    r".{0,40}may not be (?:published|reproduced|republished|broadcast).{0,300}|"
                    r"our standards: .{0,80}|.{0,30}purchase licensing rights.{0,40}|for more stories like this.{0,120}|"
                    r"do you have a (?:story|tip).{0,160}|(?:got|have) (?:a )?(?:story|tip|news tip).{0,160}|"
                    r"(?:send|email) (?:us )?(?:your )?(?:tips|story|news) .{0,120}|.{0,100}(?:contact (?:the )?(?:reporter|author|us) (?:at|by)).{0,100}|"
                    r"(?:do )?not sell .{0,40}personal info.{0,20}|skip to .{0,30}"),
    ("embedded post", r"\W*[—–-]\s?.{1,80}\(@\w+\).{0,60}|.{0,400}pic\.twitter\.com/\w+.{0,80}|"
                      r"view this post on \w+.{0,20}|a post shared by .{0,80}"),
)
KINDS = tuple((name, re.compile(pattern, 0 if name == "byline" else re.IGNORECASE | re.DOTALL))
              for name, pattern in _KINDS)
_CREDIT_WORD = (r"(?:image|images|photo|photos|picture|pictures|photograph|photographs|photographer|pic|pics|illustration|"
                r"graphic|video|credit|credits|image credits?|photo credit|file photo|photo illustration|screengrab)")
# A credit in brackets may end a caption that is a sentence; without brackets only a line that ends as none does.
CREDIT_IN_BRACKETS = re.compile(
    rf"[(\[][^()\[\]]{{0,60}}\b(?i:{_AGENCIES})\b[^()\[\]]{{0,60}}[)\]]\W*(?i:more)?\W*$"
    rf"|[(\[](?i:photo|image|picture|pic|illustration|credit|graphic)s?\b[^)\]]{{0,120}}[)\]]?\W*$"
    r"|[(\[](?:[A-Z][\w.’'-]+\s+){1,4}?/\s*[A-Z][^()\[\]]{1,60}[)\]]\W*$"
    r"|\bMANDATORY CREDIT\b|(?<=[.!?”\"])\s*(?:Image|Photo|Photograph|Picture)s?(?: [Cc]redits?)?(?:: | by )[^.!?]{2,60}\W*$")
CREDIT = re.compile(
    rf"(?i:(?<!\w){_CREDIT_WORD}\s*(?:(?:by|via|courtesy of?|credit)\b|:))[^.!?]{{0,100}}\)?\W*$"
    rf"|(?<![\w@])(?:AP Photo|AP|Getty Images|Getty|REUTERS|Reuters|AFP|EPA|PA|Alamy|Shutterstock|Bloomberg|iStock)"
    rf"(?:\s*/\s*[\w .’'-]{{2,40}}|\s+Images?|\s+Photo)?(?i:\s+(?:europe|via [\w ]{{2,30}}|wire|news))*\W*$"
    rf"|\(U\.?S\.? [A-Z][^()]{{2,80}}\)\W*$|^(?i:file\s+(?:photo|image|picture)?\s*[-–—:])"
    rf"|\w\s?/(?:AFP|Getty|AP|Reuters|EPA|PA|Shutterstock)[\w /]{{0,40}}\W*$")
CREDIT_LINE = re.compile(rf"\W*(?:(?i:{_CREDIT_WORD})\s*(?i:by|from|courtesy of|credit|:)\s*)?(?:[\w.’' -]{{0,40}}[/|]\s*)?"
                         rf"(?i:{_AGENCIES})(?:\s*(?:[/|,]|\s)\s*(?i:{_AGENCIES}|via|images|europe|news))*\W*|"
                         rf"(?i:photographs?|illustrations?|photos?|images?) (?i:by|credits?|courtesy)\b.{{0,60}}|"
                         r"(?:[A-Z][\w.’'-]+ ){1,3}\| .{0,40}(?:Getty|Reuters|AP|Images).{0,20}")
CAPTION_DATE = re.compile(rf"\b(?i:{MONTH})\s+\d{{1,2}},\s+\d{{4}}|\b\d{{1,2}}\s+(?i:{MONTH})\s+\d{{4}}|\bin (?i:{MONTH})\s+\d{{4}}\b")
TOLD = re.compile(r"[\"“”]|\b(?:said|says|wrote|told|was|were|had|did)\b")  # a caption tells of no past
CAPTION_VERB = re.compile(rf"\b(?:{NEWS_VERBS})\b")
TEASER = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
ENDS = re.compile(r"[.!?…:;][\"'”’»)\]\s]*$|[,—–-][\"”’]$|[.!?]\s?\[\d+\]$")
DIALOGUE_END = re.compile(r"[”\"]\s*$")
ABOUT = re.compile(r"(?:[A-Z][\w.’'-]+\s+){2,4}(?:is|was) (?:an?|the) [\w\s’',&-]{0,70}(?:reporter|correspondent|editor|writer|"
                   r"columnist|journalist|producer|contributor)\b|.{0,60}\b(?:contributed to this (?:report|story|article)|"
                   r"contributed reporting|can be reached|reporting by)\b|(?:additional )?reporting by\b|"
                   r"(?:edited|editing|writing) by\b|follow (?:him|her|them) on\b", re.IGNORECASE)
SPOKEN_TO = frozenset({"subscription line"})  # kinds whose sentences speak to the reader
TO_READER = re.compile(r"^(?![\"“‘'«])(?:.*\b(?:you|your|our|i would like|i agree)\b|(?:sign|subscribe|get|join|free|enter|register|download|"
                       r"already|thank|unsubscribe|become|support)\b)", re.IGNORECASE)
CLOCK = re.compile(r"[\W\d]*(?:[ap]\.?m\.?\W*)?", re.IGNORECASE)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; the teaser of another story breaks off with three dots."""
    return (bool(ENDS.search(line)) and not TEASER.search(line)) or (bool(DIALOGUE_END.search(line)) and line[:1] in "“\"‘'«")


@lru_cache(maxsize=4096)
def line_kind(line: str) -> str | None:
    """What a line of a page is that is no story, by its words alone; None for a sentence, a heading, or anything else.

    `line` is trimmed.
    """
    if len(line) > LONGEST:
        return None
    sentence = is_sentence(line)
    for name, pattern in KINDS:
        if pattern.fullmatch(line) and not (sentence and name in SPOKEN_TO and not TO_READER.search(line)):
            return name
    if CREDIT_LINE.fullmatch(line) or CREDIT_IN_BRACKETS.search(line) or (not sentence and CREDIT.search(line)):
        return "picture and caption"
    if _is_menu(line):
        return "menu"
    return None


def _is_menu(line: str) -> bool:
    """Whether a line names a section of a site and nothing else."""
    words = re.sub(r"\s*[&+/]\s*", " ", line.lower()).split()
    return 0 < len(words) <= 3 and ("-".join(words) in SECTIONS or all(word in SECTIONS for word in words))


def is_caption(line: str) -> bool:
    """Whether a sentence describes a picture: somebody does something in the present tense, on a date with its year."""
    return (len(line) < LONGEST and not TOLD.search(line) and bool(CAPTION_DATE.search(line))
            and bool(CAPTION_VERB.search(line)))

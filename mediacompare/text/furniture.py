"""Furniture: lines of the page that are no part of the story, such as a related-link line or a newsletter line."""
from __future__ import annotations

import re

from mediacompare.model import Furniture, Span
from mediacompare.text.lines import find_paragraphs
from mediacompare.text.pasted import look_for_paste, set_aside

# A line is furniture only as a whole: words of the story never share a line with it.
LINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("listen line", r"(?:new\W+)?(?:you can (?:now )?)?listen to (?:this|the|our|\w+(?: \w+){0,3}) "
                        r"(?:article|story|articles|stories)\b.{0,40}$|listen\W+\d+\s*min(?:utes?)?$"),
        ("app line", r"(?:click|tap) here\b.{0,160}$|(?:get|download) the [\w ]{1,40}\bapp\b.{0,60}$"),
        ("read-more line", r"(?:read (?:more|next|also)|see also|also read|more (?:on|from)(?: this (?:story|topic))?|"
                           r"related(?: (?:stories|articles|coverage|story|article))?|watch|recommended|"
                           r"editor[’']s picks?)\s*[:>|»].{0,240}$"
                           r"|(?:read (?:more|next|also)|continue reading|story continues below.{0,40}|"
                           r"related (?:stories|articles|coverage))\W*$"),
        ("newsletter line", r"(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|alerts?|updates|email|e-mail|"
                            r"inbox|podcasts?|channel|today)\b.{0,120}$"
                            r"|get .{0,80}\b(?:in your inbox|newsletter)\b.{0,80}$"),
        ("follow line", r"follow (?:us|me|him|her|them|[\w.’' -]{2,60}) on (?:twitter|x|facebook|instagram|threads|"
                        r"bluesky|tiktok|linkedin|youtube)\b.{0,120}$|follow .{0,60}\bat https?://\S+$|"
                        r"like us on facebook\b.{0,80}$"),
        ("advertisement", r"\W*(?:advertisement|sponsored(?: content)?|ad)\W*$"),
        ("share line", r"(?:share|print|email|comments?|save)(?:\s*[|·,/]?\s*(?:share|print|email|comments?|save|this|"
                       r"article|story|on (?:facebook|twitter|x)))*\W*$"),
        ("rights line", r"(?:©|\(c\)|copyright\b(?! (?:laws?|holders?|owners?|infringe\w+|"
                        r"claims?|cases?|acts?|rules?|protects?|protection|offices?|disputes?|lawsuits?|suits?|"
                        r"violations?|experts?|lawyers?)\b)).{0,160}$|all rights reserved\b.{0,120}$"),
    )
)
CAPITALS_RULE = "all-capitals link line"
FEWEST_CAPITAL_WORDS = 4


def find_furniture(text: str, *, headline: Span | None = None) -> tuple[Furniture, ...]:
    """The lines of `text` that are no part of the story, in order, each with the name of its rule.

    A line in capitals is taken for a link to another story, unless the text as a whole is set in capitals. Of a text
    that was copied from a page, what stands above and below the story is set aside too, and its lines are judged more
    strictly (see `pasted`). A line that touches the `headline` is never furniture.
    """
    found = _find(text)
    if headline is None:
        return found
    return tuple(item for item in found if item.span.end <= headline.start or item.span.start >= headline.end)


def _find(text: str) -> tuple[Furniture, ...]:
    if paste := look_for_paste(text):
        return tuple(set_aside(paste))
    paragraphs = list(find_paragraphs(text))
    found: list[Furniture] = []
    capitals: list[Furniture] = []
    for span in paragraphs:
        line = span.of(text)
        rule = line_rule(line)
        if rule:
            found.append(Furniture(span, rule))
        elif _in_capitals(line):
            capitals.append(Furniture(span, CAPITALS_RULE))
    if 2 * len(capitals) < len(paragraphs):
        found += capitals
    return tuple(sorted(found, key=lambda furniture: furniture.span))


def line_rule(line: str) -> str | None:
    """The rule by which a whole line is furniture, whatever stands around it; None for a line of the story."""
    if len(line) > 300:
        return None
    return next((name for name, pattern in LINE_RULES if pattern.match(line)), None)


def _in_capitals(line: str) -> bool:
    """At least four words, all of their cased letters capital, not set as a sentence that somebody wrote or said."""
    if not line[:1].strip("\"“‘'«") or len(line) > 300 or line.upper() != line or line.lower() == line:
        return False
    return len(re.findall(r"[^\W\d_]{2,}", line)) >= FEWEST_CAPITAL_WORDS

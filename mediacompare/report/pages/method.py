"""What was counted and how, what the numbers do not mean, and the words used in the report."""
from __future__ import annotations

from mediacompare.display import capital
from mediacompare.model import Comparison
from mediacompare.report.blocks import Block, Columns, Heading, Page, Paragraph, text
from mediacompare.report.pages._shared import sentences
from mediacompare.report.refs import Refs

ORDER = 130
_COUNTED = (
    ("Text.", "The article as it was given. Link lines, newsletter lines and the like are set aside before counting."),
    ("Words.", "Runs of letters and digits; “town’s” and “anti-war” are one word each."),
    ("Quotations.", "Words inside quotation marks that somebody is said to have said, found by rules, not by a learnt "
     "model; each names the rule that decided. Scare quotes, titles and nicknames are set apart."),
    ("Loaded terms.", "Entries of a word list written for this program, each with a category, and a few rules beyond "
     "the list. Own voice and quoted voice are counted apart, always."),
    ("Rates.", "Per 1,000 words, with exact 95% Poisson intervals."),
    ("Differences.", "Each article is cut into five runs of neighbouring sentences, and the runs are dealt out anew "
     "2,000 times, as if it did not matter whose they are. A difference is claimed where the articles lie further "
     "apart than in nearly all deals: one article against all the others, p corrected over the topics (Holm)."),
    ("Tone.", "VADER’s score of each sentence, or of a voice’s part of it, with names masked; means with bootstrap "
     "intervals over sentences (fixed seed), from eight sentences on."),
    ("Who is quoted most.", "Said where somebody has at least 1.25 times the words of the next and as many quotations, "
     "and still leads in 95 of 100 resamples of the article’s quotations."),
    ("The source.", "Quotations are held against it word by word; sentences are matched by shared quotations and by "
     "rarer words in common."),
    ("Reading grade.", "Flesch–Kincaid: the US school year that the lengths of words and sentences suggest."),
)
_LIMITS = (
    ("More quoted words are no support.", "A reporter can quote someone at length to show them wrong."),
    ("A loaded word is not a false word.", "“Falsely” is loaded, and may be correct. The count cannot know."),
    ("Left out is not hidden.", "No article can carry a whole source, and each may have another subject."),
    ("Changed is not misquoted.", "The words may come from another occasion. Check before judging."),
    ("These articles, not these outlets.", "One article each says nothing of how an outlet usually writes."),
    ("Equal rates are no proof of balance.", "In short texts the true rates can differ by a factor of two or more."),
    ("A word list is not the whole story.", "What is told and what is left out can matter more than any word."),
    ("The program errs.", "Rules miss speakers and lists miss words. Every number leads to its evidence so that you "
     "can check it, and find one you disagree with."),
)
_GLOSSARY = (
    (("Own voice:", "the outlet’s words, outside quotation marks."), ("Verbatim:", "word for word.")),
    (("Loaded term:", "a word that takes a side where a plainer one was at hand."),
     ("95% interval:", "the range of true rates that could easily produce this count.")),
    (("Source:", "what was said or written at the event itself."),
     ("Too little text:", "a difference was not tested: a side has under 100 words or five sentences.")),
)


def page(comparison: Comparison, refs: Refs) -> Page:
    """The page: the same for every event, but for the settings."""
    settings = {name: value for name, value in comparison.settings.items() if value not in (None, "", (), [])}
    told = "; ".join(f"{str(name).replace('_', ' ')}: {value}" for name, value in sorted(settings.items()))
    blocks: list[Block] = [
        Heading(text("What was counted, and how")),
        _in_two_columns((*_COUNTED, ("Settings of this run.", f"{capital(told)}.")) if told else _COUNTED),
        Heading(text("What these numbers do not mean")), _in_two_columns(_LIMITS),
        Heading(text("Words used in this report")),
        Columns(tuple(tuple(_entry(*entry) for entry in column) for column in _GLOSSARY)),
    ]
    return Page("method", "Method and limits", "What these numbers can and cannot show",
                sentences("Every count can be redone by hand from the evidence; the same texts always give the same "
                          "report."), tuple(blocks))


def _in_two_columns(entries: tuple[tuple[str, str], ...]) -> Columns:
    half = len(entries) // 2
    return Columns(tuple(tuple(_entry(*entry) for entry in part) for part in (entries[:half], entries[half:])))


def _entry(lead: str, words: str) -> Paragraph:
    return Paragraph((*text(f"{lead} ", "strong"), *text(words)))

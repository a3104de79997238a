"""Whether a text is English, by its script and its smallest words: everything that is counted here is made for English.

The small words of a language make up a third or more of running text and seldom stand in another (Ingle 1976, "A
Language Identification Table"); Latin letters apart, the script alone names the language or its family.
"""
from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from mediacompare.model import Article, Problem

ENGLISH = frozenset("""the of and to in that is was he for it with as his on be at by had not are but from they i you
    this have do we or an she a me so no has will man""".split())
SMALL_WORDS = {
    "Spanish": "el la de que los se las por con una para del su al lo como más pero sus fue",
    "French": "le la les des et du est une dans que qui pour pas au sur plus par avec sont aux",
    "German": "der die und den von das mit sich des auf für ist im dem nicht ein eine als auch es",
    "Italian": "il di che la per un del una della con non è sono al gli da nel le dei più",
    "Portuguese": "de que não uma os para com do da em dos as no na por mais ao é se como",
    "Dutch": "de het van een en dat niet zijn op te aan met voor er maar om dan zou nog wordt",
    "Polish": "w i na z się nie że do to jest jak po przez od dla o za był ale tym",
    "Swedish": "och att det som en på är av för med den till inte har om ett jag var men vi",
    "Danish or Norwegian": "og i at det er en på til som med for den ikke der af har de et fra han",
    "Turkish": "ve bir bu da için ile de olarak çok daha olan gibi ne kadar sonra en ama ki var",
}
FOREIGN = {name: frozenset(words.split()) - ENGLISH for name, words in SMALL_WORDS.items()}
SCRIPTS = {"CYRILLIC": "a language in Cyrillic letters", "ARABIC": "a language in Arabic letters", "GREEK": "Greek",
           "HEBREW": "Hebrew", "CJK": "Chinese or Japanese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese",
           "HANGUL": "Korean", "DEVANAGARI": "Hindi or its kin", "THAI": "Thai"}
PARTICLES = frozenset("de del da do dos das di la las los le les el i y e et van der den von und zu".split())
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
WORD = re.compile(r"[^\W\d_]+")
MOST_WORDS = 2000
FEWEST_WORDS = 25  # a shorter text in Latin letters is taken for English
CLEAR = 0.12  # share of small words that running text of a language reaches
NO_ENGLISH = 0.04


def language_problem(article: Article) -> Problem | None:
    """The problem with an article that is not in English, which cannot be counted by rules made for English."""
    language = foreign_language(article.text)
    if language is None:
        return None
    return Problem(article.path or article.id, f"is in {language}; only English can be counted",
                   "it was left out; give a translation", caution=True)


def foreign_language(text: str) -> str | None:
    """The language of a text that is not English, by name; None for English, and for too few words to tell.

    What stands in quotation marks has no say where there are words enough outside: an English article may quote at
    length in another language. Nor have the small words inside names ("Sant Julià de Lòria").
    """
    own = [match[0] for match in islice(WORD.finditer(QUOTED.sub(" ", text)), MOST_WORDS)]
    printed = own if len(own) >= FEWEST_WORDS else [match[0] for match in islice(WORD.finditer(text), MOST_WORDS)]
    words = [word.lower() for word in printed]
    if not words:
        return None
    if script := _script("".join(words)):
        return script
    if len(words) < FEWEST_WORDS:
        return None
    counts = Counter(_without_particles(printed))
    english = sum(counts[word] for word in ENGLISH) / len(words)
    shares = {name: sum(counts[word] for word in small) / len(words) for name, small in FOREIGN.items()}
    name = max(shares, key=shares.__getitem__)
    if shares[name] >= CLEAR and shares[name] > 1.5 * english:
        return name
    return "a language that is not English" if english < NO_ENGLISH and len(words) >= 4 * FEWEST_WORDS else None


def _without_particles(printed: Sequence[str]) -> Iterator[str]:
    """The words in small letters, those left out that join the parts of a name."""
    for before, word, after in zip(("", *printed), printed, (*printed[1:], ""), strict=False):
        joins = word in PARTICLES and before[:1].isupper() and (after[:1].isupper() or after in PARTICLES)
        ends = word in PARTICLES and before in PARTICLES and after[:1].isupper()
        if not (joins or ends):
            yield word.lower()


def _script(letters: str) -> str | None:
    """What a text of mostly other than Latin letters is written in."""
    sample = letters[: 4 * MOST_WORDS]
    if sample.isascii():
        return None
    scripts = Counter(unicodedata.name(letter, "").split(" ", 1)[0] for letter in sample)
    if 2 * scripts.pop("LATIN", 0) >= len(sample):
        return None
    script = "HIRAGANA" if scripts["HIRAGANA"] else max(scripts, key=scripts.__getitem__)
    return SCRIPTS.get(script, "a language that is not English")

"""The written forms of an English term, by rule: "slam" gives slams, slammed, slamming.

Verb phrases inflect their first word ("cracks down"), noun phrases their head ("witch hunts", "cults of personality").
Irregular forms are data: verbs below, others in the `forms` column of the word list, whose rows are then not inflected
here.
"""
from __future__ import annotations

import re

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")
# One consonant, one vowel, one consonant: the last letter doubles before -ed and -ing (slam, rip), w, x, y never do.
_DOUBLES = re.compile(r"^(?:[^aeiou]|qu)*[aeiouy][bdfgklmnprtvz]$")
# Verbs of two syllables stressed on the last, which double its consonant as well.
_STRESSED = frozenset("""admit backpedal commit compel control defer expel occur patrol permit prefer propel rebel rebut
refer regret sidestep transfer""".split())
_PLURALS = {"child": "children", "man": "men", "people": "people", "person": "people", "woman": "women"}
_AFTER_HEAD = re.compile(r" (?:of|in|to|on|for|against|within|from|at|with|without|who|that|between|by|than) ")
_BRITISH = re.compile(r"(?<=[a-z]{3})iz(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)")
# Past tense and participle of verbs that news phrases begin with ("threw under the bus", "torn into").
_IRREGULAR = {verb: (past, participle) for verb, past, participle in (line.split() for line in """
bear bore borne
bend bent bent
beat beat beaten
bleed bled bled
blow blew blown
break broke broken
bring brought brought
buy bought bought
cast cast cast
cling clung clung
come came come
cut cut cut
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
flee fled fled
fling flung flung
fly flew flown
forget forgot forgotten
get got gotten
give gave given
go went gone
hang hung hung
have had had
hide hid hidden
hit hit hit
hold held held
keep kept kept
kneel knelt knelt
lay laid laid
leave left left
lose lost lost
make made made
mislead misled misled
pay paid paid
override overrode overridden
put put put
read read read
rewrite rewrote rewritten
ride rode ridden
rip ripped ripped
run ran run
say said said
see saw seen
sell sold sold
send sent sent
shake shook shaken
shed shed shed
shoot shot shot
shut shut shut
sing sang sung
sink sank sunk
sling slung slung
slink slunk slunk
speak spoke spoken
spin spun spun
spit spat spat
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck
sweep swept swept
take took taken
tear tore torn
tell told told
throw threw thrown
thrust thrust thrust
tread trod trodden
weep wept wept
withdraw withdrew withdrawn
write wrote written
""".strip().splitlines())}
_KEEPS_Z = ("size", "prize", "seize", "capsize", "bulldoze", "maize")


def inflect(term: str, pos: str) -> tuple[str, ...]:
    """The term and its regular forms. `pos` is verb, noun, adjective, adverb or phrase; only the first two inflect."""
    if pos == "verb":
        head, space, rest = term.partition(" ")
        forms = [form + space + rest for form in (head, *_verb_forms(head))]
    elif pos == "noun":
        head, rest = _noun_phrase(term)
        start, space, last = head.rpartition(" ")
        forms = [term, start + space + _plural(last) + rest]
    else:
        forms = [term]
    if "iz" in term:
        forms += [british for form in forms if (british := _british(form)) != form]
    return tuple(dict.fromkeys(forms))


def inflect_like(word: str, term: str, written: str, pos: str) -> str:
    """`word` in the form that `written` has of `term`: ("criticize", "slam", "slammed", "verb") gives "criticized"."""
    if written in (term, _british(term)) or pos not in ("verb", "noun"):
        return word
    if pos == "noun":
        head, rest = _noun_phrase(word)
        return word if head.endswith("s") else inflect(word, "noun")[1]
    first = written.partition(" ")[0]
    head, space, rest = word.partition(" ")
    third, past, *_, present = _verb_forms(head)
    form = present if first.endswith("ing") else third if first.endswith("s") else past
    return form + space + rest


def _noun_phrase(term: str) -> tuple[str, str]:
    """The part that ends in the head noun, and what follows it: ("cult", " of personality")."""
    match = _AFTER_HEAD.search(term)
    return (term[: match.start()], term[match.start() :]) if match else (term, "")


def _verb_forms(verb: str) -> tuple[str, ...]:
    """Third person, past, participles."""
    start, hyphen, last = verb.rpartition("-")
    start += hyphen
    third, past, present = _regular(start, last)
    return (third, *(start + form for form in _IRREGULAR[last]), present) if last in _IRREGULAR else (
        third, past, present)


def _regular(start: str, last: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a verb in two parts, of which the last is inflected."""
    if last.endswith("e"):
        ing = last if last.endswith(("ee", "oe", "ye")) else last[:-2] + "y" if last.endswith("ie") else last[:-1]
        return start + last + "s", start + last + "d", start + ing + "ing"
    if last.endswith("y") and last[-2:-1] not in _VOWELS:
        return start + last[:-1] + "ies", start + last[:-1] + "ied", start + last + "ing"
    stem = last + last[-1] if _DOUBLES.match(last) or last in _STRESSED else last
    third = last + "es" if last.endswith("o") else _plural(last)
    return start + third, start + stem + "ed", start + stem + "ing"


def _plural(noun: str) -> str:
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith(_HISSING):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _british(form: str) -> str:
    """The spelling with -ise: the newspapers of half the world write demonise, weaponised."""
    words = form.split(" ")
    return " ".join(word if word.startswith(_KEEPS_Z) else _BRITISH.sub("is", word) for word in words)

"""The people and bodies of one article: which printed names are one person's, with gender, roles and fullest form."""
from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from mediacompare.annotate.quotes.named import COURTESY, NEVER_PEOPLE, SUFFIXES, Named, is_title
from mediacompare.annotate.quotes.reading.roles import first_names, nicknames, places, role_nouns, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.model import Mention, Span

ROLE_FORMS = {
    "sen.": "senator", "sens.": "senator", "gov.": "governor", "govs.": "governor", "rep.": "representative",
    "reps.": "representative", "congressman": "representative", "congresswoman": "representative",
    "gen.": "general", "col.": "colonel", "capt.": "captain", "sgt.": "sergeant", "dr.": "doctor", "dr": "doctor",
    "rev.": "reverend", "prof.": "professor", "adm.": "admiral", "lt.": "lieutenant", "maj.": "major",
    "atty.": "attorney", "supt.": "superintendent", "cmdr.": "commander", "cllr": "councillor", "cllr.": "councillor",
    "advisor": "adviser", "councilor": "councillor", "neighbour": "neighbor", "organiser": "organizer",
}  # fmt: skip
# Mentions of two people of one surname that stand closer than this leave open whom the surname alone means.
NEAR = 40


def role_form(noun: str) -> str:
    """One form for each role: "sen." and "senator"."""
    return ROLE_FORMS.get(noun, noun)


class People:
    """Who is named, by the start of each name: `name_of`, and what is known of each: `kind`, `gender`, `roles`.

    `kind` is "person", "body", "place", or "name" where nothing tells. `sure` holds the names whose gender a title
    tells. A surname that two people share, both named close by, stays as printed (`shared`).
    """

    def __init__(self, tokens: Tokens, named: Iterable[Named]) -> None:
        self.tokens = tokens
        self.named = list(named)
        self.kind: dict[str, str] = {}
        self.gender: dict[str, str] = {}
        self.sure: set[str] = set()
        self.roles: dict[str, Counter[str]] = defaultdict(Counter)
        self.name_of: dict[int, str] = {}
        self.shared: set[int] = set()
        self._words = [tuple(tokens.lower[n.start : n.end]) for n in self.named]
        self._at: dict[str, list[int]] = defaultdict(list)
        self._by_surname: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._join_full_names()
        self._name_the_rest()

    def text_of(self, start: int, end: int) -> str:
        """The printed words of tokens `start` to `end`, single spaces between them."""
        return " ".join(self.tokens.text[self.tokens.starts[start] : self.tokens.ends[end - 1]].split())

    def _join_full_names(self) -> None:
        """Names of several words: each joins the person of that surname whose first name agrees, or is a new one."""
        alone = {words[0] for name, words in zip(self.named, self._words, strict=True) if len(words) == 1}
        persons = {words for name, words in zip(self.named, self._words, strict=True) if name.kind == "person"}
        mentions: dict[tuple[str, ...], list[int]] = {}
        for number, (name, words) in enumerate(zip(self.named, self._words, strict=True)):
            if len(words) < 2 or name.kind in ("body", "place") or words[0] in NEVER_PEOPLE or len(_bare(words)) < 2:
                continue
            known = words in persons or (words[-1] in alone and words[-1] not in places())
            if known or (name.kind == "name" and words[0] not in places()):
                mentions.setdefault(words, []).append(number)
        clusters: dict[str, list[list[tuple[str, ...]]]] = defaultdict(list)
        for words in mentions:
            same = clusters[surname(words)]
            fitting = next((one for one in same if all(_same_first(words, other) for other in one)), None)
            if fitting is not None:
                fitting.append(words)
            else:
                same.append([words])
        for key, found in clusters.items():
            for cluster in found:
                self._settle(key, [number for words in cluster for number in mentions[words]], alone, persons)

    def _settle(self, key: str, cluster: Sequence[int], alone: set[str], persons: set[tuple[str, ...]]) -> None:
        """Give one person's full names their fullest form, and keep it for the surname and the first name alone."""
        printed = [self.text_of(self.named[i].start, self.named[i].end) for i in cluster]
        uses = Counter(printed)
        full = max(uses, key=lambda form: (_readable(form), len(form.split()), uses[form]))
        known = any(self._words[i] in persons or self._words[i][0] in first_names() for i in cluster)
        self.kind[full] = "person" if known or key in alone else "name"
        for i in sorted(cluster):
            self._take(i, full)
        self._by_surname[key].append(full)
        first = self._words[cluster[0]][0]
        if first not in places() and not is_title(first):
            self._by_first[first].append(full)

    def _name_the_rest(self) -> None:
        """Surnames and first names alone, by the person of that name; bodies and unknown names as printed."""
        for number, name in enumerate(self.named):
            if name.start in self.name_of:
                continue
            words = self._words[number]
            printed = self.text_of(name.start, name.end)
            full = self._whom(number, words, name)
            if full is None:
                full = self._titled(number, printed) if name.kind == "person" and len(words) == 1 else printed
                if name.kind == "person" or full not in self.kind:
                    self.kind[full] = name.kind
            self._take(number, full)

    def _whom(self, number: int, words: tuple[str, ...], name: Named) -> str | None:
        """The one person whom a surname or a first name alone means here."""
        if name.kind in ("body", "place") and not self._by_surname.get(words[-1]):
            return None
        if len(words) > 1 and len(_bare(words)) > 1:
            lead = words[0] in role_nouns() or words[0] in titles() or words[0] in NEVER_PEOPLE or words[0] in places()
            found = self._by_surname.get(surname(words), []) if lead and name.kind != "body" else []
        else:
            found = self._by_surname.get(surname(words)) or self._by_first.get(words[0], [])
            if name.kind == "place" and not any(self.kind[one] == "person" for one in found):
                return None
        if not found:
            return None
        fits = [one for one in found if self._fits(one, name)] if name.title else found
        if len(fits) < 2:
            return fits[0] if fits else None
        return self._nearest(number, fits)

    def _fits(self, full: str, name: Named) -> bool:
        """Whether a title allows the person: "Mr. Quill" is not Dora Quill, "Jr." is not the father."""
        gender = self._title_gender(name)
        return not (gender and self.gender.get(full, gender) != gender)

    def _nearest(self, number: int, names: Sequence[str]) -> str | None:
        """Of several people of one name the one spoken of last, if no other was named close by; else nobody."""
        at = self.named[number].start
        last = []
        for full in names:
            before = bisect_left(self._at[full], at)
            last.append((self._at[full][before - 1] if before else -1, full))
        last.sort(reverse=True)
        if last[0][0] < 0:
            return None
        if last[1][0] >= 0 and last[0][0] - last[1][0] < NEAR and at - last[0][0] < 4 * NEAR:
            self.shared.add(at)
            return None
        return last[0][1]

    def _titled(self, number: int, printed: str) -> str:
        """A person known by a title and a surname only; of another gender than a namesake, with the courtesy title."""
        name = self.named[number]
        gender = self._title_gender(name)
        if name.title and gender and self._by_surname.get(self._words[number][-1]):
            printed = self.text_of(name.title[1] - 1, name.end)
        return printed

    def _title_gender(self, name: Named) -> str:
        words = self.tokens.lower[slice(*name.title)] if name.title else []
        return next((titles()[word] for word in words if titles().get(word)), "")

    def _take(self, number: int, full: str) -> None:
        """Keep what one mention tells of the person `full`: gender, roles, and where it stands."""
        name = self.named[number]
        self.name_of[name.start] = full
        self._at[full].append(name.start)
        if self.kind.get(full) != "person" or not (name.title or name.described or full not in self.gender):
            return
        title = self.tokens.lower[slice(*name.title)] if name.title else []
        for word in title:
            if (word in titles() and word not in COURTESY) or role_nouns().get(word, ("", ""))[1] == "person":
                self.roles[full][role_form(word)] += 1
        for one in name.described:
            if role_nouns()[one.noun][1] == "person":
                self.roles[full][role_form(one.noun)] += 1
        certain = self._title_gender(name)
        if certain:
            self.gender[full] = certain
            self.sure.add(full)
        elif full not in self.gender:
            told = next((role_nouns()[one.noun][0] for one in name.described if role_nouns()[one.noun][0]), "")
            gender = told or first_names().get(full.split()[0].lower(), "")
            if gender:
                self.gender[full] = gender

    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a person or body, in order."""
        found = []
        for name in self.named:
            full = self.name_of[name.start]
            kind = self.kind[full]
            if kind in ("name", "place"):
                continue
            span = self.tokens.span(name.start, name.end)
            found.append(Mention(span, full, "person" if kind == "person" else "body", self._role_span(name)))
        return tuple(found)

    def last_before(self, full: str, at: int) -> int:
        """The start of the last mention of `full` before token `at`, -1 when there is none."""
        before = bisect_left(self._at[full], at)
        return self._at[full][before - 1] if before else -1

    def _role_span(self, name: Named) -> Span | None:
        """The title before a name, courtesy left out, else the description beside it."""
        if name.title is not None:
            start, end = name.title
            while start < end and self.tokens.lower[end - 1] in COURTESY:
                end -= 1
            if start < end:
                return self.tokens.span(start, end)
        one = next((one for one in name.described if role_nouns()[one.noun][1] == "person"), None)
        return self.tokens.span(one.start, one.end) if one is not None else None


def surname(words: Sequence[str]) -> str:
    """The key of a family name: the last word that is no "Jr.", with the "Jr." behind it where there is one."""
    if len(words) == 1:
        return words[0]
    bare = _bare(words)
    suffix = next((word.rstrip(".") for word in words if word in SUFFIXES), "")
    return f"{(bare or tuple(words))[-1]} {suffix}".strip()


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in SUFFIXES and word != ",")


def _same_first(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the first names of two full names agree: the same, an initial, or a short form of the other."""
    first, other = a[0].rstrip("."), b[0].rstrip(".")
    if first == other or (min(len(first), len(other)) == 1 and first[0] == other[0]):
        return True
    if other in nicknames().get(first, ()):
        return True
    # "Abu Hassan Amer" and "Hassan Amer": the shorter name is the end of the longer.
    shorter, longer = sorted((_bare(a), _bare(b)), key=len)
    return len(shorter) > 1 and tuple(longer[-len(shorter) :]) == tuple(shorter)


def _readable(form: str) -> int:
    """Capitals only, or an initial for a first name, tell less than a name written out."""
    first = form.split()[0].rstrip(".")
    return (not form.isupper()) + (len(first) > 1)

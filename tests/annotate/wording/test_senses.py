"""Loaded terms in both readings: the sentence that judges, and the one that only tells what happened."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.wording.loaded import find_loaded
from mediacompare.lexicon import load_lexicon
from mediacompare.model import Article

PAIRS = [  # the word in question, a sentence in which it judges, one in which it does not
    ("crushed", "The governor crushed the last hopes of the union.", "The Otters crushed their rival 4-0."),
    ("brutal", "It was a brutal campaign of slogans.", "Two people died of knife wounds in the brutal attack."),
    ("disaster", "The rollout was a disaster for the minister.", "The flames spread fast and the fire was a disaster."),
    ("choking", None, "Drivers sat choking on exhaust fumes."),
    ("fuming", "The senator left fuming at the clerk.", "The engines were fuming on the apron."),
    ("swarmed", "Lobbyists swarmed the committee room.", "Bees swarmed the orchard."),
    ("swarmed", "Lobbyists swarmed the committee room.", "Tourists swarmed the beach in August."),
    ("gut", "The bill would gut the pension plan.", "Workers will gut the old library and rebuild it."),
    ("declared war on", "The mayor declared war on scooters.", "The army declared war on its neighbor."),
    ("declared war on", "The mayor declared war on scooters.", "The king declared war on Corvia in 1870."),
    ("parallel universe", "The minister lives in a parallel universe.",
     "The film sends a girl into a parallel universe."),
    ("ravaged", "Fees ravaged the budgets of poor families.", "The hurricane ravaged the harbor."),
    ("devastating", "It was a devastating verdict on his years in office.", "A devastating flood reached the town."),
    ("rages", "The minister rages at every headline.", "The wildfire rages in the hills."),
    ("unleashed", "She unleashed a wave of petty rules.", "The cyclone unleashed floods on the coast."),
    ("lied", "The minister lied about the bridge.", "She was convicted because she lied in the trial."),
    ("hijacked", "The board hijacked the meeting.", "Hackers hijacked the servers."),
    ("infected", None, "The virus infected nine patients."),
    ("rattled", None, "He rattled off four dates."),
    ("roasted", "Late hosts roasted the mayor.", "The chef roasted the lamb in an oven."),
    ("savaged", "Reviewers savaged the plan.", "Dogs savaged the sheep."),
    ("predatory", "The bank lived on predatory loans.", "Sharks are predatory fish."),
    ("hit the roof", "The premier hit the roof over the leak.", None),
    ("troubled", "The troubled agency got a new head.", "She sat with a troubled child."),
    ("toppled", "The scandal toppled the premier.", "The storm toppled trees."),
    ("barbed", "She gave a barbed answer.", "Guards put up barbed wire."),
    ("theatrical", "He gave a theatrical sigh and left.", "Its theatrical release is in May."),
    ("petty", "It was a petty quarrel over chairs.", "A petty officer of the navy spoke."),
    ("fringe", "Only fringe groups want that.", "The farm lies on the northern fringe of the county."),
    ("fake", "They sold the voters a fake reform.", "Students held a fake audition for the class."),
    ("stifling", "The rules are stifling debate.", "They marched in stifling heat."),
    ("rocked by", "The party was rocked by a scandal over gifts.", "The port was rocked by explosions."),
    ("whipped up", "Tabloids whipped up anger at the arrivals.", "Aides whipped up votes for the bill."),
    ("plunged", None, "Shares plunged in late trading."),
    ("meltdown", "The premier had a meltdown on live radio.", "The core went into a nuclear meltdown."),
    ("monster", None, "The movie has a monster in it."),
    ("bigoted", "It is a bigoted rule.", None),
    ("a joke", "The new timetable is a joke.", "This is not a joke."),
    ("fiery", "She made a fiery speech.", "Smoke rose from the fiery wreck."),
    ("villain", "Every tabloid needs a villain.", "The actor plays a villain in the film."),
    ("slaughtered", "Critics slaughtered the budget.", "Farmers slaughtered the cattle."),
    ("collapsed", None, "The roof of the building collapsed."),
    ("aggressive", None, "She has an aggressive tumor."),
    ("guts", None, "The talk was aimed at the voters’ guts."),
    ("storms", None, "Freakish storms crossed the sea."),
    ("to be sure", None, "To be sure, the plan has friends in the suburbs."),
    ("suspicious", None, "Police opened the suspicious packages."),
    ("collusion", None, "The report found no collusion."),
    ("anti-poaching", None, "The agency backs anti-poaching patrols."),
    ("Big Government", None, "The site Big Government posted the clip."),
]


def own(text: str) -> list[str]:
    annotated = annotate_quotes(Article("a", text, "Outlet"))
    return [hit.span.of(text).lower() for hit in find_loaded(annotated, load_lexicon()) if hit.voice == "outlet"]


@pytest.mark.parametrize(("word", "judges"), [(word, judges) for word, judges, _ in PAIRS if judges])
def test_the_word_judges(word: str, judges: str) -> None:
    assert any(word.lower() in hit or hit in word.lower() for hit in own(judges))


@pytest.mark.parametrize(("word", "tells"), [(word, tells) for word, _, tells in PAIRS if tells])
def test_the_word_only_tells(word: str, tells: str) -> None:
    assert not [hit for hit in own(tells) if word.lower() in hit or hit in word.lower()]

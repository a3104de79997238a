"""What the same things are called, and which words stand out."""
from __future__ import annotations

from mediacompare.findings.naming import distinctive, naming
from mediacompare.measures import keyness, table
from mediacompare.measures.naming import COLUMNS
from tests.build import annotated, event

BELL, CRIER, POST = (annotated(name, "Rain fell on the town.") for name in ("Bell", "Crier", "Post"))


def named(*uses: tuple[str, str, str, int], sure: bool = True):
    """The naming table of (article, referent, name, count), all at 0-4."""
    return table(COLUMNS, [
        ("e", article, article, referent, "set", name, count, count, 1.0, 1, "0-4", sure)
        for article, referent, name, count in uses
    ])  # fmt: skip


def test_the_referent_whose_names_differ_most_is_told() -> None:
    found = named(
        ("Bell", "the plan", "plan", 2), ("Crier", "the plan", "plan", 2),
        ("Bell", "the tax", "levy", 3), ("Crier", "the tax", "burden", 2), ("Crier", "the tax", "levy", 1),
    )  # fmt: skip
    said = naming(event(BELL, CRIER), found)
    assert said is not None
    assert said.headline == "For the tax, only Crier writes “burden”"
    assert said.detail == "Bell: “levy” 3; Crier: “burden” 2 and “levy” 1."
    assert said.evidence == ("Bell:0-4", "Crier:0-4", "Crier:0-4")


def test_each_writes_a_name_of_its_own() -> None:
    found = named(("Bell", "the tax", "levy", 3), ("Crier", "the tax", "burden", 2))
    said = naming(event(BELL, CRIER), found)
    assert said is not None
    assert said.headline == "For the tax, only Bell writes “levy” and only Crier writes “burden”"


def test_one_name_for_all() -> None:
    said = naming(event(BELL, CRIER), named(("Bell", "the tax", "levy", 3), ("Crier", "the tax", "levy", 2)))
    assert said is not None
    assert said.headline == "The articles call the tax by much the same names"


def test_many_articles_are_told_by_how_many_names_there_are() -> None:
    found = named(("Bell", "the tax", "levy", 3), ("Crier", "the tax", "burden", 2), ("Post", "the tax", "fee", 2))
    said = naming(event(BELL, CRIER, POST), found)
    assert said is not None
    assert said.headline == "Three articles have three names for the tax"


def test_single_uses_are_no_pattern() -> None:
    found = named(("Bell", "the tax", "levy", 1), ("Crier", "the tax", "burden", 1))
    assert naming(event(BELL, CRIER), found) is None
    assert naming(event(BELL, CRIER), named()) is None


def test_names_that_may_speak_of_several_things_are_not_told() -> None:
    found = named(("Bell", "the tax", "levy", 3), ("Crier", "the tax", "burden", 2), sure=False)
    assert naming(event(BELL, CRIER), found) is None


def test_words_that_stand_out_are_named_with_their_counts() -> None:
    stormy = annotated("Bell", ("the storm hit the town. " * 3 + "rain fell on the town. " * 5) * 10)
    calm = annotated("Crier", "rain fell on the town. " * 80)
    told = event(stormy, calm)
    said = distinctive(told, keyness.measure(told))
    assert said is not None
    assert said.headline == "Bell writes “hit” and “storm” more often than Crier"
    assert "“storm” 30 against 0" in said.detail


def test_short_texts_are_too_short_to_say() -> None:
    told = event(BELL, CRIER)
    said = distinctive(told, keyness.measure(told))
    assert said is not None
    assert said.headline == "Too little text to say which words set the articles apart"
    assert said.weight == 0


def test_alike_texts_have_no_distinctive_word() -> None:
    told = event(annotated("Bell", "rain fell on the town. " * 80), annotated("Crier", "rain fell on the town. " * 80))
    said = distinctive(told, keyness.measure(told))
    assert said is not None
    assert said.headline == "No word sets the articles apart by more than chance could"


def test_one_article_has_nothing_to_stand_out_from() -> None:
    told = event(BELL)
    assert distinctive(told, keyness.measure(told)) is None

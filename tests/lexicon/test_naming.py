from __future__ import annotations

from mediacompare.lexicon.naming import load_contrast_sets


def test_sets_are_read_once() -> None:
    assert load_contrast_sets() is load_contrast_sets()


def test_a_name_may_belong_to_several_sets() -> None:
    referents = {naming.referent for naming in load_contrast_sets().by_name["handout"]}
    assert len(referents) > 1


def test_names_are_found_in_the_plural_and_mass_words_are_not_inflected() -> None:
    starts = load_contrast_sets().starts
    assert ("death", "taxes") in {form.words for form in starts["death taxes"]}
    assert "amnesties" not in starts


def test_every_form_leads_to_its_sets() -> None:
    sets = load_contrast_sets()
    terms = {form.entry.term for forms in sets.starts.values() for form in forms}
    assert terms == set(sets.by_name)

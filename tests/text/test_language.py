# ruff: noqa: E501  (sentences stand whole)
"""English is told from other languages by their small words and scripts."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.ingest import read_articles
from mediacompare.text.language import foreign_language
from tests.hand_counts import CORPUS


@pytest.mark.parametrize(("language", "text"), [
    ("Spanish", "La alcaldesa dijo el lunes que la piscina cerrará después del verano porque la reparación cuesta más "
                "de dos millones de dólares y el pueblo no puede pagar los gastos."),
    ("French", "La maire a annoncé lundi que la piscine fermera après l’été, car la réparation coûterait plus de deux "
               "millions et la ville ne peut pas payer les frais. Les habitants sont en colère."),
    ("German", "Die Bürgermeisterin sagte am Montag, dass das Schwimmbad nach dem Sommer geschlossen wird, weil die "
               "Reparatur zu teuer ist und die Stadt das Geld nicht hat. Viele Bürger sind wütend."),
    ("Italian", "Il sindaco ha detto lunedì che la piscina chiuderà dopo l'estate, perché la riparazione costa troppo "
                "e il comune non ha i soldi. Molti cittadini sono arrabbiati con la giunta del comune."),
    ("a language in Cyrillic letters", "Мэр сказала, что бассейн закроют."),
    ("Japanese", "市長は月曜日にプールを閉鎖すると述べた。"),
    ("Chinese or Japanese", "市长星期一说游泳池将关闭"),
])
def test_other_languages_are_named(language: str, text: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize("text", [
    "", "Late.", "José Muñoz y Familia", "“I do, I do,” she said, and I have to say so too, to you and to him.",
    "BOSTON MAYOR SAYS THE POOL WILL CLOSE AFTER THE SUMMER",
    "José María Aznar, Carles Puigdemont i Casamajó, Íñigo Errejón and Núria de Gispert met in Sant Julià de Lòria, near "
    "La Seu d'Urgell, on the day before the team of María de los Ángeles Pérez played in Palma de Mallorca.",
    "The mayor said on Monday that the pool will close after Labor Day, and a crowd in the hall sang for an hour. It was "
    "late. “No tenemos el dinero para la piscina, y los niños de este pueblo no tienen la culpa de los gastos del consejo "
    "que los vecinos pagan con sus impuestos,” said Luis Herrera. “Que se vayan todos los que votaron por el cierre de la "
    "piscina, porque no piensan en el pueblo ni en los niños,” he said.",
])
def test_english_and_what_is_too_short_to_tell_are_left_alone(text: str) -> None:
    assert foreign_language(text) is None


def test_an_article_that_quotes_english_at_length_is_still_in_its_own_language() -> None:
    told = ("La alcaldesa dijo el lunes que la piscina cerrará después del verano porque la reparación cuesta más de dos "
            "millones de dólares y el pueblo no puede pagar los gastos. “We do not have the money for it, and I will not "
            "ask for it, as it is not there, and it will not be there in the year to come,” dijo Whitlock.")
    assert foreign_language(told) == "Spanish"


def test_the_samples_are_english() -> None:
    assert {foreign_language(article.text) for article in read_articles([CORPUS], recursive=True).articles} == {None}


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert foreign_language(text) is None or foreign_language(text)

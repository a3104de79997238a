"""A description and the name beside it are one source, whichever side of the verb they stand on."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


@pytest.mark.parametrize(("text", "speaker", "content"), [
    ("“No,” the union’s leader, Maria Lopez, said.", "Maria Lopez", "No,"),
    ("“No,” her brother, Jim Reed, added.", "Jim Reed", "No,"),
    ("“No,” a neighbour, Joan Miles, 67, said.", "Joan Miles", "No,"),
    ("“No,” said the trust’s chief executive, Ruth Adeyemi.", "Ruth Adeyemi", "No,"),
    ("“No,” said a lawyer for the family, Peter Stone.", "Peter Stone", "No,"),
    ("“No,” said one resident, Joan Miles, 67.", "Joan Miles", "No,"),
    ("The bishop, the Right Rev. Anna Cole, said: “No.”", "Anna Cole", "No."),
    ("The MP for Harrow, Tom Haskell, said the road was closed.", "Tom Haskell", "the road was closed"),
    ("According to the group’s director, Sam Hill, the road was closed.", "Sam Hill", "the road was closed"),
    # The museum is no description of him: what he said goes on behind his name.
    ("The museum, Mr. Hill said, was closed.", "Hill", "The museum, Mr. Hill said, was closed"),
])  # fmt: skip
def test_the_named_person_speaks(text: str, speaker: str, content: str) -> None:
    annotated = annotate_quotes(Article("a", text, "Bell"))
    found = [(quote.speaker, text[quote.start : quote.end]) for quote in annotated.quotes]
    assert found[0] == (speaker, content)

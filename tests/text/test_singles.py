"""Single quotation marks and apostrophes."""
from __future__ import annotations

import pytest

from mediacompare.text.marks import find_quoted


def quoted(text: str) -> list[str]:
    return [stretch.inner.of(text) for stretch in find_quoted(text)]


@pytest.mark.parametrize(("text", "inner"), [
    ("‘The players’ pay is too low,’ said Quill.", ["The players’ pay is too low,"]),
    ("'It was Mr Giles' plan from the start,' said Quill.", ["It was Mr Giles' plan from the start,"]),
    ("‘We were sailin’ all night,’ said Quill.", ["We were sailin’ all night,"]),
    ("‘I don’t know, and nor did she,’ he said.", ["I don’t know, and nor did she,"]),
    ("‘She called it “the shed” and left,’ said Quill.", ["She called it “the shed” and left,"]),
    ("“She called it ‘the shed’ and left,” said Quill.", ["She called it ‘the shed’ and left,"]),
    ("‘40 boats came in,’ he said.", ["40 boats came in,"]),
    ("‘£5 is too much,’ he said.", ["£5 is too much,"]),
    ("‘…and so it ended,’ he said.", ["…and so it ended,"]),
    ("‘[The pier] is safe,’ he said.", ["[The pier] is safe,"]),
    ("A ‘safe’ pier, and an ‘old’ one.", ["safe", "old"]),
    ("‘We asked, ‘Why?’ and nobody knew,’ she said.", ["We asked, ‘Why?’ and nobody knew,"]),
    ("They told 'em to stop. The sailors' union agreed.", []),
    ("The '80s and the ’90s, rock ’n’ roll, and the boys’ boats.", []),
    ("He’s the captain’s son; the captains’ sons are here.", []),
    ("'Tis a pity, said the sailors' wives.", []),
    ("“He said “no” to us,” said Quill.", ["He said “no” to us,"]),
    ("「We won」 she said.", ["We won"]),
])  # fmt: skip
def test_what_single_marks_hold(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_speech_over_paragraphs_opens_each_of_them() -> None:
    text = "Quill said: ‘We looked at it.\n\n‘It was too dear.\n\n‘It has to close.’\n\nIt rained."
    assert quoted(text) == ["We looked at it.", "It was too dear.", "It has to close."]


def test_only_the_first_and_the_last_paragraph_may_have_marks() -> None:
    text = "The Hill reports:\n\n“The plan is in trouble.\n\nThree members left.\n\nThe rest wait.”\n\nIt rained."
    assert quoted(text) == ["The plan is in trouble.", "Three members left.", "The rest wait."]


def test_a_mark_that_is_not_closed_takes_no_paragraph_with_other_marks() -> None:
    text = "“The plan is in trouble.\n\nThree members left.\n\nQuill said “yes.”"
    assert quoted(text) == ["The plan is in trouble.", "yes."]

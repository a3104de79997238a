"""What one article states and another keeps its distance from, in sentences."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mediacompare.display import capital
from mediacompare.findings.excerpts import excerpt
from mediacompare.findings.weighed import Weighed
from mediacompare.findings.wording import article_names
from mediacompare.model import Event, Finding, Span
from mediacompare.tidy import TidyTable

PAGE = "side-by-side"
# Judged by reading every row of the whole events; there were few.
RIGHT = 0.8
_SHOWN = 26
_DOES = {
    "alleged": "{name} writes “{marker}” of it", "claimed": "{name} writes “{marker}”",
    "hedged": "{name} writes “{marker}”", "doubted": "{name} writes “{marker}” of it",
}  # fmt: skip


def find(event: Event, table: TidyTable) -> tuple[Weighed, ...]:
    """One finding for each contrast of the measure `asserted`, the surest passages first."""
    pairs: dict[int, list[dict[str, Any]]] = {}
    for row in table.records():
        pairs.setdefault(row["contrast"], []).append(row)
    names, by_id = article_names(event), event.by_id()
    words = sum(len(annotated.words) for annotated in event.coverage)
    found = []
    for stated, distanced in sorted(pairs.values(), key=lambda rows: (-rows[0]["score"], rows[0]["contrast"])):
        shown = excerpt(by_id[stated["article"]].text, Span(stated["start"], stated["end"]), most=_SHOWN)
        distance = _DOES[distanced["stance"]].format(name=names[distanced["article"]], marker=distanced["marker"])
        sentence = f"{capital(names[stated['article']])} states it, {distance}: {shown}"
        quoted = excerpt(by_id[distanced["article"]].text, Span(distanced["start"], distanced["end"]), most=_SHOWN)
        detail = f"In {names[distanced['article']]}: {quoted} Both write “{stated['matter']}”."
        concerned = sum(
            sum(row["start"] <= word.start < row["end"] for word in by_id[row["article"]].words)
            for row in (stated, distanced)
        )
        finding = Finding(PAGE, _ended(sentence), detail, PAGE, _evidence((stated, distanced)))
        found.append(Weighed("asserted or alleged", finding, 1, len(event.coverage), concerned / max(words, 1), RIGHT))
    return tuple(found)


def _evidence(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(f"{row['article']}:{row['start']}-{row['end']}" for row in rows)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".”", "…”", "?”", "!”")) else f"{sentence}."

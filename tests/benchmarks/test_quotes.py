"""The benchmark's own scorer: figures a person can count, the published format, and the referee's word for word."""
from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import BENCH
from benchmarks.quotes.gold import Attribution, GoldArticle, parse_brat, read_gold
from benchmarks.quotes.scorer import score
from benchmarks.quotes.systems import run_mediacompare, run_naive

TEXT = "“Snow is near,” Ada Quill said.\nBo Marsh fears a flood."
SNOW, QUILL, FLOOD, MARSH = (1, 14), (16, 25), (47, 54), (32, 40)
GOLD = GoldArticle("a", TEXT, (
    Attribution((SNOW,), (QUILL,), "Ada Quill", "direct"),
    Attribution((FLOOD,), (MARSH,), "Bo Marsh", "indirect"),
), ())


def row(content: tuple[int, int], speaker: tuple[int, int]) -> dict[str, Any]:
    return {"article": "a", "start": content[0], "end": content[1], "spans": [list(content)],
            "speaker_text": TEXT[slice(*speaker)], "speaker_start": speaker[0], "speaker_end": speaker[1]}


def test_a_right_quote_and_one_with_the_wrong_speaker() -> None:
    figures = score([GOLD], [row(SNOW, QUILL), row(FLOOD, QUILL)])
    assert figures["all"]["span"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert figures["all"]["end_to_end"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert figures["direct"]["end_to_end"]["f1"] == 1.0
    assert figures["indirect"]["speaker_accuracy"] == 0.0


def test_half_of_a_content_is_enough_and_less_is_not() -> None:
    assert score([GOLD], [row((1, 8), QUILL)])["direct"]["span"]["f1"] == 1.0
    assert score([GOLD], [row((1, 5), QUILL)])["direct"]["span"]["f1"] == 0.0


def test_nothing_found_is_nothing_right() -> None:
    figures = score([GOLD], [])
    assert figures["all"]["span"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert figures["all"]["gold"] == 2


def test_the_published_format() -> None:
    annotations = "\n".join([
        "T1\tSource 16 25\tAda Quill", "T2\tCue 26 30\tsaid", "T3\tContent 0 14\t“Snow is near,”",
        "T4\tAttribution 26 30\tsaid", "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        "T5\tSource 32 40\tBo Marsh", "T6\tCue 41 46\tfears", "T7\tContent 47 48;49 54\ta flood",
        "T8\tAttribution 41 46\tfears", "E2\tAttribution:T8 Source:T5 Cue:T6 Content:T7", "T9\tDiscard 54 55\t.",
    ])
    article = parse_brat("a", TEXT, annotations)
    assert article.attributions == (
        Attribution(((0, 14),), (QUILL,), "Ada Quill", "direct"),
        Attribution(((47, 48), (49, 54)), (MARSH,), "Bo Marsh", "indirect"),
    )
    assert article.discard == ((54, 55),)


def test_a_published_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "a_01.ann").write_text("T9\tDiscard 0 3\t“Sn\n", encoding="utf-8")
    assert read_gold(tmp_path) == [GoldArticle("a", TEXT, (), ((0, 3),))]
    with pytest.raises(ValueError, match="neither"):
        read_gold(tmp_path / "text")


def test_both_systems_find_the_quote() -> None:
    for run in (run_mediacompare, run_naive):
        rows, seconds = run([GOLD])
        assert (rows[0]["start"], rows[0]["end"], rows[0]["speaker_text"]) == (*SNOW, "Ada Quill")
        assert seconds > 0


@pytest.mark.skipif(not (BENCH / "score.py").is_file(), reason="the referee is not beside the clone")
def test_the_referee_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    referee = import_module("score")
    path = BENCH / "quotes" / "dev.jsonl"
    articles = read_gold(path)
    wanted = {article.id for article in articles[:20]}
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    gold = [record for record in records if record["id"] in wanted]
    for run in (run_mediacompare, run_naive):
        rows, _ = run(articles[:20])
        assert score(articles[:20], rows) == referee.score_quotes(gold, rows)
    sys.modules.pop("score", None)

"""The nightly run on a small corpus: what is made, what is left alone, what is named."""
from __future__ import annotations

import csv
import json
import os
from datetime import date
from pathlib import Path

import pytest

from mediacompare.batch import Batch, BatchSettings, Summary
from mediacompare.batch.state import load_state
from mediacompare.errors import OutputError
from tests.batch.made import POOL, contents, front, make_corpus

EVENTS = ["2021-05-02-ashmead-pool-to-close-after-leak", "2021-05-04-trains-stopped-for-six-hours-by", "fair"]


def run(corpus: Path, out: Path, **settings: object) -> Summary:
    return Batch(corpus, out, BatchSettings(("html",), **settings)).run()  # type: ignore[arg-type]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "reports"


def test_every_event_gets_its_folder_and_the_index_names_all(corpus: Path, out: Path) -> None:
    summary = run(corpus, out)
    assert (summary.made, summary.events, summary.alone, summary.articles) == (3, 3, 1, 7)
    assert sorted(p.name for p in out.iterdir() if (p / "event.json").is_file()) == EVENTS
    index = (out / "index.html").read_text(encoding="utf-8")
    assert index.count("<li>") == 3
    assert index.index("Fair") < index.index("Trains stopped") < index.index("Ashmead pool")
    with (out / "measures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["measure"] == "quoted_share"]
    assert len(rows) == 6
    fair = [row for row in rows if row["event"] == "fair"]
    assert [(row["outlet"], row["count"]) for row in fair] == [("Mail", "5"), ("Post", "5")]


def test_a_second_run_makes_nothing_and_reads_nothing(corpus: Path, out: Path) -> None:
    run(corpus, out)
    before = contents(out)
    again = run(corpus, out)
    assert (again.made, again.unchanged, again.files_read) == (0, 3, 0)
    assert contents(out) == before


def test_only_the_event_whose_article_changed_is_made_again(corpus: Path, out: Path) -> None:
    run(corpus, out)
    before = contents(out)
    post = corpus / "fair" / "post.txt"
    post.write_text(post.read_text(encoding="utf-8").replace("grand", "fine"), encoding="utf-8")
    summary = run(corpus, out)
    assert (summary.made, summary.unchanged, summary.files_read) == (1, 2, 1)
    assert {path for path, hash in contents(out).items() if before[path] != hash} == {
        "fair/event.json", "fair/fair.html", "measures.csv"}


def test_a_new_article_joins_its_event_which_keeps_its_id(corpus: Path, out: Path) -> None:
    run(corpus, out)
    text = POOL.replace("eastern wall", "east wall")
    (corpus / "pool-mail.txt").write_text(front("Mail", 3, "Pool at Ashmead closes", text), encoding="utf-8")
    summary = run(corpus, out)
    assert (summary.made, summary.events) == (1, 3)
    record = json.loads((out / EVENTS[0] / "event.json").read_bytes())
    assert [row["outlet"] for row in record["articles"]] == ["Echo", "Mail", "Post"]


def test_what_a_killed_run_had_begun_is_swept_away(corpus: Path, out: Path) -> None:
    run(corpus, out)
    begun = [out / "fair" / ".fair.html.4711.part", out / ".mediacompare" / "cache" / ".x.gz.4711.part"]
    for part in begun:
        part.write_bytes(b"<!doctype")
    run(corpus, out)
    assert not [part for part in begun if part.exists()]


def test_of_a_crowd_each_outlets_first_articles_are_compared_and_the_rest_is_named(
        tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediacompare.batch.work.MOST_ARTICLES", 3)
    crowd = tmp_path / "corpus" / "crowd"
    crowd.mkdir(parents=True)
    given = (("a1", "Post", 1), ("a2", "Post", 2), ("b1", "Echo", 3), ("b2", "Echo", 4), ("c1", "Mail", 5))
    for name, outlet, day in given:
        (crowd / f"{name}.txt").write_text(front(outlet, day, f"Pool {name}", POOL), encoding="utf-8")
    run(tmp_path / "corpus", out)
    record = json.loads((out / "crowd" / "event.json").read_bytes())
    assert sorted(row["article"] for row in record["articles"]) == ["crowd/a1", "crowd/b1", "crowd/c1"]
    assert any("has 5 articles; 3 are compared" in problem for problem in record["problems"])
    assert run(tmp_path / "corpus", out).unchanged == 1


def test_reports_that_lie_inside_the_corpus_are_no_articles(corpus: Path) -> None:
    run(corpus, corpus / "reports")
    again = run(corpus, corpus / "reports")
    assert (again.articles, again.unchanged, again.made) == (7, 3, 0)


def test_the_night_by_night_result_is_that_of_one_run(corpus: Path, out: Path, tmp_path: Path) -> None:
    later = {path: path.read_bytes() for path in corpus.glob("train-*")}
    for path in later:
        path.unlink()
    run(corpus, out)
    for path, data in later.items():
        path.write_bytes(data)
    run(corpus, out)
    run(corpus, tmp_path / "at-once")
    assert contents(out) == contents(tmp_path / "at-once")


def test_deleting_the_cache_or_the_state_changes_nothing(corpus: Path, out: Path) -> None:
    run(corpus, out)
    before = contents(out)
    for path in sorted((out / ".mediacompare").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    again = run(corpus, out)
    assert (again.made, again.unchanged) == (0, 3)
    assert contents(out) == before


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half a file"])
def test_a_damaged_state_is_named_and_made_anew(corpus: Path, out: Path, damage: bytes) -> None:
    run(corpus, out)
    (out / ".mediacompare" / "state.npz").write_bytes(damage)
    summary = run(corpus, out)
    assert [p.advice for p in summary.problems] == ["everything is read again"]
    assert (summary.made, summary.unchanged) == (0, 3)


def test_a_damaged_cache_file_is_made_anew(corpus: Path, out: Path) -> None:
    run(corpus, out)
    before = contents(out)
    for path in (out / ".mediacompare" / "cache").rglob("*.gz"):
        path.write_bytes(b"\x1f\x8b half")
    for path in out.rglob("event.json"):
        path.unlink()
    assert run(corpus, out).made == 3
    assert contents(out) == before


def test_a_folder_of_a_newer_version_is_left_alone(corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(corpus, out)
    before = contents(out)
    monkeypatch.setattr("mediacompare.batch.state.FORMAT", 0)
    with pytest.raises(OutputError, match="newer version"):
        run(corpus, out)
    assert contents(out) == before


def test_since_and_max_events_leave_the_rest_for_later(corpus: Path, out: Path) -> None:
    first = run(corpus, out, since=date(2021, 5, 4), max_events=1)
    assert (first.made, first.postponed) == (1, 2)
    assert (out / "fair" / "event.json").is_file()
    assert run(corpus, out).made == 2


def test_a_date_that_is_still_to_come_is_named_and_used(corpus: Path, out: Path) -> None:
    (corpus / "heron.txt").write_text(front("Post", 5, "Heron", "A heron.").replace("2021", "2999"), encoding="utf-8")
    summary = run(corpus, out)
    assert [str(p) for p in summary.problems] == [
        "heron: is dated 2999-05-05, which is still to come (look at its date)"]
    assert summary.made == 3


def test_a_date_that_is_still_to_come_closes_no_known_event(corpus: Path, out: Path) -> None:
    late = (corpus / "pool-echo.txt").read_text(encoding="utf-8")
    (corpus / "pool-echo.txt").unlink()
    heron = corpus / "heron.txt"
    heron.write_text(heron.read_text(encoding="utf-8").replace("2021-", "2999-"), encoding="utf-8")
    assert run(corpus, out).events == 2
    (corpus / "pool-echo.txt").write_text(late, encoding="utf-8")
    assert run(corpus, out).events == 3
    event_of = load_state(out)[0].event_of
    assert event_of["pool-echo"] == event_of["pool-post"]
    assert event_of["heron"].startswith("undated-")


def test_a_dry_run_writes_nothing(corpus: Path, out: Path) -> None:
    summary = run(corpus, out, dry_run=True)
    assert (summary.events, summary.made) == (3, 0)
    assert not out.exists()


def test_broken_files_are_named_and_the_rest_is_made(corpus: Path, out: Path) -> None:
    (corpus / "broken.jsonl").write_text('{"text": "half', encoding="utf-8")
    (corpus / "fair" / "bytes.txt").write_bytes(bytes(range(256)))
    (corpus / "empty.txt").write_bytes(b"")
    summary = run(corpus, out)
    assert summary.made == 3
    for name in ("broken.jsonl", "bytes.txt", "empty.txt"):
        assert [p for p in summary.problems if name in p.where], name


def test_a_text_in_another_language_is_named_in_every_run(corpus: Path, out: Path) -> None:
    words = "Der Rat hat am Montag beschlossen, das Bad zu schließen, und die Stadt ist nicht froh über das Ende. "
    (corpus / "fair" / "blatt.txt").write_text(words * 3, encoding="utf-8")
    for _ in range(2):
        told = [(Path(problem.where).name, problem.what) for problem in run(corpus, out).problems]
        assert told == [("blatt.txt", "is in German; only English can be counted")]


def test_an_event_that_fails_three_times_is_named_and_left(
        corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mediacompare.batch import run as module

    real = module.make_report

    def failing(task):  # type: ignore[no-untyped-def]
        if task.event == "fair":
            raise ZeroDivisionError("made to fail")
        return real(task)

    monkeypatch.setattr(module, "make_report", failing)
    counts = [(s.made, s.failed, s.given_up) for s in (run(corpus, out) for _ in range(4))]
    assert counts == [(2, 1, 0), (0, 1, 0), (0, 1, 0), (0, 0, 1)]
    monkeypatch.setattr(module, "make_report", real)
    text = (corpus / "fair" / "post.txt").read_text(encoding="utf-8")
    (corpus / "fair" / "post.txt").write_text(text.replace("noon", "one"), encoding="utf-8")
    assert run(corpus, out).made == 1


def test_an_article_that_vanishes_while_the_run_is_on_is_named(
        corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Batch._plan

    def plan_then_delete(self, state):  # type: ignore[no-untyped-def]
        planned = real(self, state)
        (corpus / "fair" / "mail.txt").unlink(missing_ok=True)
        return planned

    monkeypatch.setattr(Batch, "_plan", plan_then_delete)
    assert run(corpus, out).made == 3
    record = json.loads((out / "fair" / "event.json").read_bytes())
    assert [row["outlet"] for row in record["articles"]] == ["Post"]
    assert any("mail.txt" in problem for problem in record["problems"])
    monkeypatch.undo()
    assert run(corpus, out).unchanged == 3


def test_a_clock_that_jumps_back_changes_nothing(corpus: Path, out: Path) -> None:
    run(corpus, out)
    for path in corpus.rglob("*.txt"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    again = run(corpus, out)
    assert (again.files_read, again.made, again.unchanged) == (7, 0, 3)


def test_the_cache_keeps_to_its_size(corpus: Path, out: Path) -> None:
    from mediacompare.batch.cache import AnnotationCache

    run(corpus, out)
    cache = out / ".mediacompare" / "cache"
    sizes = [p.stat().st_size for p in cache.rglob("*.gz")]
    assert len(sizes) == 6
    AnnotationCache(cache, "").prune(most=sum(sizes) // 2)
    assert 0 < sum(p.stat().st_size for p in cache.rglob("*.gz")) <= sum(sizes) // 2


def test_the_state_comes_back_as_it_was(corpus: Path, out: Path) -> None:
    run(corpus, out)
    state, problems = load_state(out)
    assert problems == []
    assert len(state.index.open) == 5
    assert sorted(set(state.event_of.values())) == [*EVENTS[:2], "2021-05-05-heron-nests-at-dunmere"]
    assert all(len(m.terms) == len(m.values) > 0 for m in state.index.open)


def test_the_documents_units_are_what_systemd_reads() -> None:
    """The service and the timer in the documentation hold the sections and keys that systemd knows."""
    import configparser
    import re

    text = (Path(__file__).resolve().parents[2] / "docs" / "cron.md").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```\n(.*?)```", text, flags=re.DOTALL) if block.startswith("[")]
    units = configparser.ConfigParser(strict=False, interpolation=None)
    units.read_string("\n".join(blocks))
    assert units["Service"]["ExecStart"].endswith("mediacompare batch corpus -o reports --format html")
    assert units["Timer"]["OnCalendar"] == "*-*-* 03:30"

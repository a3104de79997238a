"""What once broke a reader, what reaches the most of it, and some inputs broken anew: each is read or refused."""
from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.fuzz.__main__ import kinds
from benchmarks.fuzz.breaking import breaker
from benchmarks.fuzz.containers import parts_of, put_together
from benchmarks.fuzz.coverage import kept, wrapped
from benchmarks.fuzz.reading import FINDINGS, reader_of
from benchmarks.fuzz.seeds import seeds
from mediacompare.ingest.readers import readers

LED = (".txt", ".md", ".jsonl", ".json", ".csv", ".html", ".docx", ".pdf")


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parsers run in this process, and only for the test."""
    monkeypatch.setattr("mediacompare.ingest.reading.read_apart", None)


def test_every_reader_has_a_sound_input_that_it_reads(tmp_path: Path) -> None:
    assert {id(readers()[kind]) for kind in readers()} == {id(readers()[kind]) for kind in seeds() if kind in readers()}
    for kind, sound in kinds().items():
        whole = put_together(kind, parts_of(kind, sound)) if kind.endswith(".gz") else sound
        assert reader_of(kind, tmp_path)(whole) >= 1, kind


@pytest.mark.parametrize("kind", [".docx", ".pdf", ".csv.gz"])
def test_a_container_that_was_taken_apart_and_put_together_reads_the_same(tmp_path: Path, kind: str) -> None:
    parts = parts_of(kind, seeds()[kind])
    assert len(parts) == 1 if kind == ".csv.gz" else len(parts) > 10
    assert reader_of(kind, tmp_path)(put_together(kind, parts)) == (2 if kind == ".csv.gz" else 1)


@pytest.mark.parametrize("kind", LED)
def test_what_a_led_run_kept_is_read_or_refused(tmp_path: Path, kind: str) -> None:
    read = reader_of(kind, tmp_path)
    assert kept(kind)
    for path in kept(kind):
        assert read(wrapped(kind, path.read_bytes())) >= 0, path


def test_what_is_kept_stays_small() -> None:
    assert sum(path.stat().st_size for kind in LED for path in kept(kind)) < 1_000_000


@pytest.mark.parametrize("path", sorted(FINDINGS.glob("*.*")), ids=lambda path: path.name)
def test_what_once_broke_a_reader_is_read_or_refused(tmp_path: Path, path: Path) -> None:
    kind = path.name[path.name.index("."):]
    assert reader_of(kind, tmp_path)(path.read_bytes()) >= 0


@pytest.mark.parametrize("kind", kinds())
def test_broken_inputs_are_read_or_refused_and_the_same_every_time(tmp_path: Path, kind: str) -> None:
    make = breaker(kind.removeprefix("stdin"), kinds()[kind])
    inputs = [make(random.Random(number)) for number in range(15)]
    assert len(set(inputs)) > 10
    if not kind.endswith("docx"):  # a zip holds the time it was made
        assert inputs == [make(random.Random(number)) for number in range(15)]
    read = reader_of(kind, tmp_path)
    assert all(read(data) >= 0 for data in inputs)

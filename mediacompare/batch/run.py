"""One night's run: look at the corpus, group what is new, redo the events that changed, write the overview."""
from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event as Flag

from mediacompare.batch.cache import AnnotationCache
from mediacompare.batch.executors import Workshop, workshop
from mediacompare.batch.overview import write_overview
from mediacompare.batch.plan import Planned, fixed_settings, made_of, planned_events
from mediacompare.batch.state import State, load_state, save_state
from mediacompare.batch.survey import content_hash, read_file, survey
from mediacompare.batch.work import EventResult, EventTask, make_report, task_key
from mediacompare.errors import MediaCompareError, OutputError
from mediacompare.ingest.document import DEFAULT_LIMITS, Limits
from mediacompare.model import Article, Problem
from mediacompare.whole_file import sweep_parts, write_whole

MOST_FAILURES = 3
PATIENCE = 2.0  # seconds between looks at whether a cluster is still there


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """How a batch is run. `formats` of each report, `since` the first day an event may still have articles of."""

    formats: tuple[str, ...] = ("html", "pdf")
    paper: str = "a4"
    lexicon: Path | None = None
    jobs: int = 1
    scheduler: str | None = None
    since: date | None = None
    max_events: int | None = None
    dry_run: bool = False
    parquet: bool = False
    limits: Limits = DEFAULT_LIMITS


@dataclass(slots=True)
class Summary:
    """What a run did: counts, seconds, and the problems met. `stopped` names the signal that ended it early."""

    files: int = 0
    files_read: int = 0
    articles: int = 0
    events: int = 0
    alone: int = 0
    unchanged: int = 0
    made: int = 0
    failed: int = 0
    given_up: int = 0
    postponed: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    stopped: str | None = None

    def line(self) -> str:
        """The run in one line."""
        parts = [f"{self.made} of {self.events} events made", f"{self.unchanged} unchanged"]
        parts += [f"{count} {words}" for count, words in (
            (self.postponed, "left for the next run"), (self.failed, "failed"), (self.given_up, "given up"),
            (self.alone, "article alone" if self.alone == 1 else "articles alone")) if count]  # fmt: skip
        return ", ".join(parts) + f"; {self.articles} articles, {sum(self.seconds.values()):.1f} s"


class Batch:
    """A run over `corpus` into `out`. `tell` is called with each problem, `progress` with events done and to do."""

    def __init__(self, corpus: Path, out: Path, settings: BatchSettings, *,
                 tell: Callable[[Problem], None] | None = None,
                 progress: Callable[[int, int], None] | None = None) -> None:  # fmt: skip
        self.corpus, self.out, self.settings = corpus, out, settings
        self.tell = tell or (lambda problem: None)
        self.progress = progress or (lambda done, all: None)
        self.fixed = fixed_settings(settings.formats, settings.paper, settings.lexicon)
        self.stop = Flag()
        self.summary = Summary()

    def run(self) -> Summary:
        """Do what is to be done; the caller holds the output's lock (`lock.only_run`).

        Raises MediaCompareError when the corpus or the output cannot be used at all.
        """
        began = time.monotonic()
        state, problems = load_state(self.out)
        self._problems(problems)
        self._look(state)
        self._lap("reading and grouping", began)
        todo = self._plan(state)
        if self.settings.dry_run:
            return self.summary
        sweep_parts(self.out)
        save_state(state, self.out)
        began = time.monotonic()
        self._make(todo, state)
        self._lap("reports", began)
        began = time.monotonic()
        save_state(state, self.out)
        AnnotationCache(self._cache, "").prune()
        folders = {planned.folder for planned in planned_events(state, self.fixed)[0]}
        write_overview(self.out, sorted(folders), parquet=self.settings.parquet)
        self._lap("overview", began)
        return self.summary

    @property
    def _cache(self) -> Path:
        return self.out / ".mediacompare" / "cache"

    def _problems(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.summary.problems.append(problem)
            self.tell(problem)

    def _lap(self, name: str, began: float) -> None:
        # max: a monotonic clock never goes back, but a suspended machine's may stand still.
        self.summary.seconds[name] = round(max(0.0, time.monotonic() - began), 3)

    def _look(self, state: State) -> None:
        """Bring the state up to the corpus as it is now; new loose articles join events."""
        limits = self.settings.limits
        found = survey(self.corpus, state.files, reports=self.out, limits=limits, anew=state.limits != limits)
        self._problems(found.problems)
        fresh = [a for a in found.fresh if a.id not in state.event_of]
        early = _still_to_come(fresh)
        self._problems(early.values())
        # As without a date: a day that is still to come would be the latest, and close every event that is known.
        grouping = state.index.add(replace(a, date=None) if a.id in early else a for a in fresh)
        state.event_of.update(grouping.event_of())
        state.files, state.limits = found.files, limits
        self.summary.files, self.summary.files_read = len(found.files), found.read
        self.summary.articles = sum(len(f.articles) for f in found.files.values())

    def _plan(self, state: State) -> list[Planned]:
        """The events to be made: those whose report is missing or was made of something else."""
        events, self.summary.alone = planned_events(state, self.fixed)
        self.summary.events = len(events)
        todo = []
        for planned in events:
            key, count, words = state.failures.get(planned.event, ("", 0, ""))
            if made_of(self.out / planned.folder) == planned.key:
                self.summary.unchanged += 1
            elif self.settings.since and planned.latest < self.settings.since.isoformat():
                self.summary.postponed += 1
            elif key == planned.key and count >= MOST_FAILURES:
                self.summary.given_up += 1
                advice = "it is tried again when one of its articles changes"
                self._problems([Problem(planned.event, f"failed {count} times, the last time: {words}", advice)])
            else:
                todo.append(planned)
        most = self.settings.max_events
        if most is not None and len(todo) > most:
            self.summary.postponed += len(todo) - most
            todo = todo[-most:] if most else []
        return todo

    def _make(self, todo: list[Planned], state: State) -> None:
        """Have every event made until all are done or somebody says stop. After a worker died, the events that it may
        have been at are tried one at a time, so that the one that kills workers is found and the others are made."""
        waiting, suspects, all = list(reversed(todo)), list[Planned](), len(todo)
        while (waiting or suspects) and not self.stop.is_set():
            with workshop(self.settings.jobs, self.settings.scheduler) as shop:
                if suspects:
                    suspects += self._feed(shop, 1, suspects, state, all)  # after those not tried yet
                else:
                    suspects = self._feed(shop, shop.room, waiting, state, all)
        self.summary.postponed += len(waiting) + len(suspects)

    def _feed(self, shop: Workshop, room: int, waiting: list[Planned], state: State, all: int) -> list[Planned]:
        """Keep `room` tasks under way and take from `waiting`; return those that were under way when a worker died."""
        under_way: dict[Future[EventResult], Planned] = {}
        while (waiting and not self.stop.is_set()) or under_way:
            while waiting and len(under_way) < room and not self.stop.is_set():
                planned = waiting.pop()
                try:
                    under_way[shop.pool.submit(make_report, self._task(planned))] = planned
                except BrokenExecutor:
                    return self._survivors([planned, *under_way.values()], state)
            done, _ = wait_for(under_way, timeout=PATIENCE, return_when=FIRST_COMPLETED)
            if not shop.reachable():
                raise OutputError(f"{self.settings.scheduler}: the scheduler went away; run again to go on from here")
            for future in done:
                planned = under_way.pop(future)
                error = _error_of(future)
                if isinstance(error, BrokenExecutor):
                    return self._survivors([planned, *under_way.values()], state)
                self._take(planned, future, error, state)
                self.progress(self.summary.made + self.summary.failed, all)
        return []

    def _survivors(self, lost: list[Planned], state: State) -> list[Planned]:
        """Those of the `lost` events to be tried again. Only one that was alone under way is sure to be at fault."""
        if len(lost) > 1 or self.stop.is_set():
            return lost
        words = "a worker process died"
        if self._failed(lost[0], words, state) < MOST_FAILURES:
            return lost
        self.summary.failed += 1
        self._problems([Problem(lost[0].event, f"{words} at it {MOST_FAILURES} times", "the other events are done")])
        return []

    def _take(self, planned: Planned, future: Future[EventResult], error: BaseException | None, state: State) -> None:
        if error is None:
            self._write(planned, future.result())
            state.failures.pop(planned.event, None)
            self.summary.made += 1
            return
        if isinstance(error, OutputError):
            raise error
        words = str(error) if isinstance(error, MediaCompareError) else f"{type(error).__name__}: {error}"
        self.summary.failed += 1
        self._failed(planned, words, state)
        self._problems([Problem(planned.event, words, "the other events are done")])

    def _failed(self, planned: Planned, words: str, state: State) -> int:
        key, count, _ = state.failures.get(planned.event, (planned.key, 0, ""))
        count = count + 1 if key == planned.key else 1
        state.failures[planned.event] = (planned.key, count, words)
        save_state(state, self.out)
        return count

    def _task(self, planned: Planned) -> EventTask:
        """Read the event's articles again, now that they are needed; one that vanished meanwhile is a problem."""
        uids = {held.uid for held in planned.held}
        articles: list[Article] = []
        problems: list[Problem] = []
        for path in planned.files:
            for found in read_file(self.corpus, path, self.settings.limits):
                if isinstance(found, Problem):
                    problems.append(found)
                elif found.id in uids:
                    articles.append(found)
        settings = self.settings
        key = task_key(self.fixed, {a.id: content_hash(a) for a in articles})
        return EventTask(
            planned.event, key, tuple(articles), tuple(problems), settings.formats, settings.paper,
            str(settings.lexicon.resolve()) if settings.lexicon else None, str(self._cache.resolve()),
            json.dumps([self.fixed["version"], self.fixed["lexicon"]]),
        )  # fmt: skip

    def _write(self, planned: Planned, result: EventResult) -> None:
        """The files, the record last: until it stands the event counts as not made."""
        for name, data in result.files:
            write_whole(self.out / planned.folder / name, data)


def _error_of(future: Future[EventResult]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as error:
        return BrokenExecutor(str(error) or "the work was cancelled")


def _still_to_come(articles: Iterable[Article]) -> dict[str, Problem]:
    """A problem by id for every article dated after tomorrow (today may already be tomorrow elsewhere)."""
    latest = date.fromordinal(date.today().toordinal() + 1)
    return {article.id: Problem(article.id, f"is dated {article.date}, which is still to come", "look at its date")
            for article in articles if article.date and article.date > latest}

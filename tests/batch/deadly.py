"""A worker's task that kills its own process at one event."""
from __future__ import annotations

import os

from mediacompare.batch.work import EventResult, EventTask, make_report


def deadly(task: EventTask) -> EventResult:
    if task.event == "fair":
        os._exit(9)
    return make_report(task)

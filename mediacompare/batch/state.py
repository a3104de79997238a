"""What a batch remembers between runs: the corpus as it was read, which article is in which event, failures.

Everything stands in one file, `.mediacompare/state.npz` inside the output folder: JSON, and arrays of numbers.
Lost or damaged, it is made anew from the corpus; only the ids of events may then differ.
"""
from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from mediacompare.align.events import EventIndex
from mediacompare.align.linkage import Member
from mediacompare.batch.survey import CorpusFile, Held
from mediacompare.errors import OutputError
from mediacompare.ingest.document import DEFAULT_LIMITS, Limits
from mediacompare.model import Problem
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray

FORMAT = 1
STATE_FILE = "state.npz"


@dataclass(slots=True)
class State:
    """`event_of` gives each loose article's event by uid, `failures` the key, count and last words by event; `limits`
    are those that the corpus was read with."""

    files: dict[str, CorpusFile] = field(default_factory=dict)
    event_of: dict[str, str] = field(default_factory=dict)
    failures: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    index: EventIndex = field(default_factory=EventIndex)
    limits: Limits = DEFAULT_LIMITS


def load_state(folder: Path) -> tuple[State, list[Problem]]:
    """The state that the last run left in `folder`; an empty one, with a problem, when it cannot be read.

    Raises OutputError when a newer version of the program wrote it.
    """
    path = folder / ".mediacompare" / STATE_FILE
    if not path.exists():
        return State(), []
    import numpy as np

    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
            written = json.loads(arrays["json"].tobytes())
            if int(written["format"]) <= FORMAT:
                return _state_from(written, arrays), []
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, IndexError, BadZipFile):
        return State(), [Problem(str(path), "is damaged, or another version wrote it", "everything is read again")]
    raise OutputError(f"{folder}: was written by a newer version of mediacompare (update it, or use another -o)")


def save_state(state: State, folder: Path) -> None:
    """Write the state, whole or not at all. Raises OutputError."""
    import numpy as np

    written = {
        "format": FORMAT,
        "files": {path: _file_row(file) for path, file in state.files.items()},
        "event_of": state.event_of,
        "failures": state.failures,
        "limits": asdict(state.limits),
        "names": sorted(state.index.names),
        "open": [[m.id, m.outlet, m.day, m.event, m.nearest] for m in state.index.open],
    }
    data = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    stream = io.BytesIO()
    arrays = _index_arrays(state.index) | {"json": np.frombuffer(data, dtype=np.uint8)}
    np.savez_compressed(stream, allow_pickle=False, **arrays)
    write_whole(folder / ".mediacompare" / STATE_FILE, stream.getvalue())


def _file_row(file: CorpusFile) -> list[Any]:
    articles = [[held.uid, held.sha, held.date, held.role] for held in file.articles]
    problems = [[problem.where, problem.what, problem.advice, problem.caution] for problem in file.problems]
    return [file.folder, file.size, file.mtime_ns, articles, problems]


def _state_from(written: Mapping[str, Any], arrays: Mapping[str, Numbers]) -> State:
    files = {
        path: CorpusFile(path, folder, size, mtime_ns, tuple(Held(*a) for a in articles),
                         tuple(Problem(*p) for p in problems))
        for path, (folder, size, mtime_ns, articles, problems) in written["files"].items()
    }  # fmt: skip
    failures = {event: (str(key), int(count), str(words)) for event, (key, count, words) in written["failures"].items()}
    limits = Limits(**written["limits"])
    return State(files, dict(written["event_of"]), failures, _index_from(written, arrays), limits)


def _index_arrays(index: EventIndex) -> dict[str, Numbers]:
    import numpy as np

    used = np.flatnonzero(index.counts.uses)
    nothing = np.zeros(0, dtype=np.float32)
    return {
        "articles": np.array([index.counts.articles]),
        "used": used,
        "uses": index.counts.uses[used],
        "sizes": np.array([len(m.terms) for m in index.open], dtype=np.int64),
        "terms": np.concatenate([nothing.astype(np.int32), *(m.terms for m in index.open)]),
        "values": np.concatenate([nothing, *(m.values for m in index.open)]),
    }


def _index_from(written: Mapping[str, Any], arrays: Mapping[str, Numbers]) -> EventIndex:
    import numpy as np

    index = EventIndex()
    index.counts.articles = int(arrays["articles"][0])
    index.counts.uses[arrays["used"]] = arrays["uses"]
    index.names = set(written["names"])
    edges = np.cumsum(arrays["sizes"])
    vectors = zip(np.split(arrays["terms"], edges)[:-1], np.split(arrays["values"], edges)[:-1], strict=True)
    index.open = [
        Member(id, outlet, day, terms, values, event, [(float(cosine), other) for cosine, other in nearest])
        for (id, outlet, day, event, nearest), (terms, values) in zip(written["open"], vectors, strict=True)
    ]
    return index

"""The nearest of the names that are known, for an error that says what was probably meant."""
from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from mediacompare.errors import SettingsError

ALIKE = 0.6  # difflib's ratio from which a name may have been meant: "jsno" and "json" have .75, "xlsx" and "csv" .29
MOST_ENTRIES = 2_000  # of a folder that are looked at


def nearest(name: str, names: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The one of `names` that is most like `name`, capitals aside; None when none is like it."""
    by_lower = {known.lower(): known for known in names}
    found = difflib.get_close_matches(name.lower(), by_lower, n=1, cutoff=alike)
    return by_lower[found[0]] if found else None


def advice(name: str, names: Iterable[str]) -> str:
    """What to say of an unknown `name`: "did you mean csv?", or all that are known."""
    names = tuple(names)
    near = nearest(name, names)
    return f"did you mean {near}?" if near else f"known are {', '.join(names)}"


def known(name: str, names: Iterable[str], kind: str) -> str:
    """`name` if it is one of `names`; else a SettingsError that names the nearest and all that are known."""
    names = tuple(names)
    if name in names:
        return name
    near = nearest(name, names, alike=0.5)
    hint = f"did you mean {near}? " if near else ""
    raise SettingsError(f"unknown {kind} {name!r}: {hint}Known are {', '.join(names)}.")


def nearest_path(path: Path) -> Path | None:
    """What stands in the file system and is most like `path`; None when nothing is, or the system will not look."""
    try:
        return _most_like(path)
    except OSError:  # a name that is too long, a folder that may not be opened
        return None


def _most_like(path: Path) -> Path | None:
    folder = path.parent
    if folder == path:
        return None
    if not folder.is_dir():
        meant = _most_like(folder)
        if meant is None or not meant.is_dir():
            return None
        folder = meant
        if (folder / path.name).exists():
            return folder / path.name
    name = nearest(path.name, (entry.name for entry in islice(folder.iterdir(), MOST_ENTRIES)))
    return folder / name if name else None

"""The event that `mediacompare init` writes: two short articles and a letter, with comments that explain the files."""
from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from mediacompare.errors import OutputError
from mediacompare.whole_file import write_whole

EVENT = "north-light"
SETTINGS = "mediacompare.toml"


def write_sample(folder: Path) -> list[Path]:
    """Write the sample event and a settings file into `folder`; returns their paths.

    Raises OutputError before anything is written when one of them is there already.
    """
    texts = {entry.name: entry.read_bytes() for entry in files(__name__).iterdir()
             if entry.name.endswith((".txt", ".toml"))}
    targets = {folder / (name if name == SETTINGS else f"{EVENT}/{name}"): texts[name] for name in sorted(texts)}
    for path in targets:
        if path.exists():
            raise OutputError(f"{path}: is there already; nothing was written, name another folder")
    for path, data in targets.items():
        write_whole(path, data)
    return list(targets)

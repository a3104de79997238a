"""From the paths a user gives to the files behind them: folders opened, what cannot be an article named."""
from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from mediacompare.ingest.readers import readers
from mediacompare.model import Problem
from mediacompare.nearest import nearest_path

STANDARD_INPUT = "-"
# What people have beside the kinds that are read, and what each becomes one of those with.
WAYS_OUT = (
    ((".doc", ".pages", ".wps", ".wpd"), "open it in a word processor and save it as .docx or .txt"),
    ((".xls", ".ods", ".numbers"), "open it in a spreadsheet and save it as .csv"),
    ((".rss", ".atom", ".xml"), "a feed's articles can be had with `mediacompare fetch --feed ADDRESS`"),
    ((".epub", ".mobi", ".msg", ".pptx"), "copy the article's text into a .txt file"),
    ((".webarchive",), "open it in the browser and save the page as .html"),
    ((".zip", ".7z", ".rar", ".tar", ".tgz"), "unpack it first"),
    ((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".gif", ".webp"), "run text recognition (OCR) over it first"),
)
CLUTTER = frozenset({"desktop.ini", "thumbs.db", "readme.md", "readme.txt", "mediacompare.toml"})


def find_files(paths: Iterable[str | Path], *, recursive: bool = False) -> Iterator[Path | Problem]:
    """The regular files that `paths` mean, in order, and a problem for each that is none or of no known kind.

    A folder gives its files by name; hidden files, a README and a desktop's own files are no articles and are passed
    over. Folders inside a folder are opened only when `recursive`. A link out of the folder is not followed.
    """
    for given in paths:
        path = Path(given)
        if str(given) == STANDARD_INPUT:
            yield path
        elif path.is_dir():
            yield from _in_folder(path, recursive=recursive)
        elif problem := _refuse(path):
            yield problem
        else:
            yield path


def kind_of(path: Path) -> str:
    """The ending that decides how a file is read, in small letters; `a.txt.gz` is read as `a.txt`."""
    return (path.with_suffix("") if is_packed(path) else path).suffix.lower()


def is_packed(path: Path) -> bool:
    """Whether the file is compressed with gzip."""
    return path.suffix.lower() == ".gz"


def _in_folder(folder: Path, *, recursive: bool) -> Iterator[Path | Problem]:
    try:
        entries = sorted((entry for entry in folder.iterdir() if not _is_clutter(entry)), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(str(folder), f"cannot be opened: {error.strerror}", "look at its permissions")
        return
    folders = [entry for entry in entries if entry.is_dir() and not entry.is_symlink()]
    files = [entry for entry in entries if not entry.is_dir() or _looks_like_a_file(entry, recursive=recursive)]
    if not files and not (recursive and folders):
        yield _empty_folder(folder, folders)
    for file in files:
        yield _leaves(folder, file) or _refuse(file) or file
    if recursive:
        for inner in folders:
            yield from _in_folder(inner, recursive=True)


def _looks_like_a_file(folder: Path, *, recursive: bool) -> bool:
    """Whether a folder that is not opened is to be named: one called `x.pdf`, or a link where folders are opened."""
    return folder.is_symlink() if recursive else kind_of(folder) in readers()


def _is_clutter(entry: Path) -> bool:
    """Whether an entry is no article by its name; a browser puts a saved page's pictures into PAGE_files beside it."""
    if entry.name.endswith("_files") and entry.with_name(entry.name.removesuffix("_files") + ".html").exists():
        return True
    return entry.name.startswith((".", "~$")) or entry.name.lower() in CLUTTER


def _empty_folder(folder: Path, folders: list[Path]) -> Problem:
    if folders:
        names = ", ".join(inner.name for inner in folders[:3]) + (", …" if len(folders) > 3 else "")
        return Problem(str(folder), f"holds no articles, only folders ({names})", "a folder is one event: name one")
    return Problem(str(folder), "holds no articles", f"put files into it that end in {known_kinds()}")


def _leaves(folder: Path, file: Path) -> Problem | None:
    """A problem when `file` is a link to somewhere outside `folder`."""
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return Problem(str(file), "is a link that leaves its folder", "copy the file here, or name it by itself")
    return None


def _refuse(path: Path) -> Problem | None:
    """A problem when `path` is no regular file of a kind that is read."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        if missing and (near := nearest_path(path)):
            return Problem(str(path), "does not exist", f"did you mean {near}?")
        return Problem(str(path), "does not exist" if missing else f"cannot be opened: {error.strerror}",
                       "look at the spelling and the folder" if missing else "look at its permissions")
    if stat.S_ISDIR(mode):
        what = "is a link to a folder" if path.is_symlink() else "is a folder, whatever its name says"
        return Problem(str(path), what, "name it by itself, if articles are in it")
    if not stat.S_ISREG(mode):
        return Problem(str(path), "is no regular file", "pipe it in and give - as the path")
    if (kind := kind_of(path)) not in readers():
        advice = next((words for kinds, words in WAYS_OUT if kind in kinds), f"save it as one of {known_kinds()}")
        return Problem(str(path), f"is of a kind that is not read ({kind or 'no ending'})", advice)
    return None


def known_kinds() -> str:
    """The endings that are read, as words."""
    return ", ".join(sorted(readers()))

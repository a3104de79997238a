"""What a corpus holds: every file and article in it, and which of them are new or changed since the last run."""
from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mediacompare.ingest import Limits, iter_articles
from mediacompare.ingest.document import DEFAULT_LIMITS
from mediacompare.ingest.files import find_files
from mediacompare.model import Article, Problem
from mediacompare.text.language import language_problem

# What the index of events reads of an article; the rest of a text need not be held while a corpus is grouped.
LEAD = 4000


@dataclass(frozen=True, slots=True)
class Held:
    """One article of a corpus file: `uid` is unique in the corpus, `sha` the hash of all that was read of it."""

    uid: str
    sha: str
    date: str | None
    role: str


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file of the corpus as it was when it was read. `folder` is "" for a loose file, else its event's folder."""

    path: str
    folder: str
    size: int
    mtime_ns: int
    articles: tuple[Held, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Survey:
    """The corpus now: files by path, the leads of loose articles that are new (or changed), problems met."""

    files: dict[str, CorpusFile] = field(default_factory=dict)
    fresh: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: int = 0


def survey(corpus: Path, known: Mapping[str, CorpusFile], *, reports: Path | None = None,
           limits: Limits = DEFAULT_LIMITS, anew: bool = False) -> Survey:
    """Look at every file of the corpus; unless `anew`, those as they were (size, time of change) are not read again.

    A folder inside the corpus that holds files is an event of its own; files that lie in the corpus itself are loose.
    What lies in `reports`, the output folder, is no part of the corpus even when that folder is inside it.
    """
    result = Survey()
    own = reports.resolve() if reports and reports.resolve().is_relative_to(corpus.resolve()) else None
    for found in find_files([corpus], recursive=True):
        if own and Path(found.where if isinstance(found, Problem) else found).resolve().is_relative_to(own):
            continue
        if isinstance(found, Problem):
            result.problems.append(found)
            continue
        path = found.relative_to(corpus).as_posix()
        try:
            stat = found.stat()
        except OSError as error:
            result.problems.append(Problem(str(found), f"cannot be read: {error.strerror}", "it may have been moved"))
            continue
        before = known.get(path)
        if anew or before is None or (before.size, before.mtime_ns) != (stat.st_size, stat.st_mtime_ns):
            folder = found.relative_to(corpus).parent.as_posix()
            unread = CorpusFile(path, "" if folder == "." else folder, stat.st_size, stat.st_mtime_ns)
            before = _read(corpus, unread, before, result, limits)
        result.problems += before.problems
        result.files[path] = before
    return result


def read_file(corpus: Path, path: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[Article | Problem]:
    """The articles of one corpus file under ids that are unique in the corpus, and a problem for each that is not."""
    for found in iter_articles([corpus / path], limits=limits):
        if isinstance(found, Problem):
            yield found
        else:
            yield replace(found, id=_uid(path, found.id), path=path)


def _read(corpus: Path, file: CorpusFile, before: CorpusFile | None, result: Survey,
          limits: Limits) -> CorpusFile:
    known = {held.uid: held.sha for held in before.articles} if before else {}
    articles, problems = [], []
    result.read += 1
    for found in read_file(corpus, file.path, limits):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        held = Held(found.id, content_hash(found), found.date.isoformat() if found.date else None, found.role)
        articles.append(held)
        if foreign := language_problem(replace(found, path=str(corpus / file.path))):
            problems.append(foreign)
        if not file.folder and known.get(held.uid) is None:
            lead = max(LEAD, found.headline.end if found.headline else 0)
            result.fresh.append(replace(found, text=found.text[:lead], receipt=None))
    return replace(file, articles=tuple(articles), problems=tuple(problems))


def content_hash(article: Article) -> str:
    """A hash of everything that was read of an article."""
    fields = (article.text, article.outlet, str(article.date), article.url, article.author, article.role,
              article.speaker, str(article.headline))  # fmt: skip
    return hashlib.sha256("\0".join(field or "" for field in fields).encode("utf-8", "surrogatepass")).hexdigest()


def _uid(path: str, id: str) -> str:
    stem = path.rsplit(".", 1)[0]
    return stem if stem.rsplit("/", 1)[-1] == id else f"{path}#{id}"

"""A small corpus that a person can look through: two events of loose files, one folder, one article alone."""
from __future__ import annotations

import hashlib
from pathlib import Path

POOL = (
    "The town pool at Ashmead will close on Friday after engineers found a leak in its eastern wall. “We had no choice"
    " but to drain it,” said the pool’s manager, Ida Brandt. The town council will meet on Monday to hear engineers."
    " Swimming lessons for two hundred children are off until the autumn, and the club has moved its races to Corley."
)
TRAIN = (
    "Trains between Corley and Marsh End were stopped for six hours after a landslip buried both tracks. “Nobody"
    " was hurt, and that is luck,” said the railway’s spokesman, Tom Ferris. Buses took the passengers on by"
    " the coast road."
    " The railway hopes to open one track by Thursday, once the slope above is held by nets and anchors."
)
ALONE = "A heron has built its nest on the roof of the post office at Dunmere, where it stares at the clerks all day."


def front(outlet: str, day: int, title: str, text: str) -> str:
    return f"---\noutlet: {outlet}\ndate: 2021-05-{day:02}\ntitle: {title}\n---\n{text}\n"


def make_corpus(folder: Path) -> Path:
    """Two loose events of two articles each, a folder event of two, and one article that stands alone."""
    articles = {
        "pool-post.txt": front("Post", 2, "Ashmead pool to close after leak is found", POOL),
        "pool-echo.txt": front("Echo", 3, "Leak shuts Ashmead pool", POOL.replace("will close", "closes")),
        "train-post.txt": front("Post", 4, "Landslip stops trains at Marsh End", TRAIN),
        "train-mail.txt": front("Mail", 4, "Trains stopped for six hours by landslip",
                                TRAIN.replace("luck", "fortune")),
        "heron.txt": front("Post", 5, "Heron nests at Dunmere", ALONE),
        "fair/post.txt": front("Post", 6, "Fair opens", "The fair opened at noon. “It is a grand day,” said Lee Oram."),
        "fair/mail.txt": front("Mail", 6, "Fair is open", "Crowds came to the fair. “It is a wet day,” said Lee Oram."),
    }
    for name, text in articles.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """The hash of every report file, by path; the batch's own notes (state, run.json) left out."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".mediacompare" not in path.parts and path.name != "run.json"
    }

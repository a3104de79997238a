"""How often a stop is read rightly as the end of a sentence or not, beside NLTK's Punkt and pysbd.

    python -m benchmarks.sentences             with NLTK's Punkt, trained on the set's own text
    python -m benchmarks.sentences --peers     pysbd too, from .venv-pysbd (made on the first call)

`gold.txt` holds paragraphs whose breaks were marked by hand. Every stop, question mark, exclamation mark and ellipsis
that white space follows is a place to decide on.
"""
from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mediacompare.text.sentences import split_sentences

GOLD = Path(__file__).with_name("gold.txt")
PLACE = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
PEER = Path(__file__).resolve().parents[2] / ".venv-pysbd"
PYSBD = "pysbd==0.3.4"
SCRIPT = """import json, sys, pysbd
seg = pysbd.Segmenter(language="en", clean=False)
print(json.dumps([seg.segment(text) for text in json.load(sys.stdin)]))"""
Splitter = Callable[[Sequence[str]], list[list[str]]]


def read() -> list[tuple[str, frozenset[int]]]:
    """The paragraphs, and where in each a sentence ends that another follows."""
    found = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pieces = line.split("|")
            ends, size = [], 0
            for piece in pieces[:-1]:
                size += len(piece)
                ends.append(size)
            found.append(("".join(pieces), frozenset(ends)))
    return found


def _ours(texts: Sequence[str]) -> list[list[str]]:
    return [[sentence.span.of(text) for sentence in split_sentences(text)] for text in texts]


def _punkt(texts: Sequence[str]) -> list[list[str]]:
    from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer

    trainer = PunktTrainer()
    trainer.train("\n".join(texts), finalize=True)
    tokenizer = PunktSentenceTokenizer(trainer.get_params())
    return [tokenizer.tokenize(text) for text in texts]


def _pysbd(texts: Sequence[str]) -> list[list[str]]:
    python = PEER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", PYSBD], check=True)
    done = subprocess.run([str(python), "-c", SCRIPT], input=json.dumps(list(texts)), capture_output=True, text=True,
                          check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


def figures(split: Splitter) -> dict[str, float]:
    """Places, the share that is decided rightly, and precision and recall of the breaks."""
    gold = read()
    places = right = hits = told = true = 0
    for (text, ends), sentences in zip(gold, split([text for text, _ in gold]), strict=True):
        found, at = set(), 0
        for sentence in sentences[:-1]:
            at = text.index(sentence.strip(), at) + len(sentence.strip())
            found.add(at)
        decided = {match.end() for match in PLACE.finditer(text)} | ends
        places += len(decided)
        right += sum((place in found) == (place in ends) for place in decided)
        hits, told, true = hits + len(found & ends), told + len(found), true + len(ends)
    return {"places": places, "accuracy": right / places, "p": hits / told, "r": hits / true}


def accuracy() -> dict[str, float]:
    return figures(_ours)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row a system."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sentences", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", action="store_true")
    systems: dict[str, Splitter] = {"mediacompare": _ours, "NLTK's Punkt": _punkt}
    if parser.parse_args(arguments).peers:
        systems["pysbd"] = _pysbd
    print("| system | places | decided rightly | precision | recall |")
    print("|---|---|---|---|---|")
    for name, split in systems.items():
        found = figures(split)
        print(f"| {name} | {found['places']} | {found['accuracy']:.1%} | {found['p']:.1%} | {found['r']:.1%} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

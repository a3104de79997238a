"""`mediacompare tone`: tone of wording, by piece of a sentence, or towards the people named."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from mediacompare.cli.annotated import annotated_articles, everything
from mediacompare.cli.options import (
    Intake,
    Problems,
    intake_options,
    output_options,
    paths_argument,
    print_rows,
    running_text_option,
)
from mediacompare.cli.rows import Format, Row, Show
from mediacompare.model import AnnotatedArticle, Problem
from mediacompare.nearest import advice

FIELDS = ("article", "start", "end", "score", "voice", "speaker", "drivers", "text")
COLUMNS = (Show("Article", "article"), Show("Tone", "score"), Show("Voice", "voice"), Show("Speaker", "speaker"),
           Show("Words", "text", prose=True), Show("Driven by", "driven_by"))
TOWARDS_FIELDS = ("article", "target_start", "target_end", "name", "label", "score", "voice", "start", "end", "drivers",
                  "text")
TOWARDS_COLUMNS = (Show("Article", "article"), Show("Towards", "name"), Show("Label", "label"), Show("Tone", "score"),
                   Show("Voice", "voice"), Show("Sentence", "text", prose=True), Show("Driven by", "driven_by"))


@click.command("tone")
@paths_argument
@click.option("--towards", "--toward", "towards", metavar="NAME",
              help="Tone towards NAME only; `all` for everybody who is named.")
@output_options
@running_text_option
@intake_options
def command(paths: tuple[str, ...], towards: str | None, form: Format | None, output: Path | None,
            running_text: bool, intake: Intake) -> None:
    """Show the tone of wording in PATH..., -1 (dark) to 1 (bright): one row a sentence and voice.

    With --towards, or for records that name their own `targets`: tone towards a person or body, one row a mention,
    with a label of -1, 0 or 1. Tone of wording is no verdict: the words that drove it stand beside it.

    \b
    Example:
      mediacompare tone corpus/ashgrove-pool --towards "Dana Whitlock"
    """
    problems = Problems()
    articles = annotated_articles(paths, problems, everything(running_text=running_text), intake=intake)
    first = next(articles, None)
    found = (annotated for group in ([first] if first else [], articles) for annotated in group)
    if towards or (first and first.article.targets):
        name = towards or "all"
        seen: set[str] = set()
        rows = (row for annotated in found for row in _towards(annotated, name, seen))
        print_rows(rows, TOWARDS_COLUMNS, TOWARDS_FIELDS, form=form, output=output)
        if seen and name != "all" and name.casefold() not in {other.casefold() for other in seen}:
            problems.say([Problem(f"--towards {name}", "is nobody whom these texts name", advice(name, sorted(seen)))])
    else:
        print_rows((row for annotated in found for row in _tone(annotated)), COLUMNS, FIELDS, form=form,
                   output=output)
    problems.finish()


def _tone(annotated: AnnotatedArticle) -> Iterator[Row]:
    text = annotated.text
    for score in annotated.tone:
        yield {
            "article": annotated.article.id, "start": score.span.start, "end": score.span.end, "score": score.value,
            "voice": score.voice, "speaker": score.speaker,
            "drivers": [[drive.span.start, drive.span.end, drive.weight] for drive in score.drivers],
            "text": score.span.of(text), "driven_by": ", ".join(drive.span.of(text) for drive in score.drivers[:3]),
        }


def _towards(annotated: AnnotatedArticle, name: str, seen: set[str]) -> Iterator[Row]:
    """The rows of `name`, or of everybody for "all"; whoever is named goes into `seen`, in full and as printed."""
    text = annotated.text
    for tone in annotated.towards:
        names = (tone.name, tone.target.of(text))
        seen.update(names)
        if name != "all" and name.casefold() not in (known.casefold() for known in names):
            continue
        yield {
            "article": annotated.article.id, "target_start": tone.target.start, "target_end": tone.target.end,
            "name": tone.name, "label": tone.label, "score": tone.value, "voice": tone.voice,
            "start": tone.span.start, "end": tone.span.end,
            "drivers": [[drive.span.start, drive.span.end, drive.weight] for drive in tone.drivers],
            "text": tone.span.of(text), "driven_by": ", ".join(drive.span.of(text) for drive in tone.drivers[:3]),
        }

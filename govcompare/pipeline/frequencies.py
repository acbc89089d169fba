"""Settings in, the background of document frequencies that they choose out; reports in, a new one out."""

from pathlib import Path

from govcompare import codec
from govcompare.model.jobs import CompareArguments, Context
from govcompare.model.settings import Matching
from govcompare.pipeline.understanding import understand
from govcompare.resources import resource
from govcompare.text import background
from govcompare.text.background import Background
from govcompare.text.counting import Counted, build, distinct
from govcompare.text.fold import Codes, key

STOCK = "lexicons/stock.txt"
"""Common stock of the genre, a phrase a line; lines with # are comments."""


def background_for(choice: str) -> Background:
    """`choice` as in `Settings.background`. Raises ReadError when it is a file that is none."""
    match choice:
        case "none":
            return background.EMPTY
        case "shipped":
            return background.load(None)
        case path:
            return background.load(Path(path))


def background_job(arguments: bytes, context: Context) -> bytes:
    """CompareArguments → a background file of all reports in all files, copies counted once."""
    asked = codec.decode(arguments, CompareArguments)
    understood = understand(asked.paths, asked.settings, context)
    context.part("problems", codec.encode(understood.problems))
    counted = (
        Counted(key(report.text, Matching(), report.body_start).codes, report.place) for report in understood.reports
    )
    return build(distinct(counted), stock())


def stock() -> tuple[Codes, ...]:
    """The keys of the lexicon's phrases."""
    lines = resource(STOCK).read_text(encoding="utf-8").split("\n")
    return tuple(key(line, Matching()).codes for line in lines if line and not line.startswith("#"))

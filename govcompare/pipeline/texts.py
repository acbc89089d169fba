"""Pairs of texts in, the passages that each pair shares out: for research and evaluation, one JSON line a pair."""

from collections.abc import Iterator

from govcompare import codec
from govcompare.compare.passages import Match, matches
from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.jobs import Context, PairTexts, PassagesArguments
from govcompare.model.progress import Progress, Stage
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.pipeline.frequencies import background_for
from govcompare.text.background import Background

FORMULA = 0.5
"""Passages that the background explains as far as this are not written (the contract of `passages`)."""
FEWEST_CHARACTERS = 40
"""Of the matching key, on either side of a passage that is written (the contract of `passages`)."""


def passages_job(arguments: bytes, context: Context) -> bytes:
    """PassagesArguments → a line for each pair. Raises ReadError when there is no such background."""
    asked = codec.decode(arguments, PassagesArguments)
    background = background_for(asked.background)
    lines = []
    for done, pair in enumerate(asked.pairs):
        context.progress(Progress(Stage.COMPARING, done, len(asked.pairs)))
        lines.append(codec.encode({"pair": pair.pair, "passages": list(_found(pair, background))}))
    return b"".join(line + b"\n" for line in lines)


def _found(pair: PairTexts, background: Background) -> Iterator[tuple[int, int, int, int]]:
    a, b = (prepare(_report(id, text), Matching(), background) for id, text in (("a", pair.a), ("b", pair.b)))
    for match in matches(a, b):
        if match.formula < FORMULA and _characters(match, a, b) >= FEWEST_CHARACTERS:
            yield match.a.start, match.a.end, match.b.start, match.b.end


def _characters(match: Match, a: Prepared, b: Prepared) -> int:
    """Of the side that has fewer."""
    return min(a.characters_in(match.a), b.characters_in(match.b))


def _report(id: str, text: str) -> Report:
    """The whole text as one report."""
    return Report(
        id=id,
        source=id,
        title=id,
        kind="",
        place="",
        year=None,
        complete=True,
        raw_span=Span(0, len(text)),
        text=text,
        offsets=Offsets((Run(0, 0, len(text)),) if text else ()),
        body_start=0,
    )

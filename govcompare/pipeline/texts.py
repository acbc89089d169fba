"""Pairs of texts in, the passages that each pair shares out: for research and evaluation, one JSON line a pair."""

from collections.abc import Iterator

from govcompare import codec
from govcompare.compare.passages import passages
from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.findings import Passage
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
    for passage in passages(a, b):
        if passage.formula < FORMULA and _characters(passage, a, b) >= FEWEST_CHARACTERS:
            left, right = passage.a.span, passage.b.span
            yield left.start, left.end, right.start, right.end


def _characters(passage: Passage, a: Prepared, b: Prepared) -> int:
    """Of the side that has fewer."""
    return min(a.characters_in(passage.a.span), b.characters_in(passage.b.span))


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

"""A Comparison in, at most twelve sentences that a superior reads out, made from the figures alone."""

from collections.abc import Iterator, Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.findings import ChangeKind, Pair, Passage
from govcompare.present.figures import percent, report_name
from govcompare.present.wording import ntr, tr

MOST_LINES = 12
MOST_PAIRS = 4
"""Pairs that get sentences of their own; the others are counted."""
MOST_CHANGES = 3
"""Examples of what was swapped."""
NOTABLE = 0.05
"""A directed ratio beyond formulae from which a pair is named, 0…1: about one section in twenty."""


def conclusion(comparison: Comparison, pairs: Sequence[Pair]) -> tuple[str, ...]:
    """The sentences for `pairs`, most shared first; one sentence when nothing is shared."""
    return tuple(_lines(comparison, pairs))[:MOST_LINES]


def _lines(comparison: Comparison, pairs: Sequence[Pair]) -> Iterator[str]:
    named = [pair for pair in pairs if max(_beyond(pair)) >= NOTABLE]
    if not named:
        yield tr("No report repeats another beyond the genre's common stock.")
        return
    if len(comparison.reports) > 2:
        yield ntr(
            "{number} of {all} pairs shares text beyond the genre's common stock.",
            "{number} of {all} pairs share text beyond the genre's common stock.",
            len(named),
            all=len(pairs),
        )
    for pair in named[:MOST_PAIRS]:
        yield from _pair_lines(comparison, pair)


def _beyond(pair: Pair) -> tuple[float, float]:
    score = pair.score("beyond_formulae")
    return score.a, score.b


def _pair_lines(comparison: Comparison, pair: Pair) -> Iterator[str]:
    a, b = (report_name(comparison.reports, id) for id in (pair.a, pair.b))
    reused, (a_beyond, b_beyond) = pair.score("reused"), _beyond(pair)
    if reused.b > reused.a:
        yield _containment(b, a, reused.b, reused.a, b_beyond)
    else:
        yield _containment(a, b, reused.a, reused.b, a_beyond)
    moved = _moved(comparison, pair)
    if moved:
        yield ntr(
            "{number} section was moved: {sections}.",
            "{number} sections were moved: {sections}.",
            len(moved),
            sections=tr(", ").join(moved[:MOST_PAIRS]),
        )
    yield from _changed(comparison, pair)


def _containment(part: str, whole: str, ratio: float, back: float, beyond: float) -> str:
    return tr(
        "{ratio} of “{part}” stands in “{whole}” ({beyond} beyond formulae); the other way round it is {back}.",
        ratio=percent(ratio),
        part=part,
        whole=whole,
        beyond=percent(beyond),
        back=percent(back),
    )


def _moved(comparison: Comparison, pair: Pair) -> list[str]:
    a, b = comparison.outline(pair.a).sections, comparison.outline(pair.b).sections
    return [
        f"{a[link.a.index].label or a[link.a.index].title}→{b[link.b.index].label or b[link.b.index].title}"
        for row in comparison.alignment.rows
        for link in row.links
        if link.moved and (link.a.report, link.b.report) == (pair.a, pair.b) and a[link.a.index].title
    ]


def _changed(comparison: Comparison, pair: Pair) -> Iterator[str]:
    for kind in (ChangeKind.FIGURE, ChangeKind.PLACEHOLDER, ChangeKind.NAME):
        swapped = [found for passage in _own(comparison, pair) for found in _swaps(comparison, passage, kind)]
        if swapped:
            examples = tr(", ").join(list(dict.fromkeys(swapped))[:MOST_CHANGES])
            yield _exchanged(kind, len(swapped), examples)


def _exchanged(kind: ChangeKind, number: int, examples: str) -> str:
    if kind is ChangeKind.FIGURE:
        return ntr(
            "{number} figure or year was exchanged: {examples}.",
            "{number} figures or years were exchanged: {examples}.",
            number,
            examples=examples,
        )
    if kind is ChangeKind.PLACEHOLDER:
        return ntr(
            "{number} figure or name was blanked: {examples}.",
            "{number} figures or names were blanked: {examples}.",
            number,
            examples=examples,
        )
    return ntr(
        "{number} name was exchanged: {examples}.",
        "{number} names were exchanged: {examples}.",
        number,
        examples=examples,
    )


def _own(comparison: Comparison, pair: Pair) -> Iterator[Passage]:
    return (p for p in comparison.passages if (p.a.report, p.b.report) == (pair.a, pair.b) and p.formula < 0.5)


def _swaps(comparison: Comparison, passage: Passage, kind: ChangeKind) -> Iterator[str]:
    a, b = comparison.report(passage.a.report).text, comparison.report(passage.b.report).text
    for change in passage.changes:
        if change.kind is kind:
            yield f"{change.a.of(a)}→{change.b.of(b)}"

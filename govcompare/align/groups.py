"""Outlines, reports, passages and pins in, one table of corresponding sections over all reports out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from govcompare.align.clusters import Node, clusters
from govcompare.align.likeness import MOST, Likeness, Similarities, likeness
from govcompare.align.links import rows
from govcompare.align.pairwise import Matches, matches
from govcompare.align.subjects import subjects
from govcompare.align.table import in_reading_order
from govcompare.align.trees import Tree, tree
from govcompare.model.alignment import Alignment, Row, SectionRef
from govcompare.model.findings import Passage
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.span import Span

Pin = tuple[SectionRef, SectionRef, bool]
"""Two sections, and whether they belong together."""


def align(
    outlines: Sequence[Outline],
    reports: Sequence[Report],
    passages: Mapping[tuple[str, str], Sequence[Passage]],
    information: Mapping[str, Callable[[Span], float]],
    pins: Sequence[Pin],
) -> Alignment:
    """One table over all reports, the same whatever their order.

    `passages` by ids of two reports, the one that comes first before the other; `information` gives the nats of a
    stretch of a report, by id. Of pins that contradict each other the last one counts.
    """
    trees = [tree(report, outline, information[report.id]) for report, outline in zip(reports, outlines, strict=True)]
    order = sorted(range(len(trees)), key=lambda number: _content(trees[number]))
    ordered = [trees[number] for number in order]
    pinned = _pinned(pins, ordered)
    ends = accumulate(one.size for one in ordered)
    columns = [slice(end - one.size, end) for one, end in zip(ordered, ends, strict=True)]
    found: dict[tuple[int, int], Matches] = {}
    known: dict[tuple[int, int], Similarities] = {}
    for i, about in enumerate(subjects(ordered)):
        for j in range(i + 1, len(ordered)):
            one, other = ordered[i], ordered[j]
            shared = _between(one.report.id, other.report.id, passages)
            like = likeness(one, other, shared, about[:, columns[j]])
            found[i, j] = matches(one, other, _as_pinned(like, i, j, pinned))
            if shared:
                known[i, j] = like.similarities
    groups = clusters(
        [one.size for one in ordered],
        found,
        [pair for pair, together in pinned.items() if together],
        [pair for pair, together in pinned.items() if not together],
    )
    return Alignment(
        tuple(report.id for report in reports),
        (*rows(in_reading_order(groups, ordered), ordered, order, known, pinned), *_left_out(outlines, ordered, order)),
    )


def _left_out(outlines: Sequence[Outline], trees: Sequence[Tree], places: Sequence[int]) -> Iterator[Row]:
    """A row for each section that is too deep to be compared, report after report."""
    for one, place in zip(trees, places, strict=True):
        if one.size < len(outlines[place].sections):
            kept = {section.index for section in one.sections}
            for section in outlines[place].sections:
                if section.index not in kept:
                    yield Row(tuple((section.index,) if number == place else () for number in range(len(outlines))))


def _content(one: Tree) -> tuple[str, int, tuple[int, ...]]:
    """What the order of the work depends on: the report itself, not where it stands among the others."""
    return one.report.text, one.report.body_start, tuple(one.starts.tolist())


def _pinned(pins: Sequence[Pin], trees: Sequence[Tree]) -> dict[tuple[Node, Node], bool]:
    """What the person decided, by pair of sections, the lower first; of sections that are not compared nothing."""
    nodes = {
        SectionRef(one.report.id, section.index): (number, place)
        for number, one in enumerate(trees if pins else ())
        for place, section in enumerate(one.sections)
    }
    decided: dict[tuple[Node, Node], bool] = {}
    for a, b, together in pins:
        if a in nodes and b in nodes:
            decided[min(nodes[a], nodes[b]), max(nodes[a], nodes[b])] = together
    return decided


def _between(a: str, b: str, passages: Mapping[tuple[str, str], Sequence[Passage]]) -> list[tuple[Span, Span]]:
    """The two sides of each passage of two reports, that of `a` first."""
    if (a, b) in passages:
        return [(one.a.span, one.b.span) for one in passages[a, b]]
    return [(one.b.span, one.a.span) for one in passages.get((b, a), ())]


def _as_pinned(like: Likeness, i: int, j: int, pinned: Mapping[tuple[Node, Node], bool]) -> Likeness:
    """The likeness of two reports after what the person decided: pinned sections correspond to each other alone."""
    chosen = [(one[1], other[1], together) for (one, other), together in pinned.items() if (one[0], other[0]) == (i, j)]
    if not chosen:
        return like
    weights, a_share, b_share = like.weights.copy(), like.a_share.copy(), like.b_share.copy()
    for a, b, together in chosen:
        for array in (weights, a_share, b_share):
            if together:
                array[a, :] = array[:, b] = 0
            array[a, b] = 0
    for a, b, together in chosen:
        if together:
            weights[a, b] = MOST
    return replace(like, weights=weights, a_share=a_share, b_share=b_share)

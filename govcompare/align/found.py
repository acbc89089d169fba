"""Two trees and the passages of their reports in, how much of each section is found in each other out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from govcompare.align.landmarks import common
from govcompare.align.trees import Amounts, Numbers, Tree
from govcompare.model.span import Span

_LANDMARK = float(1 << 20)
"""What a landmark says against a character of an even projection, which decides only where there is no landmark."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Information in thousandths: rows are sections of A, columns sections of B, descendants included in both."""

    a: Amounts
    """How much of A's section is found in B's."""
    b: Amounts
    """How much of B's section is found in A's."""


def found(a: Tree, b: Tree, shared: Sequence[tuple[Span, Span]]) -> Found:
    """What passages (the side in `a`, the side in `b`) say of every two sections."""
    own_a, own_b = np.zeros((a.size, b.size)), np.zeros((a.size, b.size))
    if not shared:
        return Found(own_a, own_b)
    places: tuple[Numbers, Numbers] | None = None
    a_touched, b_touched = _touched(a, [left for left, _ in shared]), _touched(b, [right for _, right in shared])
    for (left, right), (i, i_end), (j, j_end) in zip(shared, a_touched, b_touched, strict=True):
        if i_end - i == 1 and j_end - j == 1:
            own_a[i, j] += a.amount(left)
            own_b[i, j] += b.amount(right)
            continue
        if places is None:
            places = common(a.landmarks, b.landmarks)
        one, other = _cut(a, left, i, i_end), _cut(b, right, j, j_end)
        votes = _votes(places, one, other)
        own_a[i:i_end, j:j_end] += _shared_out(_amounts(a, one), votes)
        own_b[i:i_end, j:j_end] += _shared_out(_amounts(b, other), votes.T).T
    return Found(
        np.minimum(_whole(own_a, a, b), a.amounts[:, None]),
        np.minimum(_whole(own_b, a, b), b.amounts[None, :]),
    )


def _whole(own: Amounts, a: Tree, b: Tree) -> Amounts:
    """From what the sections' own parts share, what they share with all that stands in them."""
    sums = np.zeros((a.size + 1, b.size + 1))
    np.cumsum(np.cumsum(own, axis=0), axis=1, out=sums[1:, 1:])
    rows = sums[a.behind] - sums[:-1]
    return np.asarray(rows[:, b.behind] - rows[:, :-1])


def _touched(tree: Tree, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """For each stretch the first section whose own part it touches, and the one behind the last."""
    edges = np.array([(span.start, span.end) for span in spans], dtype=np.int64)
    first = np.maximum(np.searchsorted(tree.starts, edges[:, 0], side="right") - 1, 0)
    behind = np.maximum(np.searchsorted(tree.starts, edges[:, 1]), first + 1)
    return list(zip(first.tolist(), behind.tolist(), strict=True))


def _cut(tree: Tree, span: Span, first: int, behind: int) -> Numbers:
    """Where the stretch crosses from one section to the next, with its start and end."""
    return np.concatenate([[span.start], tree.starts[first + 1 : behind], [span.end]])


def _amounts(tree: Tree, edges: Numbers) -> Amounts:
    bounds = edges.tolist()
    return np.array([tree.amount(Span(start, end)) for start, end in pairwise(bounds)])


def _votes(places: tuple[Numbers, Numbers], one: Numbers, other: Numbers) -> Amounts:
    """How much speaks for each part of A's side (rows) corresponding to each part of B's."""
    inside = (places[0] >= one[0]) & (places[0] < one[-1]) & (places[1] >= other[0]) & (places[1] < other[-1])
    rows = np.searchsorted(one, places[0][inside], side="right") - 1
    columns = np.searchsorted(other, places[1][inside], side="right") - 1
    shape = (len(one) - 1, len(other) - 1)
    counts = np.bincount(rows * shape[1] + columns, minlength=shape[0] * shape[1]).reshape(shape)
    left, right = _projected(one), _projected(other)
    overlap = np.minimum(left[1:, None], right[None, 1:]) - np.maximum(left[:-1, None], right[None, :-1])
    return np.asarray(counts * _LANDMARK + np.maximum(overlap, 0))


def _projected(edges: Numbers) -> Amounts:
    """The edges on a scale from 0 to 100,000."""
    return np.asarray(np.floor((edges - edges[0]) * 100_000 / (edges[-1] - edges[0])))


def _shared_out(amounts: Amounts, votes: Amounts) -> Amounts:
    """What each row holds, given to the columns as the votes say; whole numbers."""
    return np.asarray(np.floor(amounts[:, None] * votes / np.maximum(votes.sum(axis=1, keepdims=True), 1)))

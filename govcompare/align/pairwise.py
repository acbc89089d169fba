"""How alike the sections of two reports are in, which correspond out: one to one, and those split or merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from govcompare.align.assignment import assignment
from govcompare.align.likeness import MOST, Likeness
from govcompare.align.trees import Amounts, Tree

CORRESPOND = 250
"""What must speak for two sections that correspond, of CERTAIN: any two sections of the genre stay below."""
_SECOND_BEST = 0.6
"""Share of what speaks for the best counterpart of either that must speak for two sections, so that what is left over
does not meet for want of others: up to 0.7 it changes nothing on the pairs named in `topics` and mends others."""
_PART_INSIDE = 0.5
"""Share of a part that must stand in the section that it was split from."""
_PART_OF_WHOLE = 0.1
"""Share of that section that the part must give at least."""
_TWICE = 1.1
"""Parts that give more than this of a section together hold the same text twice: no split."""
_OUTWEIGHS = 0.6
"""A part leaves a counterpart of its own when that speaks for less than this share of what the whole does."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Which sections of A and B correspond: index in A, index in B, and how much speaks for it (0 … MOST)."""

    pairs: tuple[tuple[int, int, int], ...]
    """One to one, ascending."""
    a_parts: tuple[tuple[int, int, int], ...]
    """A further section of A that is part of a section of B which has a counterpart."""
    b_parts: tuple[tuple[int, int, int], ...]


def matches(a: Tree, b: Tree, likeness: Likeness) -> Matches:
    """Which sections correspond, whatever their order."""
    given = likeness.weights
    best = np.maximum(given.max(axis=1, initial=0)[:, None], given.max(axis=0, initial=0))
    weights = np.where((given >= CORRESPOND) & (given >= _SECOND_BEST * best), given, 0)
    forth = {i: (j, int(weights[i, j])) for i, j in assignment(weights)}
    back = {j: (i, weight) for i, (j, weight) in forth.items()}
    b_parts = tuple(_parts(b, forth, back, likeness.a_share, likeness.b_share))
    a_parts = tuple((i, j, w) for j, i, w in _parts(a, back, forth, likeness.b_share.T, likeness.a_share.T))
    lost_a, lost_b = {i for i, _, _ in a_parts}, {j for _, j, _ in b_parts}
    return Matches(
        pairs=tuple((i, j, w) for i, (j, w) in sorted(forth.items()) if i not in lost_a and j not in lost_b),
        a_parts=tuple(part for part in a_parts if part[1] not in lost_b),
        b_parts=tuple(part for part in b_parts if part[0] not in lost_a),
    )


def _parts(
    other: Tree,
    forth: Mapping[int, tuple[int, int]],
    back: Mapping[int, tuple[int, int]],
    whole_share: Amounts,
    part_share: Amounts,
) -> Iterator[tuple[int, int, int]]:
    """Siblings of a section's counterpart that hold another part of it: the section, the part, what speaks for it.

    `whole_share`: how much of the one report's sections (rows) is found in the other's; `part_share` the reverse.
    """
    rows, columns = np.nonzero((part_share >= _PART_INSIDE) & (whole_share >= _PART_OF_WHOLE))
    best: dict[int, tuple[int, int]] = {}
    for whole, part in zip(rows.tolist(), columns.tolist(), strict=True):
        if whole not in forth or forth[whole][0] == part:
            continue
        first = forth[whole][0]
        weight = round(float(part_share[whole, part]) * MOST)
        alone = back[part][1] if part in back else 0
        fits = other.parents[first] == other.parents[part] and alone < _OUTWEIGHS * weight
        if fits and whole_share[whole, first] + whole_share[whole, part] <= _TWICE:
            best[part] = max(best.get(part, (0, 0)), (weight, -whole))
    for part, (weight, whole) in sorted(best.items()):
        yield -whole, part, weight

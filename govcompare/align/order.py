"""Positions of corresponding sections in, those that stand in the same order on both sides out."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Placed(NamedTuple):
    """Two corresponding siblings."""

    a: int
    b: int
    characters: int
    """Of both; what moving them would move."""


def in_order(pairs: Sequence[Placed]) -> frozenset[int]:
    """Which of `pairs` (by number) stand in the longest subsequence that ascends on both sides; of several the one that
    leaves out fewest characters, then the one that starts earliest on side a, and so on.

    A section that was split or merged stands in several pairs, which stay in order among each other.
    """
    order = sorted(range(len(pairs)), key=lambda number: pairs[number])
    if all(pairs[one].b <= pairs[other].b for one, other in pairwise(order)):
        return frozenset(order)
    best: list[tuple[int, int]] = [(0, 0)] * len(order)
    follower: list[int | None] = [None] * len(order)
    for place in reversed(range(len(order))):
        here = pairs[order[place]]
        length, characters, chosen = 0, 0, None
        for behind in range(place + 1, len(order)):
            if pairs[order[behind]].b >= here.b and best[behind] > (length, characters):
                (length, characters), chosen = best[behind], behind
        best[place] = (length + 1, characters + here.characters)
        follower[place] = chosen
    at: int | None = max(range(len(order)), key=lambda number: (best[number], -number))
    kept = []
    while at is not None:
        kept.append(order[at])
        at = follower[at]
    return frozenset(kept)

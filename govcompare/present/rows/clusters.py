"""Similarities of N things in, an order in which similar ones stand together out.

Average linkage, then the order of the leaves of its tree with the least sum of distances between neighbours
(Bar-Joseph, Gifford and Jaakkola, Bioinformatics 17, 2001).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ORDERED = 160
"""Up to so many leaves the best order of the tree is worth its time (n³); beyond, the tree's own order stands."""

Distances = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Node:
    leaves: tuple[int, ...]
    left: "_Node | None" = None
    right: "_Node | None" = None


def cluster_order(distances: Distances) -> tuple[int, ...]:
    """The numbers 0…N-1 in cluster order; of an order and its reverse the one that starts lower."""
    size = len(distances)
    if size < 3:
        return tuple(range(size))
    tree = _linkage(distances)
    order = _ordered(tree, distances) if size <= _ORDERED else tree.leaves
    return order if order[0] <= order[-1] else order[::-1]


def _linkage(distances: Distances) -> _Node:
    """The tree of average linkage; the first of equally near pairs is joined first."""
    nodes = [_Node((number,)) for number in range(len(distances))]
    between = distances.astype(np.float64).copy()
    np.fill_diagonal(between, np.inf)
    alive = np.ones(len(nodes), dtype=bool)
    for _ in range(len(nodes) - 1):
        i, j = sorted(divmod(int(np.argmin(between)), len(nodes)))
        one, other = len(nodes[i].leaves), len(nodes[j].leaves)
        nodes[i] = _Node(nodes[i].leaves + nodes[j].leaves, nodes[i], nodes[j])
        alive[j] = False
        joined = (between[i] * one + between[j] * other) / (one + other)
        joined[~alive] = np.inf
        joined[i] = np.inf
        between[i] = between[:, i] = joined
        between[j] = between[:, j] = np.inf
    return nodes[0]


def _ordered(tree: _Node, distances: Distances) -> tuple[int, ...]:
    """The best order of the tree's leaves."""
    costs: dict[tuple[int, ...], Distances] = {}
    _fill(tree, distances, costs)
    ends = costs[tree.leaves]
    first, last = divmod(int(np.argmin(ends)), len(tree.leaves))
    return tuple(_walk(tree, tree.leaves[first], tree.leaves[last], distances, costs))


def _fill(node: _Node, distances: Distances, costs: dict[tuple[int, ...], Distances]) -> None:
    """For every node the least cost of an order of its leaves that starts with one and ends with another."""
    if node.left is None or node.right is None:
        costs[node.leaves] = np.zeros((1, 1))
        return
    _fill(node.left, distances, costs)
    _fill(node.right, distances, costs)
    size = len(node.left.leaves)
    best = np.full((len(node.leaves), len(node.leaves)), np.inf)
    across = _least(
        _least(costs[node.left.leaves], distances[np.ix_(node.left.leaves, node.right.leaves)]),
        costs[node.right.leaves],
    )
    best[:size, size:] = across
    best[size:, :size] = across.T
    costs[node.leaves] = best


def _least(one: Distances, other: Distances) -> Distances:
    """The product of two matrices with sums for products and the least for sums."""
    return np.stack([(row[:, None] + other).min(axis=0) for row in one])


def _walk(
    node: _Node, first: int, last: int, distances: Distances, costs: dict[tuple[int, ...], Distances]
) -> list[int]:
    """The order that starts with `first` and ends with `last`."""
    if node.left is None or node.right is None:
        return [first]
    near, far = (node.left, node.right) if first in node.left.leaves else (node.right, node.left)
    start = costs[near.leaves][near.leaves.index(first)][:, None]
    end = costs[far.leaves][:, far.leaves.index(last)][None, :]
    total = start + distances[np.ix_(near.leaves, far.leaves)] + end
    middle, next_ = divmod(int(np.argmin(total)), len(far.leaves))
    return [
        *_walk(near, first, near.leaves[middle], distances, costs),
        *_walk(far, far.leaves[next_], last, distances, costs),
    ]

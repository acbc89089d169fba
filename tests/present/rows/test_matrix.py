"""The matrix keeps clusters together and its two directions apart."""

import random
from itertools import combinations, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.rows.clusters import cluster_order
from govcompare.present.rows.matrix import matrix, partial
from govcompare.present.rows.ranked import ranked_pairs
from tests.builders import Part, comparison, made, one_to_one, pair, plain


def test_directions_are_not_mixed_up() -> None:
    whole = comparison([plain("r1", "甲"), plain("r2", "乙")], pairs=(pair("r1", "r2", (0.39, 0.98), (390, 392)),))
    found = matrix(whole)
    assert found.order == ("r1", "r2")
    cell, back = found.cells[0][1], found.cells[1][0]
    assert cell is not None
    assert back is not None
    assert (cell.reused, cell.shared, back.reused, back.shared) == (0.39, 390, 0.98, 392)
    assert found.cells[0][0] is found.cells[1][1] is None


def test_similar_reports_stand_together() -> None:
    names = [f"r{n}" for n in range(1, 7)]
    like = {("r1", "r4"), ("r2", "r6"), ("r3", "r5")}
    pairs = tuple(pair(a, b, (0.9, 0.8) if (a, b) in like else (0.1, 0.1)) for a, b in combinations(names, 2))
    order = matrix(comparison([plain(name, "甲") for name in names], pairs=pairs)).order
    assert {tuple(sorted(order[n : n + 2])) for n in (0, 2, 4)} == like


def test_moved_sections_are_counted() -> None:
    a = made("r1", [Part("甲。", "一"), Part("乙。", "二")])
    b = made("r2", [Part("乙。", "二"), Part("甲。", "一")])
    found = matrix(comparison([a, b], alignment=one_to_one(a[1], b[1], {0: 1, 1: 0}, frozenset({0}))))
    assert [cell.moved for line in found.cells for cell in line if cell] == [1, 1]


def test_partial_matrix_leaves_gaps_where_nothing_is_known() -> None:
    found = partial(["r1", "r2", "r3"], [pair("r1", "r3", (0.5, 0.4))])
    assert [[cell is not None for cell in line] for line in found.cells] == [
        [False, False, True],
        [False, False, False],
        [True, False, False],
    ]


def test_pairs_are_ranked_by_their_larger_ratio() -> None:
    pairs = (pair("r1", "r2", (0.3, 0.2)), pair("r1", "r3", (0.1, 0.9)), pair("r2", "r3", (0.5, 0.5)))
    ranked = ranked_pairs(comparison([plain(name, "甲") for name in ("r1", "r2", "r3")], pairs=pairs))
    assert [(p.a, p.b) for p in ranked] == [("r1", "r3"), ("r2", "r3"), ("r1", "r2")]


def cost(order: tuple[int, ...], distances: np.ndarray) -> float:
    return float(sum(distances[i, j] for i, j in pairwise(order)))


@given(st.integers(3, 6), st.integers(0, 10_000))
def test_turning_two_neighbours_makes_no_order_better(size: int, seed: int) -> None:
    rng = random.Random(seed)
    distances = np.zeros((size, size))
    for i, j in combinations(range(size), 2):
        distances[i, j] = distances[j, i] = rng.random()
    order = cluster_order(distances)
    assert sorted(order) == list(range(size))
    for turned in (order[:2][::-1] + order[2:], order[:-2] + order[-2:][::-1]):
        assert cost(turned, distances) >= cost(order, distances) - 1e-9 or not joined_first(order, turned, distances)


def joined_first(order: tuple[int, ...], turned: tuple[int, ...], distances: np.ndarray) -> bool:
    """Whether the two leaves that change places are nearest to each other, so that the tree holds them together."""
    i, j = [leaf for leaf, other in zip(order, turned, strict=True) if leaf != other]
    others = [distances[one, k] for one in (i, j) for k in order if k not in {i, j}]
    return bool(distances[i, j] < min(others))


def test_large_sets_are_ordered_too() -> None:
    rng = np.random.default_rng(1)
    points = rng.random((200, 2))
    distances = np.linalg.norm(points[:, None] - points[None], axis=2)
    assert sorted(cluster_order(distances)) == list(range(200))

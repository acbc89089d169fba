"""The assignment is one to one and no other has a greater sum."""

from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from govcompare.align.assignment import Weights, assignment


@st.composite
def weights(draw: st.DrawFn) -> Weights:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    values = draw(st.lists(st.integers(-3, 9), min_size=rows * columns, max_size=rows * columns))
    return np.array(values, dtype=np.float64).reshape(rows, columns)


def best(values: Weights) -> float:
    """All assignments tried."""
    wide = np.maximum(values if values.shape[0] <= values.shape[1] else values.T, 0)
    orders = permutations(range(wide.shape[1]), wide.shape[0])
    return max(float(sum(wide[row, column] for row, column in enumerate(order))) for order in orders)


@given(weights())
def test_no_assignment_is_better(values: Weights) -> None:
    assert sum(values[row, column] for row, column in assignment(values)) == best(values)


@given(weights())
def test_each_row_and_column_is_used_once_and_for_something(values: Weights) -> None:
    found = assignment(values)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert all(values[row, column] > 0 for row, column in found)
    assert found == sorted(found)


def test_sum_decides_rather_than_the_strongest_pair() -> None:
    assert assignment(np.array([[10.0, 9.0], [9.0, 1.0]])) == [(0, 1), (1, 0)]


def test_nothing_to_assign() -> None:
    assert assignment(np.zeros((0, 3))) == assignment(np.zeros((2, 0))) == assignment(np.zeros((2, 2))) == []


def test_a_large_one_is_as_good_as_its_parts() -> None:
    """Two blocks that have nothing in common are assigned each for itself."""
    random = np.random.default_rng(0)
    one, other = random.integers(1, 1000, (40, 50)), random.integers(1, 1000, (30, 20))
    whole = np.zeros((70, 70))
    whole[:40, :50], whole[40:, 50:] = one, other
    parts = assignment(one.astype(np.float64)), assignment(other.astype(np.float64))
    assert assignment(whole) == sorted([*parts[0], *((row + 40, column + 50) for row, column in parts[1])])

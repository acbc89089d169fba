"""Clusters are the connected parts of equal runs, found by the common index as by looking at every two places."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare.compare.prepared import Prepared
from govcompare.compare.seeds import GAP, Runs, clusters, components, index
from tests.compare.made import edited, prepared, sentences, with_copies

COPY = "".join(sentences(1000, 6))
boxes = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 400), st.integers(0, 400), st.integers(1, 30)), max_size=30
)


def slow_components(runs: list[tuple[int, int, int, int]]) -> list[int]:
    """The smallest number of each connected part, by walking from run to run."""

    def near(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
        (number, a, b, length), (other_number, other_a, other_b, other_length) = one, other
        a_gap = max(a, other_a) - min(a + length, other_a + other_length)
        b_gap = max(b, other_b) - min(b + length, other_b + other_length)
        drift = abs((b - a) - (other_b - other_a))
        return number == other_number and max(a_gap, b_gap) <= GAP and drift <= 2 * GAP

    labels = list(range(len(runs)))
    changed = True
    while changed:
        changed = False
        for i, one in enumerate(runs):
            for j, other in enumerate(runs):
                if near(one, other) and labels[j] > labels[i]:
                    labels[j] = labels[i]
                    changed = True
    return labels


@given(boxes)
def test_components_are_those_of_the_walk_from_run_to_run(drawn: list[tuple[int, int, int, int]]) -> None:
    runs = sorted(drawn)
    numbers, a, b, length = (
        (np.array(column, dtype=np.int64) for column in zip(*runs, strict=True))
        if runs
        else [np.zeros(0, dtype=np.int64)] * 4
    )
    assert components(Runs(a, b, length), numbers).tolist() == slow_components(runs)


def runs_of(a: Prepared, b: Prepared) -> set[tuple[int, int, int]]:
    """All runs of all clusters of two reports."""
    return {
        run
        for _, cluster in clusters(index((a, b)), 0)
        for run in zip(*(part.tolist() for part in cluster), strict=True)
    }


@given(st.integers(0, 10**6), st.sampled_from([0.0, 0.1, 0.35]))
@settings(max_examples=25, deadline=None)
def test_runs_are_equal_stretches_as_long_as_they_can_be(seed: int, share: float) -> None:
    a, b = prepared("r1", with_copies(seed, [COPY])), prepared("r2", with_copies(seed + 1, [edited(COPY, share, seed)]))
    one, other = a.key.codes.tolist(), b.key.codes.tolist()
    for i, j, length in runs_of(a, b):
        assert one[i : i + length] == other[j : j + length]
        assert i == 0 or j == 0 or one[i - 1] != other[j - 1]
        assert [*one, -1][i + length] != [*other, -2][j + length]


def test_clusters_name_later_reports_in_order() -> None:
    reports = [prepared(f"r{number}", with_copies(number, [COPY])) for number in range(5)]
    common = index(reports)
    for first in range(5):
        named = [other for other, _ in clusters(common, first)]
        assert named == list(range(first + 1, 5))


def test_no_reports_have_an_index() -> None:
    assert len(index(()).places) == 0
    assert list(clusters(index((prepared("r1", ""), prepared("r2", "一"))), 0)) == []

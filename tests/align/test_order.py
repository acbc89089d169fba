"""What moved is the least that must move."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from govcompare.align.order import Placed, in_order

placed = st.lists(
    st.builds(Placed, st.integers(0, 6), st.integers(0, 6), st.integers(1, 4)),
    max_size=7,
    unique_by=lambda pair: (pair.a, pair.b),
)


def twin(pairs: list[Placed]) -> frozenset[int]:
    """All subsequences tried."""
    order = sorted(range(len(pairs)), key=lambda number: pairs[number])
    kept: list[tuple[int, ...]] = [()]
    for size in range(1, len(order) + 1):
        fits = [
            chosen
            for chosen in combinations(order, size)
            if all(pairs[one].b <= pairs[other].b for one, other in pairwise(chosen))
        ]
        kept = fits or kept
    most = max(sum(pairs[number].characters for number in chosen) for chosen in kept)
    best = [chosen for chosen in kept if sum(pairs[number].characters for number in chosen) == most]
    return frozenset(min(best, key=lambda chosen: [order.index(number) for number in chosen]))


@given(placed)
def test_of_the_longest_orders_the_one_that_moves_least_then_the_earliest(pairs: list[Placed]) -> None:
    assert in_order(pairs) == twin(pairs)


def test_a_swap_of_first_and_last_moves_both() -> None:
    pairs = [Placed(1, 5, 10), Placed(2, 2, 10), Placed(3, 3, 10), Placed(4, 4, 10), Placed(5, 1, 10), Placed(6, 6, 10)]
    assert in_order(pairs) == {1, 2, 3, 5}


def test_the_shorter_of_two_swapped_sections_moved() -> None:
    assert in_order([Placed(1, 2, 100), Placed(2, 1, 900)]) == {1}


def test_of_two_equally_long_swapped_sections_the_second_moved() -> None:
    assert in_order([Placed(1, 2, 100), Placed(2, 1, 100)]) == {0}


def test_a_split_section_has_not_moved() -> None:
    assert in_order([Placed(1, 1, 5), Placed(1, 2, 5), Placed(2, 3, 9), Placed(3, 3, 9)]) == {0, 1, 2, 3}

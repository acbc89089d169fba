"""All pairs in one pass: the same answers as pair by pair, whatever else is loaded."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare.compare.corpus import all_pairs
from govcompare.compare.passages import passages
from tests.compare.made import edited, prepared, sentences, with_copies

COPIES = ["".join(sentences(seed, 5)) for seed in (1000, 1001, 1002)]
texts = st.builds(
    lambda seed, chosen, share: with_copies(seed, [edited(COPIES[i], share, seed) for i in sorted(chosen)], 12),
    st.integers(0, 10**6),
    st.sets(st.integers(0, 2)),
    st.sampled_from([0.0, 0.2]),
)


@given(st.lists(st.one_of(texts, st.text(alphabet="的一是，。2_", max_size=30)), max_size=6))
@settings(max_examples=30, deadline=None)
def test_all_pairs_give_what_each_pair_gives(loaded: list[str]) -> None:
    reports = [prepared(f"r{number}", text) for number, text in enumerate(loaded)]
    found = list(all_pairs(reports))
    assert [(i, j) for i, j, _ in found] == [(i, j) for i in range(len(loaded)) for j in range(i + 1, len(loaded))]
    for i, j, shared in found:
        assert shared == passages(reports[i], reports[j])


@given(st.lists(texts, min_size=2, max_size=4), texts, st.integers(0, 4))
@settings(max_examples=20, deadline=None)
def test_adding_a_report_changes_no_other_pair(loaded: list[str], added: str, place: int) -> None:
    reports = [prepared(f"r{number}", text) for number, text in enumerate(loaded)]
    before = [shared for _, _, shared in all_pairs(reports)]
    place = min(place, len(reports))
    more = [*reports[:place], prepared("new", added), *reports[place:]]
    assert [shared for i, j, shared in all_pairs(more) if place not in {i, j}] == before


def test_pairs_come_one_by_one() -> None:
    reports = [prepared(f"r{number}", with_copies(number, COPIES[:1], 6)) for number in range(4)]
    first = next(iter(all_pairs(reports)))
    assert first[:2] == (0, 1)
    assert len(first[2]) == 1

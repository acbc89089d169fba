"""The parent keeps what stages made, up to a size, and remembers which of them ended a worker."""

from hypothesis import given
from hypothesis import strategies as st

from govcompare.worker.stages import Lost, StageCache


def test_what_was_put_comes_back_until_it_is_put_again() -> None:
    stages = StageCache()
    assert stages.get("k") is None
    stages.put("k", b"one")
    stages.put("k", b"two")
    assert stages.get("k") == b"two"


def test_the_stage_that_was_asked_for_least_recently_goes_first() -> None:
    stages = StageCache(most_bytes=30)
    stages.put("a", b"x" * 10)
    stages.put("b", b"x" * 10)
    stages.get("a")
    stages.put("c", b"x" * 10)
    assert [name for name in "abc" if stages.get(name) is not None] == ["a", "c"]


def test_a_stage_larger_than_the_cache_is_kept_alone() -> None:
    stages = StageCache(most_bytes=10)
    stages.put("a", b"x")
    stages.put("b", b"x" * 100)
    assert (stages.get("a"), stages.get("b")) == (None, b"x" * 100)


def test_a_lost_stage_is_no_result_until_it_is_forgotten() -> None:
    stages = StageCache()
    stages.put("k", b"kept")
    stages.put_lost("l", Lost.TIMEOUT)
    assert (stages.get("l"), stages.lost("l"), stages.lost("k")) == (None, Lost.TIMEOUT, None)
    stages.forget_lost()
    assert (stages.lost("l"), stages.get("k")) == (None, b"kept")


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=20)), max_size=40), st.integers(1, 60))
def test_size_is_that_of_what_is_there_and_stays_below_the_limit(puts: list[tuple[str, bytes]], most: int) -> None:
    stages = StageCache(most)
    for key, data in puts:
        stages.put(key, data)
        there = {name: stages.get(name) for name in "abcdef"}
        assert stages.size == sum(len(name) + len(kept) for name, kept in there.items() if kept is not None)
        assert stages.size <= most or sum(kept is not None for kept in there.values()) == 1
        assert stages.get(key) == data

"""Equal stretches ascend, are equal, and are as long as the longest common subsequence."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from govcompare.compare.diff import skeleton
from govcompare.compare.diff.skeleton import Block, blocks

HAN = [chr(code) for code in range(0x4E00, 0x5600)]


def check(left: str, right: str, found: list[Block]) -> None:
    i = j = 0
    for block in found:
        assert block.length > 0
        assert block.left >= i
        assert block.right >= j
        i, j = block.left + block.length, block.right + block.length
        assert left[block.left : i] == right[block.right : j]
    assert i <= len(left)
    assert j <= len(right)


def edited(text: str, rate: float, rng: random.Random) -> str:
    out = []
    for character in text:
        kind = rng.random()
        if kind >= rate:
            out.append(character)
        elif kind < rate / 3:
            out.append(rng.choice(HAN))
        elif kind < 2 * rate / 3:
            out += [character, rng.choice(HAN)]
    return "".join(out)


@given(st.text(alphabet="甲乙丙丁", max_size=60), st.text(alphabet="甲乙丙丁", max_size=60))
def test_small_texts_get_the_longest_common_subsequence(left: str, right: str) -> None:
    found = blocks(left, right)
    check(left, right, found)
    assert 2 * sum(block.length for block in found) == Indel.similarity(left, right)


@pytest.mark.parametrize("rate", [0.02, 0.2])
def test_anchored_texts_keep_as_many_equal_characters(rate: float) -> None:
    rng = random.Random(7)
    left = "".join(rng.choices(HAN, k=12_000))
    right = edited(left, rate, rng)
    found = blocks(left, right)
    check(left, right, found)
    assert sum(block.length for block in found) >= 0.999 * Indel.similarity(left, right) / 2


def test_moved_halves_keep_the_longer_one() -> None:
    rng = random.Random(1)
    one, other = "".join(rng.choices(HAN, k=3_000)), "".join(rng.choices(HAN, k=2_000))
    found = blocks(one + other, other + one)
    check(one + other, other + one, found)
    assert sum(block.length for block in found) >= 2_900


@pytest.mark.parametrize(
    ("left", "right"),
    [("一" * 30_000, "一" * 20_000 + "二" * 10_000), ("一二" * 10_000, "二一" * 9_000), ("一" * 20_000, "二" * 20_000)],
)
def test_texts_without_an_anchor_are_halved(left: str, right: str) -> None:
    check(left, right, blocks(left, right))


@given(st.text(alphabet="甲乙丙丁戊", max_size=60), st.text(alphabet="甲乙丙丁戊", max_size=60))
def test_anchors_never_lie(left: str, right: str) -> None:
    for length in (2, 3):
        check(left, right, skeleton._anchors(left, right, length))

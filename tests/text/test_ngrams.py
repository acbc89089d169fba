"""Hashes of n-grams are the same everywhere and forever: background files hold them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from govcompare.text.fold import codes
from govcompare.text.ngrams import hashes

texts = st.text(alphabet="的一是在\U00020000", max_size=12)
MASK = 2**64 - 1


def slow(text: str) -> int:
    state = 0
    for character in text:
        state = (state ^ ord(character)) * 0x9E3779B97F4A7C15 & MASK
        state ^= state >> 29
    return state


@given(texts)
def test_hashes_are_those_of_the_plain_arithmetic(text: str) -> None:
    for length, found in zip((1, 2, 3, 5, 8), hashes(codes(text), (1, 2, 3, 5, 8)), strict=True):
        assert found.tolist() == [slow(text[i : i + length]) for i in range(len(text) - length + 1)]


def test_hashes_never_change() -> None:
    (found,) = hashes(codes("工作报告"), (3,))
    assert found.dtype == np.uint64
    assert found.tolist() == [slow("工作报"), slow("作报告")]
    assert slow("工作报") == 0x3616C426F70214D5

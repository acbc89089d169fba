"""A matching key in, a hash of every n-gram of it out: the same numbers on every machine and in every version."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.text.fold import Codes

Hashes = NDArray[np.uint64]

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


def hashes(codes: Codes, lengths: Sequence[int]) -> list[Hashes]:
    """For each of the ascending `lengths`, a hash of the n-gram that starts at each character as long as one does.

    Background files hold these numbers: another way of hashing makes them useless.
    """
    found: list[Hashes] = []
    wide = codes.astype(np.uint64)
    state = np.zeros(len(codes), dtype=np.uint64)
    for length in range(1, max(lengths, default=0) + 1):
        count = max(0, len(codes) - length + 1)
        state = (state[:count] ^ wide[length - 1 :]) * _MULTIPLIER
        state ^= state >> _SHIFT
        if length in lengths:
            found.append(state.copy())
    return found

"""Two keys in, places that stand once in each of them out: what inside a passage corresponds to what."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.text.fold import Key

_LENGTH = 5
"""Characters of a landmark: shorter ones occur more than once in a report, longer ones are lost to small edits."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Landmarks:
    """The n-grams of a key that occur once in it."""

    hashes: NDArray[np.uint64]
    """Ascending."""
    places: NDArray[np.int64]
    """Where in the text each of them starts."""


def landmarks(key: Key) -> Landmarks:
    values = key.codes.astype(np.uint64)
    size = max(0, len(values) - _LENGTH + 1)
    hashed = np.zeros(size, dtype=np.uint64)
    for offset in range(_LENGTH):
        hashed = (hashed ^ values[offset : offset + size]) * _MULTIPLIER
        hashed ^= hashed >> np.uint64(29)
    order = np.argsort(hashed, kind="stable")
    hashes = hashed[order]
    once = np.ones(size, dtype=np.bool_)
    once[1:] &= hashes[1:] != hashes[:-1]
    once[:-1] &= hashes[1:] != hashes[:-1]
    return Landmarks(hashes[once], key.starts[order[once]].astype(np.int64))


def common(one: Landmarks, other: Landmarks) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the landmarks that both have stand in the one text and in the other."""
    at = np.searchsorted(other.hashes, one.hashes)
    at[at == len(other.hashes)] = 0
    same = other.hashes[at] == one.hashes if len(other.hashes) else np.zeros(len(at), dtype=np.bool_)
    return one.places[same], other.places[at[same]]

"""Trees in, how alike the vocabulary of their sections is out: the subject shows also where nothing is copied.

A section's vocabulary is the character pairs that set it apart from other sections (term frequency times inverse
document frequency), hashed into a short vector of small whole numbers, so that products are exact in any order.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.align.trees import Amounts, Tree
from govcompare.text.fold import FIGURE

_WORDS = 64
"""Character pairs that a section is known by."""
_SLOTS = 1024
"""Entries of a vector: with 64 of them filled, two sections share a slot by chance in six of a hundred."""
_MOST = 31.0
"""Largest weight: 64 products of it stay far below 2**24, up to which 32-bit floats are whole numbers."""
_SCALE = 4.0
"""Steps a unit of weight is cut into before rounding."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def alike(trees: Sequence[Tree]) -> list[Amounts]:
    """For each tree the cosine of its sections (rows) and those of all trees (columns, one tree after another), 0…1."""
    whole = _vectors(trees)
    if not len(whole):
        return [np.zeros((0, 0)) for _ in trees]
    sizes = np.maximum(np.sqrt((whole.astype(np.float64) ** 2).sum(axis=1)), 1)
    ends = np.cumsum([tree.size for tree in trees])
    return [
        (whole[end - tree.size : end] @ whole.T).astype(np.float64) / (sizes[end - tree.size : end, None] * sizes)
        for tree, end in zip(trees, ends.tolist(), strict=True)
    ]


def _vectors(trees: Sequence[Tree]) -> NDArray[np.float32]:
    """A row for each section of each tree; whole numbers."""
    counted = [_counted(tree) for tree in trees]
    every = np.concatenate([pairs for sections in counted for pairs, _ in sections] or [np.zeros(0, np.uint64)])
    known, holders = np.unique(every, return_counts=True)
    sections = max(1, sum(tree.size for tree in trees))
    rarity = np.log((sections + 1) / (holders + 0.5)).clip(0)
    rows = [_vector(pairs, counts, known, rarity) for one in counted for pairs, counts in one]
    return np.stack(rows) if rows else np.zeros((0, _SLOTS), dtype=np.float32)


def _counted(tree: Tree) -> list[tuple[NDArray[np.uint64], NDArray[np.int64]]]:
    """For each section its character pairs, ascending, and how often each occurs in it."""
    codes = tree.key.codes.astype(np.uint64)
    pairs = codes[:-1] << np.uint64(21) | codes[1:]
    plain = (codes[:-1] != FIGURE) & (codes[1:] != FIGURE)
    found = []
    for section in tree.sections:
        first, end = np.searchsorted(tree.key.starts, (section.extent.start, section.extent.end))
        inside = slice(first, max(first, end - 1))
        found.append(np.unique(pairs[inside][plain[inside]], return_counts=True))
    return found


def _vector(
    pairs: NDArray[np.uint64], counts: NDArray[np.int64], known: NDArray[np.uint64], rarity: Amounts
) -> NDArray[np.float32]:
    weights = np.rint((1 + np.log2(counts)) * rarity[np.searchsorted(known, pairs)] * _SCALE)
    chosen = np.argsort(-weights, kind="stable")[:_WORDS]
    slots = (pairs[chosen] * _MULTIPLIER >> np.uint64(54)).astype(np.int64)
    filled = np.bincount(slots, weights=np.minimum(weights[chosen] // _SCALE, _MOST), minlength=_SLOTS)
    return np.minimum(filled, _MOST).astype(np.float32)

"""Two strings in, the stretches that an optimal edit script leaves equal out.

Large pairs are first cut at anchors, k-grams that occur once in each string, and rapidfuzz works between them.
"""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from govcompare.text.fold import codes

_DIRECT = 1_500_000
"""Up to this product of lengths rapidfuzz alone takes under a millisecond; above it anchors are quicker."""
_MOST = 64_000_000
"""Above this product of lengths, where no anchor is left, both sides are halved: rapidfuzz keeps a bit for each pair of
characters (8 MB here), and what has no anchor in 8,000 characters reads as rewritten anyway."""
_ANCHORS = (12, 8, 5)
"""Lengths of the k-grams tried, longest first; a shorter one is tried only inside a gap that stayed large."""
_PLACE_BITS = 24
"""Positions below 2**24; the rest of a 64-bit word holds the k-gram's hash."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


class Block(NamedTuple):
    """`length` characters from `left` on equal those from `right` on."""

    left: int
    right: int
    length: int


def blocks(left: str, right: str) -> list[Block]:
    """Equal stretches, ascending on both sides, as long as they can be; their lengths sum up to (nearly, for large
    pairs) the longest common subsequence."""
    return _joined(_between(left, right, 0, 0, _ANCHORS))


def _between(left: str, right: str, i: int, j: int, lengths: tuple[int, ...]) -> list[Block]:
    """Blocks of two parts that start at `i` and `j` of the whole strings."""
    if not left or not right:
        return []
    if left == right:
        return [Block(i, j, len(left))]
    if len(left) * len(right) <= _DIRECT:
        return _direct(left, right, i, j)
    if not lengths:
        return _halved(left, right, i, j)
    found: list[Block] = []
    a = b = 0
    for anchor in [*_anchors(left, right, lengths[0]), Block(len(left), len(right), 0)]:
        found += _between(left[a : anchor.left], right[b : anchor.right], i + a, j + b, lengths[1:])
        if anchor.length:
            found.append(Block(i + anchor.left, j + anchor.right, anchor.length))
        a, b = anchor.left + anchor.length, anchor.right + anchor.length
    return found


def _direct(left: str, right: str, i: int, j: int) -> list[Block]:
    """rapidfuzz on the whole of both."""
    return [
        Block(i + block.a, j + block.b, block.size)
        for block in Indel.opcodes(left, right).as_matching_blocks()
        if block.size
    ]


def _halved(left: str, right: str, i: int, j: int) -> list[Block]:
    """rapidfuzz on parts of both that are small enough."""
    if len(left) * len(right) <= _MOST:
        return _direct(left, right, i, j)
    a, b = (len(left) + 1) // 2, (len(right) + 1) // 2
    return _halved(left[:a], right[:b], i, j) + _halved(left[a:], right[b:], i + a, j + b)


def _grams(text: str, length: int) -> NDArray[np.uint64]:
    """A hash of each k-gram with its position in the low bits, those that occur once, ascending."""
    values = codes(text).astype(np.uint64)
    hashed = np.zeros(len(values) - length + 1, dtype=np.uint64)
    for offset in range(length):
        hashed = (hashed ^ values[offset : len(values) - length + 1 + offset]) * _MULTIPLIER
        hashed ^= hashed >> np.uint64(29)
    places = np.arange(len(hashed), dtype=np.uint64)
    shift = np.uint64(_PLACE_BITS)
    packed = np.sort((hashed >> shift) << shift | places)
    heads = packed >> shift
    same = heads[1:] == heads[:-1]
    once = np.ones(len(packed), dtype=bool)
    once[1:] &= ~same
    once[:-1] &= ~same
    return np.asarray(packed[once])


def _anchors(left: str, right: str, length: int) -> list[Block]:
    """Stretches equal on both sides that hold a k-gram which occurs once in each; ascending and disjoint on both."""
    if min(len(left), len(right)) < length:
        return []
    one, other = _grams(left, length), _grams(right, length)
    shift, mask = np.uint64(_PLACE_BITS), np.uint64((1 << _PLACE_BITS) - 1)
    _, of_one, of_other = np.intersect1d(one >> shift, other >> shift, assume_unique=True, return_indices=True)
    i = (one[of_one] & mask).astype(np.int64)
    j = (other[of_other] & mask).astype(np.int64)
    order = np.argsort(i, kind="stable")
    i, j = i[order], j[order]
    return _disjoint(_chain(_runs(i, j, length, left, right)))


def _runs(i: NDArray[np.int64], j: NDArray[np.int64], length: int, left: str, right: str) -> list[Block]:
    """Neighbouring k-grams on one diagonal joined; those whose hashes alone agreed left out."""
    if not len(i):
        return []
    cuts = np.flatnonzero((np.diff(i) > length) | (np.diff(i - j) != 0)) + 1
    starts, ends = np.append(0, cuts), np.append(cuts, len(i)) - 1
    runs = []
    for a, b, last in zip(i[starts].tolist(), j[starts].tolist(), i[ends].tolist(), strict=True):
        size = last + length - a
        if left[a : a + size] == right[b : b + size]:
            runs.append(Block(a, b, size))
    return runs


def _chain(runs: list[Block]) -> list[Block]:
    """The heaviest subsequence, by characters, that ascends on the right too; `runs` ascend on the left.

    `front` holds the ends of chains worth going on with: further right only if heavier.
    """
    front: list[tuple[int, int, int]] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        place = bisect_left(front, (run.right, 0, 0))
        _, weight, holder = front[place - 1] if place else (0, 0, -1)
        before.append(holder)
        weight += run.length
        end = place
        while end < len(front) and front[end][1] <= weight:
            end += 1
        if end > place or place == len(front) or front[place][0] > run.right:
            front[place:end] = [(run.right, weight, number)]
    chain: list[Block] = []
    at = front[-1][2] if front else -1
    while at >= 0:
        chain.append(runs[at])
        at = before[at]
    return chain[::-1]


def _disjoint(chain: list[Block]) -> list[Block]:
    """Overlaps with the run before cut off."""
    kept: list[Block] = []
    a = b = 0
    for run in chain:
        cut = max(0, a - run.left, b - run.right)
        if cut < run.length:
            kept.append(Block(run.left + cut, run.right + cut, run.length - cut))
            a, b = run.left + run.length, run.right + run.length
    return kept


def _joined(found: list[Block]) -> list[Block]:
    """Blocks that touch on both sides made one."""
    whole: list[Block] = []
    for block in found:
        last = whole[-1] if whole else Block(-1, -1, 0)
        if (last.left + last.length, last.right + last.length) == (block.left, block.right):
            whole[-1] = last._replace(length=last.length + block.length)
        else:
            whole.append(block)
    return whole

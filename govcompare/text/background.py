"""A matching key in, how much each of its n-grams tells out, judged by how common they are in the genre.

A background file holds, for hashed n-grams of real reports, in about how many of them each stands. It is mapped into
memory as it is: a table of buckets of four 16-bit entries, 12 bits to know the n-gram by and 4 for the frequency.
"""

import hashlib
import math
import mmap
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem
from govcompare.resources import resource
from govcompare.text.fold import Codes
from govcompare.text.ngrams import Hashes, hashes

SHIPPED = "statistics/background.bin"
LENGTHS = (2, 3, 5, 8)
"""Of the n-grams in a file: 2 and 3 tell how rare words are, 5 and 8 know set phrases."""
MAGIC = b"govcompare background 1\n"
HEADER = struct.Struct("<24s16sII16I")
"""Magic, digest of what follows it, reports, buckets (a power of two), and the frequency that each level stands for."""
LANES = 4
"""Entries of a bucket."""
LEVEL_BITS = 4
_MARK_SHIFT = np.uint64(52)
_EVERY_LANE = np.uint64(0x0001_0001_0001_0001)
_MARKS = np.uint64(0xFFF0_FFF0_FFF0_FFF0)
_HIGHEST = np.uint64(0x8000_8000_8000_8000)
_MOST_BYTES = 64 * 2**20
_DIGEST = slice(24, 40)

UNSEEN = 4800
"""What an n-gram tells that the background does not hold, in thousandths of a nat: ln of about a hundred reports."""
FLOOR = 100
"""What an n-gram tells that stands in every report; above 0, so that more text never tells less."""
_PHRASE_FLOOR = 50

Levels = NDArray[np.uint8]
Information = NDArray[np.int32]
"""Thousandths of a nat; whole numbers, so that sums are the same on every machine."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What the 3-grams of a key tell, one entry for each character that one starts at; unknown ones tell most."""

    words: Information
    """By how rare they are alone; at the last two characters as at the third last."""
    threes: Information
    """The same, but less inside set phrases."""
    grams: Hashes
    """A hash of the 3-gram that starts at each character but the last two."""
    phrases: NDArray[np.bool_]
    """Whether the character stands in a set phrase (an 8-gram that the background holds)."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """How common the n-grams of the genre are."""

    version: str
    """Names the file's content; empty when there is no background."""
    documents: int
    """How many reports were counted."""
    frequencies: tuple[int, ...]
    """The document frequency that each level stands for, ascending from 0."""
    table: NDArray[np.uint64]
    """The buckets."""

    def weigh(self, codes: Codes) -> Weights:
        """What the 3-grams of a key tell."""
        threes = np.full(len(codes), UNSEEN, dtype=np.int32)
        phrases = np.zeros(len(codes), dtype=np.bool_)
        three, five, eight = hashes(codes, LENGTHS[1:])
        if not len(three):
            return Weights(threes, threes, three, phrases)
        level = self._levels(three)
        threes[: len(three)] = self._tells()[level]
        threes[len(three) :] = threes[len(three) - 1]
        words = threes.copy()
        for length, grams, times in ((5, five, 3), (8, eight, 4)):
            places = _chained(level, times, len(grams))
            known = self._levels(grams[places])
            level = np.zeros(len(grams), dtype=np.uint8)
            level[places] = known
            held = places[known > 0]
            rate = self._per_character(length)[known[known > 0]]
            for offset in range(length - LENGTHS[1] + 1):
                threes[held + offset] = np.minimum(threes[held + offset], rate)
            if length == LENGTHS[-1]:
                for offset in range(length):
                    phrases[held + offset] = True
        threes[len(three) :] = threes[len(three) - 1]
        return Weights(words, threes, three, phrases)

    def weigh_pairs(self, codes: Codes) -> Information:
        """What the 2-gram that starts at each character tells; 0 at the last."""
        told = np.zeros(len(codes), dtype=np.int32)
        (pairs,) = hashes(codes, LENGTHS[:1])
        told[: len(pairs)] = self._tells()[self._levels(pairs)]
        return told

    def times(self, codes: Codes, length: int) -> NDArray[np.int64]:
        """In about how many reports the n-gram of `length` (one of LENGTHS) stands that starts at each character."""
        (grams,) = hashes(codes, (length,))
        return np.array(self.frequencies, dtype=np.int64)[self._levels(grams)]

    def _levels(self, grams: Hashes) -> Levels:
        """The level of each n-gram, 0 for those that the background does not hold.

        All entries of a bucket are compared in one word: after the exclusive or an entry of the n-gram is its level.
        """
        if not self.version:
            return np.zeros(len(grams), dtype=np.uint8)
        marks = (grams >> _MARK_SHIFT << np.uint64(LEVEL_BITS)) * _EVERY_LANE
        apart = self.table[bucket_of(grams, len(self.table))] ^ marks
        other = apart & _MARKS
        same = (other - _EVERY_LANE & ~other & _HIGHEST) >> np.uint64(15)
        levels = apart & same * np.uint64(0xF)
        levels |= levels >> np.uint64(32)
        levels |= levels >> np.uint64(16)
        return np.asarray(levels & np.uint64(0xF), dtype=np.uint8)

    def _tells(self) -> Information:
        return _information(self.documents, self.frequencies)

    def _per_character(self, length: int) -> Information:
        """What each 3-gram of a set phrase of `length` characters tells, by the phrase's level."""
        return (self._tells() - FLOOR) // (length - LENGTHS[1] + 1) + _PHRASE_FLOOR


def bucket_of(grams: Hashes, buckets: int) -> NDArray[np.intp]:
    """Where each n-gram's entry stands."""
    return (grams & np.uint64(buckets - 1)).astype(np.intp)


def entry_of(grams: Hashes, levels: NDArray[np.int64]) -> NDArray[np.uint16]:
    """The entry of each n-gram: what it is known by, and its level."""
    return np.asarray((grams >> _MARK_SHIFT << np.uint64(LEVEL_BITS)) | levels.astype(np.uint64), dtype=np.uint16)


@cache
def _information(documents: int, frequencies: tuple[int, ...]) -> Information:
    """ln(N/df) by level, on a scale on which an n-gram that stands nowhere tells UNSEEN whatever N is."""
    whole = math.log(max(2, documents + 1))
    shares = [max(0.0, math.log((documents + 1) / (df + 1))) / whole if documents else 1.0 for df in frequencies]
    return np.array([round((UNSEEN - FLOOR) * share) + FLOOR for share in shares], dtype=np.int32)


def _chained(level: Levels, times: int, count: int) -> NDArray[np.intp]:
    """Where `times` known n-grams follow one another: a longer one can't be known elsewhere."""
    known = level > 0
    every = known[:count].copy()
    for offset in range(1, times):
        every &= known[offset : offset + count]
    return np.flatnonzero(every)


EMPTY = Background("", 0, (0,), np.zeros(1, dtype=np.uint64))
"""Knows nothing: every n-gram tells as much as any other."""


def load(path: Path | None) -> Background:
    """The background in a file; None: the one that is shipped. Raises ReadError when the file is none."""
    return _shipped() if path is None else _mapped(path)


@cache
def _shipped() -> Background:
    return _mapped(resource(SHIPPED))


def _mapped(path: Path) -> Background:
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        code = "missing" if isinstance(error, FileNotFoundError) else "not-a-background"
        raise ReadError(Problem(str(path), code)) from error
    return parse(data, str(path))


def parse(data: bytes | mmap.mmap, name: str) -> Background:
    """The background in these bytes, read from the file `name`. Raises ReadError when they are none."""
    if not HEADER.size <= len(data) <= _MOST_BYTES:
        raise ReadError(Problem(name, "not-a-background"))
    magic, digest, documents, buckets, *frequencies = HEADER.unpack_from(data)
    size = HEADER.size + buckets * np.dtype(np.uint64).itemsize
    whole = magic == MAGIC and len(data) == size and buckets & (buckets - 1) == 0 and buckets > 0
    if not whole or digest_of(data) != digest:
        raise ReadError(Problem(name, "not-a-background"))
    table = np.frombuffer(data, dtype="<u8", offset=HEADER.size)
    return Background(digest.hex()[:12], documents, tuple(frequencies), table)


def digest_of(data: bytes | mmap.mmap) -> bytes:
    """Of a whole file, over all behind the digest's place."""
    return hashlib.sha256(memoryview(data)[_DIGEST.stop :]).digest()[:16]

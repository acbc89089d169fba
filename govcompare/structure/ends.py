"""Beginnings of sections in, how well each place behind them would end the title out, by figures learnt from reports.

A table holds how much each of the hashes of `evidence` speaks for an end. Its weights are those of a choice among all
places and none (`tests/evaluation/title_ends.py` makes it).
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govcompare.resources import resource
from govcompare.structure.evidence import BITS, Codes, Numbers, evidence

SHIPPED = "statistics/title_ends.bin"
MAGIC = b"govcompare title ends 1\n"
SCALE = 16
"""Of a weight; divided by it, weights are nats."""
NOWHERE = -(2**20)
"""What a place scores that can't end a title."""

Scores = NDArray[np.int32]


class Ends(NamedTuple):
    """For each of several beginnings (rows) and each number of characters of a title (columns, up to LONGEST)."""

    scores: Scores
    """In SCALE-ths of a nat, against no title at all; NOWHERE where none ends."""
    commas: Numbers
    """In the title."""
    stop: Numbers
    """For each beginning: where its first sentence ends."""


def ends(found: Codes) -> Ends:
    """Of what `windows` gives."""
    told = evidence(found)
    scores = _shipped()[told.hashes].sum(axis=0, dtype=np.int32)
    return Ends(np.where(told.possible, scores, NOWHERE), told.commas, told.stop)


@cache
def _shipped() -> NDArray[np.int32]:
    return parsed(resource(SHIPPED).read_bytes())


def parsed(data: bytes) -> NDArray[np.int32]:
    """The weights of a file. Raises ValueError when it is none."""
    if not data.startswith(MAGIC) or len(data) != len(MAGIC) + 2**BITS:
        raise ValueError("not a file of title ends")
    return np.frombuffer(data, np.int8, offset=len(MAGIC)).astype(np.int32)

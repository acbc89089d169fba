"""A matching key in, how much each of its characters tells out, judged by how common its n-grams are in the genre."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from govcompare.text.fold import Codes

Information = NDArray[np.int32]
"""Thousandths of a nat, one entry a character of a key; whole numbers, so that sums are the same on every machine."""

UNSEEN = 4500
"""Of a character whose n-grams the background does not hold."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """How common the n-grams of the genre are."""

    version: str
    """Names the file's content; empty when there is no background."""

    def information(self, codes: Codes) -> Information:
        """How much each character of a key tells, given what the genre holds."""
        return np.full(len(codes), UNSEEN, dtype=np.int32)


EMPTY = Background("")
"""Knows nothing: every character tells as much as any other."""


def load(path: Path | None) -> Background:
    """The background in a file; None: the one that is shipped. Raises ReadError when the file is none."""
    assert path is None
    return EMPTY

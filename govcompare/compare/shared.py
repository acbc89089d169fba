"""Two prepared reports, their passages and the links of their sections in, what a measure of them may look at out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.prepared import Prepared
from govcompare.model.alignment import Link
from govcompare.model.findings import Passage
from govcompare.model.span import Span

FORMULA = 0.5
"""From this share of common stock on a passage is a formula (套话), as defined for `Passage.formula`."""

Mask = NDArray[np.bool_]
"""One entry for each character of a report's matching key."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of the two reports, seen from the other."""

    shared: Mask
    """Characters in passages shared with the other report, formulae included."""
    own: Mask
    """The same without passages that are formulae."""
    formulae: Mask
    """Characters that the background alone marks as common stock."""

    @property
    def characters(self) -> int:
        return len(self.shared)


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """What two reports have in common."""

    a: Side
    b: Side
    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of two reports."""

    name: str
    symmetric: bool
    """Whether A seen from B is always the same as B seen from A."""
    of: Callable[[Shared], tuple[float, float]]
    """A seen from B, B seen from A; each 0…1, and 1 on equal texts that tell anything."""


def ratio(part: int, whole: int) -> float:
    """Of nothing nothing is shared."""
    return part / whole if whole else 0.0


def covered(report: Prepared, spans: Iterable[Span]) -> Mask:
    """The characters of the key that start and end inside one of `spans`, which may overlap."""
    edges = np.array([(span.start, span.end) for span in spans], dtype=np.int64).reshape(-1, 2)
    if not len(edges):
        return np.zeros(report.characters, dtype=np.bool_)
    first = np.searchsorted(report.key.starts, edges[:, 0])
    behind = np.maximum(first, np.searchsorted(report.key.ends, edges[:, 1], side="right"))
    depth = np.bincount(first, minlength=report.characters + 1) - np.bincount(behind, minlength=report.characters + 1)
    return np.asarray(np.cumsum(depth[: report.characters]) > 0)


@lru_cache(maxsize=128)
def _stock(report: Prepared) -> Mask:
    """The characters that the background alone marks; asked for every pair of the report."""
    return covered(report, report.formulae)


def shared(a: Prepared, b: Prepared, passages: Sequence[Passage], links: Sequence[Link]) -> Shared:
    """`passages` and `links` are those of these two reports, side a of each in `a`."""
    own = [passage for passage in passages if passage.formula < FORMULA]
    return Shared(
        a=Side(
            covered(a, (passage.a.span for passage in passages)),
            covered(a, (passage.a.span for passage in own)),
            _stock(a),
        ),
        b=Side(
            covered(b, (passage.b.span for passage in passages)),
            covered(b, (passage.b.span for passage in own)),
            _stock(b),
        ),
        links=links,
    )

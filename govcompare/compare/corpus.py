"""Prepared reports in, the passages of every two of them out, in one pass over a common index."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govcompare.compare.passages import named, shared
from govcompare.compare.prepared import Prepared
from govcompare.compare.seeds import clusters, index
from govcompare.model.findings import Passage


def all_pairs(prepared: Sequence[Prepared]) -> Iterator[tuple[int, int, tuple[Passage, ...]]]:
    """Every pair i < j with its passages, ascending, each as soon as it is known; the same as `passages` of the two."""
    common = index(prepared)
    for i, one in enumerate(prepared):
        found = {j: [runs for _, runs in group] for j, group in groupby(clusters(common, i), key=lambda pair: pair[0])}
        for j in range(i + 1, len(prepared)):
            yield i, j, named(one, prepared[j], shared(one, prepared[j], found.get(j, ())))

"""Groups of corresponding sections in, the order in which the table shows them out."""

from collections.abc import Iterable, Iterator, Sequence

from govcompare.align.clusters import Node
from govcompare.align.trees import Tree


def in_reading_order(groups: Sequence[list[Node]], trees: Sequence[Tree]) -> list[list[Node]]:
    """The groups as a reader of all reports would meet them: those of the report that has most in common with the
    others as they stand there, then what the others have besides, each behind what it stands behind in its own report,
    and always under the group of its parent."""
    of = {node: number for number, group in enumerate(groups) for node in group}
    ranks = _ranks(groups, trees)
    parents = [_parent(group, of, ranks, trees) for group in groups]
    siblings = _Siblings(parents)
    for report in sorted(range(len(trees)), key=ranks.__getitem__):
        siblings.insert(of[report, index] for index in range(trees[report].size))
    ordered: list[list[Node]] = []
    waiting = [*siblings.below(-1)][::-1]
    while waiting:
        number = waiting.pop()
        ordered.append(groups[number])
        waiting += [*siblings.below(number)][::-1]
    return ordered


class _Siblings:
    """Groups below each group, in order; `parents` gives for each group the one above it, -1 at the top."""

    def __init__(self, parents: Sequence[int]) -> None:
        self._parents = parents
        self._first: dict[int, int | None] = {}
        self._next: dict[int, int | None] = {}

    def insert(self, groups: Iterable[int]) -> None:
        """Those that have no place yet, each behind the one of `groups` before it under the same parent."""
        last: dict[int, int] = {}
        for group in groups:
            parent = self._parents[group]
            before = last.get(parent)
            if group not in self._next:
                chain, at = (self._first, parent) if before is None else (self._next, before)
                self._next[group] = chain.get(at)
                chain[at] = group
            last[parent] = group

    def below(self, parent: int) -> Iterator[int]:
        group = self._first.get(parent)
        while group is not None:
            yield group
            group = self._next[group]


def _ranks(groups: Sequence[list[Node]], trees: Sequence[Tree]) -> list[int]:
    """The place of each report among all, the one with most sections that others have too first."""
    shared = [0] * len(trees)
    for group in groups:
        for report, _ in group if len({report for report, _ in group}) > 1 else []:
            shared[report] += 1
    order = sorted(range(len(trees)), key=lambda report: (-shared[report], report))
    return [order.index(report) for report in range(len(trees))]


def _parent(group: list[Node], of: dict[Node, int], ranks: list[int], trees: Sequence[Tree]) -> int:
    """The group under which this one stands: the parent's in the report that ranks first; -1 at the top."""
    report, index = min(group, key=lambda node: (ranks[node[0]], node[1]))
    parent = int(trees[report].parents[index])
    while parent >= 0 and of[report, parent] == of[report, index]:
        parent = int(trees[report].parents[parent])
    return of[report, parent] if parent >= 0 else -1

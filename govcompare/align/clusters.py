"""Corresponding sections of every two reports in, groups over all reports out.

Average linkage: two groups become one while the sections of their reports correspond on the average, so that no chain
of neighbours ties what has nothing in common. Two sections of one report meet only as parts of one section.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from govcompare.align.likeness import MOST
from govcompare.align.pairwise import Matches

_TOGETHER = 150
"""What must speak for two groups on the average of their reports, of CERTAIN; two sections without a link speak 0. Of
hand-labelled pairs in tables of three to six reports F is 0.85 with 250, 0.88 with 200, 0.93 from 160 down to 100; what
two weak links in a chain reach stays below."""
Node = tuple[int, int]
"""A section: number of its report, index."""
Found = Mapping[tuple[int, int], Matches]
"""By pair of reports, the lower number first."""


@dataclass(slots=True)
class _Group:
    nodes: list[Node]
    reports: set[int]
    ties: dict[int, int] = field(default_factory=dict)
    """What speaks for this group and another, summed over pairs of reports, by the other's number."""
    apart: set[Node] = field(default_factory=set)
    """Sections that the person keeps out of it."""


def clusters(
    sizes: Sequence[int],
    found: Found,
    together: Iterable[tuple[Node, Node]] = (),
    apart: Iterable[tuple[Node, Node]] = (),
) -> list[list[Node]]:
    """Every section in exactly one group; groups and their sections ascend. `sizes` are the reports' numbers of
    sections; `together` and `apart` are what the person pinned, where `together` wins."""
    table = _Table(sizes)
    for one, other in together:
        table.join(one, other)
    for one, other in apart:
        table.keep_apart(one, other)
    for one, other in _united(found):
        table.join(one, other)
    table.tie(found)
    table.agglomerate()
    return sorted(sorted(group.nodes) for group in table.groups.values())


def _united(found: Found) -> list[tuple[Node, Node]]:
    """Two sections of a report that are parts of one: at least as many reports hold them as one as keep them apart."""
    homes: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    candidates: set[tuple[int, int, int]] = set()
    for (a, b), match in found.items():
        for i, j, _ in match.pairs:
            homes[a, b][i], homes[b, a][j] = j, i
        candidates.update((b, homes[a, b][i], j) for i, j, _ in match.b_parts if i in homes[a, b])
        candidates.update((a, homes[b, a][j], i) for i, j, _ in match.a_parts if j in homes[b, a])
        homes[b, a].update((j, i) for i, j, _ in match.b_parts)
        homes[a, b].update((i, j) for i, j, _ in match.a_parts)
    others: dict[int, list[dict[int, int]]] = defaultdict(list)
    for (report, _), home in sorted(homes.items()):
        others[report].append(home)
    united = []
    for report, first, second in sorted(candidates):
        both = [(home[first], home[second]) for home in others[report] if first in home and second in home]
        as_one = sum(one == other for one, other in both)
        if as_one >= 1 + len(both) - as_one:
            united.append(((report, first), (report, second)))
    return united


class _Table:
    """Groups of sections; a group's number is the place of its first section among all."""

    def __init__(self, sizes: Sequence[int]) -> None:
        nodes = [(report, index) for report, size in enumerate(sizes) for index in range(size)]
        self.of = {node: number for number, node in enumerate(nodes)}
        self.groups = {number: _Group([node], {node[0]}) for number, node in enumerate(nodes)}

    def keep_apart(self, one: Node, other: Node) -> None:
        first, second = self.of[one], self.of[other]
        if first != second:
            self.groups[first].apart.update(self.groups[second].nodes)
            self.groups[second].apart.update(self.groups[first].nodes)

    def join(self, one: Node, other: Node) -> None:
        """Put two sections into one group, unless they are kept apart."""
        first, second = sorted((self.of[one], self.of[other]))
        if first != second and self.groups[first].apart.isdisjoint(self.groups[second].nodes):
            self._merge(first, second)

    def _merge(self, first: int, second: int) -> None:
        """The second group's sections into the first; ties to other groups are summed."""
        kept, gone = self.groups[first], self.groups.pop(second)
        kept.nodes += gone.nodes
        kept.reports |= gone.reports
        kept.apart |= gone.apart
        for node in gone.nodes:
            self.of[node] = first
        kept.ties.pop(second, None)
        gone.ties.pop(first, None)
        for other, weight in gone.ties.items():
            kept.ties[other] = kept.ties.get(other, 0) + weight
            ties = self.groups[other].ties
            del ties[second]
            ties[first] = kept.ties[other]

    def tie(self, found: Found) -> None:
        """Enter what speaks for groups belonging together; between two reports at most MOST."""
        for (a, b), match in found.items():
            sums: dict[tuple[int, int], int] = defaultdict(int)
            for i, j, weight in match.pairs:
                sums[self.of[a, i], self.of[b, j]] += weight
            for i, j, weight in (*match.a_parts, *match.b_parts):
                one, other = self.of[a, i], self.of[b, j]
                if (one, other) in sums:
                    sums[one, other] += weight
            for (one, other), weight in sums.items():
                if one != other:
                    tied = self.groups[one].ties.get(other, 0) + min(weight, MOST)
                    self.groups[one].ties[other] = self.groups[other].ties[one] = tied

    def agglomerate(self) -> None:
        """Merge the groups most like each other until none are like enough."""
        heap = [
            (-self._average(one, other), one, other)
            for one, group in self.groups.items()
            for other in group.ties
            if one < other
        ]
        heapq.heapify(heap)
        while heap:
            negative, one, other = heapq.heappop(heap)
            if -negative < _TOGETHER:
                return
            if not self._tied(one, other) or -negative != self._average(one, other):
                continue
            if not self._may_meet(one, other):
                del self.groups[one].ties[other], self.groups[other].ties[one]
                continue
            self._merge(one, other)
            for neighbour in self.groups[one].ties:
                low, high = min(one, neighbour), max(one, neighbour)
                heapq.heappush(heap, (-self._average(low, high), low, high))

    def _tied(self, one: int, other: int) -> bool:
        return one in self.groups and other in self.groups[one].ties

    def _average(self, one: int, other: int) -> float:
        first, second = self.groups[one], self.groups[other]
        return first.ties[other] / (len(first.reports) * len(second.reports))

    def _may_meet(self, one: int, other: int) -> bool:
        first, second = self.groups[one], self.groups[other]
        return first.reports.isdisjoint(second.reports) and first.apart.isdisjoint(second.nodes)

"""Groups of corresponding sections in, the order in which the table shows them out."""

from collections.abc import Sequence

from govcompare.align.clusters import Node
from govcompare.align.trees import Tree


def in_reading_order(groups: Sequence[list[Node]], trees: Sequence[Tree]) -> list[list[Node]]:
    """The groups as a reader of all reports would meet them: those of the report that has most in common with the
    others as they stand there, then what the others have besides, each behind what it stands behind in its own report,
    and always under the group of its parent."""
    of = {node: number for number, group in enumerate(groups) for node in group}
    ranks = _ranks(groups, trees)
    parents = [_parent(group, of, ranks, trees) for group in groups]
    children: dict[int, list[int]] = {}
    for report in sorted(range(len(trees)), key=ranks.__getitem__):
        _insert(report, of, parents, children, trees[report])
    ordered: list[list[Node]] = []
    waiting = list(reversed(children.get(-1, [])))
    while waiting:
        number = waiting.pop()
        ordered.append(groups[number])
        waiting += reversed(children.get(number, []))
    return ordered


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


def _insert(report: int, of: dict[Node, int], parents: list[int], children: dict[int, list[int]], tree: Tree) -> None:
    """The report's groups that have no place yet, each behind the one before it under the same parent."""
    last: dict[int, int] = {}
    for index in range(tree.size):
        number = of[report, index]
        parent = parents[number]
        listed = children.setdefault(parent, [])
        if number not in listed:
            before = last.get(parent)
            listed.insert(0 if before is None else listed.index(before) + 1, number)
        last[parent] = number

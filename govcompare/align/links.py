"""Groups of corresponding sections in, the rows of the table with their links out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from govcompare.align.clusters import Node
from govcompare.align.likeness import Similarities, heading_similarity
from govcompare.align.order import Placed, in_order
from govcompare.align.trees import Tree
from govcompare.model.alignment import Link, Row, SectionRef

Known = Mapping[tuple[int, int], Similarities]
"""By pair of reports, the lower number first; those that share nothing left out."""
Pinned = Mapping[tuple[Node, Node], bool]
"""Pairs of sections, the lower first, and whether they belong together."""
_Pair = tuple[Node, Node]
"""Two corresponding sections, the one of the report that comes first in the table first."""


def rows(
    groups: Sequence[Sequence[Node]], trees: Sequence[Tree], places: Sequence[int], known: Known, pinned: Pinned
) -> tuple[Row, ...]:
    """A row for each group, in their order; `places` gives each report's place in the table."""
    pairs = [sorted(_pairs(group, places, known), key=lambda pair: _place(pair, places)) for group in groups]
    moved = _moved(groups, pairs, trees)
    refs = [[SectionRef(one.report.id, section.index) for section in one.sections] for one in trees]
    found = []
    for group, linked in zip(groups, pairs, strict=True):
        cells: list[list[int]] = [[] for _ in trees]
        for report, index in group:
            cells[places[report]].append(refs[report][index].index)
        links = [
            Link(
                refs[a[0]][a[1]],
                refs[b[0]][b[1]],
                similarity=_similarity(a, b, trees, known),
                heading_similarity=heading_similarity(trees[a[0]].titles[a[1]], trees[b[0]].titles[b[1]]),
                moved=(a, b) in moved,
                pinned=pinned.get((min(a, b), max(a, b)), False),
            )
            for a, b in linked
        ]
        found.append(Row(tuple(tuple(sorted(cell)) for cell in cells), tuple(links)))
    return tuple(found)


def _place(pair: _Pair, places: Sequence[int]) -> tuple[int, int, int, int]:
    a, b = pair
    return places[a[0]], places[b[0]], a[1], b[1]


def _pairs(group: Sequence[Node], places: Sequence[int], known: Known) -> Iterator[_Pair]:
    """Every two sections of different reports; where both reports have several, those most like each other."""
    cells: dict[int, list[int]] = defaultdict(list)
    for report, index in group:
        cells[report].append(index)
    for i, j in combinations(sorted(cells, key=lambda report: places[report]), 2):
        every = list(product(cells[i], cells[j]))
        if len(cells[i]) > 1 and len(cells[j]) > 1:
            alike = {(a, b): _known((i, a), (j, b), known) for a, b in every}
            kept = {max((pair for pair in every if pair[0] == a), key=alike.__getitem__) for a in cells[i]}
            kept |= {max((pair for pair in every if pair[1] == b), key=alike.__getitem__) for b in cells[j]}
            every = sorted(kept)
        for a, b in every:
            yield (i, a), (j, b)


def _known(a: Node, b: Node, known: Known) -> float:
    one, other = min(a, b), max(a, b)
    of_pair = known.get((one[0], other[0]))
    return of_pair.between(one[1], other[1]) if of_pair is not None else 0.0


def _similarity(a: Node, b: Node, trees: Sequence[Tree], known: Known) -> float:
    """Share of the shorter side found in the longer one's; 1 for the same text, however little it tells."""
    one, other = trees[a[0]].contents[a[1]], trees[b[0]].contents[b[1]]
    return 1.0 if one and one == other else _known(a, b, known)


def _moved(groups: Sequence[Sequence[Node]], pairs: Sequence[Sequence[_Pair]], trees: Sequence[Tree]) -> set[_Pair]:
    """The pairs that stand in another order than most of their siblings, or under parents that do not correspond."""
    of = {node: number for number, group in enumerate(groups) for node in group}
    reports = [frozenset(report for report, _ in group) for group in groups]
    siblings: dict[tuple[int, int, int, int], list[_Pair]] = defaultdict(list)
    moved: set[_Pair] = set()
    for pair in (pair for linked in pairs for pair in linked):
        a, b = pair
        one, other = _above(a, of, trees), _above(b, of, trees)
        if one != other and min(one, other) >= 0 and b[0] in reports[one] and a[0] in reports[other]:
            moved.add(pair)
        else:
            siblings[a[0], b[0], one, other].append(pair)
    for together in siblings.values():
        placed = [Placed(a[1], b[1], _characters(a, trees) + _characters(b, trees)) for a, b in together]
        kept = in_order(placed)
        moved.update(pair for number, pair in enumerate(together) if number not in kept)
    return moved


def _above(node: Node, of: Mapping[Node, int], trees: Sequence[Tree]) -> int:
    """The group of the section's parent; -1 at the top."""
    parent = int(trees[node[0]].parents[node[1]])
    return of[node[0], parent] if parent >= 0 else -1


def _characters(node: Node, trees: Sequence[Tree]) -> int:
    return trees[node[0]].sections[node[1]].extent.length

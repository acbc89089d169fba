"""A comparison, or what of it is there already, in; the matrix of directed ratios out."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

import numpy as np

from govcompare.model.alignment import Alignment
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.rows.clusters import cluster_order
from govcompare.present.rows.moves import moves
from govcompare.present.rows.ranked import strongest
from govcompare.present.rows.values import Matrix, MatrixCell


def matrix(comparison: Comparison) -> Matrix:
    """All ratios, similar reports together."""
    reports = tuple(report.id for report in comparison.reports)
    places = {report: place for place, report in enumerate(reports)}
    distances = np.ones((len(reports), len(reports)))
    for pair in comparison.pairs:
        i, j = places[pair.a], places[pair.b]
        distances[i, j] = distances[j, i] = 1 - strongest(pair)
    order = tuple(reports[place] for place in cluster_order(distances))
    return _matrix(order, comparison.pairs, _moved(comparison.alignment))


def sharing(found: Matrix, among: Container[str]) -> Matrix:
    """The same for reports `among` these ids alone, without those that share nothing with any other of them."""
    there = [place for place, id in enumerate(found.order) if id in among]
    kept = [row for row in there if any(_shares(found.cells[row][column]) for column in there)]
    cells = tuple(tuple(found.cells[row][column] for column in kept) for row in kept)
    return Matrix(tuple(found.order[place] for place in kept), cells)


def _shares(cell: MatrixCell | None) -> bool:
    return cell is not None and cell.shared > 0


def partial(reports: Sequence[str], pairs: Iterable[Pair]) -> Matrix:
    """What is known while pairs are still computed, in the order of `reports` (ids)."""
    return _matrix(tuple(reports), pairs, {})


def _moved(alignment: Alignment) -> Mapping[frozenset[str], int]:
    """How many sections moved between two reports."""
    return Counter(frozenset((link.a.report, link.b.report)) for link in moves(alignment))


def _matrix(order: tuple[str, ...], pairs: Iterable[Pair], moved: Mapping[frozenset[str], int]) -> Matrix:
    cells: dict[tuple[str, str], MatrixCell] = {}
    for pair in pairs:
        reused, beyond = pair.score("reused"), pair.score("beyond_formulae")
        sections = moved.get(frozenset((pair.a, pair.b)), 0)
        cells[pair.a, pair.b] = MatrixCell(pair.a, pair.b, reused.a, beyond.a, pair.a_shared, sections)
        cells[pair.b, pair.a] = MatrixCell(pair.b, pair.a, reused.b, beyond.b, pair.b_shared, sections)
    return Matrix(order, tuple(tuple(cells.get((row, column)) for column in order) for row in order))

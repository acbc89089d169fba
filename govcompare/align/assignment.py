"""Weights of pairs in, the one-to-one assignment with the greatest sum out (Kuhn 1955, Munkres 1957; the shortest
augmenting paths of Jonker and Volgenant, Computing 38, 1987)."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]


def assignment(weights: Weights) -> list[tuple[int, int]]:
    """Pairs (row, column), ascending, with positive weights that sum up to the most that is possible; each row and
    column in one pair at most. Whole numbers as weights give the same answer on every machine."""
    positive = weights > 0
    rows, columns = np.nonzero(positive)
    alone = (positive.sum(axis=1)[rows] == 1) & (positive.sum(axis=0)[columns] == 1)
    found = list(zip(rows[alone].tolist(), columns[alone].tolist(), strict=True))
    for i, j in _components(rows[~alone].tolist(), columns[~alone].tolist()):
        part = np.maximum(weights[np.ix_(i, j)], 0)
        matched = _augmented(part) if len(i) <= len(j) else [(row, column) for column, row in _augmented(part.T)]
        found += [(i[row], j[column]) for row, column in matched if part[row, column] > 0]
    return sorted(found)


def _components(rows: list[int], columns: list[int]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that are tied to one another by the given pairs."""
    by_row: dict[int, list[int]] = defaultdict(list)
    by_column: dict[int, list[int]] = defaultdict(list)
    for row, column in zip(rows, columns, strict=True):
        by_row[row].append(column)
        by_column[column].append(row)
    found = []
    seen: set[int] = set()
    for first in by_row:
        if first in seen:
            continue
        seen.add(first)
        waiting, reached, met = [first], [], set()
        while waiting:
            row = waiting.pop()
            reached.append(row)
            for column in by_row[row]:
                if column not in met:
                    met.add(column)
                    fresh = [other for other in by_column[column] if other not in seen]
                    seen.update(fresh)
                    waiting += fresh
        found.append((sorted(reached), sorted(met)))
    return found


def _augmented(weights: Weights) -> list[tuple[int, int]]:
    """Every row assigned to a column of its own; there are no more rows than columns."""
    columns = weights.shape[1]
    costs = weights.max() - weights
    of_row, of_column = costs.min(axis=1), np.zeros(columns)
    owner = np.full(columns, -1)
    waiting = []
    for row, column in enumerate(costs.argmin(axis=1).tolist()):
        if owner[column] < 0:
            owner[column] = row
        else:
            waiting.append(row)
    for row in waiting:
        _augment(row, costs, of_row, of_column, owner)
    return [(row, column) for column, row in enumerate(owner.tolist()) if row >= 0]


def _augment(row: int, costs: Weights, of_row: Weights, of_column: Weights, owner: NDArray[np.int64]) -> None:
    """The cheapest way to give `row` a column: along the shortest path of owners that move on; duals are kept."""
    distance = costs[row] - of_row[row] - of_column
    before = np.full(len(owner), -1)
    open_ = np.ones(len(owner), dtype=np.bool_)
    path: list[int] = []
    reached: list[float] = []
    while True:
        column = int(distance.argmin())
        reach = float(distance[column])
        holder = int(owner[column])
        if holder < 0:
            break
        path.append(column)
        reached.append(reach)
        distance[column] = np.inf
        open_[column] = False
        through = costs[holder] - of_column
        through += reach - of_row[holder]
        nearer = through < distance
        nearer &= open_
        np.putmask(distance, nearer, through)
        np.putmask(before, nearer, column)
    slack = reach - np.array(reached)
    of_row[row] += reach
    of_row[owner[path]] += slack
    of_column[path] -= slack
    while column >= 0:
        previous = int(before[column])
        owner[column] = owner[previous] if previous >= 0 else row
        column = previous

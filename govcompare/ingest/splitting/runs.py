"""Lines with numbers in, those that count up with a text behind most of them out."""

from collections.abc import Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART

Numbered = tuple[int, int]
"""Index of a line, and the number in it."""


def ascending(lines: Sequence[Line], found: Sequence[Numbered]) -> list[int]:
    """Indices of the lines of runs 1, 2, 3, … (one may be missing) that have at least two texts behind their marks, and
    most of them one: others are lists of contents. A collection in parts has several."""
    runs: list[list[Numbered]] = []
    for index, value in found:
        if value == 1:
            runs.append([(index, value)])
        elif runs and 0 < value - runs[-1][-1][1] <= 2:
            runs[-1].append((index, value))
    ends = [*(run[0][0] for run in runs[1:]), len(lines)]
    able = [run for run, end in zip(runs, ends, strict=False) if _texts(lines, run, end) >= max(2, len(run) / 2)]
    return [index for run in able for index, _ in run]


def _texts(lines: Sequence[Line], run: Sequence[Numbered], end: int) -> int:
    """How many of the marks have a text behind them; `end`: the line behind the last one's."""
    starts = [index for index, _ in run]
    return sum(
        lines[stop - 1].end - lines[start].start >= MARKED_APART
        for start, stop in zip(starts, [*starts[1:], end], strict=True)
    )

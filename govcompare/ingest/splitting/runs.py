"""Lines with numbers in, those that count up with a text behind most of them out."""

from collections.abc import Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART

Numbered = tuple[int, int]
"""Index of a line, and the number in it."""


def ascending(lines: Sequence[Line], found: Sequence[Numbered]) -> list[int]:
    """Indices of the lines of that run 1, 2, 3, … (one may be missing) which has most texts behind its marks; empty
    when there are fewer than two of those, or most have none: then they are a list of contents."""
    runs: list[list[Numbered]] = []
    for index, value in found:
        if value == 1:
            runs.append([(index, value)])
        elif runs and 0 < value - runs[-1][-1][1] <= 2:
            runs[-1].append((index, value))
    best = max(runs, key=lambda run: _texts(lines, run), default=[])
    return [index for index, _ in best] if _texts(lines, best) >= max(2, len(best) / 2) else []


def _texts(lines: Sequence[Line], run: Sequence[Numbered]) -> int:
    """How many of the marks have a text behind them."""
    starts = [index for index, _ in run]
    return sum(
        lines[end - 1].end - lines[start].start >= MARKED_APART
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=False)
    )

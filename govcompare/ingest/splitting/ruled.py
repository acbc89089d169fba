"""The lines of a page in, those that part its reports without a word out: ***, ──── or ※ alone on a line.

Signs of one shape stand inside a report as well; only where somebody begins to speak below them they part reports.
"""

from collections.abc import Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART
from govcompare.ingest.splitting.titled import opens

LONGEST = 80
"""Characters of such a line."""
FEWEST = 2
"""Reports that begin below such lines, at least."""


def ruled(lines: Sequence[Line]) -> list[int]:
    """Indices of the lines, ascending; of several shapes the most frequent."""
    shapes: dict[frozenset[str], list[int]] = {}
    for index, line in enumerate(lines):
        if not line.text[0].isalnum() and _is_rule(line.text):
            shapes.setdefault(frozenset(line.text), []).append(index)
    able = (found for found in shapes.values() if len(found) >= FEWEST and _announce(lines, found))
    return max(able, key=len, default=[])


def _is_rule(text: str) -> bool:
    return len(text) <= LONGEST and not any(map(str.isalnum, text))


def _announce(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether a report begins below most of them, and a text stands below each."""
    ends = [*found[1:], len(lines)]
    if any(lines[end - 1].end - lines[index].end < MARKED_APART for index, end in zip(found, ends, strict=True)):
        return False
    spoken = sum(opens(lines, index) for index in found)
    return spoken >= FEWEST and 2 * spoken >= len(found)

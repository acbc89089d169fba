"""Further copies of a whole text in one file, as nested page elements leave them."""

from collections.abc import Iterator, Sequence

from govcompare.ingest.page import Line, Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

ANCHOR = 40
"""Characters without blanks of a line that can show where a copy begins."""
WHOLE = 0.9
"""Share of the first copy that a second one has to hold; two reports of one office share at most 0.7 of their lines."""
LEAST = 300
"""Characters of a text of which copies are looked for."""


def _find(page: Page) -> Iterator[Removal]:
    lines = page.lines
    keys = [_key(line) for line in lines]
    anchor = next((index for index, key in enumerate(keys) if len(key) >= ANCHOR), None)
    if anchor is None:
        return
    starts = [index for index in range(anchor, len(lines)) if keys[index] == keys[anchor]]
    if len(starts) < 2:
        return
    first = keys[anchor : starts[1]]
    for start, stop in zip(starts[1:], [*starts[2:], len(lines)], strict=True):
        if not _is_copy(first, keys[start:stop]):
            return
    last = _last_of_copy(keys, anchor, starts[1])
    yield Removal(RemovalKind.REPEAT, Span(lines[last].end, lines[-1].end))


def _key(line: Line) -> str:
    return "".join(line.text.split())


def _is_copy(first: Sequence[str], other: Sequence[str]) -> bool:
    """Whether nearly all of the first text stands in the other, and in the same order."""
    size = sum(map(len, first))
    if size < LEAST:
        return False
    shared = position = 0
    places: dict[str, int] = {}
    for index, key in enumerate(other):
        places.setdefault(key, index)
    for key in first:
        place = places.get(key, -1)
        if place >= position:
            shared += len(key)
            position = place
    return shared >= WHOLE * size


def _last_of_copy(keys: Sequence[str], anchor: int, second: int) -> int:
    """The last line of the first copy: behind it stands what leads to the second."""
    lead = 0
    while lead < anchor and second - 1 - lead > anchor and keys[anchor - 1 - lead] == keys[second - 1 - lead]:
        lead += 1
    return second - 1 - lead


REPEATS = Rule("repeats", Stage.BLOCKS, _find)

"""Further copies of a whole text in one file, as nested page elements leave them."""

from collections.abc import Iterator, Sequence

from govcompare.ingest.line import Line
from govcompare.ingest.page import Page
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
    anchor = _anchor(lines)
    if anchor is None:
        return
    keys = [_key(line) for line in lines]
    starts = [index for index in range(anchor, len(lines)) if keys[index] == keys[anchor]]
    begin = _lead(page.text, lines[anchor].start, lines[starts[1]].start)
    first = [key for line, key in zip(lines, keys, strict=True) if lines[anchor].start <= line.start < begin]
    copies = zip(starts[1:], [*starts[2:], len(lines)], strict=True)
    if all(_is_copy(first, keys[start:stop]) for start, stop in copies):
        yield Removal(RemovalKind.REPEAT, Span(begin, lines[-1].end))


def _anchor(lines: Sequence[Line]) -> int | None:
    """The first long line that stands in the text once more."""
    long = [line.text for line in lines if line.end - line.start >= ANCHOR]
    if len(set(long)) == len(long):
        return None
    last = {line.text: index for index, line in enumerate(lines) if line.end - line.start >= ANCHOR}
    return next(index for index, line in enumerate(lines) if last.get(line.text, -1) > index)


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


def _lead(text: str, first: int, second: int) -> int:
    """Where the second copy begins: what leads to the first copy leads to the second too, blanks aside."""
    begin, a, b = second, first, second
    while True:
        a, b = _before(text, a), _before(text, b)
        if a < 0 or b <= first or text[a] != text[b]:
            return begin
        begin = b


def _before(text: str, position: int) -> int:
    """The nearest character before `position` that is no blank; -1 when there is none."""
    position -= 1
    while position >= 0 and text[position].isspace():
        position -= 1
    return position


REPEATS = Rule("repeats", Stage.BLOCKS, _find)

"""Further copies of a whole text in one file, as nested page elements leave them, and its first words in a preview."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

ANCHOR = 40
"""Characters without blanks of a line that can show where a copy begins."""
WHOLE = 0.9
"""Share of the first copy that a second one has to hold; two reports of one office share at most 0.7 of their lines."""
LEAST = 300
"""Characters of a text of which copies are looked for."""


PREVIEWS, EARLY, NEAR = 6, 4000, 6000
"""Long lines that are looked at, characters before which they begin, and behind which the text itself begins."""
PREVIEW = 60
"""Characters of a preview; a title that stands once more is shorter."""
LABEL = 16
"""Characters before the text's own in such a line."""
ADDRESSED = 120
"""Characters of such a line among which somebody is spoken to."""
_STOPS = frozenset("。！？!?；;：:")
PROBE = 10
"""Characters by which a preview's end is looked for in the text; line ends may stand in some of them."""


def _find(page: Page) -> Iterator[Removal]:
    yield from _previews(page)
    yield from _copies(page)


def _previews(page: Page) -> Iterator[Removal]:
    """Lines above a text that are its beginning, cut off in a sentence: shares of documents show one among what they
    say of a file. It holds what stands on several lines below; behind a copy of these the text goes on as there."""
    text = page.text
    above = takewhile(lambda line: line.start <= EARLY, page.lines)
    early = (line for line in above if line.end - line.start >= PREVIEW and _may_be_cut(line.text))
    for line in islice(early, PREVIEWS):
        own = "".join(line.text.rstrip("….· ").split())
        at = _ends_again(text, own, line.end)
        if at and _bare(text, at) != _bare(text, line.end):
            yield Removal(RemovalKind.REPEAT, Span(line.start, line.end))


def _may_be_cut(text: str) -> bool:
    """Whether a long line breaks off, or goes on over a salutation; quick."""
    return text[-1] not in _STOPS or text.find("各位", 1, ADDRESSED) > 0


def _ends_again(text: str, own: str, start: int) -> int:
    """Where what `own` says, but for a label before it, ends once more behind `start`, over several lines; else 0."""
    for shift in range(0, 3 * PROBE, PROBE):
        end = len(own) - shift
        at = text.find(own[end - PROBE : end], start, start + NEAR)
        if at < 0:
            continue
        first = _same(text, own, at + PROBE, end, -1)
        last = _same(text, own, at + PROBE, end, 1)
        if first and last and "\n" in text[first:last].strip():
            return last
    return 0


def _same(text: str, own: str, at: int, reached: int, step: int) -> int:
    """Where the match of `own` begins (`step` -1) or ends (1) in the text, blanks aside; 0 when too much is left."""
    behind = step < 0
    while (reached > 0 if behind else reached < len(own)) and 0 < at < len(text):
        sign = text[at - behind]
        if sign == own[reached - behind]:
            reached += step
        elif not sign.isspace():
            break
        at += step
    left = reached if behind else len(own) - reached
    return at if left <= (LABEL if behind else 0) else 0


def _bare(text: str, start: int) -> str:
    """The next few characters that are no blanks."""
    return "".join(text[start : start + 4 * PROBE].split())[:PROBE]


def _copies(page: Page) -> Iterator[Removal]:
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

"""Running numbers that a document-sharing site put before every few hundred characters, breaking sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_LINE = r"(?P<line>[ \t\u3000]{0,4}(?P<n>\d{1,4})、)"
_FIRST, _FURTHER = re.compile(_LINE), re.compile(f"\n{_LINE}")
"""At the beginning of the text, and of its other lines."""
_ENDS = tuple("。！？!?；;：:”』」》>")
"""Also of what a page's code left behind them."""
FEWEST = 3
"""Numbers in a row."""
EVEN = 0.12
"""Share of the usual length by which a chunk's length may differ; a site counts characters, so it is nearly constant,
while numbered paragraphs of a report differ by half and more."""
LEAST = 60
"""Characters of a chunk."""
HALF, BROKEN = 0.5, 0.85
"""Share of the numbers that stand in the middle of a sentence: beside even distances, and alone. A list has none."""


def _find(page: Page) -> Iterator[Removal]:
    text = page.text
    if not page.holds("\n2、", "\n3、"):
        return
    first = _FIRST.match(text)
    chunks = _chunks([*([first] if first else []), *_FURTHER.finditer(text)])
    if not _is_cut(text, chunks):
        return
    for match in chunks:
        start = match.start("n")
        yield Removal(RemovalKind.CHUNK_NUMBER, Span(start, match.end()))
        line_end = _before(text, match.start("line"))
        if line_end < match.start("line") and match["n"] != "1":
            yield Removal(RemovalKind.LINE_WRAP, Span(line_end, start))


def _before(text: str, position: int) -> int:
    while position and text[position - 1] in "\r\n \t\u3000":
        position -= 1
    return position


def _chunks(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """1, 2, 3, … or 2, 3, … in a row; other numbered lines between them are passed over."""
    best: list[re.Match[str]] = []
    for first in ("1", "2"):
        run: list[re.Match[str]] = []
        for match in found:
            if match["n"] == (str(int(run[-1]["n"]) + 1) if run else first):
                run.append(match)
        best = max(best, run, key=len)
    return best


def _is_cut(text: str, chunks: Sequence[re.Match[str]]) -> bool:
    """Whether the numbers break sentences, and stand at even distances or break nearly all of them."""
    if len(chunks) < FEWEST:
        return False
    lengths = sorted(b.start("n") - a.end() for a, b in pairwise(chunks))
    usual = lengths[len(lengths) // 2]
    if usual < LEAST:
        return False
    even = sum(abs(length - usual) <= EVEN * usual for length in lengths)
    broken = sum(text[_before(text, chunk.start()) - 1] not in _ENDS for chunk in chunks[1:])
    share = broken / (len(chunks) - 1)
    return share >= BROKEN or (share >= HALF and even * 5 >= len(lengths) * 4)


CHUNK_NUMBERS = Rule("chunk-numbers", Stage.CHARACTERS, _find)

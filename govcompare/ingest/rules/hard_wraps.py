"""Line ends where the lines of paper ended: most lines are equally wide and stop in the middle of a sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.ingest.page import Line, Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

NARROWEST, WIDEST = 30, 130
"""Half characters of a line of paper: 15 to 65 characters."""
FEWEST = 8
"""Full lines of a text."""
FULL = 0.3
"""Share of a text's lines that are nearly as wide as the widest usual ones."""
NEAR = 6
"""Half characters: what does not fit any more is moved to the next line whole (a figure, a closing mark)."""
HANGING = 10
"""Half characters by which lines of an indented list are narrower."""

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]"
)
_MARK = re.compile(
    r"(?:[一二三四五六七八九十壹貳參肆伍陸柒捌玖贰叁陆]{1,3}[、．.]|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|\d{1,2}[、．](?!\d)|\d{1,2}\.(?!\d)|第[一二三四五六七八九十]{1,3}[、，章节]|[①-⑳●◆■★]|—{2}|--)"
)
_ENDS = tuple("。！？!?：:；;")


def _find(page: Page) -> Iterator[Removal]:
    lines = page.lines
    if len(lines) < FEWEST:
        return
    widths = [_width(line.text) if len(line.text) <= WIDEST else 0 for line in lines]
    paper = _paper(widths)
    if not paper:
        return
    for index in range(len(lines) - 1):
        if _goes_on(lines, widths, index, paper):
            start, end = lines[index].end, lines[index + 1].start
            if "\n" in page.text[start:end] and page.text[start:end].count("\n") == 1:
                yield Removal(RemovalKind.LINE_WRAP, Span(start, end))


def _width(text: str) -> int:
    return len(text) + (0 if text.isascii() else len(_WIDE.findall(text)))


def _paper(widths: Sequence[int]) -> int:
    """The width of a full line; 0 when the lines of the text are not those of paper."""
    counts = Counter(width for width in widths if NARROWEST <= width <= WIDEST)
    if sum(counts.values()) < max(FEWEST, len(widths) // 3):
        return 0
    best = max(counts, key=lambda width: (sum(counts[w] for w in range(width - NEAR + 1, width + 1)), -width))
    full = sum(counts[w] for w in range(best - NEAR + 1, best + 1))
    beyond = sum(count for width, count in counts.items() if width > best + 2) + sum(not width for width in widths)
    return best if full >= max(FEWEST, FULL * len(widths)) and beyond * 10 <= len(widths) else 0


def _goes_on(lines: Sequence[Line], widths: Sequence[int], index: int, paper: int) -> bool:
    """Whether the next line continues this one."""
    text, behind = lines[index].text, lines[index + 1].text
    if _MARK.match(behind):
        return False
    ends = text.endswith(_ENDS)
    if ends:
        return widths[index] >= paper - 2 and not text.endswith(("：", ":")) and widths[index + 1] >= paper - HANGING
    return widths[index] >= paper - HANGING


HARD_WRAPS = Rule("hard-wraps", Stage.WRAPS, _find)

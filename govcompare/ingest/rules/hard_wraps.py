"""Line ends where the lines of paper ended: most lines are equally wide and stop in the middle of a sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

NARROWEST, WIDEST = 30, 170
"""Half characters of a line of paper: 15 to 85 characters."""
FEWEST = 8
"""Full lines of a text."""
FULL = 0.3
"""Share of a text's lines that are nearly as wide as the widest usual ones."""
OPEN = 0.2
"""Share of a text's lines that stop inside a sentence; it is 0.7 and more where lines are those of paper."""
NEAR = 6
"""Half characters: what does not fit any more is moved to the next line whole (a figure, a closing mark)."""
HANGING = 10
"""Half characters by which lines of an indented list are narrower."""
AROUND = 3
"""Lines on both sides from which the local width of an indented block is taken."""
COUNTED = 0.3
"""Share of a text's lines that have the very same number of characters where these were counted; on paper figures and
letters are narrower, so that the numbers differ."""
BLOCK = 24
"""Lines of a stretch whose width is taken where that of the whole text changes."""
EVERYWHERE = 0.8
"""Share of such a text's lines that stand in stretches which are lines of paper each."""
BEGINNINGS = 0.05, 0.5
"""Share of a text's lines that begin with blanks where these begin paragraphs, at least and at most."""
DEEPEST = 8
"""Blanks of an indent."""

_NARROW = re.compile("[\x00-\u10ff\u1160-\u2015\u2022-\u2025\u2027-\u2e7f\uff61-\uffdf]")
_MARK = re.compile(
    r"[一二三四五六七八九十壹貳參肆伍陸柒捌玖贰叁陆]{1,3}[、．.]|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|"
    r"\d{1,2}[、．](?!\d)|\d{1,2}\.(?!\d)|第[一二三四五六七八九十]{1,3}[、，章节]|[①-⑳●◆■★]|—{2}|--"
)
_POINT = re.compile("[一二三四五六七八九十]{1,2}[是要]")
_ENDS = frozenset("。！？!?：:；;")
_HANGS = frozenset("，。、；：！？）》”’」』】%％,.;:!?)")
"""What may stand behind the last character of a full line, where it must not begin the next one."""


def _find(page: Page) -> Iterator[Removal]:
    lines = page.lines
    if sum(line.text[-1] not in _ENDS for line in lines) < max(FEWEST, OPEN * len(lines)):
        return
    widths = [_width(line.text) if len(line.text) <= WIDEST else 0 for line in lines]
    papers = _papers(widths)
    if not papers:
        return
    indents = [_indent(page.text, line) for line in lines]
    beginnings = sum(map(bool, indents))
    indented = beginnings >= FEWEST and BEGINNINGS[0] <= beginnings / len(lines) <= BEGINNINGS[1]
    length = _counted(lines, indents)
    for index in range(len(lines) - 1):
        if indented and indents[index + 1]:
            continue
        counted = length and not indents[index + 1] and indents[index] + len(lines[index].text) >= length
        if (counted and (indented or _is_open(lines, index))) or _goes_on(lines, widths, index, papers[index]):
            start, end = lines[index].end, lines[index + 1].start
            if page.text.count("\n", start, end) == 1:
                yield Removal(RemovalKind.LINE_WRAP, Span(start, end))


def _width(text: str) -> int:
    return len(text) if text.isascii() else 2 * len(text) - len(_NARROW.findall(text))


def _papers(widths: Sequence[int]) -> Sequence[int]:
    """The width of a full line around each line; empty when the lines of the text are not those of paper."""
    whole = _paper(widths)
    if len(widths) < 2 * BLOCK:
        return [whole] * len(widths) if whole else ()
    found = [_paper(widths[at : at + BLOCK]) for at in range(0, len(widths), BLOCK)]
    if not whole and sum(map(bool, found)) < EVERYWHERE * len(found):
        return ()
    if whole:
        found = [one if _stays_apart(found, at, whole) else whole for at, one in enumerate(found)]
    known = whole or next(filter(None, found))
    papers: list[int] = []
    for one in found:
        known = one or known
        papers += [known] * BLOCK
    return papers


def _stays_apart(found: list[int], at: int, whole: int) -> bool:
    """Whether a stretch, and one beside it, is as wide as the other, and not as the whole text."""
    near = found[max(0, at - 1) : at] + found[at + 1 : at + 2]
    return bool(found[at]) and abs(found[at] - whole) > NEAR and any(abs(one - found[at]) <= NEAR for one in near)


def _paper(widths: Sequence[int]) -> int:
    """The width of a full line; 0 when the lines of the text are not those of paper."""
    counts = Counter(width for width in widths if NARROWEST <= width <= WIDEST)
    if sum(counts.values()) < max(FEWEST, len(widths) // 3):
        return 0
    best = max(counts, key=lambda width: (sum(counts[w] for w in range(width - NEAR + 1, width + 1)), -width))
    full = sum(counts[w] for w in range(best - NEAR + 1, best + 1))
    beyond = sum(count for width, count in counts.items() if width > best + NEAR) + sum(not width for width in widths)
    return best if full >= max(FEWEST, FULL * len(widths)) and beyond * 10 <= len(widths) else 0


def _counted(lines: Sequence[Line], indents: Sequence[int]) -> int:
    """The characters after which lines were broken whatever their width; 0 where they were not counted."""
    counts = Counter(indent + len(line.text) for indent, line in zip(indents, lines, strict=True))
    length, times = counts.most_common(1)[0]
    return length if times >= COUNTED * len(lines) and NARROWEST <= 2 * length <= WIDEST else 0


def _is_open(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stops inside a sentence, and the next does not begin with a number."""
    return lines[index].text[-1] not in _ENDS and _MARK.match(lines[index + 1].text) is None


def _indent(text: str, line: Line) -> int:
    """The blanks before it on its line."""
    start = line.start
    while start and line.start - start < DEEPEST and text[start - 1] in " \u3000\xa0\t":
        start -= 1
    return line.start - start


def _goes_on(lines: Sequence[Line], widths: Sequence[int], index: int, paper: int) -> bool:
    """Whether the next line continues this one."""
    text, behind = lines[index].text, lines[index + 1].text
    if _MARK.match(behind):
        return False
    if text[-1] not in _ENDS:
        return widths[index] >= paper - (NEAR - 1 if _MARK.match(text) else HANGING)
    if text[-1] in "：:" or _POINT.match(behind):
        return False
    around = range(max(0, index - AROUND), min(len(lines), index + AROUND + 1))
    local = max(widths[at] - 2 * (lines[at].text[-1] in _HANGS) for at in around)
    full = min(widths[index], widths[index + 1])
    return full >= local - 1 and behind[-1] not in _ENDS


HARD_WRAPS = Rule("hard-wraps", Stage.WRAPS, _find)

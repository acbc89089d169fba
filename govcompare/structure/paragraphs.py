"""A text in, its paragraphs out: at line ends, and at the blanks that flattened pages leave in their place."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from govcompare.model.span import Span

_LINE = r"[\n\r\t\f\v\x85\u2028\u2029]"
_WIDE = r"[\u3000\xa0\u2002\u2003]"
_ENDED = "[。！？；：:”]"
_BREAK = re.compile(
    rf"[\n\r\t\f\v\x85\u2028\u2029\u3000\xa0\u2002\u2003 ]"
    rf"(?:(?<={_LINE})(?<![（(〔].)|(?<={_WIDE}){_WIDE}|(?<={_ENDED}\u3000)|(?<={_ENDED}[ \xa0])[ \xa0])\s{{0,200}}",
    re.DOTALL,
)
"""A line end, a tab, the pair of wide blanks that indents a paragraph, or two blanks behind a sentence."""
_BLANKS_ONLY = re.compile(rf"{_BREAK.pattern}|[ \xa0](?<=[ \xa0][ \xa0])[ \xa0]{{0,200}}", re.DOTALL)
"""The same where two blanks stand for every line end, also that behind a title."""
_PAIRS = ("  ", "\xa0\xa0", " \xa0", "\xa0 ")
_LOST = re.compile(rf"(?<={_ENDED})[ \xa0]{{2}}")
_BLANK = re.compile(
    r"[ \xa0](?=[^\x00-\x20])(?![，。、；：”’）》])(?:(?<=[。！？；：”].)(?=[^(_-])"
    r"|(?<=[^\x00-\x20\x22-\x39\x3c-\x3e\x40-\x7f].)(?<![，、）．“‘（《—―─０-９].)(?=[^\x00-\x7f]|[0-9(_-])"
    r"(?![0-9０-９][0-9０-９.．,，%％-]{0,9}[ \xa0])(?<!第.[章节節条條].)(?<!第..[章节節条條].)(?<!第...[章节節条條].)"
    r"(?<!第.部[分份].)(?<![。！？；：”][ \xa0][一二三四五六七八九十].))"
)
"""Not one behind a number (第一章 总则), nor those that some writers put around figures (共 2 个月)."""
_BLANKS = 3
"""Fewer of them in such a paragraph are slips of the pen."""
FLAT = 800
"""Characters from which a paragraph is a page whose line ends were lost: a blank between two words stands for one."""
_SHARE = 8
"""Part of a report that such a paragraph holds at least: of whole reports in the corpus that have their line ends the
longest paragraph holds 0.126, in all but two less than 0.11."""
_SENTENCE_ENDS = "。！？!?；;：:…”』」）)】》."
"""What a whole paragraph ends with; one that ends otherwise was broken, or is a title."""


class Paragraph(NamedTuple):
    """Without the blanks around it; never empty."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


def paragraphs(text: str, within: Span) -> tuple[Paragraph, ...]:
    """The paragraphs inside `within`, in reading order."""
    found: list[Paragraph] = []
    at = within.start
    for gap in (_BLANKS_ONLY if _has_blanks_only(text, within) else _BREAK).finditer(text, within.start, within.end):
        _append(found, text, at, gap.start())
        at = gap.end()
    _append(found, text, at, within.end)
    return tuple(found)


def _has_blanks_only(text: str, within: Span) -> bool:
    """Whether more sentences end at two blanks than lines at line ends."""
    able = [pair for pair in _PAIRS if pair[0] in text and pair[1] in text]
    pairs = sum(text.count(pair, within.start, within.end) for pair in able)
    ends = text.count("\n", within.start, within.end) + text.count("\r", within.start, within.end) if pairs else 0
    if pairs < _BLANKS or pairs <= ends:
        return False
    lost = sum(1 for _ in _LOST.finditer(text, within.start, within.end))
    return lost >= _BLANKS and lost > ends


def _append(found: list[Paragraph], text: str, start: int, end: int) -> None:
    if start >= end:
        return
    if text[start].isspace() or text[end - 1].isspace():
        inside = text[start:end]
        start += len(inside) - len(inside.lstrip())
        end = start + len(inside.strip())
    if start < end:
        if end - start > FLAT:
            blanks = tuple(_BLANK.finditer(text, start, end))
            for blank in blanks if len(blanks) >= _BLANKS else ():
                found.append(Paragraph(start, blank.start()))
                start = blank.end()
        found.append(Paragraph(start, end))


def lost(text: str, parts: Sequence[Paragraph]) -> frozenset[int]:
    """Indices of the paragraphs of a whole report, `text`, in which line ends were lost."""
    longest = max(FLAT, len(text) // _SHARE)
    return frozenset(at for at, part in enumerate(parts) if part[1] - part[0] > longest)


def is_broken_off(text: str, paragraph: Paragraph) -> bool:
    """Whether it ends within a sentence, so that the next paragraph may be its continuation."""
    return paragraph.length > LONGEST_TITLE and text[paragraph.end - 1] not in _SENTENCE_ENDS


LONGEST_TITLE = 70
"""Characters. Of 468 headings labelled by hand in real reports the longest has 67, nine in ten have at most 27."""

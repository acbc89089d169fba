"""Line ends inside a sentence: at a page's end, around a link, or between glyphs that were set one by one."""

import re
from collections.abc import Iterator, Sequence

from govcompare.ingest.page import Line, Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONG = 40
"""Characters of a paragraph that can't be a heading, so that it must end with a full stop."""
FRAGMENT = 20
"""Characters of a piece that was set apart inside a sentence."""

_CONTINUES = tuple("，。；、：！？）》”』」’,;%％")
_STAYS_OPEN = tuple("（《“『「、，,(")
_ENDS = tuple("。！？!?：:；;…”』」）)》】]—")
_MARK = re.compile(
    r"(?:[一二三四五六七八九十壹貳參肆伍陸柒捌玖贰叁陆]{1,3}[、．.]|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|\d{1,3}[、．.](?!\d)|第[一二三四五六七八九十]{1,3}[、，章节篇]|[①-⑳●◆■★]|[—\-―─]{1,2}|[【\[《]|各位|一是|20\d\d年)"
)
_BETWEEN = re.compile(r"[ \t\u3000\xa0]{0,80}(?:\r?\n[ \t\u3000\xa0\r]{0,80}){1,4}")


def _find(page: Page) -> Iterator[Removal]:
    lines, text = page.lines, page.text
    for index in range(len(lines) - 1):
        if _goes_on(lines, index):
            start, end = lines[index].end, lines[index + 1].start
            if _BETWEEN.fullmatch(text, start, end):
                yield Removal(RemovalKind.LINE_WRAP, Span(start, end))


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    text, behind = lines[index].text, lines[index + 1].text
    if behind[0] in _CONTINUES and text[-1] not in "。！？!?":
        return True
    if text.endswith(_ENDS) or _MARK.match(behind):
        return False
    if len(text) >= LONG and _is_running(text) and len(behind) >= LONG and _is_running(behind):
        return True
    return _is_fragment(lines, index)


def _is_running(text: str) -> bool:
    return "，" in text or "," in text or "。" in text


def _is_fragment(lines: Sequence[Line], index: int) -> bool:
    """Whether a piece of a sentence was set apart: what stands behind it begins with a closing mark."""
    if index + 2 >= len(lines) or len(lines[index + 1].text) > FRAGMENT:
        return False
    return len(lines[index].text) >= LONG and lines[index + 2].text[0] in _CONTINUES


BROKEN_LINES = Rule("broken-lines", Stage.WRAPS, _find)

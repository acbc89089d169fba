"""Line ends inside a sentence: at a page's end, around a link, or between glyphs that were set one by one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site import roles
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONG = 40
"""Characters of a paragraph that can't be a heading, so that it must end with a full stop."""
FRAGMENT = 24
"""Characters of a piece that was set apart inside a sentence."""
PIECE, RUN = 12, 5
"""Characters of a piece of a sentence that was set in pieces; lines among which one begins with a punctuation mark."""
GLYPH, GLYPHS = 2, 3
"""Characters of a glyph alone on its line, and how many of them in a row are set one by one."""
LABEL = 5
"""Characters of a numbering mark alone on its line."""
QUOTED = 60
"""Characters from an opening quotation mark in which its closing one must come."""

_CONTINUES = frozenset("，。；、：！？）》”』」’,;%％")
_CLOSES = frozenset("）》”』」’")
_STAYS_OPEN = frozenset("（《“『「、(")
_ENDS = frozenset("。！？!?：:；;…”』」）)》】]—")
_STOPS = frozenset("。！？!?")
_MARK = re.compile(
    r"[一二三四五六七八九十壹貳參肆伍陸柒捌玖贰叁陆]{1,3}[、．.]|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|\d{1,3}[、．](?!\d)|"
    r"\d{1,3}\.(?!\d)|第[一二三四五六七八九十]{1,3}[、，章节篇]|[①-⑳●◆■★]|[—\-―─]{1,2}|[【\[]|各位|一是|20\d\d年"
)
_LABEL = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]")
_BARE = re.compile(r"[一二三四五六七八九十]{1,3}、")
_BETWEEN = re.compile(r"[ \t\u3000\xa0]{0,80}(?:\r?\n[ \t\u3000\xa0\r]{0,80}){1,4}")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("「", "」"))
_MAY_GO_ON = _STAYS_OPEN | frozenset("，,")
_OPENED = re.compile("[“《（「]")


class _Near(NamedTuple):
    """How two lines stand to each other."""

    close: bool
    """Nearer than paragraphs do in this text."""
    indented: bool
    """The second one begins the way that a paragraph does."""
    alike: bool
    """The first one's paragraph begins like its neighbours: several paragraphs are one long sentence."""


def _find(page: Page) -> Iterator[Removal]:
    lines, text = page.lines, page.text
    gaps = [text.count("\n", a.end, b.start) for a, b in pairwise(lines)] if "\n" in text else []
    apart = sorted(gaps)[len(gaps) // 2] > 1 if gaps else False
    before = ""
    begun = above = ""
    for index, gap in enumerate(gaps):
        if not before:
            above, begun = begun, lines[index].text[:2]
        if not gap or not (before or _may_go_on(lines[index].text, lines[index + 1].text)):
            before = ""
            continue
        so_far = before + lines[index].text
        start, end = lines[index].end, lines[index + 1].start
        indented = end > 1 and text[end - 2 : end].isspace() and "\n" not in text[end - 2 : end]
        alike = not before and len(so_far) > LABEL and begun in {above, lines[index + 1].text[:2]}
        near = _Near(apart and gap == 1, indented, alike)
        if _goes_on(lines, index, so_far, near) and _BETWEEN.fullmatch(text, start, end):
            before = so_far[-QUOTED:]
            yield Removal(RemovalKind.LINE_WRAP, Span(start, end))
        else:
            before = ""


def _may_go_on(text: str, behind: str) -> bool:
    """Whether `_goes_on` could say so of a line that none was joined to; quick."""
    if behind[0] in _CONTINUES or text[-1] in _MAY_GO_ON or len(text) <= PIECE:
        return True
    return text[-1] not in _ENDS and (len(text) >= LONG or len(behind) <= GLYPH or _OPENED.search(text) is not None)


def _goes_on(lines: Sequence[Line], index: int, so_far: str, near: _Near) -> bool:
    """Whether the next line continues this one. `so_far`: this one, with the lines before it that were joined to it."""
    text, behind = lines[index].text, lines[index + 1].text
    last, first = text[-1], behind[0]
    if first in _CONTINUES and (last not in _STOPS or first in _CLOSES):
        return True
    if len(text) <= LABEL and _LABEL.fullmatch(text):
        return so_far != text or not _is_marked(behind)
    if last in _STAYS_OPEN:
        return roles.role(text) not in roles.FURNITURE
    if last in "，,":
        return not _is_marked(behind) and not near.alike
    if last in _ENDS or (_is_marked(behind) and not (_is_long(so_far) and _BARE.fullmatch(behind))):
        return False
    return _is_in_sentence(lines, index, so_far, near)


def _is_marked(text: str) -> bool:
    return _MARK.match(text) is not None


def _is_in_sentence(lines: Sequence[Line], index: int, so_far: str, near: _Near) -> bool:
    """The same of a line without a punctuation mark at its end, before one without a mark of numbering."""
    behind = lines[index + 1].text
    if _is_long(so_far):
        ends_it = behind[-1] in "。；、" or _is_long(behind)
        if near.close or (ends_it and not near.indented) or _is_fragment(lines, index):
            return True
    if _is_glyph_run(lines, index) or (len(behind) <= GLYPH and _is_set(lines, index + 1) and not _is_heading(so_far)):
        return True
    return _is_quoted(so_far, lines[index + 1 : index + 4])


def _is_long(text: str) -> bool:
    return len(text) >= LONG and ("，" in text or "," in text or "。" in text)


def _is_fragment(lines: Sequence[Line], index: int) -> bool:
    """Whether a piece of a sentence was set apart: what stands behind it begins with a closing mark."""
    if index + 2 >= len(lines) or len(lines[index + 1].text) > FRAGMENT:
        return False
    return lines[index + 2].text[0] in _CONTINUES


def _is_glyph_run(lines: Sequence[Line], index: int) -> bool:
    """Whether this line and those behind it are so short, up to one that begins with a punctuation mark, that a
    sentence was set in pieces."""
    for line in lines[index : index + RUN]:
        if line.text[0] in _CONTINUES:
            return line is not lines[index]
        if len(line.text) > PIECE or line.text[-1] in _ENDS:
            return False
    return False


def _is_heading(text: str) -> bool:
    """Whether a line may be a heading, whose text begins below it."""
    return _is_marked(text) and "。" not in text


def _is_set(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is the first of several glyphs that end with a punctuation mark."""
    run = lines[index : index + GLYPHS]
    return len(run) == GLYPHS and all(len(line.text) <= GLYPH for line in run[:-1]) and _is_glyph_run(lines, index)


def _is_quoted(text: str, behind: Sequence[Line]) -> bool:
    """Whether a mark that is opened in the line is closed in the beginning of what stands behind it."""
    if _OPENED.search(text) is None:
        return False
    for opening, closing in _PAIRS:
        at = text.rfind(opening)
        if at >= 0 and text.find(closing, at) < 0:
            rest = "".join(line.text for line in behind)[:QUOTED]
            end = rest.find(closing)
            return end >= 0 and opening not in rest[:end] and "。" not in rest[:end]
    return False


BROKEN_LINES = Rule("broken-lines", Stage.WRAPS, _find)

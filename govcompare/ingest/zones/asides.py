"""A page in, what a site says inside its reports out: single lines, and what stands between two of them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.site import furniture, roles, talk, voice
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.layout import layout
from govcompare.model.document import RemovalKind

LONGEST_BUTTON = 24
"""Characters of a line that is a site's because nothing but a site's words stands in it."""
LONGEST_CREDIT = 48
"""Characters of a line that is a site's because it says what a picture shows and who took it."""
LONGEST = max(LONGEST_BUTTON, LONGEST_CREDIT, voice.ASIDE, talk.LONGEST)
BETWEEN = 4
"""Lines between two of a site's that are the site's too: a reader's name and his words, the title of an advert."""
HEADING = 80
"""Characters of a heading, behind which a site may speak though it ends without a stop."""
LISTED = 24
"""The same behind the head of a list of other pages, up to what ends the list: a rank and a title each."""
_BRACKETED = re.compile(r"[\[【][^\[\]【】]{1,16}[\]】]$")
"""Who speaks, or where."""
_CODE = re.compile(r"[\[{<#$]{1,2}/?[A-Za-z][\w /:.=-]{2,20}[\]}>#$]{1,2}$")
"""A command of the program that made the page, which it should have obeyed."""
_CODE_BEGINS = frozenset("[{<#$")
LOOSE = 40
"""Characters of such a line."""

_STOPS = frozenset("。！？!?：:；;…”』」）)》】▼")
_LABELS = frozenset("一二三四五六七八九十（(【[第壹贰參贰叁")
"""What ends a line, or begins a heading, behind which a site may speak: text of a report that runs on over line ends
is never looked at."""
_ENDS = frozenset("。；;：:，,、")
_SHOWS = ("摄", "攝", "图为", "圖為", "图源", "圖源", "图片", "圖片", "供图", "供圖", "资料", "資料")
"""Of which one stands in a page that says what its pictures show."""


class Aside(NamedTuple):
    """A line of the site's."""

    line: Line
    kind: RemovalKind


def asides(page: Page) -> Sequence[Aside]:
    """In reading order; none of them announces a report."""
    return page.once(_asides)


def _asides(page: Page) -> Sequence[Aside]:
    lines = page.lines
    announced = {opening.start for opening in layout(page).openings}
    shows = page.holds(*_SHOWS)
    found: list[tuple[int, RemovalKind]] = []
    above, since, reach = "。", 1, 0
    for index, (start, end, text) in enumerate(lines):
        if end - start <= LONGEST and start not in announced and _is_closed(above):
            kind = _kind(text, shows)
            if kind is not None:
                found.append((index, kind))
                since, reach = 0, _reach(text)
                continue
        since += 1
        if since > reach or not _is_loose(text, listed=reach == LISTED):
            above = text
    every = sorted((*found, *_beside(lines, found, announced))) if found else []
    return tuple(Aside(lines[at], kind) for at, kind in _with_what_is_between(lines, every, announced))


def _reach(text: str) -> int:
    """How many lines below a site's may be the site's before its next certain one."""
    return LISTED if voice.heads_list(text) else BETWEEN


def _is_closed(above: str) -> bool:
    return above[-1] in _STOPS or (above[0] in _LABELS and len(above) <= HEADING and "。" not in above)


def _kind(text: str, shows: bool) -> RemovalKind | None:
    """What the line is when it is the site's, wherever it stands."""
    ends = text[-1] in _ENDS
    if not ends and len(text) <= LONGEST_BUTTON and (_is_code(text) or _is_button(text)):
        return RemovalKind.NAVIGATION
    if shows and len(text) <= LONGEST_CREDIT and furniture.is_picture(text):
        return RemovalKind.METADATA
    if voice.is_aside(text):
        return RemovalKind.ADVERT
    if ends:
        return None
    if (text[-1].isdigit() or text[-1] in "]】") and furniture.is_stamped(text):
        return RemovalKind.METADATA
    return RemovalKind.NAVIGATION if talk.is_counted(text) else None


def _is_code(text: str) -> bool:
    return text[0] in _CODE_BEGINS and _CODE.match(text) is not None


def _is_button(text: str) -> bool:
    return len(text) > 3 and furniture.is_links(text) and not roles.is_numbered(text)


def _beside(
    lines: Sequence[Line], found: Sequence[tuple[int, RemovalKind]], announced: set[int]
) -> Iterator[tuple[int, RemovalKind]]:
    """Lines right above or below a site's that could be one of its details anywhere else on a page."""
    taken = {index for index, _ in found}
    for index, _ in found:
        for step in (-1, 1):
            for at in range(index + step, index + step * (BETWEEN + 1), step):
                if not 0 <= at < len(lines) or at in taken or not _is_detail(lines[at], announced):
                    break
                taken.add(at)
                yield at, RemovalKind.METADATA


def _is_detail(line: Line, announced: set[int]) -> bool:
    short = len(line.text) <= LOOSE and line.text[-1] not in _ENDS and line.start not in announced
    return short and (
        roles.role(line.text) in {Role.METADATA, Role.NAVIGATION} or _BRACKETED.match(line.text) is not None
    )


def _with_what_is_between(
    lines: Sequence[Line], found: Sequence[tuple[int, RemovalKind]], announced: set[int]
) -> Iterator[tuple[int, RemovalKind]]:
    """A site's lines, and the few loose ones between two of them that are not both captions."""
    for at, (index, kind) in enumerate(found):
        if at:
            before, kind_before = found[at - 1]
            between = range(before + 1, index)
            captions = kind is kind_before is RemovalKind.METADATA
            if (
                len(between) <= _reach(lines[before].text)
                and not captions
                and all(_is_theirs(lines[i], announced, _reach(lines[before].text)) for i in between)
            ):
                yield from ((i, RemovalKind.NAVIGATION) for i in between)
        yield index, kind


def _is_theirs(line: Line, announced: set[int], reach: int) -> bool:
    return line.start not in announced and _is_loose(line.text, listed=reach == LISTED)


def _is_loose(text: str, listed: bool) -> bool:
    """Whether a line is short, without number, and no part of a sentence that goes on; `listed`: below the head of a
    list of other pages, which tell of speeches and speakers as well."""
    if len(text) > LOOSE or text[-1] in _ENDS or roles.is_numbered(text):
        return False
    role = roles.role(text)
    if role is Role.SALUTATION or (role is Role.SESSION and not listed):
        return False
    return not roles.is_running(text)

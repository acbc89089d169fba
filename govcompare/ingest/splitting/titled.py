"""The lines of a page in, titles that other reports begin below out: somebody is spoken to, or a text begins anew."""

import re
from collections.abc import Sequence

from govcompare.ingest.facts.whole import is_signature
from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.numeral import MARKED_APART
from govcompare.ingest.site import furniture, roles
from govcompare.ingest.site.roles import FURNITURE, Role

FOLLOWING = 8
"""Lines behind a title among which the report's first words must come."""
APART = 400
"""Characters of text that a report has at least, unless it says that it ends; a second title nearer than that repeats
the first."""
FEWEST_BARE = 2
"""Titles without salutation behind the first report from which on a page is a compendium."""
ENDING = 3
"""Lines above a title among which the report before says farewell."""

_SEVERAL = re.compile(r"[二三四五六七八九十两\d]{1,3}篇|汇编|彙編|集锦|大全|合集|精选|范文")
_FORMAL = re.compile(
    r"(?:.{0,30}(?:19|20)[\d_xX*]{2}年?.{0,30}|.{1,30}[省市县區区州盟旗镇乡縣鎮鄉].{0,24})(?:工作|述[职職]|总结|總結|调[查研]|調[查研])"
    rf".{{0,8}}?(?:[报報]告|[总總][结結])[{roles.ORNAMENTS}】》]{{0,3}}$"
)
"""A title with year or place."""
_CLOSED = tuple("。！？!?”』」）)")
_DETAILS = frozenset({Role.METADATA, Role.LABEL, Role.CAPTION})
_FRONT = _DETAILS | {Role.SESSION, Role.SALUTATION}
"""What stands between a title and a text."""


def further(lines: Sequence[Line], first: int) -> list[int]:
    """Indices of titles behind the first report that are followed by the first words of another, and by a text."""
    found: list[int] = []
    bare: set[int] = set()
    since = lines[first].start if first >= 0 else 0
    last = lines[-1].end - APART if lines else 0
    for index in range(first + 1, len(lines)):
        start, end, text = lines[index]
        if end - start > roles.LONGEST_TITLE or start - since < MARKED_APART:
            continue
        if end > last and not _is_cut_off(lines, index):
            continue
        if not roles.is_title_line(text) or (start - since < APART and not _is_ended(lines, index)):
            continue
        spoken = opens(lines, index)
        if spoken or (
            not _is_above_again(lines, index, found[-1] if found else first) and _stands_between(lines, index)
        ):
            found.append(index)
            if not spoken and not _is_ended(lines, index):
                bare.add(index)
            since = start
    if bare and len(found) < FEWEST_BARE and not _holds_several(lines, first):
        found = [index for index in found if index not in bare]
    return found


def opens(lines: Sequence[Line], index: int) -> bool:
    """Whether a salutation and somebody's reporting follow a title, a mark or a rule."""
    for line in lines[index + 1 : index + 1 + FOLLOWING]:
        role = roles.role(line.text)
        if role is Role.TITLE:
            return False
        if roles.is_opening(line.text):
            return True
        if role is Role.PROSE or role in FURNITURE - _DETAILS:
            return False
    return False


def is_formal(text: str) -> bool:
    """Whether a title names the year or the place of what it is."""
    return _FORMAL.match(text) is not None


def _is_cut_off(lines: Sequence[Line], index: int) -> bool:
    """Whether a report that a page ends soon behind has at least its first heading; teasers have none."""
    below = lines[index + 1 :]
    return any(roles.is_numbered(line.text) for line in below) and not any(map(_is_excerpt, below))


def _is_excerpt(line: Line) -> bool:
    return furniture.is_excerpt(line.text)


def _stands_between(lines: Sequence[Line], index: int) -> bool:
    """Whether a title with year or place stands between the end of a text, or a site's words, and the beginning of
    another text, in which nobody is spoken to."""
    if not is_formal(lines[index].text):
        return False
    above = lines[index - 1].text
    if not above.endswith(_CLOSED) and not is_signature(above) and roles.role(above) not in FURNITURE:
        return False
    return _has_text(lines, index)


def _is_above_again(lines: Sequence[Line], index: int, above: int) -> bool:
    """Whether a title is that of the report above it: the head of its next page."""
    return above >= 0 and lines[index].text in roles.title_part(lines[above].text)


def _has_text(lines: Sequence[Line], index: int) -> bool:
    """Whether a text stands below a title, up to the next one."""
    front = True
    length = 0
    for at in range(index + 1, len(lines)):
        text = lines[at].text
        role = roles.role(text)
        if front and (role in _FRONT or roles.is_title_line(text)) and at <= index + FOLLOWING:
            continue
        if front and not (roles.is_numbered(text) or roles.is_running(text)):
            return False
        front = False
        if furniture.is_excerpt(text) or role is Role.TITLE:
            return False
        length += len(text)
        if length >= APART:
            return True
    return length > 0 and _is_cut_off(lines, index)


def _is_ended(lines: Sequence[Line], index: int) -> bool:
    """Whether the report above a title says that it ends, or a site speaks there."""
    above = lines[max(0, index - ENDING) : index]
    if is_signature(above[-1].text) or roles.role(above[-1].text) in FURNITURE:
        return True
    return any(roles.is_farewell(line.text) for line in above)


def _holds_several(lines: Sequence[Line], first: int) -> bool:
    """Whether a page's title says that it is a compendium."""
    return any(_SEVERAL.search(line.text) and roles.is_title(line.text) for line in lines[: first + 1])

"""The lines of a page in, its zones out: the site's head, the reports and the furniture between and behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govcompare.ingest import roles
from govcompare.ingest.openings import Opening, openings
from govcompare.ingest.page import Line, Page
from govcompare.ingest.roles import FURNITURE, Role

FRONT_LINES = 40
"""Lines behind a title among which its session, speaker and the site's details may stand before the text begins."""
TAIL_LINES = 400
"""Lines of a region's end that are looked at; link lists behind a report have up to 150."""
STRAY_PROSE = 320
"""Characters of running text that a footer may hold beside its furniture: teasers of other pages and notices, each
shorter than that. Text of a report behind a stray button is longer."""
LONG_TEXT = 600
"""Characters of text before the first title from which on it is a report of its own."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Zones of a page; indices are those of its lines."""

    openings: tuple[Opening, ...]
    furniture: tuple[tuple[int, Role], ...] = field(default=())
    """Lines that are no report's text, ascending, and what each is."""


def layout(page: Page) -> Layout:
    """Where the reports of the page start, and which lines are the site's."""
    lines = page.lines
    found = openings(lines)
    marked: dict[int, Role] = {}
    first = found[0].line if found else 0
    marked.update(_head(lines, first))
    bounds = [opening.line for opening in found] or [0]
    for start, end in zip(bounds, [*bounds[1:], len(lines)], strict=True):
        titled = bool(found)
        marked.update(_front(lines, start + 1 if titled else start, end))
        marked.update(_tail(lines, start, end))
    return Layout(tuple(found), tuple(sorted(marked.items(), key=lambda item: item[0])))


def _head(lines: Sequence[Line], first: int) -> Iterator[tuple[int, Role]]:
    """Everything before the first report, unless it is a long text itself."""
    prose = sum(len(line.text) for line in lines[:first] if roles.role(line.text) is Role.PROSE)
    for index in range(first):
        role = roles.role(lines[index].text)
        if role in FURNITURE:
            yield index, role
        elif prose < LONG_TEXT:
            yield index, role if role is Role.TITLE else Role.NAVIGATION


def _front(lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[int, Role]]:
    """The site's lines between a title and the text."""
    value = keywords = False
    for index in range(start, min(end, start + FRONT_LINES)):
        text = lines[index].text
        role = roles.role(text)
        if role in FURNITURE:
            yield index, role
            value = role is Role.LABEL
            keywords = roles.is_keywords(text)
        elif keywords and role is Role.SHORT:
            yield index, Role.ADVERT
        elif value and role in {Role.SHORT, Role.TITLE} and len(text) <= 24:
            yield index, Role.METADATA
            value = False
        elif role is Role.PROSE and not (roles.is_advert(text) and len(text) < STRAY_PROSE):
            return
        elif role is Role.PROSE:
            yield index, Role.ADVERT
        elif role in {Role.SALUTATION, Role.NUMBERED}:
            return
        else:
            value = keywords = False


def _tail(lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[int, Role]]:
    """Everything from the first line of furniture on behind which nothing but furniture, teasers and notices stands."""
    stray = 0
    anchor = end
    for index in range(end - 1, max(start, end - TAIL_LINES), -1):
        text = lines[index].text
        role = roles.role(text)
        if role in FURNITURE or (role is Role.PROSE and _is_stray_notice(text)):
            anchor = index
            continue
        if role is Role.PROSE and not roles.is_excerpt(text):
            stray += len(text)
        if stray > STRAY_PROSE or len(text) > 3 * STRAY_PROSE:
            break
    for index in range(anchor, end):
        role = roles.role(lines[index].text)
        yield index, role if role in FURNITURE else Role.NAVIGATION


def _is_stray_notice(text: str) -> bool:
    return len(text) <= 2 * STRAY_PROSE and roles.is_advert(text)


_BLANKS = re.compile(r"\s{1,20}")


def same_title(a: str, b: str) -> bool:
    """Whether two lines name the same document, give or take year, counters and blanks."""
    one, other = _core(a), _core(b)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= 6 and len(short) * 2 >= len(long) and _is_within(short, long))


def _core(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _is_within(short: str, long: str) -> bool:
    """Whether all characters of `short` stand in `long`, in that order."""
    rest = iter(long)
    return all(c in rest for c in short)

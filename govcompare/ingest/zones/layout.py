"""The lines of a page in, its zones out: the site's head, the reports and the furniture between and behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.ingest.facts.whole import is_signature
from govcompare.ingest.pages.line import Line
from govcompare.ingest.pages.page import Page
from govcompare.ingest.pages.parts import parts
from govcompare.ingest.site import furniture, roles, voice
from govcompare.ingest.site.roles import FURNITURE, Role
from govcompare.ingest.splitting.openings import Opening, openings

FRONT_LINES = 40
"""Lines behind a title among which its session, speaker and the site's details may stand before the text begins."""
TAIL_LINES = 400
"""Lines of a region's end that are looked at; link lists behind a report have up to 150."""
STRAY_PROSE = 320
"""Characters of a teaser of another page, or of a notice."""
NOTICE = 400
"""Characters of what a site says of itself; longer paragraphs are a report's."""
STRAY = 320
"""Characters of running text that a footer may hold beside its furniture, in all, before no line of it is looked for
any more above."""
STRAY_SHARE = 0.25
"""The same as a share of the report's text above it: a short report is not taken for the footer of its own title."""
SIGN = 50
"""Characters of running text that one line of furniture outweighs: a paragraph between two of them is a report's
when it is longer than those below allow."""
SENTENCE = 90
"""The same that running text weighs however short it is: two buttons in the middle of a text don't outweigh it."""
FAREWELL = 200
"""The same that a report's last words weigh."""
SPOKEN = 10
"""The same that a salutation or a numbered line weighs; other short lines weigh one."""
LOOSE_LINES = 40
"""Short lines between a report's last sentence and the first words that are certainly the site's."""
FOREIGN = 24
"""Characters from which on a line in another script is a site's notice."""
WIDE_GAP = 6
"""Line ends between a text and what a site has set far below it; paragraphs have two or three."""

BROKEN = 10
"""Characters of a sentence that a site cut."""
_LAST = re.compile("各位(?:代表|委[员員]|领导|領導|同志|议员|議員)|同志[们們]|以上(?:报告|報告|汇报|匯報|述职|述職)")
_COMMA = re.compile("[，,、]")
_CLOSED = tuple("。！？!?”』")
_STOPS = frozenset("。！？!?；;：:，,")
_ORNAMENTS = frozenset("·•◇◆○●□■▪▫►▶▷✦★☆>-*")
_NAME = re.compile(r"[\u4e00-\u9fff](?:\s{0,6}[\u4e00-\u9fff]){1,3}$")
"""Who speaks."""
_ANYBODYS = FURNITURE | {Role.SHORT, Role.TITLE, Role.SESSION}


@dataclass(frozen=True, slots=True)
class Layout:
    """Zones of a page; indices are those of its lines."""

    openings: tuple[Opening, ...]
    furniture: tuple[tuple[int, Role], ...]
    """Lines that are no report's text, ascending, and what each is."""


def layout(page: Page) -> Layout:
    """Where the reports of the page start, and which lines are the site's."""
    return page.once(_layout)


def _layout(page: Page) -> Layout:
    lines = parts(page)
    found = page.once(openings)
    marked: dict[int, Role] = dict(_head(lines, found[0].line if found else 0))
    starts = [opening.line for opening in found] or [0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        marked.update(_front(lines, start + 1 if found else start, end))
        marked.update(_tail(page, start, end))
    return Layout(tuple(found), tuple(sorted(marked.items(), key=lambda item: item[0])))


def _head(lines: Sequence[Line], first: int) -> Iterator[tuple[int, Role]]:
    """Everything before the first report."""
    for index in range(first):
        role = roles.role(lines[index].text)
        yield index, role if role in FURNITURE or role is Role.TITLE else Role.NAVIGATION


def _front(lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[int, Role]]:
    """The site's lines between a title and the text."""
    before: Role | None = None
    keywords = False
    for index in range(start, min(end, start + FRONT_LINES)):
        text = lines[index].text
        found = _of_front(text, before, keywords)
        if found is None and before is not None and index + 1 < end and _is_between(text, lines[index + 1].text):
            found = Role.NAVIGATION
        if found is None and roles.role(text) in {Role.PROSE, Role.SALUTATION, Role.NUMBERED}:
            return
        keywords = (keywords and found is Role.ADVERT) or furniture.is_keywords(text)
        before = found
        if found is not None:
            yield index, found


def _is_between(text: str, behind: str) -> bool:
    """Whether a line below a site's own is one of them, as the next is too."""
    if text[-1] in _STOPS or _NAME.match(text):
        return False
    return roles.role(text) is Role.SHORT and roles.role(behind) in FURNITURE


def _of_front(text: str, before: Role | None, keywords: bool) -> Role | None:
    """What the line is when it is the site's; `before` is the line above it, None when that is the report's own."""
    role = Role.ADVERT if furniture.is_keywords(text) else roles.role(text)
    if role in FURNITURE:
        return role
    if role is Role.PROSE:
        return Role.ADVERT if len(text) < STRAY_PROSE and voice.is_advert(text) else None
    if keywords and role is Role.SHORT:
        return Role.ADVERT
    if before is not None and furniture.is_site_words(text):
        return Role.NAVIGATION
    if before is Role.LABEL and role in {Role.SHORT, Role.TITLE} and len(text) <= 24:
        return Role.METADATA
    return None


def _tail(page: Page, start: int, end: int) -> Iterator[tuple[int, Role]]:
    """The lines at the end that are, taken together, the site's: those that weigh most for it."""
    lines = parts(page)
    weight = best = 0
    anchor = end
    for index in range(end - 1, max(start, end - TAIL_LINES), -1):
        if _is_last_word(lines[index].text):
            break
        below = anchor == index + 1 and _belongs_below(lines, index, last=anchor == end)
        weight += 0 if below else _weight(lines, index)
        above = lines[index].start - lines[start].start
        if weight < best - min(STRAY, STRAY_SHARE * above):
            break
        leads = weight >= best and (below or _is_furniture(lines[index].text))
        if leads or (anchor < end and _is_far(page, index)):
            best, anchor = weight, index
    for index in range(_behind_text(lines, start, anchor) if anchor < end else end, end):
        role = roles.role(lines[index].text)
        yield index, role if role in FURNITURE else Role.NAVIGATION


def _is_last_word(text: str) -> bool:
    """Whether a line is certainly a report's farewell, however much of a site's stands above it: of a page that is
    glued to the one before."""
    if text[-1] not in _CLOSED or _LAST.match(text) is None or not roles.is_farewell(text):
        return False
    return not roles.is_opening(text) and not voice.is_advert(text)


def _behind_text(lines: Sequence[Line], start: int, anchor: int) -> int:
    """The first line of a footer when what stands above the site's first certain words is no text either: short lines
    behind a last full sentence and those who signed it. `anchor` is where those words stand."""
    index = anchor
    while index > start + 1 and anchor - index < LOOSE_LINES and _is_loose(lines[index - 1].text):
        index -= 1
    above = lines[index - 1].text
    if not above.endswith(_CLOSED) or not roles.is_running(above):
        return anchor
    while index < anchor and is_signature(lines[index].text):
        index += 1
    return index + (index + 1 == anchor and _breaks_off(lines[index].text))


def _breaks_off(text: str) -> bool:
    """Whether the only line between a last full sentence and the site's first words is a sentence that the site cut."""
    return len(text) >= BROKEN and roles.role(text) is Role.SHORT and _COMMA.search(text) is not None


def _is_loose(text: str) -> bool:
    """Whether a line can be anybody's: short, without number, and no sentence."""
    return text[-1] not in _STOPS and roles.role(text) in _ANYBODYS


def _weight(lines: Sequence[Line], index: int) -> int:
    """How much a line says for a footer (above 0) or for the end of a report (below 0)."""
    text = lines[index].text
    if _is_furniture(text):
        return SIGN
    if _is_teaser(lines, index):
        return 0
    if roles.is_farewell(text) and not roles.is_opening(text):
        return -FAREWELL
    if roles.is_running(text):
        return -max(len(text), SENTENCE)
    return -(SPOKEN if roles.role(text) in {Role.SALUTATION, Role.NUMBERED} else 1)


def _is_far(page: Page, index: int) -> bool:
    """Whether the line is set far below the one above it, farther than that is below its own."""
    lines = parts(page)
    gap = page.text.count("\n", lines[index - 1].end, lines[index].start)
    if gap < WIDE_GAP:
        return False
    return index < 2 or gap > page.text.count("\n", lines[index - 2].end, lines[index - 1].start)


def _is_furniture(text: str) -> bool:
    """Of a line near the end, whatever stands around it."""
    if len(text) > FOREIGN and text.replace("\xa0", " ").isascii():
        return True
    role = roles.role(text)
    return role in FURNITURE or (role is Role.PROSE and len(text) <= NOTICE and voice.is_advert(text))


def _belongs_below(lines: Sequence[Line], index: int, last: bool) -> bool:
    """Of a line right above a site's own; `last`: there is nothing below it."""
    text = lines[index].text
    role = roles.role(text)
    if role is Role.TITLE:
        return not last or roles.is_report(text)
    if role is Role.SESSION:
        return roles.is_session(text)
    if not last and (furniture.is_listed(text) or _is_adorned_alike(text, lines[index + 1].text)):
        return True
    return text.isdigit() or furniture.is_site_words(text) or _is_teaser(lines, index) or _is_caption(lines, index)


def _is_adorned_alike(text: str, below: str) -> bool:
    """Whether the sign before an entry of a list is that of the one below it."""
    return text[0] == below[0] and text[0] in _ORNAMENTS and text[-1] not in _STOPS


def _is_teaser(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is the beginning of another page, below that page's title, with a link to all of it, or
    between a site's own lines."""
    text = lines[index].text
    if len(text) > STRAY_PROSE or not furniture.is_excerpt(text):
        return False
    if text.endswith("]") or (index > 0 and roles.role(lines[index - 1].text) is Role.TITLE):
        return True
    return 0 < index < len(lines) - 1 and all(_is_furniture(lines[at].text) for at in (index - 1, index + 1))


def is_cut_table(text: str) -> bool:
    """Whether a paragraph ends with the word for a table that the page does not show."""
    return text[-1] in "表图圖" and len(text) > 40 and text[-2] in "。！？!?"


def _is_caption(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is the heading of a table that the page does not show."""
    return index > 0 and len(lines[index].text) <= 40 and is_cut_table(lines[index - 1].text)


def same_title(a: str, b: str) -> bool:
    """Whether two lines name the same document, give or take year, counters and blanks."""
    short, long = sorted((_core(a), _core(b)), key=len)
    if not short:
        return False
    return short == long or (len(short) >= 6 and len(short) * 2 >= len(long) and _is_within(short, long))


def _core(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _is_within(short: str, long: str) -> bool:
    """Whether all characters of `short` stand in `long`, in that order."""
    rest = iter(long)
    return all(c in rest for c in short)

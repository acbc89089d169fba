"""A site's own words about what it offers: download boxes, invitations, key words, notices."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.site.roles import Role
from govcompare.ingest.zones.lines import asides_of, lines_of
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_FILLER = re.compile(
    r"(?:(?<=[。！？!?；;\n])|\A)(?P<phrase>[^。！？!?；;，,\n]{4,40}?(?:大全|范文))(?:(?P=phrase)){1,4}[。.]?"
)
_MAY_FILL = re.compile(r"(?P<word>大全|范文)[^。！？!?；;，,\n]{4,40}(?P=word)")
_PAY_BOX = re.compile(
    r"[…．.·]{0,6}[（(\[][^（）()\[\]\n。]{0,80}(?:会员可|會員可|完整阅读|完整閱讀|省略\s?\d{1,6}\s?字|先登[录錄陆])[^（）()\[\]\n]{0,40}[)）\]][…．.·]{0,6}"
)
_MAY_BOX = re.compile(r"[（(\[][^（）()\[\]\n。]{0,80}(?:会员可|會員可|完整阅读|完整閱讀|省略|先登)")
_PHRASES = (
    (("大全", "范文"), _MAY_FILL, _FILLER),
    (("会员可", "會員可", "省略", "完整阅读", "先登"), _MAY_BOX, _PAY_BOX),
)
"""Words of which one must stand in the text, a quick pattern that must match somewhere, and the one that finds."""
REACH = 220
"""Characters that what one of the patterns finds lies around what its quick one does, at most."""


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.ADVERT, frozenset({Role.ADVERT}))
    yield from asides_of(page, RemovalKind.ADVERT)
    text = page.text
    for words, quick, pattern in _PHRASES:
        for start, end in _around(quick, text) if page.holds(*words) else ():
            for match in pattern.finditer(text, start, end):
                yield Removal(RemovalKind.ADVERT, Span(match.start(), match.end()))


def _around(quick: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Stretches that hold `REACH` characters on both sides of what it finds; ascending and disjoint."""
    start = end = 0
    for found in quick.finditer(text):
        if found.start() - REACH > end:
            if end:
                yield start, end
            start = found.start() - REACH
        end = found.end() + REACH
    if end:
        yield start, end


ADVERTS = Rule("adverts", Stage.LINES, _find)

"""A site's own words about what it offers: download boxes, invitations, key words, notices."""

import re
from collections.abc import Iterator

from govcompare.ingest.lines import lines_of
from govcompare.ingest.page import Page
from govcompare.ingest.roles import Role
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_FILLER = re.compile(
    r"(?:(?<=[。！？!?；;\n])|\A)(?P<phrase>[^。！？!?；;，,\n]{4,40}?(?:大全|范文))(?:(?P=phrase)){1,4}[。.]?"
)


_PAY_BOX = re.compile(
    r"[…．.·]{0,6}[（(\[][^（）()\[\]\n。]{0,80}(?:会员可|會員可|完整阅读|完整閱讀|省略\s?\d{1,6}\s?字|先登[录錄陆])[^（）()\[\]\n]{0,40}[)）\]][…．.·]{0,6}"
)
_FILLERS = ("大全", "范文")
_BOXES = ("会员可", "會員可", "省略", "完整阅读", "先登")


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.ADVERT, frozenset({Role.ADVERT}))
    text = page.text
    for words, pattern in ((_FILLERS, _FILLER), (_BOXES, _PAY_BOX)):
        if any(map(text.__contains__, words)):
            for match in pattern.finditer(text):
                yield Removal(RemovalKind.ADVERT, Span(match.start(), match.end()))


ADVERTS = Rule("adverts", Stage.LINES, _find)

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
    r"(?:(?<=[。！？!?；;\n])|\A)(?P<phrase>[^。！？!?；;，,\n]{4,40}?(?:大全|范文|模板|精选|格式))(?:(?P=phrase)){1,4}[。.]?"
)


def _find(page: Page) -> Iterator[Removal]:
    yield from lines_of(page, RemovalKind.ADVERT, frozenset({Role.ADVERT}))
    text = page.text
    if any(map(text.__contains__, ("大全", "范文", "模板", "精选", "格式"))):
        for match in _FILLER.finditer(text):
            yield Removal(RemovalKind.ADVERT, Span(match.start(), match.end()))


ADVERTS = Rule("adverts", Stage.LINES, _find)

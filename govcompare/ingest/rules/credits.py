"""Where a text was taken from, in brackets that a site put behind a paragraph's last word."""

import re
from collections.abc import Iterator

from govcompare.ingest.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_WORDS = ("来源", "來源", "来自", "來自", "转自", "轉自", "摘自")
_CREDIT = re.compile(
    rf"[（(【\[](?:文章|本文|内容)?(?:{'|'.join(_WORDS)})"
    r"(?:[:：][^（）()【】\[\]\n，。；]{1,40}|[^（）()【】\[\]\n：:，。；]{0,20}[网網]站?)[）)】\]]"
)


def _find(page: Page) -> Iterator[Removal]:
    if not page.holds(*_WORDS):
        return
    for match in _CREDIT.finditer(page.text):
        if page.text[max(0, match.start() - 1) : match.start()].strip():
            yield Removal(RemovalKind.METADATA, Span(match.start(), match.end()))


CREDITS = Rule("credits", Stage.CHARACTERS, _find)

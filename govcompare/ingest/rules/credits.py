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


_BRACKETS = frozenset("（(【[")
_BEFORE = (1, 3)
"""Characters from the bracket to one of the words, also with 本文 or the like between."""


def _find(page: Page) -> Iterator[Removal]:
    text = page.text
    for word in _WORDS:
        at = text.find(word) if page.holds(word) else -1
        while at >= 0:
            match = _credit(text, at)
            if match is not None:
                yield Removal(RemovalKind.METADATA, Span(match.start(), match.end()))
            at = text.find(word, at + 1)


def _credit(text: str, at: int) -> re.Match[str] | None:
    """The brackets around the word at `at`, where they stand behind another word."""
    for start in (at - back for back in _BEFORE if at > back):
        if text[start] in _BRACKETS and text[start - 1].strip():
            return _CREDIT.match(text, start)
    return None


CREDITS = Rule("credits", Stage.CHARACTERS, _find)

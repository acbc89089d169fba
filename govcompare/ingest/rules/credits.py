"""Where a text was taken from, in brackets that a site put behind a paragraph's last word or into its sentences."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_WORDS = ("来源", "來源", "来自", "來自", "转自", "轉自", "摘自")
_CREDIT = re.compile(
    rf"[（(【\[](?:文章|本文|内容)?(?:{'|'.join(_WORDS)})"
    r"(?:[:：][^（）()【】\[\]\n，。；]{1,40}|[^（）()【】\[\]\n：:，。；]{0,20}[网網]站?)[）)】\]]"
)


_WHOSE = re.compile(
    r"来自|來自|来源|來源|转自|轉自|摘自|整理|收集|提供|转载|轉載|更多|下载|下載|范文|範文|文库|文庫|公文|文秘|文档|文檔|素材|课件|工作报告|工作報告"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%:-]{4,80}")
_BETWEEN = re.compile(r"[^（）()【】\[\]\n。；，]{0,30}\Z"), re.compile(r"[^（）()【】\[\]\n。；，]{0,30}[）)】\]]")
"""What stands between the brackets before an address, and behind it."""
AROUND = 31
"""Characters from such a bracket to the address, at most."""


_BRACKETS = frozenset("（(【[")
_BEFORE = (1, 3)
"""Characters from the bracket to one of the words, also with 本文 or the like between."""


def _find(page: Page) -> Iterator[Removal]:
    text = page.text
    yield from _addresses(page)
    for word in _WORDS:
        at = text.find(word) if page.holds(word) else -1
        while at >= 0:
            match = _credit(text, at)
            if match is not None:
                yield Removal(RemovalKind.METADATA, Span(match.start(), match.end()))
            at = text.find(word, at + 1)


def _addresses(page: Page) -> Iterator[Removal]:
    """Brackets around an address and words that say what is to be had there, which a site set into a sentence."""
    text = page.text
    for match in _ADDRESS.finditer(text) if page.holds("www.", "http") else ():
        start = max(text.rfind(bracket, max(0, match.start() - AROUND), match.start()) for bracket in _BRACKETS)
        behind = _BETWEEN[1].match(text, match.end())
        if start < 0 or behind is None or _BETWEEN[0].match(text, start + 1, match.start()) is None:
            continue
        if _WHOSE.search(text, start, match.start()) or _WHOSE.search(text, match.end(), behind.end()):
            yield Removal(RemovalKind.ADVERT, Span(start, behind.end()))


def _credit(text: str, at: int) -> re.Match[str] | None:
    """The brackets around the word at `at`, where they stand behind another word."""
    for start in (at - back for back in _BEFORE if at > back):
        if text[start] in _BRACKETS and text[start - 1].strip():
            return _CREDIT.match(text, start)
    return None


CREDITS = Rule("credits", Stage.CHARACTERS, _find)

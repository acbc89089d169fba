"""Readings in Latin letters that a page put behind its characters: 鄉(xiāng)."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_TONED = "\u0300\u0301\u0304\u0306\u030cāáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿêếề"
_GLOSS = re.compile(rf"[(（]\s?(?P<reading>[a-zɡɑ{_TONED}]{{1,7}}(?:[ '’][a-z{_TONED}]{{1,7}}){{0,3}})\s?[)）]")
_MARKED = re.compile(f"[{_TONED}]")
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)?(?:iang|iong|uang|[iu]?ang|[iu]?eng|[iu]?ong|ian|iao|uai|uan|[iu]?an|[iu]?en|in|un|ai|ei|ao|ou|iu|ui|ia|ie|ua|uo|ue|üe|ve|er|[aoeiuüv])"
)
FEW = 3
"""Marked readings from which on a page leaks them, so that readings without a tone mark are taken for more of them."""


def _find(page: Page) -> Iterator[Removal]:
    text = page.text
    if not page.holds("(", "（"):
        return
    found = [(match, _MARKED.search(match["reading"]) is not None) for match in _GLOSS.finditer(text)]
    leaks = sum(marked for _, marked in found) >= FEW
    behind = -1
    for match, marked in found:
        before = text[match.start() - 1 : match.start()]
        follows = _is_character(before) or behind == match.start()
        reading = marked and (follows or (leaks and not before.isspace()))
        if reading or (leaks and follows and _SYLLABLE.fullmatch(match["reading"])):
            behind = match.end()
            yield Removal(RemovalKind.PINYIN, Span(match.start(), match.end()))


def _is_character(text: str) -> bool:
    return "\u3400" <= text <= "\u9fff" or "\ue000" <= text <= "\uf8ff" or text >= "\U00020000"


PINYIN = Rule("pinyin", Stage.CHARACTERS, _find)

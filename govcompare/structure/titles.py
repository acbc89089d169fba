"""A marked paragraph in, where its title ends out, and whether it reads like a title at all."""

import re
from enum import Enum, auto
from typing import NamedTuple

from govcompare.structure.paragraphs import LONGEST_TITLE


class Shape(Enum):
    """How a title ends and what stands behind it in its paragraph."""

    OWN = auto()
    """The whole paragraph, without a stop."""
    OWN_STOP = auto()
    """The whole paragraph, one sentence."""
    COLON = auto()
    """The whole paragraph, which ends with a colon."""
    LABEL = auto()
    """The beginning of the paragraph, up to a colon; the text it announces follows."""
    RUN_IN = auto()
    """The first sentence; the body goes on in the same paragraph."""
    BARE = auto()
    """The body goes on with a blank, or nothing, between."""
    CLAUSE = auto()
    """No title: an enumerated sentence, named by its first clause."""

    __hash__ = object.__hash__  # Enum's own is a call of Python, and an outline asks for it at every title


_PART = re.compile(
    r"[^。，]{0,24}(?:年|今后|今後|过去|過去|本届|本屆|当前|當前|下一步|下步|下半年|时期|時期|一年来|主要|工作|总体)"
    r"[^。]{0,16}(?:回顾|回顧|总结|總結|安排|思路|打算|计划|計劃|部署|任务|任務|目标|目標|重点|重點|重点工作|要求|建议|建議"
    r"|情况|情況|成就|设想|工作)$"
)
"""The titles above all others: what was, what will be."""


class Title(NamedTuple):
    end: int
    """Behind its last word, before the stop."""
    shape: Shape

    @property
    def is_title(self) -> bool:
        return self.shape is not Shape.CLAUSE


_STOP = re.compile(r"[。！？!?；;\n]")
_CLAUSE = re.compile(r"[，,；;。：:！？!?\n](?<![0-9０-９][，,](?=[0-9０-９]{3}))")
_TRAILING = "。！？!?；;：:，,、.． \t\r\u3000\xa0"
CLOSING = "回顾|回顧|总结|總結|安排|思路|打算|部署"
"""What a title of the first level ends with, and hardly anything else."""
FINAL = (
    "成就|成效|成绩|成績|情况|情況|计划|計劃|目标|目標|任务|任務|重点|重點|要求|建议|建議|措施|设想|設想|考虑|考慮|"
    "方向|问题|問題|做法|体会|體會|经验|經驗|形势|形勢|工作"
)
"""What it may end with as well."""
WHEN = (
    "过去|過去|今[年后後]|去年|明年|[一三五几]年[来來]|当前|當前|即将|即將|刚刚|剛剛|新的一|新时代以|新時代以|从现在|從現在|"
    "[0-9０-９_×xX*○〇零一二三四五六七八九]{2,6}[ ]?年|[1１][ ]?[9９][ ]?[0-9０-９]|[2２][ ]?[0０][ ]?[0-9０-９]|“十|"
    "第[一二三四五六七八九十]{1,3}[届屆]|十[一二三四五六七八九]大以|我们|我們|我[省市县縣区區镇鎮乡鄉州]|各位代表|一是|首先|随着|隨著"
)
"""How the body behind it begins."""
HOW = "本年|全年|围绕|圍繞|做好|为|為|在|以|全[省市县縣区區镇鎮乡鄉州]"
_WHOSE = (
    "党的|黨的|中国共产党|中國共產黨|习近平|習近平|[省市县縣区區州镇鎮乡鄉]委|本[届屆]|对[标標表照]|在过去|在過去|在第|"
    "根据|根據|按照|面对|面對"
)
"""And how it begins behind a number; without one such a stretch may be a sentence (今年的工作按照…)."""
_BARE = re.compile(
    rf"[^。！？!?；;，,：:\n]{{2,32}}?(?:(?:{CLOSING})(?={WHEN}|{HOW}|{_WHOSE})|(?:{FINAL})(?={WHEN}|{_WHOSE}))"
)
"""A title that runs into its body without a sign (一、2022年工作回顾过去一年是…)."""
_WORDS = f"{CLOSING}|{FINAL}".split("|")
_LAST_WORD = re.compile(f"[{''.join(word[0] for word in _WORDS)}][{''.join(word[1] for word in _WORDS)}]")
"""Two characters without which there is none: most stretches are dismissed by it, at a fifth of the cost."""
_BLANK = re.compile(r"(?<![，,、：:；;“‘（(《])[ \u3000\xa0](?![，,。）)”])")
_LINE = 40
"""Characters of a line, at most: where lines were broken, another blank follows within them."""
_COMMAS = re.compile(r"[，,；;]")
_PLAIN = 40
"""A first sentence up to this length is a title whatever its commas (nine in ten titles have at most 27 characters)."""
_SHORT = re.compile(rf"[^。！？!?；;，,、：:.．\s]{{1,{_PLAIN}}}+。")
"""A title that ends with a stop, without any sign that could end it before."""
_MOST_COMMAS = 2
"""In a longer title; a sentence of the body has more."""
_COLON_WITHIN = 24
"""A title before a colon is short; the two that are labelled in real reports have 7 and 12 characters."""


def title_of(text: str, start: int, end: int, *, point: bool = False) -> Title:
    """The title that begins at `start`, behind the mark, in a paragraph that ends at `end`; a point of an enumeration
    is named by its first clause."""
    if point:
        return _clause(text, start, end)
    plain = _SHORT.match(text, start, end)
    if plain is not None and _LAST_WORD.search(text, start, plain.end()) is None:
        return Title(plain.end() - 1, Shape.OWN_STOP if plain.end() >= end else Shape.RUN_IN)
    return _doubtful(text, start, end)


def _doubtful(text: str, start: int, end: int) -> Title:
    """The title in a sentence that could end it before its stop."""
    stop = _STOP.search(text, start, min(end, start + LONGEST_TITLE + 1))
    first = stop.start() if stop else end
    bare = _bare_end(text, start, first, whole=first >= end)
    if bare:
        return Title(bare, Shape.BARE)
    if first - start > LONGEST_TITLE or (stop and stop[0] in "；;"):
        return _clause(text, start, end)
    colon = _colon(text, start, first)
    if colon:
        return Title(colon, Shape.COLON if colon + 1 >= end else Shape.LABEL)
    if first - start > _PLAIN and len(_COMMAS.findall(text, start, first)) > _MOST_COMMAS:
        return _clause(text, start, end)
    if stop is None:
        shape = Shape.CLAUSE if text[end - 1] in "，,、" else Shape.OWN
    else:
        shape = Shape.OWN_STOP if first + 1 >= end else Shape.RUN_IN
    return Title(trimmed(text, start, first), shape)


def is_part(text: str, start: int, end: int) -> bool:
    """Whether the title says what the parts of a report say."""
    return _PART.match(text, start, end) is not None


def trimmed(text: str, start: int, end: int) -> int:
    """`end` without the stop and the blanks before it."""
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _clause(text: str, start: int, end: int) -> Title:
    found = _CLAUSE.search(text, start, min(end, start + LONGEST_TITLE))
    return Title(trimmed(text, start, found.start() if found else min(end, start + LONGEST_TITLE)), Shape.CLAUSE)


def _colon(text: str, start: int, end: int) -> int:
    """Where a title ends that a colon closes; 0 when there is none."""
    found = _CLAUSE.search(text, start, min(end, start + _COLON_WITHIN))
    return trimmed(text, start, found.start()) if found and found[0] in "：:" else 0


def _bare_end(text: str, start: int, first: int, whole: bool) -> int:
    """Where a title ends that runs into its body with a blank or nothing between; 0 when it does not."""
    limit = min(first, start + LONGEST_TITLE)
    found = _BARE.match(text, start, limit) if _LAST_WORD.search(text, start, limit) else None
    blank = _BLANK.search(text, start, limit)
    if blank and first - start > _PLAIN and not whole and (not found or blank.start() <= found.end() + 1):
        again = _BLANK.search(text, blank.end(), min(first, blank.end() + _LINE))
        return 0 if again and not found else blank.start()
    if blank and found is None and _BARE.match(text[start : blank.start()] + text[blank.end() : limit]):
        return blank.start()
    return found.end() if found and first - found.end() > 4 else 0

"""Paragraphs in, titles without a number out: short ones that stand alone between whole paragraphs (2024年工作回顾)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.structure.candidates import Candidate
from govcompare.structure.paragraphs import Paragraph
from govcompare.structure.titles import Shape, title_of, trimmed
from govcompare.text.numerals import OPENERS, mark_at, number

LONGEST = 45
"""Characters of a title without a number that stands alone; the longest in real reports has 43."""
_LONG = 60
"""Characters from which a paragraph is text for certain: before the first one stand title, date and speaker."""
_SALUTATION = re.compile(
    r"(?:各位|尊敬的|同志们|同志們|朋友们|主任|主席)[^。]{0,30}(?:代表|委员|委員|同志|领导|領導|朋友|来宾|議員|议员|先进|先進)"
    r"|(?:各位代表|同志们|同志們)"
)
_ENDINGS = "。！？!?：:；;，,、…》”）)】"
_BEGINNINGS = "。！？；：，、”’）》】,.;:!?)…>"
_NO_TITLE = re.compile(
    r"[^。]{0,20}(?:[0-9〇○一二三四五六七八九十]{2,4}年[^。]{0,3}月[^。]{0,6}日?$|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
    r"|[^。]{0,16}(?:省长|省長|市长|市長|县长|縣長|区长|區長|镇长|鎮長|乡长|鄉長|州长|主席|总理|總理|主任)"
    r"[ \u3000\u2002]{0,8}[^，。的]{0,10}$"
    r"|(?:来源|來源|时间|時間|作者|责任编辑|编辑|记者|附件下载|[(（《〔\[【*①-⑳>|])"
    r"|[^。]{0,40}(?:会议上|會議上|大会上|大會上)(?:的报告|的報告)?[)）]?$"
)
_STRONG = re.compile(
    r"[^。，]{0,24}(?:年|今后|今後|过去|過去|本届|本屆|当前|當前|下一步|下步|下半年|时期|時期|一年来|主要|工作|总体)[^。]{0,16}"
    r"(?:回顾|回顧|总结|總結|安排|思路|打算|计划|計劃|部署|任务|任務|目标|目標|重点|重點|重点工作|要求|建议|建議|情况|情況|成就|设想|工作)$"
)
"""The titles above all others: what was, what will be."""
_ANNEX = re.compile(
    r"(?:附件|附表|附录|附錄|附[:：]|名词解释|名詞解釋|名词注释|注释|註釋|有关名词|名词说明|相关名词)[^。]{0,30}$"
    r"|[^。]{0,30}(?:名词解释|名词注释|名詞解釋|名词说明)[)）]?$"
)


@dataclass(frozen=True, slots=True)
class Unnumbered:
    candidate: Candidate
    strong: bool
    """It says what the report's parts say (…工作回顾, …工作安排), so it stands above the numbered ones."""


def unnumbered(text: str, parts: Sequence[Paragraph], since: int) -> Iterator[Unnumbered]:
    """Those between the paragraph `since` and the last one."""
    for at in range(since, len(parts)):
        part = parts[at]
        if part.length > LONGEST or not _is_alone(text, parts, at):
            continue
        if text[part.start] in OPENERS and mark_at(text, part.start) is not None:
            continue
        if _NO_TITLE.match(text, part.start, part.end) or is_salutation(text, part):
            continue
        title = title_of(text, part.start, part.end)
        if title.shape not in {Shape.OWN, Shape.OWN_STOP}:
            continue
        written = text[part.start : part.end]
        yield Unnumbered(
            Candidate(part.start, part.start, title.end, None, 0, title.shape, at, True),
            title.shape is Shape.OWN and _STRONG.match(written) is not None,
        )


def _is_alone(text: str, parts: Sequence[Paragraph], at: int) -> bool:
    """Whether a whole paragraph ends before it, and another begins behind it."""
    part = parts[at]
    if at + 1 >= len(parts) or text[part.end - 1] in "：:；;，,、》”）)…":
        return False
    if text[parts[at + 1].start] in _BEGINNINGS or text[part.start] in _BEGINNINGS:
        return False
    before = parts[at - 1] if at else None
    return before is None or before.length <= LONGEST or text[before.end - 1] in "。！？!?；;：:”…）)"


def is_salutation(text: str, part: Paragraph) -> bool:
    """Whether it begins by addressing the listeners (各位代表：)."""
    return _SALUTATION.match(text, part.start, part.end) is not None


def is_annex(text: str, part: Paragraph) -> bool:
    """Whether it announces what is attached to the report (附件, 名词解释)."""
    return part.length <= LONGEST and _ANNEX.match(text, part.start, part.end) is not None


def first_text(text: str, parts: Sequence[Paragraph]) -> int:
    """Index of the paragraph where the report's text begins: the salutation, or the first long paragraph."""
    for at, part in enumerate(parts):
        if is_salutation(text, part) or part.length >= _LONG:
            return at
    return 0


def numeral_alone(text: str, part: Paragraph) -> int:
    """The number that the whole paragraph is (一, 二); 0 when it is none."""
    if part.length > 3:
        return 0
    written = text[part.start : trimmed(text, part.start, part.end)]
    return 0 if not written or written.isascii() else number(written) or 0

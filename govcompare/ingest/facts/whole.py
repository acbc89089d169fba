"""A report's text in, whether it stands there to its end out."""

import re

ENDING = 900
"""Characters before the end in which a report turns to its audience once more."""
SIGNED_LINES, SIGNED = 4, 30
"""Lines behind the last sentence, and characters of each, that say who signed and when."""

_CLOSED = tuple("。！？!?”』」）)》】")
_FAREWELL = re.compile(
    r"各位(?:代表|委员|议员|議員|同志|领导|朋友)|同志们|让我们|讓我們|谢谢|謝謝|我们(?:坚信|相信|深信)|"
    r"团结(?:一致|起来|奋斗)|奋斗|奮鬥|万岁|作出.{0,12}贡献|新(?:篇章|局面|胜利|辉煌)"
)
_ANNEX = re.compile(
    r"[\n\u3000\t。！!][ \xa0]{0,4}[【\[（(《“]?\s{0,3}(?:附\s{0,3}[件录錄注表：:]|"
    r"(?:有关|相关|部分|《?政府工作报告》?中?.{0,12})?(?:名词|名詞|用语|术语|词语|缩略语)"
    r"\s{0,3}(?:解释|解釋|注释|註釋|说明|說明)|注\s{0,3}[释解]|註\s{0,3}[釋解]|[^\n。，\u3000]{0,10}注释\s{0,3}[：:])"
)
_NOTE = re.compile(
    r"[\n\u3000][ \xa0]{0,4}[\[［【(（]?(?:1|１|一|①|⑴)?[\]］】)）]?[.．、:：]?\s?"
    r"[“\"「《][^”\"」》\n]{1,30}[”\"」》]\s{0,3}[:：是指]"
)
_LAST_WORDS = re.compile("让我们|讓我們")
CALL = 400
"""Characters of a last paragraph that calls upon everybody, behind which notes without a heading may stand."""
_SIGNED = re.compile(
    r"[（(【\[]?(?:[\d〇○零一二三四五六七八九十]{2,4}\s?年.{1,12}[日月]|[^，。]{2,24}(?:人民政府|政府|委员会|办公室|办事处|主席团)|"
    r"(?:述[职職]|报告|報告|汇报)人\s{0,2}[:：].{0,12}|(?:全文)?(?:完|完毕|结束)|谢谢(?:大家|各位)?|謝謝(?:大家)?)[！!。]?[）)】\]]?$"
)
_SOLEMN = ("政府工作", "人大工作", "党代会")


def is_whole(text: str, kind: str) -> bool:
    """A report ends with a full sentence, and one that is given aloud turns to its audience before it or its annex."""
    half = len(text) // 2
    annex = _ANNEX.search(text, half)
    if annex and _FAREWELL.search(text, max(0, annex.start() - ENDING), annex.start()):
        return True
    note = _NOTE.search(text, half)
    if note and _LAST_WORDS.search(text, max(0, note.start() - CALL), note.start()):
        return True
    spoken = _unsigned(text)
    if not spoken.endswith(_CLOSED):
        return False
    return not kind.startswith(_SOLEMN) or _FAREWELL.search(spoken[-ENDING:]) is not None


def _unsigned(text: str) -> str:
    """Without the lines behind the last sentence that say who signed it and when."""
    spoken = text.rstrip()
    for _ in range(SIGNED_LINES):
        line = re.split(r"[\n\u3000]", spoken[-SIGNED:])[-1].strip()
        if not is_signature(line):
            break
        spoken = spoken[: len(spoken) - len(line)].rstrip()
    return spoken


def is_signature(line: str) -> bool:
    """Whether a line behind the last sentence says who signed it, or when."""
    return len(line) < SIGNED and _SIGNED.match(line) is not None

"""A text and a position in, the numbering mark (层次序数) that starts there out: 一、 （二） 3. ⑷ ⑤ 第六, 七是 ——."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Style(StrEnum):
    """How a mark is written; marks of one style make a series, in full and half width alike."""

    CHAPTER = "第一章"
    SECTION = "第一节"
    PART = "第一部分"
    ARTICLE = "第一条"
    CAPITAL = "壹、"
    STEM = "甲、"
    HAN = "一、"
    HAN_PAREN = "（一）"
    DIGIT = "1."
    DIGIT_PAREN = "（1）"
    CIRCLED = "①"
    ROMAN = "Ⅰ、"
    ORDINAL = "第一，"
    POINT = "一是"
    MUST = "一要"
    RESPECT = "其一，"
    FIRST = "首先"
    DASH = "——"
    BULLET = "●"


class Mark(NamedTuple):
    """A numbering mark as it stands in a text."""

    style: Style
    value: int
    """What it counts, from 1; 0 for the styles that don't count (DASH, BULLET)."""
    length: int
    """Characters of the mark, with its own 、 . ） or comma and blanks inside, without blanks behind it."""


_HAN_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_CAPITALS = {character: value for value, character in enumerate("壹貳參肆伍陸柒捌玖", 1)} | {
    character: value for value, character in enumerate("壹贰叁肆伍陆柒捌玖", 1)
}
_STEMS = {character: value for value, character in enumerate("甲乙丙丁戊己庚辛壬癸", 1)}
_FIRSTS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 4, "最後": 4}
_WIDTHS = str.maketrans("０１２３４５６７８９", "0123456789")
_COUNTED = {
    **{chr(code): (Style.CIRCLED, code - 0x2460 + 1) for code in range(0x2460, 0x2474)},
    **{chr(code): (Style.CIRCLED, code - 0x2776 + 1) for code in range(0x2776, 0x2780)},
    **{chr(code): (Style.DIGIT_PAREN, code - 0x2474 + 1) for code in range(0x2474, 0x2488)},
    **{chr(code): (Style.DIGIT, code - 0x2488 + 1) for code in range(0x2488, 0x249C)},
    **{chr(code): (Style.HAN_PAREN, code - 0x3220 + 1) for code in range(0x3220, 0x322A)},
}
"""Marks of one character: ① ❶ ⑴ ⒈ ㈠."""

_BLANK = r"[ \t\u3000\xa0]{0,2}"
_LINES = r"[ \t\r\n\u3000\xa0]{0,3}"
"""Within brackets a page may break the line."""
_HAN = "[一二三四五六七八九十百零〇]{1,5}"
_DIGIT = "[0-9０-９]"
_STOP = "[、.．﹒､]"
_COMMA = "[，,、：:]"
_MARK = re.compile(
    rf"(?P<ordinal>第{_BLANK}(?P<nth>{_HAN}|{_DIGIT}{{1,5}}){_BLANK}"
    rf"(?:(?P<unit>章|[节節]|部[分份]|[条條]){_COMMA}?|{_COMMA}))"
    rf"|(?P<paren>[（(〔﹙]{_LINES}(?:(?P<paren_han>{_HAN})|(?P<paren_digit>{_DIGIT}{{1,2}})){_LINES}[）)〕﹚]{_STOP}?)"
    rf"|(?P<han>(?P<han_number>{_HAN})(?:{_BLANK}{_STOP}|(?P<verb>[是要]){_COMMA}?))"
    rf"|(?P<digit>(?P<digit_number>{_DIGIT}{{1,3}})"
    rf"(?:{_BLANK}(?:、|[.．﹒](?!{_DIGIT}(?!{_DIGIT}{{3}}年)))|(?P<half>[）)])))"
    rf"|(?P<capital>(?:[{''.join(_CAPITALS)}]|[拾十][{''.join(_CAPITALS)}]?){_BLANK}{_STOP})"
    rf"|(?P<stem>[{''.join(_STEMS)}]{_BLANK}{_STOP})"
    rf"|(?P<roman>(?P<roman_number>[Ⅰ-Ⅻ]){_BLANK}{_STOP})"
    rf"|(?P<respect>其(?P<respect_number>[一二三四五六七八九十]){_COMMA})"
    rf"|(?P<first>(?P<first_word>首先|其次|再次|再者|最后|最後){_COMMA}?)"
    rf"|(?P<single>[{''.join(_COUNTED)}]{_STOP}?)"
    r"|(?P<dash>[—―─－]{1,6}|[-–━]{2,6}(?![-–━]))"
    r"|(?P<bullet>[●◆■★▲◎○※•◇□▪►▶✦☆△])"
)
_UNITS = {"章": Style.CHAPTER, "节": Style.SECTION, "節": Style.SECTION, "条": Style.ARTICLE, "條": Style.ARTICLE}
_VERBS = {"是": Style.POINT, "要": Style.MUST}
OPENERS = (
    "第（(〔﹙其首再最—―─－-–━●◆■★▲◎○※•◇□▪►▶✦☆△一二三四五六七八九十拾"
    "0123456789０１２３４５６７８９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ" + "".join({**_CAPITALS, **_STEMS}) + "".join(_COUNTED)
)
"""Every character that a mark can start with."""


@lru_cache(maxsize=4096)
def number(written: str) -> int | None:
    """What a numeral below 1,000 says (十二, 一百零三, １２, 12); None when it is no well-formed one (一三, 十十)."""
    plain = written.translate(_WIDTHS)
    if plain.isascii() and plain.isdigit():
        return int(plain)
    total = digit = 0
    unit_before = 1000
    for character in written:
        if character in "零〇":
            if digit or unit_before == 1000:
                return None
        elif character in "十百":
            unit = 10 if character == "十" else 100
            if unit >= unit_before or (unit == 100 and not digit):
                return None
            total, digit, unit_before = total + (digit or 1) * unit, 0, unit
        elif digit:
            return None
        else:
            digit = _HAN_DIGITS.get(character, 0)
            if not digit:
                return None
    return total + digit or None


def mark_at(text: str, position: int = 0) -> Mark | None:
    """The mark that starts exactly at `position`, or None. Looks at the mark alone: whether 二、 of 二、三产业 heads
    anything, its surroundings decide."""
    found = _MARK.match(text, position)
    if found is None:
        return None
    counted = _counted(found)
    return None if counted is None else Mark(*counted, found.end() - position)


def _counted(found: re.Match[str]) -> tuple[Style, int] | None:
    group = found.lastgroup or ""
    if group in _READ_STYLES:
        return _read(found, group)
    written = found[0]
    if group == "capital":
        ten = 10 if written[0] in "拾十" else 0
        return Style.CAPITAL, ten + _CAPITALS.get(written[1 if ten else 0], 0)
    simple: dict[str, tuple[Style, int]] = {
        "dash": (Style.DASH, 0),
        "bullet": (Style.BULLET, 0),
        "stem": (Style.STEM, _STEMS.get(written[0], 0)),
        "roman": (Style.ROMAN, ord(written[0]) - 0x2160 + 1),
        "first": (Style.FIRST, _FIRSTS.get(written[:2], 0)),
    }
    return simple.get(group) or _COUNTED.get(written[0])


_READ_STYLES = {
    "ordinal": "nth",
    "han": "han_number",
    "digit": "digit_number",
    "respect": "respect_number",
    "paren": "",
}
"""Groups whose number is written in numerals, and the group of the numeral."""


def _read(found: re.Match[str], group: str) -> tuple[Style, int] | None:
    value = number(found[_READ_STYLES[group]] if group != "paren" else found["paren_han"] or found["paren_digit"])
    if not value:
        return None
    if group == "ordinal":
        unit = found["unit"]
        style = Style.ORDINAL if unit is None else _UNITS.get(unit, Style.PART)
    elif group == "paren":
        style = Style.HAN_PAREN if found["paren_han"] else Style.DIGIT_PAREN
    elif group == "han":
        style = _VERBS.get(found["verb"], Style.HAN)
    elif group == "digit":
        style = Style.DIGIT_PAREN if found["half"] else Style.DIGIT
    else:
        style = Style.RESPECT
    return style, value

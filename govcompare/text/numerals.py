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
    SQUARE = "【一】"
    LETTER = "A."
    SMALL_LETTER = "a."
    DECIMAL = "1.1"
    DECIMAL_3 = "1.1.1"
    ORDINAL = "第一，"
    POINT = "一是"
    MUST = "一要"
    RESPECT = "其一，"
    FIRST = "首先"
    DASH = "——"
    BULLET = "●"

    __hash__ = str.__hash__  # Enum's own is a call of Python, and an outline asks for it at every mark


class Mark(NamedTuple):
    """A numbering mark as it stands in a text."""

    style: Style
    value: int
    """What it counts, from 1; 0 for the styles that don't count (DASH, BULLET). 2.3 is 203, 2.3.1 is 20301."""
    length: int
    """Characters of the mark, with its own 、 . ） or comma and blanks inside, without blanks behind it."""
    is_bare: bool = False
    """Whether nothing but the number, or half a bracket, stands there (3 工业, 三）工业): others must bear it out."""


_HAN_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_CAPITALS = {character: value for value, character in enumerate("壹貳參肆伍陸柒捌玖", 1)} | {
    character: value for value, character in enumerate("壹贰叁肆伍陆柒捌玖", 1)
}
_STEMS = {character: value for value, character in enumerate("甲乙丙丁戊己庚辛壬癸", 1)}
_FIRSTS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 4, "最後": 4}
_WIDTHS = str.maketrans("０１２３４５６７８９．", "0123456789.")
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {"X" * tens + ones: 10 * tens + value for tens in range(3) for value, ones in enumerate(_ROMAN_ONES)}
"""In Latin letters; Ⅳ has a character of its own."""
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
_WORD = "[\u3400-\u9fff“‘《「『]"
_MASKED = "[_＿×xX*○〇Ｘ]{1,3}"
_YEAR = f"(?:[0-9０-９]{{4}}|[0-9０-９]{{1,3}}{_MASKED})年"
_UNITS_BEHIND = (
    "(?:[亿億倍米吨亩畝℃月级級]|度(?!假)|[平立]方|[万萬](?![众眾])|千(?!方)|百(?!花)|[个個](?![性体體人])|[户戶](?!籍)|年(?![度轻輕])|日(?!常)"
    "|元(?!旦)|公[里斤顷頃]|分[之钟]|小?[时時](?!不)|人次|多[个亿万元]|以[上下内]|左右)"
)
"""How the words begin behind a figure that is no number of a section (1.4亿, 2.5个百分点)."""
_STOP = "[、.．﹒､]"
_STOPS = "、.．﹒､"
_COMMA = "[，,、：:]"
_MARK = re.compile(
    rf"(?P<ordinal>第{_BLANK}(?P<nth>{_HAN}|{_DIGIT}{{1,5}}){_BLANK}"
    rf"(?:(?P<unit>章|[节節]|部[分份]|[条條]){_COMMA}?|{_COMMA}))"
    rf"|(?P<paren>[（(〔﹙]{_LINES}(?:(?P<paren_han>{_HAN})|(?P<paren_digit>{_DIGIT}{{1,2}})){_LINES}[）)〕﹚]{_STOP}?)"
    rf"|(?P<square>【{_BLANK}(?:(?P<square_number>{_HAN}|{_DIGIT}{{1,2}})){_BLANK}】{_STOP}?)"
    rf"|(?P<han>(?P<han_number>{_HAN})(?:{_BLANK}{_STOP}|(?P<verb>[是要]){_COMMA}?"
    rf"|(?P<han_half>[）)]){_STOP}?|(?=[ \u3000\xa0]{{1,2}}(?:{_WORD}|{_YEAR}))))"
    rf"|(?P<decimal>(?P<decimal_number>{_DIGIT}{{1,2}}(?:[.．]{_DIGIT}{{1,2}}){{1,2}})"
    rf"(?:{_BLANK}[、.．](?!{_DIGIT})|(?=[ \u3000\xa0]{{0,2}}(?!{_UNITS_BEHIND})"
    rf"(?:{_WORD}|(?<=[ \u3000\xa0]){_YEAR}))))"
    rf"|(?P<digit>(?P<digit_number>{_DIGIT}{{1,3}})"
    rf"(?:{_BLANK}(?:、|[.．﹒](?!{_DIGIT}(?!{_DIGIT}{{3}}年|{_DIGIT}{{0,2}}{_MASKED}年)))|(?P<half>[）)])"
    rf"|(?<!{_DIGIT}{{3}})(?=[ \u3000\xa0]{{1,2}}(?!{_UNITS_BEHIND})(?:{_WORD}|{_YEAR}))))"
    rf"|(?P<capital>(?:[{''.join(_CAPITALS)}]|[拾十][{''.join(_CAPITALS)}]?){_BLANK}{_STOP})"
    rf"|(?P<stem>[{''.join(_STEMS)}]{_BLANK}{_STOP})"
    rf"|(?P<roman>(?P<roman_number>[Ⅰ-Ⅻ]|[IVX]{{1,5}}(?![A-Za-z])){_BLANK}{_STOP}(?![A-Za-z]))"
    rf"|(?P<letter>[A-ZＡ-Ｚ]{_BLANK}{_STOP}(?![A-Za-z]))|(?P<small>[a-zａ-ｚ]{_BLANK}[、.．)）](?![A-Za-z]))"
    rf"|(?P<respect>其(?P<respect_number>[一二三四五六七八九十]){_COMMA})"
    rf"|(?P<first>(?P<first_word>首先|其次|再次|再者|最后|最後){_COMMA}?)"
    rf"|(?P<single>[{''.join(_COUNTED)}]{_STOP}?)"
    r"|(?P<dash>[—―─－]{1,6}|[-–━]{2,6}(?![-–━]))"
    r"|(?P<bullet>[●◆■★▲◎○※•◇□▪►▶✦☆△])"
)
_UNITS = {"章": Style.CHAPTER, "节": Style.SECTION, "節": Style.SECTION, "条": Style.ARTICLE, "條": Style.ARTICLE}
_VERBS = {"是": Style.POINT, "要": Style.MUST}
OPENERS = (
    "第（(〔﹙【其首再最—―─－-–━●◆■★▲◎○※•◇□▪►▶✦☆△一二三四五六七八九十拾"
    "0123456789０１２３４５６７８９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
    "abcdefghijklmnopqrstuvwxyzａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
    + "".join({**_CAPITALS, **_STEMS})
    + "".join(_COUNTED)
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
    written = found[0]
    if written not in _READ:
        if len(_READ) >= _MOST_READ:
            _READ.clear()
        _READ[written] = _mark(found)
    return _READ[written]


_READ: dict[str, Mark | None] = {}
"""Marks by how they are written: a report has few of them, and reading one costs more than finding it."""
_MOST_READ = 4096


def _mark(found: re.Match[str]) -> Mark | None:
    counted = _counted(found)
    if counted is None:
        return None
    ended = found[0][-1] in _STOPS or found.lastgroup not in _ENDED or counted[0] not in {Style.HAN, Style.DIGIT}
    return Mark(*counted, found.end() - found.start(), not ended or found["han_half"] is not None)


_ENDED = frozenset({"han", "digit"})
"""Groups whose marks end with a sign as a rule."""


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
        "roman": (Style.ROMAN, _ROMANS.get(found["roman_number"] or "", ord(written[0]) - 0x2160 + 1)),
        "letter": (Style.LETTER, (ord(written[0]) - ord("A")) % (ord("Ａ") - ord("A")) + 1),
        "small": (Style.SMALL_LETTER, (ord(written[0]) - ord("a")) % (ord("ａ") - ord("a")) + 1),
        "first": (Style.FIRST, _FIRSTS.get(written[:2], 0)),
    }
    return simple.get(group) or _COUNTED.get(written[0])


_READ_STYLES = {
    "ordinal": "nth",
    "han": "han_number",
    "digit": "digit_number",
    "respect": "respect_number",
    "square": "square_number",
    "decimal": "decimal_number",
    "paren": "",
}
"""Groups whose number is written in numerals, and the group of the numeral."""


def _read(found: re.Match[str], group: str) -> tuple[Style, int] | None:
    if group == "decimal":
        return _decimal(found["decimal_number"])
    value = number(found[_READ_STYLES[group]] if group != "paren" else found["paren_han"] or found["paren_digit"])
    if not value:
        return None
    if group == "ordinal":
        unit = found["unit"]
        style = Style.ORDINAL if unit is None else _UNITS.get(unit, Style.PART)
    elif group == "paren":
        style = Style.HAN_PAREN if found["paren_han"] else Style.DIGIT_PAREN
    elif group == "han":
        style = Style.HAN_PAREN if found["han_half"] else _VERBS.get(found["verb"], Style.HAN)
    elif group == "digit":
        style = Style.DIGIT_PAREN if found["half"] else Style.DIGIT
    else:
        style = Style.SQUARE if group == "square" else Style.RESPECT
    return style, value


def _decimal(written: str) -> tuple[Style, int] | None:
    numbers = [int(one) for one in written.translate(_WIDTHS).split(".")]
    if not all(numbers):
        return None
    value = 0
    for one in numbers:
        value = 100 * value + one
    return (Style.DECIMAL if len(numbers) == 2 else Style.DECIMAL_3), value

"""A figure as it is written in, what it says out: 三 and 3, 百分之十 and 10%, 1.5亿 and 15000万 are the same."""

import re
from decimal import Decimal
from functools import lru_cache

from govcompare.model.settings import Matching
from govcompare.text.fold import as_text, folded

NUMERALS = "〇零一二三四五六七八九十百千万亿两"
"""After folding."""
_DIGITS = {one: value for value, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_PART = re.compile(r"[0-9]{1,18}(?:,[0-9]{3}){0,5}(?:\.[0-9]{1,9})?|[〇○零一二两兩三四五六七八九十百千万萬亿億]")
_ABOUT = re.compile(r"[多余餘]")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}(?:年.{0,6})?")
_SHORTEST_YEAR = 2
"""Digits from which on numerals without a unit are read one by one (九八, 二〇二四)."""


@lru_cache(maxsize=4096)
def said(whole: str) -> str:
    """A figure, date or placeholder after folding: two that are written differently may say the same."""
    return as_text(folded(whole, Matching()))


@lru_cache(maxsize=4096)
def amount(written: str) -> str:
    """The same string for figures that say the same, whatever their script and units; `written` is folded. What is no
    plain figure (a date, a ratio) says itself."""
    percent = written.startswith("百分之") or written.endswith("%")
    plain = written.removeprefix("百分之").removesuffix("%").replace("点", ".") if percent else written
    about = _ABOUT.search(plain) is not None
    value = _value(_PART.findall(_ABOUT.sub("", plain)), _ABOUT.sub("", plain))
    if value is None:
        return written
    return f"={value:f}{'%' if percent else ''}{'+' if about else ''}"


def _value(parts: list[str], whole: str) -> Decimal | None:
    """None when it is not well formed."""
    if "".join(parts) != whole or not parts:
        return _spoken(whole)
    if all(part in _DIGITS for part in parts) and len(parts) >= _SHORTEST_YEAR:
        return Decimal("".join(str(_DIGITS[part]) for part in parts))
    return _summed(parts)


def _spoken(whole: str) -> Decimal | None:
    """A decimal in numerals (三.五), as 点 leaves it."""
    left, dot, right = whole.partition(".")
    if not dot or not left or not right or any(one not in _DIGITS for one in right):
        return None
    before = _summed(_PART.findall(left))
    return None if before is None else before + Decimal("0." + "".join(str(_DIGITS[one]) for one in right))


def _summed(parts: list[str]) -> Decimal | None:
    total = section = Decimal(0)
    number: Decimal | None = None
    for part in parts:
        if part in _TENS:
            section += (Decimal(1) if number is None else number) * _TENS[part]
            number = None
        elif part in _MYRIADS:
            section += number or 0
            total = total + section * _MYRIADS[part] if section else total * _MYRIADS[part]
            section, number = Decimal(0), None
        elif number:
            return None
        else:
            number = Decimal(_DIGITS[part]) if part in _DIGITS else Decimal(part.replace(",", ""))
    found = total + section + (number or 0)
    return found.normalize() if found else Decimal(0)


def is_year(written: str, behind: str) -> bool:
    """Whether a figure is the number of a year; `behind` is what stands behind it."""
    return _YEAR.fullmatch(written) is not None and (behind.startswith("年") or "年" in written)

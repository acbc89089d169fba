"""A number and the name of a format (ECMA-376, ST_NumberFormat) in, the number as documents show it out."""

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_COUNTED = ("零一二三四五六七八九", "十百千万")
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟万")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟萬")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MOST_ROMAN = 3999
_MOST_COUNTED = 99_999
"""Above it, and for the sake of nobody, numbers are written in digits."""
_HUNDRED = 100
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_WIDE_ENDS = frozenset("、。．，：）】〕》」』")
_BULLETS = str.maketrans(
    {
        "\uf06c": "●",
        "\uf06e": "■",
        "\uf075": "◆",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf0a7": "▪",
        "\uf0b2": "◇",
        "\uf0b7": "•",
        "\uf0e0": "→",
        "\uf06f": "□",
        "\uf071": "□",
        "\uf0a8": "□",
        "\uf0fe": "☑",
    }
)
"""Of the fonts Symbol and Wingdings, whose characters stand in the private use area."""


def number(value: int, name: str) -> str:
    """`value` in the format called `name`; in digits when the format is not known or can't write it."""
    if name == "none":
        return ""
    make = _FORMATS.get(name)
    return (make(value) if make is not None and value >= 0 else "") or str(value)


def separated(label: str) -> str:
    """With the blank that stands for the tab behind it, unless it ends with a wide sign as 一、 does."""
    shown = label.strip()
    return shown if not shown or shown[-1] in _WIDE_ENDS else f"{shown} "


def bullet(text: str) -> str:
    """What stands before an item that is not counted."""
    shown = text.translate(_BULLETS)
    return "".join("•" if "\ue000" <= character <= "\uf8ff" else character for character in shown)


def _counted(value: int, digits: str, units: str, *, leading_one: bool) -> str:
    """一百零二: with the places named."""
    if not 0 < value <= _MOST_COUNTED:
        return ""
    written, places = "", str(value)
    for at, digit in enumerate(places):
        place = len(places) - at - 1
        if digit == "0":
            if not written.endswith(digits[0]):
                written += digits[0]
        else:
            written += digits[int(digit)] + (units[place - 1] if place else "")
    written = written.rstrip(digits[0])
    ten = digits[1] + units[0]
    return written[1:] if written.startswith(ten) and not leading_one else written


def _thousand(value: int) -> str:
    return _counted(value, *_COUNTED, leading_one=False)


def _hundred(value: int) -> str:
    return _thousand(value) if value < _HUNDRED else _digital(value)


def _digital(value: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(value))


def _row(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value else ""


def _block(first: str, count: int) -> Callable[[int], str]:
    """Characters that stand one behind another in Unicode."""
    return lambda value: chr(ord(first) + value - 1) if 0 < value <= count else ""


def _roman(value: int) -> str:
    if not 0 < value <= _MOST_ROMAN:
        return ""
    written = ""
    for size, sign in _ROMAN:
        written += sign * (value // size)
        value %= size
    return written


def _letter(value: int) -> str:
    """a … z, aa … zz: as Word repeats them."""
    return chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 26) if value else ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _block("①", 20),
    "decimalEnclosedCircleChinese": _block("①", 20),
    "decimalEnclosedParen": _block("⑴", 20),
    "decimalEnclosedFullstop": _block("⒈", 20),
    "numberInDash": lambda value: f"- {value} -",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _hundred,
    "chineseCountingThousand": _thousand,
    "taiwaneseCounting": _hundred,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _thousand,
    "koreanDigital2": _digital,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": lambda value: _counted(value, *_LEGAL_SIMPLIFIED, leading_one=True),
    "ideographLegalTraditional": lambda value: _counted(value, *_LEGAL_TRADITIONAL, leading_one=True),
    "japaneseLegal": lambda value: _counted(value, *_LEGAL_TRADITIONAL, leading_one=True),
    "ideographTraditional": _row(_STEMS),
    "ideographZodiac": _row(_BRANCHES),
    "ideographEnclosedCircle": _block("㊀", 10),
}

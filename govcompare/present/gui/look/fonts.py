"""The language in use in, font families out: Chinese shapes first, never Japanese ones by accident."""

from PySide6.QtGui import QFont, QFontDatabase

_SIMPLIFIED = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
_TRADITIONAL = (
    "Microsoft JhengHei UI",
    "PingFang TC",
    "Noto Sans CJK TC",
    "Source Han Sans TC",
    "WenQuanYi Micro Hei",
)
POINTS = 10
"""Size of the window's own words, in points."""


def families(language: str) -> tuple[str, ...]:
    """Families to try in turn for a person who reads `language`."""
    return (*_TRADITIONAL, *_SIMPLIFIED) if language == "zh_TW" else (*_SIMPLIFIED, *_TRADITIONAL)


def interface_font(language: str) -> QFont:
    """The font of menus, labels and lists; the system's own families come last.

    A new font carries the families that were set before: they are not added once more, since Qt compares all of them
    for each word it measures.
    """
    ours = families(language)
    font = QFont()
    font.setFamilies([*ours, *(family for family in font.families() if family not in ours)])
    font.setPointSize(POINTS)
    return font


def has_chinese_font() -> bool:
    """Whether any installed font has Chinese characters."""
    return any(
        QFontDatabase.families(system)
        for system in (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese)
    )

"""Characters that stand for the radicals of dictionaries in, the ordinary characters that look the same out."""

import unicodedata

from govcompare.ingest.pages.characters import Characters

_SUPPLEMENT = (
    "厂乛乚乙亻冂.刀刂卜.小小兀尣尢尣巳幺彑彐忄㣺扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罒"
    "..羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角.讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食.飠饣首马骨鬼鱼鸟卤麦黄"
    "黾斉齐歯齿竜龙龜亀龟"
)
"""What U+2E81 and the code points behind it look like (EquivalentUnifiedIdeograph); a dot where nothing does."""
_FIRST = 0x2E81


def _table() -> dict[int, str]:
    table = {_FIRST + at: one for at, one in enumerate(_SUPPLEMENT) if one != "."}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAD9 + 1)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = plain
    return table


_ORDINARY = _table()
_BOUNDS = (("\u2e80", "\u2fdf"), ("\uf900", "\ufaff"))


def without_radicals(text: str, characters: Characters | None = None) -> str:
    """The same length: fonts of some programs give ⼀ where the page shows 一.

    `characters` are those of the text, where somebody knows them already.
    """
    characters = characters or Characters(text)
    return text.translate(_ORDINARY) if any(characters.within(*bounds) for bounds in _BOUNDS) else text

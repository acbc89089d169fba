"""A report whose frame names no place in, the town or county whose name its text says again and again out.

Simplified Chinese alone: the background, which tells names from words, is written so.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcompare.text.background import load
from govcompare.text.fold import codes

_UNIT = "(?P<unit>[镇乡县旗]|街道)"
"""Not 区, which parts of any place are called (产区, 林区)."""
_SPOKEN = re.compile(rf"(?:代表|受|在|向)[我本全]?{_UNIT}(?:第[^。]{{1,4}}届|本届)?(?:人民|党委|政府|委员会|人大)")
_TITLED = re.compile(rf"(?:^|[^\u3400-\u9fff]|[年度届乡]){_UNIT}长?(?:人大|人民|党委|政府|办事处|党政|个人|工作|领导)")
_TOWNS = ("乡镇", "镇政府", "镇人民政府")
_LONGEST = 3
"""Characters of a name without its unit; two are usual."""
_TIMES = 4
"""How often a report says the name at least, most times without the unit."""
_KNOWN = 2
"""Reports of the background, at most, in which it stands: words of the genre (美丽乡村, 卫生镇, 城镇) stand in many."""
_NO_BEGINNING = frozenset("在是的为对向和与及了到全我本各乡镇县市区们从由将把被以该这某等年月日个")
_GOES_ON = frozenset("村镇亲愁域企级长")
_HAN = re.compile(rf"[一-龥]{{2,{_LONGEST}}}$")


def named(title: str, beginning: str, text: str) -> str:
    """Empty where no name is said often enough. `title` and `beginning` tell what kind of place it is."""
    units = _units(title, beginning)
    if not units:
        return ""
    found = _names(text, units)
    best = ("", 0, 0)
    for name, unit in _rare(sorted(found)):
        times = text.count(name)
        again = times >= _TIMES and times > found[name, unit]
        if again and (times, len(name)) > best[1:]:
            best = (name + unit, times, len(name))
    return best[0]


def _units(title: str, beginning: str) -> str:
    """The characters that names of such places end with."""
    units = "乡镇" if any(word in title for word in _TOWNS) else ""
    found = (_SPOKEN.search(beginning), _TITLED.search(title))
    return units + "".join(match["unit"][-1] for match in found if match)


def _names(text: str, units: str) -> Counter[tuple[str, str]]:
    """What stands before such a character, of each length, with the unit, and how often."""
    found: Counter[tuple[str, str]] = Counter()
    for unit in map(_unit, sorted(set(units))):
        at = text.find(unit)
        while at >= 0:
            before = _HAN.search(text, max(0, at - _LONGEST), at)
            name = before[0] if before and text[at + len(unit) : at + len(unit) + 1] not in _GOES_ON else ""
            for length in range(2, len(name) + 1):
                if name[-length] not in _NO_BEGINNING:
                    found[name[-length:], unit] += 1
            at = text.find(unit, at + 1)
    return found


def _unit(last: str) -> str:
    return "街道" if last == "道" else last


def _rare(names: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Those whose last two characters are no word of the genre."""
    if names:
        times = load(None).times(codes("".join(name[-2:] for name, _ in names)), 2)
        yield from (pair for pair, known in zip(names, times[::2].tolist(), strict=True) if known <= _KNOWN)

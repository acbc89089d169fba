"""A text and a stretch of it in, what a reader needs around it to know what it says out: 地区生产总值增长 of 20%."""

import re

from govcompare.model.span import Span

_WORDS = re.compile(r"[A-Za-z\u3400-\u9fff]{1,40}\Z")
_REACH = 40
_WHOLE = 12
"""Characters in front up to which a clause is shown from its start."""
_CUT = 8
"""Of a longer one so many, behind a sign that something is left out."""
_COUNTED = "届屆次年月日号號元吨噸项項条條个個家户戶人件处處座里亩畝名所场場天倍周週"
_UNIT = re.compile(rf"个?百分点|個?百分點|平方公?[米里]|立方米|公[里顷頃斤]|[人批班]次|[{_COUNTED}]")
"""What says behind a figure what is counted."""
_BEHIND = re.compile(rf"(?:{_UNIT.pattern})(?:以[上下内来]|左右|[前内底起后末初])?")
"""The same with what belongs to it rather than to the words behind (10日前)."""
_DATES = frozenset("年月日号號届屆次周週")
"""Those that count years, days and sessions, not what was done."""
_ORDINAL = "第"
_OPENING = re.compile(r"[^，,；;：:。!！?？]{4,40}(?=[，,；;：:。!！?？])")
_YEARS = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?=\s{0,2}年)")
_HAN = re.compile(r"[\u3400-\u9fff]")


def lead(text: str, stretch: Span) -> str:
    """The words of the clause in front of the stretch, at most as far as a figure; empty where a sign stands there."""
    found = _WORDS.search(text[max(0, stretch.start - _REACH) : stretch.start])
    if found is None:
        return ""
    words = found[0]
    before = text[stretch.start - len(words) - 1 : stretch.start - len(words)]
    counted = _BEHIND.match(words) if before.isdigit() else None
    words = words[counted.end() :] if counted else words
    return words if len(words) <= _WHOLE else f"…{words[-_CUT:]}"


def opening(words: str) -> str:
    """A title up to its first sign, when that says enough (以统筹为要 of 以统筹为要，狠抓社会管理)."""
    found = _OPENING.match(words)
    return found[0] if found else words


def unit(text: str, stretch: Span) -> str:
    """What is counted, when that stands behind a figure; else empty."""
    found = _UNIT.match(text, stretch.end)
    return found[0] if found else ""


def ordinal(text: str, stretch: Span) -> str:
    """The sign that makes the figure one of a row (第六次), when it stands in front of it; else empty."""
    return _ORDINAL if text[: stretch.start].endswith(_ORDINAL) else ""


def tells_time(text: str, stretch: Span) -> bool:
    """Whether the figure is a date, a year or a session's number rather than what was done."""
    inside = text[stretch.start : stretch.end]
    return unit(text, stretch) in _DATES or not _DATES.isdisjoint(inside) or bool(ordinal(text, stretch))


def widened(text: str, stretch: Span, least: int) -> tuple[str, str]:
    """Characters of the same clause in front and behind, so many that with the stretch there are `least`; as many on
    both sides when both have them."""
    missing = max(0, least - stretch.length)
    before, after = _run(text, stretch.start, -1, missing), _run(text, stretch.end, 1, missing)
    kept = min(len(before), missing - missing // 2 if after else missing)
    return before[len(before) - kept :], after[: missing - kept]


def _run(text: str, at: int, step: int, most: int) -> str:
    """Han characters from `at` on, forwards or backwards, in reading order."""
    found = ""
    while len(found) < most:
        place = at + len(found) if step > 0 else at - len(found) - 1
        one = text[place : place + 1] if place >= 0 else ""
        if not _HAN.match(one):
            break
        found = found + one if step > 0 else one + found
    return found


def years(text: str) -> list[str]:
    """The Gregorian years that the text names as years (2024年), in four digits."""
    return _YEARS.findall(text)

"""The number of a report in a compendium in, its value out; and how much text stands behind one."""

MARKED_APART = 150
"""The same of a text behind a running number; entries of a list of contents are shorter."""

_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九", 1)}


def number(text: str) -> int:
    """The value of 一…九十九, 1…999; 0 when it is none."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

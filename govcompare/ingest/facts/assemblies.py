"""A text that names a national assembly in, the year in which that assembly met out."""

import re

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_COMMITTEE = re.compile(rf"(?:代表|受).{{0,8}}?第?({_NUMERAL})届中央委员会.{{0,24}}报告")
_PARTY = re.compile(rf"(?:共产党|向|在)第({_NUMERAL})次全国代表大会.{{0,6}}(?:报告|作)|[（(]({_NUMERAL})大[）)]")
_CONGRESSES = (
    *(1921, 1922, 1923, 1925, 1927, 1928, 1945, 1956, 1969, 1973, 1977),
    *(1982, 1987, 1992, 1997, 2002, 2007, 2012, 2017, 2022),
)
"""Years of the national congresses of the Communist Party of China, the first to the twentieth."""
_PEOPLES = re.compile(rf"第({_NUMERAL})届全国人民代表大会第({_NUMERAL})次会议(?!以来)")
_FIRST_SESSIONS = (1954, 1959, 1964, 1975, 1978, 1983, 1988, 1993, 1998, 2003, 2008, 2013, 2018, 2023)
"""Years of the first sessions of the National People's Congresses, the first to the fourteenth."""
_YEARLY = 5
"""The congress from which on there is a session a year; before, years can't be told from the number of a session."""
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}


def opened(text: str) -> int | None:
    """None when it names none, or no year is told by its number."""
    session = _PEOPLES.search(text) if "国务院" in text else None
    if session:
        congress, number = _value(session[1]), _value(session[2])
        known = _YEARLY <= congress <= len(_FIRST_SESSIONS)
        return _FIRST_SESSIONS[congress - 1] + number - 1 if known and 1 <= number <= _YEARLY else None
    committee = _COMMITTEE.search(text)
    party = _PARTY.search(text)
    if not committee and not party:
        return None
    number = _value(committee[1]) + 1 if committee else _value(party[1] or party[2]) if party else 0
    return _CONGRESSES[number - 1] if 1 <= number <= len(_CONGRESSES) else None


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)

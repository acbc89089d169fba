"""A source's text in, what stays but must be known out: placeholders, mojibake, private-use characters."""

import re
from collections.abc import Iterator, Sequence

from govcompare.ingest.pages.characters import Characters
from govcompare.model.document import Flag, FlagKind
from govcompare.model.span import Span

NEIGHBOURS = 12
"""Characters between two private-use or replacement characters of one stretch of mojibake."""
FEWEST = 3
"""Such characters of a stretch; single ones are a font's own."""

_PLACEHOLDERS = (
    ("_", re.compile(r"_{1,40}")),
    ("*", re.compile(r"(?<![A-Za-z])\*{1,20}(?=[\u3400-\u9fff，。、%]|(?<!\d\*)\d)")),
    ("＊", re.compile(r"＊{1,20}")),
    ("X", re.compile(r"(?<![A-Za-z])(?:X{1,8}(?:\.X{1,4})?)(?=[\u3400-\u9fff，。、%\d.])")),
    ("x", re.compile(r"(?<![A-Za-z])(?:x{2,8}(?:\.x{1,4})?|(?<=20)x{1,2})(?=[\u3400-\u9fff，。、%\d.])")),
    ("×", re.compile(r"×{2,8}|(?<!\d)×(?=[省市县区镇乡村局年月日])")),
    ("Ｘ", re.compile(r"Ｘ{1,8}")),
    ("○", re.compile(r"○{2,8}(?![一二三四五六七八九])")),
    ("□", re.compile(r"□{1,8}")),
    ("ooo", re.compile(r"(?<![A-Za-z])o{3,8}(?![A-Za-z])")),
    ("某", re.compile(r"某{1,3}(?=[省市县区镇乡村街局厂公单])")),
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]{1,400}")
_UNREADABLE = (("\ufffd", "\ufffd"), ("\ue000", "\uf8ff"), ("\U000f0000", "\U0010fffd"))
_MISREAD = ("锟斤拷", "鈥", "锛", "銆", "Ã", "â€")
_UNREAD = re.compile("[\ufffd\ue000-\uf8ff]")


def flags(text: str, characters: Characters | None = None) -> tuple[Flag, ...]:
    """Ascending and disjoint; mojibake comes before what it contains.

    `characters` are those of the text, where somebody knows them already.
    """
    characters = characters or Characters(text)
    found = list(_placeholders(text, characters))
    misread = tuple(word for word in _MISREAD if characters.all_of(word) and word in text)
    if misread or any(characters.within(*bounds) for bounds in _UNREADABLE):
        found += [*_mojibake(text, misread), *_private(text)]
    kept: list[Flag] = []
    for flag in sorted(found, key=lambda f: (f.span.start, -f.span.end, f.kind)):
        if not kept or flag.span.start >= kept[-1].span.end:
            kept.append(flag)
    return tuple(kept)


def _placeholders(text: str, characters: Characters) -> Iterator[Flag]:
    for sign, pattern in _PLACEHOLDERS:
        start = text.find(sign) if characters.all_of(sign) else -1
        while start >= 0:
            match = pattern.match(text, start)
            end = match.end() if match else start + 1
            if match:
                yield Flag(FlagKind.PLACEHOLDER, Span(start, end))
            start = text.find(sign, end)


def _private(text: str) -> Iterator[Flag]:
    for match in _PRIVATE.finditer(text):
        yield Flag(FlagKind.PRIVATE_USE, Span(*match.span()))


def _mojibake(text: str, misread: Sequence[str]) -> Iterator[Flag]:
    """Stretches in which such characters, and the words of `misread`, stand near each other."""
    found = [match.span() for match in _UNREAD.finditer(text)]
    for word in misread:
        found += [match.span() for match in re.finditer(word, text)]
    run: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if run and start - run[-1][1] > NEIGHBOURS:
            yield from _stretch(run)
            run = []
        run.append((start, end))
    yield from _stretch(run)


def _stretch(run: list[tuple[int, int]]) -> Iterator[Flag]:
    if len(run) >= FEWEST:
        yield Flag(FlagKind.MOJIBAKE, Span(run[0][0], run[-1][1]))

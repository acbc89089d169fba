"""A source's text in, notices of characters that look like nothing or like others out."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.characters import Characters
from govcompare.model.problems import Problem

_JOINED = "[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]\u200d"
_PLANES = ("\U000f0000-\U000ffffd", "\U00100000-\U0010fffd")
_HIDDEN = (
    *("\xad", "\u061c", "\u180e", "\u200b-\u200f", "\u202a-\u202e", "\u2060-\u2064", "\u2066-\u206f", "\ufeff"),
    "\U000e0000-\U000e007f",
)
_NONCHARACTERS = ("\ufdd0-\ufdef", "\ufffe-\uffff", "\U0001fffe-\U0001ffff", "\U0010fffe-\U0010ffff")
_MARKS = ("\u0300-\u036f", "\u0483-\u0489", "\u20d0-\u20f0")
_KINDS = tuple(
    (code, ranges, re.compile(pattern.replace("@", "".join(ranges))))
    for code, ranges, pattern in (
        ("hidden-characters", _HIDDEN, f"[@](?<!{_JOINED})"),
        ("control-characters", ("\x00-\x08", "\x0e-\x1b", "\x7f-\x84", "\x86-\x9f"), "[@]"),
        ("noncharacters", _NONCHARACTERS, "[@]"),
        ("private-use", ("\ue000-\uf8ff", *_PLANES), "[@]"),
        ("lookalikes", ("\u2e80-\u2e99", "\u2e9b-\u2ef3", "\u2f00-\u2fd5", "\uf900-\ufad9"), "[@]"),
        ("stacked-marks", _MARKS, "(?<![@])[@]{3}"),
    )
)
"""What a notice is about, the characters that it counts, and where. Joined emoji and variation selectors are as they
should be; line ends of every kind are line ends."""


def oddities(path: str, text: str, characters: Characters | None = None) -> Iterator[Problem]:
    """A notice for each kind that the text holds, with how many and where the first stands.

    `characters` are those of the text, where somebody knows them already.
    """
    characters = characters or Characters(text)
    for code, ranges, pattern in _KINDS:
        if not any(characters.within(one[0], one[-1]) for one in ranges):
            continue
        first = pattern.search(text)
        if first is not None:
            count = sum(1 for _ in pattern.finditer(text, first.start()))
            yield Problem(path, code, (("count", str(count)), ("first", str(first.start()))))

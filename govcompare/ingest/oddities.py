"""A source's text in, notices of characters that look like nothing or like others out."""

import re
from collections.abc import Iterator

from govcompare.model.problems import Problem

_JOINED = "[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]\u200d"
_HIDDEN = "[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
_KINDS = (
    ("hidden-characters", re.compile(f"{_HIDDEN}(?<!{_JOINED})")),
    ("control-characters", re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")),
    ("noncharacters", re.compile("[\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U0010fffe\U0010ffff]")),
    ("private-use", re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")),
    ("lookalikes", re.compile("[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\uf900-\ufad9]")),
    (
        "stacked-marks",
        re.compile("(?<![\u0300-\u036f\u0483-\u0489\u20d0-\u20f0])[\u0300-\u036f\u0483-\u0489\u20d0-\u20f0]{3}"),
    ),
)
"""What a notice is about, and the characters that it counts. Joined emoji and variation selectors are as they should
be; line ends of every kind are line ends."""
_ANY = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u0300-\u036f\u0483-\u0489\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20f0\u2e80-\u2ef3\u2f00-\u2fd5\ue000-\ufad9\ufdd0-\ufdef\ufeff\ufffe-\U0010ffff]"
)
"""Everything of that in one look; most texts hold nothing of it."""


def oddities(path: str, text: str) -> Iterator[Problem]:
    """A notice for each kind that the text holds, with how many and where the first stands."""
    if _ANY.search(text) is None:
        return
    for code, pattern in _KINDS:
        first = pattern.search(text)
        if first is not None:
            count = sum(1 for _ in pattern.finditer(text, first.start()))
            yield Problem(path, code, (("count", str(count)), ("first", str(first.start()))))

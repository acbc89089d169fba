"""A text and its paragraphs in, where it addresses the listeners out, and where its closing begins."""

import re
from collections.abc import Sequence

from govcompare.structure.paragraphs import Paragraph

_SALUTATION = re.compile(
    r"(?:各位|尊敬的|同志们|同志們|朋友们|主任|主席)[^。]{0,30}"
    r"(?:代表|委员|委員|同志|领导|領導|朋友|来宾|議員|议员|先进|先進|女士|先生)"
    r"|同志们|同志們|代表们"
)
_GLUED = re.compile(r"(?:各位|诸位|諸位)[^。]{0,16}[：:]$|同志们[：:!！]$")
_CLOSING_WITHIN = 12
"""Paragraphs from the end within which the closing begins: in 83 of 85 real reports it does, page footers included;
of the other two one has no salutation, and one none but the first."""


def is_salutation(text: str, part: Paragraph) -> bool:
    """Whether it begins by addressing the listeners (各位代表：)."""
    return _SALUTATION.match(text, part.start, part.end) is not None


def addresses(text: str, part: Paragraph) -> bool:
    """Whether it is a salutation, or ends with one that was glued to the speaker's name."""
    return is_salutation(text, part) or _GLUED.search(text, max(part.start, part.end - 24), part.end) is not None


def closing(text: str, parts: Sequence[Paragraph], since: int, until: int) -> int | None:
    """The paragraph, of those from `since` to before `until`, where the closing salutation stands; None without one."""
    for at in range(until - 1, max(since, until - _CLOSING_WITHIN) - 1, -1):
        if is_salutation(text, parts[at]):
            return at
    return None

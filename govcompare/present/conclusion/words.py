"""Stretches of text in, short examples that stand in a sentence out."""

from collections.abc import Sequence

from govcompare.present.wording import tr

MOST_EXAMPLES = 4
"""Sections, swaps or reports that a sentence lists."""
LONGEST_EXAMPLE = 24
"""Characters of each of them."""


def listed(words: Sequence[str]) -> str:
    """The first ones, with a sign that there are more; further apart where one holds the sign itself (一、总结)."""
    sign = tr(", ")
    apart = tr("; ") if any(sign.strip() in word for word in words[:MOST_EXAMPLES]) else sign
    shown = apart.join(words[:MOST_EXAMPLES])
    return shown if len(words) <= MOST_EXAMPLES else tr("{examples} …", examples=shown)


def short(text: str, longest: int = LONGEST_EXAMPLE) -> str:
    """On one line, at most `longest` characters; a sign where nothing stands."""
    words = " ".join(text.split())
    return (words if len(words) <= longest else f"{words[:longest]}…") or "∅"

"""The head of a section in, its words out."""

from govcompare.present.figures import percent
from govcompare.present.gui.words.visible import visible
from govcompare.present.rows.values import HeaderRow
from govcompare.present.wording import ntr, tr


def heading_of(head: HeaderRow, side: int) -> str:
    """What the side's heading says; empty without one."""
    return visible(head.a_heading if side == 0 else head.b_heading).strip()


def absent_words(head: HeaderRow, side: int) -> str:
    """What stands where a side has no heading."""
    there = head.a if side == 0 else head.b
    if there is None:
        return tr("no counterpart")
    return visible(head.a_name if side == 0 else head.b_name).strip()


def caption(head: HeaderRow, side: int) -> str:
    """The figures of a section."""
    characters = head.a_characters if side == 0 else head.b_characters
    words = ntr("{number} character", "{number} characters", characters)
    if head.a is None or head.b is None:
        return words
    if head.pinned:
        words = tr("{figures} · paired by you", figures=words)
    return tr("{figures} · {ratio} reused", figures=words, ratio=percent(head.reused))

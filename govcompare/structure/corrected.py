"""Found sections and a person's corrections in, the sections as the person wants them out."""

from collections.abc import Sequence

from govcompare.model.outline import SectionKind
from govcompare.model.report import Report
from govcompare.model.settings import HeadingAction, HeadingCorrection
from govcompare.structure.tree import Found
from govcompare.text.numerals import mark_at


def corrected(report: Report, found: Sequence[Found], corrections: Sequence[HeadingCorrection]) -> tuple[Found, ...]:
    """`found` after all corrections, in their order; one whose place is gone changes nothing."""
    now = list(found)
    for one in corrections:
        start = report.offsets.from_raw(one.anchor.position)
        if one.action is HeadingAction.ADD:
            now = _added(report, now, start, report.offsets.from_raw(one.anchor.position + one.length), one.level)
            continue
        at = next((index for index, it in enumerate(now) if it.start <= start < max(it.end, it.start + 1)), None)
        if at is None:
            continue
        now = now[:at] + now[at + 1 :] if one.action is HeadingAction.REMOVE else _moved(now, at, one.level)
    return tuple(now)


def _added(report: Report, found: Sequence[Found], start: int, end: int, level: int) -> list[Found]:
    """With a heading at `[start, end)`, instead of what it overlaps."""
    inside = report.text[start:end]
    start, end = start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
    if start >= end or start < report.body_start:
        return list(found)
    mark = mark_at(report.text, start)
    words = start if mark is None else min(end, start + mark.length)
    while words < end and report.text[words].isspace():
        words += 1
    new = Found(start, words, end, SectionKind.HEADING, max(1, level))
    kept = [one for one in found if one.end <= start or one.start >= end]
    return sorted([*kept, new], key=lambda one: one.start)


def _moved(found: Sequence[Found], at: int, level: int) -> list[Found]:
    """With the section at `at` on `level`, and what is below it moved along; an item that rises becomes a heading."""
    moved = list(found)
    old = moved[at]
    level = max(1, level)
    kind = SectionKind.HEADING if level < old.level else old.kind
    moved[at] = old._replace(level=level, kind=kind)
    for index in range(at + 1, len(moved)):
        if moved[index].level <= old.level:
            break
        moved[index] = moved[index]._replace(level=max(1, moved[index].level + level - old.level))
    return moved

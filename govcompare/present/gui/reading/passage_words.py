"""A finding or a row in, what is said of it when a person points there or listens out."""

from govcompare.present.figures import percent
from govcompare.present.gui.canvas.heads import absent_words, caption, heading_of
from govcompare.present.gui.canvas.sheet import Entry, Sheet
from govcompare.present.gui.words.visible import visible
from govcompare.present.rows.values import Finding, HeaderRow, Lens, Role
from govcompare.present.sentences import finding_name
from govcompare.present.wording import ntr, tr

MOST_SWAPS = 6
"""Changed figures that are listed."""


def finding_words(finding: Finding) -> str:
    """Kind, length, similarity and what was swapped."""
    facts = [
        finding_name(finding.kind),
        ntr("{number} character", "{number} characters", finding.characters),
        tr("similarity {value}", value=percent(finding.similarity)),
    ]
    lines = [" · ".join(facts)]
    if finding.changed:
        swaps = [f"{one or '∅'} → {other or '∅'}" for _kind, one, other in finding.changed[:MOST_SWAPS]]
        more = "…" if len(finding.changed) > MOST_SWAPS else ""
        lines.append(visible(tr(", ").join(swaps)) + more)
    return "\n".join(lines)


def head_words(head: HeaderRow) -> str:
    """Both headings and every figure of two sections, each with what it means."""
    lines = [tr("Left: {text}", text=absent_words(head, 0)), tr("Right: {text}", text=absent_words(head, 1))]
    if head.a is not None and head.b is not None:
        alike = tr("{ratio}: what the shorter one says that the longer one says too", ratio=percent(head.similarity))
        shared = tr("{ratio}: characters of both that stand in shared passages", ratio=percent(head.reused))
        lines += ["", alike, shared]
        lines += [tr("↕ stands elsewhere in the order of its report")] if head.moved else []
        lines += [tr("Paired by you")] if head.pinned else []
    return "\n".join(lines)


def role_at(sheet: Sheet, lens: Lens, side: int, position: int) -> Role:
    """How a character is marked."""
    entry = sheet.at(side, position)
    cell = sheet.entries[entry].cells[side] if entry is not None else None
    stretch = next((one for one in cell.stretches if one.span.covers(position)), None) if cell is not None else None
    if stretch is None:
        return Role.PLAIN
    return stretch.reuse if lens is Lens.REUSE else stretch.difference


def row_words(sheet: Sheet, entry: int) -> str:
    """Both sides of an entry in full, with what they are; empty without one."""
    if not 0 <= entry < len(sheet.entries):
        return ""
    one = sheet.entries[entry]
    texts = [_side_text(sheet, one, side) for side in range(sheet.sides)]
    if sheet.sides == 1:
        return texts[0]
    lines = [tr("The same on both sides")] if one.equal else []
    lines += [tr("Left: {text}", text=texts[0]), tr("Right: {text}", text=texts[1])]
    return "\n".join(lines)


def _side_text(sheet: Sheet, one: Entry, side: int) -> str:
    cell = one.cells[side]
    if cell is None:
        text = heading_of(one.head, side) if one.head is not None else ""
    else:
        text = visible(cell.span.of(sheet.texts[side])).strip()
    if one.head is not None and one.there(side):
        return f"{text} ({caption(one.head, side)})".strip()
    return text or tr("nothing")

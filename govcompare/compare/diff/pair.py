"""Two reports, their outlines and their alignment in, everything beside its counterpart out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from govcompare.compare.diff.cutting import parts
from govcompare.compare.diff.order import rows
from govcompare.compare.diff.paragraphs import short_parts
from govcompare.compare.diff.script import text_diff
from govcompare.compare.diff.units import Unit, matched, units
from govcompare.compare.names import stems
from govcompare.model.alignment import Alignment, Link, SectionRef
from govcompare.model.findings import AlignedText, Edit, PairDiff, SectionPair
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.settings import Matching
from govcompare.model.span import Span


@dataclass(frozen=True, slots=True)
class _Group:
    """Corresponding sections of A and of B; one side may be empty."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    link: Link | None


def pair_diff(
    a: Report, a_outline: Outline, b: Report, b_outline: Outline, alignment: Alignment, matching: Matching
) -> PairDiff:
    """A's sections in reading order beside their counterparts, paragraph by paragraph; `alignment` holds both."""
    groups = _groups(a.id, b.id, alignment)
    by_a = {index: group for group in groups for index in group.a}
    by_b = {index: group for group in groups for index in group.b}
    heads_a = {index for group in groups for index in group.a[:1]}
    heads_b = {index for group in groups for index in group.b[:1]}
    a_order = [s.index for s in a_outline.sections if s.index in heads_a or s.index not in by_a]
    b_order = [s.index for s in b_outline.sections if s.index in heads_b or s.index not in by_b]
    b_place = {index: place for place, index in enumerate(b_order)}
    partners = {
        place: b_place[by_a[index].b[0]] for place, index in enumerate(a_order) if index in by_a and by_a[index].b
    }
    names = stems(a.place, b.place)
    numbers = _numbers(a_outline), _numbers(b_outline)
    found = []
    for left, right in rows(len(a_order), len(b_order), partners):
        if left is not None:
            group = by_a.get(a_order[left], _Group((a_order[left],), (), None))
        else:
            index = b_order[right or 0]
            group = by_b.get(index, _Group((), (index,), None))
        section = _section_pair(a, a_outline, b, b_outline, group, matching, names)
        found.append(replace(section, texts=tuple(_unnumbered(text, *numbers) for text in section.texts)))
    return PairDiff(a.id, b.id, tuple(found))


def _groups(a: str, b: str, alignment: Alignment) -> list[_Group]:
    """The rows of the alignment as far as they concern the two reports."""
    column_a, column_b = alignment.reports.index(a), alignment.reports.index(b)
    groups = []
    for row in alignment.rows:
        one, other = tuple(sorted(row.cells[column_a])), tuple(sorted(row.cells[column_b]))
        links = [_facing(link, a) for link in row.links if {link.a.report, link.b.report} == {a, b}]
        best = max(links, key=lambda link: (link.pinned, link.similarity, -link.a.index, -link.b.index), default=None)
        if one or other:
            groups.append(_Group(one, other, best))
    return groups


def _facing(link: Link, a: str) -> Link:
    """The link seen from report `a`."""
    if link.a.report == a:
        return link
    return Link(link.b, link.a, link.similarity, link.heading_similarity, link.moved, link.pinned)


def _section_pair(
    a: Report,
    a_outline: Outline,
    b: Report,
    b_outline: Outline,
    group: _Group,
    matching: Matching,
    names: tuple[str, ...],
) -> SectionPair:
    """The sections of one group beside each other."""
    a_main = group.link.a.index if group.link else next(iter(group.a), None)
    b_main = group.link.b.index if group.link else next(iter(group.b), None)
    a_units = units(a.text, [a_outline.sections[index] for index in group.a])
    b_units = units(b.text, [b_outline.sections[index] for index in group.b])
    a_all, b_all, partners = matched(a.text, a_units, b.text, b_units, matching)
    a_head, b_head = _heading(a_all, a_main), _heading(b_all, b_main)
    if a_head is not None and b_head is not None:
        partners[a_head] = b_head
    texts: list[AlignedText] = []
    for left, right in rows(len(a_all), len(b_all), partners):
        one, other = (a_all[left] if left is not None else None), (b_all[right] if right is not None else None)
        texts += _texts(a.text, one, b.text, other, matching, names)
    link = group.link
    return SectionPair(
        None if a_main is None else SectionRef(a.id, a_main),
        None if b_main is None else SectionRef(b.id, b_main),
        similarity=link.similarity if link else 0.0,
        heading_similarity=link.heading_similarity if link else 0.0,
        moved=link is not None and link.moved,
        pinned=link is not None and link.pinned,
        texts=tuple(texts),
    )


def _numbers(outline: Outline) -> dict[int, Span]:
    """Where the sections' numbers stand, by the sections' index."""
    return {
        section.index: Span(section.heading.start, section.heading.start + len(section.label))
        for section in outline.sections
        if section.label
    }


def _unnumbered(text: AlignedText, a_numbers: dict[int, Span], b_numbers: dict[int, Span]) -> AlignedText:
    """With another number of a section for other wording: it is no figure of the report."""
    if text.diff is None or text.a_section not in a_numbers or text.b_section not in b_numbers:
        return text
    one, other = a_numbers[text.a_section], b_numbers[text.b_section]
    ops = tuple(
        replace(op, edit=Edit.REPLACE)
        if op.edit is Edit.FIGURE and op.left.overlap(one) and op.right.overlap(other)
        else op
        for op in text.diff.ops
    )
    return replace(text, diff=replace(text.diff, ops=ops))


def _heading(listed: Sequence[Unit], section: int | None) -> int | None:
    """Where the section's heading stands among the units; None when it has none."""
    return next((n for n, unit in enumerate(listed) if unit.heading and unit.section == section), None)


def _texts(
    a_text: str, one: Unit | None, b_text: str, other: Unit | None, matching: Matching, names: tuple[str, ...]
) -> Iterator[AlignedText]:
    """One row, or several when it is long."""
    if one is not None and other is not None:
        for part in parts(text_diff(a_text, one.span, b_text, other.span, matching, names), a_text, b_text):
            if part.left.length and part.right.length:
                yield AlignedText(part.left, part.right, one.section, other.section, part)
            elif part.left.length:
                yield AlignedText(part.left, None, one.section, None)
            else:
                yield AlignedText(None, part.right, None, other.section)
    elif one is not None:
        for span in short_parts(a_text, one.span):
            yield AlignedText(span, None, one.section, None)
    elif other is not None:
        for span in short_parts(b_text, other.span):
            yield AlignedText(None, span, None, other.section)

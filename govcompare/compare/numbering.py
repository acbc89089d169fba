"""Passages and the outlines of both reports in, the same without what only says where a section stands out.

The number of a section or point is no figure of the report: where (一) became (五), the section moved, and that is
told of the section. So a passage's kind and changes are those that it has without such numbers; its similarity counts
them, except that a passage without any other difference has 1.0.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from govcompare.compare.kinds import classify
from govcompare.compare.prepared import Prepared
from govcompare.model.findings import Change, ChangeKind, Passage, PassageKind
from govcompare.model.outline import Outline
from govcompare.model.span import Span
from govcompare.text.numerals import Style, mark_at

_SENTENCE_ENDS = "。；;：:！!？?\n"
"""Behind one of these, or where the report starts, a mark may stand."""
_CLAUSE_ENDS = _SENTENCE_ENDS + "，,"
"""Marks that read as words (一是, 第二，) go on after a comma, too."""
_SPOKEN = frozenset({Style.POINT, Style.MUST, Style.ORDINAL, Style.RESPECT, Style.FIRST})
_OPENED = 2
"""Characters of a mark before its number: （ or 第, and a blank."""
_BLANKS = " \t\r\u3000\xa0"
_MOST_BLANKS = 8
"""Blanks before a mark that are looked past: an indent."""


def marks(outline: Outline) -> tuple[Span, ...]:
    """Where the numbers of sections and points stand; ascending, disjoint."""
    return tuple(
        Span(section.heading.start, min(section.heading.end, section.heading.start + len(section.label)))
        for section in outline.sections
        if section.label and section.heading.length
    )


def unnumbered(
    a: Prepared, b: Prepared, found: Iterable[Passage], a_marks: Sequence[Span], b_marks: Sequence[Span]
) -> tuple[Passage, ...]:
    """The passages of two reports in their order, those judged again in which a number of a section differs."""
    return tuple(_judged_again(a, b, passage, a_marks, b_marks) for passage in found)


def _judged_again(
    a: Prepared, b: Prepared, passage: Passage, a_marks: Sequence[Span], b_marks: Sequence[Span]
) -> Passage:
    if not passage.changes:
        return passage
    points = [change for change in passage.changes if _is_point(a.report.text, b.report.text, change)]
    one = _inside(passage.a.span, [*a_marks, *(change.a for change in points)])
    other = _inside(passage.b.span, [*b_marks, *(change.b for change in points)])
    if not any(_meets(change.a, one) or _meets(change.b, other) for change in passage.changes):
        return passage
    kind, _, changes = classify(a, passage.a.span, b, passage.b.span, one, other)
    similarity = 1.0 if kind is PassageKind.IDENTICAL else passage.similarity
    if passage.kind is PassageKind.TEMPLATE:
        kind = passage.kind
    return replace(passage, kind=kind, similarity=similarity, changes=changes)


def _inside(whole: Span, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those that start inside `whole`; ascending."""
    return tuple(sorted({span for span in spans if whole.start <= span.start < whole.end}))


def _meets(place: Span, spans: Iterable[Span]) -> bool:
    return any(place.start < span.end and span.start < place.end for span in spans)


def _is_point(a: str, b: str, change: Change) -> bool:
    """Whether numbers of points were swapped that the outline does not hold (一是 for 二是 in running text)."""
    if change.kind is not ChangeKind.FIGURE:
        return False
    styles = _styles(a, change.a)
    return bool(styles) and not styles.isdisjoint(_styles(b, change.b))


def _styles(text: str, number: Span) -> frozenset[Style]:
    """The styles of marks whose number stands exactly there."""
    return frozenset(_each_style(text, number))


def _each_style(text: str, number: Span) -> Iterator[Style]:
    for start in range(number.start, max(-1, number.start - _OPENED - 1), -1):
        mark = mark_at(text, start)
        if mark is None or not mark.value or mark.is_bare or start + mark.length < number.end:
            continue
        before = text[max(0, start - _MOST_BLANKS - 1) : start].rstrip(_BLANKS)
        ends = _CLAUSE_ENDS if mark.style in _SPOKEN else _SENTENCE_ENDS
        if not before or before[-1] in ends:
            yield mark.style

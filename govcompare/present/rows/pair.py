"""A comparison and the diff of two of its reports in, the rows of the side-by-side view out."""

from bisect import bisect_left
from collections.abc import Generator, Sequence

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import AlignedText, Edit, PairDiff, Passage, SectionPair
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.present.rows.cells import Side, side
from govcompare.present.rows.coverage import coverage
from govcompare.present.rows.coverage import side as of_report
from govcompare.present.rows.headings import heading, named
from govcompare.present.rows.meaning import is_formula
from govcompare.present.rows.values import HeaderRow, PairRows, TextRow

PIECE = 100
"""Rows between two pauses: with twenty stretches each they take 10 ms."""


def passages_of(comparison: Comparison, a: str, b: str) -> tuple[Passage, ...]:
    """The passages that the two reports share; a stretch's passage number counts in this order."""
    wanted = {a, b}
    return tuple(p for p in comparison.passages if {p.a.report, p.b.report} == wanted)


def pair_rows(comparison: Comparison, diff: PairDiff) -> PairRows:
    """The two reports in aligned order: a header row for each pair of sections, then its paragraphs."""
    steps = pair_row_steps(comparison, diff)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: PairRows = end.value
            return found


def pair_row_steps(comparison: Comparison, diff: PairDiff) -> Generator[None, None, PairRows]:
    """The same, pausing now and then, for someone who has other things to do in between."""
    passages = passages_of(comparison, diff.a, diff.b)
    texts = [text for section in diff.sections for text in section.texts]
    a_outline, b_outline = comparison.outline(diff.a), comparison.outline(diff.b)
    left = yield from _side(comparison.report(diff.a), passages, texts, left=True)
    right = yield from _side(comparison.report(diff.b), passages, texts, left=False)
    starts = sorted(of_report(p, diff.a).span.start for p in passages if not is_formula(p))
    rows: list[HeaderRow | TextRow] = []
    changes: list[int] = []
    matches: list[int] = []
    for section in diff.sections:
        head = len(rows)
        rows.append(_header(section, a_outline, b_outline, left, right))
        for text in section.texts:
            row = _text_row(text, head, left, right, a_outline, b_outline)
            if not row.equal:
                changes.append(len(rows))
            if text.a is not None and bisect_left(starts, text.a.start) < bisect_left(starts, text.a.end):
                matches.append(len(rows))
            rows.append(row)
            if len(rows) % PIECE == 0:
                yield
    return PairRows(diff.a, diff.b, tuple(rows), tuple(changes), tuple(matches))


def _side(
    report: Report, passages: Sequence[Passage], texts: Sequence[AlignedText], *, left: bool
) -> Generator[None, None, Side]:
    covered = coverage(report.id, len(report.text), passages)
    yield
    return (yield from side(report, covered, texts, left=left))


def _header(section: SectionPair, a_outline: Outline, b_outline: Outline, left: Side, right: Side) -> HeaderRow:
    a_spans = [text.a for text in section.texts if text.a is not None]
    b_spans = [text.b for text in section.texts if text.b is not None]
    a_characters, b_characters = sum(map(left.characters, a_spans)), sum(map(right.characters, b_spans))
    reused = sum(map(left.reused, a_spans)) + sum(map(right.reused, b_spans))
    levels = [_section(outline, ref) for outline, ref in ((a_outline, section.a), (b_outline, section.b))]
    return HeaderRow(
        a=section.a,
        b=section.b,
        a_heading=heading(a_outline, section.a),
        b_heading=heading(b_outline, section.b),
        a_name=named(a_outline, section.a),
        b_name=named(b_outline, section.b),
        level=next((level for level in levels if level), 1),
        similarity=section.similarity,
        a_characters=a_characters,
        b_characters=b_characters,
        moved=section.moved,
        pinned=section.pinned,
        reused=reused / (a_characters + b_characters) if reused else 0.0,
    )


def _section(outline: Outline, ref: SectionRef | None) -> int:
    """The section's level; 0 where there is none."""
    return 0 if ref is None else outline.sections[ref.index].level


def _text_row(text: AlignedText, head: int, left: Side, right: Side, a: Outline, b: Outline) -> TextRow:
    return TextRow(
        left=None if text.a is None else left.cell(text.a),
        right=None if text.b is None else right.cell(text.b),
        section=head,
        equal=_equal(text, left, right),
        heading=_starts_heading(text, a, b),
    )


def _equal(text: AlignedText, left: Side, right: Side) -> bool:
    """Both sides are there and differ in nothing but spaces and line ends."""
    if text.diff is None:
        return False
    return all(
        op.edit is Edit.EQUAL or not (op.left.of(left.text) + op.right.of(right.text)).strip() for op in text.diff.ops
    )


def _starts_heading(text: AlignedText, a: Outline, b: Outline) -> bool:
    """Whether the text is the heading of its section."""
    for outline, span, section in ((a, text.a, text.a_section), (b, text.b, text.b_section)):
        if span is not None and section is not None:
            heading = outline.sections[section].heading
            if heading.length and heading.start == span.start:
                return True
    return False

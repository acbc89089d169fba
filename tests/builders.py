"""Values made quickly from plain text, for tests of every room."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from govcompare.model.alignment import Alignment, Link, Row, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Pair, Passage, PassageKind, Place, Score, Total
from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.settings import Settings
from govcompare.model.span import Span


class Part(NamedTuple):
    """A section to be written: `level` from 1; without label and title it is text without a heading."""

    body: str
    title: str = ""
    label: str = ""
    level: int = 1
    item: bool = False


def report(id: str, text: str, *, title: str = "", place: str = "", year: int | None = None, start: int = 0) -> Report:
    """A report whose text is its source's, with the body from `start` on."""
    return Report(
        id=id,
        source="s" + id[1:],
        title=title or id,
        kind="政府工作报告",
        place=place,
        year=year,
        complete=True,
        raw_span=Span(0, len(text)),
        text=text,
        offsets=Offsets((Run(0, 0, len(text)),) if text else ()),
        body_start=start,
    )


def made(id: str, parts: Iterable[Part], *, place: str = "") -> tuple[Report, Outline]:
    """A report and its outline: each part's heading on a line of its own, then its body as it stands."""
    text = ""
    drafts: list[tuple[Part, int | None, Span, Span]] = []
    open_parts: list[int] = []
    for part in parts:
        del open_parts[part.level - 1 :]
        heading = Span(len(text), len(text) + len(part.label + part.title))
        text += part.label + part.title + ("\n" if part.title and not part.item else "") + part.body
        drafts.append((part, open_parts[-1] if open_parts else None, heading, Span(heading.end, len(text))))
        open_parts.append(len(drafts) - 1)
    ends = [draft[3].end for draft in drafts]
    for number in reversed(range(len(drafts))):
        parent = drafts[number][1]
        if parent is not None:
            ends[parent] = max(ends[parent], ends[number])
    sections = tuple(
        Section(
            index=index,
            kind=SectionKind.ITEM if part.item else SectionKind.HEADING,
            parent=parent,
            level=part.level,
            label=part.label,
            title=part.title,
            heading=heading,
            body=body,
            end=ends[index],
        )
        for index, (part, parent, heading, body) in enumerate(drafts)
    )
    return report(id, text, place=place), Outline(id, sections)


def plain(id: str, text: str) -> tuple[Report, Outline]:
    """A report with a single section without a heading."""
    return made(id, [Part(text)])


def passage(
    a: Report,
    a_span: Span,
    b: Report,
    b_span: Span,
    kind: PassageKind = PassageKind.IDENTICAL,
    *,
    similarity: float = 1.0,
    formula: float = 0.0,
) -> Passage:
    return Passage(Place(a.id, a_span), Place(b.id, b_span), kind, similarity, formula)


def same_text(a: Report, b: Report, stretch: str, *, formula: float = 0.0) -> Passage:
    """A passage over the first occurrence of `stretch` in both."""
    i, j = a.text.index(stretch), b.text.index(stretch)
    return passage(a, Span(i, i + len(stretch)), b, Span(j, j + len(stretch)), formula=formula)


def even_information(report: Report) -> Callable[[Span], float]:
    """Every character that is no space carries as much as any other."""
    sums = [0]
    for character in report.text:
        sums.append(sums[-1] + (not character.isspace()))
    return lambda span: float(sums[span.end] - sums[span.start])


def row(reports: Sequence[str], cells: dict[str, tuple[int, ...]], links: tuple[Link, ...] = ()) -> Row:
    return Row(tuple(cells.get(id, ()) for id in reports), links)


def link(a: tuple[str, int], b: tuple[str, int], similarity: float = 1.0, *, moved: bool = False) -> Link:
    return Link(SectionRef(*a), SectionRef(*b), similarity, similarity, moved)


def one_to_one(a: Outline, b: Outline, pairs: dict[int, int], moved: frozenset[int] = frozenset()) -> Alignment:
    """An alignment of two reports: `pairs` from a's sections to b's, all others alone."""
    names = (a.report, b.report)
    rows = [
        row(names, {a.report: (i,), b.report: (j,)}, (link((a.report, i), (b.report, j), moved=i in moved),))
        for i, j in sorted(pairs.items())
    ]
    rows += [row(names, {a.report: (s.index,)}) for s in a.sections if s.index not in pairs]
    rows += [row(names, {b.report: (s.index,)}) for s in b.sections if s.index not in pairs.values()]
    return Alignment(names, tuple(rows))


def source(report: Report) -> Source:
    size = len(report.text.encode())
    return Source(report.source, f"{report.id}.txt", "text/plain", "utf-8", "0" * 64, size, report.text)


def pair(a: str, b: str, reused: tuple[float, float] = (0.0, 0.0), shared: tuple[int, int] = (0, 0)) -> Pair:
    similarity = (reused[0] + reused[1]) / 2
    scores = (
        Score("similarity", similarity, similarity),
        Score("reused", *reused),
        Score("beyond_formulae", *reused),
        Score("order", 1.0, 1.0),
    )
    return Pair(a, b, *shared, scores)


def comparison(
    made: Sequence[tuple[Report, Outline]],
    *,
    alignment: Alignment | None = None,
    passages: tuple[Passage, ...] = (),
    pairs: tuple[Pair, ...] | None = None,
) -> Comparison:
    """A comparison of these reports; without an alignment every section stands alone."""
    ids = tuple(report.id for report, _ in made)
    alone = tuple(row(ids, {outline.report: (s.index,)}) for _, outline in made for s in outline.sections)
    return Comparison(
        version="0",
        background="",
        settings=Settings(),
        sources=tuple(source(report) for report, _ in made),
        reports=tuple(report for report, _ in made),
        outlines=tuple(outline for _, outline in made),
        alignment=alignment or Alignment(ids, alone),
        passages=passages,
        pairs=pairs if pairs is not None else tuple(pair(a, b) for a, b in combinations(ids, 2)),
        totals=tuple(Total(report.id, len(report.text), (), 0.0, 0.0, 0.0, "") for report, _ in made),
        problems=(),
    )

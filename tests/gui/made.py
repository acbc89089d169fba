"""Comparisons made by hand for the window's tests: any number of reports, with sections, passages and moves."""

from dataclasses import replace
from pathlib import Path

from govcompare.model.alignment import Alignment, Link, Row, SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Change, ChangeKind, Pair, Passage, PassageKind, Place, Score, Total
from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.problems import Problem
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.settings import Settings
from govcompare.model.span import Span

TITLE = "{place}镇{year}年政府工作报告"
PLACES = ("青石", "云栖", "长渡", "白鹭", "松江口", "北桥", "南浦", "红枫", "银杏", "柳林", "沙湾", "竹溪")
HEADINGS = ("强化产业支撑", "改善人居环境", "保障民生福祉", "建设服务型政府", "推进城乡融合")
NUMERALS = "一二三四五"
SENTENCE = "全镇完成{figure}项重点工程,新增就业{figure}人,道路提升改造{figure}公里,群众满意度明显提高。"


def comparison(count: int, problems: tuple[Problem, ...] = (), sections: int = 5) -> Comparison:
    """`count` reports in one file each; every two share each section's first sentence, the last section is moved."""
    made = [_report(number, sections) for number in range(count)]
    reports = tuple(report for _source, report, _outline in made)
    outlines = tuple(outline for _source, _report, outline in made)
    pairs, passages = [], []
    for i in range(count):
        for j in range(i + 1, count):
            pairs.append(_pair(reports[i].id, reports[j].id, (i * 7 + j * 13) % 100 / 100))
            passages += _passages(outlines[i], outlines[j], j)
    return Comparison(
        version="0",
        background="",
        settings=Settings(),
        sources=tuple(source for source, _report, _outline in made),
        reports=reports,
        outlines=outlines,
        alignment=_alignment(outlines),
        passages=tuple(passages),
        pairs=tuple(pairs),
        totals=tuple(_total(report) for report in reports),
        problems=problems,
    )


def written(made: Comparison, folder: Path) -> Comparison:
    """The comparison with its files in that folder."""
    paths = [folder / f"{number}.txt" for number in range(1, len(made.reports) + 1)]
    for path, report in zip(paths, made.reports, strict=True):
        path.write_text(report.text, encoding="utf-8")
    sources = tuple(replace(source, path=str(path)) for source, path in zip(made.sources, paths, strict=True))
    return replace(made, sources=sources)


def _report(number: int, sections: int) -> tuple[Source, Report, Outline]:
    title = TITLE.format(place=PLACES[number % len(PLACES)], year=2020 + number % 6)
    text, found = title + "\n", []
    body_start = len(text)
    for index in range(sections):
        label, words = f"{NUMERALS[index % 5]}、", HEADINGS[index % 5]
        heading = Span(len(text), len(text) + len(label + words))
        text += f"{label}{words}\n" + SENTENCE.format(figure=number * 10 + index) * 3 + "\n"
        body = Span(heading.end, len(text))
        found.append(Section(index, SectionKind.HEADING, None, 1, label, words, heading, body, body.end))
    id, source = f"r{number + 1}", f"s{number + 1}"
    report = Report(
        id=id,
        source=source,
        title=title,
        kind="",
        place=PLACES[number % len(PLACES)] + "镇",
        year=2020 + number % 6,
        complete=True,
        raw_span=Span(0, len(text)),
        text=text,
        offsets=Offsets((Run(0, 0, len(text)),)),
        body_start=body_start,
    )
    made = Source(source, f"/reports/{number + 1}.txt", "text/plain", "utf-8", f"{number:064x}", len(text), text)
    return made, report, Outline(id, tuple(found))


def _pair(a: str, b: str, ratio: float) -> Pair:
    scores = (
        Score("similarity", ratio, ratio),
        Score("reused", ratio, ratio / 2),
        Score("beyond_formulae", ratio * 0.9, ratio / 3),
        Score("order", 0.8, 0.8),
    )
    return Pair(a, b, round(ratio * 1000), round(ratio * 1000), scores)


def _passages(a: Outline, b: Outline, number: int) -> list[Passage]:
    kinds = (PassageKind.IDENTICAL, PassageKind.NUMBERS, PassageKind.SLOTS, PassageKind.EDITED, PassageKind.IDENTICAL)
    made = []
    for index, (one, other) in enumerate(zip(a.sections, b.sections, strict=True)):
        left, right = (Span(section.body.start + 1, section.body.start + 40) for section in (one, other))
        change = Change(ChangeKind.FIGURE, Span(left.start + 4, left.start + 6), Span(right.start + 4, right.start + 6))
        made.append(
            Passage(
                Place(a.report, left),
                Place(b.report, right),
                kinds[(index + number) % 5],
                0.9 + index / 100,
                0.7 if index == 4 else 0.1,
                (change,),
            )
        )
    return made


def _alignment(outlines: tuple[Outline, ...]) -> Alignment:
    count = len(outlines[0].sections) if outlines else 0
    rows = []
    for index in range(count):
        cells = tuple((index,) for _ in outlines)
        links = tuple(
            Link(
                SectionRef(outlines[i].report, index),
                SectionRef(outlines[j].report, index),
                1 - (i + j + index) % 10 / 10,
                1.0,
                moved=index == count - 1,
            )
            for i in range(len(outlines))
            for j in range(i + 1, len(outlines))
        )
        rows.append(Row(cells, links))
    return Alignment(tuple(outline.report for outline in outlines), tuple(rows))


def _total(report: Report) -> Total:
    return Total(report.id, len(report.text), (), 0.62, 0.55, 0.41, "")

"""A comparison whose every slot for text of unknown origin holds the words that one asks for."""

from dataclasses import replace
from itertools import combinations

from govcompare.model.alignment import Alignment
from govcompare.model.comparison import Comparison
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.findings import Change, ChangeKind, Passage, PassageKind, Total, Verdict
from govcompare.model.problems import Problem
from govcompare.model.project import Mark
from govcompare.model.report import Report
from govcompare.model.settings import Anchor
from govcompare.model.span import Span
from govcompare.present.rows.findings import findings
from tests.builders import Part, comparison, link, made, pair, passage, row

SHARED = "全镇新建道路三十公里，改造管网十二公里，群众出行更加便利。"
STOCK = "在上级党委政府的正确领导下，"
NOWHERE = Anchor("0" * 64, 0)


def filled(words: str = "甲", number: int = 3) -> Comparison:
    """`number` reports that share a passage, a stock phrase and a moved section; `words` stand wherever words can."""
    reports = []
    for index in range(1, number + 1):
        parts = [
            Part(f"{STOCK}{words}\n"),
            Part(f"{SHARED}{words}{index}年。\n自己的话{index}。\n", f"道路{words}", "一、"),
            Part(f"其他的事{index}。\n", f"其他{words}", f"二{words}、"),
        ]
        report, tree = made(f"r{index}", parts, place=words)
        reports.append((replace(report, title=f"报告{words}", source="s1"), tree))
    ids = tuple(report.id for report, _ in reports)
    links = tuple(link((a, 1), (b, 1), 0.9, moved=b == ids[-1]) for a, b in combinations(ids, 2))
    rows = [row(ids, dict.fromkeys(ids, (1,)), links)]
    rows += [row(ids, {id: (place,)}) for id in ids for place in (0, 2)]
    shared = tuple(
        part for (a, _), (b, _) in combinations(reports, 2) for part in (_stock(a, b), _passage(a, b, words))
    )
    pairs = tuple(pair(a, b, (0.6, 0.5), (40, 40)) for a, b in combinations(ids, 2))
    whole = comparison(reports, alignment=Alignment(ids, tuple(rows)), passages=shared, pairs=pairs)
    source = replace(
        whole.sources[0],
        id="s1",
        path=f"folder/{words}.txt",
        encoding=words,
        removed=(Removal(RemovalKind.NAVIGATION, Span(0, 5)),),
        problems=(Problem(words, "bad-bytes", (("count", "3"), ("encoding", words), ("first", words))),),
    )
    totals = tuple(Total(id, 100, (), 0.6, 0.5, 0.6, ids[0] if id != ids[0] else ids[1]) for id in ids)
    return replace(
        whole,
        version=words,
        background=words,
        sources=(source,),
        totals=totals,
        problems=(Problem(f"folder/{words}", "unreadable", (("reason", words),), fatal=True),),
    )


def marks(whole: Comparison, note: str) -> tuple[Mark, ...]:
    """A verdict and that note on every finding."""
    return tuple(Mark(finding.key, NOWHERE, NOWHERE, Verdict.COPIED, note) for finding in findings(whole))


def _stock(a: Report, b: Report) -> Passage:
    return passage(a, Span(0, len(STOCK)), b, Span(0, len(STOCK)), formula=0.9)


def _passage(a: Report, b: Report, words: str) -> Passage:
    starts = a.text.index(SHARED), b.text.index(SHARED)
    length = len(SHARED) + len(words) + 2
    spans = tuple(Span(start, start + length) for start in starts)
    year = tuple(Span(span.end - 2, span.end - 1) for span in spans)
    name = tuple(Span(span.start + len(SHARED), span.end - 2) for span in spans)
    changes = (Change(ChangeKind.NAME, *name), Change(ChangeKind.FIGURE, *year))
    return replace(passage(a, spans[0], b, spans[1], PassageKind.SLOTS), changes=changes)

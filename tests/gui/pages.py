"""Rows and comparisons made by hand for canvases and the views on them, and an executor that answers at once."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from govcompare import codec
from govcompare.compare.diff.pair import pair_diff
from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, Passage, PassageKind, Place
from govcompare.model.jobs import DiffArguments
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.sheet import Sheet, pair_sheet
from govcompare.present.gui.jobs.queue import Jobs, Listener
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.workspace import Workspace
from govcompare.present.palette import scheme
from govcompare.present.rows.values import Cell, HeaderRow, PairRows, Role, Stretch, TextRow
from tests.builders import Part, comparison, made, one_to_one, pair

SENTENCE = "全镇完成重点工程12项,新增就业1534人,道路提升改造8.5公里,群众满意度明显提高;"
REUSE = (Role.VERBATIM, Role.REWORDED, Role.FORMULA, Role.FIGURE, Role.PLAIN)
DIFFERENCE = (Role.PLAIN, Role.REPLACED, Role.PLAIN, Role.FIGURE, Role.INSERTED)
COPIED = (
    "培育壮大新兴产业,引进项目17个,投资总额8亿元。\n",
    "建成农村公路12公里,改造老旧管网9公里。\n",
    "新增就业1200人,城乡居民医保参保率达到98%。\n",
)
"""Paragraphs that both reports of `moved_pair` hold, with other figures on the right."""


def header(number: int, *, moved: bool = False, a: bool = True, b: bool = True) -> HeaderRow:
    """The head of section `number` on both sides."""
    return HeaderRow(
        a=SectionRef("r1", number) if a else None,
        b=SectionRef("r2", number) if b else None,
        a_heading=f"({number + 1})强化产业支撑" if a else "",
        a_name=f"({number + 1})强化产业支撑" if a else "",
        b_heading=f"({number + 1})强化产业支撑" if b else "",
        b_name=f"({number + 1})强化产业支撑" if b else "",
        level=1,
        similarity=0.93,
        a_characters=1_000,
        b_characters=1_000,
        moved=moved,
        pinned=False,
        reused=0.9,
    )


def long_pair(paragraphs: int, length: int, pieces: int, section: int = 50) -> tuple[PairRows, str, str]:
    """Two texts of `paragraphs` paragraphs with `length` characters and `pieces` coloured stretches each side."""
    paragraph = (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "\n"
    text = paragraph * paragraphs
    rows: list[HeaderRow | TextRow] = []
    head = 0
    for number in range(paragraphs):
        if number % section == 0:
            head = len(rows)
            rows.append(header(number // section, moved=number // section % 7 == 3))
        left = _cell("r1", number * length, length, pieces, number)
        right = _cell("r2", number * length, length, pieces, number + 1)
        rows.append(TextRow(left, right, head, equal=number % 9 == 0))
    stops = tuple(n for n, row in enumerate(rows) if isinstance(row, TextRow) and not row.equal)
    return PairRows("r1", "r2", tuple(rows), stops, stops[::3]), text, text


def _cell(report: str, start: int, length: int, pieces: int, seed: int) -> Cell:
    edges = [start + length * piece // pieces for piece in range(pieces + 1)]
    return Cell(
        report,
        Span(start, start + length),
        tuple(
            Stretch(Span(edges[n], edges[n + 1]), REUSE[(n + seed) % 5], DIFFERENCE[(n + seed) % 5], None)
            for n in range(pieces)
        ),
    )


def moved_pair() -> Comparison:
    """Three sections, the first of which stands last on the right; figures differ; each side has a section alone."""
    titles = ("强化产业支撑", "改善人居环境", "保障民生福祉")
    left = [Part("各位代表:\n我作工作报告。\n"), *(_part(i, i, titles, COPIED[i]) for i in range(3))]
    left.append(Part("左边才有的内容。\n" * 3, "加强自身建设", "(四)"))
    order = (1, 2, 0)
    changed = [text.replace("17", "19").replace("1200", "3400") for text in COPIED]
    right = [
        Part("各位代表:\n现在我报告工作。\n"),
        *(_part(i, place, titles, changed[i]) for place, i in enumerate(order)),
    ]
    right.append(Part("右边才有的内容。\n" * 3, "明年工作打算", "(四)"))
    a, b = made("r1", left, place="青石镇"), made("r2", right, place="青石镇")
    pairs = {0: 0} | {i + 1: place + 1 for place, i in enumerate(order)}
    passages = []
    for text, other in zip(COPIED, changed, strict=True):
        i, j = a[0].text.index(text), b[0].text.index(other)
        swaps = tuple(
            Change(ChangeKind.FIGURE, Span(i + n, i + n + len(old)), Span(j + n, j + n + len(old)))
            for old in ("17", "1200")
            if (n := text.find(old)) >= 0
        )
        passages.append(
            Passage(
                Place("r1", Span(i, i + len(text))),
                Place("r2", Span(j, j + len(other))),
                PassageKind.NUMBERS if swaps else PassageKind.IDENTICAL,
                1.0,
                0.0,
                swaps,
            )
        )
    return comparison(
        [a, b],
        alignment=one_to_one(a[1], b[1], pairs, frozenset({1})),
        passages=tuple(sorted(passages, key=lambda one: (one.a, one.b))),
        pairs=(pair("r1", "r2", (0.982, 0.393), (60, 60)),),
    )


def _part(number: int, place: int, titles: tuple[str, ...], copied: str) -> Part:
    return Part(copied + f"第{number}部分自己的话。\n" * 4, titles[number], f"({'一二三'[place]})")


class ReadyExecutor:
    """Answers every job before `start` returns."""

    def __init__(self, whole: Comparison) -> None:
        self.whole = whole

    def start(self, job: str, arguments: bytes, listener: Listener) -> "ReadyExecutor":
        if job == "compare":
            listener.done(codec.encode(self.whole))
        elif job == "diff":
            listener.done(codec.encode(_diff(codec.decode(arguments, DiffArguments))))
        return self

    def cancel(self) -> None:
        return

    def close(self) -> None:
        return


def _diff(asked: DiffArguments):
    return pair_diff(asked.a, asked.a_outline, asked.b, asked.b_outline, asked.alignment, Matching())


def workspace_on(qtbot: QtBot, whole: Comparison, folder: Path) -> Workspace:
    """A workspace with `whole` opened, its findings counted and the first pair's rows there."""
    workspace = Workspace(Jobs(ReadyExecutor(whole)), Appearance(Preferences(folder / "settings.ini")))
    with qtbot.waitSignal(workspace.findings_changed):
        workspace.open(("/reports/1.txt",))
    if whole.pairs:
        qtbot.waitUntil(lambda: workspace.rows is not None)
    return workspace


def shown_canvas(qtbot: QtBot, sheet: Sheet, size: tuple[int, int] = (900, 500)) -> PageCanvas:
    canvas = PageCanvas(scheme("standard", False))
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    with qtbot.waitExposed(canvas):
        canvas.show()
    moved = frozenset(n for n, entry in enumerate(sheet.entries) if entry.head is not None and entry.head.moved)
    canvas.show_sheet(sheet, moved, dict.fromkeys(moved, "↕ (一)→(五)"))
    return canvas


def long_sheet(paragraphs: int = 120, length: int = 90) -> Sheet:
    rows, a, b = long_pair(paragraphs, length, 3, section=15)
    return pair_sheet(rows, a, b)

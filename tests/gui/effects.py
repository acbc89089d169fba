"""Every action of the menus by name: where a person stands to use it, and what is different after it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWhatsThis

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.explanation import Explanation, Reason
from govcompare.model.findings import Verdict
from govcompare.model.problems import Problem
from govcompare.model.span import Span
from govcompare.present.gui.canvas.selection import Caret, Selection, rank_of
from govcompare.present.gui.main_window import MainWindow
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison

Step = Callable[[MainWindow], object]
WORDS = "全镇"
"""Stands in every section of the made reports."""


class Effect(NamedTuple):
    """An action, and what `seen` of the window is different after it."""

    name: str
    seen: Step
    stand: Step = lambda _window: None
    """What the person does right before."""
    begin: Step = lambda _window: None
    """What the person does before that, and waits for."""


def case() -> Comparison:
    """Three reports, two of them in one file, with a section of level 2 and page junk that was taken away."""
    made = comparison(3)
    second = replace(made.reports[1], source="s1", raw_span=made.reports[1].raw_span.shifted(500))
    junk = (Removal(RemovalKind.NAVIGATION, Span(2, 6)),)
    told = (Problem(made.sources[0].path, "tracked-changes"),)
    deep = [
        replace(section, level=2, parent=1) if section.index == 2 else section for section in made.outlines[0].sections
    ]
    return replace(
        made,
        sources=(replace(made.sources[0], removed=junk, problems=told), *made.sources[1:]),
        reports=(made.reports[0], second, made.reports[2]),
        outlines=(replace(made.outlines[0], sections=tuple(deep)), *made.outlines[1:]),
    )


def menus_of(window: MainWindow) -> Iterator[tuple[str, QMenu, QAction]]:
    """Every entry of the menus that does something: the title of the menu in the bar, the menu it stands in, itself."""
    for bar_entry, menu in zip(window.menuBar().actions(), window.actions_.menus, strict=True):
        for inside, action in _entries(menu):
            yield bar_entry.text(), inside, action


def _entries(menu: QMenu) -> Iterator[tuple[QMenu, QAction]]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below)
        elif not action.isSeparator():
            yield menu, action


# Where the person stands


def _pair(window: MainWindow) -> None:
    window.workspace.set_pair("r1", "r2")
    window.centre.show_view("side-by-side")


def _row(window: MainWindow) -> None:
    """On a paragraph that stands on both sides."""
    _pair(window)
    canvas = window.centre.view.canvas
    canvas.stand(next(n for n, one in enumerate(canvas.scene.sheet.entries) if all(one.cells) and one.head is None))
    canvas.select(None)
    QGuiApplication.clipboard().setText("")


def _where_it_applies(name: str, side: int = 0) -> Step:
    """On the first row where the action can be chosen."""

    def stand(window: MainWindow) -> None:
        _pair(window)
        canvas = window.centre.view.canvas
        canvas.side = side
        rows = range(len(canvas.scene.sheet.entries))
        next(row for row in rows if canvas.stand(row) or window.actions_[name].isEnabled())

    return stand


def _part_of_a_row(window: MainWindow) -> None:
    _row(window)
    canvas = window.centre.view.canvas
    rank = rank_of(canvas.scene.sheet, 0, canvas.current, False)
    start = canvas.scene.sheet.entries[canvas.current].cells[0].span.start
    canvas.select(Selection(0, Caret(rank, start), Caret(rank, start + 8)))


def _finding(window: MainWindow) -> None:
    dock = window.findings
    dock.table.selectRow(next(row for row, one in enumerate(dock.model.shown) if one.passage is not None))


def _judged(verdict: Verdict) -> Step:
    def stand(window: MainWindow) -> None:
        _finding(window)
        window.workspace.judge(window.findings.selected(), verdict)
        _finding(window)

    return stand


def _undone(window: MainWindow) -> None:
    _judged(Verdict.COPIED)(window)
    window.workspace.undo_stack.undo()


def _looking_for_words(window: MainWindow) -> None:
    _pair(window)
    window.actions_["find"].trigger()
    window.centre.view.find_bar.field.setText(WORDS)


def _done(name: str) -> Step:
    def begin(window: MainWindow) -> None:
        _where_it_applies(name)(window)
        window.actions_[name].trigger()

    return begin


def _on_what_is_left_out(window: MainWindow) -> None:
    tree = window.reports.tree
    tree.setFocus()
    tree.clearSelection()
    file = tree.topLevelItem(0)
    rows = (file.child(n) for n in range(file.childCount()))
    next(row for row in rows if row.text(0).startswith("Left out")).setSelected(True)


def _running(window: MainWindow) -> None:
    executor(window).held.add("compare")
    window.workspace.compare()


def _explainable(window: MainWindow) -> None:
    _finding(window)
    executor(window).answers["explain"] = lambda _: codec.encode(Explanation(Reason.RARE, 1, 2, 3, (), ()))


def _text_to_paste(_window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("青石镇政府工作报告\n各位代表:\n")


def _zoomed(window: MainWindow) -> None:
    _pair(window)
    window.workspace.appearance.set_zoom(130)


def _first(window: MainWindow) -> None:
    _pair(window)
    window.centre.view.canvas.go_to(0)


def _last(window: MainWindow) -> None:
    _pair(window)
    window.centre.view.canvas.go_to(len(window.centre.view.canvas.scene.sheet.entries) - 1)


# What is seen of the window


def executor(window: MainWindow) -> PreparedExecutor:
    found = window.workspace.jobs._executor
    assert isinstance(found, PreparedExecutor)
    return found


def _dialogs(_window: MainWindow) -> object:
    return [one.objectName() or type(one).__name__ for one in QApplication.topLevelWidgets() if _asks(one)]


def _asks(widget: object) -> bool:
    return isinstance(widget, QDialog) and widget.isVisible()


def _files(window: MainWindow) -> object:
    return window.workspace.files


def _marks(window: MainWindow) -> object:
    return window.workspace.marks


def _current(window: MainWindow) -> object:
    canvas = window.centre.view.canvas
    return canvas.current, canvas.scene.spots


def _corrections(window: MainWindow) -> object:
    return window.workspace.settings.corrections


def _stock(window: MainWindow) -> object:
    return window.workspace.settings.stock, window.workspace.settings.loaded_set


def _clipboard(_window: MainWindow) -> object:
    return QGuiApplication.clipboard().text()


def _zoom(window: MainWindow) -> object:
    return window.workspace.appearance.zoom


def _of_canvas(name: str) -> Step:
    return lambda window: getattr(window.centre.view.canvas.scene, name)


def _view(window: MainWindow) -> object:
    return window.centre.view.name if window.centre.is_working else ""


_DIALOGS = (
    *("open", "open-folder", "save", "save-as", "export-html", "export-json", "export-xlsx", "export-csv"),
    *("export-md", "export-docx", "export-pdf", "print", "settings", "stock", "template", "guide", "keys", "about"),
)


def _choices(kind: str, names: tuple[str, ...]) -> Iterator[Effect]:
    """Of a submenu where one is on: each is chosen while its neighbour is."""
    for name, other in zip(names, (*names[1:], names[0]), strict=True):

        def stand(window: MainWindow, other: str = other) -> None:
            found = next(action for _bar, _menu, action in menus_of(window) if action.objectName() == other)
            found.trigger()

        yield Effect(name, lambda window: getattr(window.preferences, kind), stand)


EFFECTS = (
    *(Effect(name, _dialogs, _pair) for name in _DIALOGS),
    Effect("paste", _files, _text_to_paste),
    Effect("samples", _files),
    Effect("keep-texts", lambda window: window.projects.keeps_texts),
    Effect("close-file", _files, _pair),
    Effect("close-all", _files),
    Effect("quit", lambda window: window.isVisible()),
    Effect("undo", _marks, _judged(Verdict.COPIED)),
    Effect("redo", _marks, _undone),
    Effect("copy", _clipboard, _row),
    Effect("copy-both", _clipboard, _row),
    Effect("select-all", _of_canvas("selection"), _row),
    Effect("find", lambda window: window.centre.view.find_bar.isVisible(), _pair),
    Effect("find-next", _of_canvas("hit"), _looking_for_words),
    Effect("find-previous", _of_canvas("hit"), _looking_for_words),
    *(Effect(f"view-{name}", _view, _pair) for name in ("overview", "sections", "marked")),
    Effect("view-side-by-side", _view, lambda window: window.centre.show_view("overview")),
    Effect("lens", _of_canvas("lens"), _pair),
    Effect("original-order", _of_canvas("original"), _pair),
    Effect("fold-equal", lambda window: window.centre.view.canvas.fold, _pair),
    Effect(
        "corresponding",
        lambda window: window.preferences.corresponding,
        lambda window: window.centre.show_view("sections"),
    ),
    Effect("zoom-in", _zoom, _pair),
    Effect("zoom-out", _zoom, _pair),
    Effect("zoom-reset", _zoom, _zoomed),
    Effect("dock-reports", lambda window: window.reports_frame.isVisible()),
    Effect("dock-findings", lambda window: window.findings_frame.isVisible()),
    *_choices("theme", ("theme-system", "theme-light", "theme-dark")),
    *_choices("palette", ("palette-standard", "palette-colour-blind", "palette-print")),
    *_choices("script", ("script-document", "script-simplified", "script-traditional")),
    *_choices("language", ("language-system", "language-en", "language-zh_CN", "language-zh_TW")),
    *(Effect(name, _current, _first) for name in ("next-change", "next-figure", "next-section", "moved-partner")),
    *(Effect(name, _current, _last) for name in ("previous-change", "previous-section")),
    *(
        Effect(name, _corrections, _where_it_applies(name))
        for name in ("no-heading", "level-up", "level-down", "split", "pin", "apart", "leave-out")
    ),
    Effect("make-heading", _corrections, _part_of_a_row),
    Effect("join", _corrections, _where_it_applies("join", side=1)),
    Effect("unpin", _corrections, _where_it_applies("unpin"), _done("pin")),
    Effect("take-in", _corrections, _on_what_is_left_out, _done("leave-out")),
    *(Effect(name, _dialogs, _where_it_applies(name)) for name in ("rename", "pair-with", "removed")),
    Effect("original", _corrections, _pair),
    Effect("encoding", lambda _window: QApplication.activePopupWidget() is not None, _pair),
    *(
        Effect(f"judge-{name}", _marks, _finding)
        for name in (Verdict.COPIED.value, Verdict.QUOTED.value, Verdict.FORMULA.value, Verdict.DISMISSED.value)
    ),
    Effect("judge-none", _marks, _judged(Verdict.QUOTED)),
    Effect("judge-everywhere", _marks, _judged(Verdict.COPIED)),
    Effect("note", lambda window: window.findings.table.state(), _finding),
    Effect("count-stock", _stock, _finding),
    Effect("count-own", _stock, _finding),
    Effect("explain", _dialogs, _explainable),
    Effect("loaded-set", _stock),
    Effect("compare", lambda window: len(executor(window).runs)),
    Effect("cancel", lambda window: bool(window.workspace.jobs.running), _running),
    Effect("whats-this", lambda _window: QWhatsThis.inWhatsThisMode()),
)

"""Files and settings in; the current comparison, pair and place out, with a signal for each change.

Views and docks know the workspace and never each other. What a person changes goes through `undo_stack`.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff, Place, Verdict
from govcompare.model.jobs import CompareArguments, DiffArguments
from govcompare.model.project import Mark, ViewState
from govcompare.model.report import Report
from govcompare.model.settings import Anchor, Settings
from govcompare.present.anchoring import Texts, homeless, settling_steps, with_readings
from govcompare.present.gui.changes import Change
from govcompare.present.gui.jobs.queue import Jobs, Listener
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.jobs.soon import Soon
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.marks import MarkChange, marked_so, report_anchor, view_state, with_left_out
from govcompare.present.rows.findings import finding_steps
from govcompare.present.rows.matrix import matrix, partial
from govcompare.present.rows.pair import pair_row_steps
from govcompare.present.rows.ranked import most_reused
from govcompare.present.rows.values import Finding, Matrix, PairRows
from govcompare.present.wording import tr

PARTIAL_MS = 60
"""Between two looks at a comparison that is being made."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What the person wants to see: places in reports of the current pair, or in one report."""

    places: tuple[Place, ...]
    finding: str = ""
    """Key of the finding that was activated; empty when it was something else."""


class Workspace(QObject):
    """The state of one window."""

    files_changed = Signal()
    """`files` or `path` or `modified` changed."""
    comparison_changed = Signal()
    """`comparison` is another one (or None); its `findings` follow."""
    findings_changed = Signal()
    """`findings` are those of the comparison."""
    partial_changed = Signal()
    """More reports or pairs are known while a comparison is being made: `reports` and `matrix` changed."""
    pair_changed = Signal()
    """`pair` is another one; `rows` may still be None."""
    rows_changed = Signal()
    """`rows` of the current pair were computed."""
    report_changed = Signal()
    """`report` (the one that the marked view shows) is another one."""
    focus_changed = Signal(object)
    """A Focus: go there."""
    marks_changed = Signal()
    reread = Signal(object)
    """A Reread: files were found to have changed since they were read last."""
    shown_again = Signal(object)
    """The ViewState of a project is to be shown; its view, pair and report are."""
    position_changed = Signal(int, int)
    """The difference or match that the view in front stands on, from 1 (0: none), and how many there are."""
    view_requested = Signal(str)
    """Bring the view of that name to the front."""
    cancelled = Signal()
    """The person stopped what was running."""
    failed = Signal(object)
    """A job ended with a GovcompareError."""

    def __init__(self, jobs: Jobs, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs, self.appearance = jobs, appearance
        self.undo_stack = QUndoStack(self)
        self.files: tuple[str, ...] = ()
        self.settings = Settings()
        self.comparison: Comparison | None = None
        self.pair: tuple[str, str] | None = None
        """Left and right report, in the order of the comparison's reports."""
        self.report: str | None = None
        self.focus: Focus | None = None
        self.wanted: ViewState | None = None
        """What the next comparison is to show first, of a project that was opened; None: what was shown before."""
        self.texts = Texts()
        self._marks: dict[str, Mark] = {}
        self._rows: dict[tuple[str, str], PairRows] = {}
        self.findings: tuple[Finding, ...] = ()
        """All findings of the comparison; empty until they are counted (`findings_changed` tells)."""
        self._matrix: Matrix | None = None
        self._known_reports: tuple[Report, ...] = ()
        self._known_pairs: list[Pair] = []
        self._show_partial = Soon(self._partial, PARTIAL_MS, self)
        self._arriving, self._counting, self._facing = Slices(self), Slices(self), Slices(self)
        self._settling = Slices(self)

    # What is known

    @property
    def reports(self) -> tuple[Report, ...]:
        """Of the comparison, or those understood so far while one is being made."""
        return self.comparison.reports if self.comparison is not None else self._known_reports

    @property
    def has_templates(self) -> bool:
        """Whether files of the comparison are templates."""
        return self.comparison is not None and bool(self.comparison.templates)

    @property
    def matrix(self) -> Matrix:
        """Directed ratios; cells that are not computed yet are None."""
        if self._matrix is None:
            if self.comparison is not None:
                self._matrix = matrix(self.comparison)
            else:
                self._matrix = partial([report.id for report in self._known_reports], self._known_pairs)
        return self._matrix

    @property
    def rows(self) -> PairRows | None:
        """The current pair side by side; None until it is computed (`rows_changed` tells)."""
        return self._rows.get(self.pair) if self.pair is not None else None

    # Files and comparing

    def open(self, paths: tuple[str, ...]) -> None:
        """Add files and folders, and compare all anew; a step that can be undone, but for the first."""
        added = tuple(path for path in dict.fromkeys(map(_absolute, paths)) if path not in self.files)
        self._exchange(tr("opening"), (*self.files, *added))

    def close_file(self, path: str) -> None:
        """Take a file out, and compare the rest anew; a step that can be undone."""
        self._exchange(tr("closing"), tuple(file for file in self.files if file != path))

    def _exchange(self, words: str, after: tuple[str, ...]) -> None:
        before = self.files
        if before and after != before:
            self.undo_stack.push(
                Change(words, lambda: self._put_files(after), lambda: self._put_files(before), is_work=False)
            )
        else:
            self._put_files(after)

    def _put_files(self, files: tuple[str, ...]) -> None:
        self.restart(files, self.settings)

    def restart(self, files: tuple[str, ...], settings: Settings) -> None:
        """Compare `files` with `settings` anew."""
        self.files, self.settings = files, self.texts.moved(settings)
        self.files_changed.emit()
        self.compare()

    def compare(self) -> None:
        """Run the comparison again; cells of the matrix appear as they are computed."""
        self._known_reports, self._known_pairs = (), []
        self._arriving.drop()
        self.jobs.cancel("diff")
        if not self.files:
            self.jobs.cancel("compare")
            self._take(None)
            return
        arguments = CompareArguments(self.files, self.settings)
        self.jobs.run("compare", codec.encode(arguments), Listener(self._compared, self.failed.emit, part=self._part))

    def cancel(self) -> None:
        """Stop whatever runs; what was known before stays."""
        stopped = bool(self.jobs.running) or self._arriving.working
        self.jobs.cancel_all()
        self._arriving.drop()
        if stopped:
            self.cancelled.emit()

    def _part(self, name: str, data: bytes) -> None:
        if name == "reports":
            self._known_reports = codec.decode(data, tuple[Report, ...])
        elif name == "pair":
            self._known_pairs.append(codec.decode(data, Pair))
        if self.comparison is None:
            self._show_partial.wish()

    def _partial(self) -> None:
        self._matrix = None
        self.partial_changed.emit()

    def _compared(self, data: bytes) -> None:
        self._arriving.run(_arriving(data), lambda both: self._take(*both))

    def _take(self, comparison: Comparison | None, ratios: Matrix | None = None) -> None:
        self._show_partial.drop()
        self._facing.drop()
        if comparison is not None and self._follow(comparison):
            return
        before, pair, report = self.comparison, self.pair, self.report
        self.comparison = comparison
        self._rows, self._matrix = {}, ratios
        self.findings = ()
        self.pair = self.report = None
        self.comparison_changed.emit()
        self._count()
        if comparison is None or not comparison.reports:
            return
        self._look_again(before, pair, report)

    def _follow(self, now: Comparison) -> bool:
        """Take along what is anchored in files that changed; whether that asks for a comparison with it."""
        encoded = with_readings(self.settings, self.texts.changed(self.comparison, now))
        if encoded == self.settings:
            said = self.settings, tuple(self._marks.values())
            shown = self.wanted or view_state(self.comparison, "", self.pair, self.report)
            reread = self.texts.follow(self.comparison, now, said, shown)
            if reread is not None:
                self._marks = self._moved_marks(self._marks)
                self.reread.emit(reread)
        after = self.texts.moved(encoded)
        if after == self.settings:
            return False
        self.restart(self.files, after)
        return True

    def _count(self) -> None:
        if self.comparison is None:
            self._counting.drop()
            self.findings_changed.emit()
        else:
            self._counting.run(finding_steps(self.comparison), self._counted)

    def _counted(self, found: tuple[Finding, ...]) -> None:
        self.findings = found
        self.findings_changed.emit()
        self._settle()

    def _settle(self) -> None:
        """Bring marks whose finding is gone to the one that stands in its place."""
        marks = self._marks
        if self.comparison is not None and self.findings and homeless(self.findings, marks):
            steps = settling_steps(self.comparison, self.findings, marks)
            self._settling.run(steps, lambda after: self._settled(marks, after))

    def _settled(self, before: dict[str, Mark], after: dict[str, Mark]) -> None:
        if self._marks is before and after != before:
            self._marks = after
            self.marks_changed.emit()

    def _moved_marks(self, marks: dict[str, Mark]) -> dict[str, Mark]:
        return {key: self.texts.moved(mark) for key, mark in marks.items()}

    def _look_again(self, before: Comparison | None, pair: tuple[str, str] | None, report: str | None) -> None:
        """Show what was shown before a re-run or in the project, or what is most worth seeing."""
        assert self.comparison is not None
        again = {report_anchor(self.comparison, one): one.id for one in self.comparison.reports}
        wanted, self.wanted = self.wanted, None
        shown = self.texts.moved(wanted or view_state(before, "", pair, report))
        a, b, same = (again.get(anchor) if anchor is not None else None for anchor in (shown.a, shown.b, shown.report))
        self.set_report(same or most_reused(self.comparison))
        if shown.view:
            self.show_view(shown.view)
        if a is not None and b is not None and a != b:
            self.set_pair(a, b)
        elif self.comparison.pairs:
            best = max(self.comparison.pairs, key=lambda one: max(one.score("reused").a, one.score("reused").b))
            self.set_pair(best.a, best.b)
        if wanted is not None:
            self.shown_again.emit(shown)

    # What is looked at

    def set_pair(self, one: str, other: str) -> None:
        """Put two reports side by side, the earlier one on the left."""
        ids = [report.id for report in self.reports]
        a, b = sorted((one, other), key=ids.index)
        if (a, b) == self.pair or self.comparison is None:
            return
        self.pair = (a, b)
        self.pair_changed.emit()
        if self.rows is not None:
            self.rows_changed.emit()
            return
        arguments = DiffArguments.of(self.comparison, a, b)
        self.jobs.run("diff", codec.encode(arguments), Listener(self._diffed, self.failed.emit))

    def _diffed(self, data: bytes) -> None:
        if self.comparison is not None:
            self._facing.run(_row_steps(self.comparison, data), self._put_rows)

    def _put_rows(self, rows: PairRows) -> None:
        self._rows[rows.a, rows.b] = rows
        if self.pair == (rows.a, rows.b):
            self.rows_changed.emit()

    def set_report(self, id: str) -> None:
        """The report that the marked view shows."""
        if id != self.report:
            self.report = id
            self.report_changed.emit()

    def go_to(self, focus: Focus) -> None:
        """Make every view show this place; the pair follows when two reports are named."""
        named = list(dict.fromkeys(place.report for place in focus.places))
        if len(named) == 2:
            self.set_pair(*named)
        self.focus = focus
        self.focus_changed.emit(focus)

    def show_view(self, name: str) -> None:
        """Bring the view called `name` to the front."""
        self.view_requested.emit(name)

    # What a person says

    @property
    def marks(self) -> dict[str, Mark]:
        """Verdicts and notes by the finding's key; a copy."""
        return dict(self._marks)

    def mark_of(self, key: str) -> Mark | None:
        """The verdict and note of a finding."""
        return self._marks.get(key)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Take over the marks of a project; not a step that is undone."""
        self._marks = {mark.key: mark for mark in marks}
        self.marks_changed.emit()

    def judge(self, chosen: tuple[Finding, ...], verdict: Verdict | None) -> None:
        """Give findings a verdict (None: take it away)."""
        self._change_marks(tr("verdict"), chosen, lambda mark: replace(mark, verdict=verdict))

    def note(self, finding: Finding, note: str) -> None:
        """Write a note beside a finding; empty takes it away."""
        self._change_marks(tr("note"), (finding,), lambda mark: replace(mark, note=note))

    def _change_marks(self, words: str, chosen: tuple[Finding, ...], change: MarkChange) -> None:
        if self.comparison is None:
            return
        before = self._marks
        after = marked_so(self.comparison, before, chosen, change)
        if after != before:
            self.undo_stack.push(Change(words, lambda: self._put_marks(after), lambda: self._put_marks(before)))

    def _put_marks(self, marks: dict[str, Mark]) -> None:
        self._marks = self._moved_marks(marks)
        self.marks_changed.emit()
        self.files_changed.emit()
        self._settle()

    def leave_out(self, anchors: tuple[Anchor, ...], left_out: bool = True) -> None:
        """Leave reports (named by where they start) out of the comparison, or take them in again."""
        words = tr("leaving out") if left_out else tr("taking in again")
        self.correct(words, with_left_out(self.settings, anchors, left_out))

    def correct(self, words: str, after: Settings) -> None:
        """Compare with other settings; a step called `words` that can be undone."""
        before = self.settings
        if after != before:
            self.undo_stack.push(Change(words, lambda: self._put_settings(after), lambda: self._put_settings(before)))

    def choose(self, words: str, after: Settings) -> None:
        """As `correct`; while nothing is open, what the next comparison begins with."""
        if self.files:
            self.correct(words, after)
        else:
            self.settings = after
            self.files_changed.emit()

    def _put_settings(self, settings: Settings) -> None:
        self.restart(self.files, settings)


def _arriving(data: bytes) -> Generator[None, None, tuple[Comparison, Matrix]]:
    comparison = yield from codec.decode_in_pieces(data, Comparison)
    yield
    return comparison, matrix(comparison)


def _row_steps(comparison: Comparison, data: bytes) -> Generator[None, None, PairRows]:
    diff = yield from codec.decode_in_pieces(data, PairDiff)
    return (yield from pair_row_steps(comparison, diff))


def _absolute(path: str) -> str:
    return codec.as_text(str(Path(path).absolute()))

"""Progress shows on a terminal alone; whatever is said is one line."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.present.cli.shell import CLEAR_LINE, Shell, plain


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "shown"), [(Terminal, False, True), (Terminal, True, False), (io.StringIO, False, False)]
)
def test_progress_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], quiet: bool, shown: bool
) -> None:
    said = stream()
    monkeypatch.setattr("sys.stderr", said)
    shell = Shell(quiet)
    for stage in Stage:
        shell.progress(Progress(stage, 1, 2))
    shell.clear()
    assert bool(said.getvalue()) is shown
    if shown:
        assert "1/2" in said.getvalue()
        assert said.getvalue().endswith(CLEAR_LINE)


def test_a_failure_wipes_the_progress_away_and_changes_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Terminal()
    monkeypatch.setattr("sys.stderr", said)
    shell = Shell(quiet=False)
    shell.notice(Problem("甲.txt", "duplicate-file", (("first", "乙.txt"),)))
    assert shell.status == 0
    shell.fail(Problem("甲.txt", "missing"))
    assert shell.status == 1
    assert said.getvalue().endswith(f"{CLEAR_LINE}govcompare: 甲.txt: does not exist; check the name\n")


@given(st.text())
def test_whatever_the_text_it_is_one_line_without_controls(text: str) -> None:
    assert plain(text).isprintable()
    assert plain(text) == text or not text.isprintable()

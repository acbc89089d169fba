"""Results in, lines on the terminal out: the person's language, failures, progress."""

import os
import sys
from dataclasses import dataclass

from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.present import wording
from govcompare.present.cli.argparse_words import translate
from govcompare.present.sentences import problem_sentence
from govcompare.present.wording import tr

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
CLEAR_LINE = "\r\x1b[K"


def speak() -> None:
    """Use the language of the person's locale, and never stumble over a character that the terminal can't show."""
    names = tuple(filter(None, (os.environ.get(name, "") for name in LOCALE_VARIABLES)))
    wording.use(wording.closest(names[:1]))
    translate()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def plain(text: str) -> str:
    """A text of unknown origin on one line, its control characters and lone surrogates escaped."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


@dataclass(slots=True)
class Shell:
    """What one command tells the person, and how it went."""

    quiet: bool
    status: int = 0
    """Exit status so far."""

    def fail(self, problem: Problem) -> None:
        """One line on standard error; the command goes on and ends with status 1."""
        self.status = 1
        self._tell(problem)

    def notice(self, problem: Problem) -> None:
        """One line on standard error about what was read all the same, unless the person wants quiet."""
        if not self.quiet:
            self._tell(problem)

    def broken(self, what: str) -> None:
        """One line on standard error for what concerns no file."""
        self.status = 1
        self._line(f"govcompare: {plain(what)}")

    def remark(self, what: str) -> None:
        """One line on standard error about what was done all the same, unless the person wants quiet."""
        if not self.quiet:
            self._line(f"govcompare: {plain(what)}")

    def progress(self, step: Progress) -> None:
        """How far the work is, on a terminal."""
        if self._shows_progress:
            share = f" {step.done}/{step.total}" if step.total > 1 else ""
            sys.stderr.write(f"{CLEAR_LINE}{_stage(step.stage)}{share}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the progress off the terminal."""
        if self._shows_progress:
            sys.stderr.write(CLEAR_LINE)
            sys.stderr.flush()

    @property
    def _shows_progress(self) -> bool:
        return not self.quiet and sys.stderr.isatty()

    def _tell(self, problem: Problem) -> None:
        place = f"{plain(problem.where)}: " if problem.where else ""
        self._line(f"govcompare: {place}{plain(problem_sentence(problem))}")

    def _line(self, text: str) -> None:
        self.clear()
        sys.stderr.write(f"{text}\n")


def _stage(stage: Stage) -> str:
    match stage:
        case Stage.READING | Stage.UNDERSTANDING:
            return tr("Reading")
        case Stage.COMPARING:
            return tr("Comparing")
        case Stage.ALIGNING:
            return tr("Aligning sections")
        case Stage.DIFFING:
            return tr("Finding differences")
        case Stage.EXPORTING:
            return tr("Writing")

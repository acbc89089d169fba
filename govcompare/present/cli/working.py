"""A job in, its result out, its progress on the terminal; a job that failed is told."""

from collections.abc import Callable, Iterable

from govcompare.model.comparison import Comparison
from govcompare.model.errors import GovcompareError
from govcompare.model.problems import Problem
from govcompare.present.cli.shell import Shell
from govcompare.present.sentences import error_sentence
from govcompare.worker.guard import Listener, Worker


def _unheard(_name: str, _data: bytes) -> None:
    """Nobody waits for parts."""


def result_of(
    job: str, arguments: bytes, worker: Worker, shell: Shell, part: Callable[[str, bytes], None] = _unheard
) -> bytes | None:
    """None when the job failed; the shell has said why. `part` hears the parts that it hands out."""
    try:
        return worker.run(job, arguments, Listener(progress=shell.progress, part=part))
    except GovcompareError as error:
        shell.broken(error_sentence(error))
        return None
    finally:
        shell.clear()


def tell_problems(comparison: Comparison, shell: Shell) -> None:
    """A line for everything that was wrong with what was read."""
    of_sources = (problem for source in comparison.sources for problem in source.problems)
    tell((*comparison.problems, *of_sources), shell)


def tell(problems: Iterable[Problem], shell: Shell) -> None:
    """A line each: those that left nothing to compare are failures, the others notices."""
    for problem in problems:
        if problem.fatal:
            shell.fail(problem)
        else:
            shell.notice(problem)

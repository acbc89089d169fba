"""Broken promises and refusals.

GovcompareError
├── ReadError          one input can't be read; carries the Problem that says why
├── JobError           a job in a worker process ended without a result
│   ├── JobCancelled   the person cancelled it
│   ├── JobTimeout     it went past its time limit
│   └── JobCrashed     the process died or broke the protocol
├── ProjectError       a project file can't be used; carries a Problem
└── WriteError         an output could not be written whole; carries a Problem
"""

from govcompare.model.problems import Problem


class GovcompareError(Exception):
    """Every error that this program raises on purpose."""


class _WithProblem(GovcompareError):
    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.where}: {problem.code}")
        self.problem = problem


class ReadError(_WithProblem):
    """One input can't be read."""


class ProjectError(_WithProblem):
    """A project file can't be used."""


class WriteError(_WithProblem):
    """An output could not be written whole; the old file stays."""


class JobError(GovcompareError):
    """A job ended without a result."""


class JobCancelled(JobError):
    """The person cancelled the job."""


class JobTimeout(JobError):
    """The job went past its time limit."""


class JobCrashed(JobError):
    """The worker process died or broke the protocol."""

"""What a job is asked to do, and what it may use while it runs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from govcompare.model.alignment import Alignment
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Passage
from govcompare.model.outline import Outline
from govcompare.model.progress import Progress
from govcompare.model.project import Mark
from govcompare.model.report import Report
from govcompare.model.settings import Matching, Settings


@dataclass(frozen=True, slots=True)
class CompareArguments:
    """Of the jobs `compare` and `outline`; both give an encoded Comparison."""

    paths: tuple[str, ...]
    """Files and folders."""
    settings: Settings = field(default_factory=Settings)
    only: tuple[str, ...] = ()
    """Ids of the reports to look at; empty: all."""


@dataclass(frozen=True, slots=True)
class DiffArguments:
    """Of the job `diff`, which gives an encoded PairDiff."""

    a: Report
    a_outline: Outline
    b: Report
    b_outline: Outline
    alignment: Alignment
    """Over any reports, these two among them."""
    matching: Matching

    @classmethod
    def of(cls, comparison: Comparison, a: str, b: str) -> "DiffArguments":
        """Two reports of a comparison. Raises KeyError."""
        return cls(
            comparison.report(a),
            comparison.outline(a),
            comparison.report(b),
            comparison.outline(b),
            comparison.alignment,
            comparison.settings.matching,
        )


@dataclass(frozen=True, slots=True)
class ExplainArguments:
    """Of the job `explain`, which gives an encoded Explanation."""

    a: Report
    b: Report
    passage: Passage
    """Side a stands in report `a`."""
    settings: Settings
    """Those of the comparison."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and by whom something was exported; written only when the person asks for it."""

    at: str
    """Local time with its offset, ISO 8601, to the second."""
    by: str


@dataclass(frozen=True, slots=True)
class JsonArguments:
    """Of the job `json-as-asked`, which gives the JSON of `compare`."""

    comparison: Comparison
    stamp: Stamp | None = None
    anonymous: bool = False
    """Call reports A, B, C, and mask names of places and files."""


@dataclass(frozen=True, slots=True)
class DocumentArguments:
    """Of the jobs `html`, `pdf`, `xlsx`, `csv`, `md` and `docx`, which give the bytes of a file for people."""

    comparison: Comparison
    pairs: tuple[tuple[str, str], ...] = ()
    """The pairs of reports to show, each a before b; empty: all."""
    language: str = "en"
    marks: tuple[Mark, ...] = ()
    report: str = ""
    """Id of the report to show alone against all others; empty: all of them."""
    stamp: Stamp | None = None
    anonymous: bool = False
    """As in JsonArguments."""
    findings: tuple[str, ...] = ()
    """Keys of the findings to show alone, each in pairs that are asked for; empty: all."""


@dataclass(frozen=True, slots=True)
class PairTexts:
    """Two texts, each one report, neither cleaned nor split."""

    pair: str | int
    """The id of the pair, given back as it is."""
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class PassagesArguments:
    """Of the job `passages`, which gives one JSON line for each pair, in their order."""

    pairs: tuple[PairTexts, ...]
    background: str = "shipped"
    """As in Settings."""


class Stages(Protocol):
    """Results of stages that are kept from job to job, as bytes under a key that names all they depend on."""

    def get(self, key: str, seconds: float = 0.0) -> bytes | None:
        """What was put under `key`; None when nothing is known.

        Whoever asked makes it now, in at most `seconds` (0: no limit), and puts it. Raises JobTimeout or JobCrashed
        when making it ended an earlier worker.
        """

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""

    def ahead(self, job: str, tasks: Sequence[bytes], processes: int) -> None:
        """That each of `tasks`, arguments of `job`, puts stages which this job asks for next, in this order.

        Others may do them meanwhile, from the last on, with `processes` more processes at most: it changes how long
        this job takes and nothing else. `progress` tells how many of the tasks this job has left behind.
        """


class Context(Protocol):
    """What a job may use while it runs."""

    @property
    def stages(self) -> Stages: ...

    def progress(self, step: Progress) -> None:
        """Tell how far the job is."""

    def part(self, name: str, data: bytes) -> None:
        """Hand out a part of the result before the whole is there."""

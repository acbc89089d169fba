"""How far a job is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """The stages of the pipeline, in their order."""

    READING = "reading"
    UNDERSTANDING = "understanding"
    COMPARING = "comparing"
    ALIGNING = "aligning"
    DIFFING = "diffing"
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps of one stage, 0 ≤ done ≤ total."""

    stage: Stage
    done: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.done <= self.total:
            raise ValueError(f"no progress: {self.done} of {self.total}")


ProgressSink = Callable[[Progress], None]

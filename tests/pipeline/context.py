"""A Context that remembers what a job told, for tests of the pipeline in this process."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from govcompare.model.errors import JobCrashed, JobTimeout
from govcompare.model.progress import Progress


@dataclass(slots=True)
class Remembering:
    """Keeps stages from job to job, and counts what is made anew."""

    kept: dict[str, bytes] = field(default_factory=dict)
    lost: dict[str, JobTimeout | JobCrashed] = field(default_factory=dict)
    """Stages that ended an earlier worker, by the first word of their key."""
    made: list[str] = field(default_factory=list)
    """First words of the keys of stages that were made anew, in order."""
    steps: list[Progress] = field(default_factory=list)
    parts: list[tuple[str, bytes]] = field(default_factory=list)
    planned: list[tuple[str, tuple[bytes, ...]]] = field(default_factory=list)
    """What was said to be needed next."""

    @property
    def stages(self) -> "Remembering":
        return self

    def get(self, key: str, seconds: float = 0.0) -> bytes | None:
        assert seconds >= 0
        name = key.partition("-")[0]
        if name in self.lost:
            raise self.lost[name]
        return self.kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.kept[key] = data
        self.made.append(key.partition("-")[0])

    def ahead(self, job: str, tasks: Sequence[bytes], processes: int) -> None:
        self.planned.append((job, tuple(tasks)))

    def progress(self, step: Progress) -> None:
        self.steps.append(step)

    def part(self, name: str, data: bytes) -> None:
        self.parts.append((name, data))

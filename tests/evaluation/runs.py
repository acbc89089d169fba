"""Files in, what the pipeline makes of them out."""

from collections.abc import Sequence
from pathlib import Path

from govcompare.model.comparison import Comparison
from govcompare.model.progress import Progress
from govcompare.model.settings import Settings
from govcompare.pipeline import compare, outline


class MemoryContext:
    """What the pipeline may use while it runs: nothing is kept, nobody listens."""

    @property
    def stages(self) -> "MemoryContext":
        return self

    def get(self, key: str, seconds: float = 0.0) -> bytes | None:
        return None

    def put(self, key: str, data: bytes) -> None: ...

    def ahead(self, job: str, tasks: Sequence[bytes], processes: int) -> None: ...

    def progress(self, step: Progress) -> None: ...

    def part(self, name: str, data: bytes) -> None: ...


def understood(*paths: Path) -> Comparison:
    """The files as the program understands them, nothing compared."""
    return outline([str(path) for path in paths], Settings(), MemoryContext())


def compared(*paths: Path) -> Comparison:
    """All reports of the files, compared."""
    return compare([str(path) for path in paths], Settings(), MemoryContext())

"""How much of a file is taken in: above it the file is refused, and the refusal names the limit."""

from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem

MAX_CHARACTERS = 12_000_000
"""Far above any report; what is larger would only keep the person waiting."""
MAX_PARAGRAPHS = 500_000
"""The longest report seen has 700."""
MAX_PARTS = 5_000
"""Files in an archive or a package; a report with its pictures has 200 at most."""
MAX_PART_BYTES = 48 * 2**20
"""Of one unpacked part; the largest document part of a real report has 0.3 MB."""
MAX_UNPACKED_BYTES = 96 * 2**20
"""Of all parts that are unpacked."""
MAX_PAGES = 3_000
"""Of a document in pages."""
MAX_DEPTH = 20_000
"""Elements inside each other; pages that browsers show have under 100."""
MEGABYTE = 2**20


def refusal(path: str, code: str, **detail: str) -> ReadError:
    """The error to raise when `path` gives nothing that could be compared."""
    return ReadError(Problem(path, code, tuple(detail.items()), fatal=True))


def check_characters(path: str, count: int) -> None:
    """Raises ReadError above MAX_CHARACTERS."""
    if count > MAX_CHARACTERS:
        raise refusal(path, "too-many-characters", limit=f"{MAX_CHARACTERS:,}")

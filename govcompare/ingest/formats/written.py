"""Paragraphs in, the text of a document out, with what its format says about each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from govcompare.ingest.formats.limits import MAX_PARAGRAPHS, check_characters, refusal
from govcompare.ingest.formats.reader import Opened
from govcompare.model.document import Block, BlockKind, RawDocument, Removal, RemovalKind
from govcompare.model.problems import Problem
from govcompare.model.span import Span


@dataclass(frozen=True, slots=True)
class Written:
    """One paragraph of a document."""

    text: str
    label: str = ""
    """Computed, not in the file: the automatic number that stands before the text."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    """Outline level from 1 of a heading."""
    removed: RemovalKind | None = None
    """Why the paragraph belongs to no report."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What a person should know of how a document was read, each once, in the order of their finding."""

    original: bool = False
    """Whether tracked changes are taken back instead of made."""
    _found: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def add(self, code: str, **detail: str) -> None:
        self._found.setdefault(code, tuple(detail.items()))

    def add_tracked(self) -> None:
        """It holds tracked changes."""
        self.add("changes-undone" if self.original else "tracked-changes")

    def problems(self, path: str) -> tuple[Problem, ...]:
        return tuple(Problem(path, code, detail) for code, detail in self._found.items())


CELL = 80
"""Characters of a cell up to which a row is one line; longer ones are text that a table only lays out."""


def table_row(cells: Sequence[Sequence[Written]]) -> list[Written]:
    """One line with tabs between the cells, where they are a table's; else their paragraphs."""
    filled = [[one for one in cell if one.label or one.text.strip()] for cell in cells]
    short = all(len(cell) <= 1 and all(len(one.text) <= CELL for one in cell) for cell in filled)
    if not short or sum(map(bool, filled)) <= 1:
        return [one for cell in filled for one in cell]
    line = "\t".join(cell[0].label + cell[0].text.strip() if cell else "" for cell in filled)
    return [Written(line, kind=BlockKind.TABLE)]


def written(
    opened: Opened,
    media_type: str,
    paragraphs: Sequence[Written],
    problems: Iterable[Problem] = (),
    encoding: str = "",
) -> RawDocument:
    """The paragraphs joined by line ends. Raises ReadError when there are too many."""
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise refusal(opened.path, "too-many-paragraphs", limit=f"{MAX_PARAGRAPHS:,}")
    blocks: list[Block] = []
    generated: list[Span] = []
    removed: list[Removal] = []
    at = 0
    for one in paragraphs:
        end = at + len(one.label) + len(one.text)
        if one.label:
            generated.append(Span(at, at + len(one.label)))
        blocks.append(Block(Span(at, end), one.kind, one.level))
        if one.removed is not None and end > at:
            removed.append(Removal(one.removed, Span(at, end)))
        at = end + 1
    check_characters(opened.path, at)
    return RawDocument(
        path=opened.path,
        media_type=media_type,
        encoding=encoding,
        sha256=opened.sha256,
        size=len(opened.data),
        text="\n".join(one.label + one.text for one in paragraphs),
        blocks=tuple(blocks),
        generated=tuple(generated),
        removed=tuple(removed),
        problems=tuple(problems),
    )

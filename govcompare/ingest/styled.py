"""A document's blocks and a report's offsets in, the report's paragraphs that the format calls headings out."""

from collections.abc import Iterator, Sequence

from govcompare.model.document import Block, BlockKind
from govcompare.model.report import Offsets, Styled
from govcompare.model.span import Span


def styled(blocks: Sequence[Block], offsets: Offsets, body: Span) -> Iterator[Styled]:
    """Those inside `body` that were not removed, in reading order."""
    for block in blocks:
        if block.kind is not BlockKind.HEADING or block.level_hint is None or not block.span.length:
            continue
        span = Span(offsets.from_raw(block.span.start), offsets.from_raw(block.span.end))
        if span.length and body.start <= span.start and span.end <= body.end:
            yield Styled(span, block.level_hint)

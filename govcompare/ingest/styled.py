"""A document's blocks in, out what they say of headings: which paragraphs are some, and which line ends stay."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from govcompare.model.document import Block, BlockKind
from govcompare.model.report import Offsets, Styled
from govcompare.model.span import Span

_SHARE = 2
"""A document of whose blocks more than one in so many is a heading was not written with headings."""


def borders(blocks: Sequence[Block]) -> Iterator[Span]:
    """What stands between a heading and the blocks beside it, ascending."""
    if _SHARE * sum(map(_is_heading, blocks)) > len(blocks):
        return
    for before, after in pairwise(blocks):
        if (_is_heading(before) or _is_heading(after)) and before.span.end < after.span.start:
            yield Span(before.span.end, after.span.start)


def styled(blocks: Sequence[Block], offsets: Offsets, body: Span) -> Iterator[Styled]:
    """Those inside `body` that were not removed, in reading order."""
    for block in blocks:
        if not _is_heading(block):
            continue
        span = Span(offsets.from_raw(block.span.start), offsets.from_raw(block.span.end))
        if span.length and body.start <= span.start and span.end <= body.end:
            yield Styled(span, block.level_hint or 1)


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level_hint is not None and block.span.length > 0

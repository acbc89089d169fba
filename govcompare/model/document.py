"""A file as it was read: its characters before anything is removed, and what was found to be page junk."""

from dataclasses import dataclass
from enum import StrEnum

from govcompare.model.problems import Problem
from govcompare.model.span import Span


class RemovalKind(StrEnum):
    """Why a stretch of a source is not part of any report (the contract's `removed.kind`)."""

    NAVIGATION = "navigation"
    ADVERT = "advert"
    METADATA = "metadata"
    CONTENTS = "contents"
    REPEATED_TITLE = "repeated-title"
    REPEAT = "repeat"
    PINYIN = "pinyin"
    PAGE_MARK = "page-mark"
    CHUNK_NUMBER = "chunk-number"
    LINE_WRAP = "line-wrap"
    MARKUP = "markup"
    COMMENT = "comment"


class FlagKind(StrEnum):
    """What is kept but known (the contract's `flags.kind`)."""

    PLACEHOLDER = "placeholder"
    MOJIBAKE = "mojibake"
    PRIVATE_USE = "private-use"


@dataclass(frozen=True, slots=True)
class Removal:
    """A stretch of the source's text that belongs to no report."""

    kind: RemovalKind
    span: Span


@dataclass(frozen=True, slots=True)
class Flag:
    """A stretch of the source's text that stays, marked."""

    kind: FlagKind
    span: Span


class BlockKind(StrEnum):
    """What a reader knows about a stretch from the file format itself."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TABLE = "table"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that the file format sets apart."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level_hint: int | None = None
    """Outline level from 1 that the format gives a heading; None when it gives none."""
    page: int | None = None
    """Page from 1; None when the format has no pages."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file's characters as its reader produced them, nothing removed or folded."""

    path: str
    media_type: str
    encoding: str
    """Name of the character encoding that was used; empty for formats that fix their own."""
    sha256: str
    size: int
    """Bytes."""
    text: str
    blocks: tuple[Block, ...] = ()
    """Ascending, disjoint, inside the text; empty when the format has none (plain text)."""
    generated: tuple[Span, ...] = ()
    """Stretches that are not in the file but computed (automatic numbers)."""
    removed: tuple[Removal, ...] = ()
    """Ascending, disjoint: what the format itself says is no report's text (navigation, running headers)."""
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for block in self.blocks:
            if block.span.start < end or block.span.end > len(self.text):
                raise ValueError("blocks must ascend, be disjoint and stay inside the text")
            end = block.span.end


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read and cleaned; positions are those of `text`, as its reader produced it."""

    id: str
    """`s1`, `s2`, … in the order of the files."""
    path: str
    media_type: str
    encoding: str
    sha256: str
    size: int
    """Bytes."""
    text: str
    generated: tuple[Span, ...] = ()
    removed: tuple[Removal, ...] = ()
    """Ascending and disjoint."""
    flags: tuple[Flag, ...] = ()
    """Ascending and disjoint."""
    problems: tuple[Problem, ...] = ()

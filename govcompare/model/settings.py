"""What a person chose: one sub-value a stage, and corrections. Equal settings and inputs give an equal Comparison."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A place in a source that survives a re-run: the file's hash and a code point of its raw text."""

    sha256: str
    position: int


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """Read the file with this encoding instead of the detected one."""

    sha256: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Restored:
    """Keep what cleaning removed from `anchor` on, for `length` code points."""

    anchor: Anchor
    length: int


class CutKind(StrEnum):
    SPLIT = "split"
    """A report starts here."""
    MERGE = "merge"
    """The report that starts here belongs to the one before it."""


@dataclass(frozen=True, slots=True)
class Cut:
    kind: CutKind
    anchor: Anchor


class HeadingAction(StrEnum):
    ADD = "add"
    """`length` code points from the anchor are a heading of level `level`."""
    REMOVE = "remove"
    LEVEL = "level"
    """The heading at the anchor has level `level`."""


@dataclass(frozen=True, slots=True)
class HeadingCorrection:
    action: HeadingAction
    anchor: Anchor
    length: int = 0
    level: int = 1


@dataclass(frozen=True, slots=True)
class ReportCorrection:
    """Another title for the report that starts at the anchor, or its being left out."""

    anchor: Anchor
    title: str = ""
    """Empty: as recognised."""
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Pin:
    """The sections whose headings start at the anchors belong together (or do not)."""

    a: Anchor
    b: Anchor
    together: bool = True


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the person corrected; each anchored in a source, so that it survives a re-run."""

    encodings: tuple[EncodingChoice, ...] = ()
    originals: tuple[str, ...] = ()
    """Hashes of the files that are read as they were before the changes tracked in them."""
    restored: tuple[Restored, ...] = ()
    cuts: tuple[Cut, ...] = ()
    headings: tuple[HeadingCorrection, ...] = ()
    reports: tuple[ReportCorrection, ...] = ()
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """What counts as the same character (the matching key)."""

    script: bool = True
    """Traditional and Simplified are the same."""
    width: bool = True
    """Full and half width are the same."""
    case: bool = True
    spaces: bool = True
    """Spaces and line ends are left out."""
    punctuation: bool = True
    """Punctuation is left out."""
    figures: bool = True
    """Every figure, year and date is one class."""
    placeholders: bool = True
    """Placeholders (__, XX, 某) are put into the class of figures."""


@dataclass(frozen=True, slots=True)
class CommonStock:
    """What the person says of stock phrases (套话); the background says the rest."""

    formulae: tuple[str, ...] = ()
    """Phrases that are common stock wherever they stand, whatever the background says; found by their matching key."""
    kept: tuple[str, ...] = ()
    """Stretches that are none: a passage that holds one, or lies in one, is no formula. They go before the rest."""
    templates: tuple[str, ...] = ()
    """Paths of files (a superior's text, a model report): what reports share with them is common stock. They are not
    compared themselves, also when they stand among the files."""


@dataclass(frozen=True, slots=True)
class Settings:
    matching: Matching = field(default_factory=Matching)
    background: str = "shipped"
    """`shipped`, `none`, or the path of a background file."""
    loaded_set: bool = False
    """What most of the loaded reports say is common stock too; then a pair's passages depend on what else is loaded."""
    encoding: str = ""
    """Read every file with this encoding, unless a correction chooses one for it; empty: the detected one."""
    original: bool = False
    """Read every file as it was before the changes tracked in it."""
    corrections: Corrections = field(default_factory=Corrections)
    stock: CommonStock = field(default_factory=CommonStock)

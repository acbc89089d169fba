"""What a person did: files, settings with corrections and pins, verdicts and notes, what they looked at."""

from dataclasses import dataclass, field

from govcompare.model.findings import Verdict
from govcompare.model.settings import Anchor, Settings


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A file of the project."""

    path: str
    """Relative to the project file where possible, with forward slashes."""
    sha256: str
    """Of its bytes when it was last read; empty when it never could be."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the person says of a finding, anchored in both sources, so that it survives a re-run."""

    key: str
    """The finding's key."""
    a: Anchor
    b: Anchor
    verdict: Verdict | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """What was on the screen."""

    view: str = ""
    """Name of the view in front; empty: whichever fits."""
    a: Anchor | None = None
    """Start of the report on the left."""
    b: Anchor | None = None
    """Start of the report on the right."""
    report: Anchor | None = None
    """Start of the report that is marked against all others."""


@dataclass(frozen=True, slots=True)
class Project:
    files: tuple[ProjectFile, ...] = ()
    settings: Settings = field(default_factory=Settings)
    marks: tuple[Mark, ...] = ()
    view: ViewState = field(default_factory=ViewState)

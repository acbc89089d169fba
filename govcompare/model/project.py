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
    at: Anchor | None = None
    """Where the person stood in the view in front."""
    switched: tuple[str, ...] = ()
    """What is switched on in the side-by-side view: `lens`, `original-order`, `fold-equal`."""
    docks: tuple[str, ...] | None = None
    """Names of the docks that are seen; None: as the person had them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What stood around an anchor, so that its place is found again when the file has changed."""

    anchor: Anchor
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """The text of a file as its reader gave it, kept in the project for the day when the file is gone."""

    sha256: str
    """That of the file in `files`."""
    text: str


@dataclass(frozen=True, slots=True)
class Project:
    files: tuple[ProjectFile, ...] = ()
    settings: Settings = field(default_factory=Settings)
    marks: tuple[Mark, ...] = ()
    view: ViewState = field(default_factory=ViewState)
    quotes: tuple[Quote, ...] = ()
    """Ascending by anchor; of every anchor whose file was read."""
    texts: tuple[KeptText, ...] = ()
    """Empty when the person does not want texts kept."""
    of: str = ""
    """In a recovery file: path of the project file whose unsaved work this is; empty: of none."""

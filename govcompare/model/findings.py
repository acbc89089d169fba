"""What two reports share, where they differ, and the figures that sum it up."""

from dataclasses import dataclass
from enum import StrEnum

from govcompare.model.alignment import SectionRef
from govcompare.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a report's text."""

    report: str
    span: Span


class PassageKind(StrEnum):
    """How the two sides of a passage differ (the contract's `passages.kind`)."""

    IDENTICAL = "identical"
    NUMBERS = "numbers"
    SLOTS = "slots"
    EDITED = "edited"
    TEMPLATE = "template"
    """Mostly text of a template, whatever else differs."""


class ChangeKind(StrEnum):
    """What was swapped for what."""

    FIGURE = "figure"
    PLACEHOLDER = "placeholder"
    NAME = "name"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing swapped for another inside a passage; either side may be empty for wording."""

    kind: ChangeKind
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of report A and a stretch of report B that correspond; both sides non-empty."""

    a: Place
    b: Place
    kind: PassageKind
    similarity: float
    """2·M/T over the matching key, 0…1."""
    formula: float
    """Share of its information that the background explains, 0…1; 0.5 and above is 套话."""
    changes: tuple[Change, ...] = ()
    """Figures, placeholders and names that were swapped, and wording that was changed, ascending on both sides; a side
    of changed wording may be empty, and a few equal characters inside it count as changed."""
    template: str = ""
    """Id of the source that both sides come from; empty unless `kind` is TEMPLATE."""

    def __post_init__(self) -> None:
        if not self.a.span.length or not self.b.span.length:
            raise ValueError("both sides of a passage are non-empty")


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of a pair of reports: `a` is A seen from B, `b` the other way; equal for a symmetric measure."""

    measure: str
    a: float
    b: float


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures of two reports, `a` the one that comes first."""

    a: str
    b: str
    a_shared: int
    """Characters (of the matching key) of A in passages shared with B, formulae included."""
    b_shared: int
    scores: tuple[Score, ...]
    """One a measure, in the order of the table `compare.measures`: similarity, reused, beyond_formulae, order."""

    def score(self, measure: str) -> Score:
        """The score called `measure`. Raises KeyError when there is none."""
        for score in self.scores:
            if score.measure == measure:
                return score
        raise KeyError(measure)


@dataclass(frozen=True, slots=True)
class Total:
    """The figures of one report against all others."""

    report: str
    characters: int
    """Characters of the matching key of its body."""
    formulae: tuple[Span, ...]
    """Stretches that the background alone marks as common stock; ascending, disjoint."""
    reused: float
    """Share of characters in passages shared with any other report (总文字复制比), 0…1."""
    beyond_formulae: float
    """The same without formulae in numerator and denominator, 0…1."""
    largest: float
    """The largest directed ratio against a single report (单篇最大), 0…1."""
    largest_source: str
    """Id of that report; empty when nothing is shared."""


class Edit(StrEnum):
    """How a stretch of one side became a stretch of the other."""

    EQUAL = "equal"
    FIGURE = "figure"
    """A figure, year or date for another."""
    SLOT = "slot"
    """A placeholder or a name on either side."""
    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Op:
    """One step of an edit script: `left` of the one text became `right` of the other."""

    edit: Edit
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class TextDiff:
    """An edit script; its ops tile `left` and `right`, ascending on both sides."""

    left: Span
    right: Span
    ops: tuple[Op, ...]

    def __post_init__(self) -> None:
        left, right = self.left.start, self.right.start
        for op in self.ops:
            if op.left.start != left or op.right.start != right:
                raise ValueError("ops must tile both sides")
            left, right = op.left.end, op.right.end
        if (left, right) != (self.left.end, self.right.end):
            raise ValueError("ops must tile both sides")


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A paragraph (or heading) of A beside its counterpart in B; a side is None where there is none."""

    a: Span | None
    b: Span | None
    a_section: int | None
    """Index of the section that holds side a; None when a is None."""
    b_section: int | None
    diff: TextDiff | None = None
    """None when a side is None."""

    def __post_init__(self) -> None:
        if self.a is None and self.b is None:
            raise ValueError("one side at least is there")
        if (self.diff is None) != (self.a is None or self.b is None):
            raise ValueError("two sides have a diff, one side has none")


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Corresponding sections of A and B (or one alone) with their own text, paragraph by paragraph."""

    a: SectionRef | None
    b: SectionRef | None
    similarity: float
    heading_similarity: float
    moved: bool
    pinned: bool
    texts: tuple[AlignedText, ...]
    """The first is the heading when there is one; then the paragraphs of the sections' own bodies."""


@dataclass(frozen=True, slots=True)
class PairDiff:
    """Two reports beside each other: every character of both bodies stands in exactly one text of one section pair."""

    a: str
    b: str
    sections: tuple[SectionPair, ...]
    """In A's reading order; sections of B alone stand behind the section that precedes them in B."""


class Verdict(StrEnum):
    """What the person says of a finding."""

    COPIED = "copied"
    """雷同"""
    QUOTED = "quoted"
    """合理引用"""
    FORMULA = "formula"
    """套话"""
    DISMISSED = "dismissed"
    """不算"""

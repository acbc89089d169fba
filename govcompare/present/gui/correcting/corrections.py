"""Settings and what a person corrects in, the settings with that correction out: pure, so that undo is exact.

Of two corrections of the same place the later one counts.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.document import Removal
from govcompare.model.settings import (
    Anchor,
    Corrections,
    Cut,
    CutKind,
    EncodingChoice,
    HeadingAction,
    HeadingCorrection,
    Pin,
    ReportCorrection,
    Restored,
    Settings,
)
from govcompare.model.span import Span

_One = TypeVar("_One", Cut, HeadingCorrection)
MOST_LEVELS = 9
"""A heading can be moved down to this level."""


def anchor_at(comparison: Comparison, report_id: str, position: int) -> Anchor:
    """The place in the report's file of the character at `position` of the report's text. Raises KeyError."""
    report = comparison.report(report_id)
    return Anchor(comparison.source(report.source).sha256, report.offsets.to_raw(position))


def section_anchor(comparison: Comparison, section: SectionRef) -> Anchor:
    """Where the section's heading starts in its file."""
    start = comparison.outline(section.report).sections[section.index].heading.start
    return anchor_at(comparison, section.report, start)


def with_heading(settings: Settings, comparison: Comparison, report_id: str, span: Span, level: int) -> Settings:
    """`span` of the report's text becomes a heading of that level."""
    report = comparison.report(report_id)
    raw = report.offsets.span_to_raw(span)
    anchor = Anchor(comparison.source(report.source).sha256, raw.start)
    return _heading(settings, HeadingCorrection(HeadingAction.ADD, anchor, raw.length, level))


def without_heading(settings: Settings, comparison: Comparison, section: SectionRef) -> Settings:
    """The section's heading becomes text."""
    return _heading(settings, HeadingCorrection(HeadingAction.REMOVE, section_anchor(comparison, section)))


def with_level(settings: Settings, comparison: Comparison, section: SectionRef, by: int) -> Settings:
    """The section's heading moves `by` levels down (negative: up); at the top or bottom nothing changes."""
    level = comparison.outline(section.report).sections[section.index].level + by
    if not 1 <= level <= MOST_LEVELS:
        return settings
    anchor = section_anchor(comparison, section)
    before = next((one for one in settings.corrections.headings if one.anchor == anchor), None)
    if before is not None and before.action is HeadingAction.ADD:
        return _heading(settings, replace(before, level=level))
    return _heading(settings, HeadingCorrection(HeadingAction.LEVEL, anchor, level=level))


def with_cut(settings: Settings, kind: CutKind, anchor: Anchor) -> Settings:
    """A report starts at the anchor, or the one that starts there belongs to the one before it."""
    kept = _others(settings.corrections.cuts, anchor)
    return _corrected(settings, cuts=(*kept, Cut(kind, anchor)))


def with_title(settings: Settings, anchor: Anchor, title: str) -> Settings:
    """The report that starts at the anchor is called `title`; empty: as recognised."""
    return _reports(settings, (anchor,), title=title)


def with_left_out(settings: Settings, anchors: Iterable[Anchor], left_out: bool) -> Settings:
    """The reports that start at the anchors are left out, or taken in again."""
    return _reports(settings, tuple(anchors), left_out=left_out)


def left_out(settings: Settings) -> tuple[Anchor, ...]:
    """Where the reports start that are left out."""
    return tuple(one.anchor for one in settings.corrections.reports if one.left_out)


def with_restored(settings: Settings, sha256: str, removals: Iterable[Removal]) -> Settings:
    """What cleaning took away from the file with that hash is kept."""
    known = {one.anchor: one for one in settings.corrections.restored}
    for removal in removals:
        anchor = Anchor(sha256, removal.span.start)
        known[anchor] = Restored(anchor, removal.span.length)
    return _corrected(settings, restored=tuple(one for _, one in sorted(known.items())))


def with_encoding(settings: Settings, sha256: str, encoding: str) -> Settings:
    """The file with that hash is read with `encoding`; empty: the detected one."""
    kept = tuple(one for one in settings.corrections.encodings if one.sha256 != sha256)
    return _corrected(settings, encodings=(*kept, EncodingChoice(sha256, encoding)) if encoding else kept)


def with_original(settings: Settings, sha256: str, original: bool) -> Settings:
    """The file with that hash is read as it was before the changes tracked in it, or as they made it."""
    kept = tuple(one for one in settings.corrections.originals if one != sha256)
    return _corrected(settings, originals=(*kept, sha256) if original else kept)


def with_pin(settings: Settings, a: Anchor, b: Anchor, together: bool) -> Settings:
    """The sections that start at the anchors belong together, or do not."""
    return _corrected(settings, pins=(*_other_pins(settings, a, b), Pin(a, b, together)))


def without_pin(settings: Settings, a: Anchor, b: Anchor) -> Settings:
    """Nothing is said of these two sections any more."""
    return _corrected(settings, pins=_other_pins(settings, a, b))


def without_pins(settings: Settings, one: Anchor, others: Collection[Anchor]) -> Settings:
    """Nothing is said any more of the section that starts at `one` and any of the others."""

    def said(pin: Pin) -> bool:
        return (pin.a == one and pin.b in others) or (pin.b == one and pin.a in others)

    return _corrected(settings, pins=tuple(pin for pin in settings.corrections.pins if not said(pin)))


def with_phrases(settings: Settings, texts: Iterable[str], own: bool) -> Settings:
    """These texts count as common stock wherever they stand, or as the reports' own."""
    said = tuple(filter(None, dict.fromkeys(map(one_line, texts))))
    formulae = tuple(one for one in settings.stock.formulae if one not in said)
    kept = tuple(one for one in settings.stock.kept if one not in said)
    return with_stock(settings, formulae if own else (*formulae, *said), (*kept, *said) if own else kept)


def with_stock(settings: Settings, formulae: Iterable[str], kept: Iterable[str]) -> Settings:
    """These phrases alone are what the person says of common stock."""
    stock = replace(settings.stock, formulae=tuple(dict.fromkeys(formulae)), kept=tuple(dict.fromkeys(kept)))
    return replace(settings, stock=stock)


def with_templates(settings: Settings, paths: Iterable[str], templates: bool) -> Settings:
    """The files at these paths are templates, or no longer."""
    named = tuple(dict.fromkeys(paths))
    kept = tuple(path for path in settings.stock.templates if path not in named)
    return replace(settings, stock=replace(settings.stock, templates=(*kept, *named) if templates else kept))


def one_line(phrase: str) -> str:
    """A phrase as lists of phrases have it: one a line."""
    return "".join(phrase.split("\n")).replace("\r", "").strip()


def _corrected(settings: Settings, **changed: object) -> Settings:
    corrections: Corrections = replace(settings.corrections, **changed)  # type: ignore[arg-type]  # names of its fields
    return replace(settings, corrections=corrections)


def _heading(settings: Settings, correction: HeadingCorrection) -> Settings:
    kept = _others(settings.corrections.headings, correction.anchor)
    return _corrected(settings, headings=(*kept, correction))


def _others(corrections: tuple[_One, ...], anchor: Anchor) -> tuple[_One, ...]:
    return tuple(one for one in corrections if one.anchor != anchor)


def _other_pins(settings: Settings, a: Anchor, b: Anchor) -> tuple[Pin, ...]:
    return tuple(pin for pin in settings.corrections.pins if {pin.a, pin.b} != {a, b})


def _reports(settings: Settings, anchors: tuple[Anchor, ...], **changed: object) -> Settings:
    known = {one.anchor: one for one in settings.corrections.reports}
    for anchor in anchors:
        known[anchor] = replace(known.get(anchor, ReportCorrection(anchor)), **changed)  # type: ignore[arg-type]
    return _corrected(settings, reports=tuple(one for _, one in sorted(known.items()) if one.left_out or one.title))

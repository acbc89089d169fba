"""Two readings of a file in, what was anchored in the first anchored in the second out; only `Texts` remembers."""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.project import Mark, Project, Quote
from govcompare.model.settings import Anchor, EncodingChoice, Settings
from govcompare.present.rows.values import Finding
from govcompare.present.wording import ntr, tr
from govcompare.text.quote import around, refind

Value = TypeVar("Value")
NEAR = 60
"""Code points by which a finding's start may have wandered from where its mark is anchored: an edit in front of a
passage takes its first sentence away, which has 40 characters in half of all cases."""
LOOKS_AT_ONCE = 500
"""Findings, and marks beside a finding, that are looked at between two pauses: 3 ms."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of anchors when files were found to have changed."""

    before: tuple[tuple[str, str], ...]
    """(path, sha256 when it was read before) of each."""
    found: int
    """Anchors that stand on their text again."""
    lost: int
    """Anchors whose text is gone; they are kept, without effect."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Those that changed."""
        return tuple(path for path, _ in self.before)


class Texts:
    """Remembers how each file was when it was read last, and what stood around each anchor."""

    def __init__(self) -> None:
        self.hashes: dict[str, str] = {}
        """Path → sha256 when it was read last, also in an earlier run (of a project)."""
        self._quotes: dict[Anchor, Quote] = {}
        self._moved: dict[Anchor, Anchor] = {}

    def begin(self, hashes: Mapping[str, str], quotes: Iterable[Quote]) -> None:
        """Forget everything, and take over what a project knows."""
        self.hashes = {path: sha256 for path, sha256 in hashes.items() if sha256}
        self._quotes = {quote.anchor: quote for quote in quotes}
        self._moved = {}

    def hash_of(self, comparison: Comparison | None, path: str) -> str:
        """Of the file when it was read last; empty when it never could be."""
        read = {source.path: source.sha256 for source in comparison.sources} if comparison is not None else {}
        return read.get(path) or self.hashes.get(path, "")

    def quotes(self, comparison: Comparison | None, anchored: object) -> tuple[Quote, ...]:
        """What stands around every anchor in `anchored`, ascending; anchors of files that were never read have none."""
        known = self._quotes | _quoted(comparison, anchored)
        return tuple(known[anchor] for anchor in sorted(set(anchors(anchored))) if anchor in known)

    def moved(self, value: Value) -> Value:
        """`value` with each anchor where its text stands now."""
        return _with_anchors(value, self._moved) if self._moved else value

    def follow(self, before: Comparison | None, now: Comparison, said: object, shown: object) -> Reread | None:
        """Find every anchor of files that changed; None when none did. `before`: what was read last in this run;
        `said`: what the person did; `shown`: what is on the screen, of which nothing is told."""
        changed = self.changed(before, now)
        self._quotes |= _quoted(before, (said, shown))
        steps: dict[Anchor, Anchor] = {}
        wanted = sorted({anchor for anchor in anchors((said, shown)) if anchor.sha256 in changed})
        shift, last = 0, ""
        for anchor in wanted:
            shift = shift if anchor.sha256 == last else 0
            last = anchor.sha256
            sha256, text = changed[last]
            quote = self._quotes.get(anchor)
            place = None if quote is None else refind(text, quote.before, quote.after, anchor.position + shift)
            if place is not None:
                shift = place - anchor.position
                steps[anchor] = Anchor(sha256, place)
        self._take(steps)
        read = ((source.path, self.hashes.get(source.path, "")) for source in now.sources)
        other = tuple((path, old) for path, old in read if old in changed)
        self.hashes |= {source.path: source.sha256 for source in now.sources}
        own = {anchor for anchor in anchors(said) if anchor.sha256 in changed}
        found = len(own & steps.keys())
        return Reread(other, found, len(own) - found) if other else None

    def changed(self, before: Comparison | None, now: Comparison) -> dict[str, tuple[str, str]]:
        """Hash of what is read no more → (hash, text) of what took its place."""
        if before is not None:
            self.hashes |= {source.path: source.sha256 for source in before.sources}
        there = {source.sha256 for source in now.sources}
        return {
            old: (source.sha256, source.text)
            for source in now.sources
            if (old := self.hashes.get(source.path, "")) and old not in there
        }

    def _take(self, steps: Mapping[Anchor, Anchor]) -> None:
        self._moved = {start: steps.get(end, end) for start, end in self._moved.items()} | dict(steps)


def place_anchor(comparison: Comparison, place: Place) -> Anchor:
    """Where a stretch of a report starts in its file."""
    report = comparison.report(place.report)
    return Anchor(comparison.source(report.source).sha256, report.offsets.to_raw(place.span.start))


def reread_sentence(names: Sequence[str], reread: Reread) -> str:
    """Which files changed, by the `names` that are shown of them, and what became of what was said of them."""
    words = [
        ntr(
            "“{name}” has changed since it was read last.",
            "{number} files have changed since they were read last.",
            len(names),
            name=names[0],
        )
    ]
    if reread.found:
        words.append(tr("Notes and corrections stay on their text."))
    if reread.lost:
        words.append(
            ntr(
                "One place of them is gone; it has no effect now.",
                "{number} of their places are gone; they have no effect now.",
                reread.lost,
            )
        )
    return " ".join(words)


def anchors(value: object) -> Iterator[Anchor]:
    """Every anchor in a frozen value."""
    if isinstance(value, Anchor):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from anchors(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from anchors(getattr(value, field.name))


def with_readings(settings: Settings, changed: Mapping[str, tuple[str, str]]) -> Settings:
    """`settings` with what was chosen for reading files that changed, chosen for what they are now."""
    corrections = settings.corrections
    chosen = tuple(
        EncodingChoice(changed[one.sha256][0], one.encoding) if one.sha256 in changed else one
        for one in corrections.encodings
    )
    originals = tuple(changed[one][0] if one in changed else one for one in corrections.originals)
    if (chosen, originals) == (corrections.encodings, corrections.originals):
        return settings
    return replace(settings, corrections=replace(corrections, encodings=chosen, originals=originals))


def hashes_of(project: Project, paths: Iterable[str]) -> dict[str, str]:
    """Path → hash when the project was saved; `paths`: where its files are now, in their order."""
    return {path: file.sha256 for path, file in zip(paths, project.files, strict=True)}


def homeless(found: Iterable[Finding], marks: Mapping[str, Mark]) -> tuple[Mark, ...]:
    """Marks whose finding is gone, as its text or the rules changed."""
    keys = {finding.key for finding in found}
    return tuple(mark for key, mark in marks.items() if key not in keys)


def settled(comparison: Comparison, found: tuple[Finding, ...], marks: dict[str, Mark]) -> dict[str, Mark]:
    """What `settling_steps` gives, at once."""
    steps = settling_steps(comparison, found, marks)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        return dict(end.value)


def settling_steps(
    comparison: Comparison, found: tuple[Finding, ...], marks: dict[str, Mark]
) -> Generator[None, None, dict[str, Mark]]:
    """`marks` by the key of the finding that they belong to now: one without a finding of its own belongs to the one
    that stands where it is anchored; without any it is kept as it is. With a yield after every piece."""
    left, nearest = homeless(found, marks), dict[str, tuple[int, str]]()
    of_files: dict[frozenset[str], list[Mark]] = {}
    for mark in left:
        of_files.setdefault(frozenset((mark.a.sha256, mark.b.sha256)), []).append(mark)
    looks = 0
    for finding in found if left else ():
        a, b = _spot(comparison, finding.a), _spot(comparison, finding.b)
        near = of_files.get(frozenset((a[0].sha256, b[0].sha256)), []) if finding.key not in marks else []
        for mark in near:
            away = _distance(mark, a, b)
            if away is not None:
                nearest[mark.key] = min(nearest.get(mark.key, (away, finding.key)), (away, finding.key))
        looks += 1 + len(near)
        if looks >= LOOKS_AT_ONCE:
            looks = 0
            yield
    after = {key: mark for key, mark in marks.items() if key not in {mark.key for mark in left}}
    for mark in left:
        home = nearest.get(mark.key, (0, mark.key))[1]
        home = mark.key if home in after else home
        after[home] = replace(mark, key=home)
    return after


def _spot(comparison: Comparison, place: Place) -> tuple[Anchor, int]:
    """Where a stretch starts in its file, and its length."""
    return place_anchor(comparison, place), place.span.length


def _distance(mark: Mark, a: tuple[Anchor, int], b: tuple[Anchor, int]) -> int | None:
    """How far a finding's starts are from the mark's, whichever file comes first; None: they are others."""
    found = [away for sides in ((a, b), (b, a)) if (away := _away((mark.a, mark.b), sides)) is not None]
    return min(found, default=None)


def _away(marked: tuple[Anchor, Anchor], sides: tuple[tuple[Anchor, int], tuple[Anchor, int]]) -> int | None:
    away = 0
    for anchor, (start, length) in zip(marked, sides, strict=True):
        step = anchor.position - start.position
        if anchor.sha256 != start.sha256 or not -NEAR <= step < max(length, 1):
            return None
        away += abs(step)
    return away


def _quoted(comparison: Comparison | None, anchored: object) -> dict[Anchor, Quote]:
    texts = {source.sha256: source.text for source in comparison.sources} if comparison is not None else {}
    return {
        anchor: Quote(anchor, *around(texts[anchor.sha256], anchor.position))
        for anchor in anchors(anchored)
        if anchor.sha256 in texts and anchor.position <= len(texts[anchor.sha256])
    }


def _with_anchors(value: Value, moved: Mapping[Anchor, Anchor]) -> Value:
    if isinstance(value, Anchor):
        return cast("Value", moved.get(value, value))
    if isinstance(value, tuple):
        return cast("Value", tuple(_with_anchors(part, moved) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _with_anchors(getattr(value, field.name), moved) for field in fields(value)}
        return cast("Value", replace(value, **parts))
    return value

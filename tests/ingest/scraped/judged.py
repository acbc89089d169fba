"""A made page in, how well it was understood out."""

from typing import NamedTuple

from govcompare.ingest.intake import take_in
from govcompare.model.report import Intake
from govcompare.model.settings import Corrections
from tests.ingest.scraped.pages import Made

SAME = 0.9
"""Of what two stretches cover together, so much must be covered by both."""


class Judged(NamedTuple):
    """Counts that can be added up; characters that are no blanks."""

    lost: int = 0
    """Of reports, that were removed."""
    own: int = 0
    left: int = 0
    """Of furniture, that were not."""
    furniture: int = 0
    met: int = 0
    """Reports that were found where they are."""
    found: int = 0
    true: int = 0

    def plus(self, other: "Judged") -> "Judged":
        return Judged(*(a + b for a, b in zip(self, other, strict=True)))


class Wraps(NamedTuple):
    """Blanks and line ends inside reports."""

    gone: int = 0
    """Of those that a page put in, how many were removed."""
    wraps: int = 0
    joined: int = 0
    """Of those between paragraphs, how many were removed."""
    between: int = 0

    def plus(self, other: "Wraps") -> "Wraps":
        return Wraps(*(a + b for a, b in zip(self, other, strict=True)))


def mended(made: Made) -> Wraps:
    intake = take_in("page.txt", made.text.encode(), Corrections())
    removed = {at for one in intake.source.removed for at in range(one.span.start, one.span.end)}
    inside = list(made.stretches())
    counts = [0, 0, 0, 0]
    at = 0
    for piece in made.pieces:
        if piece.kind in {"wrap", "end"} and any(start <= at < end for start, end in inside):
            ends = [at + i for i, sign in enumerate(piece.text) if piece.kind == "wrap" or sign == "\n"]
            first = 0 if piece.kind == "wrap" else 2
            counts[first] += removed.issuperset(ends)
            counts[first + 1] += 1
        at += len(piece.text)
    return Wraps(*counts)


def judged(made: Made) -> Judged:
    intake = take_in("page.txt", made.text.encode(), Corrections())
    gone = {at for one in intake.source.removed for at in range(one.span.start, one.span.end)}
    own, furniture = made.places("own"), made.places("site")
    met = len(matched(made, intake))
    return Judged(
        len(own & gone), len(own), len(furniture - gone), len(furniture), met, len(intake.reports), len(made.reports)
    )


def matched(made: Made, intake: Intake) -> list[tuple[int, int]]:
    """Indices of true and found reports that cover the same."""
    pairs = []
    for index, (start, end) in enumerate(made.stretches()):
        for at, report in enumerate(intake.reports):
            both = min(end, report.raw_span.end) - max(start, report.raw_span.start)
            if both >= SAME * (end - start + report.raw_span.length - both):
                pairs.append((index, at))
    return pairs

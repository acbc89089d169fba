"""A report's shared stretches in, a strip that shows where they stand out: like a ruler over the whole text."""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from govcompare.model.span import Span
from govcompare.present.export.html.markup import join
from govcompare.present.rows.values import MarkedStretch, Role

STEPS = 600
"""Places that a strip tells apart: about one for each two points of a screen."""
_CLASSES = {Role.VERBATIM: "fv", Role.REWORDED: "fw", Role.FORMULA: "ff", Role.TEMPLATE: "ff"}
_STRENGTH = (Role.VERBATIM, Role.REWORDED, Role.TEMPLATE, Role.FORMULA)


def strip(body: Span, stretches: Sequence[MarkedStretch]) -> Markup:
    """An image of `STEPS` places; where several roles fall on one, the strongest is drawn."""
    roles: list[Role | None] = [None] * STEPS
    for drawn in reversed(_STRENGTH):
        for stretch in stretches:
            if stretch.role is drawn:
                first, end = _places(stretch.span, body)
                roles[first:end] = [drawn] * (end - first)
    rectangles: list[Markup] = []
    place = 0
    for role, same in groupby(roles):
        width = sum(1 for _ in same)
        if role is not None:
            css = _CLASSES[role]
            rectangles.append(Markup('<rect class="{}" x="{}" width="{}" height="8"/>').format(css, place, width))
        place += width
    return Markup(
        '<svg class="strip" viewBox="0 0 {} 8" preserveAspectRatio="none" aria-hidden="true">{}</svg>'
    ).format(STEPS, join(rectangles))


def bar(ratio: float) -> Markup:
    """A bar that is as long as the ratio, 0…1."""
    width = f"{min(max(ratio, 0.0), 1.0) * 100:.1f}"
    return Markup(
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="4"/></svg>'
    ).format(width)


def _places(span: Span, body: Span) -> tuple[int, int]:
    """The places that the stretch touches: one at least."""
    length = max(body.length, 1)
    first = min((span.start - body.start) * STEPS // length, STEPS - 1)
    return first, max(first + 1, min(-(-(span.end - body.start) * STEPS // length), STEPS))

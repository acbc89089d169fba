"""A passage as the background sees it in, the same as the person and the templates see it out."""

from dataclasses import replace

import numpy as np

from govcompare.compare.prepared import Prepared
from govcompare.compare.said import MOSTLY, Mask
from govcompare.model.findings import Passage, PassageKind
from govcompare.model.span import Span

_DIGITS = 4


def judged(a: Prepared, b: Prepared, passage: Passage) -> Passage:
    """Side a stands in `a`. What the person calls the report's own goes before everything else."""
    if a.said is None or b.said is None:
        return passage
    one, other = a.within(passage.a.span), b.within(passage.b.span)
    if a.said.keeps(one) or b.said.keeps(other):
        return replace(passage, formula=0.0)
    shares = [
        (min(_share(mask, one), _share(of_b, other)), template)
        for (template, mask), (_, of_b) in zip(a.said.templates, b.said.templates, strict=True)
    ]
    most, template = max(shares, key=lambda share: share[0], default=(0.0, ""))
    every = min(_share(a.said.stock_or_template, one), _share(b.said.stock_or_template, other))
    formula = _formula(passage.formula, max(every, most))
    if most >= MOSTLY:
        return replace(passage, kind=PassageKind.TEMPLATE, template=template, formula=formula)
    return replace(passage, formula=formula)


def said_share(report: Prepared, span: Span) -> float:
    """How much of the stretch the person calls common stock, 0…1."""
    return 0.0 if report.said is None else _share(report.said.stock, report.within(span))


def _share(mask: Mask, inside: slice) -> float:
    count = inside.stop - inside.start
    return int(np.count_nonzero(mask[inside])) / count if count else 0.0


def _formula(formula: float, share: float) -> float:
    """What `share` of a passage says counts for nothing; where that is most of it, the rest doesn't count either."""
    if not share:
        return formula
    rest = 1 / (1 + (1 / formula - 1) * (1 - share)) if formula else 0.0
    return round(max(rest, share) if share >= MOSTLY else rest, _DIGITS)

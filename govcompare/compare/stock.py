"""Prepared reports, phrases of the person and prepared templates in, the reports with what those say of them out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from govcompare.compare.passages import passages
from govcompare.compare.prepared import Prepared
from govcompare.compare.said import Mask, Said, said
from govcompare.model.findings import ChangeKind
from govcompare.model.settings import CommonStock
from govcompare.text.background import UNSEEN

_OWN_WORDS = 12
"""Characters of changed wording in a passage shared with a template from which on they are the report's own: what was
written where the template has a blank, about a clause."""


def told(prepared: Sequence[Prepared], stock: CommonStock, templates: Sequence[Prepared]) -> tuple[Prepared, ...]:
    """The reports in their order; those of a template (the reports of one source) count together."""
    if not (stock.formulae or stock.kept or templates):
        return tuple(prepared)
    return tuple(_told(one, stock, templates) for one in prepared)


def _told(one: Prepared, stock: CommonStock, templates: Sequence[Prepared]) -> Prepared:
    masks: dict[str, Mask] = {}
    for template in templates:
        mask = masks.setdefault(template.report.source, np.zeros(one.characters, dtype=np.bool_))
        mask |= _shared(one, template)
    words = said(one.key.codes, one.matching, stock.formulae, stock.kept)
    return replace(_unweighed(one, words), said=replace(words, templates=tuple(masks.items())))


def _unweighed(one: Prepared, words: Said) -> Prepared:
    """Without what the background says of stretches that the person calls the report's own, so that they are found."""
    if not words.kept:
        return one
    own = np.zeros(one.characters, dtype=np.bool_)
    for first, end in words.kept:
        own[first:end] = True
    threes = np.where(own, np.int32(UNSEEN), one.weights.threes)
    alone = np.where(own, UNSEEN, np.diff(one.word_sums))
    weights = replace(one.weights, threes=threes, phrases=one.weights.phrases & ~own)
    return replace(
        one,
        weights=weights,
        sums=np.concatenate(([0], np.cumsum(threes, dtype=np.int64))),
        word_sums=np.concatenate(([0], np.cumsum(alone, dtype=np.int64))),
    )


def _shared(one: Prepared, template: Prepared) -> Mask:
    """The characters that stand in the template too, without what was written in their place."""
    mask = np.zeros(one.characters, dtype=np.bool_)
    found = passages(one, template)
    for passage in found:
        mask[one.within(passage.a.span)] = True
    for passage in found:
        for change in passage.changes:
            if change.kind is ChangeKind.WORDING and change.a.length >= _OWN_WORDS:
                mask[one.within(change.a)] = False
    return mask

"""Two texts in, the passages that a peer finds out: those that can be installed from a registry, merged alike."""

import importlib
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import Indel

from govcompare.model.settings import Matching
from govcompare.text.fold import Key, as_text, key

GAP = 80
"""Pieces nearer than this on both sides are one passage."""
LEAST_BLOCK = 15
"""Shorter equal blocks are chance."""
LEAST_PASSAGE = 40
COPYDETECT = (8, 4)
"""Characters of a k-gram and window of the winnowing: the best of 8…16 on heavily edited copies."""

Box = tuple[int, int, int, int]


class Peer(NamedTuple):
    name: str
    needs: str
    """The module that must be installed."""
    blocks: Callable[[str, str], Iterable[Box]]
    """Equal pieces of two keys: start and end in the one, start and end in the other."""


def _difflib(one: str, other: str) -> Iterable[Box]:
    found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(b.a, b.a + b.size, b.b, b.b + b.size) for b in found if b.size >= LEAST_BLOCK]


def _rapidfuzz(one: str, other: str) -> Iterable[Box]:
    found = Indel.opcodes(one, other).as_matching_blocks()
    return [(b.a, b.a + b.size, b.b, b.b + b.size) for b in found if b.size >= LEAST_BLOCK]


def _copydetect(one: str, other: str) -> Iterable[Box]:
    utils = importlib.import_module("copydetect.utils")
    size, window = COPYDETECT
    if min(len(one), len(other)) < size + window:
        return []
    left, left_places = utils.get_document_fingerprints(one, size, window)
    right, right_places = utils.get_document_fingerprints(other, size, window)
    pairs = [(i, j) for value in left & right for i in left_places[value] for j in right_places[value]]
    return sorted((int(i), int(i) + size, int(j), int(j) + size) for i, j in pairs)


PEERS = (
    Peer("difflib", "difflib", _difflib),
    Peer("rapidfuzz", "rapidfuzz", _rapidfuzz),
    Peer("copydetect", "copydetect", _copydetect),
)


def passages(peer: Peer, a: str, b: str) -> list[Box]:
    """The peer's passages, in positions of the texts."""
    left, right = key(a, Matching()), key(b, Matching())
    found = _merged(peer.blocks(as_text(left.codes), as_text(right.codes)))
    return [
        (*_span(left, box[0], box[1]), *_span(right, box[2], box[3]))
        for box in found
        if min(box[1] - box[0], box[3] - box[2]) >= LEAST_PASSAGE
    ]


def _span(own: Key, first: int, end: int) -> tuple[int, int]:
    return int(own.starts[first]), int(own.ends[end - 1])


def _merged(boxes: Iterable[Box]) -> list[Box]:
    """Boxes near each other on both sides made one, in one sweep along the first text."""
    open_boxes: list[Box] = []
    done: list[Box] = []
    for box in sorted(boxes):
        done += [one for one in open_boxes if box[0] - one[1] > GAP]
        open_boxes = [one for one in open_boxes if box[0] - one[1] <= GAP]
        mate = next((one for one in open_boxes if box[2] - one[3] <= GAP and one[2] - box[3] <= GAP), None)
        if mate is None:
            open_boxes.append(box)
            continue
        open_boxes.remove(mate)
        ends = max(mate[1], box[1]), min(mate[2], box[2]), max(mate[3], box[3])
        open_boxes.append((mate[0], *ends))
    return done + open_boxes

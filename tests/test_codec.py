"""Values survive the way to bytes and back, and nothing that breaks a promise gets through."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.codec import CodecError, as_path, as_text, decode, decode_in_pieces, encode, is_text
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.findings import Edit, Op, TextDiff
from govcompare.model.project import Mark, Project, ProjectFile
from govcompare.model.settings import Anchor, Corrections, Cut, CutKind, Matching, Settings
from govcompare.model.span import Span
from tests.gui.made import comparison as made

SETTINGS = Settings(
    matching=Matching(punctuation=False),
    corrections=Corrections(cuts=(Cut(CutKind.SPLIT, Anchor("ab", 12)),)),
)
VALUES = [
    Span(1, 5),
    Removal(RemovalKind.PAGE_MARK, Span(0, 3)),
    SETTINGS,
    Project((ProjectFile("甲.txt", "00"),), SETTINGS, (Mark("k", Anchor("ab", 1), Anchor("cd", 2), None, "记"),)),
    TextDiff(Span(2, 4), Span(7, 8), (Op(Edit.REPLACE, Span(2, 4), Span(7, 8)),)),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_come_back_equal(value: object) -> None:
    assert decode(encode(value), type(value)) == value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'{"start":5,"end":1}', Span),
        (b'{"start":"1","end":2}', Span),
        (b'{"start":1}', Span),
        (b"\xff\xfe", Span),
        (b"", Span),
        (b'{"kind":"nonsense","span":{"start":0,"end":1}}', Removal),
        (b'{"left":{"start":0,"end":1},"right":{"start":0,"end":1},"ops":[]}', TextDiff),
        (b"[" * 100_000, Settings),
    ],
)
def test_a_broken_promise_is_refused(data: bytes, kind: type) -> None:
    with pytest.raises(CodecError):
        decode(data, kind)


@pytest.mark.parametrize("value", [*VALUES[1:], *(made(count) for count in (0, 1, 3))], ids=lambda v: type(v).__name__)
def test_pieces_make_the_same_value_as_the_whole(value: object) -> None:
    assert _in_pieces(encode(value), type(value)) == value


def test_many_elements_come_in_many_pieces() -> None:
    whole = made(20)
    assert sum(1 for _ in decode_in_pieces(encode(whole), type(whole))) > 5


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"kind":"page-mark","span":{"start":3,"end":1}}', b'{"kind":1}', b'{"kind":']
)
def test_broken_pieces_are_refused(data: bytes) -> None:
    with pytest.raises(CodecError):
        _in_pieces(data, Removal)


def _in_pieces(data: bytes, kind: type) -> object:
    steps = decode_in_pieces(data, kind)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@given(st.binary(max_size=20).map(os.fsdecode))
def test_names_of_any_bytes_are_handed_on(name: str) -> None:
    assert is_text(as_text(name))
    assert as_path(as_text(name)) == name

"""Values survive the way to bytes and back, and nothing that breaks a promise gets through."""

import pytest

from govcompare.codec import CodecError, decode, encode
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.findings import Edit, Op, TextDiff
from govcompare.model.project import Mark, Project, ProjectFile
from govcompare.model.settings import Anchor, Corrections, Cut, CutKind, Matching, Settings
from govcompare.model.span import Span

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

"""Frames survive the pipe, however it cuts them; whatever is no frame is refused."""

import contextlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.worker import protocol
from govcompare.worker.protocol import LENGTHS, Decoder, Frame, FrameKind, Head, ProtocolError, encode

heads = st.builds(
    Head,
    kind=st.sampled_from(FrameKind),
    job=st.integers(0, 2**31 - 1),
    name=st.text(max_size=40).filter(lambda text: text.isprintable()),
    known=st.booleans(),
    lost=st.sampled_from(["", "timeout", "crash"]),
    seconds=st.floats(0, 1000),
    progress=st.none() | st.just(Progress(Stage.READING, 1, 2)),
    problem=st.none() | st.just(Problem("甲.txt", "missing", (("name", "值"),), fatal=True)),
)
frames = st.lists(st.builds(Frame, head=heads, payload=st.binary(max_size=300)), max_size=5)


@given(sent=frames, cuts=st.lists(st.integers(0, 2000), max_size=12))
def test_frames_survive_any_cutting_of_the_stream(sent: list[Frame], cuts: list[int]) -> None:
    stream = b"".join(map(encode, sent))
    edges = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    decoder = Decoder()
    received = [frame for start, end in itertools.pairwise(edges) for frame in decoder.feed(stream[start:end])]
    assert received == sent
    assert not decoder.pending


@given(st.binary(max_size=400))
def test_any_bytes_give_frames_or_a_refusal(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        Decoder().feed(data)


@pytest.mark.parametrize(
    "data",
    [
        LENGTHS.pack(0, 0),
        LENGTHS.pack(protocol.MOST_HEAD + 1, 0),
        LENGTHS.pack(10, protocol.MOST_PAYLOAD + 1),
        LENGTHS.pack(2, 0) + b"{}",
        LENGTHS.pack(4, 0) + b"\xff\xff\xff\xff",
        LENGTHS.pack(24, 0) + b'{"kind":"job","job":-1} ',
        LENGTHS.pack(31, 0) + b'{"kind":"conquer","job":1}     ',
    ],
    ids=["no head", "head too long", "payload too long", "empty head", "no JSON", "job below 0", "unknown kind"],
)
def test_what_is_no_frame_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        Decoder().feed(data)


def test_a_length_beyond_the_limit_is_refused_before_its_bytes_come() -> None:
    with pytest.raises(ProtocolError):
        Decoder().feed(LENGTHS.pack(20, 2**32 - 1))


def test_a_payload_beyond_the_limit_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MOST_PAYLOAD", 10)
    with pytest.raises(ProtocolError):
        encode(Frame(Head(FrameKind.RESULT, 0), b"x" * 11))

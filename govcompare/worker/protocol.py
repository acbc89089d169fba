"""Frames in, bytes out, and back: what passes between a worker process and its parent, without any input or output.

A frame is two big-endian 32-bit lengths, of the head and of the payload, then the head (JSON) and the payload (bytes).
"""

from dataclasses import dataclass
from enum import StrEnum
from struct import Struct

from govcompare import codec
from govcompare.model.errors import JobCrashed
from govcompare.model.problems import Problem
from govcompare.model.progress import Progress

MOST_PAYLOAD = 256 * 2**20
"""Bytes of a payload."""
MOST_HEAD = 64 * 2**10
"""Bytes of a head."""
MOST_JOBS = 2**31
LENGTHS = Struct(">II")


class FrameKind(StrEnum):
    JOB = "job"
    """To the worker: run the job `name` on the payload."""
    ANSWER = "answer"
    """To the worker: the stage `name` is the payload; `lost` says how it was lost, `known` whether there is any."""
    PROGRESS = "progress"
    """From the worker: how far it is."""
    PART = "part"
    """From the worker: the payload is the part `name` of the result."""
    ASK = "ask"
    """From the worker: is the stage `name` known? If not, it makes the stage, in `seconds` at most."""
    AHEAD = "ahead"
    """From the worker: the payload is a Plan of what it will ask for."""
    KEEP = "keep"
    """From the worker: keep the payload as the stage `name`."""
    RESULT = "result"
    """From the worker: the job is done, the payload its result."""
    ERROR = "error"
    """From the worker: the job failed, by `problem` or, when there is none, by a fault whose trace is the payload."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in a frame beside its payload; which fields mean something depends on the kind."""

    kind: FrameKind
    job: int
    """Number of the job, from 0 in each process."""
    name: str = ""
    known: bool = False
    lost: str = ""
    """`timeout` or `crash`: what making the stage did to an earlier worker; empty: nothing."""
    seconds: float = 0.0
    """0: no limit."""
    progress: Progress | None = None
    problem: Problem | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.job < MOST_JOBS or not 0 <= self.seconds < MOST_JOBS:
            raise ValueError("out of range")
        if self.lost not in {"", "timeout", "crash"}:
            raise ValueError(self.lost)


@dataclass(frozen=True, slots=True)
class Frame:
    head: Head
    payload: bytes = b""


class ProtocolError(JobCrashed):
    """Bytes that are no frame, or a frame out of its turn."""


def encode(frame: Frame) -> bytes:
    """The bytes of a frame. Raises ProtocolError when it is too large."""
    head = codec.encode(frame.head)
    if len(head) > MOST_HEAD or len(frame.payload) > MOST_PAYLOAD:
        raise ProtocolError(f"{frame.head.kind}: {len(head)} + {len(frame.payload)} bytes are too many for a frame")
    return b"".join((LENGTHS.pack(len(head), len(frame.payload)), head, frame.payload))


class Decoder:
    """Bytes in, as they arrive; whole frames out."""

    def __init__(self) -> None:
        self._pending = bytearray()

    @property
    def pending(self) -> bool:
        """Whether a frame has begun and not ended."""
        return bool(self._pending)

    def feed(self, data: bytes) -> list[Frame]:
        """The frames that `data` completes. Raises ProtocolError at bytes that are none, and is useless after that."""
        self._pending += data
        frames: list[Frame] = []
        while (frame := self._next()) is not None:
            frames.append(frame)
        return frames

    def _next(self) -> Frame | None:
        if len(self._pending) < LENGTHS.size:
            return None
        head, payload = LENGTHS.unpack_from(self._pending)
        if not 0 < head <= MOST_HEAD or payload > MOST_PAYLOAD:
            raise ProtocolError(f"a frame of {head} + {payload} bytes")
        end = LENGTHS.size + head + payload
        if len(self._pending) < end:
            return None
        middle = LENGTHS.size + head
        try:
            decoded = codec.decode(bytes(self._pending[LENGTHS.size : middle]), Head)
        except codec.CodecError as error:
            raise ProtocolError(f"a head that is none: {error}") from error
        frame = Frame(decoded, bytes(self._pending[middle:end]))
        del self._pending[:end]
        return frame

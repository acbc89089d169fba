"""Bytes from a worker process in, events and bytes for it out: the parent's side of their talk, without any pipe.

The command line drives it over `subprocess`, the window over `QProcess`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from govcompare import codec
from govcompare.model.errors import GovcompareError, JobCrashed, JobTimeout, ReadError
from govcompare.model.progress import Progress
from govcompare.worker.plan import Plan
from govcompare.worker.protocol import Decoder, Frame, FrameKind, Head, ProtocolError, encode
from govcompare.worker.stages import Lost, StageCache


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the result, ahead of the whole."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Done:
    """The job's result."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended without a result; the worker is ready for the next."""

    error: GovcompareError
    again: bool = False
    """A stage failed and is remembered as lost: the same job, asked again, goes on without it."""


Event = Progress | Part | Plan | Done | Failed


@dataclass(frozen=True, slots=True)
class Making:
    """The stage that the worker is making."""

    key: str
    seconds: float
    """It may take that long; 0: no limit."""


class Conversation:
    """With one process; a new process needs a new one, and the same cache of stages."""

    def __init__(self, stages: StageCache) -> None:
        self._stages = stages
        self._decoder = Decoder()
        self._job = -1
        self._busy = False
        self._outgoing: list[bytes] = []
        self._making: Making | None = None
        self._held: Head | None = None

    @property
    def busy(self) -> bool:
        """A job was asked for and has not ended."""
        return self._busy

    @property
    def making(self) -> Making | None:
        """The stage that the worker is making; another object for every stage."""
        return self._making

    def ask(self, job: str, arguments: bytes) -> None:
        """Start the job called `job`. Raises ProtocolError when the arguments are too large."""
        if self._busy:
            raise RuntimeError("one job at a time")
        self._send(Head(FrameKind.JOB, self._job + 1, job), arguments)
        self._job += 1
        self._busy = True

    def outgoing(self) -> bytes:
        """What has to be written to the process; empty when there is nothing. Each byte is given once."""
        data = b"".join(self._outgoing)
        self._outgoing.clear()
        return data

    def feed(self, data: bytes) -> Iterator[Event]:
        """What `data` from the process means; `outgoing` may have something afterwards.

        Raises ProtocolError, and then the process is to be killed.
        """
        for frame in self._decoder.feed(data):
            if frame.head.job != self._job or not self._busy:
                raise ProtocolError("a frame of no job that runs")
            event = self._take(frame)
            if event is not None:
                yield event

    def lost(self, error: GovcompareError) -> bool:
        """The process ended or was killed because of `error`.

        True when it was making a stage: that one is remembered as lost, and the same job asked of a new process goes on
        without it.
        """
        making, self._busy = self._making, False
        self.leave()
        if making is None:
            return False
        match error:
            case JobTimeout():
                self._stages.put_lost(making.key, Lost.TIMEOUT)
            case JobCrashed():
                self._stages.put_lost(making.key, Lost.CRASH)
            case _:
                return False
        return True

    def leave(self) -> None:
        """The process makes nothing any more."""
        self._making = self._held = None
        self._stages.release(self)

    def ask_again(self) -> None:
        """Answer what was asked while another process made it, if that one has ended."""
        held, self._held = self._held, None
        if held is not None:
            self._answer(held)

    def _take(self, frame: Frame) -> Event | None:
        head = frame.head
        match head.kind:
            case FrameKind.PROGRESS if head.progress is not None:
                return head.progress
            case FrameKind.PART:
                return Part(head.name, frame.payload)
            case FrameKind.ASK:
                self._answer(head)
            case FrameKind.KEEP:
                self.leave()
                self._stages.put(head.name, frame.payload)
            case FrameKind.AHEAD:
                return _plan(frame)
            case FrameKind.RESULT:
                self._busy = False
                self.leave()
                return Done(frame.payload)
            case FrameKind.ERROR:
                error = _error(frame)
                return Failed(error, again=self.lost(error))
            case _:
                raise ProtocolError(f"a worker sends no {head.kind}")
        return None

    def _answer(self, asked: Head) -> None:
        key = asked.name
        self.leave()
        data, lost = self._stages.get(key), self._stages.lost(key)
        if data is None and lost is None and not self._stages.claim(key, self):
            self._held = asked
            return
        self._making = Making(key, asked.seconds) if data is None and lost is None else None
        self._send(Head(FrameKind.ANSWER, self._job, key, known=data is not None, lost=lost or ""), data or b"")

    def _send(self, head: Head, payload: bytes) -> None:
        self._outgoing.append(encode(Frame(head, payload)))


def _plan(frame: Frame) -> Plan:
    try:
        return codec.decode(frame.payload, Plan)
    except codec.CodecError as error:
        raise ProtocolError(f"a plan that is none: {error}") from error


def _error(frame: Frame) -> GovcompareError:
    if frame.head.problem is not None:
        return ReadError(frame.head.problem)
    return JobCrashed(frame.payload.decode("utf-8", "replace"))

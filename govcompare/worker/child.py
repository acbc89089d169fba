"""Request frames on the standard input in, progress, parts, stages and a result on the standard output out.

Handlers are named by "module:function" and loaded when a job first asks for them, so that the worker stands below what
it runs. A handler takes the job's arguments as bytes and a Context, and gives bytes.
"""

import contextlib
import gc
import importlib
import os
import traceback
from collections.abc import Callable, Mapping, Sequence

from govcompare import codec
from govcompare.model.errors import JobCrashed, JobTimeout, ProjectError, ReadError, WriteError
from govcompare.model.jobs import Context, Stages
from govcompare.model.progress import Progress
from govcompare.worker.confinement import (
    deny_network,
    die_with_parent,
    ignore_interrupts,
    limit_document,
    limit_job,
    limit_process,
)
from govcompare.worker.plan import Plan
from govcompare.worker.protocol import MOST_PAYLOAD, Decoder, Frame, FrameKind, Head, ProtocolError, encode

Handler = Callable[[bytes, Context], bytes]
PIPE_BYTES = 2**16
COLLECT_AFTER = 500_000
"""Objects made before the collector of cycles looks at them: values are frozen and hold none. At Python's 700 it took
a quarter of the time of an outline with 50,000 headings."""
MOST_TRACE = 10_000
"""Characters of a fault's trace that are handed to the parent."""


def serve(handlers: Mapping[str, str], ahead: Sequence[str] = ()) -> int:
    """Run jobs until the input ends; gives the exit status. Handlers of the jobs `ahead` are loaded before any asks."""
    die_with_parent()
    ignore_interrupts()
    limit_process()
    deny_network()
    gc.set_threshold(COLLECT_AFTER)
    channel = _Channel(*_private_pipes())
    for job in ahead:
        with contextlib.suppress(KeyError, ImportError, AttributeError):  # the job itself will say so
            _handler(handlers, job)
    try:
        while (frame := channel.receive()) is not None:
            limit_process()
            limit_job()
            _run(handlers, frame, channel)
    except (BrokenPipeError, ProtocolError):
        return 1
    return 0


def _private_pipes() -> tuple[int, int]:
    """Input and output for frames alone: whoever else reads finds nothing, and prints to standard error."""
    frames_in, frames_out = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return frames_in, frames_out


class _Channel:
    """Frames over two pipes, one after another."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._decoder = Decoder()
        self._frames: list[Frame] = []

    def receive(self) -> Frame | None:
        """The next frame; None at the end of the input."""
        while not self._frames:
            data = os.read(self._incoming, PIPE_BYTES)
            if not data:
                return None
            self._frames = self._decoder.feed(data)
        return self._frames.pop(0)

    def send(self, head: Head, payload: bytes = b"") -> None:
        data = memoryview(encode(Frame(head, payload)))
        while data:
            data = data[os.write(self._outgoing, data) :]


class _Talk:
    """What a handler may use: the Context of one job, and its Stages."""

    def __init__(self, job: int, channel: _Channel) -> None:
        self._job, self._channel = job, channel
        self._is_confined = False

    @property
    def stages(self) -> Stages:
        return self

    def _confine(self, *, to_document: bool) -> None:
        """Less memory while a stage with a time limit is made, which is a document's."""
        if to_document:
            limit_document()
        elif self._is_confined:
            limit_process()
        self._is_confined = to_document

    def progress(self, step: Progress) -> None:
        self._channel.send(Head(FrameKind.PROGRESS, self._job, progress=step))

    def part(self, name: str, data: bytes) -> None:
        self._confine(to_document=False)
        self._channel.send(Head(FrameKind.PART, self._job, name), data)

    def get(self, key: str, seconds: float = 0.0) -> bytes | None:
        self._confine(to_document=seconds > 0)
        self._channel.send(Head(FrameKind.ASK, self._job, key, seconds=seconds))
        answer = self._channel.receive()
        if answer is None:
            raise BrokenPipeError
        head = answer.head
        if (head.kind, head.job, head.name) != (FrameKind.ANSWER, self._job, key):
            raise ProtocolError("no answer to what was asked")
        if head.lost:
            raise JobTimeout(key) if head.lost == "timeout" else JobCrashed(key)
        return answer.payload if head.known else None

    def put(self, key: str, data: bytes) -> None:
        self._confine(to_document=False)
        self._channel.send(Head(FrameKind.KEEP, self._job, key), data)

    def ahead(self, job: str, tasks: Sequence[bytes], processes: int) -> None:
        plan = codec.encode(Plan(job, tuple(tasks), processes))
        if len(plan) <= MOST_PAYLOAD:
            self._channel.send(Head(FrameKind.AHEAD, self._job), plan)


def _run(handlers: Mapping[str, str], frame: Frame, channel: _Channel) -> None:
    head = frame.head
    if head.kind is not FrameKind.JOB:
        raise ProtocolError(f"a parent sends no {head.kind} here")
    try:
        result = _handler(handlers, head.name)(frame.payload, _Talk(head.job, channel))
        channel.send(Head(FrameKind.RESULT, head.job), result)
    except BrokenPipeError:
        raise
    except (ReadError, ProjectError, WriteError) as error:
        channel.send(Head(FrameKind.ERROR, head.job, problem=error.problem))
    except Exception:  # whatever a handler raises belongs to its job, and the next one may run
        trace = traceback.format_exc()[-MOST_TRACE:]
        channel.send(Head(FrameKind.ERROR, head.job), trace.encode("utf-8", "replace"))


def _handler(handlers: Mapping[str, str], job: str) -> Handler:
    """The function that `handlers` names for the job. Raises KeyError, ImportError, AttributeError."""
    module, _, name = handlers[job].partition(":")
    handler: Handler = getattr(importlib.import_module(module), name)
    return handler

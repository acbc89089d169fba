"""A command in, a process of it and the talk with it out, with the deadlines of what it does."""

import subprocess
import time
from collections.abc import Iterator, Sequence

from govcompare.model.errors import JobCrashed, JobTimeout
from govcompare.worker.conversation import Conversation, Event, Making
from govcompare.worker.pipes import Pipes
from govcompare.worker.stages import StageCache


class WorkerProcess:
    """A worker process and the talk with it."""

    def __init__(self, command: Sequence[str], stages: StageCache) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.pipes = Pipes(self._process)
        self.conversation = Conversation(stages)

    def heard(self, seconds: float, also: Sequence[int] = ()) -> Iterator[Event]:
        """What the process says within `seconds`, or until one of the pipes `also` has something.

        Raises JobCrashed when it ended.
        """
        try:
            data = self.pipes.exchange(self.conversation.outgoing(), seconds, also)
        except BrokenPipeError as error:
            raise JobCrashed("the worker closed its input") from error
        if data is None:
            raise JobCrashed("the worker ended")
        yield from self.conversation.feed(data)

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> int:
        """End it, and give its exit status."""
        self.conversation.leave()
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return self._process.wait()


class Watch:
    """The deadlines of a job and of the stage that is being made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._making: Making | None = None
        self._stage_end = self._end

    def remaining(self, making: Making | None) -> float:
        """Seconds until the nearer of both deadlines; negative when it is over."""
        now = time.monotonic()
        if making is not self._making:
            self._making = making
            limited = making is not None and making.seconds > 0
            self._stage_end = now + making.seconds if making is not None and limited else self._end
        return min(self._end, self._stage_end) - now

    def patience(self, making: Making | None, seconds: float) -> float:
        """The same, `seconds` at most. Raises JobTimeout when it is over."""
        remaining = self.remaining(making)
        if remaining <= 0:
            raise JobTimeout
        return min(remaining, seconds)

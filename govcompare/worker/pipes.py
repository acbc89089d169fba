"""The pipes of a worker process in, bytes both ways out, never waiting longer than asked."""

import os
import selectors
import subprocess
import sys
from collections.abc import Sequence
from typing import IO

CHUNK = 2**18
CAN_WAIT = sys.platform != "win32"
"""Whether the system can wait for a pipe."""


class Pipes:
    """The standard input and output of `process`.

    The seam for other systems: Windows can't wait for a pipe; there `exchange` waits for the process without end.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._in, self._out = _opened(process.stdin), _opened(process.stdout)
        self._unwritten = memoryview(b"")
        if CAN_WAIT:
            os.set_blocking(self._in, False)

    @property
    def output(self) -> int:
        """The descriptor of what the process says."""
        return self._out

    def exchange(self, data: bytes, seconds: float, also: Sequence[int] = ()) -> bytes | None:
        """Write `data` behind what is unwritten yet, and read.

        Gives what came after at most `seconds`, or until one of the descriptors `also` became readable: empty when
        nothing came, None when the process closed its output. Raises BrokenPipeError when it closed its input.
        """
        if data:
            self._unwritten = memoryview(bytes(self._unwritten) + data)
        if not CAN_WAIT:
            self._write()
            return os.read(self._out, CHUNK) or None
        with selectors.DefaultSelector() as selector:
            selector.register(self._out, selectors.EVENT_READ)
            for descriptor in also:
                selector.register(descriptor, selectors.EVENT_READ)
            if self._unwritten:
                selector.register(self._in, selectors.EVENT_WRITE)
            ready = [key.fd for key, _ in selector.select(seconds)]
        if self._in in ready:
            self._write()
        return (os.read(self._out, CHUNK) or None) if self._out in ready else b""

    def _write(self) -> None:
        while self._unwritten:
            try:
                self._unwritten = self._unwritten[os.write(self._in, self._unwritten[:CHUNK]) :]
            except BlockingIOError:
                return


def _opened(pipe: IO[bytes] | None) -> int:
    if pipe is None:
        raise ValueError("the process has no pipe")
    return pipe.fileno()

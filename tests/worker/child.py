"""A worker process whose jobs misbehave in every way: run as a program by the tests of the guard."""

import ctypes
import os
import socket
import sys
import threading
from contextlib import suppress

from govcompare.model.errors import JobCrashed, JobError, JobTimeout, ReadError
from govcompare.model.jobs import Context
from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.worker.child import serve

JOBS = (
    "echo",
    "steps",
    "unreadable",
    "fault",
    "hang",
    "leave",
    "segfault",
    "noise",
    "garbage",
    "greedy",
    "stage",
    "slow_stage",
    "deadly_stage",
    "reads_input",
    "planned",
    "make",
    "reaches_out",
)
STAGE_SECONDS = 0.2


def echo(arguments: bytes, _context: Context) -> bytes:
    return arguments


def steps(arguments: bytes, context: Context) -> bytes:
    for done in range(3):
        context.progress(Progress(Stage.COMPARING, done, 2))
        context.part("number", str(done).encode())
    return arguments


def unreadable(arguments: bytes, _context: Context) -> bytes:
    raise ReadError(Problem(arguments.decode(), "missing", fatal=True))


def fault(_arguments: bytes, _context: Context) -> bytes:
    raise ValueError("a fault of the handler")


def hang(_arguments: bytes, _context: Context) -> bytes:
    threading.Event().wait()
    return b""


def leave(_arguments: bytes, _context: Context) -> bytes:
    os._exit(3)


def segfault(_arguments: bytes, _context: Context) -> bytes:
    ctypes.string_at(0)
    return b""


def noise(arguments: bytes, _context: Context) -> bytes:
    """Print where frames would be, were they not on pipes of their own."""
    print("noise of a library", flush=True)
    os.write(1, b"\xff" * 100)
    return arguments


def garbage(_arguments: bytes, context: Context) -> bytes:
    os.write(context._channel._outgoing, b"\xff" * 64)  # type: ignore[attr-defined]
    return b""


def greedy(_arguments: bytes, _context: Context) -> bytes:
    return bytes(len(bytearray(64 * 2**30)))


def stage(arguments: bytes, context: Context) -> bytes:
    """Says whether the stage was known, and makes it when not."""
    known = context.stages.get("a stage")
    if known is not None:
        return b"known: " + known
    context.stages.put("a stage", arguments)
    return b"made: " + arguments


def slow_stage(_arguments: bytes, context: Context) -> bytes:
    try:
        context.stages.get("a slow stage", STAGE_SECONDS)
    except JobTimeout:
        return b"went on without it"
    threading.Event().wait()
    return b""


def deadly_stage(_arguments: bytes, context: Context) -> bytes:
    try:
        context.stages.get("a deadly stage", 30)
    except JobCrashed:
        return b"went on without it"
    os._exit(3)


def planned(arguments: bytes, context: Context) -> bytes:
    """Plans as many stages as `arguments` says, waits until others have made the last and begun the one before.

    Then it asks for all, and gives who made each; what the second word says happens to the last but one.
    """
    number, _, fate = arguments.decode().partition(" ")
    tasks = [f"stage {index} {fate if index == int(number) - 2 else ''}" for index in range(int(number))]
    context.stages.ahead("make", [task.encode() for task in tasks], int(number))
    for awaited in (f"made {tasks[-1]}", f"begun {tasks[-2]}"):
        while context.stages.get(awaited) is None:
            threading.Event().wait(0.01)
    made = []
    for done, task in enumerate(tasks):
        context.progress(Progress(Stage.READING, done, len(tasks)))
        try:
            known = context.stages.get(task, 30)
        except JobError as error:
            known = type(error).__name__.encode()
        if known is None:
            known = b"itself"
            context.stages.put(task, known)
        made.append(known)
    context.progress(Progress(Stage.READING, len(tasks), len(tasks)))
    return b",".join(made)


def make(arguments: bytes, context: Context) -> bytes:
    """The stage whose key the arguments are."""
    key = arguments.decode()
    context.stages.put(f"begun {key}", b"")
    try:
        known = context.stages.get(key, STAGE_SECONDS if key.endswith("slow") else 30)
    except JobError:
        return b""
    if known is None:
        if key.endswith("slow"):
            threading.Event().wait()
        if key.endswith("deadly"):
            os._exit(3)
        context.stages.put(key, b"helper")
        context.stages.put(f"made {key}", b"")
    return b""


def reaches_out(_arguments: bytes, _context: Context) -> bytes:
    """Which kinds of sockets the system gives."""
    given = []
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM):
            given.append(family.name)
    return ",".join(given).encode()


def reads_input(_arguments: bytes, _context: Context) -> bytes:
    return sys.stdin.buffer.read() + b"nothing"


if __name__ == "__main__":
    sys.modules["child"] = sys.modules["__main__"]
    sys.exit(serve({job: f"child:{job}" for job in JOBS}))

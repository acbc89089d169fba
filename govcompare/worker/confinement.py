"""This process in, the same process out, with limits and a parent it does not outlive.

The seam for other systems: each function does what the system offers, and nothing where it offers nothing. Without
them a worker still ends when its input ends; on Windows a job object around the process is the parent's to make.
"""

import ctypes
import errno
import os
import platform
import signal
import sys
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY = 4 * 2**30
"""Bytes of address space; a compare of 140 reports takes less than half of it."""
DOCUMENT_MEMORY = 1_200_000_000
"""The same while one document is read: a small file can make a parser ask for all there is."""
LEAST_MEMORY = 400_000_000
"""That a document may have in any case, above what the process holds already."""
JOB_SECONDS = 900
"""Of the processor, for one job."""
FILE_BYTES = 64 * 2**20
"""Of any file it writes; results go through the pipe, so only diagnostics are written."""
PR_SET_PDEATHSIG = 1
PR_SET_SECCOMP, SECCOMP_MODE_FILTER, PR_SET_NO_NEW_PRIVS = 22, 2, 38
LOAD, IF_EQUAL, RETURN = 0x20, 0x15, 0x06
"""Instructions of the kernel's packet filter (linux/filter.h): BPF_LD | BPF_W | BPF_ABS, BPF_JMP | BPF_JEQ, BPF_RET."""
AT_NUMBER, AT_ARCHITECTURE, AT_FIRST_ARGUMENT = 0, 4, 16
"""Offsets in what the filter sees of a call (linux/seccomp.h); the first argument's lower half, little-endian."""
ALLOWED, REFUSED = 0x7FFF0000, 0x00050000
LOCAL = 1
"""AF_UNIX."""
_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""The kernel's names of the architecture and of the call `socket`."""


class _Step(ctypes.Structure):
    """struct sock_filter: instruction, steps to skip if true and if not, operand."""

    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("operand", ctypes.c_uint))


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def die_with_parent() -> None:
    """Be killed when the parent ends (Linux). Elsewhere the end of its input ends a worker that waits."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _prctl(what: int, value: int, more: int = 0) -> int:
    """The system's call of that name: 0 when it did what was asked."""
    call = ctypes.CDLL(None, use_errno=True).prctl
    call.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)
    return int(call(what, value, more, 0, 0))


def deny_network() -> None:
    """Let the kernel refuse every socket but local ones, to this process and all that it starts (Linux)."""
    numbers = _SOCKET.get(platform.machine()) if sys.platform.startswith("linux") else None
    if numbers is None:
        return
    architecture, socket = numbers
    steps = (
        _Step(LOAD, 0, 0, AT_ARCHITECTURE),
        _Step(IF_EQUAL, 0, 5, architecture),
        _Step(LOAD, 0, 0, AT_NUMBER),
        _Step(IF_EQUAL, 0, 3, socket),
        _Step(LOAD, 0, 0, AT_FIRST_ARGUMENT),
        _Step(IF_EQUAL, 1, 0, LOCAL),
        _Step(RETURN, 0, 0, REFUSED | errno.EACCES),
        _Step(RETURN, 0, 0, ALLOWED),
    )
    program = _Program(len(steps), (_Step * len(steps))(*steps))
    if _prctl(PR_SET_NO_NEW_PRIVS, 1) == 0:
        _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(program))


def ignore_interrupts() -> None:
    """Leave Ctrl+C to the parent, which ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def limit_process() -> None:
    """Bound address space, written files and core dumps where the system can."""
    if resource is not None:
        _limit(resource.RLIMIT_AS, MEMORY)
        _limit(resource.RLIMIT_FSIZE, FILE_BYTES)
        _limit(resource.RLIMIT_CORE, 0)


def limit_document() -> None:
    """Bound address space to what reading one document may take; `limit_process` lifts it again."""
    if resource is not None:
        _limit(resource.RLIMIT_AS, min(MEMORY, max(DOCUMENT_MEMORY, _address_space() + LEAST_MEMORY)))


def _address_space() -> int:
    """Bytes that the process has mapped; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize()


def limit_job() -> None:
    """Bound the processor time from now on to that of one job; going past it kills the process."""
    if resource is not None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime) + JOB_SECONDS)


def _limit(what: int, value: int) -> None:
    """Set the soft limit, as far as the hard one allows."""
    hard = resource.getrlimit(what)[1]
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (soft, hard))

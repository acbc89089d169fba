"""This process in, the same process out, with limits and a parent it does not outlive.

The seam for other systems: each function does what the system offers, and nothing where it offers nothing. Without
them a worker still ends when its input ends; on Windows a job object around the process is the parent's to make.
"""

import ctypes
import os
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


def die_with_parent() -> None:
    """Be killed when the parent ends (Linux). Elsewhere the end of its input ends a worker that waits."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


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

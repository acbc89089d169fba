"""Nothing in, the command of a worker process out: from a checkout, an installed wheel and the frozen program."""

import sys

WORKER_OPTION = "--worker"


def child_command() -> list[str]:
    """Program and arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_OPTION]
    return [sys.executable, "-m", "govcompare", WORKER_OPTION]

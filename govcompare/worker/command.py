"""Jobs in, the command of a process ready for them out: from a checkout, an installed wheel, the frozen program."""

import sys

WORKER_OPTION = "--worker"


def child_command(*ahead: str) -> list[str]:
    """Program and arguments; what the jobs `ahead` need is loaded while the process waits for the first."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "govcompare"]
    return [*program, WORKER_OPTION, *ahead]

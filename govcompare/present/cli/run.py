"""The arguments of a command in, its exit status out."""

from collections.abc import Sequence

from govcompare.present.cli.arguments import command
from govcompare.present.cli.background import background
from govcompare.present.cli.compare import compare
from govcompare.present.cli.outline import outline
from govcompare.present.cli.passages import passages
from govcompare.present.cli.shell import Shell

INTERRUPTED = 130
"""Of a program that was ended with Ctrl+C, as shells have it."""
_COMMANDS = {"outline": outline, "compare": compare, "passages": passages, "background": background}


def run(arguments: Sequence[str]) -> int:
    """Do what a command line with a command says. Wrong usage ends the program with status 2."""
    asked = command(arguments)
    shell = Shell(asked.quiet)
    try:
        _COMMANDS[asked.command](asked, shell)
    except KeyboardInterrupt:
        shell.clear()
        return INTERRUPTED
    return shell.status

"""Reports in, a background of document frequencies out."""

import argparse

from govcompare import codec
from govcompare.model.jobs import CompareArguments
from govcompare.model.problems import Problem
from govcompare.present.cli.outputs import write
from govcompare.present.cli.shell import Shell
from govcompare.present.cli.working import result_of, tell
from govcompare.worker.guard import Worker


def background(asked: argparse.Namespace, shell: Shell) -> None:
    """The command `background build`."""
    work = CompareArguments(tuple(asked.files))

    def hear(name: str, data: bytes) -> None:
        if name == "problems":
            tell(codec.decode(data, tuple[Problem, ...]), shell)

    with Worker() as worker:
        made = result_of("background", codec.encode(work), worker, shell, hear)
    write(made, asked.out, asked.files, shell)

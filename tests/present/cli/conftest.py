"""Commands as a person runs them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from govcompare.__main__ import main
from govcompare.present.wording import language, use


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def failures(self) -> list[str]:
        return self.err.split("\n")[:-1]


Run = Callable[..., Ended]


@pytest.fixture(name="english")
def _english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The terminal's language, and afterwards the one before."""
    before = language()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    yield
    use(before)


@pytest.fixture(name="run")
def _run(capfd: pytest.CaptureFixture[str], english: None) -> Run:
    """Runs a command in this process; only its worker is another one."""

    def run(*arguments: str | Path) -> Ended:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capfd.readouterr()
        return Ended(status, said.out, said.err)

    return run

"""Files that change, vanish or drip while the worker reads them are read or refused by cause, and the others go on."""

import importlib.util
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import CompareArguments
from govcompare.model.settings import Settings
from govcompare.worker.guard import Worker
from tests.ingest.texts import report

SIZE = 8 * 2**20
"""Bytes of the file that a fault befalls: reading it takes long enough for one."""
CAUSES = frozenset(
    {"changing", "missing", "too-large", "too-many-characters", "too-many-paragraphs", "empty", "not-text"}
)


@pytest.fixture(scope="module")
def faults(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("live_faults", shared / "bad" / "live_faults.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as one:
        yield one


class Fault(NamedTuple):
    """What befalls a file, and the only causes that may be told then; none of them where it may be read too."""

    name: str
    happens: Callable[[ModuleType, Path], AbstractContextManager[None]]
    causes: frozenset[str] = CAUSES
    refused: bool = False


FAULTS = (
    Fault("deleted", lambda faults, path: faults.deleted(path, 0.0)),
    Fault("truncated", lambda faults, path: faults.truncated(path, 0.0)),
    Fault("grown", lambda faults, path: faults.grown(path, 0.001)),
    Fault("rewritten", lambda faults, path: faults.rewritten(path, 0.001)),
    Fault("swapped", lambda faults, path: faults.swapped(path, report().encode(), 0.001)),
    Fault("dripping", lambda faults, path: faults.dripping(path, b"x" * 999), frozenset({"not-regular"}), refused=True),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_borne_or_told(fault: Fault, faults: ModuleType, worker: Worker, tmp_path: Path) -> None:
    other, path = tmp_path / "other.txt", tmp_path / "struck.txt"
    other.write_text(report(), encoding="utf-8")
    if fault.name != "dripping":
        path.write_bytes((report().encode() * (SIZE // len(report().encode()) + 1))[:SIZE])
    asked = codec.encode(CompareArguments((str(path), str(other)), Settings(), ()))
    with fault.happens(faults, path):
        found = codec.decode(worker.run("outline", asked), Comparison)
    assert str(other) in {source.path for source in found.sources if source.text}
    told = [*found.problems, *(one for source in found.sources for one in source.problems)]
    fatal = {one.code for one in told if one.fatal and one.where == str(path)}
    assert fatal <= fault.causes
    assert fatal or not fault.refused

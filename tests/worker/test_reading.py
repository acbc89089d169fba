"""Many files are read by several processes, and what comes out is what one process gives."""

from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import CompareArguments
from govcompare.model.progress import Progress, Stage
from govcompare.model.settings import Settings
from govcompare.worker import plan
from govcompare.worker.guard import Listener, Worker
from tests.ingest.packages import Pdf, docx, package, paragraph
from tests.ingest.texts import report

FILES = 26


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several kinds, some of them damaged or empty."""
    for number in range(FILES):
        (tmp_path / f"{number:02}.txt").write_text(f"{report()}{number}年\n", encoding="utf-8")
    (tmp_path / "50.docx").write_bytes(docx(paragraph(report())))
    (tmp_path / "51.zip").write_bytes(package({"a.txt": report().encode(), "b.txt": b"", "c.docx": b"PK\x03\x04"}))
    (tmp_path / "52.pdf").write_bytes(Pdf().page([]).bytes())
    (tmp_path / "53.docx").write_bytes(b"PK\x03\x04 damaged")
    return tmp_path


def outlined(folder: Path, steps: list[Progress]) -> bytes:
    with Worker() as worker:
        asked = codec.encode(CompareArguments((str(folder),), Settings(), ()))
        return worker.run("outline", asked, Listener(progress=steps.append))


def test_any_number_of_processes_gives_the_same_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[Progress] = []
    monkeypatch.setattr(plan, "cores", lambda: 1)
    alone = outlined(folder, [])
    monkeypatch.setattr(plan, "cores", lambda: 3)
    assert outlined(folder, steps) == alone
    comparison = codec.decode(alone, Comparison)
    assert len(comparison.reports) == FILES + 2
    read = [step.done for step in steps if step.stage is Stage.READING]
    assert read == sorted(read)
    assert set(range(FILES)) <= set(read)

"""A passage of a comparison explains itself, alone in a job or with all others of a report."""

from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.errors import ReadError
from govcompare.model.explanation import Explanation, Reason
from govcompare.model.jobs import ExplainArguments
from govcompare.model.settings import CommonStock, Settings
from govcompare.pipeline import compare
from govcompare.pipeline.explaining import Explainer, explain_job
from tests.pipeline.context import Remembering
from tests.present.cli.reports import SHARED, folder_of_reports


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_of_reports(tmp_path_factory.mktemp("files") / "reports", 2)


def _explained(folder: Path, settings: Settings) -> tuple[Explanation, Explanation]:
    """Of the first passage: by the job, and by the explainer of the whole comparison."""
    found = compare([str(folder)], settings, Remembering())
    passage, (a, b) = found.passages[0], found.reports
    data = explain_job(codec.encode(ExplainArguments(a, b, passage, settings)), Remembering())
    return codec.decode(data, Explanation), Explainer(found).of(passage)


def test_the_job_says_what_the_explainer_of_the_whole_comparison_says(folder: Path) -> None:
    alone, among = _explained(folder, Settings())
    assert alone == among
    assert alone.reason is Reason.RARE
    assert alone.rare
    assert alone.documents > 0


def test_what_the_person_said_is_the_reason(folder: Path) -> None:
    own = Settings(stock=CommonStock(formulae=(SHARED,)))
    assert _explained(folder, own)[0].reason is Reason.SAID_STOCK
    kept = Settings(stock=CommonStock(formulae=(SHARED,), kept=(SHARED,)))
    assert _explained(folder, kept)[0].reason is Reason.SAID_OWN


def test_a_background_that_is_gone_is_told(folder: Path) -> None:
    found = compare([str(folder)], Settings(), Remembering())
    arguments = ExplainArguments(*found.reports, found.passages[0], Settings(background="/none/there"))
    with pytest.raises(ReadError):
        explain_job(codec.encode(arguments), Remembering())

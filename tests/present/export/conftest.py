"""What the tests of exporters have in common."""

from pathlib import Path

import pytest

from govcompare.model.comparison import Comparison
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.resources import resource
from tests.pipeline.context import Remembering


@pytest.fixture(scope="session")
def samples() -> Comparison:
    """The sample reports, compared."""
    return compare([str(resource("samples"))], Settings(), Remembering())


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Comparison:
    """Five real pages with eighteen reports in them, compared."""
    return compare([str(shared / "seeds")], Settings(), Remembering())

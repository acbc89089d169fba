"""The browser, and the reports that are opened in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.present.export.html import html_job
from govcompare.present.wording import use
from tests.pipeline.context import Remembering
from tests.present.export.in_browser.chromium import launched

Write = Callable[[DocumentArguments], Path]


@pytest.fixture(scope="module")
def chromium(require_tool: Callable[[str], str]) -> Iterator[Browser]:
    """One browser for a module's tests; each opens its pages in a profile of its own."""
    with launched(require_tool("chromium")) as browser:
        yield browser


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Writes a report under a name that a person might give it."""

    def write(wanted: DocumentArguments) -> Path:
        path = tmp_path_factory.mktemp("report") / "报告 <1> #2.html"
        try:
            path.write_bytes(html_job(codec.encode(wanted), Remembering()))
        finally:
            use("en")
        return path

    return write


@pytest.fixture(scope="session")
def samples_page(samples: Comparison, written: Write) -> Path:
    """The whole report, in Chinese, of the samples that everybody has."""
    return written(DocumentArguments(samples, language="zh_CN"))


@pytest.fixture(scope="session")
def seeds_page(seeds: Comparison, written: Write) -> Path:
    """The same of real pages."""
    return written(DocumentArguments(seeds, language="zh_CN"))


@pytest.fixture(params=["samples", "seeds"])
def page(request: pytest.FixtureRequest) -> Path:
    """Each of both."""
    path: Path = request.getfixturevalue(f"{request.param}_page")
    return path

"""What every test may ask for, and the rule that CI never skips for want of a tool."""

import importlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import pytest_xvfb

ROOT = Path(__file__).resolve().parent.parent
CI = os.environ.get("GOVCOMPARE_CI") == "1"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands in `tests/benchmarks` measures, so it runs at night only."""
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "benchmarks"):
            item.add_marker(pytest.mark.nightly)


def pytest_sessionstart() -> None:
    """Windows open on the display that Xvfb gives, or nowhere; never on the person's own."""
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen" if pytest_xvfb.xvfb_instance is None else "xcb"


@pytest.fixture(scope="session", autouse=True)
def _own_settings() -> Iterator[None]:
    """Tests neither read nor change what the person has set in the program."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, folder)
        yield


def _has_cjk_font() -> bool:
    found = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, check=False)
    return bool(found.stdout.strip())


_CHECKS: dict[str, Callable[[], bool]] = {"cjk-font": lambda: shutil.which("fc-list") is not None and _has_cjk_font()}
_ALSO_CALLED = {"chromium": ("chromium", "chromium-browser", "google-chrome")}
"""Programs that go by other names elsewhere; any of them will do."""


def require_tool(name: str) -> str:
    """The path of the program `name`, "" for `cjk-font`; skips where it is missing, fails under GOVCOMPARE_CI=1."""
    if name in _CHECKS and _CHECKS[name]():
        return ""
    for program in _ALSO_CALLED.get(name, (name,)):
        if found := shutil.which(program):
            return found
    if CI:
        pytest.fail(f"{name} is missing, and CI must not skip for want of a tool", pytrace=False)
    pytest.skip(f"{name} is missing")


@pytest.fixture(name="require_tool", scope="session")
def require_tool_fixture() -> Callable[[str], str]:
    """`require_tool("Xvfb")` inside a test."""
    return require_tool


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports beside the checkout; the test is skipped, visibly, where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is absent")
    return folder


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application that measures how long its events take; Qt is loaded only for tests that open windows."""
    return importlib.import_module("tests.gui.metered").MeteredApplication

"""A report in, what the system's own Chromium makes of it out; nothing is downloaded, nothing goes over the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = (1440, 900), (390, 844)
Scheme = Literal["light", "dark"]


@dataclass(slots=True)
class Opened:
    """A page of its own, and what it did that a report never does."""

    page: Page
    path: Path
    complaints: list[str] = field(default_factory=list)
    """Errors, warnings, dialogs, new windows, and requests for anything but the page itself."""

    def go(self, path: Path, fragment: str = "") -> None:
        """Open a file anew, at one of its anchors, as a link in another document would."""
        self.page.goto("about:blank")
        self.path = path
        self.page.goto(path.as_uri() + fragment)

    def value(self, expression: str, argument: object = None) -> Any:
        """What a JavaScript expression or function gives in the page."""
        return self.page.evaluate(expression, argument)

    def watch(self) -> None:
        """Note from now on what must not happen."""
        self.page.on("console", partial(Opened._said, self))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", partial(Opened._asked, self))
        self.page.on("popup", lambda page: self.complaints.append(f"opened {page.url}"))
        self.page.on("request", partial(Opened._requested, self))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.complaints.append(message.text)

    def _asked(self, dialog: Dialog) -> None:
        self.complaints.append(f"asked {dialog.message}")
        dialog.dismiss()

    def _requested(self, request: Request) -> None:
        if request.url.partition("#")[0] not in {self.path.as_uri(), "about:blank"}:
            self.complaints.append(f"requested {request.url}")


@contextmanager
def launched(program: str) -> Iterator[Browser]:
    """The browser at that path, gone at the end with all its processes."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    fragment: str = "",
    *,
    size: tuple[int, int] = DESK,
    scheme: Scheme = "light",
    script: bool = True,
) -> Iterator[Opened]:
    """The file as somebody meets it who follows a link to one of its anchors; in a profile that nothing else shares.

    `size` is width and height in CSS pixels; without `script` the reader has switched JavaScript off.
    """
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        java_script_enabled=script,
        is_mobile=size == PHONE,
        has_touch=size == PHONE,
    )
    try:
        one = Opened(context.new_page(), path)
        one.watch()
        one.page.goto(path.as_uri() + fragment)
        yield one
    finally:
        context.close()

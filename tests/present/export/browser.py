"""A page in Debian's Chromium, spoken to over two pipes in the DevTools protocol; nothing is downloaded."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
ANSWER_BYTES = 2**20
LAUNCHER = """
import os, sys
pipes = [os.dup(int(number)) for number in sys.argv[1:3]]
for place, pipe in enumerate(pipes, 3):
    os.dup2(pipe, place)
    os.set_inheritable(place, True)
os.execvp(sys.argv[3], sys.argv[3:])
"""
"""The browser talks over the descriptors 3 and 4."""


class Browser:
    """One page; a context manager, at whose end the browser is gone."""

    def __init__(self, width: int = 1440, height: int = 900) -> None:
        self._profile = tempfile.mkdtemp()
        to_child, self._write = os.pipe()
        self._read, from_child = os.pipe()
        browser = ["chromium", *FLAGS, f"--user-data-dir={self._profile}", "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", LAUNCHER, str(to_child), str(from_child), *browser],
            pass_fds=(to_child, from_child),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_child)
        os.close(from_child)
        self._pending = b""
        self._number = 0
        self.events: list[dict[str, Any]] = []
        """What the page told: console, errors, requests."""
        target = next(one for one in self.call("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self._session = ""
        self._session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)
        shutil.rmtree(self._profile, ignore_errors=True)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """The answer to a command; whatever is told meanwhile is kept in `events`."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if getattr(self, "_session", ""):
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            heard = self._next()
            if heard.get("id") == self._number:
                assert "error" not in heard, heard
                answer: dict[str, Any] = heard["result"]
                return answer
            self.events.append(heard)

    def open(self, path: Path, fragment: str = "") -> None:
        """Load a file, until it is whole."""
        self.call("Page.navigate", url=path.as_uri() + fragment)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives in the page."""
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def press(self, key: str) -> None:
        """A key, down and up."""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" else "")

    def complaints(self) -> list[str]:
        """Errors of the console, and requests for anything but files."""
        found = []
        for event in self.events:
            parameters = event.get("params", {})
            match event["method"]:
                case "Runtime.exceptionThrown" | "Log.entryAdded":
                    found.append(json.dumps(parameters))
                case "Network.requestWillBeSent" if not parameters["request"]["url"].startswith(("file:", "data:")):
                    found.append(parameters["request"]["url"])
        return found

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            data = os.read(self._read, ANSWER_BYTES)
            assert data, "the browser has gone"
            self._pending += data
        whole, _, self._pending = self._pending.partition(b"\0")
        message: dict[str, Any] = json.loads(whole)
        return message

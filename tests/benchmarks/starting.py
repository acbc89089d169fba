"""A command and a display in, its window out: the moment it is shown, and the moment something is painted on it."""

import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from Xlib import X
from Xlib.display import Display

SMALLEST = 300
"""Pixels of width; Qt also makes small windows that nobody sees."""
STRIP = 100
"""Pixels of height that are looked at: menus and toolbar."""
COLOURS = 3
"""A window that is shown but not painted has one colour."""
PATIENCE = 30.0
STEP = 0.004


class Start(NamedTuple):
    """Seconds since the process was started."""

    shown: float
    painted: float


def start(command: Sequence[str], environment: Mapping[str, str]) -> Start:
    """Start the program on the display of `environment`, and end it when its window is painted."""
    display = Display(environment["DISPLAY"])
    display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    display.sync()
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=dict(environment), stderr=subprocess.DEVNULL)
    try:
        window = _window(display, begun)
        shown = time.perf_counter() - begun
        while _colours(window) <= COLOURS:
            _step(display, begun)
        return Start(shown, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait()
        display.close()


def _window(display: Display, begun: float) -> Any:
    while True:
        while display.pending_events():
            event = display.next_event()
            if event.type == X.MapNotify and event.window.get_geometry().width > SMALLEST:
                return event.window
        _step(display, begun)


def _step(display: Display, begun: float) -> None:
    if time.perf_counter() - begun > PATIENCE:
        raise AssertionError(f"no window is painted after {PATIENCE} s")
    select.select([display.fileno()], [], [], STEP)


def _colours(window: Any) -> int:
    seen = window.get_image(0, 0, SMALLEST, STRIP, X.ZPixmap, 0xFFFFFFFF).data
    return len({seen[place : place + 4] for place in range(0, len(seen), 4)})

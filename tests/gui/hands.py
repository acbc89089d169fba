"""A display in, a person's hands on it out: mouse and keys as the X server makes them, for any program on it."""

import select
import time
from collections.abc import Callable, Iterator
from typing import Any

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadWindow
from Xlib.ext import xtest

STEP = 0.05
"""Seconds between two looks at what other programs do."""
STEPS = 12
"""Moves of the mouse on its way: a drag starts only when it has gone some way."""


class Hands:
    """One mouse and one keyboard. Windows are found by their titles; there is no window manager to give them focus."""

    def __init__(self, name: str) -> None:
        self._display = Display(name)
        self._root = self._display.screen().root
        self._at = (0, 0)

    def close(self) -> None:
        self._display.close()

    def wait(self, ready: Callable[[], object], seconds: float, what: str) -> None:
        """Until `ready`; fails, naming `what`, when it takes longer."""
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise AssertionError(f"{what} did not happen within {seconds} s; on the screen: {self.titles()}")
            select.select([self._display.fileno()], [], [], STEP)
            while self._display.pending_events():
                self._display.next_event()

    def titles(self) -> list[str]:
        """Of all windows that are shown."""
        return [title for _window, title in self._shown()]

    def sees(self, title: str) -> bool:
        """Whether a window whose title contains `title` is shown."""
        return any(title in one for one in self.titles())

    def middle(self, title: str) -> tuple[int, int]:
        """The middle of that window."""
        window = self._find(title)
        size = window.get_geometry()
        corner = window.translate_coords(self._root, 0, 0)
        return size.width // 2 - corner.x, size.height // 2 - corner.y

    def drop(self, source: str, at: tuple[int, int]) -> None:
        """Drag what the middle of the window `source` holds to a place of the screen."""
        self.move(*self.middle(source))
        self.press()
        self.move(at[0] - 20, at[1] - 20)
        self.move(*at)
        self.release()

    def export(self, program: str, dialog: str, seconds: float) -> None:
        """Open the dialog by its key, and take what it offers."""

        def opens() -> bool:
            if not self.sees(dialog):
                self.focus(program)
                self.key("Control_L", "e")
            return self.sees(dialog)

        self.wait(opens, seconds, dialog)
        self.focus(dialog)
        self.key("Return")

    def focus(self, title: str) -> None:
        """Let that window hear the keys."""
        self._find(title).set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def move(self, x: int, y: int) -> None:
        """Move the mouse there, little by little."""
        from_x, from_y = self._at
        for step in range(1, STEPS + 1):
            place = from_x + (x - from_x) * step // STEPS, from_y + (y - from_y) * step // STEPS
            xtest.fake_input(self._display, X.MotionNotify, x=place[0], y=place[1])
            self._display.sync()
            select.select([], [], [], STEP / 5)
        self._at = (x, y)

    def press(self) -> None:
        """Press the left button."""
        xtest.fake_input(self._display, X.ButtonPress, 1)
        self._display.sync()

    def release(self) -> None:
        """Let it go."""
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def key(self, *names: str) -> None:
        """Press keys together: `key("Control_L", "e")`."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def _find(self, title: str) -> Any:
        return next(window for window, one in self._shown() if title in one)

    def _shown(self) -> Iterator[tuple[Any, str]]:
        named = self._display.intern_atom("_NET_WM_NAME")
        utf8 = self._display.intern_atom("UTF8_STRING")
        for window in self._root.query_tree().children:
            try:
                if window.get_attributes().map_state == X.IsViewable:
                    title = window.get_full_property(named, utf8)
                    yield window, title.value.decode("utf-8", "replace") if title is not None else ""
            except BadWindow:
                continue

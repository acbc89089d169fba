"""What went wrong inside the program, told to the person instead of lost on a terminal."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.wording import tr


def tell_faults(notices: Notices) -> Callable[[], None]:
    """Show every uncaught exception as a notice; gives back how to stop."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
        if not issubclass(kind, KeyboardInterrupt):
            words = tr("Something went wrong inside the program: {what}. Your files are untouched.", what=_short(error))
            notices.tell("fault", words, sign="triangle-alert")

    def stop() -> None:
        sys.excepthook = before

    sys.excepthook = tell
    return stop


def _short(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:200]

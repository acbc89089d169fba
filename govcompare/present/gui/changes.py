"""What a person changes, as steps that can be undone and done again."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack


class Change(QUndoCommand):
    """One step: `redo` does it (also the first time), `undo` takes it back."""

    def __init__(self, words: str, redo: Callable[[], None], undo: Callable[[], None], is_work: bool = True) -> None:
        """`is_work`: whether a person would miss it if it was not saved."""
        super().__init__(words)
        self._redo, self._undo = redo, undo
        self.is_work = is_work

    def redo(self) -> None:
        self._redo()

    def undo(self) -> None:
        self._undo()


def holds_work(stack: QUndoStack) -> bool:
    """Whether work lies between now and the last save."""
    saved = stack.cleanIndex()
    if saved < 0:
        return True
    first, last = sorted((saved, stack.index()))
    steps = (stack.command(number) for number in range(first, last))
    return any(isinstance(step, Change) and step.is_work for step in steps)

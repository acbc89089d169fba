"""What was wrong with one input among many: a code and its particulars, never a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person must be told; `present.wording` makes the sentence."""

    where: str
    """Path of the file, or id of the source or report; empty when it concerns the whole job."""
    code: str
    """A stable name: `missing`, `unreadable`, `not-text`, `too-large`, `empty`, `bad-bytes`, `duplicate-file` …"""
    detail: tuple[tuple[str, str], ...] = ()
    """Named particulars for the sentence, in a fixed order."""
    fatal: bool = False
    """True when the input gave nothing that could be compared."""

    def get(self, name: str) -> str:
        """The particular called `name`; empty when there is none."""
        return dict(self.detail).get(name, "")

"""Two stretches of text in, the edit script between them out: figures as wholes, no confetti."""

from govcompare.compare.diff.steps import Step, steps
from govcompare.compare.diff.tokens import Interner, Tokens, tokens
from govcompare.model.findings import Edit, Op, TextDiff
from govcompare.model.settings import Matching
from govcompare.model.span import Span


class _Writer:
    """Collects ops; touching ones of a kind become one."""

    def __init__(self, left_text: str, right_text: str, left: Span, right: Span) -> None:
        self.left_text, self.right_text = left_text, right_text
        self.left, self.right = left.start, right.start
        self.ops: list[tuple[Edit, int, int, int, int]] = []

    def write(self, edit: Edit, left_end: int, right_end: int) -> None:
        """Everything up to these ends is one edit; REPLACE becomes an insertion or deletion where a side is empty."""
        start = (self.left, self.right)
        if start == (left_end, right_end):
            return
        self.left, self.right = left_end, right_end
        if self.ops and (self.ops[-1][0] is edit is Edit.EQUAL or {self.ops[-1][0], edit} <= _WORDS):
            last = self.ops.pop()
            start, edit = (last[1], last[3]), edit if edit is Edit.EQUAL else Edit.REPLACE
        if edit in _WORDS:
            edit = Edit.INSERT if start[0] == left_end else Edit.DELETE if start[1] == right_end else Edit.REPLACE
        self.ops.append((edit, start[0], left_end, start[1], right_end))

    def match(self, left_end: int, right_end: int) -> None:
        """What matches: equal characters, or small edits of script, width, case or spaces."""
        one, other = self.left_text[self.left : left_end], self.right_text[self.right : right_end]
        shared = _shared_start(one, other)
        self.write(Edit.EQUAL, self.left + shared, self.right + shared)
        self.write(Edit.REPLACE, left_end, right_end)


def _shared_start(one: str, other: str) -> int:
    """How many characters both begin with."""
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


_WORDS = {Edit.REPLACE, Edit.INSERT, Edit.DELETE}


def text_diff(
    left_text: str, left: Span, right_text: str, right: Span, matching: Matching, names: tuple[str, ...] = ()
) -> TextDiff:
    """The edit script from `left` of one text to `right` of the other; `names` swapped for one another are slots."""
    writer = _Writer(left_text, right_text, left, right)
    if left.of(left_text) == right.of(right_text):
        writer.write(Edit.EQUAL, left.end, right.end)
    else:
        interner = Interner()
        one = tokens(left_text, left, matching, interner, names)
        other = tokens(right_text, right, matching, interner, names)
        writer.match(one.starts[0], other.starts[0])
        for step in steps(one, other):
            _write(writer, step, one, other)
    return TextDiff(left, right, tuple(Op(edit, Span(a, b), Span(c, d)) for edit, a, b, c, d in writer.ops))


def _write(writer: _Writer, step: Step, one: Tokens, other: Tokens) -> None:
    """One step as ops on the characters."""
    left_end, right_end = one.starts[step.left_end], other.starts[step.right_end]
    if step.edit is Edit.EQUAL:
        if writer.left_text[writer.left : left_end] == writer.right_text[writer.right : right_end]:
            writer.write(Edit.EQUAL, left_end, right_end)
            return
        for offset in range(step.left_end - step.left):
            i, j = step.left + offset, step.right + offset
            writer.match(one.ends[i], other.ends[j])
            writer.match(one.starts[i + 1], other.starts[j + 1])
    elif step.edit in {Edit.FIGURE, Edit.SLOT}:
        writer.write(step.edit, one.ends[step.left_end - 1], other.ends[step.right_end - 1])
        writer.match(left_end, right_end)
    else:
        writer.write(Edit.REPLACE, left_end, right_end)

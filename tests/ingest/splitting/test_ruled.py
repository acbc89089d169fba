"""Lines of signs part reports where somebody begins to speak below them, and nothing else."""

from typing import NamedTuple

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.openings import openings
from govcompare.ingest.splitting.ruled import ruled
from tests.ingest.texts import OPENING, PARAGRAPH, SECOND

BODY = f"{PARAGRAPH}\n{SECOND}\n{PARAGRAPH}\n{SECOND}"
SPOKEN = f"各位代表：\n{OPENING}\n{BODY}"


def parting(text: str) -> list[int]:
    return ruled(Page(text).lines)


@pytest.mark.parametrize("rule", ["***", "* * *", "——————", "───────", "=====", "※※※", "◇", "~~~~"])
def test_any_line_of_signs_parts_reports(rule: str) -> None:
    text = f"{rule}\n{SPOKEN}\n{rule}\n{SPOKEN}\n{rule}\n{SPOKEN}"
    assert [one.start for one in openings(Page(text))] == [
        at for at in range(len(text)) if text.startswith(f"{rule}\n各位", at)
    ]


def test_one_of_them_may_speak_to_nobody() -> None:
    assert len(parting(f"***\n{SPOKEN}\n***\n{BODY}\n***\n{SPOKEN}")) == 3


def test_their_length_may_differ() -> None:
    assert len(parting(f"-----\n{SPOKEN}\n-------\n{SPOKEN}")) == 2


class Trap(NamedTuple):
    name: str
    text: str


TRAPS = (
    Trap("breaks within one report", f"{SPOKEN}\n***\n{BODY}\n***\n{BODY}"),
    Trap("a rule above one report", f"***\n{SPOKEN}"),
    Trap("a frame around a report", f"======\n{SPOKEN}\n======\n版权所有"),
    Trap("a row of rules", f"***\n***\n{SPOKEN}\n***\n***\n{SPOKEN}"),
    Trap("words between signs", f"*工作回顾*\n{SPOKEN}\n*工作安排*\n{SPOKEN}"),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_other_signs_part_nothing(trap: Trap) -> None:
    assert parting(trap.text) == []

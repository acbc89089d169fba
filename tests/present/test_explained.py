"""Explanations in words: every reason has a sentence, figures and names stand in it."""

import pytest

from govcompare.model.explanation import Explanation, Phrase, Reason
from govcompare.present.explained import explained

WHOLE = Explanation(Reason.RARE, 1240, 1500, 20, (Phrase("石桥口老码头", 0),), (Phrase("深入贯彻落实", 803),))


def test_phrases_say_how_often_they_occur() -> None:
    assert explained(WHOLE) == (
        "Counts as copied: 1,480 of 1,500 characters stand in no set phrase that the background knows.",
        "“石桥口老码头” stands in none of 1,240 reports",
        "“深入贯彻落实” stands in about 803 of 1,240 reports",
    )


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_how_the_passage_counts(reason: Reason) -> None:
    line = explained(Explanation(reason, 10, 30, 20, (), ()), "上级文本.txt")[0]
    own = reason in {Reason.RARE, Reason.SAID_OWN}
    assert line.startswith("Counts as copied" if own else "Counts as stock")
    assert ("上级文本.txt" in line) == (reason is Reason.TEMPLATE)


def test_without_a_background_there_is_nothing_to_count_in() -> None:
    lines = explained(Explanation(Reason.RARE, 0, 30, 0, (Phrase("石桥口", 0),), ()))
    assert len(lines) == 2
    assert "石桥口" not in lines[1]

"""Tasks that helpers take from the end and a job from the front: each is done, and progress never goes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.progress import Progress, Stage
from govcompare.worker import plan
from govcompare.worker.plan import Ahead, Plan


@given(st.integers(1, 12), st.lists(st.sampled_from("jtd"), max_size=60))
def test_nobody_takes_what_the_job_has_come_to_and_progress_grows(number: int, moves: list[str]) -> None:
    ahead = Ahead(Plan("read", tuple(bytes([index]) for index in range(number)), 3))
    front, taken, seen, shown = 0, [], set(), 0
    for move in moves:
        if move == "j" and front < number:
            front += 1
            step = ahead.behind(Progress(Stage.READING, front, number))
        elif move == "t" and (task := ahead.next()) is not None:
            assert task[0] > front
            assert task == (task[0], bytes([task[0]]))
            assert task[0] not in seen
            taken.append(task[0])
            seen.add(task[0])
            continue
        elif move == "d" and taken:
            ahead.done(taken.pop())
            step = ahead.progress
        else:
            continue
        assert shown <= step.done <= number
        shown = step.done


def test_other_stages_are_told_as_they_are() -> None:
    step = Progress(Stage.COMPARING, 1, 2)
    assert Ahead(Plan("read", (b"", b""), 1)).behind(step) == step


def test_as_many_work_as_the_machine_has_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "cores", lambda: 8)
    assert Ahead(Plan("read", (b"",) * 100, 99)).helpers == 7
    assert Ahead(Plan("read", (b"",) * 100, 2)).helpers == 2
    assert Ahead().helpers == 0

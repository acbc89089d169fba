"""The parent's side of the talk with a worker, without any process."""

import pytest

from govcompare.model.errors import JobCancelled, JobCrashed, JobTimeout, ReadError
from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.worker.conversation import Conversation, Done, Failed, Part
from govcompare.worker.protocol import Decoder, Frame, FrameKind, Head, ProtocolError, encode
from govcompare.worker.stages import Lost, StageCache

STEP = Progress(Stage.COMPARING, 1, 2)


def _asked(stages: StageCache | None = None) -> Conversation:
    talk = Conversation(stages or StageCache())
    talk.ask("job", b"arguments")
    talk.outgoing()
    return talk


def _said(head: Head, payload: bytes = b"") -> bytes:
    return encode(Frame(head, payload))


def _outgoing(talk: Conversation) -> list[Frame]:
    return Decoder().feed(talk.outgoing())


def test_a_job_goes_out_once() -> None:
    talk = Conversation(StageCache())
    talk.ask("job", b"arguments")
    assert _outgoing(talk) == [Frame(Head(FrameKind.JOB, 0, "job"), b"arguments")]
    assert talk.outgoing() == b""
    assert talk.busy


def test_only_one_job_runs_at_a_time() -> None:
    with pytest.raises(RuntimeError):
        _asked().ask("another", b"")


def test_progress_and_parts_come_before_the_result() -> None:
    talk = _asked()
    data = (
        _said(Head(FrameKind.PROGRESS, 0, progress=STEP))
        + _said(Head(FrameKind.PART, 0, "pair"), b"part")
        + _said(Head(FrameKind.RESULT, 0), b"whole")
    )
    assert list(talk.feed(data)) == [STEP, Part("pair", b"part"), Done(b"whole")]
    assert not talk.busy


def test_jobs_are_numbered_and_an_old_frame_is_refused() -> None:
    talk = _asked()
    list(talk.feed(_said(Head(FrameKind.RESULT, 0))))
    talk.ask("next", b"")
    assert _outgoing(talk)[0].head.job == 1
    with pytest.raises(ProtocolError):
        list(talk.feed(_said(Head(FrameKind.RESULT, 0))))


@pytest.mark.parametrize("kind", [FrameKind.JOB, FrameKind.ANSWER, FrameKind.PROGRESS])
def test_a_frame_that_no_worker_sends_is_refused(kind: FrameKind) -> None:
    with pytest.raises(ProtocolError):
        list(_asked().feed(_said(Head(kind, 0))))


def test_nothing_is_heard_before_a_job_is_asked_for() -> None:
    with pytest.raises(ProtocolError):
        list(Conversation(StageCache()).feed(_said(Head(FrameKind.RESULT, 0))))


def test_a_kept_stage_answers_the_next_question() -> None:
    talk = _asked()
    list(talk.feed(_said(Head(FrameKind.ASK, 0, "k", seconds=2.0))))
    assert _outgoing(talk) == [Frame(Head(FrameKind.ANSWER, 0, "k"))]
    assert talk.making is not None
    assert (talk.making.key, talk.making.seconds) == ("k", 2.0)
    list(talk.feed(_said(Head(FrameKind.KEEP, 0, "k"), b"stage") + _said(Head(FrameKind.ASK, 0, "k"))))
    assert _outgoing(talk) == [Frame(Head(FrameKind.ANSWER, 0, "k", known=True), b"stage")]
    assert talk.making is None


def test_a_problem_of_an_input_and_a_fault_are_told_apart() -> None:
    problem = Problem("甲.txt", "missing", fatal=True)
    (event,) = _asked().feed(_said(Head(FrameKind.ERROR, 0, problem=problem)))
    assert isinstance(event, Failed)
    assert isinstance(event.error, ReadError)
    assert event.error.problem == problem
    (event,) = _asked().feed(_said(Head(FrameKind.ERROR, 0), b"trace"))
    assert isinstance(event, Failed)
    assert isinstance(event.error, JobCrashed)
    assert str(event.error) == "trace"
    assert not event.again


@pytest.mark.parametrize(("error", "how"), [(JobTimeout(), Lost.TIMEOUT), (JobCrashed(), Lost.CRASH)])
def test_a_stage_that_ended_its_worker_is_remembered(error: JobTimeout | JobCrashed, how: Lost) -> None:
    stages = StageCache()
    talk = _asked(stages)
    list(talk.feed(_said(Head(FrameKind.ASK, 0, "k", seconds=1.0))))
    assert talk.lost(error)
    assert stages.lost("k") is how
    again = _asked(stages)
    list(again.feed(_said(Head(FrameKind.ASK, 0, "k"))))
    assert _outgoing(again)[0].head.lost == how.value


def test_a_fault_while_making_a_stage_is_worth_another_attempt() -> None:
    talk = _asked()
    list(talk.feed(_said(Head(FrameKind.ASK, 0, "k"))))
    (event,) = talk.feed(_said(Head(FrameKind.ERROR, 0), b"trace"))
    assert isinstance(event, Failed)
    assert event.again


@pytest.mark.parametrize("error", [JobTimeout(), JobCrashed(), JobCancelled()])
def test_a_worker_lost_between_stages_leaves_nothing_behind(error: Exception) -> None:
    assert not _asked().lost(error)  # type: ignore[arg-type]


def test_cancelling_blames_no_stage() -> None:
    stages = StageCache()
    talk = _asked(stages)
    list(talk.feed(_said(Head(FrameKind.ASK, 0, "k"))))
    assert not talk.lost(JobCancelled())
    assert stages.lost("k") is None

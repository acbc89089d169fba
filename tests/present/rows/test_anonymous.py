"""An anonymous comparison names nobody, and every position stays what it is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Change, ChangeKind, Place, Verdict
from govcompare.model.problems import Problem
from govcompare.model.project import Mark
from govcompare.model.settings import Anchor
from govcompare.model.span import Span
from govcompare.present.rows.anonymous import anonymous
from govcompare.present.rows.findings import findings
from tests.builders import Part, comparison, made, same_text

NOWHERE = Anchor("", 0)
SHARED = "石排镇新修道路三条，石排人出行方便。"


def _named() -> Comparison:
    a = made("r1", [Part(SHARED, "石排镇的工作", "一、")], place="石排镇")
    b = made("r2", [Part(f"青石镇。{SHARED}", "工作", "一、")], place="青石镇")
    whole = comparison([a, b], passages=(same_text(a[0], b[0], SHARED),))
    sources = tuple(replace(source, path=f"石排/{source.path}") for source in whole.sources)
    problems = (
        Problem(sources[0].path, "duplicate-file", (("first", sources[1].path),)),
        Problem("石排/丢失.txt", "missing", fatal=True),
    )
    return replace(whole, sources=sources, problems=problems)


def test_names_of_places_reports_and_files_are_gone() -> None:
    masked, _ = anonymous(_named())
    assert [report.title for report in masked.reports] == ["A", "B"]
    assert [source.path for source in masked.sources] == ["1.txt", "2.txt"]
    assert {source.sha256 for source in masked.sources} == {""}
    for name in ("石排", "青石", "丢失"):
        assert name not in repr(masked)
    assert "××镇新修道路三条，××人出行方便。" in masked.reports[0].text


def test_names_that_stand_for_one_another_are_gone() -> None:
    a, b = made("r1", [Part("县长周文清到会。")]), made("r2", [Part("县长何立群到会。")])
    whole = (same_text(a[0], b[0], "县长"),)
    text = a[0].text
    at = text.index("周文清")
    swap = Change(ChangeKind.NAME, Span(at, at + 3), Span(at, at + 3))
    passage = replace(whole[0], a=Place("r1", Span(0, len(text))), b=Place("r2", Span(0, len(text))), changes=(swap,))
    masked, _ = anonymous(comparison([a, b], passages=(passage,)))
    assert {report.text for report in masked.reports} == {text.replace("周文清", "×××")}


def test_every_text_keeps_its_length() -> None:
    named = _named()
    masked, _ = anonymous(named)
    for before, after in ((named.reports, masked.reports), (named.sources, masked.sources)):
        assert [len(one.text) for one in before] == [len(one.text) for one in after]
    assert masked.passages == named.passages


def test_verdicts_still_belong_to_their_findings() -> None:
    named = _named()
    mark = Mark(findings(named)[0].key, NOWHERE, NOWHERE, Verdict.COPIED, "石排镇抄的")
    masked, (told,) = anonymous(named, (mark,))
    assert told.key == findings(masked)[0].key
    assert (told.verdict, told.note) == (Verdict.COPIED, "××镇抄的")


def test_reports_without_a_known_place_lose_their_titles_alone() -> None:
    a = made("r1", [Part("某地的工作。")])
    masked, _ = anonymous(comparison([a]))
    assert (masked.reports[0].title, masked.reports[0].text) == ("A", a[0].text)


@given(st.integers(1, 60))
def test_letters_are_told_apart(number: int) -> None:
    masked, _ = anonymous(comparison([made(f"r{index}", [Part("话。")]) for index in range(1, number + 1)]))
    titles = [report.title for report in masked.reports]
    assert len(set(titles)) == number
    assert all(title.isascii() and title.isupper() for title in titles)

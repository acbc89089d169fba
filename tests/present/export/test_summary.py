"""The summary says the conclusion, the pairs and the matches that matter most; nothing in it is markup by accident."""

import re

import pytest

from govcompare import codec
from govcompare.model.jobs import DocumentArguments, Stamp
from govcompare.present.conclusion import conclusion
from govcompare.present.export import summary
from govcompare.present.export.summary import md, md_job
from govcompare.present.rows.ranked import ranked_pairs
from tests.builders import comparison, plain
from tests.pipeline.context import Remembering
from tests.present.export.slots import filled, marks


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8").split("\n")


def test_it_starts_with_the_conclusion_and_has_every_pair_that_shares_something() -> None:
    whole = filled("甲")
    lines = _lines(md(whole))
    said = [sentence.text for sentence in conclusion(whole, ranked_pairs(whole))]
    assert [line.lstrip() for line in lines[: len(said) + 2]] == ["# Conclusion", "", *(f"- {text}" for text in said)]
    assert [line[0] for line in lines[2 : len(said) + 2]].count("-") < len(said)
    table = [line for line in lines if line.startswith("| ")]
    assert len(table) == 2 + 3
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table}) == 1


@pytest.mark.parametrize("words", ["|", "*a*", "`a`", "[a](b)", "# a", "\\|", "<script>", "a\nb", "$x$", "~~a~~"])
def test_no_word_of_a_report_is_markup(words: str) -> None:
    expected = [re.sub(r"^(\W{0,9}).*", r"\1", line)[:2] for line in _lines(md(filled("甲")))]
    lines = _lines(md(filled(words)))
    assert [re.sub(r"^(\W{0,9}).*", r"\1", line)[:2] for line in lines] == expected
    for line in lines:
        bare = re.sub(r"\\[^\w\s]", "", line)
        assert not re.search(r"[*`<>$~\[\]]", bare)
        assert bare.count("|") in {0, 10}


def test_a_blank_reads_as_a_blank_and_is_no_emphasis() -> None:
    text = md(filled("20__年、__亿元__")).decode("utf-8")
    assert "20＿＿年、＿＿亿元＿＿" in text
    assert "_" not in text


def test_it_stays_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "MOST_PAIRS", 2)
    monkeypatch.setattr(summary, "MOST_FINDINGS", 1)
    lines = _lines(md(filled("甲" * 500)))
    assert "1 further pair shares text." in lines
    assert "2 further matches." in lines
    assert max(len(line) for line in lines if line.startswith("- Names")) < 4 * summary.LONGEST


def test_verdicts_notes_and_stamp_are_told() -> None:
    whole = filled("甲")
    asked = DocumentArguments(whole, marks=marks(whole, "记一笔"), stamp=Stamp("2026-11-25T08:00:00+08:00", "王"))
    text = md_job(codec.encode(asked), Remembering()).decode("utf-8")
    assert "Copied; 记一笔" in text
    assert "Exported 2026-11-25T08:00:00+08:00 by 王" in text


def test_reports_that_share_nothing_have_no_empty_table() -> None:
    assert "|" not in md(comparison([plain("r1", "甲"), plain("r2", "乙")])).decode("utf-8")

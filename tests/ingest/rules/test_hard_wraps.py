"""Line ends of paper go; headings, lists and paragraph ends stay."""

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rules.hard_wraps import HARD_WRAPS
from tests.ingest.rules.checks import taken
from tests.ingest.scraped.printed import rows
from tests.ingest.texts import CLOSING, PARAGRAPH, SECOND, report

LEAVES_ALONE = (
    report(),
    "\n".join(f"第{n}条 本条规定第{n}项内容。" for n in range(200)),
    "\n".join(f"{n}、改造{n}号路" for n in range(40)),
    "\n".join((PARAGRAPH, SECOND) * 20),
    "春风又绿\n" * 60,
)


@pytest.mark.parametrize("text", LEAVES_ALONE, ids=range(len(LEAVES_ALONE)))
def test_leaves_alone(text: str) -> None:
    assert taken(HARD_WRAPS, text) == []


def wrapped(paragraph: str, width: int = 28) -> str:
    rest = f"{paragraph}"
    return "\n".join(rest[start : start + width] for start in range(0, len(rest), width))


def test_takes_line_ends_inside_paragraphs_only() -> None:
    paragraphs = [
        PARAGRAPH[:-1] + "等。",
        "（一）农业",
        SECOND + "真好。",
        "（二）工业",
        CLOSING,
        "（三）服务业",
        PARAGRAPH[:80] + "。",
    ]
    text = "\n".join(map(wrapped, paragraphs))
    assert len(taken(HARD_WRAPS, text)) == text.count("\n") - (len(paragraphs) - 1)


def test_lines_that_were_counted_out_go_on_also_where_figures_make_them_narrow() -> None:
    figures = (
        "全县生产总值达到1234.56亿元，增长12.3%；一般公共预算收入达到123.45亿元，增长8.9%，城镇新增就业12345人等。"
    )
    paragraphs = [
        f"　　{text}" for text in (PARAGRAPH[:-1] + "等。", figures, "一、2024年工作", SECOND, figures, CLOSING) * 3
    ]
    text = "\n".join(map(wrapped, paragraphs))
    assert len(taken(HARD_WRAPS, text)) == text.count("\n") - (len(paragraphs) - 1)


def test_a_full_line_before_an_indented_one_ends_its_paragraph() -> None:
    title = "（一）狠抓投资和项目建设，千方百计保持全县工业经济平稳增长"
    paragraphs = [f"　　{text}" for text in (PARAGRAPH, title[:26], SECOND, CLOSING) * 4]
    text = "\n".join(map(wrapped, paragraphs))
    assert len(taken(HARD_WRAPS, text)) == text.count("\n") - (len(paragraphs) - 1)


def test_a_point_behind_a_full_line_begins_a_paragraph() -> None:
    width = 28
    full = "我们持续推进各项重点工作落地见效并取得新的更大成绩进展好。"[-width:]
    rows = [PARAGRAPH[at : at + width] for at in range(0, 112, width)] * 4
    text = "\n".join([*rows, full, "二是" + SECOND[: width - 2], *rows])
    assert full + "\n二是" in _left(text)


def _left(text: str) -> str:
    gone = {at for one in HARD_WRAPS.find(Page(text)) for at in range(one.span.start, one.span.end)}
    return "".join(sign for at, sign in enumerate(text) if at not in gone)


def hung(paragraph: str, width: int) -> str:
    """Lines of `width` characters, a closing mark beyond them where it would begin the next."""
    return "\n".join(rows(paragraph, width))


@pytest.mark.parametrize("width", [18, 22, 28, 33, 40, 60, 80])
def test_a_sentence_that_ends_with_its_full_line_goes_on_below(width: int) -> None:
    first = f"{PARAGRAPH[: width - 6]}第一年见成效。"
    paragraphs = (PARAGRAPH + SECOND, first + PARAGRAPH + SECOND, SECOND + PARAGRAPH[:-1] + "等。") * 4
    text = "\n".join(hung(paragraph, width) for paragraph in paragraphs)
    assert f"{first}\n" in text
    assert first + PARAGRAPH[:5] in _left(text)


def test_lines_may_become_wider_in_the_middle() -> None:
    paragraphs = [PARAGRAPH[:-1] + "等。", SECOND * 2 + "真好。", CLOSING * 2 + "真好。"] * 12
    narrow = [hung(paragraph, 22) for paragraph in paragraphs]
    wide = [hung(paragraph, 38) for paragraph in paragraphs]
    left = _left("\n".join(narrow + wide)).split("\n")
    assert sum(line in paragraphs for line in left) >= 0.9 * 2 * len(paragraphs)
    assert len(left) <= 1.1 * 2 * len(paragraphs)


def test_lists_between_paragraphs_of_wide_paper_stay() -> None:
    points = [f"第{n}中学改造教学楼及操场的工程" for n in range(100, 130)]
    text = "\n".join(
        [*(hung(PARAGRAPH * 2, 40) for _ in range(30)), *points, *(hung(PARAGRAPH * 2, 40) for _ in range(30))]
    )
    assert all(f"\n{point}\n" in _left(text) for point in points)

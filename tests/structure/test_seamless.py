"""Titles that no sign ends, end where a careful reader sees them end; where signs end them, nothing changes."""

import json
from functools import reduce
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.resources import resource
from govcompare.structure.ends import MAGIC, NOWHERE, SHIPPED, ends, parsed
from govcompare.structure.evidence import BITS, LONGEST, SHORTEST, evidence, windows
from tests.evaluation import StructureTally, read_truth, structure, understood
from tests.evaluation.seams import sewn
from tests.structure.made import BODY, OPENING, read

BLIND = Path(__file__).resolve().parent.parent / "data" / "gold"
STOPS, OPEN, CLOSED = "。！？；\n\0", "“‘（《「『", "”’）》」』"
NOT_BEFORE, NOT_BEHIND = "，、：；“‘（《【「『", "，、；：”’）》】」』%％的"


class Sewn(NamedTuple):
    """Titles, each with how its text begins."""

    name: str
    sections: tuple[tuple[str, str], ...]


CASES = (
    Sewn(
        "built alike",
        (
            ("聚力壮大县域工业", "坚持把园区作为主战场，新建标准厂房十万平方米，引进企业三十家。"),
            ("聚力建设美丽乡村", "深入开展人居环境整治，完成户厕改造两千座，硬化村道六十公里。"),
            ("聚力增进民生福祉", "全年新增城镇就业三千人，新建公办幼儿园四所，改造老旧小区九个。"),
        ),
    ),
    Sewn(
        "two clauses each",
        (
            (
                "坚持项目为王，发展后劲持续增强",
                "全县上下把项目建设作为头等大事，开工重点项目四十个，完成投资五十亿元。",
            ),
            ("坚持城乡统筹，人居环境持续改善", "县城更新行动扎实推进，改造供水管网三十公里，新增停车位八百个。"),
            ("坚持人民至上，民生福祉持续增进", "我们用心用情办好民生实事，十件实事全部完成，群众满意度稳步提升。"),
        ),
    ),
    Sewn(
        "what is said again begins the text",
        (
            ("大力发展特色农业", "特色农业是富民强县的根本，要抓好良种推广，扩大茶园面积，建好冷链仓库。"),
            ("积极培育文化旅游", "文化旅游要突出山水特色，抓紧编制规划，完善游客中心，办好民俗节庆。"),
            ("全面加强社会治理", "社会治理关系千家万户，要健全网格体系，化解信访积案，管好道路交通。"),
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_titles_of_one_long_line_end_where_their_text_begins(case: Sewn) -> None:
    numbered = [(f"（{number}）", *one) for number, one in zip("一二三", case.sections, strict=True)]
    text = OPENING + BODY + "".join(label + title + body + BODY * 8 for label, title, body in numbered)
    assert read(text, items=False) == ["~", *(f"{label} {title}" for label, title, _ in numbered)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_titles_end_where_the_text_of_their_paragraph_begins(case: Sewn) -> None:
    numbered = [(f"（{number}）", *one) for number, one in zip("一二三", case.sections, strict=True)]
    paragraphs = [text for label, title, body in numbered for text in (label + title + body + BODY, BODY)]
    assert read(*paragraphs, items=False) == [f"{label} {title}" for label, title, _ in numbered]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("sign", ["。", "\n"])
def test_titles_end_at_their_sign_where_they_have_one(case: Sewn, sign: str) -> None:
    numbered = [(f"（{number}）", *one) for number, one in zip("一二三", case.sections, strict=True)]
    paragraphs = [label + title + sign + body + BODY for label, title, body in numbered]
    assert read(*paragraphs, items=False) == [f"{label} {title}" for label, title, _ in numbered]


def test_points_that_only_are_sentences_stay_whole() -> None:
    points = (
        "（一）本条例适用于县内从事餐饮的单位和个人，由县有关部门负责解释，自公布之日起施行。",
        "（二）单位和个人应当按照规定办理登记，领取证照以后方可从事经营，不得转让证照。",
        "（三）违反前款规定的由有关部门责令改正，逾期不改的处以罚款，情节严重的吊销证照。",
    )
    tree = read("一、工业", BODY, "有关规定如下：", *points, "二、农业", BODY, items=False)
    assert tree == ["一、 工业", "二、 农业"]


def test_points_with_much_text_head_sections_where_line_ends_were_lost() -> None:
    points = ("一是突出工业强县", "二是突出农业稳县", "三是突出旅游兴县")
    long = "".join(f"{point}。{BODY * 6}" for point in points)
    short = "".join(f"{point}。{BODY}" for point in points)
    assert read(f"{OPENING}{BODY * 9}{long}", items=False) == ["~", *(f"{one[:2]} {one[2:]}" for one in points)]
    assert read(f"{OPENING}{BODY * 20}{short}", items=False) == ["~"]


def test_dashes_behind_sentences_begin_paragraphs_where_line_ends_were_lost() -> None:
    points = ("——坚持生态优先", "——坚持绿色发展")
    text = "".join(f"{point}。{BODY}" for point in points)
    tree = read(f"{OPENING}{BODY * 20}一、总体要求。{BODY * 3}{text}二、主要任务。{BODY * 5}", items=False)
    assert tree[2:4] == [".—— 坚持生态优先", ".—— 坚持绿色发展"]


@given(st.lists(st.text("一工业发展的，、。“”《》（）；：\n%0", max_size=90), min_size=1, max_size=4))
def test_places_are_those_of_an_obvious_twin(texts: list[str]) -> None:
    joined = "".join(texts)
    bounds = [(sum(map(len, texts[:at])), sum(map(len, texts[: at + 1]))) for at in range(len(texts))]
    told = evidence(windows(joined, [start for start, _ in bounds], [end for _, end in bounds]))
    for row, text in enumerate(texts):
        padded = text.ljust(2 * LONGEST, "\0")
        stop = next(at for at, sign in enumerate(padded) if sign in STOPS)
        assert told.stop[row] == stop
        for place in range(SHORTEST, min(stop, LONGEST) + 1):
            before = padded[:place]
            depth = sum(sign in OPEN for sign in before) - sum(sign in CLOSED for sign in before)
            fits = before[-1] not in NOT_BEFORE and (place == stop or padded[place] not in NOT_BEHIND)
            assert told.possible[row, place] == (depth <= 0 and fits)
            assert told.commas[row, place] == before.count("，")
        assert not told.possible[row, :SHORTEST].any()
        assert not told.possible[row, stop + 1 :].any()


def test_scores_do_not_depend_on_what_is_asked_beside() -> None:
    text = "聚力壮大县域工业坚持把园区作为主战场。" * 3
    alone = ends(windows(text, [0], [19])).scores
    beside = ends(windows(text, [0, 19, 38], [19, 38, 57])).scores
    assert (beside == alone).all()
    assert (alone[0, 20:] == NOWHERE).all()


def test_the_shipped_weights_are_whole_and_others_are_refused() -> None:
    data = resource(SHIPPED).read_bytes()
    assert np.count_nonzero(parsed(data)) > 2**BITS // 4
    for other in (b"", data[:-1], MAGIC, b"x" * len(data)):
        with pytest.raises(ValueError, match="title ends"):
            parsed(other)


def _pooled(shared: Path, folder: Path, *, all_blanks: bool) -> StructureTally:
    tallies = []
    for path in sorted(BLIND.glob("blind_*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        file = shared / truth["file"]
        if file.suffix != ".txt":
            continue
        text, made = sewn(file.read_bytes().decode(truth["encoding"]), truth, folder, all_blanks=all_blanks)
        target = folder / "truth.json"
        target.write_text(json.dumps(made), encoding="utf-8")
        comparison = understood(text)
        tallies.append(structure(read_truth(target, folder), comparison, comparison.sources[0]))
    return reduce(StructureTally.__add__, tallies)


def test_blind_files_without_any_line_end_keep_most_headings(shared: Path, tmp_path: Path) -> None:
    pooled = _pooled(shared, tmp_path, all_blanks=True)
    assert pooled.headings.f1 >= 0.84
    assert pooled.headings.precision >= 0.88


def test_blind_files_keep_headings_that_run_into_their_text(shared: Path, tmp_path: Path) -> None:
    assert _pooled(shared, tmp_path, all_blanks=False).headings.f1 >= 0.85

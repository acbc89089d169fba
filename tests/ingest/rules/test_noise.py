"""A forum's random signs go; figures, formulas and English stay."""

import pytest

from govcompare.ingest.rules.noise import NOISE
from tests.ingest.rules.checks import taken

LEAVES_ALONE = (
    "比例为 7 : 4 : 2 : 1\n一\n比例为 7 : 4 : 2 : 1\n一\n比例为 7 : 4 : 2 : 1",
    "推动 A B C D E 五项行动\n" * 4,
    "1 9 9 8 年3 月\n" * 4,
    "举办 We Are One Big Team\n" * 4,
    "建设 5 G + A I 平台\n" * 4,
    "GB/T9704-2012\n" * 4,
    "www.example.gov.cn\n" * 4,
    "详见附件。http://a.example/2023/b1.html\n" * 4,
    "服务热线。0839-7201234\n" * 4,
    "iPhone15Pro\n" * 4,
)


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert taken(NOISE, text) == []


def test_takes_signs_at_line_ends_and_beginnings_of_a_page_full_of_them() -> None:
    lines = (
        "镇域经济稳步增长# p7 A( n+ n5 L3 y",
        "3 f* K2 m! q0 W农业基础更加巩固。",
        "民生事业不断进步; T1 c$ j9 ~ u8",
    )
    assert taken(NOISE, "\n".join(lines)) == ["# p7 A( n+ n5 L3 y", "3 f* K2 m! q0 W", "; T1 c$ j9 ~ u8"]
    assert taken(NOISE, lines[0]) == []


def test_takes_signs_without_blanks() -> None:
    lines = ("镇域经济稳步增长。8Zba0zG8h2wJ", "j%cw%4%60Wm", "A4Elwi%!iQCiur0anEbRQ")
    assert taken(NOISE, "\n".join(lines)) == ["8Zba0zG8h2wJ", *lines[1:]]

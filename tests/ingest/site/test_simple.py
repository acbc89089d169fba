"""Every word of a site's is known as it is written in Taiwan and Hong Kong."""

import re
from pathlib import Path

import pytest
from opencc import OpenCC

import govcompare.ingest.site
from govcompare.ingest.site.simple import both, simple

FOLDER = Path(govcompare.ingest.site.__path__[0])
SIGNS = "".join(
    sorted({sign for file in FOLDER.glob("*.py") for sign in re.findall("[\u4e00-\u9fff]", file.read_text("utf-8"))})
)


@pytest.mark.parametrize("way", ["s2t", "s2tw", "s2hk"])
def test_traditional_characters_of_a_sites_words_are_made_simple(way: str) -> None:
    written = OpenCC(way).convert
    missed = [written(sign) for sign in SIGNS if simple(written(sign)) not in {sign, simple(sign)}]
    assert missed == []


def test_a_text_keeps_its_length() -> None:
    assert simple("聯絡\xa0我們") == "联络 我们"


def test_signs_are_looked_for_in_both_forms() -> None:
    assert set(both("复人")) == set("复復複覆人")

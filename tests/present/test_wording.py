"""Words come in the person's language; a language that is not there is English."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

from govcompare.present import wording
from govcompare.present.wording import closest, language, ntr, tr, use

HALF_WIDTH = re.compile("[\u4e00-\u9fff”」][,;:!?](?:[\u4e00-\u9fff“「]|$)")
"""Western punctuation between Han characters, or behind the last one."""


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    before = language()
    yield
    use(before)


class Locale(NamedTuple):
    names: tuple[str, ...]
    language: str


LOCALES = (
    Locale(("zh_CN.UTF-8",), "zh_CN"),
    Locale(("zh-Hans-CN",), "zh_CN"),
    Locale(("zh_SG",), "zh_CN"),
    Locale(("zh",), "zh_CN"),
    Locale(("zh_TW.Big5",), "zh_TW"),
    Locale(("zh-Hant-HK",), "zh_TW"),
    Locale(("zh_MO",), "zh_TW"),
    Locale(("en_GB.UTF-8",), "en"),
    Locale(("C",), "en"),
    Locale(("de_DE.UTF-8", "zh_CN.UTF-8"), "zh_CN"),
    Locale(("fr_FR", "es"), "en"),
    Locale((), "en"),
    Locale(("",), "en"),
)


@pytest.mark.parametrize("case", LOCALES, ids=lambda case: "+".join(case.names) or "none")
def test_the_first_language_that_is_spoken_is_chosen(case: Locale) -> None:
    assert closest(case.names) == case.language


def test_english_stands_as_it_is_written() -> None:
    use("en")
    assert tr("{a} in {b}", a="甲", b="乙") == "甲 in 乙"
    assert [ntr("{number} report", "{number} reports", number) for number in (1, 2)] == ["1 report", "2 reports"]
    assert ntr("{number} report", "{number} reports", 2_505) == "2,505 reports"


@pytest.mark.parametrize("name", [name for name in wording.LANGUAGES if name != "en"])
def test_chinese_has_words_of_its_own(name: str) -> None:
    use(name)
    assert tr("Conclusion") != "Conclusion"
    assert ntr("{number} report", "{number} reports", 3).startswith("3")


@pytest.mark.parametrize("name", [name for name in wording.LANGUAGES if name != "en"])
def test_chinese_has_its_own_punctuation(name: str, root: Path) -> None:
    with (root / "resources" / "i18n" / name / "LC_MESSAGES" / "govcompare.po").open("rb") as file:
        catalogue = read_po(file, locale=name)
    forms = (form for one in catalogue for form in ([one.string] if isinstance(one.string, str) else one.string))
    assert [form for form in forms if HALF_WIDTH.search(form)] == []


def test_a_message_that_nobody_translated_is_english() -> None:
    use("zh_CN")
    assert tr("a message that is nowhere") == "a message that is nowhere"


def test_braces_in_a_field_are_nothing_special() -> None:
    assert tr("{a} in {b}", a="{b}", b="{0.__class__}") == "{b} in {0.__class__}"


def test_a_language_that_is_not_offered_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        use("xx")

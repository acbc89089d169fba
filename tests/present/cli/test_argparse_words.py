"""Wrong usage is told in the person's language, whichever way it is wrong."""

import re
from collections.abc import Iterator

import pytest

from govcompare.present import wording
from govcompare.present.cli.argparse_words import translate
from govcompare.present.cli.arguments import command, is_command, window_paths

WRONG = (
    ("--unknown",),
    ("--quiet=x",),
    ("compare", "x", "--unknown"),
    ("compare", "x", "--json"),
    ("compare", "x", "--lang", "xx"),
    ("compare", "x", "--stamp=x"),
    ("outline",),
    ("passages",),
    ("background",),
    ("background", "nonsense"),
    ("background", "build", "x"),
    ("background", "build", "--out", "x"),
)
NAMES = re.compile(r"govcompare|--?[a-z-]+|\b[A-Z]+\b|'[^']*'|\b(?:action|background|build|compare|outline|passages)\b")
"""What is called the same in every language."""
ENGLISH = re.compile("[A-Za-z]{2,}")


@pytest.fixture(autouse=True)
def _in_english_again() -> Iterator[None]:
    yield
    wording.use(wording.SOURCE_LANGUAGE)


def _told(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        command(arguments) if is_command(arguments) else window_paths(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_no_english_stands_in_what_is_told(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    translate()
    wording.use(language)
    told = _told(arguments, capsys)
    assert ENGLISH.findall(NAMES.sub("", told.replace("zh_CN,zh_TW,en", ""))) == []
    assert told != ""


def test_english_stays_what_argparse_says(capsys: pytest.CaptureFixture[str]) -> None:
    translate()
    assert _told(("compare", "x", "--unknown"), capsys).endswith(
        "govcompare compare: error: unrecognized arguments: --unknown\n"
    )

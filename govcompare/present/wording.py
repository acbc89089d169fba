"""Messages in, words in the person's language out: the only place where codes become sentences.

All words live in the gettext catalogue `resources/i18n/<language>/LC_MESSAGES/govcompare.po`, source language English.
"""

import gettext
from functools import cache

from govcompare.resources import resource

DOMAIN = "govcompare"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("zh_CN", "zh_TW", "en")
"""Offered to the person, in this order."""


class _Current:
    """The one piece of state: which language is spoken."""

    language = SOURCE_LANGUAGE


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, str(resource("i18n")), languages=[language], fallback=True)


def use(language: str) -> None:
    """Speak `language` (one of LANGUAGES) from now on. Raises ValueError for another."""
    if language not in LANGUAGES:
        raise ValueError(language)
    _Current.language = language


def language() -> str:
    """The language in use."""
    return _Current.language


def closest(locale_names: tuple[str, ...]) -> str:
    """The language for a person whose system prefers these locales, best first (`zh_CN.UTF-8`, `zh-Hant-TW`)."""
    for name in locale_names:
        tag = name.replace("-", "_").split(".", 1)[0].lower()
        if tag.startswith("zh"):
            traditional = any(part in tag.split("_") for part in ("tw", "hk", "mo", "hant"))
            return "zh_TW" if traditional else "zh_CN"
        if tag.startswith("en"):
            return "en"
    return SOURCE_LANGUAGE


def tr(message: str, **fields: object) -> str:
    """`message` in the language in use, its `{name}` fields filled in."""
    text = _catalogue(_Current.language).gettext(message)
    return text.format(**fields) if fields else text


def ntr(singular: str, plural: str, number: int, **fields: object) -> str:
    """The form for `number`, which fills the field `{number}`, with commas between thousands."""
    text = _catalogue(_Current.language).ngettext(singular, plural, number)
    return text.format(number=f"{number:,}", **fields)

"""The catalogue has every word of the code and the templates, in every language that it has at all."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

KEYWORDS: dict[str, tuple[int, ...] | None] = {"tr": None, "source": None, "ntr": (1, 2)}
"""Those of `make catalogue`."""
PLACES = (("govcompare", "**.py", "python"), ("resources/templates", "**.j2", "jinja2"))
COMPLETE = "zh_CN"
FIELD = re.compile(r"\{(\w{1,40})\}")


def untranslated(root: Path) -> list[str]:
    """Messages that a language lacks or has wrong, and catalogues that are not compiled."""
    said = set(_said(root))
    found = [] if _catalogue(root, COMPLETE).is_file() else [f"{COMPLETE}: no catalogue"]
    for path in sorted((root / "resources" / "i18n").glob("*/LC_MESSAGES/govcompare.po")):
        language = path.parent.parent.name
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        found += [f"{language}: {fault}" for fault in _faults(catalogue, said)]
        if not _is_compiled(catalogue, path.with_suffix(".mo")):
            found.append(f"{language}: {path.with_suffix('.mo').name} is not what `make catalogue` gives")
    return found


def _catalogue(root: Path, language: str) -> Path:
    return root / "resources" / "i18n" / language / "LC_MESSAGES" / "govcompare.po"


def _said(root: Path) -> Iterator[str | tuple[str, ...]]:
    for folder, pattern, method in PLACES:
        for _, _, message, _, _ in extract_from_dir(root / folder, [(pattern, method)], keywords=KEYWORDS):
            yield message


def _faults(catalogue: Catalog, said: set[str | tuple[str, ...]]) -> Iterator[str]:
    for message in sorted(said, key=str):
        entry = catalogue.get(message)
        if entry is None or not all(_forms(entry.string)) or entry.fuzzy:
            yield f"{message!r} is not translated"
        elif any(_fields(form) != _fields(_forms(message)[-1]) for form in _forms(entry.string)):
            yield f"{message!r} has other fields than its translation"
    for entry in catalogue:
        if entry.id and _key(entry) not in said:
            yield f"{entry.id!r} is said nowhere"


def _key(entry: Message) -> str | tuple[str, ...]:
    return entry.id if isinstance(entry.id, str) else tuple(entry.id)


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _fields(text: str) -> set[str]:
    return set(FIELD.findall(text))


def _is_compiled(catalogue: Catalog, compiled: Path) -> bool:
    fresh = BytesIO()
    write_mo(fresh, catalogue)
    return compiled.is_file() and compiled.read_bytes() == fresh.getvalue()

"""Nothing in, what this program is made of out: each part with its version, its licence and the licence's words."""

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import qVersion

from govcompare import __version__
from govcompare.resources import resource

PROJECT = "govcompare"
QT_LICENCE, QT_TEXTS = "LGPL-3.0", ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")
"""The LGPL is written as an addition to the GPL."""
OF_QT = re.compile(r"pyside6|shiboken6", re.IGNORECASE)
SYSTEM = "licences/system"
"""Where the built program keeps what the system's packages say of their libraries, as NAME_VERSION.txt."""
BUILDER = "pyinstaller"
"""Its loader is a part of the built program."""
LICENCE_FILE = re.compile(r"\.dist-info/(licenses/|LICEN[CS]E|COPYING)")
MOST_NAME = 60
"""Characters; older projects put the whole text where a licence's name belongs."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program that someone made."""

    name: str
    version: str
    """Empty when it has none."""
    licence: str
    """Short name; empty when only the text says it."""
    project: str = ""
    """Python project whose metadata hold the licence's words."""
    files: tuple[str, ...] = ()
    """Resources that hold the licence's words."""


def components() -> tuple[Component, ...]:
    """The program itself first, then what it stands on, then the system's libraries that are shipped with it."""
    installed = required(PROJECT)
    return (
        Component(PROJECT, __version__, "MIT", PROJECT if installed else ""),
        Component("Python", platform.python_version(), "PSF-2.0", files=("licences/PSF-2.0.txt",)),
        Component("Qt", str(qVersion()), QT_LICENCE, files=QT_TEXTS),
        *(_of_project(one) for one in installed if one.name != PROJECT),
        *(_of_project(one) for one in _builder()),
        Component("Lucide", "", "ISC", files=("icons/lucide/LICENSE",)),
        *_of_system(),
    )


def words(component: Component) -> str:
    """The text of its licences, one after the other."""
    texts = [resource(name).read_text(encoding="utf-8") for name in component.files]
    if component.project:
        texts += _texts(distribution(component.project))
    return "\n\n\n".join(text.strip("\n") for text in texts)


def required(name: str) -> list[Distribution]:
    """The installed Python projects that `name` needs on this machine, itself included, by name."""
    found: dict[str, Distribution] = {}
    left = [name]
    while left:
        try:
            one = distribution(left.pop())
        except PackageNotFoundError:
            continue  # needed on other systems or Pythons only
        if one.name not in found:
            found[one.name] = one
            left += [re.split(r"[^\w.-]", need)[0] for need in one.requires or () if "extra ==" not in need]
    return [found[key] for key in sorted(found, key=str.casefold)]


def _builder() -> Iterator[Distribution]:
    if getattr(sys, "frozen", False):
        try:
            yield distribution(BUILDER)
        except PackageNotFoundError:
            return


def _of_project(one: Distribution) -> Component:
    if OF_QT.match(one.name):
        return Component(one.name, one.version, QT_LICENCE, files=QT_TEXTS)
    return Component(one.name, one.version, _licence(one), one.name)


def _licence(one: Distribution) -> str:
    named = [name for field in ("License-Expression", "License") for name in one.metadata.get_all(field) or ()]
    classified = [line.rpartition(" :: ")[2] for line in one.metadata.get_all("Classifier") or () if "License" in line]
    short = [name for name in (*named, *classified) if name and name != "UNKNOWN" and len(name) <= MOST_NAME]
    return short[0] if short else ""


def _texts(one: Distribution) -> Iterator[str]:
    for path in sorted(one.files or (), key=str):
        if LICENCE_FILE.search(path.as_posix()):
            data = Path(str(path.locate())).read_bytes()
            try:
                yield data.decode("utf-8")
            except UnicodeDecodeError:
                yield data.decode("latin-1")


def _of_system() -> Iterator[Component]:
    try:
        folder: Path = resource(SYSTEM)
    except FileNotFoundError:
        return
    for path in sorted(folder.glob("*.txt")):
        name, _, version = path.stem.partition("_")
        yield Component(name, version, "", files=(f"{SYSTEM}/{path.name}",))

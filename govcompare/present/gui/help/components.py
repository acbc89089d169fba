"""Nothing in, what this program is made of out: each part with its version, its licence and the licence's words."""

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from govcompare import __version__
from govcompare.resources import resource

if TYPE_CHECKING:
    from importlib.metadata import Distribution

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


@dataclass(frozen=True, slots=True)
class Project:
    """A Python project that is installed here."""

    name: str
    version: str
    licence: str
    """Short name; empty when only the text says it."""
    needs: tuple[str, ...]
    """Names of those that it needs, here or elsewhere."""


def components() -> tuple[Component, ...]:
    """The program itself first, then what it stands on, then the system's libraries that are shipped with it."""
    installed = required(PROJECT)
    builder = _project(BUILDER) if getattr(sys, "frozen", False) else None
    return (
        Component(PROJECT, __version__, "MIT", PROJECT if installed else ""),
        Component("Python", platform.python_version(), "PSF-2.0", files=("licences/PSF-2.0.txt",)),
        Component("Qt", str(qVersion()), QT_LICENCE, files=QT_TEXTS),
        *(_of_project(one) for one in installed if one.name != PROJECT),
        *([_of_project(builder)] if builder is not None else []),
        Component("Lucide", "", "ISC", files=("icons/lucide/LICENSE",)),
        *_of_system(),
    )


def words(component: Component) -> str:
    """The text of its licences, one after the other."""
    texts = [resource(name).read_text(encoding="utf-8") for name in component.files]
    if component.project:
        texts += _texts(component.project)
    return "\n\n\n".join(text.strip("\n") for text in texts)


def required(name: str) -> list[Project]:
    """The installed Python projects that `name` needs on this machine, itself included, by name."""
    found: dict[str, Project] = {}
    left = [name]
    while left:
        one = _project(left.pop())  # None: needed on other systems or Pythons only
        if one is not None and one.name not in found:
            found[one.name] = one
            left += one.needs
    return [found[key] for key in sorted(found, key=str.casefold)]


def _distribution(name: str) -> "Distribution | None":
    from importlib import metadata  # noqa: PLC0415  # 10 ms that a start can do without

    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _project(name: str) -> Project | None:
    one = _distribution(name)
    if one is None:
        return None
    needs = tuple(re.split(r"[^\w.-]", need)[0] for need in one.requires or () if "extra ==" not in need)
    said = [text for field in ("License-Expression", "License") for text in one.metadata.get_all(field) or ()]
    said += [line.rpartition(" :: ")[2] for line in one.metadata.get_all("Classifier") or () if "License" in line]
    short = [text for text in said if text and text != "UNKNOWN" and len(text) <= MOST_NAME]
    return Project(one.name, one.version, short[0] if short else "", needs)


def _of_project(one: Project) -> Component:
    if OF_QT.match(one.name):
        return Component(one.name, one.version, QT_LICENCE, files=QT_TEXTS)
    return Component(one.name, one.version, one.licence, one.name)


def _texts(project: str) -> Iterator[str]:
    one = _distribution(project)
    for path in sorted((one.files if one is not None else None) or (), key=str):
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

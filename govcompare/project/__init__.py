"""A project file in, what a person did out, and back: readable JSON, written whole or not at all."""

import contextlib
import json
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from govcompare import codec
from govcompare.ingest.formats.encoding import decode as decode_text
from govcompare.ingest.load import load as load_bytes
from govcompare.model.errors import ProjectError, ReadError
from govcompare.model.problems import Problem
from govcompare.model.project import KeptText, Mark, Project, ProjectFile, Quote, ViewState
from govcompare.model.settings import Settings
from govcompare.saving import save as save_bytes

FAMILY = "govcompare.project/"
VERSION = 1


@dataclass(frozen=True, slots=True)
class _Header:
    format: str


@dataclass(frozen=True, slots=True)
class _Document:
    """The file, field by field."""

    format: str
    files: tuple[ProjectFile, ...] = ()
    settings: Settings = field(default_factory=Settings)
    marks: tuple[Mark, ...] = ()
    view: ViewState = field(default_factory=ViewState)
    quotes: tuple[Quote, ...] = ()
    texts: tuple[KeptText, ...] = ()
    of: str = ""


def load(path: Path) -> Project:
    """The project in that file. Raises ProjectError when it can't be read, is none, or is a newer program's."""
    try:
        data, _ = load_bytes(path)
    except ReadError as error:
        raise ProjectError(error.problem) from error
    return decode(data, str(path))


def load_phrases(path: Path) -> tuple[str, ...]:
    """The phrases in a text file, one a line; empty lines and lines that start with # are none. Raises ReadError."""
    data, _ = load_bytes(path)
    lines = decode_text(data).text.removeprefix("\ufeff").replace("\r", "\n").split("\n")
    stripped = (line.strip() for line in lines)
    return tuple(dict.fromkeys(line for line in stripped if line and not line.startswith("#")))


def load_settings(path: Path) -> Settings:
    """The settings in a file of their own. Raises ProjectError."""
    try:
        data, _ = load_bytes(path)
    except ReadError as error:
        raise ProjectError(error.problem) from error
    return decode_settings(data, str(path))


def decode_settings(data: bytes, where: str) -> Settings:
    """The settings in `data`, JSON as a project has them, which came from the file `where`. Raises ProjectError."""
    try:
        return codec.decode(data, Settings)
    except codec.CodecError as error:
        raise ProjectError(Problem(where, "not-settings", (("reason", str(error)),), fatal=True)) from error


def save(path: Path, project: Project) -> None:
    """Write the project to that file. Raises WriteError; then the old file stays."""
    save_bytes(path, encode(project))


def encode(project: Project) -> bytes:
    """UTF-8 JSON, indented; the same bytes for the same project."""
    parts = (getattr(project, part.name) for part in fields(Project))
    document = _Document(f"{FAMILY}{VERSION}", *parts)
    readable = json.dumps(json.loads(codec.encode(document)), ensure_ascii=False, indent=1)
    return f"{readable}\n".encode()


def decode(data: bytes, where: str) -> Project:
    """The project in `data`, which came from the file `where`. Raises ProjectError."""
    try:
        version = _version(codec.decode(data, _Header).format)
        if version > VERSION:
            newer = (("format", f"{FAMILY}{version}"),)
            raise ProjectError(Problem(where, "newer-project", newer, fatal=True))
        document = codec.decode(data, _Document)
    except codec.CodecError as error:
        raise ProjectError(Problem(where, "not-a-project", (("reason", str(error)),), fatal=True)) from error
    return Project(*(getattr(document, part.name) for part in fields(Project)))


def file_paths(project: Project, folder: Path) -> tuple[str, ...]:
    """The project's files as seen from anywhere, when its own file lies in `folder`."""
    return tuple(str(folder / file.path) for file in project.files)


def settings_in(settings: Settings, folder: Path) -> Settings:
    """A project's settings as seen from anywhere, when its own file lies in `folder`."""
    return with_templates(settings, tuple(str(folder / path) for path in settings.stock.templates))


def settings_for(settings: Settings, folder: Path) -> Settings:
    """Settings as a project file in `folder` has them."""
    return with_templates(settings, tuple(relative(path, folder) for path in settings.stock.templates))


def relative(path: str, folder: Path) -> str:
    """How a project file in `folder` names a file: relative where that is possible, with forward slashes."""
    there = Path(codec.as_path(path))
    with contextlib.suppress(ValueError):
        there = there.relative_to(folder.absolute())
    return codec.as_text(there.as_posix())


def with_templates(settings: Settings, templates: tuple[str, ...]) -> Settings:
    """`settings` with other template files."""
    return replace(settings, stock=replace(settings.stock, templates=templates))


def _version(format: str) -> int:
    """The number behind the family's name. Raises CodecError when it is another family's."""
    number = format.removeprefix(FAMILY)
    if number == format or not (number.isascii() and number.isdigit() and len(number) < 10) or int(number) < 1:
        raise codec.CodecError(format)
    return int(number)

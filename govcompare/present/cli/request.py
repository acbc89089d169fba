"""Options of a command in, what the pipeline is asked out: files, settings, verdicts, of a project too."""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

from govcompare import codec
from govcompare import project as projects
from govcompare.model.errors import ProjectError, ReadError
from govcompare.model.jobs import CompareArguments
from govcompare.model.project import Mark, Project
from govcompare.model.settings import Settings
from govcompare.present.cli.arguments import listed
from govcompare.present.cli.shell import Shell

BUILT_IN = ("shipped", "none")
"""Backgrounds that are no files."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a command is to read, and how."""

    work: CompareArguments
    marks: tuple[Mark, ...] = ()
    """Verdicts and notes of the project."""


def request(asked: argparse.Namespace, shell: Shell) -> Request | None:
    """None when a project or settings file that was named can't be used; the shell has said so."""
    try:
        project = projects.load(Path(asked.project)) if asked.project else Project()
        settings = projects.load_settings(Path(asked.settings)) if asked.settings else project.settings
        if asked.project and not asked.settings:
            settings = projects.settings_in(settings, Path(asked.project).parent)
        settings = _with_stock(settings, asked)
    except (ProjectError, ReadError) as error:
        shell.fail(error.problem)
        return None
    named = projects.file_paths(project, Path(asked.project).parent) if asked.project else ()
    paths = tuple(map(codec.as_text, (*named, *asked.files)))
    return Request(
        CompareArguments(paths, _chosen(settings, asked), listed(asked.only)),
        project.marks,
    )


def background_choice(name: str) -> str:
    """A name as Settings have it; files are named from anywhere, as the worker may be anywhere."""
    return name if name in BUILT_IN else str(Path(name).absolute())


def _chosen(settings: Settings, asked: argparse.Namespace) -> Settings:
    """With what the command line says in the place of what the settings say."""
    if asked.encoding:
        settings = replace(settings, encoding=asked.encoding)
    if asked.original:
        settings = replace(settings, original=True)
    if getattr(asked, "background", ""):
        settings = replace(settings, background=background_choice(asked.background))
    if getattr(asked, "loaded_set", False):
        settings = replace(settings, loaded_set=True)
    return settings


def _with_stock(settings: Settings, asked: argparse.Namespace) -> Settings:
    """With the phrases and templates that the command line adds. Raises ReadError."""
    phrases = [phrase for path in getattr(asked, "formulae", ()) for phrase in projects.load_phrases(Path(path))]
    templates = [codec.as_text(str(Path(path).absolute())) for path in getattr(asked, "template", ())]
    stock = settings.stock
    stock = replace(
        stock,
        formulae=tuple(dict.fromkeys((*stock.formulae, *phrases))),
        templates=tuple(dict.fromkeys((*stock.templates, *templates))),
    )
    return replace(settings, stock=stock)

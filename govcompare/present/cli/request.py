"""Options of a command in, what the pipeline is asked out: files, settings, verdicts, of a project too."""

import argparse
from dataclasses import dataclass, field, replace
from pathlib import Path

from govcompare import codec
from govcompare import project as projects
from govcompare.model.errors import ProjectError, ReadError
from govcompare.model.jobs import CompareArguments
from govcompare.model.project import Mark, Project
from govcompare.model.settings import Settings
from govcompare.present.anchoring import Texts, hashes_of
from govcompare.present.cli.arguments import listed
from govcompare.present.cli.shell import Shell, plain
from govcompare.present.sentences import found_sentence
from govcompare.project.places import beside, lost

BUILT_IN = ("shipped", "none")
"""Backgrounds that are no files."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a command is to read, and how."""

    work: CompareArguments
    marks: tuple[Mark, ...] = ()
    """Verdicts and notes of the project."""
    texts: Texts = field(default_factory=Texts)
    """How the project's files were when it was saved."""


def request(asked: argparse.Namespace, shell: Shell) -> Request | None:
    """None when a project or settings file that was named can't be used; the shell has said so."""
    files: tuple[str, ...] = ()
    try:
        project = projects.load(Path(asked.project)) if asked.project else Project()
        if asked.project:
            project, files = _found(project, Path(asked.project).parent, shell)
        settings = projects.load_settings(Path(asked.settings)) if asked.settings else project.settings
        settings = _with_stock(settings, asked)
    except (ProjectError, ReadError) as error:
        shell.fail(error.problem)
        return None
    paths = (*files, *map(codec.as_text, asked.files))
    texts = Texts()
    texts.begin(hashes_of(project, files), project.quotes)
    return Request(CompareArguments(paths, _chosen(settings, asked), listed(asked.only)), project.marks, texts)


def _found(project: Project, folder: Path, shell: Shell) -> tuple[Project, tuple[str, ...]]:
    """The project with its templates where they are now, and where its files are; its own file lies in `folder`."""
    files = tuple(map(codec.as_text, projects.file_paths(project, folder)))
    settings = projects.settings_in(project.settings, folder)
    near = beside(lost((*files, *settings.stock.templates)), folder)
    if near:
        shell.remark(found_sentence(len(near), plain(str(folder))))
    templates = tuple(near.get(path, path) for path in settings.stock.templates)
    settings = projects.with_templates(settings, templates)
    return replace(project, settings=settings), tuple(near.get(path, path) for path in files)


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

"""Every file of a plug-in folder stands in its table."""

import ast
from pathlib import Path
from typing import NamedTuple

from tests.walls.guards.sources import Module, modules


class Folder(NamedTuple):
    """Where plug-ins of one kind live, and the tuple of its `__init__` that lists them."""

    path: str
    table: str


FOLDERS = (
    Folder("govcompare/ingest/readers", "READERS"),
    Folder("govcompare/ingest/rules", "RULES"),
    Folder("govcompare/compare/measures", "MEASURES"),
    Folder("govcompare/present/export", "EXPORTERS"),
    Folder("govcompare/present/gui/views", "VIEWS"),
)


def unlisted(root: Path) -> list[str]:
    """Plug-in files that their table doesn't have, and folders without a table."""
    found: list[str] = []
    for folder in FOLDERS:
        for init in modules(root, f"{folder.path}/__init__.py"):
            table = _table(init, folder.table)
            if table is None:
                found.append(f"{init.name}: no tuple {folder.table}")
                continue
            listed = _sources(init, {node.id for node in ast.walk(table) if isinstance(node, ast.Name)})
            found += [f"{folder.path}/{name}: not in {folder.table}" for name in sorted(_files(init.path) - listed)]
    return found


def _table(init: Module, name: str) -> ast.expr | None:
    """What is assigned to `name`, if it is written out as a tuple."""
    for node in init.tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            value = getattr(node, "value", None)
            return value if isinstance(value, ast.Tuple) else None
    return None


def _sources(init: Module, names: set[str]) -> set[str]:
    """The files of the folder that the given names are imported from."""
    package = init.name.removesuffix("/__init__.py").replace("/", ".")
    found = set()
    for node in init.tree.body:
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                if (alias.asname or alias.name) in names:
                    found.add(f"{node.module}.{alias.name}".removeprefix(f"{package}.").split(".", 1)[0])
    return found


def _files(init: Path) -> set[str]:
    """Names of the plug-ins in the folder: its modules and packages."""
    beside = [path for path in init.parent.iterdir() if path != init]
    return {path.stem for path in beside if path.suffix == ".py" or (path / "__init__.py").is_file()}

"""First-party imports stand at the top of a file, where the import contracts see them."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.walls.guards.sources import Module, called, functions, modules

PACKAGE = "govcompare"
BY_NAME = ("import_module", "__import__", "resolve_name", "run_module", "run_path")
"""Calls that import what a string names."""
ALLOWED_BY_NAME = {
    "govcompare/__main__.py": "opens the window, so that the command line never loads Qt",
    "govcompare/worker/child.py": "runs the handler that the job names, so that the worker stands below what it runs",
}


def inner_imports(root: Path) -> list[str]:
    """First-party imports inside functions, and imports by name outside the places that are allowed them."""
    found: list[str] = []
    for module in modules(root, PACKAGE):
        found += [f"{module.at(node)}: first-party import inside a function" for node in _inner(module)]
        if module.name not in ALLOWED_BY_NAME:
            found += [f"{module.at(call)}: import by name" for call in _by_name(module)]
    return found


def _inner(module: Module) -> Iterator[ast.stmt]:
    for function in functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import) and any(_is_ours(alias.name) for alias in node.names):
                yield node
            if isinstance(node, ast.ImportFrom) and (node.level or _is_ours(node.module or "")):
                yield node


def _is_ours(name: str) -> bool:
    return name.split(".", 1)[0] == PACKAGE


def _by_name(module: Module) -> Iterator[ast.Call]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) in BY_NAME:
            yield node

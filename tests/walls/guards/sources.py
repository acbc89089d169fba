"""A checkout's root in, its parsed Python files out."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Module(NamedTuple):
    """One Python file of the checkout."""

    path: Path
    name: str
    """Where it stands, as seen from the root, with `/` between the parts."""
    text: str
    tree: ast.Module

    def at(self, node: ast.AST) -> str:
        """`file:line` of a node."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


def modules(root: Path, *folders: str) -> Iterator[Module]:
    """The Python files below the named folders (or the named files themselves), in order of their names."""
    for folder in folders:
        start = root / folder
        for path in [start] if start.is_file() else sorted(start.rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield Module(path, path.relative_to(root).as_posix(), text, ast.parse(text))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, inner ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def called(call: ast.Call) -> str:
    """The last name of what is called: `setText` of `self.label.setText(…)`; empty for a call of a call."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""

"""Every value that passes between the rooms is frozen, slotted, and holds only what can't change, all the way down.

Run as a program it looks at the `govcompare` that it can import and prints one line for each broken promise.
"""

import dataclasses
import enum
import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("govcompare.model", "govcompare.present.rows.values")
UNCHANGING = (str, int, float, bool, bytes, type(None))


def changeable(root: Path) -> list[str]:
    """Values of the checkout at `root` that could change after they were built."""
    found = subprocess.run(
        [sys.executable, __file__],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return found.stdout.split("\n")[:-1] + ([] if found.returncode == 0 else [found.stderr])


def _classes() -> Iterator[type]:
    for package in map(importlib.import_module, PACKAGES):
        inside = pkgutil.walk_packages(getattr(package, "__path__", ()), f"{package.__name__}.")
        for module in [package, *(importlib.import_module(found.name) for found in inside)]:
            for _, value in inspect.getmembers(module, inspect.isclass):
                if value.__module__ == module.__name__:
                    yield value


def _faults(value: type) -> Iterator[str]:
    if issubclass(value, enum.Enum | BaseException) or getattr(value, "_is_protocol", False):
        return
    if not dataclasses.is_dataclass(value):
        yield "not a dataclass"
        return
    if not value.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        yield "not frozen"
    if value.__dictoffset__:
        yield "not slotted"
    hints = typing.get_type_hints(value)
    for field in dataclasses.fields(value):
        if not _unchanging(hints[field.name]):
            yield f"{field.name} can change: {hints[field.name]}"


def _unchanging(hint: object) -> bool:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return True
    if origin in {typing.Union, types.UnionType, tuple, typing.Annotated}:
        return all(argument is Ellipsis or _unchanging(argument) for argument in arguments)
    if not isinstance(hint, type) or origin is not None:
        return False
    return hint in UNCHANGING or issubclass(hint, enum.Enum) or hint.__module__.startswith(PACKAGES)


if __name__ == "__main__":
    for found in _classes():
        for fault in _faults(found):
            print(f"{found.__module__}.{found.__qualname__}: {fault}")

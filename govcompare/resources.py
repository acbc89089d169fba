"""Name of a data file in, its path out: from a checkout, an installed wheel and the frozen program alike."""

from functools import cache
from pathlib import Path

SHIPPED = "_resources"
"""Folder inside the package where a wheel and the frozen program carry them."""


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    shipped = package / SHIPPED
    return shipped if shipped.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """The file or folder `name` (with `/` between its parts) of the data files. Raises FileNotFoundError."""
    path = _root().joinpath(*name.split("/"))
    if not path.exists():
        raise FileNotFoundError(path)
    return path

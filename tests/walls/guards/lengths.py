"""Files and functions stay short enough to be read in one go."""

from pathlib import Path

from tests.walls.guards.sources import functions, modules

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60


def lengths(root: Path) -> list[str]:
    """Files and functions that are too long."""
    found: list[str] = []
    for module in modules(root, "govcompare", "tests"):
        lines = module.text.count("\n")
        if lines > MOST_LINES_OF_A_FILE:
            found.append(f"{module.name}: {lines} lines")
        for function in functions(module.tree):
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                found.append(f"{module.at(function)}: {function.name} has {lines} lines")
    return found

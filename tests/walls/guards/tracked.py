"""No file of the project names a place on somebody's machine or a package registry."""

import re
import subprocess
from pathlib import Path

FORBIDDEN = (
    (re.compile(r"/(home|root|Users|work)/[a-z]\w{0,40}"), "a path of a machine"),
    (re.compile(r"[A-Z]:\\Users\\", re.IGNORECASE), "a path of a machine"),
    (re.compile(r"\b(pypi|pythonhosted|anaconda|npmjs|crates)\.(org|com|io)\b", re.IGNORECASE), "a package registry"),
    (re.compile(r"(--)(index-url|extra-index-url|find-links|trusted-host)\b"), "a package registry"),
)
UNTRACKED = {
    ".git",
    ".venv",
    "build",
    "dist",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
}


def machine_traces(root: Path) -> list[str]:
    """Lines of text files that name a machine's folders or a package registry."""
    found: list[str] = []
    for path in _files(root):
        data = path.read_bytes()
        if b"\0" in data:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").split("\n"), 1):
            found += [f"{path.relative_to(root)}:{number}: {what}" for rule, what in FORBIDDEN if rule.search(line)]
    return found


def _files(root: Path) -> list[Path]:
    if (root / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, encoding="utf-8", check=True)
        return [root / name for name in listed.stdout.split("\0") if name and (root / name).is_file()]
    return [path for path in sorted(root.rglob("*")) if path.is_file() and not UNTRACKED & set(path.parts)]
